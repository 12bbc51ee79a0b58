"""One finds one's own goals, interests and reflections, and nobody else's.  # SAFETY 22, 40"""

from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.identity.signin.services import give_new_password
from accounts.models import Interest
from accounts.people.queries import viewer_of
from accounts.search.words import read_words
from networks.models import Goal, GoalStep
from plnsite.pages.search.queries import search as find
from reflections.models import Prompt, Reflection
from tests.cast import join
from tests.pages.search.asking import found, search
from tests.pages.search.test_kinds import kinds_of

OWN = {"goals", "interests", "reflections"}


def own_things(cast, person, school, words):
    """A goal, an interest and two reflections, one of them a draft."""
    mine = {"school": school, "person": person}
    goal = Goal.objects.create(**mine, title="Know animals", topic=cast.chemistry)
    GoalStep.objects.create(goal=goal, text=words, position=1)
    Interest.objects.create(**mine, topic=cast.chemistry, why=words)
    prompt, _new = Prompt.objects.get_or_create(slug="week", title="My week", questions=["What?", "Who?"])
    answers = [{"question": "What?", "answer": f"**{words}**"}, {"question": "Who?", "answer": ""}]
    shared = {"visibility": "teacher", "school_class": cast.class_8b}
    Reflection.objects.create(**mine, **shared, prompt=prompt, answers=answers, submitted=timezone.now())
    Reflection.objects.create(**mine, prompt=prompt, answers=answers)


def test_one_finds_one_s_own_and_nobody_else_does(cast):
    own_things(cast, cast.mia, cast.harbour, "Señora's limpets")
    for words in ("limpets", "senora’s", "limpeting", "limpet -crabs"):
        results = search(cast, cast.mia, words)
        assert kinds_of(results) == OWN, words
        assert len(results.groups["reflections"]) == 2
        for kind in OWN:
            assert all("<mark>" in hit.passage and "*" not in hit.passage for hit in results.groups[kind]), kind
    assert not kinds_of(search(cast, cast.mia, "animals -limpets"))
    for person in (cast.noah, cast.adler, cast.carl, cast.lena, cast.ada, cast.otto, cast.max):
        assert not search(cast, person, "limpets").any, person
    client = cast.client(cast.mia)
    for kind in OWN:
        for hit in search(cast, cast.mia, "limpets", kind=kind).groups[kind]:
            assert "limpets" in client.get(hit.address, follow=True).content.decode(), kind


def test_goals_interests_and_reflections_are_found_by_their_titles(cast):
    own_things(cast, cast.mia, cast.harbour, "x")
    assert found(cast, cast.mia, "animal", kind="goals") == ["Know animals"]
    assert found(cast, cast.mia, cast.chemistry.name, kind="interests") == [cast.chemistry.name]
    assert found(cast, cast.mia, '"my week"', kind="reflections") == ["My week", "My week"]


def test_they_are_narrowed_by_topic_and_age(cast):
    own_things(cast, cast.mia, cast.harbour, "limpets")
    assert kinds_of(search(cast, cast.mia, "limpets", topic="chemistry")) == {"goals", "interests"}
    assert not search(cast, cast.mia, "limpets", topic="music").any
    assert kinds_of(search(cast, cast.mia, "limpets", age="week")) == OWN
    for model in (Goal, Interest, Reflection):
        model.objects.update(created=timezone.now() - timedelta(days=20))
    assert not search(cast, cast.mia, "limpets", age="week").any


def test_at_another_school_one_finds_what_is_kept_there(cast):
    own_things(cast, cast.mia, cast.harbour, "limpets")
    join(cast.mia, cast.millbrook, "student")
    at_millbrook = viewer_of(cast.mia, cast.millbrook.uuid)
    assert not find(at_millbrook, read_words("limpets")).any


@pytest.mark.parametrize("kind", ["goals", "reflections"])
def test_what_is_closed_to_a_password_of_staff_is_not_found(cast, kind):
    own_things(cast, cast.mia, cast.harbour, "limpets")
    assert found(cast, cast.mia, "limpets", kind=kind)
    give_new_password(cast.mia, giver=cast.viewer(cast.ada))
    cast.mia.refresh_from_db()
    assert not found(cast, cast.mia, "limpets", kind=kind)
