"""Blocks: two people whom one of them keeps apart, at once and in silence, in both directions.  # SAFETY 8

Whom a block keeps apart from a viewer is the part APART of `people/scope.py`; the parts that name people are known
without them.
"""
