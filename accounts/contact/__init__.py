"""Who may see, find, ask, write to and be in a group with whom: the one answer, which every slice above asks.

`rules.py` is the table by roles, and `queries.py` turns it into people. What is settled between two people comes
here too, each in a module of its own, and acts in `queries.py`: a block or a suspension takes people away there, a
grant (of a mentorship) brings one.
"""
