"""Two pages on one draft: what neither showed is not overwritten."""

import pytest
from django.core.cache import cache

from kit.web.drafts import WrittenElsewhere, basis_of, check_unchanged


class Row:
    """A draft of two boxes, as a service keeps it."""

    def __init__(self):
        self.texts = {"one": "", "two": ""}

    def page(self):
        return basis_of(self.texts)

    def write(self, basis, **typed):
        typed = {**self.texts, **typed}
        check_unchanged("row 1", self.texts, typed, basis)
        self.texts = typed


@pytest.fixture
def row(db, django_capture_on_commit_callbacks):
    made = Row()
    write = made.write

    def committed(*given, **typed):
        with django_capture_on_commit_callbacks(execute=True):
            write(*given, **typed)

    made.write = committed
    return made


def test_one_page_writes_as_often_as_it_likes_though_it_never_hears_back(row):
    page = row.page()
    for words in ("The", "The tides", ""):
        row.write(page, one=words)
    assert row.texts["one"] == ""


def test_the_older_of_two_pages_does_not_overwrite_the_newer(row):
    older, newer = row.page(), row.page()
    row.write(newer, one="The tides")
    with pytest.raises(WrittenElsewhere) as no:
        row.write(older, two="The moon")
    assert no.value.texts == {"one": "The tides", "two": ""}
    row.write(older, one=" The tides ")  # the same words are no trouble


def test_a_page_that_was_opened_later_may_go_on_and_the_first_is_told_then(row):
    first = row.page()
    row.write(first, one="The tides")
    second = row.page()
    row.write(first, one="The tides rise")
    with pytest.raises(WrittenElsewhere):
        row.write(second, one="The tides fall")
    third = row.page()
    row.write(third, one="The tides rise and fall")
    with pytest.raises(WrittenElsewhere):
        row.write(first, one="The tides rise high")


def test_what_is_forgotten_shows_both_and_loses_nothing(row):
    page = row.page()
    row.write(page, one="The")
    cache.clear()
    with pytest.raises(WrittenElsewhere):
        row.write(page, one="The tides")
    assert row.texts["one"] == "The"


def test_line_ends_of_a_browser_and_no_basis_are_no_trouble(row):
    page = row.page()
    row.write(page, one="a\nb")
    later = row.page()
    row.write(later, one="a\r\nb")
    row.write("", one="anything")
    row.write("nonsense", one="anything")
