"""How a share is reported: nobody sees it from then on, until staff have looked.  # SAFETY 9, 10, 13"""

from uuid import UUID

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from accounts.people.models import Person
from accounts.people.viewer import Viewer
from accounts.safety.safeguarding.reports.adapters import Evidence, Reportable, Sentences
from networks.sharing.access import get_share_to_report
from networks.sharing.models import Share


class ReportableShare(Reportable):
    """It is about whoever shared it; it is held, never deleted."""

    kind = "share"
    is_once = True
    sentences = Sentences(
        heading=_lazy("What was shared"),
        thanks=_lazy("Thank you for telling us. Nobody sees it until somebody of your school has looked at it."),
        uphold=_lazy("It stays hidden"),
        dismiss=_lazy("It is fine and comes back"),
        upheld=_lazy("It stays hidden."),
        dismissed=_lazy("It came back."),
    )

    def find(self, viewer: Viewer, uuid: UUID) -> Share:
        """What somebody else shares with the viewer, or did until lately."""
        return get_share_to_report(viewer, uuid)

    def load(self, uuid: UUID) -> Share | None:
        """The share, with whoever shared it."""
        return Share.objects.select_related("sharer").filter(uuid=uuid).first()

    def evidence(self, thing: Share) -> Evidence:
        """What was shared, the sentence beside it, and who shared it with whom."""
        return Evidence(
            title=thing.thing.title,
            words=thing.words,
            by=thing.sharer.name,
            to=thing.recipient.name,
            said=thing.created.isoformat(),
            address=getattr(thing.thing, "address", ""),
        )

    def shown(self, viewer: Viewer, thing: Share) -> Evidence:
        """All of it; of what is out of the viewer's sight no more than that there was something."""
        if Share.objects.meant_for(viewer).filter(pk=thing.pk).exists():
            return self.evidence(thing)
        return Evidence(title=_("Something that is not shown to you any more"))

    def answered_for_by(self, person_id: int) -> QuerySet:
        """What they shared."""
        return Share.objects.filter(sharer=person_id)

    def people(self, thing: Share) -> list[int]:
        """Whoever shared it."""
        return [thing.sharer_id]

    def back(self, viewer: Viewer, thing: Share) -> tuple[str, str]:
        """To what others share."""
        return reverse("networks:share-list"), _("Shared")

    def author(self, thing: Share) -> Person:
        """Whoever shared it."""
        return thing.sharer

    def hide(self, thing: Share) -> None:
        """Nobody sees it, and whoever shared it does not learn of that."""
        Share.objects.filter(pk=thing.pk, held__isnull=True).update(held=timezone.now())

    def decide(self, *, actor: Viewer, thing: Share, upheld: bool, stays_hidden: bool) -> None:
        """Hidden as long as one report about it is open, or one was answered so."""
        held = (thing.held or timezone.now()) if stays_hidden else None
        Share.objects.filter(pk=thing.pk).update(held=held)
