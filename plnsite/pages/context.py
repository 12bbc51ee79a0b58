"""What every page knows: who looks, where they can go, how it should look, where to listen for news."""

from dataclasses import dataclass
from functools import lru_cache

from django.conf import settings
from django.http import HttpRequest
from django.urls import get_script_prefix, reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from accounts.notifications.queries import has_unread
from accounts.people.viewer import Viewer
from kit.live import live_token


@dataclass(frozen=True)
class NavItem:
    """One place of the way round."""

    label: str
    url: str
    icon: str
    current: bool


# Label, address, icon, and what else belongs to the place.
_NETWORK = (
    _("My network"),
    "networks:netmap-detail",
    "network",
    "networks:connection-list",
    "networks:connection-find",
    "networks:group-list",
    "networks:share-list",
    "networks:question-list",
)
_STUDENT = (
    (_("Today"), "pages:home", "today"),
    _NETWORK,
    (_("Sources"), "resources:source-list", "sources"),
    (_("Goals"), "networks:goal-list", "goal"),
    (_("Reflect"), "reflections:reflection-list", "reflect"),
)
_TEACHER = (
    (_("Today"), "pages:home", "today"),
    (_("Classes"), "accounts:class-list", "class"),
    (_("Sources"), "resources:source-list", "sources"),
    (_("Reflect"), "reflections:schedule-list", "reflect", "reflections:reflection-list"),
    _NETWORK,
)
_HELPER = (
    (_("Today"), "pages:home", "today"),
    (_("Asked of me"), "networks:connection-list", "people"),
    (_("Sources"), "resources:source-list", "sources"),
    (
        _("My network"),
        "networks:netmap-detail",
        "network",
        "networks:connection-find",
        "networks:group-list",
        "networks:share-list",
    ),
)
_ADMIN = (
    (_("School"), "pages:home", "today", "pages:school-detail"),
    (_("People"), "accounts:person-list", "people"),
    (_("Classes"), "accounts:class-list", "class"),
    (_("Sources"), "resources:source-list", "sources"),
    (_("Audit trail"), "accounts:audit-list", "shield"),
)
# Below the address of a place, and no part of it: work of some, reached from elsewhere.
_ELSEWHERE = ("networks:share-report-list",)
_MENTOR = ((_("Today"), "pages:home", "today"),)


def _entries(viewer: Viewer) -> tuple:
    if viewer.is_student:
        return _STUDENT
    if viewer.is_teacher:
        return _TEACHER
    if viewer.is_admin:
        return _ADMIN
    return _HELPER if viewer.is_staff else _MENTOR


def navigation(viewer: Viewer, path: str) -> tuple[NavItem, ...]:
    """The places a viewer can go to, in order; the one that `path` belongs to is current."""
    entries, site = _entries(viewer), get_script_prefix()
    holding = [url for _label, _icon, urls in _places(entries, site) for url in urls if _holds(url, path)]
    holding += [url for url in map(reverse, _ELSEWHERE) if _holds(url, path)]
    return _items(entries, max(holding, key=len, default=None), site, get_language())


@lru_cache
def _items(entries: tuple, here: str | None, site: str, _language: str) -> tuple[NavItem, ...]:
    return tuple(
        NavItem(label=str(label), url=urls[0], icon=icon, current=here in urls)
        for label, icon, urls in _places(entries, site)
    )


@lru_cache
def _places(entries: tuple, _site: str) -> list[tuple[str, str, list[str]]]:
    return [(label, icon, [reverse(name) for name in (first, *more)]) for label, first, icon, *more in entries]


def _holds(url: str, path: str) -> bool:
    return path == url if url == "/" else path.startswith(url)


def page(request: HttpRequest) -> dict:
    """The context of every template; what costs a query waits until a template asks for it."""
    viewer = getattr(request, "viewer", None) or None
    signed_in = viewer is not None
    return {
        "viewer": viewer,
        "nav": navigation(viewer, request.path) if signed_in else (),
        "theme": viewer.person.theme if signed_in else request.COOKIES.get("theme", "system"),
        "unread_notices": SimpleLazyObject(lambda: has_unread(viewer)) if signed_in else False,
        "live": SimpleLazyObject(lambda: live_address(request, viewer)) if signed_in else None,
        "demo": settings.DEMO,
    }


def live_address(request: HttpRequest, viewer: Viewer) -> dict[str, str]:
    """Where this page listens for news: {"address", "token"}; the token names the viewer's channels."""
    url = "/live/"
    if settings.LIVE_PORT:
        url = f"{request.scheme}://{request.get_host().rsplit(':', 1)[0]}:{settings.LIVE_PORT}/live/"
    channels = [f"person.{viewer.person.uuid}"]
    return {"address": url, "token": live_token(channels, viewer.person.uuid)}
