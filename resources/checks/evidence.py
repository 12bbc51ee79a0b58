"""What plnsite itself knows about a source, put beside the student's questions: facts, no verdict."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import quote_plus

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.people.viewer import Viewer
from kit.addresses import parse_address
from kit.text.times import day
from resources.checks.models import Evidence
from resources.checks.queries import trust_here
from resources.feeds.models import Entry
from resources.feeds.rhythm import rhythm_in_words
from resources.providers.recognising import recognise
from resources.sources.models import Source, Verdict
from resources.sources.queries import school_view

PATIENCE = timedelta(minutes=1)  # how long a page asks again by itself


@dataclass(frozen=True)
class Fact:
    """One thing we know: `icon` of the sprite, `good` True, False or None (neither). `address` leads out to where
    it can be seen, on the student's own click."""

    text: str
    icon: str
    good: bool | None = None
    address: str = ""


@dataclass(frozen=True)
class Search:
    """A search elsewhere on the web, opened by the student's own click."""

    text: str
    address: str


@dataclass(frozen=True)
class Known:
    """What there is to say of a source. `is_looking`: a worker is on its way, so ask again in a moment. `day` is
    when it looked."""

    facts: list[Fact]
    is_looking: bool = False
    day: date | None = None


def known_of(viewer: Viewer, source: Source) -> Known:
    """What is known of a source, as the viewer may know it, and found on the web. Five queries at most."""
    found = Evidence.objects.filter(source=source).first()
    facts = [*gather(viewer, source), *_from_the_web(source, found)]
    looking = bool(found and found.wanted and timezone.now() - found.requested_at < PATIENCE)
    return Known(facts, looking, timezone.localdate(found.gathered) if found and found.gathered else None)


def gather(viewer: Viewer, source: Source) -> list[Fact]:
    """What plnsite itself knows of a source, as the viewer may know it. At most four queries."""
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
    """Where to read about a source instead of on it (lateral reading): plain links, opened by the student."""
    name = (source.site_name or source.title)[:60]
    return [
        Search(
            _("Is %(host)s in the encyclopedia?") % {"host": source.host},
            "https://en.wikipedia.org/w/index.php?search=" + quote_plus(name),
        ),
        Search(
            _("What do others write about “%(name)s”?") % {"name": name},
            "https://duckduckgo.com/?kp=1&q=" + quote_plus(f'"{name}" -site:{source.host}'),
        ),
        Search(
            _("Do libraries have books about it?"),
            "https://search.worldcat.org/search?q=" + quote_plus(name),
        ),
    ]


def _from_the_web(source: Source, found: Evidence | None) -> Iterator[Fact]:
    platform = recognise(parse_address(source.address)).platform
    if platform:
        yield Fact(_("It stands on %(name)s, where anybody can publish.") % {"name": platform}, "people")
    if found is None or not found.gathered:
        return
    if found.trouble:
        yield Fact(_("We could not look at the site itself. You can: open it, and look around."), "question")
    else:
        yield from _on_the_site(found)
    if platform:
        return
    if found.registered:
        said = _("The name %(site)s was registered in %(month)s.")
        month = date_format(found.registered, "F Y")
        yield Fact(said % {"site": found.site, "month": month}, "calendar")
    elif found.site:
        yield Fact(_("Since when the site exists we could not find out."), "question")


def _on_the_site(found: Evidence) -> Iterator[Fact]:
    if found.leads_to:
        yield Fact(_("It sends you on to another site: %(host)s.") % {"host": found.leads_to}, "warning", False)
    if found.about_address:
        yield Fact(_("It has a page about who makes it."), "info", True, found.about_address)
    else:
        yield Fact(_("We found no page about who makes it. Can you?"), "question")
    if found.contact_address:
        yield Fact(_("It says how to reach whoever makes it."), "mail", True, found.contact_address)
    elif found.has_mail_address:
        yield Fact(_("It names an e-mail address of whoever makes it."), "mail", True)
    else:
        yield Fact(_("We found no way to reach whoever makes it. Can you?"), "question")
    if found.oldest_year:
        yield Fact(_("Its © line begins with the year %(year)s.") % {"year": found.oldest_year}, "calendar")


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
