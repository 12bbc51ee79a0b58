"""Keeping children safe: reports, what staff and students write to each other, the rules for words."""
