"""Going to look at what students check. Safe to run twice and to kill: what is wanted is on rows."""

import json
import re
from datetime import date, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from kit.addresses import BadAddress, host_within, parse_address
from kit.fetch import Limits, Outcome, Request, fetch_many
from resources.checks.models import Evidence
from resources.feeds.discovery.pages import links_and_words
from resources.sources.domains import host_of, site_of

BATCH = 10
_LEASE = timedelta(minutes=3)
_LIMITS = Limits(total_seconds=10, head_seconds=8, wire_bytes=3_000_000, body_bytes=6_000_000)
_HTML = ("text/html", "application/xhtml+xml")
_ABOUT = re.compile(
    r"\b(?:about|who we are|our team|our story|masthead|imprint|impressum|über|ueber|mentions légales|à propos"
    r"|quiénes somos|chi siamo|over ons)\b",
    re.I,
)
_CONTACT = re.compile(r"\b(?:contact|kontakt|get in touch|contacto|contatti|write to us)", re.I)
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)\s{0,3}(?:©\s{0,3})?((?:19[89]|20[0-9])[0-9])\b", re.I)
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")


def gather_evidence(source_id: int | None = None) -> int:
    """Look at the sources that somebody wants to know about, or at one of them; return at how many."""
    rows = _take(source_id)
    questions = [request for row in rows for request in _questions(row)]
    answers: dict[int, dict[str, Outcome]] = {}
    for answer in fetch_many(questions):
        pk, what = answer.request.key
        answers.setdefault(pk, {})[what] = answer
    for row in rows:
        _keep(row, answers.get(row.pk, {}))
    return len(rows)


def _take(source_id: int | None) -> list[Evidence]:
    now = timezone.now()
    with transaction.atomic():
        due = Evidence.objects.filter(wanted__lte=now)
        if source_id is not None:
            due = due.filter(pk=source_id)
        locked = due.select_for_update(skip_locked=True, of=("self",)).select_related("source")
        rows = list(locked.order_by("wanted")[:BATCH])
        Evidence.objects.filter(pk__in=[row.pk for row in rows]).update(wanted=now + _LEASE)
    return rows


def _questions(row: Evidence) -> list[Request]:
    address = row.source.address
    requests = [Request(address, limits=_LIMITS, key=(row.pk, "page"))]
    if address.startswith("http://"):
        secure = address.replace("http://", "https://", 1)
        requests.append(Request(secure, limits=_LIMITS, key=(row.pk, "private")))
    site = site_of(host_of(address))
    if site and settings.RDAP_ADDRESS:
        where = settings.RDAP_ADDRESS + site
        requests.append(Request(where, accept="application/rdap+json", limits=_LIMITS, key=(row.pk, "name")))
    return requests


def _keep(row: Evidence, answers: dict[str, Outcome]) -> None:
    page, private, name = answers["page"], answers.get("private"), answers.get("name")
    facts = {"trouble": page.trouble.value if page.trouble else "", "private": None, "leads_to": ""}
    facts |= {"about_address": "", "contact_address": "", "has_mail_address": False, "oldest_year": None}
    if page.ok:
        host, last = host_of(row.source.address), host_of(page.address)
        is_same = site_of(last) == site_of(host) if site_of(host) else last == host
        facts["leads_to"] = "" if is_same else last
        facts["private"] = page.address.startswith("https://") or bool(private and private.ok)
        if page.content_type in _HTML:
            facts |= _on_page(page)
    facts["site"] = site_of(host_of(row.source.address))
    facts["registered"] = _registered(name) if name else None
    Evidence.objects.filter(pk=row.pk).update(gathered=timezone.now(), wanted=None, **facts)


def _on_page(page: Outcome) -> dict:
    links, text = links_and_words(page.body, page.address, dict(page.headers))
    host = host_of(page.address)
    site = site_of(host) or host
    near = [(words, where) for words, where in links if where and host_within(_host(where), site)]
    years = [int(year) for year in _COPYRIGHT.findall(text) if int(year) <= timezone.now().year]
    return {
        "about_address": _first(near, _ABOUT),
        "contact_address": _first(near, _CONTACT),
        "has_mail_address": bool(_MAIL.search(text)),
        "oldest_year": min(years, default=None),
    }


def _first(links, wanted: re.Pattern) -> str:
    by_words = (where for words, where in links if wanted.search(words))
    by_place = (where for _words, where in links if wanted.search(where.partition("//")[2].partition("/")[2]))
    return next(by_words, next(by_place, ""))[:1000]


def _host(address: str) -> str:
    try:
        return parse_address(address).host
    except BadAddress:
        return ""


def _registered(answer: Outcome) -> date | None:
    """The day in an RDAP answer on which a name was registered; None when it does not say."""
    if not answer.ok:
        return None
    try:
        events = json.loads(answer.body)["events"]
        told = [one["eventDate"] for one in events if one["eventAction"] == "registration"]
        days = [date.fromisoformat(when[:10]) for when in told]
    except (ValueError, KeyError, TypeError):
        return None
    return min(days, default=None)
