"""Something to begin with for a topic, whatever the topic; and a question where nothing fits."""

import random

import pytest
from django.urls import reverse

from accounts.models import AgeBand, Expertise, Interest, Membership, Role, Topic
from accounts.topics.seed import seed_topics
from networks.models import Connection
from networks.suggestions.queries import starts_for
from resources.models import DomainRule, Verdict
from tests.cast import make_person
from tests.networks.making import make_group
from tests.resources.making import make_school_resource
from tests.resources.packs.packing import make_pack


@pytest.fixture
def tree(cast):
    seed_topics()
    return {topic.slug: topic for topic in Topic.objects.filter(school=None)}


def start(cast, topic, person=None):
    return starts_for(cast.viewer(person or cast.mia), [topic])[0]


def newcomer(cast, age=AgeBand.FROM_13):
    person = make_person("New Comer", cast.harbour, Role.STUDENT)
    person.age_band = age
    person.save()
    return person


def help_with(cast, person, topic, note=""):
    return Expertise.objects.create(school=cast.harbour, person=person, topic=topic, note=note)


@pytest.mark.parametrize("age", [AgeBand.UNDER_13, AgeBand.FROM_13, AgeBand.FROM_16])
def test_any_topic_gives_a_newcomer_something_to_read_with_why(cast, tree, age):
    new = newcomer(cast, age)
    chosen = random.Random(str(age)).sample(sorted(tree), 30)
    for begun in starts_for(cast.viewer(new), [tree[slug] for slug in chosen]):
        assert begun.reading, begun.topic
        assert all(len(one.why) > 30 for one in begun.reading), begun.topic
        assert begun.first[-1].address, begun.topic
        assert begun.question.address.endswith(f"{begun.topic.uuid}/")


def test_todays_page_begins_with_ones_interests_and_each_leads_somewhere(cast, tree):
    new = newcomer(cast)
    client = cast.client(new)
    assert reverse("accounts:interest-list") in client.get(reverse("pages:home")).content.decode()
    for slug in ("guitar", "space", "baking"):
        Interest.objects.create(school=cast.harbour, person=new, topic=tree[slug])
    answer = client.get(reverse("pages:home"))
    page, starts = answer.content.decode(), answer.context["day"].starts
    assert [begun.topic.slug for begun in starts] == ["guitar", "space", "baking"]
    for begun in starts:
        for one in begun.first:
            assert one.address.replace("&", "&amp;") in page
            assert client.get(one.address).status_code == 200, one
        assert client.get(begun.address).status_code == 200


def test_at_an_empty_school_the_question_is_ready(cast, tree):
    DomainRule.objects.bulk_create(
        DomainRule(school=cast.harbour, domain=domain, verdict=Verdict.REFUSED)
        for domain in ("com", "org", "uk", "gov", "net", "int", "edu", "au", "eu", "me", "pl", "de", "careers")
    )
    topic = tree["guitar"]
    begun = start(cast, topic)
    assert (begun.reading, begun.packs, begun.people) == ((), (), ())
    assert begun.first == (begun.question,)
    assert cast.lena.name in begun.question.title
    page = cast.client(cast.mia).get(begun.question.address).content.decode()
    assert f"I would like to learn about “{topic.name}”." in page
    Membership.objects.filter(school=cast.harbour, role__in=[Role.LIBRARIAN, Role.TEACHER]).delete()
    lonely = start(cast, topic)
    assert lonely.first == (lonely.question,)
    assert cast.client(cast.mia).get(lonely.question.address).status_code == 200


def test_people_who_help_come_nearest_first_and_say_with_what(cast, tree):
    help_with(cast, cast.brook, tree["music"], "Ask me for scores.")
    help_with(cast, cast.adler, tree["guitar"])
    people = start(cast, tree["guitar"]).people
    assert [one.person for one in people] == [cast.adler, cast.brook]
    assert people[0].why == f"Helps with {tree['guitar'].name}."
    assert "Ask me for scores." in people[1].why
    assert reverse("networks:connection-ask", args=[cast.adler.uuid]) in people[0].address
    assert not start(cast, tree["piano"]).people[1:], "what lies beside a topic is nobody's to be asked about"


def test_nobody_is_suggested_whom_one_may_not_ask(cast, tree):  # SAFETY 1, 4, 40
    for person in (cast.max, cast.zoe, cast.ada):
        help_with(cast, person, tree["guitar"])
    Expertise.objects.create(school=cast.millbrook, person=cast.tess, topic=tree["guitar"])
    assert start(cast, tree["guitar"]).people == ()


def test_who_is_in_the_network_is_no_news_but_named(cast, tree):
    help_with(cast, cast.adler, tree["guitar"])
    facts = {"kind": "teacher", "state": "accepted", "purpose": "To play"}
    Connection.objects.create(school=cast.harbour, asker=cast.mia, recipient=cast.adler, **facts)
    (one,) = start(cast, tree["guitar"]).people
    assert one.address == reverse("accounts:person-detail", args=[cast.adler.uuid])
    assert "already" in one.why


def test_clubs_packs_and_what_the_school_offers(cast, tree):  # SAFETY 40
    topic = tree["gardening"]
    club = make_group(cast, cast.noah, open_to_school=True, name="Green hands")
    club.topics.add(topic)
    bees = make_school_resource(cast.harbour, "Bees on the roof")
    make_pack(cast.viewer(cast.lena), "Pots", title="Begin with a pot", topics=[topic])
    begun = start(cast, topic)
    assert [one.title for one in begun.people] == ["Green hands", "Bees on the roof"]
    assert "Ms Adler" in begun.people[0].why
    assert str(bees.source.uuid) in begun.people[1].address
    assert begun.packs[0].title == "Begin with a pot"
    elsewhere = start(cast, topic, cast.otto)
    assert elsewhere.people == ()
    assert "Begin with a pot" not in [one.title for one in elsewhere.packs]


def test_a_topic_of_the_school_itself_leads_on_too(cast, tree):
    own = Topic.objects.create(
        school=cast.harbour, parent=tree["sport"], slug="curling", name="Curling", description=""
    )
    begun = start(cast, own)
    assert begun.reading
    assert "Sport and movement" in begun.reading[0].why
    alone = Topic.objects.create(school=cast.harbour, slug="knots", name="Knots", description="")
    assert start(cast, alone).first == (start(cast, alone).question,)
    assert cast.client(cast.otto).get(begun.address).status_code == 404


def test_as_many_queries_for_one_topic_as_for_three(cast, tree, django_assert_max_num_queries):
    topics = [tree[slug] for slug in ("guitar", "space", "baking")]
    with django_assert_max_num_queries(22):
        starts_for(cast.viewer(cast.mia), topics)


def test_where_nobody_helps_the_search_for_people_ends_in_a_question(cast, tree):
    page = cast.client(cast.mia).get(reverse("networks:connection-find"), {"topic": tree["guitar"].uuid})
    assert reverse("networks:question-about-topic", args=[tree["guitar"].uuid]) in page.content.decode()
    assert reverse("networks:suggestion-detail", args=[tree["guitar"].uuid]) in page.content.decode()
