"""The sources everybody follows, what the schools say of them, and the checks of students."""

import re
from datetime import timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.models import Role
from demo.build.cast import Cast
from demo.sites.catalogue import sites
from demo.story import SourceStory, sources
from resources.models import CheckAnswer, Feed, SchoolSource, Source, SourceCheck, Verdict
from resources.providers.recognising import read_address, recognise


def build_sources(address: str, now) -> dict[str, Source]:
    """Write all sources with their feeds, due at once, and return them by key.

    `address` is where the demo sites answer, without a slash at its end.
    """
    stories = sources()
    recognised = {
        key: recognise(read_address(story.address or f"{address}/{story.site}/")) for key, story in stories.items()
    }
    rows = {
        key: Source(address=recognised[key].canonical, created=now - timedelta(weeks=9), **_facts(story, address))
        for key, story in stories.items()
    }
    known = {source.address: source for source in Source.objects.filter(address__in=_addresses(rows))}
    Source.objects.bulk_create(row for row in rows.values() if row.address not in known)
    rows = {key: known.get(row.address, row) for key, row in rows.items()}
    feeds = []
    for key, story in stories.items():
        feed_address = _feed_address(story, address) or recognised[key].feed_address
        if feed_address:
            feeds.append(Feed(source=rows[key], address=feed_address, next_poll=now, created=rows[key].created))
    Feed.objects.bulk_create(feeds, ignore_conflicts=True)
    return rows


def move_sources(address: str):
    """Let the demo sites' sources follow the demo to another port; polling mends their entries."""
    for story in sources().values():
        if story.site:
            _move(Source, f"/{story.site}/", address)
            if feed_address := _feed_address(story, address):
                _move(Feed, feed_address.removeprefix(address), address)


def _move(model, path, address):
    """Give the first row that stands at `path` on some port of this machine its place at `address`."""
    rows = model.objects.filter(address__regex=rf"^http://127\.0\.0\.1:\d+{re.escape(path)}$").order_by("pk")
    if not any(row.address == address + path for row in rows):
        model.objects.filter(pk__in=[row.pk for row in rows[:1]]).update(address=address + path)


def build_verdicts(cast: Cast, follows):
    """Write how each followed source came into the school, and what the school says of it."""
    rows = {}
    for (student, key), follow in follows.items():
        if key not in rows:
            rows[key] = SchoolSource(
                school=cast.school,
                source=follow.source,
                added_by=cast.people[student],
                created=follow.created,
            )
            cast.record(
                "resources.sources.bring_source",
                follow.created,
                actor=follow.person,
                thing=follow.source,
                address=follow.source.address,
            )
    for key, row in rows.items():
        verdict, judge, why = _verdict(cast, sources()[key])
        if verdict:
            _judge(cast, row, verdict, judge, why, [f for (_s, k), f in follows.items() if k == key])
    SchoolSource.objects.bulk_create(rows.values())


def build_checks(cast: Cast, sources: dict[str, Source]):
    """Write the source checks that students handed in; a librarian or a teacher answered some."""
    checks = []
    for student in cast.story.students:
        for row in student.checks:
            handed_in = cast.moments.in_week(min(2, student.weeks - 1), student.key, "check", row.source)
            check = SourceCheck(
                school=cast.school,
                person=cast.people[student.key],
                source=sources[row.source],
                stop=row.stop,
                investigate=row.investigate,
                find=row.find,
                trace=row.trace,
                trust=row.trust,
                because=row.because,
                submitted=handed_in,
                created=handed_in - timedelta(minutes=25),
            )
            checks.append(check)
            if row.answer:
                _answer(cast, check, row.answer, cast.first_teacher_of(student))
    SourceCheck.objects.bulk_create(checks)
    CheckAnswer.objects.bulk_create(
        CheckAnswer(
            school=cast.school,
            source_check=check,
            author=check.answered_by,
            text=check.answer,
            created=check.answered,
        )
        for check in checks
        if check.answered
    )


def _addresses(rows):
    return [row.address for row in rows.values()]


def _facts(story: SourceStory, address):
    site = sites().get(story.site)
    if site is None:
        return {"kind": story.kind, "title": story.title, "description": story.description}
    return {
        "kind": story.kind,
        "title": site.title,
        "description": site.description,
        "language": site.language,
        "image_address": f"{address}/{site.slug}/cover.png" if story.kind == "podcast" else "",
    }


def _feed_address(story: SourceStory, address):
    site = sites().get(story.site)
    return f"{address}/{site.slug}/{site.feed_name}" if site else story.feed


def _verdict(cast, story):
    """`(verdict, who gave it, why)`; an empty verdict where nobody has looked yet."""
    if story.key in cast.story.accepts:
        return Verdict.FINE, cast.someone(Role.TEACHER), ""
    if story.by in cast.people:
        return story.verdict, cast.people[story.by], story.says
    return Verdict.NONE, None, ""


def _judge(cast, row, verdict, judge, why, follows):
    row.verdict, row.judged_by, row.why = verdict, judge, why
    row.judged = cast.moments.after(row.created, 60, row.source.address)
    cast.record(
        "resources.sources.judge_source",
        row.judged,
        actor=judge,
        subject=row.added_by,
        thing=row.source,
        reason=why[:300],
        verdict=str(verdict),
        before="",
    )
    sentence = {
        Verdict.RECOMMENDED: _("%(title)s is now recommended by your school."),
        Verdict.FINE: _("Your school looked at %(title)s: it is fine to use."),
        Verdict.CAUTION: _("Your school says: use %(title)s with care. See why."),
    }[verdict]
    for follow in follows:
        if follow.created <= row.judged:
            cast.tell(
                follow.person,
                row.judged,
                key=f"verdict.{row.uuid}.{row.judged:%Y%m%d%H%M%S%f}",
                text=sentence % {"title": row.source.title[:120]},
                address=reverse("resources:source-detail", args=[row.source.uuid]),
                icon="verdict",
            )


def _answer(cast, check, answer, teacher):
    check.answer, check.answered_by = answer, teacher
    check.answered = cast.moments.after(check.submitted, 40, check.because)
    cast.record(
        "resources.checks.answer_check",
        check.answered,
        actor=teacher,
        subject=check.person,
        thing=check,
    )
    cast.tell(
        check.person,
        check.answered,
        key=f"check-answered.{check.uuid}.{check.answered:%Y%m%d%H%M%S%f}",
        text=_("%(name)s answered your check of %(title)s.")
        % {"name": teacher.name, "title": check.source.title[:100]},
        address=reverse("resources:check-detail", args=[check.uuid]),
        icon="reply",
        actor=teacher,
    )
