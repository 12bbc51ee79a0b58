"""Answers, forms and addresses: what views of every app are made with."""
