"""Telling one transaction from another."""

from django.db import connection


def open_transactions() -> tuple:
    """The blocks of `transaction.atomic` that are open now: the same twice only where none began or ended between,
    or none is open."""
    return (connection.in_atomic_block, *connection.savepoint_ids)
