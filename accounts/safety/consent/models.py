"""Consents, and when they were taken back. No row is ever deleted: what stood once stays readable."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.people.models import Person
from accounts.safety.consent.rules import ConsentKind
from accounts.schools.models import School
from kit.models import PublicModel


class Relation(models.TextChoices):
    """What they are to the student, or on what the school relies instead."""

    PARENT = "parent", _("A parent or carer")
    SCHOOL = "school", _("The school, on a basis of its own")


class Method(models.TextChoices):
    """How it was said."""

    PAPER = "paper", _("On a signed paper")
    LETTER = "letter", _("By letter or e-mail")
    PERSON = "person", _("In person")


class ConsentQuerySet(models.QuerySet):
    def standing(self) -> "ConsentQuerySet":
        """Those that nobody took back."""
        return self.filter(withdrawn__isnull=True)


class Consent(PublicModel):
    """Somebody's yes to one kind of thing for one student of a school, as staff saw it; perhaps taken back."""

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="consents")
    kind = models.CharField(max_length=10, choices=ConsentKind)
    giver = models.CharField(max_length=80, help_text="Who agreed, by name.")
    relation = models.CharField(max_length=8, choices=Relation)
    method = models.CharField(max_length=8, choices=Method)
    policy_version = models.CharField(max_length=40, help_text="Of the text that they agreed to.")
    given = models.DateField()
    recorded_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    withdrawn = models.DateField(null=True, blank=True)
    withdrawn_by = models.CharField(max_length=80, blank=True, help_text="Who took it back, by name.")
    withdrawal_method = models.CharField(max_length=8, choices=Method, blank=True)
    withdrawal_recorded_by = models.ForeignKey(
        Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    objects = ConsentQuerySet.as_manager()

    class Meta:
        constraints = [
            # found by it too: who in a school has agreed to this
            models.UniqueConstraint(
                "school", "kind", "person", name="one_standing_consent", condition=Q(withdrawn__isnull=True)
            ),
            models.CheckConstraint(
                condition=Q(withdrawn__isnull=True) | Q(withdrawn__gte=models.F("given")),
                name="consent_withdrawn_after_given",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} for {self.person_id}"
