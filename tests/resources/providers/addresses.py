"""The addresses of `providers`: who gets in."""

ADDRESSES = []
