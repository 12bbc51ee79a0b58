"""A bad value in the environment stops the start with a sentence that names it."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from plnsite import env


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("", ""),
        ("https://school.example", "https://school.example"),
        (" https://school.example/ ", "https://school.example"),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000"),
    ],
)
def test_a_web_address(monkeypatch, value, read):
    monkeypatch.setenv("PUBLIC_ADDRESS", value)
    assert env.web_address("PUBLIC_ADDRESS") == read


@pytest.mark.parametrize(
    "value", ["school.example", "ftp://school.example", "https://", "https://a@b", "https://school.example/pln"]
)
def test_what_is_no_web_address_is_named(monkeypatch, value):
    monkeypatch.setenv("PUBLIC_ADDRESS", value)
    with pytest.raises(ImproperlyConfigured, match="PUBLIC_ADDRESS"):
        env.web_address("PUBLIC_ADDRESS")


def test_one_that_is_not_set(monkeypatch):
    monkeypatch.delenv("PUBLIC_ADDRESS", raising=False)
    assert env.web_address("PUBLIC_ADDRESS") == ""
