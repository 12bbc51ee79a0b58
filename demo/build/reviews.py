"""What waits for the staff who look at sources: a refused domain with an appeal, a report, one that is taken."""

from datetime import timedelta

from accounts.models import Role
from demo.build.cast import Cast
from resources.models import Appeal, DomainRule, Follow, SchoolSource, Source, SourceCheck, SourceReport, Verdict
from resources.vetting.services.claims import LASTS

_DOMAIN = "quick-wins.example"
_ADDRESS = f"https://games.{_DOMAIN}/"


def build_reviews(cast: Cast, now) -> None:
    """Write what is under way in the school whose students are named in it; nothing for the other one."""
    if not {"mia", "amara", "yusuf"} <= cast.people.keys():
        return
    librarian = cast.someone(Role.LIBRARIAN)
    here = {"school": cast.school}
    brought, decided, asked = now - timedelta(weeks=3), now - timedelta(days=4), now - timedelta(days=1)
    source = Source.objects.create(address=_ADDRESS, title="Quick Wins Puzzle Club", created=brought)
    said = {"verdict": Verdict.REFUSED, "why": "It looks like a game, but one plays for money."}
    rule = DomainRule.objects.create(**here, **said, domain=_DOMAIN, decided_by=librarian, decided=decided)
    row = SchoolSource.objects.create(
        **here,
        **said,
        source=source,
        rule=rule,
        judged_by=librarian,
        judged=decided,
        added_by=cast.people["yusuf"],
        created=brought,
        review_requested_at=asked,
    )
    whys = {"mia": "Lily says the puzzles are good.", "yusuf": "I want to get faster at puzzles."}
    Follow.objects.bulk_create(
        Follow(**here, person=cast.people[key], source=source, why=why, created=brought + timedelta(hours=1))
        for key, why in whys.items()
    )
    cast.record(
        "resources.sources.bring_source",
        brought,
        actor=cast.people["yusuf"],
        thing=source,
        address=source.address,
    )
    cast.record(
        "resources.sources.set_domain_rule",
        decided,
        actor=librarian,
        thing=rule,
        reason=rule.why,
        domain=_DOMAIN,
        verdict=str(rule.verdict),
        before="",
        sources=1,
    )
    Appeal.objects.create(
        **here,
        school_source=row,
        person=cast.people["yusuf"],
        text="The puzzle of the day is free and has no money in it. Could only that page be used?",
        created=asked,
    )
    _report_and_claim(cast, now)
    shared = SourceCheck.objects.filter(school=cast.school, person=cast.people["amara"])
    shared.update(shared_class=cast.classes["8b"])


def _report_and_claim(cast: Cast, now) -> None:
    waiting = list(SchoolSource.objects.filter(school=cast.school, verdict="").order_by("created")[:2])
    for row in waiting[:1]:
        SchoolSource.objects.filter(pk=row.pk).update(
            claimed_by=cast.someone(Role.TEACHER), claimed_until=now + LASTS
        )
    for row in waiting[1:]:
        asked = now - timedelta(hours=5)
        SourceReport.objects.create(
            school=cast.school,
            school_source=row,
            person=cast.people["amara"],
            reason=SourceReport.Reason.UNTRUE,
            created=asked,
        )
        SchoolSource.objects.filter(pk=row.pk).update(review_requested_at=asked)
