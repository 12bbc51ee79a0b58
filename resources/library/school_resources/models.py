"""What a school itself offers to learn from: its library, its clubs, its rooms, its people."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.people.models import Person
from accounts.schools.models import School
from kit.models import PublicModel
from resources.sources.models import Source


class SchoolResource(PublicModel):
    """A source without a web address. Its name and what it offers stand on its `Source` (kind `school`), so that
    it is followed, searched and drawn like any other; the rest, which is the school's own, stands here."""

    class Kind(models.TextChoices):
        LIBRARY = "library", _("Library or archive")
        CLUB = "club", _("Club or group")
        PERSON = "person", _("Somebody to ask")
        ROOM = "room", _("Room or workshop")

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    source = models.OneToOneField(Source, on_delete=models.CASCADE, related_name="school_resources")
    kind = models.CharField(_("what it is"), max_length=10, choices=Kind, default=Kind.CLUB)
    when = models.CharField(_("when"), max_length=160, blank=True)
    where = models.CharField(_("where"), max_length=160, blank=True)
    ask = models.ForeignKey(
        Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("whom to ask")
    )

    def __str__(self) -> str:
        return f"{self.kind} of {self.school_id}"

    @property
    def icon(self) -> str:
        """The name of its icon."""
        return {"library": "librarian", "club": "group", "person": "person", "room": "tool"}[self.kind]
