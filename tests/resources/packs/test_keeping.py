"""Keeping packs: who may, what is in them and in which order, and what has to be before others see one."""

import pytest
from django.urls import reverse

from accounts.models import AuditEntry, Notification
from kit.errors import Refused
from resources.adding.preview import Preview
from resources.models import Appeal, Pack, SchoolSource, Verdict
from resources.packs.queries import class_counts, fitting_packs, pack_page, packs_on_show
from resources.packs.services import (
    add_item,
    add_previewed,
    archive_pack,
    copy_pack,
    edit_pack,
    move_item,
    publish_pack,
    remove_item,
    restore_item,
    start_pack,
    unaccepted_items,
)
from resources.vetting.services.claims import claim
from resources.vetting.services.domains import set_domain_rule
from resources.vetting.services.requests import appeal_refusal
from resources.vetting.services.verdicts import judge_source
from tests.resources.making import make_entries, make_follow, make_source
from tests.resources.packs.packing import followed, make_pack, put_in, take


@pytest.fixture
def lena(cast):
    return cast.viewer(cast.lena)


@pytest.fixture
def adler(cast):
    return cast.viewer(cast.adler)


def titles(pack):
    rows = pack.items.filter(removed__isnull=True)
    return list(rows.values_list("source__title", flat=True))


def look(address="https://tides.example/"):
    return Preview(address, "website", "Tide tables", "", "", "", "", "", ())


def test_students_and_mentors_keep_none(cast):
    for person in (cast.mia, cast.max):
        with pytest.raises(Refused):
            start_pack(actor=cast.viewer(person), title="Mine")
        assert not Pack.objects.kept_by(cast.viewer(person)).exists()


def test_a_teacher_makes_packs_for_classes_of_their_own(cast, adler):
    start_pack(actor=adler, title="For 8B", school_class=cast.class_8b)
    for other in (cast.class_9a, cast.other_class):
        with pytest.raises(Refused):
            start_pack(actor=adler, title="For others", school_class=other)
    start_pack(actor=cast.viewer(cast.lena), title="For 9A", school_class=cast.class_9a)
    with pytest.raises(Refused):
        start_pack(actor=cast.viewer(cast.lena), title="Elsewhere", school_class=cast.other_class)


def test_who_finds_a_pack(cast, lena, adler):  # SAFETY 40
    everybody = make_pack(lena, "Crabs")
    for_8b = make_pack(adler, "Limpets", school_class=cast.class_8b)
    draft = make_pack(adler, "Tides", published=False)
    away = make_pack(adler, "Seaweed")
    archive_pack(actor=adler, pack=away)

    def seen(person):
        return set(Pack.objects.visible_to(cast.viewer(person)))

    assert seen(cast.mia) == {everybody, for_8b}
    assert seen(cast.zoe) == {everybody}
    assert seen(cast.adler) == {everybody, for_8b, draft, away}
    assert seen(cast.brook) == {everybody, for_8b}
    assert seen(cast.lena) == {everybody, for_8b, draft, away}
    assert seen(cast.max) == {everybody}  # whose pages have no door for mentors
    for person in (cast.otto, cast.tess, cast.amos):
        assert seen(person) == set()


def test_whoever_follows_it_keeps_it_when_it_is_put_away(cast, lena):
    pack = make_pack(lena, "Crabs")
    take(cast.viewer(cast.mia), pack)
    archive_pack(actor=lena, pack=pack)
    assert Pack.objects.visible_to(cast.viewer(cast.mia)).get() == pack
    assert not Pack.objects.visible_to(cast.viewer(cast.noah)).exists()


def test_what_staff_bring_into_a_pack_is_looked_at(lena):
    pack = start_pack(actor=lena, title="Sea")
    item = add_previewed(actor=lena, pack=pack, preview=look(), why="When to go.")
    assert SchoolSource.objects.get(source=item.source).verdict == Verdict.FINE
    assert not unaccepted_items(pack)


def test_words_to_students_carry_no_contact_details(lena):  # SAFETY 5
    with pytest.raises(Refused) as no:
        start_pack(actor=lena, title="Sea", description="Write to me: lena@home.example.com")
    assert no.value.field == "description"
    with pytest.raises(Refused):  # what is seen of it counts
        start_pack(actor=lena, title="Sea", description="Find my **snap**: lena")
    pack = start_pack(actor=lena, title="Sea")
    with pytest.raises(Refused):
        add_previewed(actor=lena, pack=pack, preview=look(), why="Call 07700 900123")
    assert not pack.items.exists()
    assert not SchoolSource.objects.exists()
    with pytest.raises(Refused):
        edit_pack(actor=lena, pack=pack, title="my insta: lena.m")


def test_order_by_moving_and_undo_puts_back_where_it_was(lena):
    pack = make_pack(lena, "Crabs", "Limpets", "Tides", published=False)
    move_item(actor=lena, item=pack.items.get(source__title="Tides"), up=True)
    assert titles(pack) == ["Crabs", "Tides", "Limpets"]
    move_item(actor=lena, item=pack.items.get(source__title="Crabs"), up=True)
    move_item(actor=lena, item=pack.items.get(source__title="Limpets"), up=False)
    assert titles(pack) == ["Crabs", "Tides", "Limpets"]
    remove_item(actor=lena, item=pack.items.get(source__title="Tides"))
    assert titles(pack) == ["Crabs", "Limpets"]
    restore_item(actor=lena, item=pack.items.get(source__title="Tides"))
    assert titles(pack) == ["Crabs", "Tides", "Limpets"]


def test_a_source_stands_once_in_a_pack(lena):
    pack = make_pack(lena, "Crabs", published=False)
    source = pack.items.get().source
    add_item(actor=lena, pack=pack, source=source, why="Said anew.")
    assert pack.items.get().why == "Said anew."


def test_nothing_is_published_before_the_school_has_said_yes(cast, lena):  # SAFETY 41
    pack = make_pack(lena, "Crabs", published=False)
    unseen = put_in(lena, pack, "Unseen", verdict=Verdict.NONE)
    careful = put_in(lena, pack, "Careful", verdict=Verdict.CAUTION)
    with pytest.raises(Refused):
        publish_pack(actor=lena, pack=pack)
    with pytest.raises(Refused):
        publish_pack(actor=lena, pack=pack, said={str(unseen.uuid): "fine"})
    publish_pack(actor=lena, pack=pack, said={str(unseen.uuid): "fine", str(careful.uuid): "out"})
    assert Pack.objects.get().published
    assert titles(pack) == ["Crabs", "Unseen"]
    judged = SchoolSource.objects.get(source=unseen.source)
    assert (judged.verdict, judged.judged_by) == (Verdict.FINE, cast.lena)
    for verdict in (Verdict.NONE, Verdict.CAUTION, Verdict.REFUSED):
        with pytest.raises(Refused):
            put_in(lena, pack, f"Later {verdict}", verdict=verdict)


def test_an_empty_pack_is_not_published(lena):
    with pytest.raises(Refused):
        publish_pack(actor=lena, pack=start_pack(actor=lena, title="Empty"))


def test_publishing_is_on_the_trail_once(lena):
    pack = make_pack(lena, "Crabs")
    publish_pack(actor=lena, pack=pack)
    assert AuditEntry.objects.filter(verb="resources.packs.publish_pack").count() == 1


def test_a_refusal_takes_a_source_out_of_sight_at_once(cast, lena):  # SAFETY 41
    pack = make_pack(lena, "Crabs", "Limpets")
    source = pack.items.get(source__title="Crabs").source

    def seen(person):
        viewer = cast.viewer(person)
        size = packs_on_show(viewer).get().size
        return [row.source.title for row in pack_page(viewer, pack).rows], size

    assert seen(cast.mia) == (["Crabs", "Limpets"], 2)
    judge_source(actor=lena, source=source, verdict=Verdict.REFUSED, why="It changed hands.")
    assert seen(cast.mia) == (["Limpets"], 1)
    assert seen(cast.adler)[0] == ["Limpets"]


def test_a_yes_that_publishes_a_pack_answers_whoever_asked_for_it(cast, lena, adler):  # SAFETY 41
    pack = make_pack(lena, "Crabs", published=False)
    item, mia = pack.items.get(), cast.viewer(cast.mia)
    make_follow(cast.mia, cast.harbour, item.source)
    row = judge_source(actor=adler, source=item.source, verdict=Verdict.REFUSED, why="Adverts.")
    asked = appeal_refusal(actor=mia, row=row, text="It is about crabs.")
    claim(actor=adler, row=row)
    publish_pack(actor=lena, pack=pack, said={str(item.uuid): Verdict.FINE})
    asked.refresh_from_db()
    row.refresh_from_db()
    assert (asked.outcome, asked.answered_by) == (Appeal.Outcome.HEARD, cast.lena)
    assert (row.verdict, row.review_requested_at, row.claimed_by) == (Verdict.FINE, None, None)
    assert Notification.objects.filter(person=cast.mia, text__startswith="You asked about Crabs").exists()


def test_a_refused_domain_is_gone_from_packs_at_once_and_comes_to_nobody(cast, lena):  # SAFETY 41
    pack = make_pack(lena, "Crabs", "Limpets")
    source = pack.items.get(source__title="Crabs").source
    mia = cast.viewer(cast.mia)
    set_domain_rule(actor=lena, domain=source.host, verdict=Verdict.REFUSED, why="It changed hands.")
    assert [row.source.title for row in pack_page(mia, pack).rows] == ["Limpets"]
    take(mia, pack)
    assert followed(mia) == {"Limpets"}


def test_under_look_before_a_pack_shows_accepted_sources_only(cast, lena):  # SAFETY 41
    pack = make_pack(lena, "Crabs", "Limpets")
    cast.harbour.source_policy = "review_before"
    cast.harbour.save()
    SchoolSource.objects.filter(source__title="Crabs").update(verdict=Verdict.NONE)
    rows = pack_page(cast.viewer(cast.mia), pack).rows
    assert [row.source.title for row in rows] == ["Limpets"]


def test_a_copy_is_ones_own_and_leaves_the_refused_behind(cast, lena, adler):
    pack = make_pack(lena, "Crabs", "Limpets")
    judge_source(
        actor=lena, source=pack.items.get(source__title="Crabs").source, verdict=Verdict.REFUSED, why="No."
    )
    copy = copy_pack(actor=adler, pack=pack)
    assert (copy.keeper, copy.published, copy.copied_from) == (cast.adler, None, pack)
    assert titles(copy) == ["Limpets"]
    remove_item(actor=adler, item=copy.items.get())
    assert titles(pack) == ["Crabs", "Limpets"]


def test_the_preview_shows_newest_titles_that_the_viewer_may_read(cast, lena):  # SAFETY 42
    pack = make_pack(lena, "Crabs")
    source = pack.items.get().source
    make_entries(source, 5)
    make_entries(source, 1, title="For adults", explicit=True)
    row = pack_page(cast.viewer(cast.mia), pack).rows[0]
    assert row.latest == ["Crabs, piece 1", "Crabs, piece 2", "Crabs, piece 3"]


def test_staff_see_numbers_and_students_none(cast, lena, adler):  # SAFETY 22, 25
    pack = make_pack(lena, "Crabs")
    take(cast.viewer(cast.mia), pack)
    take(cast.viewer(cast.zoe), pack)
    count = class_counts(adler, pack)[0]
    assert (count.name, count.following, count.students) == ("8B", 1, 2)
    assert pack_page(lena, pack).in_school == 2
    mias = pack_page(cast.viewer(cast.mia), pack)
    assert (mias.counts, mias.in_school) == ([], 0)


def test_choosing_by_topic_language_and_age(cast, lena):
    pack = make_pack(lena, "Crabs", topics=[cast.chemistry], language="en", ages=["13_15"])
    viewer = cast.viewer(cast.mia)
    for facts in ({"topic": "chemistry"}, {"topic": "science"}, {"language": "en"}, {"age": "13_15"}, {}):
        assert list(packs_on_show(viewer, **facts)) == [pack], facts
    for facts in ({"topic": "music"}, {"language": "fr"}, {"age": "16_17"}, {"topic": "no-such"}):
        assert list(packs_on_show(viewer, **facts)) == [], facts


def test_what_fits_comes_from_ones_own_interests(cast, lena):  # SAFETY 24
    pack = make_pack(lena, "Crabs", topics=[cast.chemistry])
    viewer = cast.viewer(cast.mia)
    assert fitting_packs(viewer) == []
    cast.mia.interests.create(school=cast.harbour, topic=cast.chemistry)
    assert fitting_packs(viewer) == [pack]
    take(viewer, pack)
    assert fitting_packs(viewer) == []


def test_the_topics_next_to_an_interest_fit_as_well(cast, lena):
    below = make_pack(lena, "Crabs", topics=[cast.chemistry])
    cast.mia.interests.create(school=cast.harbour, topic=cast.chemistry.parent)
    assert fitting_packs(cast.viewer(cast.mia)) == [below]
    above = make_pack(lena, "Whales", topics=[cast.chemistry.parent])
    cast.noah.interests.create(school=cast.harbour, topic=cast.chemistry)
    assert fitting_packs(cast.viewer(cast.noah)) == [above, below]


def test_a_pack_for_ones_own_class_fits_before_ones_age_is_known(cast, lena, adler):
    cast.mia.age_band = "under_13"
    cast.mia.save()
    cast.mia.interests.create(school=cast.harbour, topic=cast.chemistry)
    older = {"topics": [cast.chemistry], "ages": ["13_15"]}
    make_pack(lena, "Crabs", **older)
    for_8b = make_pack(adler, "Whales", **older, school_class=cast.class_8b)
    assert fitting_packs(cast.viewer(cast.mia)) == [for_8b]


def test_a_few_packs_are_looked_over_without_a_filter(cast, lena):
    client, address = cast.client(cast.mia), reverse("resources:pack-list")
    make_pack(lena, "Crabs")
    assert "Any topic" not in client.get(address).content.decode()
    assert "Any topic" in client.get(address, {"age": "13_15"}).content.decode()
    for number in range(6):
        make_pack(lena, f"Site {number}")
    assert "Any topic" in client.get(address).content.decode()


def test_a_pack_is_full_at_thirty(lena):
    pack = make_pack(lena, *[f"Site {number}" for number in range(30)], published=False)
    with pytest.raises(Refused):
        add_item(actor=lena, pack=pack, source=make_source(lena.school, verdict=Verdict.FINE), why="One more.")
