"""One's own page."""

from django.urls import reverse


def test_what_one_can_take_along_is_shown_to_who_has_something(cast):
    mine = reverse("accounts:person-edit")
    for person in (cast.mia, cast.lena):
        assert "Take your things along" in cast.client(person).get(mine).content.decode()
    assert "Take your things along" not in cast.client(cast.max).get(mine).content.decode()
