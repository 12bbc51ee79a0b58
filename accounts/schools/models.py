"""A school: the tenant, and the rules that it sets for its people."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo, available_timezones

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kit.models import PublicModel
from kit.text.languages import LANGUAGES


class SourcePolicy(models.TextChoices):
    """When staff look at a source that a student brings."""

    OPEN = "open", _("Students add sources freely")
    REVIEW_AFTER = "review_after", _("Students add sources, staff look at them afterwards")
    REVIEW_BEFORE = "review_before", _("Staff look at a source before students see anything from it")


# By GDPR article 8 and what countries made of it, and by COPPA; a school may ask for more.
CONSENT_AGES = [
    (13, _("13, as in the United Kingdom and the United States")),
    (14, _("14, as in Austria, Italy and Spain")),
    (15, _("15, as in France and Greece")),
    (16, _("16, as in Germany, Ireland and the Netherlands")),
    (18, _("18: everybody who is not grown up")),
]


def known_time_zone(name: str) -> None:
    """Raises ValidationError for a name that is no time zone."""
    if name not in available_timezones():
        raise ValidationError(_("We do not know this time zone."))


class School(PublicModel):
    """A school: the tenant that people, classes and all they make belong to."""

    name = models.CharField(max_length=120)
    code = models.CharField(
        max_length=24,
        unique=True,
        validators=[RegexValidator(r"^[a-z0-9-]{3,24}$", _("Use 3 to 24 small letters, digits and hyphens."))],
        help_text=_("Students who have no e-mail address type this when they sign in."),
    )
    time_zone = models.CharField(max_length=64, default="Europe/London", validators=[known_time_zone])
    language = models.CharField(
        max_length=2, choices=[(code, name) for code, (name, _reading) in LANGUAGES.items()], default="en"
    )
    source_policy = models.CharField(max_length=16, choices=SourcePolicy, default=SourcePolicy.REVIEW_AFTER)
    # Messages between students are off until a school turns them on.  # SAFETY 6
    students_write = models.BooleanField(default=False, help_text="Students may write words to each other.")
    students_record = models.BooleanField(default=False, help_text="Students may answer with their voice.")
    # Who is younger does what is optional only where somebody agreed to it.  # SAFETY 16, 17
    consent_age = models.PositiveSmallIntegerField(choices=CONSENT_AGES, default=16)
    help_contacts = models.TextField(
        max_length=600, blank=True, help_text="Where students get help, a line each: who, and the number."
    )
    help_after_hours = models.CharField(max_length=300, blank=True)
    quiet_from = models.TimeField(default=time(20))
    quiet_until = models.TimeField(default=time(7))
    # In how many hours of school, or of any kind, an urgent report is opened before it goes on.  # SAFETY 12
    day_starts = models.TimeField(default=time(8))
    day_ends = models.TimeField(default=time(16))
    opened_within_at_school = models.PositiveSmallIntegerField(default=2)
    opened_within_otherwise = models.PositiveSmallIntegerField(default=24)

    def __str__(self) -> str:
        return self.name

    @property
    def zone(self) -> ZoneInfo:
        """The time zone by which the school lives."""
        return ZoneInfo(self.time_zone)

    def local(self, when: datetime) -> datetime:
        """A moment as the school's clocks show it."""
        return when.astimezone(self.zone)

    def today(self) -> date:
        """The date on the school's calendar now."""
        return self.local(timezone.now()).date()

    def is_quiet(self, clock: time) -> bool:
        """Whether nothing new is asked of anybody when the school's clocks show this. The end is not quiet."""
        start, end = self.quiet_from, self.quiet_until
        return start <= clock < end if start <= end else clock >= start or clock < end


class Holiday(PublicModel):
    """Days, first to last, on which nothing is asked of anybody."""

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="holidays")
    name = models.CharField(max_length=80)
    first = models.DateField()
    last = models.DateField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(last__gte=models.F("first")), name="holiday_ends_after_start"
            )
        ]

    def __str__(self) -> str:
        return self.name
