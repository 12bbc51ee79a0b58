"""Search finds what the viewer may see, and marks it safely."""

import pytest

from accounts.models import SourcePolicy
from plnsite.pages.search.queries import marked, search
from resources.models import Verdict
from tests.resources.making import make_entries, make_follow, make_source


def found(cast, person, words="tide") -> list[str]:
    results = search(cast.viewer(person), words)
    return [source.title for source in results.sources]


@pytest.mark.parametrize("verdict", [Verdict.NONE, Verdict.CAUTION, Verdict.REFUSED])
def test_what_a_classmate_brought_is_theirs_until_staff_said_yes(cast, verdict):  # SAFETY 22, 41
    source = make_source(cast.harbour, title="Tide troubles", added_by=cast.noah, verdict=verdict)
    make_follow(cast.noah, cast.harbour, source)
    assert found(cast, cast.mia) == []
    assert found(cast, cast.noah) == ([] if verdict == Verdict.REFUSED else ["Tide troubles"])
    assert found(cast, cast.lena) == ["Tide troubles"]


@pytest.mark.parametrize("policy", SourcePolicy.values)
@pytest.mark.parametrize("verdict", [Verdict.RECOMMENDED, Verdict.FINE])
def test_what_staff_said_yes_to_is_found_in_the_school_alone(cast, policy, verdict):  # SAFETY 40
    cast.harbour.source_policy = policy
    cast.harbour.save()
    make_source(cast.harbour, title="Tide tables", verdict=verdict)
    assert found(cast, cast.mia) == ["Tide tables"]
    assert found(cast, cast.otto) == []
    assert found(cast, cast.tess) == []


def test_entries_are_found_in_what_one_follows_and_may_read(cast):  # SAFETY 42
    source = make_source(cast.harbour, verdict=Verdict.FINE)
    make_follow(cast.mia, cast.harbour, source)
    make_entries(source, 1, title="Tide one", text="The tide comes in.")
    make_entries(source, 1, title="Tide two", text="The tide swears.", explicit=True)
    hits = search(cast.viewer(cast.mia), "tide").entries
    assert [hit.entry.title for hit in hits] == ["Tide one"]
    assert search(cast.viewer(cast.noah), "tide").entries == []


def test_people_are_found_as_far_as_one_may_know_of_them(cast):  # SAFETY 4
    for words, whom in (("Noah", ["Noah Osei"]), ("Zoe", []), ("Otto", []), ("Max", [])):
        names = [person.name for person in search(cast.viewer(cast.mia), words).people]
        assert names == whom


def test_a_passage_holds_no_element_but_our_own_marks():
    assert marked("\u0001tide\u0002 <img src=x>") == "<mark>tide</mark> &lt;img src=x&gt;"
