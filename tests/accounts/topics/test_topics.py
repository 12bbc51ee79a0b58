"""Interests, what people can help with, and a school's own topics."""

import pytest
from django.urls import reverse

from accounts.models import Expertise, Interest, Role, Topic
from accounts.people.queries import viewer_of
from accounts.topics import queries, services
from accounts.topics.seed import read_topics, seed_topics
from kit.errors import Refused
from tests.cast import join, look_from


@pytest.fixture
def own_topic(cast):
    """A topic that only the other school has."""
    return services.add_topic(
        actor=cast.viewer(cast.amos), name="Kiwi song", description="Songs of Millbrook.", parent=cast.music
    )


def test_seeding_twice_changes_nothing_and_keeps_the_tree(db):
    assert seed_topics() == seed_topics() == len(read_topics())
    assert Topic.objects.count() == len(read_topics())
    genetics = Topic.objects.get(slug="genetics")
    assert genetics.parent.slug == "biology"
    Topic.objects.filter(pk=genetics.pk).update(name="Old name")
    seed_topics()
    genetics.refresh_from_db()
    assert genetics.name == "Genetics"


def test_topics_are_found_by_name_first_and_by_other_words(cast):
    seed_topics()
    mia = cast.viewer(cast.mia)
    assert queries.search_topics(mia, "chem")[0].slug == "chemistry"
    assert "genetics" in [topic.slug for topic in queries.search_topics(mia, "dna")]
    assert "cycling-skating" in [topic.slug for topic in queries.search_topics(mia, "skateboarding")]
    assert not queries.search_topics(mia, "zzzz")


def test_where_no_topic_has_every_word_one_is_enough(cast):
    seed_topics()
    mia = cast.viewer(cast.mia)
    assert not queries.search_topics(mia, "drawing zzzz")
    found = [topic.slug for topic in queries.browse_topics(mia, query="drawing zzzz").topics]
    assert "drawing" in found
    assert "chemistry" not in found
    assert not queries.browse_topics(mia, query="zzzz yyyy").topics


def test_a_school_sees_the_seeded_topics_and_its_own(cast, own_topic):
    # SAFETY 40
    assert own_topic in queries.search_topics(cast.viewer(cast.otto), "kiwi")
    assert not queries.search_topics(cast.viewer(cast.mia), "kiwi")
    assert cast.client(cast.mia).get(reverse("accounts:interest-add", args=[own_topic.uuid])).status_code == 404
    with pytest.raises(Refused):
        services.add_interest(actor=cast.viewer(cast.mia), topic=own_topic)
    assert cast.client(cast.mia).post(reverse("accounts:expertise-add", args=[own_topic.uuid])).status_code == 404


def test_an_interest_is_added_once_with_why_and_level(cast):
    client = cast.client(cast.mia)
    address = reverse("accounts:interest-add", args=[cast.chemistry.uuid])
    client.post(address, {"level": "learning", "why": "Things burn."})
    client.post(address, {"level": "good", "why": "Things glow."})
    interest = Interest.objects.get(person=cast.mia)
    assert (interest.topic, interest.level, interest.why) == (cast.chemistry, "good", "Things glow.")


def test_too_long_a_reason_is_told_and_kept(cast):
    address = reverse("accounts:interest-add", args=[cast.chemistry.uuid])
    answer = cast.client(cast.mia).post(address, {"level": "good", "why": "w" * 201})
    assert answer.status_code == 422
    assert "w" * 201 in answer.content.decode()


def test_a_removed_interest_can_be_taken_back_as_it_was(cast):
    interest = services.add_interest(
        actor=cast.viewer(cast.mia), topic=cast.chemistry, why="Things burn.", level="good"
    )
    client = cast.client(cast.mia)
    page = client.post(reverse("accounts:interest-remove", args=[interest.uuid]), follow=True)
    assert not Interest.objects.exists()
    assert reverse("accounts:interest-restore") in page.content.decode()
    client.post(reverse("accounts:interest-restore"))
    client.post(reverse("accounts:interest-restore"))
    back = Interest.objects.get()
    assert (back.topic, back.why, back.level) == (cast.chemistry, "Things burn.", "good")


def test_an_interest_let_go_at_one_school_is_not_taken_back_at_another(cast):  # SAFETY 40
    join(cast.mia, cast.millbrook, Role.STUDENT, user_name="mia")
    interest = services.add_interest(actor=cast.viewer(cast.mia), topic=cast.chemistry, why="Things burn.")
    client = cast.client(cast.mia)
    client.post(reverse("accounts:interest-remove", args=[interest.uuid]))
    look_from(client, cast.millbrook)
    client.post(reverse("accounts:interest-restore"))
    assert not Interest.objects.exists()
    look_from(client, cast.harbour)
    client.post(reverse("accounts:interest-restore"))
    assert Interest.objects.get().school == cast.harbour


def test_nobody_touches_anothers_interests_or_expertise(cast):
    interest = services.add_interest(actor=cast.viewer(cast.mia), topic=cast.chemistry)
    expertise = services.add_expertise(actor=cast.viewer(cast.adler), topic=cast.chemistry)
    for person in (cast.noah, cast.otto):
        client = cast.client(person)
        assert client.post(reverse("accounts:interest-remove", args=[interest.uuid])).status_code == 404
        assert client.post(reverse("accounts:expertise-remove", args=[expertise.uuid])).status_code == 404
    assert Interest.objects.exists()
    assert Expertise.objects.exists()


def test_the_page_searches_as_one_types_and_without_a_script(cast):
    seed_topics()
    client = cast.client(cast.mia)
    address = reverse("accounts:interest-list")
    part = client.get(address, {"q": "volcano"}, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part
    assert "Earth science" in part
    assert "Earth science" in client.get(address, {"q": "volcano"}).content.decode()
    assert "Genetics" in client.get(address, {"under": "biology"}).content.decode()


def test_the_page_takes_the_same_queries_for_three_and_thirty(cast, django_assert_max_num_queries):
    seed_topics()
    mia, client = cast.viewer(cast.mia), cast.client(cast.mia)
    counts = []
    for topics in (Topic.objects.all()[:3], Topic.objects.all()[3:33]):
        for topic in topics:
            services.add_interest(actor=mia, topic=topic)
        with django_assert_max_num_queries(30) as asked:
            client.get(reverse("accounts:interest-list"), {"q": "science"})
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_there_is_an_end_to_interests(cast):
    seed_topics()
    mia = cast.viewer(cast.mia)
    topics = list(Topic.objects.all()[:41])
    for topic in topics[:40]:
        services.add_interest(actor=mia, topic=topic)
    services.add_interest(actor=mia, topic=topics[0], why="Still.")
    with pytest.raises(Refused):
        services.add_interest(actor=mia, topic=topics[40])


def test_expertise_is_shown_to_those_who_may_see_the_person(cast):
    cast.client(cast.adler).post(reverse("accounts:expertise-add", args=[cast.chemistry.uuid]), {"note": "Acids."})
    page = cast.client(cast.mia).get(reverse("accounts:person-detail", args=[cast.adler.uuid])).content.decode()
    assert "Acids." in page
    assert not queries.expertise_of(cast.viewer(cast.otto), cast.adler).exists()


def test_only_admins_add_topics_and_no_name_twice(cast):
    address = reverse("accounts:topic-add")
    for person in (cast.mia, cast.adler):
        assert cast.client(person).get(address).status_code == 404
    client = cast.client(cast.ada)
    typed = {"name": "Harbour boats", "description": "The boats outside our windows.", "parent": ""}
    assert client.post(address, typed).status_code == 302
    assert "Harbour boats" in client.get(reverse("accounts:topic-list")).content.decode()
    assert client.post(address, {**typed, "name": "harbour BOATS"}).status_code == 422
    assert client.post(address, {**typed, "name": "Chemistry"}).status_code == 422
    assert client.post(address, {**typed, "name": "!!!"}).status_code == 422


@pytest.mark.parametrize("person", ["mia", "max", "adler"])
def test_a_note_on_what_one_can_help_with_carries_no_contact_details(cast, person):
    # SAFETY 5
    client, address = (
        cast.client(getattr(cast, person)),
        reverse("accounts:expertise-add", args=[cast.chemistry.uuid]),
    )
    answer = client.post(address, {"note": "Add me on snap: mia.k2012"})
    assert answer.status_code == 422
    assert "contact details stay out" in answer.content.decode()
    assert not Expertise.objects.exists()


def test_who_offers_help_finds_their_own_interests_first(cast):
    seed_topics()
    space = Topic.objects.get(slug="space")
    Interest.objects.create(school=cast.harbour, person=cast.mia, topic=space)

    def shown(person):
        return cast.client(person).get(reverse("accounts:expertise-list")).content.decode()

    add = reverse("accounts:expertise-add", args=[space.uuid])
    assert add in shown(cast.mia).partition('id="browser"')[0]
    assert "Your interests" in shown(cast.mia)
    assert "Your interests" not in shown(cast.noah)
    cast.client(cast.mia).post(add, {"note": ""})
    assert "Your interests" not in shown(cast.mia), "what one helps with already is not offered again"


def test_what_one_can_help_with_is_searched_and_looked_through(cast):
    seed_topics()
    for person in (cast.noah, cast.adler, cast.max):
        client, page = cast.client(person), reverse("accounts:expertise-list")
        space = Topic.objects.get(slug="space")
        top = client.get(page).content.decode()
        assert "<select" not in top.partition('id="browser"')[2]
        assert f"{page}?under=science" in top
        found = client.get(page, {"q": "planets"}, headers={"HX-Request": "true"}).content.decode()
        add = reverse("accounts:expertise-add", args=[space.uuid])
        assert add in found
        assert "<h1" not in found
        assert "Space" in client.get(add).content.decode()
        assert client.post(add, {"note": "x" * 300}).status_code == 422
        assert client.post(add, {"note": "Rockets."}).url == reverse("accounts:person-edit")
        again = client.get(page, {"q": "planets"}).content.decode()
        assert add not in again.partition('id="browser"')[2]
        assert 'value="Rockets."' in client.get(add).content.decode(), "the note can be changed"
        Expertise.objects.all().delete()


def test_who_works_at_two_schools_says_so_at_each_for_itself(cast):  # SAFETY 40
    join(cast.adler, cast.millbrook, Role.TEACHER)
    here, there = (viewer_of(cast.adler, school.uuid) for school in (cast.harbour, cast.millbrook))
    for viewer, words in ((here, "Crystals"), (there, "Dyes")):
        services.add_expertise(actor=viewer, topic=cast.chemistry, note=words)
        services.add_interest(actor=viewer, topic=cast.chemistry, why=words)
    for viewer, words in ((here, "Crystals"), (there, "Dyes")):
        assert [row.note for row in queries.expertise_of(viewer, cast.adler)] == [words]
        assert [row.why for row in queries.interests_of(viewer)] == [words]


def test_a_topic_that_nobody_knows_leads_back_to_the_topics_of_the_same_page(cast):
    pages = (cast.adler, "expertise-list"), (cast.mia, "expertise-list"), (cast.mia, "interest-list")
    for person, name in pages:
        address = reverse(f"accounts:{name}")
        page = cast.client(person).get(address, {"q": "zzzz"}).content.decode()
        assert f'<a href="{address}">See all topics</a>' in page
