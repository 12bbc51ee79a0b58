"""What students follow of the starter library by themselves."""

import pytest
from django.urls import reverse

from accounts.models import AgeBand
from accounts.schools.models import SourcePolicy
from accounts.topics.seed import read_topics
from kit.errors import Refused
from resources.models import DomainRule, Feed, Follow, SchoolSource, Source, SourceKind, Verdict
from resources.packs.starter.library import single_sources, starter_packs, starter_sources
from resources.packs.starter.offers import SMALLEST_PACK, offered_packs, offered_sources
from resources.packs.starter.services import follow_starters
from tests.resources.making import make_follow, make_source

NASA = next(source for source in starter_sources().values() if source.title == "NASA")
PACK = starter_packs()["climate"]


def page_of(source):
    return reverse("resources:starter-source", args=[source.key])


@pytest.mark.parametrize("age", [AgeBand.UNDER_13, AgeBand.FROM_13, AgeBand.FROM_16])
def test_every_topic_has_something_near_for_every_age(age):
    topics = {topic.slug: topic for topic in read_topics()}
    has = {
        source.topic
        for source in starter_sources().values()
        if source.kind != SourceKind.COMMUNITY and (not source.ages or age in source.ages)
    }
    around = has | {topics[slug].parent for slug in has}
    bare = [slug for slug, topic in topics.items() if not {slug, topic.parent} & around]
    assert bare == []


def test_the_two_files_name_no_source_twice():
    packed = sum(len(pack.sources) for pack in starter_packs().values())
    assert len(starter_sources()) == packed + len(single_sources())


def test_following_one_asks_no_site_before(cast):
    client = cast.client(cast.mia)
    page = client.get(page_of(NASA)).content.decode()
    assert NASA.why in page
    assert not Source.objects.exists()
    answer = client.post(page_of(NASA), {"why": "To find out more about space."})
    follow = Follow.objects.get(person=cast.mia)
    assert answer["Location"] == reverse("resources:source-detail", args=[follow.source.uuid])
    assert (follow.source.title, follow.why) == ("NASA", "To find out more about space.")
    assert Feed.objects.get().address == NASA.feed
    assert SchoolSource.objects.get().verdict == Verdict.NONE
    assert client.get(page_of(NASA)).status_code == 302


def test_the_purpose_is_begun_with_the_topic_it_is_for(cast):
    page = cast.client(cast.mia).get(page_of(NASA), {"topic": cast.chemistry.uuid}).content.decode()
    assert f"To find out more about {cast.chemistry.name}." in page
    assert cast.client(cast.mia).get(page_of(NASA), {"topic": "nonsense"}).status_code == 200


def test_what_one_likes_of_a_pack_is_followed_each_for_itself(cast):
    client, address = cast.client(cast.mia), reverse("resources:starter-follow", args=[PACK.key])
    assert client.post(address, {"why": "Heat"}).status_code == 422
    first, second = PACK.sources[0], PACK.sources[2]
    client.post(address, {"why": "Heat", "items": [first.key, second.key]})
    titles = set(Follow.objects.filter(person=cast.mia).values_list("source__title", flat=True))
    assert titles == {first.title, second.title}
    assert first not in offered_sources(cast.viewer(cast.mia), PACK.sources)


def test_what_the_school_said_no_to_is_not_offered_and_cannot_be_followed(cast):  # SAFETY 41
    viewer = cast.viewer(cast.mia)
    DomainRule.objects.create(school=cast.harbour, domain="nasa.gov", verdict=Verdict.REFUSED, why="Not here.")
    refused = make_source(cast.harbour, address="https://www.esa.int/", verdict=Verdict.REFUSED)
    esa = next(source for source in starter_sources().values() if source.address == refused.address)
    assert offered_sources(viewer, [NASA, esa]) == []
    assert NASA in offered_sources(cast.viewer(cast.otto), [NASA, esa])
    with pytest.raises(Refused):
        follow_starters(actor=viewer, sources=[NASA, esa], why="Space")
    answer = cast.client(cast.mia).get(page_of(esa), follow=True)
    assert "Your school decided not to use this source." in answer.content.decode()
    assert not Follow.objects.exists()


def test_ages_are_kept_by_the_service_too(cast):  # SAFETY 42
    cast.mia.age_band = AgeBand.UNDER_13
    cast.mia.save()
    viewer, older = cast.viewer(cast.mia), [one for one in PACK.sources if AgeBand.UNDER_13 not in one.ages]
    assert older
    assert offered_sources(viewer, older) == []
    assert PACK not in offered_packs(viewer, PACK.topics)
    with pytest.raises(Refused):
        follow_starters(actor=viewer, sources=older, why="Heat")


def test_communities_are_left_to_the_page_with_the_rules(cast):
    offered = offered_sources(cast.viewer(cast.mia), starter_sources().values())
    assert offered
    assert not [source for source in offered if source.kind == SourceKind.COMMUNITY]


def test_under_look_before_it_waits_for_staff(cast):  # SAFETY 41
    cast.harbour.source_policy = SourcePolicy.REVIEW_BEFORE
    cast.harbour.save()
    client = cast.client(cast.mia)
    assert "looks at it first" in client.get(page_of(NASA)).content.decode()
    client.post(page_of(NASA), {"why": "Space"})
    row = SchoolSource.objects.get()
    assert row.waiting is not None
    assert not Source.objects.readable_by(cast.viewer(cast.mia)).exists()
    assert row.source not in Source.objects.visible_to(cast.viewer(cast.noah))


def test_a_pack_of_which_too_little_is_left_is_none(cast):
    viewer, pack = cast.viewer(cast.mia), starter_packs()["oceans"]
    assert pack in offered_packs(viewer, ["oceans"])
    for source in pack.sources[SMALLEST_PACK - 1 :]:
        make_follow(cast.mia, cast.harbour, make_source(cast.harbour, address=source.address))
    assert pack not in offered_packs(viewer, ["oceans"])


def test_what_the_school_knows_leads_to_its_own_page(cast):
    known = make_source(cast.harbour, address=NASA.address, verdict=Verdict.FINE)
    answer = cast.client(cast.mia).get(page_of(NASA))
    assert answer["Location"] == reverse("resources:follow-start", args=[known.uuid])
