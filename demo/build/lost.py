"""A page that is not there any more, and where a classmate found it."""

from datetime import timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from demo.build.cast import Cast
from resources.models import Follow, Replacement, SchoolSource, Source, SourceKind, Verdict

_OLD, _NEW = "https://tides.harbour.example/", "https://tide-times.harbour.example/"


def build_lost_page(cast: Cast, now) -> None:
    """Mia follows a page that was lost two weeks ago; Noah found its new place, and the librarian looked at it."""
    if not {"mia", "noah"} <= cast.people.keys():
        return
    mia, noah = cast.people["mia"], cast.people["noah"]
    facts = {"kind": SourceKind.WEBSITE, "created": now - timedelta(weeks=6)}
    old, new = Source.objects.bulk_create(
        [
            Source(address=_OLD, title=_("Tide tables of the harbour"), lost=now - timedelta(days=15), **facts),
            Source(address=_NEW, title=_("Tide times, week by week"), reached=now, **facts),
        ]
    )
    judged = {"school": cast.school, "verdict": Verdict.FINE, "judged": now - timedelta(days=2)}
    SchoolSource.objects.bulk_create(
        [
            SchoolSource(source=old, added_by=mia, created=facts["created"], **judged),
            SchoolSource(source=new, added_by=noah, created=now - timedelta(days=4), **judged),
        ]
    )
    ties = [(mia, old, _("To know when the rock pools are free.")), (noah, new, _("For our trip to the shore."))]
    for person, source, at in ((mia, old, facts["created"]), (noah, new, now - timedelta(days=4))):
        verb = "resources.sources.bring_source"
        cast.record(verb, at, actor=person, thing=source, address=source.address)
    Follow.objects.bulk_create(
        Follow(school=cast.school, person=person, source=source, why=why, created=now - timedelta(weeks=5))
        for person, source, why in ties
    )
    found = Replacement.objects.create(
        school=cast.school, source=old, found=new, found_by=noah, notified_at=now, created=now - timedelta(days=4)
    )
    cast.tell(
        mia,
        now - timedelta(days=2),
        key=f"replacement.{found.uuid}",
        text=_("Somebody in your school found where %(title)s may be now.") % {"title": old.title},
        address=reverse("resources:replacement-list", args=[old.uuid]),
        icon="link",
    )
