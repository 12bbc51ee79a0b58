"""Flip has ended: what its card offers instead."""

import pytest
from django.urls import reverse


@pytest.mark.parametrize(
    ("records", "offered"), [(True, "Record it here instead"), (False, "Write a reflection instead")]
)
def test_flip_offers_what_the_school_allows(cast, records, offered):
    cast.harbour.students_record = records
    cast.harbour.save()
    look = {"address": "https://flip.com/abc123"}
    page = cast.client(cast.mia).post(reverse("resources:source-add"), look, follow=True).content.decode()
    assert "Flip ended in 2024" in page
    assert offered in page
    assert reverse("reflections:reflection-free") in page


def test_staff_are_offered_neither(cast):
    look = {"address": "https://flip.com/abc123"}
    page = cast.client(cast.adler).post(reverse("resources:source-add"), look, follow=True).content.decode()
    assert "Flip ended in 2024" in page
    assert "instead" not in page
