"""Outside tools the school has switched on, a course half done, and what the school itself offers."""

from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from accounts.models import Role
from demo.build.cast import Cast
from resources.models import (
    CoursePart,
    Follow,
    SchoolResource,
    SchoolSource,
    Source,
    SourceKind,
    ToolSwitch,
    Verdict,
)
from resources.sources.models import SCHOOL_ADDRESS

_SWITCHED_ON = ("google-slides", "padlet", "ted", "youtube")
_OFFERS = (
    (
        "library", _("School library"), Role.LIBRARIAN,
        _("Books, quiet, and somebody who finds what you could not."),
        _("Every day until four"), _("Beside the hall"),
    ),
    (
        "club", _("Shore club"), Role.TEACHER,
        _("We walk along the tide line, look under stones and write down what lives there."),
        _("Tuesdays at low tide"), _("We meet at the bicycle shed"),
    ),
)  # fmt: skip
_PARTS = (
    (_("What a mole is"), _("It is a number, like a dozen, only far larger.")),
    (_("Moles and mass"), ""),
    (_("Moles in equations"), ""),
    (_("Ten exercises"), ""),
)


def build_tools(cast: Cast, follows) -> None:
    """Write what the school has switched on and offers, and how far its students are in courses."""
    admin = cast.someone(Role.ADMIN)
    ToolSwitch.objects.bulk_create(
        ToolSwitch(school=cast.school, tool=tool, changed_by=admin) for tool in _SWITCHED_ON
    )
    learners = [
        follow
        for (_who, key), follow in follows.items()
        if key == "khan-academy" and follow.source.kind == SourceKind.COURSE
    ]
    _build_ways(cast, learners)
    _build_offers(cast, admin, keeper=learners[0].person)


def _build_offers(cast, admin, *, keeper):
    """What the school offers, kept by one of its students."""
    began = cast.moments.now - timedelta(weeks=8)
    sources = Source.objects.bulk_create(
        Source(
            kind=SourceKind.SCHOOL,
            address=f"{SCHOOL_ADDRESS}{cast.school.code}-{kind}",
            title=name,
            description=offers,
            site_name=cast.school.name,
            created=began,
        )
        for kind, name, _role, offers, _when, _where in _OFFERS
    )
    SchoolSource.objects.bulk_create(
        SchoolSource(
            school=cast.school,
            source=source,
            added_by=admin,
            created=began,
            verdict=Verdict.RECOMMENDED,
            judged_by=admin,
            judged=began + timedelta(minutes=1),
        )
        for source in sources
    )
    SchoolResource.objects.bulk_create(
        SchoolResource(
            school=cast.school, source=source, kind=kind, when=when, where=where, ask=cast.someone(role)
        )
        for source, (kind, _name, role, _offers, when, where) in zip(sources, _OFFERS, strict=True)
    )
    for source in sources:
        cast.record("resources.sources.bring_source", began, actor=admin, thing=source, address=source.address)
        cast.record("resources.sources.judge_source", began + timedelta(minutes=1), actor=admin, thing=source)
    whys = (_("To find the book before everybody else does."), _("To see the animals I read about."))
    Follow.objects.bulk_create(
        Follow(school=cast.school, person=keeper, source=source, why=why, created=began + timedelta(weeks=3))
        for source, why in zip(sources, whys, strict=True)
    )


def _build_ways(cast, learners):
    CoursePart.objects.bulk_create(
        CoursePart(
            school=cast.school,
            person=follow.person,
            source=follow.source,
            text=text,
            position=place,
            done=follow.created + timedelta(days=2 * place) if place <= 2 - number % 2 else None,
            evidence=evidence if place <= 2 - number % 2 else "",
        )
        for number, follow in enumerate(learners)
        for place, (text, evidence) in enumerate(_PARTS, start=1)
    )
