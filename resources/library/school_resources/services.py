"""Telling students what the school itself offers."""

from uuid import uuid4

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.people.models import Person
from accounts.people.viewer import Viewer
from accounts.safety.screening.words import screen_words
from kit.errors import Refused
from kit.text.languages import search_config_of
from resources.library.school_resources.models import SchoolResource
from resources.library.school_resources.queries import people_to_name
from resources.sources.models import SCHOOL_ADDRESS, Source, SourceKind, Verdict
from resources.sources.services import bring_source
from resources.vetting.services.verdicts import judge_source


@transaction.atomic
def add_resource(
    *, actor: Viewer, name: str, offers: str, kind: str, when: str = "", where: str = "", ask: Person | None = None
) -> SchoolResource:
    """Tell of something the school offers: from now on all there find it, and nobody elsewhere.  # SAFETY 40

    Raises Refused for anybody but staff, and where a field holds contact details.
    """
    _may(actor, ask, name=name, offers=offers, when=when, where=where)
    source = Source.objects.create(
        kind=SourceKind.SCHOOL,
        address=f"{SCHOOL_ADDRESS}{uuid4()}",
        title=name.strip(),
        description=offers.strip(),
        site_name=actor.school.name,
        search_config=search_config_of(actor.school.language),
    )
    bring_source(actor=actor, source=source)
    judge_source(actor=actor, source=source, verdict=Verdict.RECOMMENDED)
    return SchoolResource.objects.create(
        school=actor.school, source=source, kind=kind, when=when.strip(), where=where.strip(), ask=ask
    )


@transaction.atomic
def edit_resource(
    *,
    actor: Viewer,
    resource: SchoolResource,
    name: str,
    offers: str,
    kind: str,
    when: str = "",
    where: str = "",
    ask: Person | None = None,
) -> SchoolResource:
    """Change what is told. Raises Refused as `add_resource` does."""
    _may(actor, ask, name=name, offers=offers, when=when, where=where)
    source = resource.source
    source.title, source.description = name.strip(), offers.strip()
    source.save(update_fields=["title", "description"])
    resource.kind, resource.when, resource.where, resource.ask = kind, when.strip(), where.strip(), ask
    resource.save(update_fields=["kind", "when", "where", "ask"])
    return resource


def _may(actor: Viewer, ask: Person | None, **words: str) -> None:
    if not actor.is_staff:
        raise Refused(_("Only staff of your school can do this."))
    if ask is not None and not people_to_name(actor).filter(pk=ask.pk).exists():
        raise Refused(_("Choose somebody who works at your school."), field="ask")
    screen_words(actor.school, writer=actor, **words)
