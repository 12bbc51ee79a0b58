"""What plnsite itself knows about a source, put beside the student's questions: facts, no verdict."""

from dataclasses import dataclass
from urllib.parse import quote_plus

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.people.viewer import Viewer
from plnsite.kit.times import day
from resources.evaluations.queries import trust_here
from resources.feeds.models import Entry
from resources.feeds.rhythm import rhythm_in_words
from resources.sources.models import Source, Verdict
from resources.sources.queries import school_view


@dataclass(frozen=True)
class Fact:
    """One thing we know: `icon` of the sprite, `good` True, False or None (neither)."""

    text: str
    icon: str
    good: bool | None = None


@dataclass(frozen=True)
class Search:
    """A search elsewhere on the web, opened by the student's own click."""

    text: str
    address: str


def gather(viewer: Viewer, source: Source) -> list[Fact]:
    """What is known of a source, as the viewer may know it. At most four queries."""
    facts = [_connection(source), _author(source)]
    published = list(
        Entry.objects.filter(feed__source=source)
        .order_by("-published", "-id")
        .values_list("published", flat=True)[:20]
    )
    if published:
        facts.append(Fact(rhythm_in_words(published), "feed"))
    here = school_view(viewer, source)
    if here:
        facts.append(Fact(_("Your school has known it since %(day)s.") % {"day": day(here.created)}, "clock"))
    if here and here.verdict:
        good = here.verdict in (Verdict.RECOMMENDED, Verdict.FINE)
        said = here.get_verdict_display() + (f": {here.why}" if here.why else "")
        facts.append(Fact(said, "verdict", good))
    checks = trust_here(viewer, source)
    if checks.total:
        facts.append(Fact(_checks(checks.total, checks.trust), "people"))
    return facts


def searches(source: Source) -> list[Search]:
    """Where to read about a source instead of on it (lateral reading)."""
    name = source.site_name or source.title
    return [
        Search(
            _("What do others write about “%(name)s”?") % {"name": name[:60]},
            "https://duckduckgo.com/?kp=1&q=" + quote_plus(f'"{name}" -site:{source.host}'),
        ),
        Search(
            _("Is %(host)s in the encyclopedia?") % {"host": source.host},
            "https://en.wikipedia.org/w/index.php?search=" + quote_plus(name),
        ),
    ]


def _connection(source: Source) -> Fact:
    if source.address.startswith("https://"):
        return Fact(
            _("The connection is private (https). That says nothing about whether it tells the truth."), "lock"
        )
    return Fact(_("The connection is not private (no https)."), "warning", False)


def _author(source: Source) -> Fact:
    if source.author:
        return Fact(_("It names who writes it: %(author)s.") % {"author": source.author}, "person", True)
    return Fact(_("We found no name of who writes it. Can you?"), "question")


def _checks(total: int, trust: int) -> str:
    return ngettext(
        "%(total)s check from your school, %(trust)s of them: I trust it.",
        "%(total)s checks from your school, %(trust)s of them: I trust it.",
        total,
    ) % {"total": total, "trust": trust}
