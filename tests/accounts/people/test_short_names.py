"""What a person is called."""

import pytest

from accounts.people.short_names import short_name


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Mia Kowalski", "Mia"),
        ("Ms Adler", "Ms Adler"),
        ("Dr. Ana Ruiz", "Dr. Ana Ruiz"),
        ("Noah", "Noah"),
        ("Mr", "Mr"),
        ("", ""),
    ],
)
def test_nobody_is_called_by_a_title_alone(name, called):
    assert short_name(name) == called
