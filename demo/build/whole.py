"""The whole demo in one go: all of it or nothing."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from accounts.models import AuditEntry, Notification, Role, School
from accounts.topics.seed import seed_topics
from demo.build.cast import JOIN_CODES, PASSWORD, build_cast, sign_in_of
from demo.build.entries import build_entries
from demo.build.groups import build_groups
from demo.build.journal import build_journal
from demo.build.library import build_checks, build_sources, build_verdicts, move_sources
from demo.build.lost import build_lost_page
from demo.build.packs import build_packs
from demo.build.reading import build_readings
from demo.build.reports import build_reports
from demo.build.reviews import build_reviews
from demo.build.sharing import build_folders, build_sharing
from demo.build.standing import Standing
from demo.build.ties import build_connections, build_follows, build_goals
from demo.build.tools import build_tools
from demo.story import schools
from reflections.models import Prompt
from reflections.prompts.seed import DEFAULT, seed_prompts


@transaction.atomic
def build_demo(*, address: str, began: datetime, now: datetime | None = None) -> bool:
    """Write the demo's schools unless they are there; return whether they were written.

    `address` is where the demo sites answer, without a slash at its end; `began` is when their story began.
    """
    if School.objects.filter(code__in=[story.code for story in schools()]).exists():
        move_sources(address)
        return False
    now = now or timezone.now()
    seed_topics()
    seed_prompts()
    prompt = Prompt.objects.get(school=None, slug=DEFAULT)
    sources = build_sources(address, now)
    entries = build_entries(sources, address, began, now)
    for story in schools():
        cast = build_cast(story, now)
        follows = build_follows(cast, sources)
        build_verdicts(cast, follows)
        packs = build_packs(cast, sources, follows)
        build_checks(cast, sources)
        build_reviews(cast, now)
        connections = build_connections(cast)
        build_goals(cast, follows, connections)
        if cast.story is schools()[0]:
            build_tools(cast, follows)
        build_readings(cast, follows, entries)
        build_sharing(cast, entries, packs, build_groups(cast))
        build_folders(cast, follows)
        if cast.story is schools()[0]:
            build_reports(cast)
        build_lost_page(cast, now)
        build_journal(cast, prompt, Standing(cast, follows, connections))
        AuditEntry.objects.bulk_create(sorted(cast.trail, key=lambda entry: entry.at))
        Notification.objects.bulk_create(sorted(cast.notices, key=lambda notice: notice.created))
    return True


def sign_ins() -> list[tuple[str, str, str]]:
    """Return `(who, name, what to type to sign in)` for one person of each kind, the most telling first."""
    rows = []
    harbour = schools()[0]
    members = [(Role.STUDENT, student) for student in harbour.students[:2]]
    members += [(Role(member.role), member) for member in harbour.staff]
    for role, member in members:
        who = str(role.label)
        if role != Role.STUDENT and member.safeguarding_lead:
            who += " (safeguarding lead)"
        if role != Role.STUDENT and member.safeguarding_deputy:
            who += " (deputy safeguarding lead)"
        typed = sign_in_of(harbour, member.key, role)
        rows.append((who, member.name, f"{harbour.code} / {typed}" if role == Role.STUDENT else typed))
    return rows


__all__ = ["JOIN_CODES", "PASSWORD", "build_demo", "sign_ins"]
