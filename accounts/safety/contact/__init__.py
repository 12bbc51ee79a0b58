"""Who may see, find, ask, write to and be in a group with whom: the one answer, which every slice above asks.

`rules.py` is the table by roles, and `queries.py` turns it into people. Whom a block keeps apart is
never among the people of a viewer (`accounts/safety/blocks`). What two people settle otherwise (a suspension, the
grant of a mentorship) will come here too, a module each, and act in `queries.py`.
"""
