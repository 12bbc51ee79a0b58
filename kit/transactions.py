"""Telling one transaction from another."""

from django.db import connection


def open_transactions() -> tuple:
    """The blocks of `transaction.atomic` that are open now: the same twice only where none began or ended between,
    or none is open.

    The blocks themselves stand in it, which are never equal to a later one; what is called under the decorator is
    one block each time it is called, and only its inner ones are told apart, by their savepoints.
    """
    return (*connection.atomic_blocks, *connection.savepoint_ids)
