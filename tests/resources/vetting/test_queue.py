"""The queue staff share: one has a source at a time, all see who, and a verdict can be taken back."""

import contextlib
from datetime import timedelta
from functools import partial

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from accounts.models import Notification
from kit.errors import Refused
from kit.web.paging import page_by_key
from resources.models import Appeal, Entry, Judgement, SchoolSource, Verdict
from resources.vetting.jobs import tell_people_of_verdict, untell_people_of_verdict
from resources.vetting.queries import Which, in_queue, queue
from resources.vetting.services.claims import claim, hand_over, release, take_over
from resources.vetting.services.domains import set_domain_rule
from resources.vetting.services.verdicts import judge_sources, stamp, undo_verdicts
from tests.cast import make_cast
from tests.resources.making import make_entries, make_follow, make_source
from tests.threads import in_threads


def make_row(cast, **facts):
    return SchoolSource.objects.get(source=make_source(cast.harbour, added_by=cast.mia, **facts))


def waiting(cast, who, which=Which.WAITING):
    return list(queue(cast.viewer(who), which))


def test_the_longest_waiting_comes_first_and_pages_go_on_by_key(cast):
    rows = [make_row(cast) for _number in range(5)]
    for age, row in enumerate(rows):
        SchoolSource.objects.filter(pk=row.pk).update(created=timezone.now() - timedelta(days=age))
    seen, after = [], ""
    while True:
        page = page_by_key(queue(cast.viewer(cast.lena)), by="waiting", after=after, size=2, oldest_first=True)
        seen += page.rows
        after = page.next
        if not after:
            break
    assert seen == rows[::-1]


def test_nobody_but_staff_of_the_school_sees_the_queue(cast):  # SAFETY 40
    make_row(cast)
    for who in (cast.mia, cast.max, cast.tess, cast.otto):
        assert waiting(cast, who) == []
    for who in (cast.adler, cast.lena, cast.carl, cast.ada):
        assert len(waiting(cast, who)) == 1


def test_where_students_add_freely_only_what_was_asked_about_waits(cast):
    cast.harbour.source_policy = "open"
    cast.harbour.save()
    asked, _new = make_row(cast), make_row(cast)
    SchoolSource.objects.filter(pk=asked.pk).update(review_requested_at=timezone.now())
    assert waiting(cast, cast.lena) == [asked]


def test_a_claim_is_seen_and_expires(cast):
    row = make_row(cast)
    claim(actor=cast.viewer(cast.lena), row=row)
    with pytest.raises(Refused, match="Lena Marsh is looking at it"):
        claim(actor=cast.viewer(cast.adler), row=SchoolSource.objects.get(pk=row.pk))
    assert waiting(cast, cast.adler) == []
    assert waiting(cast, cast.adler, Which.OTHERS) == waiting(cast, cast.lena, Which.MINE) == [row]
    assert waiting(cast, cast.lena) == [row], "one's own stay in sight"
    assert in_queue(cast.viewer(cast.adler), waiting(cast, cast.adler, Which.OTHERS))[0].holder == cast.lena
    release(actor=cast.viewer(cast.adler), row=row)
    assert waiting(cast, cast.adler) == [], "nobody lays back what another has"
    with time_machine.travel(timezone.now() + timedelta(minutes=31)):
        assert waiting(cast, cast.adler) == [row]
        assert claim(actor=cast.viewer(cast.adler), row=row).claimed_by == cast.adler


@pytest.mark.django_db(transaction=True)
def test_of_two_at_once_only_one_gets_it(transactional_db):
    cast = make_cast()
    row = make_row(cast)
    viewers = [cast.viewer(person) for person in (cast.lena, cast.adler, cast.brook, cast.ada)]

    won = []

    def try_it(viewer):
        with contextlib.suppress(Refused):
            claim(actor=viewer, row=SchoolSource.objects.get(pk=row.pk))
            won.append(viewer.person)

    in_threads(*(partial(try_it, viewer) for viewer in viewers))
    assert len(won) == 1
    assert SchoolSource.objects.get(pk=row.pk).claimed_by == won[0]


def test_what_a_colleague_has_is_judged_only_after_taking_it_over(cast):
    row = claim(actor=cast.viewer(cast.lena), row=make_row(cast))
    adler = cast.viewer(cast.adler)
    with pytest.raises(Refused, match="Lena Marsh"):
        judge_sources(actor=adler, rows=[row], verdict=Verdict.FINE)
    take_over(actor=adler, row=row)
    assert Notification.objects.get(person=cast.lena).actor == cast.adler
    judge_sources(actor=adler, rows=[row], verdict=Verdict.FINE)
    row.refresh_from_db()
    assert (row.verdict, row.claimed_by, row.waiting) == (Verdict.FINE, None, None)


@pytest.mark.parametrize("to", ["mia", "max", "tess", "lena"])
def test_it_is_handed_to_colleagues_alone(cast, to):
    row = claim(actor=cast.viewer(cast.lena), row=make_row(cast))
    with pytest.raises(Refused):
        hand_over(actor=cast.viewer(cast.lena), row=row, to=getattr(cast, to))


def test_a_colleague_gets_it_and_is_told(cast):
    row = claim(actor=cast.viewer(cast.lena), row=make_row(cast))
    with pytest.raises(Refused):
        hand_over(actor=cast.viewer(cast.brook), row=row, to=cast.adler)
    hand_over(actor=cast.viewer(cast.lena), row=row, to=cast.adler)
    assert waiting(cast, cast.adler, Which.MINE) == [row]
    assert Notification.objects.get().person == cast.adler


def test_many_at_once_leave_out_what_colleagues_have(cast):
    rows = [make_row(cast) for _number in range(3)]
    claim(actor=cast.viewer(cast.adler), row=rows[0])
    batch = judge_sources(actor=cast.viewer(cast.lena), rows=rows, verdict=Verdict.FINE)
    assert (batch.judged, batch.held) == (2, 1)
    assert waiting(cast, cast.adler) == [rows[0]]
    assert undo_verdicts(actor=cast.viewer(cast.adler), batch=batch.uuid) == 0, "only who said it takes it back"
    assert undo_verdicts(actor=cast.viewer(cast.lena), batch=batch.uuid) == 2
    assert undo_verdicts(actor=cast.viewer(cast.lena), batch=batch.uuid) == 0
    assert len(waiting(cast, cast.adler)) == 3


def test_other_schools_rows_are_never_judged(cast):  # SAFETY 40
    row = make_row(cast)
    batch = judge_sources(actor=cast.viewer(cast.tess), rows=[row], verdict=Verdict.REFUSED, why="x")
    row.refresh_from_db()
    assert (batch.judged, row.verdict) == (0, Verdict.NONE)


def test_who_looked_before_somebody_else_judged_looks_again(cast):
    row = make_row(cast)
    seen = stamp(row)
    judge_sources(actor=cast.viewer(cast.lena), rows=[row], verdict=Verdict.REFUSED, why="Betting.", seen=seen)
    with pytest.raises(Refused, match="in the meantime"):
        judge_sources(actor=cast.viewer(cast.adler), rows=[row], verdict=Verdict.FINE, seen=seen)
    row.refresh_from_db()
    assert row.verdict == Verdict.REFUSED


def test_who_has_looked_again_decides(cast):
    row = make_row(cast)
    address = reverse("resources:source-judge", args=[row.source.uuid])
    given = {"verdict": "fine", "why": "", "seen": stamp(row)}
    judge_sources(actor=cast.viewer(cast.lena), rows=[row], verdict=Verdict.CAUTION, why="Adverts.")
    late = cast.client(cast.adler).post(address, given)
    assert late.status_code == 422
    assert "Use with care" in late.content.decode()
    again = given | {"seen": late.context["form"]["seen"].value()}
    assert cast.client(cast.adler).post(address, again).status_code == 302
    row.refresh_from_db()
    assert row.verdict == Verdict.FINE


def test_undo_gives_back_what_was_before_and_untells(cast):
    source = make_source(cast.harbour, added_by=cast.mia)
    make_follow(cast.noah, cast.harbour, source)
    make_entries(source, 1)
    row = SchoolSource.objects.get(source=source)
    judge_sources(actor=cast.viewer(cast.adler), rows=[row], verdict=Verdict.CAUTION, why="Adverts.")
    batch = judge_sources(actor=cast.viewer(cast.lena), rows=[row], verdict=Verdict.REFUSED, why="Betting.")
    assert not Entry.objects.visible_to(cast.viewer(cast.noah)).exists()
    tell_people_of_verdict(row.pk)
    said = Judgement.objects.get(batch=batch.uuid)
    Notification.objects.filter(person=cast.noah).update(read=timezone.now())
    assert Notification.objects.count() == 2
    judged = f"{said.judged:%Y%m%d%H%M%S%f}"
    assert undo_verdicts(actor=cast.viewer(cast.lena), batch=batch.uuid) == 1
    row.refresh_from_db()
    assert (row.verdict, row.why, row.judged_by) == (Verdict.CAUTION, "Adverts.", cast.adler)
    assert Entry.objects.visible_to(cast.viewer(cast.noah)).exists()
    untell_people_of_verdict(row.pk, judged, str(said.uuid))
    left = {(notice.person, notice.text) for notice in Notification.objects.all()}
    assert len(left) == 2, "what was not opened is gone; who opened it hears that it was taken back"
    assert {person for person, _text in left} == {cast.noah}
    assert any("taken back" in text for _person, text in left)


def test_undo_comes_too_late_after_another_verdict_or_an_hour(cast):
    row = make_row(cast)
    first = judge_sources(actor=cast.viewer(cast.lena), rows=[row], verdict=Verdict.FINE)
    judge_sources(actor=cast.viewer(cast.adler), rows=[row], verdict=Verdict.RECOMMENDED)
    assert undo_verdicts(actor=cast.viewer(cast.lena), batch=first.uuid) == 0
    second = judge_sources(actor=cast.viewer(cast.lena), rows=[row], verdict=Verdict.CAUTION, why="x")
    with time_machine.travel(timezone.now() + timedelta(hours=2)):
        assert undo_verdicts(actor=cast.viewer(cast.lena), batch=second.uuid) == 0


def test_what_a_colleague_has_said_as_well_stands(cast):  # SAFETY 41
    row = make_row(cast)
    first = judge_sources(actor=cast.viewer(cast.lena), rows=[row], verdict=Verdict.REFUSED, why="Betting.")
    second = judge_sources(actor=cast.viewer(cast.adler), rows=[row], verdict=Verdict.REFUSED, why="Betting.")
    assert undo_verdicts(actor=cast.viewer(cast.lena), batch=first.uuid) == 0
    row.refresh_from_db()
    assert row.verdict == Verdict.REFUSED
    assert undo_verdicts(actor=cast.viewer(cast.adler), batch=second.uuid) == 1
    row.refresh_from_db()
    assert (row.verdict, row.judged_by) == (Verdict.REFUSED, cast.lena), "each takes back their own word alone"
    assert undo_verdicts(actor=cast.viewer(cast.lena), batch=first.uuid) == 1


def test_undoing_an_exception_lets_the_rule_speak_again(cast):
    row = make_row(cast, address="https://a.example.org/")
    set_domain_rule(actor=cast.viewer(cast.ada), domain="example.org", verdict=Verdict.REFUSED, why="Betting.")
    batch = judge_sources(actor=cast.viewer(cast.lena), rows=[row], verdict=Verdict.FINE, why="Betting.")
    row.refresh_from_db()
    assert (row.verdict, row.why) == (Verdict.FINE, ""), "the reason of a no is none for a yes"
    undo_verdicts(actor=cast.viewer(cast.lena), batch=batch.uuid)
    row.refresh_from_db()
    assert (row.verdict, row.rule.domain, row.own_verdict) == (Verdict.REFUSED, "example.org", "")


def test_agreeing_with_a_rule_leaves_it_the_rules_word(cast):
    row = make_row(cast, address="https://a.example.org/")
    set_domain_rule(actor=cast.viewer(cast.ada), domain="example.org", verdict=Verdict.REFUSED, why="Betting.")
    Appeal.objects.create(school=cast.harbour, school_source=row, person=cast.mia, text="Please.")
    judge_sources(
        actor=cast.viewer(cast.lena), rows=[row], verdict=Verdict.REFUSED, why="Betting.", answer="It bets."
    )
    row.refresh_from_db()
    assert row.rule is not None
    assert Appeal.objects.get().outcome == Appeal.Outcome.KEPT


def test_what_a_colleague_looks_at_waits_on_nobody_elses_first_page(cast):
    row = make_row(cast, title="Tide tables")

    def shown(who) -> tuple[bool, bool]:
        client = cast.client(who)
        pages = [client.get(reverse(name)).content.decode() for name in ("pages:home", "resources:vetting-list")]
        return tuple("Tide tables" in page for page in pages)

    staff = (cast.adler, cast.brook, cast.lena, cast.ada)
    assert {shown(who) for who in staff} == {(True, True)}
    claim(actor=cast.viewer(cast.lena), row=row)
    for who in staff:
        assert shown(who) == ((True, True) if who == cast.lena else (False, False)), who
