"""A page lives where its name says: the noun of a url name is one of the slice that its view lives in."""

import pytest

from tests.house.routes import routes

# The nouns of a slice beside its own name: its tables, and what its pages show of slices below it.
NOUNS = {
    "accounts.identity.signin_cards": "password-reset confidence",
    "accounts.membership.classes": "class joincode",
    "accounts.membership.joining": "join",
    "accounts.membership.members": "person membership invitation",
    "accounts.topics": "interest expertise",
    "networks.goals": "step",
    "networks.group_pages": "group",
    "networks.sharing": "share group-report",
    "plnsite.pages.dashboard": "class-dashboard student-overview",
    "plnsite.pages.health": "ready",
    "plnsite.pages.install": "manifest share",
    "reflections.journal": "reflection recording",
    "reflections.reflection_pages": "reflection feedback",
    "resources.adding": "source-add source-pending source-look-again",
    "resources.import_export": "import opml",
    "resources.library": "source",
    "resources.media": "image",
    "resources.reading.annotations": "entry-save entry-note tag saved note",
    "resources.reading.courses": "part",
    "resources.reading.entries": "entry appearance keys",
    "resources.reading.playback": "position chapter",
    "resources.reading.today": "rhythm",
    "resources.vetting": "source-judge source-appeal source-report verdict domain",
}
# Two slices may name a page after one noun only where one of them is a page of several slices, or an act on the
# other's noun that is named in full above.
OF_SEVERAL = {"group", "reflection", "source", "entry", "share", "class"}


def noun_of(slice_: str) -> str:
    """A slice's own name, of one: "signin_cards" is "signin-card"."""
    name = slice_.rpartition(".")[2].replace("_", "-")
    return name.removesuffix("s")


def nouns_of(slice_: str) -> set[str]:
    return {noun_of(slice_), slice_.rpartition(".")[2], *NOUNS.get(slice_, "").split()}


def pages() -> list[tuple[str, str]]:
    """The name of each of our addresses, and the slice of its view."""
    return [(name, module.rpartition(".")[0]) for name, module in routes()]


def is_named(name: str, slice_: str) -> bool:
    return any(f"{name}-".startswith(f"{noun}-") for noun in nouns_of(slice_))


def test_a_page_lives_where_its_name_says():
    wrong = [f"{name} in {slice_}" for name, slice_ in pages() if not is_named(name, slice_)]
    assert not wrong, "move the page, or name it after its slice (a new table of it: NOUNS)"


def test_a_noun_belongs_to_one_slice():
    homes = {}
    for name, slice_ in pages():
        homes.setdefault((slice_.split(".")[0], name.split("-")[0]), set()).add(slice_)
    shared = {noun: slices for (_app, noun), slices in homes.items() if len(slices) > 1}
    assert set(shared) <= OF_SEVERAL, shared


def test_no_noun_is_of_a_slice_that_is_gone():
    assert not set(NOUNS) - {slice_ for _name, slice_ in pages()}


@pytest.mark.parametrize(
    ("name", "slice_"),
    [
        ("group-detail", "networks.sharing"),
        ("class-card-list", "accounts.membership.members"),
        ("goals-list", "networks.netmap"),
    ],
)
def test_a_page_in_the_wrong_place_is_seen(name, slice_):
    assert not is_named(name, slice_)
