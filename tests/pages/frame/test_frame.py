"""The frame of every page: the way round, and what stands in its bar."""

import pytest
from django.urls import reverse

from plnsite.pages.context import navigation


@pytest.mark.parametrize(
    ("who", "path", "place"),
    [
        ("mia", "/", "Today"),
        ("mia", "/network/people/", "My network"),
        ("mia", "/network/connections/", "My network"),
        ("mia", "/shared/", "My network"),
        ("mia", "/questions/", "My network"),
        ("lena", "/shared/", "My network"),
        ("lena", "/reports/", "Reports"),
        ("mia", "/sources/checks/", "Sources"),
        ("mia", "/notices/", None),
        ("adler", "/reflections/prompts/new/", "Reflect"),
        ("adler", "/reflections/", "Reflect"),
        ("adler", "/classes/2b4dd1f3-6a5c-4c51-bd9b-6fdd1a8f5e30/dashboard/", "Classes"),
        ("lena", "/network/connections/", "Asked of me"),
        ("lena", "/network/people/", "My network"),
    ],
)
def test_the_way_round_shows_where_one_is(cast, who, path, place):
    current = [item.label for item in navigation(cast.viewer(getattr(cast, who)), path) if item.current]
    assert current == ([place] if place else [])


def test_who_may_not_search_is_offered_no_search(cast):
    assert reverse("pages:search") in cast.client(cast.mia).get("/").content.decode()
    assert reverse("pages:search") not in cast.client(cast.max).get("/").content.decode()
