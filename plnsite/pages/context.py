"""What every page knows: who looks, where they can go, how it should look, where to listen for news."""

from dataclasses import dataclass
from functools import lru_cache

from django.conf import settings
from django.http import HttpRequest
from django.urls import get_script_prefix, reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language

from accounts.notifications.queries import has_unread
from accounts.people.navigation import Audience, MenuItem, audience_of, menu, parts, places
from accounts.people.viewer import Viewer
from kit.live import live_token


@dataclass(frozen=True)
class NavItem:
    """One place of the way round."""

    label: str
    url: str
    icon: str
    current: bool
    urgent: bool = False


def navigation(viewer: Viewer, path: str) -> tuple[NavItem, ...]:
    """The places a viewer can go to, in order, what is urgent first; the one that `path` belongs to is current."""
    audience, site = audience_of(viewer), get_script_prefix()
    holding = [url for url in _urls(audience, site) if _holds(url, path)]
    shown = [place for place in places if audience in place.whose and place.shown(viewer)]
    urgent = frozenset(place.name for place in shown if place.urgent(viewer))
    names = frozenset(place.name for place in shown)
    return _items(audience, names, urgent, max(holding, key=len, default=None), site, get_language())


@lru_cache
def _items(
    audience: Audience, names: frozenset[str], urgent: frozenset[str], here: str | None, site: str, _language: str
) -> tuple[NavItem, ...]:
    own = [(place, reverse(place.url)) for place in places if audience in place.whose and place.name in names]
    own.sort(key=lambda each: each[0].name not in urgent)
    current = {url for _place, url in own if url == here}
    if not current:
        whose = {part.place for part in parts if reverse(part.url) == here}
        current = {url for place, url in own if place.name in whose}
    return tuple(
        NavItem(str(place.label), url, place.icon, current=url in current, urgent=place.name in urgent)
        for place, url in own
    )


@lru_cache
def _urls(audience: Audience, _site: str) -> list[str]:
    own = [place for place in places if audience in place.whose]
    names = {place.name for place in own}
    belonging = [part for part in parts if not part.place or part.place in names]
    return [reverse(each.url) for each in (*own, *belonging)]


def _holds(url: str, path: str) -> bool:
    return path == url if url == "/" else path.startswith(url)


def menu_of(viewer: Viewer) -> list[NavItem]:
    """What stands in the menu of a viewer."""
    site, language = get_script_prefix(), get_language()
    return [_line(item, site, language) for item in menu if item.shown(viewer)]


@lru_cache
def _line(item: MenuItem, _site: str, _language: str) -> NavItem:
    return NavItem(str(item.label), reverse(item.url), item.icon, current=False)


def page(request: HttpRequest) -> dict:
    """The context of every template; what costs a query waits until a template asks for it."""
    viewer = getattr(request, "viewer", None) or None
    signed_in = viewer is not None
    return {
        "viewer": viewer,
        "nav": SimpleLazyObject(lambda: navigation(viewer, request.path)) if signed_in else (),
        "menu": menu_of(viewer) if signed_in else (),
        "theme": viewer.person.theme if signed_in else request.COOKIES.get("theme", "system"),
        "unread_notices": SimpleLazyObject(lambda: has_unread(viewer)) if signed_in else False,
        "live": SimpleLazyObject(lambda: live_address(request, viewer)) if signed_in else None,
        "page_of": getattr(request, "page_of", ""),
        "demo": settings.DEMO,
    }


def live_address(request: HttpRequest, viewer: Viewer) -> dict[str, str]:
    """Where this page listens for news: {"address", "token"}; the token names the viewer's channels."""
    url = "/live/"
    if settings.LIVE_PORT:
        url = f"{request.scheme}://{request.get_host().rsplit(':', 1)[0]}:{settings.LIVE_PORT}/live/"
    channels = [f"person.{viewer.person.uuid}"]
    return {"address": url, "token": live_token(channels, viewer.person.uuid)}
