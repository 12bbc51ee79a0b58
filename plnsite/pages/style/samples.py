"""Made-up people and things for the living page of the look."""

import re
from datetime import timedelta
from functools import cache
from types import SimpleNamespace as Thing
from uuid import UUID

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kit.look.ties import tie_kinds
from plnsite.pages.context import NavItem

TROUBLE = _("This source is already in your network.")


@cache
def icon_names() -> list[str]:
    """Every icon of the sprite, pictures left out."""
    sprite = (settings.BASE_DIR / "static/img/icons.svg").read_text()
    return re.findall(r'<symbol id="((?!picture-)[\w-]+)"', sprite)


def person(number: int, name: str) -> Thing:
    """Somebody with a name and a UUID of their own."""
    return Thing(uuid=UUID(int=number * 7919), name=name)


def context() -> dict:
    """What templates/pages/style/list.html shows."""
    now = timezone.now()
    people = [
        person(number, name)
        for number, name in enumerate(
            ("Amara Okafor", "Jonas Weber", "Mei Lin Tan", "Sofia Rossi", "Tariq Haddad", "Ida Nyström"), 1
        )
    ]
    return {
        "viewer": Thing(person=people[0], school=Thing(name="Harbour Lane School")),
        "nav": (
            NavItem(_("Today"), "?today", "today", True),
            NavItem(_("My network"), "?network", "network", False),
            NavItem(_("Sources"), "?sources", "sources", False),
            NavItem(_("Goals"), "?goals", "goal", False),
            NavItem(_("Reflect"), "?reflect", "reflect", False),
        ),
        "unread_notices": True,
        "live": None,
        "demo": False,
        "people": people,
        "avatar_seeds": [UUID(int=number * 104_729) for number in range(1, 25)],
        "icons": icon_names(),
        "kinds": [kind.name for kind in tie_kinds if kind.name not in ("peer", "video", "student")],
        "verdicts": ["recommended", "fine", "caution", "refused", "waiting", "unseen"],
        "topics": [
            Thing(slug=slug, name=name)
            for slug, name in (
                ("marine-biology", _("Marine biology")),
                ("robotics", _("Robotics")),
                ("guitar", _("Guitar")),
                ("poetry", _("Poetry")),
                ("chemistry", _("Chemistry")),
            )
        ],
        "tabs": [
            Thing(label=_("New"), url="?new", current=True, icon="today"),
            Thing(label=_("Saved"), url="?saved", current=False, icon="bookmark"),
            Thing(label=_("Notes"), url="?notes", current=False, icon="note"),
        ],
        "steps": [
            Thing(title=_("Find two people who know about tides"), state="done", note=""),
            Thing(title=_("Read about the moon"), state="now", note=_("until Friday")),
            Thing(title=_("Show the class what I found"), state="", note=""),
        ],
        "moments": [
            Thing(icon="add", title=_("You started to follow The Tide Pool"), when=now - timedelta(hours=3)),
            Thing(icon="reflect", title=_("You reflected on your week"), when=now - timedelta(days=1)),
            Thing(icon="goal", title=_("New goal: understand tides"), when=now - timedelta(days=20)),
        ],
        "hour_ago": now - timedelta(hours=1),
        "days_ago": now - timedelta(days=4),
        "page": Thing(next="sample"),
        "swatches": ("paper", "surface", "sunken", "accent", "accent-soft", "next", "next-soft", "danger"),
    }
