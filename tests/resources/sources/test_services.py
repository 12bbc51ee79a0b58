"""A school's verdict counts at once, for that school alone, and leaves a trail."""

import pytest
from django.http import Http404

from accounts.models import AuditEntry, Notification
from kit.errors import Refused
from resources.models import Entry, SchoolSource, Source, Verdict
from resources.sources.access import get_school_source, get_source
from resources.sources.queries import school_sources, waiting_sources
from resources.sources.services import bring_source
from resources.vetting.jobs import tell_people_of_verdict
from resources.vetting.services.verdicts import judge_source
from tests.resources.making import make_entries, make_follow, make_source

REVIEW_BEFORE = "review_before"


def look_first(school):
    school.source_policy = REVIEW_BEFORE
    school.save()


def test_a_source_says_who_brought_it_and_when(cast):  # SAFETY 41
    source = make_source()
    row = bring_source(actor=cast.viewer(cast.mia), source=source)
    assert (row.added_by, row.verdict) == (cast.mia, Verdict.NONE)
    assert bring_source(actor=cast.viewer(cast.noah), source=source) == row
    trail = AuditEntry.objects.filter(verb="resources.sources.bring_source")
    assert [(line.actor, line.school) for line in trail] == [(cast.mia, cast.harbour)]


def test_what_staff_bring_is_fine(cast):
    row = bring_source(actor=cast.viewer(cast.lena), source=make_source())
    assert (row.verdict, row.judged_by) == (Verdict.FINE, cast.lena)


@pytest.mark.parametrize("who", ["mia", "max"])
def test_only_staff_judge(cast, who):
    source = make_source(cast.harbour)
    with pytest.raises(Refused):
        judge_source(actor=cast.viewer(getattr(cast, who)), source=source, verdict=Verdict.FINE)


@pytest.mark.parametrize("verdict", [Verdict.CAUTION, Verdict.REFUSED])
def test_a_warning_needs_a_reason(cast, verdict):
    source = make_source(cast.harbour)
    with pytest.raises(Refused) as no:
        judge_source(actor=cast.viewer(cast.adler), source=source, verdict=verdict, why=" ")
    assert no.value.field == "why"


def test_a_refusal_acts_at_once_in_one_school_only(cast):  # SAFETY 40, 41
    source = make_source(cast.harbour, added_by=cast.mia)
    SchoolSource.objects.create(school=cast.millbrook, source=source, added_by=cast.otto)
    make_entries(source, 2)
    make_follow(cast.noah, cast.harbour, source)
    judge_source(actor=cast.viewer(cast.lena), source=source, verdict=Verdict.REFUSED, why="It asks for names.")
    mia, noah, otto = (cast.viewer(person) for person in (cast.mia, cast.noah, cast.otto))
    assert not Entry.objects.visible_to(mia).exists()
    with pytest.raises(Http404):
        get_school_source(cast.viewer(cast.zoe), source.uuid)
    for one in (noah, mia):
        assert get_school_source(one, source.uuid).source == source, "both are owed the reason"
    with pytest.raises(Http404):
        get_source(noah, source.uuid)
    assert Entry.objects.visible_to(otto).count() == 2
    with pytest.raises(Refused, match="It asks for names"):
        bring_source(actor=mia, source=source)
    line = AuditEntry.objects.get(verb="resources.sources.judge_source")
    assert (line.actor, line.subject, line.reason) == (cast.lena, cast.mia, "It asks for names.")


def test_people_are_told_of_a_verdict_once(cast):
    source = make_source(cast.harbour, added_by=cast.mia)
    make_follow(cast.noah, cast.harbour, source)
    SchoolSource.objects.create(school=cast.millbrook, source=source, added_by=cast.otto)
    make_follow(cast.otto, cast.millbrook, source)
    row = judge_source(actor=cast.viewer(cast.adler), source=source, verdict=Verdict.RECOMMENDED)
    for _twice in range(2):
        tell_people_of_verdict(row.pk)
    assert set(Notification.objects.values_list("person", flat=True)) == {cast.mia.pk, cast.noah.pk}
    assert Notification.objects.count() == 2


def test_look_before_shows_nothing_until_somebody_looked(cast):  # SAFETY 41
    look_first(cast.harbour)
    source = make_source(cast.harbour, added_by=cast.mia)
    make_entries(source, 2)
    mia, noah, lena = (cast.viewer(person) for person in (cast.mia, cast.noah, cast.lena))
    assert get_source(mia, source.uuid) == source
    assert not Entry.objects.visible_to(mia).exists()
    with pytest.raises(Http404):
        get_source(noah, source.uuid)
    assert Entry.objects.visible_to(lena).count() == 2
    make_follow(cast.noah, cast.harbour, source)
    noah = cast.viewer(cast.noah)
    assert get_source(noah, source.uuid) == source, "whoever added it too sees that it waits"
    assert not Entry.objects.visible_to(noah).exists()
    judge_source(actor=lena, source=source, verdict=Verdict.FINE)
    assert Entry.objects.visible_to(noah).count() == Entry.objects.visible_to(mia).count() == 2


@pytest.mark.parametrize("policy", ["open", "review_after"])
def test_other_policies_show_it_at_once(cast, policy):
    cast.harbour.source_policy = policy
    cast.harbour.save()
    source = make_source(cast.harbour, added_by=cast.mia)
    make_entries(source, 1)
    assert Entry.objects.visible_to(cast.viewer(cast.zoe)).exists()


def test_students_find_what_staff_said_yes_to_and_nothing_of_each_other(cast):  # SAFETY 22
    good = make_source(cast.harbour, verdict=Verdict.RECOMMENDED)
    make_source(cast.harbour, added_by=cast.noah)
    make_source(cast.harbour, verdict=Verdict.REFUSED)
    make_source(cast.millbrook, verdict=Verdict.RECOMMENDED)
    assert [row.source for row in school_sources(cast.viewer(cast.mia))] == [good]
    assert school_sources(cast.viewer(cast.adler)).count() == 3
    assert school_sources(cast.viewer(cast.adler), verdict="none").count() == 1
    assert waiting_sources(cast.viewer(cast.ada)).count() == 1
    assert waiting_sources(cast.viewer(cast.mia)).count() == 0


def test_mentors_see_no_more_than_students(cast):
    refused = make_source(cast.harbour, verdict=Verdict.REFUSED)
    assert refused not in Source.objects.visible_to(cast.viewer(cast.max))
