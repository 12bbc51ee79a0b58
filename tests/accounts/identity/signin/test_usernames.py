"""User names that fit a name and are free."""

import pytest

from accounts.identity.signin.usernames import suggest_user_name


@pytest.mark.parametrize(
    ("name", "suggestion"),
    [("Ines Sol", "ines"), ("Mia Kowalski", "mia.k"), ("Søren Ærø", "sren"), ("李 小龙", "learner"), ("É", "e1")],
)
def test_user_names_are_suggested_from_names(cast, name, suggestion):
    assert suggest_user_name(cast.harbour, name) == suggestion
