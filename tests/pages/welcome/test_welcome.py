"""The first steps of a student: picked, said, done; or left for later."""

import pytest
from django.urls import reverse

from accounts.models import Interest, Person
from accounts.topics.seed import seed_topics
from networks.models import Goal
from tests.resources.packs.packing import make_pack


@pytest.fixture
def newcomer(cast):
    """Mia as she comes in for the first time."""
    seed_topics()
    Person.objects.filter(pk=cast.mia.pk).update(welcomed=None)
    return cast.client(cast.mia)


def url(name, *args):
    return reverse(f"pages:welcome-{name}", args=args)


def test_a_newcomer_is_led_to_the_first_steps(newcomer):
    assert newcomer.get(reverse("pages:home")).url == url("interests")


def test_from_interests_to_a_goal_to_today(cast, newcomer):
    page = newcomer.get(url("interests"))
    assert "Hello Mia" in page.content.decode()
    space = next(topic for topic in page.context["topics"] if topic.slug == "space")
    newcomer.post(url("pick", space.uuid))
    newcomer.post(url("pick", cast.chemistry.uuid))
    newcomer.post(url("pick", cast.chemistry.uuid))  # pressed once more: not an interest
    assert Interest.objects.get(person=cast.mia).topic == space
    assert "None of them" in newcomer.get(url("goal")).content.decode()
    answer = newcomer.post(url("goal"), {"title": "See Saturn's rings", "why": "", "topic": str(space.uuid)})
    assert answer.url == url("done")
    goal = Goal.objects.get(person=cast.mia)
    assert (goal.title, goal.topic) == ("See Saturn's rings", space)
    assert newcomer.get(answer.url).status_code == 200
    assert Person.objects.get(pk=cast.mia.pk).welcomed is not None


def test_searching_finds_more_and_a_pick_keeps_the_search(newcomer, cast):
    page = newcomer.get(url("interests"), {"q": "volcano"})
    assert "Earth science" in page.content.decode()
    assert newcomer.post(url("pick", cast.music.uuid), {"q": "volcano"}).url.endswith("?q=volcano")
    part = newcomer.get(url("interests"), {"q": "volcano"}, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part


def test_from_a_search_that_finds_nothing_one_comes_back_to_the_topics(newcomer):
    page = newcomer.get(url("interests"), {"q": "zzzzqq"}).content.decode()
    assert f'href="{url("interests")}"' in page
    assert "topic above" not in page


def test_a_goal_without_words_is_told_so(newcomer, cast):
    answer = newcomer.post(url("goal"), {"title": "", "why": "Because."})
    assert answer.status_code == 422
    assert "Because." in answer.content.decode()
    assert Person.objects.get(pk=cast.mia.pk).welcomed is None


def test_packs_are_promised_to_fit_only_when_they_do(newcomer, cast):
    assert "fit my interests" not in newcomer.get(url("done")).content.decode()
    make_pack(cast.viewer(cast.lena), "Crabs", topics=[cast.chemistry])
    cast.mia.interests.create(school=cast.harbour, topic=cast.chemistry)
    assert "fit my interests" in newcomer.get(url("done")).content.decode()


def test_what_there_is_for_an_interest_is_named(newcomer, cast):
    cast.mia.interests.create(school=cast.harbour, topic=cast.chemistry)
    ready = newcomer.get(url("done")).content.decode()
    assert f"See what there is for {cast.chemistry.name}" in ready


def test_it_can_be_left_for_later(newcomer, cast):
    assert newcomer.post(url("done")).url == reverse("pages:home")
    assert Person.objects.get(pk=cast.mia.pk).welcomed is not None
    assert not Goal.objects.exists()


def test_a_topic_of_another_school_cannot_be_picked(newcomer, cast):
    # SAFETY 40
    from accounts.topics.services import add_topic

    theirs = add_topic(actor=cast.viewer(cast.amos), name="Kiwi song", description="Songs.")
    assert newcomer.post(url("pick", theirs.uuid)).status_code == 404
    answer = newcomer.post(url("goal"), {"title": "Sing", "topic": str(theirs.uuid)})
    assert not Goal.objects.filter(topic=theirs).exists()
    assert answer.status_code in (302, 422)


def test_the_first_steps_are_for_students(cast):
    for person in (cast.adler, cast.ada, cast.max):
        for name in ("interests", "goal", "done"):
            assert cast.client(person).get(url(name)).status_code == 404


def test_a_newcomer_learns_how_to_sign_in_next_time(newcomer, cast):
    mine = cast.mia.memberships.get()
    ready = newcomer.get(url("done")).content.decode()
    assert f"<code>{mine.school.code}</code>" in ready
    assert f"<code>{mine.user_name}</code>" in ready
    # Who leaves the first steps for later is told in passing.
    today = newcomer.post(url("done"), follow=True).content.decode()
    assert f"the school code {mine.school.code} and your user name {mine.user_name}" in today


def test_who_signs_in_without_a_user_name_is_told_of_none(newcomer, cast):
    cast.mia.memberships.update(user_name=None)
    assert "How you get in next time" not in newcomer.get(url("done")).content.decode()
    assert "Next time, sign in" not in newcomer.post(url("done"), follow=True).content.decode()
