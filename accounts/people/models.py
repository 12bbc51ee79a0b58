"""A person (an account) and where that person belongs."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import OuterRef, Q
from django.db.models.functions import Coalesce, Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.people.roles import STAFF_ROLES, Role
from accounts.people.scope import ScopePart, known
from accounts.people.short_names import short_name
from accounts.people.viewer import Viewer
from accounts.schools.models import School
from kit.models import PublicModel
from kit.text.folding import Stored, holds_words

LONGEST_NAME = 80


class AgeBand(models.TextChoices):
    """From the school's record, never from the student; unknown means youngest."""

    UNDER_13 = "under_13", _("Under 13")
    FROM_13 = "13_15", _("13 to 15")
    FROM_16 = "16_17", _("16 and 17")
    ADULT = "adult", _("Adult")


class Theme(models.TextChoices):
    SYSTEM = "system", _("Like my device")
    LIGHT = "light", _("Light")
    DARK = "dark", _("Dark")


class TextSize(models.TextChoices):
    SMALL = "s", _("Small")
    MEDIUM = "m", _("Medium")
    LARGE = "l", _("Large")
    HUGE = "xl", _("Very large")


class LineWidth(models.TextChoices):
    NARROW = "s", _("Short lines")
    MEDIUM = "m", _("Medium lines")
    WIDE = "l", _("Long lines")


class PageTone(models.TextChoices):
    SITE = "site", _("Like everything here")
    CREAM = "cream", _("Cream")
    MIST = "mist", _("Mist")
    NIGHT = "night", _("Night")


def is_named(text: str, person: str = "") -> Q:
    """Whether all words of `text` stand in the name of a person, or of whom `person` is the way to ("sharer").

    The one way in which people are looked for by their names: equal words find equal people everywhere.
    """
    return holds_words(text[:LONGEST_NAME], f"{person}__folded_name" if person else "folded_name")


class PersonManager(BaseUserManager):
    def get_by_natural_key(self, email: str) -> Person:
        """The person with this e-mail address. Raises Person.DoesNotExist."""
        return self.get(email=email.lower())

    def create_person(
        self, *, name: str, password: str | None = None, email: str | None = None, **facts
    ) -> Person:
        """A saved person. Without a password nobody can sign in as them until one is set."""
        person = self.model(name=name, email=email.lower() if email else None, **facts)
        person.set_password(password)
        person.save(using=self._db)
        return person


class PersonQuerySet(models.QuerySet):
    def in_school(self, school: School) -> PersonQuerySet:
        """Everybody with a current membership in the school."""
        return self.filter(
            Q(pk__in=Membership.objects.current().filter(school=school).values("person_id")), is_active=True
        )

    def with_role(self, school: School, *roles: Role) -> PersonQuerySet:
        """Everybody who has one of the roles in the school now."""
        return self.filter(
            pk__in=Membership.objects.current().filter(school=school, role__in=roles).values("person_id"),
            is_active=True,
        )

    def visible_to(self, viewer: Viewer) -> PersonQuerySet:
        """Who the viewer may know of.  # SAFETY 4, 40

        Staff see their whole school. A student sees the school's staff, classmates and nobody else. A mentor
        sees the staff only (assigned students come with mentorships).
        """
        if viewer.is_staff:
            return self.in_school(viewer.school)
        seen = Q(role__in=STAFF_ROLES) | Q(person=viewer.person)
        if viewer.is_student:
            seen |= Q(person__in=known(viewer, ScopePart.CLASSMATES))
        here = Membership.objects.current().filter(seen, school=viewer.school)
        return self.filter(pk__in=here.values("person_id"), is_active=True)

    def named(self, text: str) -> PersonQuerySet:
        """Those in whose names all words of `text` stand, with or without their accents; everybody for none."""
        return self.filter(is_named(text))

    def by_name(self) -> PersonQuerySet:
        """In the order of a class list."""
        return self.order_by(Lower("name"), "id")


class Person(AbstractBaseUser, PublicModel):
    """An account. `email` is empty for students who sign in with school code and user name."""

    email = models.EmailField(_("e-mail address"), unique=True, null=True, blank=True)
    name = models.CharField(_("name that others see"), max_length=LONGEST_NAME)
    folded_name = models.GeneratedField(
        expression=Stored("name"),
        output_field=models.TextField(),
        db_persist=True,
        help_text="As names are looked for: without accents, in capitals.",
    )
    pronouns = models.CharField(_("pronouns"), max_length=40, blank=True)
    age_band = models.CharField(max_length=10, choices=AgeBand, default=AgeBand.UNDER_13)
    theme = models.CharField(max_length=8, choices=Theme, default=Theme.SYSTEM)
    text_size = models.CharField(max_length=2, choices=TextSize, default=TextSize.MEDIUM)
    line_width = models.CharField(max_length=2, choices=LineWidth, default=LineWidth.MEDIUM)
    page_tone = models.CharField(max_length=5, choices=PageTone, default=PageTone.SITE)
    has_keys = models.BooleanField(default=True, help_text="Single letters do something on pages to read.")
    is_active = models.BooleanField(default=True)
    welcomed = models.DateTimeField(null=True, blank=True, help_text="When the first steps were done.")
    confidence_closed = models.DateTimeField(
        null=True, blank=True, help_text="Since when staff gave the password: nothing confidential is shown."
    )
    sessions_ended = models.PositiveIntegerField(default=0, help_text="How often all sessions were ended.")

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["name"]
    objects = PersonManager.from_queryset(PersonQuerySet)()

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        constraints = [
            models.CheckConstraint(
                condition=Q(email__isnull=True) | Q(email=Lower("email")), name="person_email_is_lower_case"
            ),
            models.CheckConstraint(condition=~Q(email=""), name="person_email_is_null_not_empty"),
        ]
        indexes = [
            # a part of a name, wherever one looks for people
            GinIndex(fields=["folded_name"], opclasses=["gin_trgm_ops"], name="person_folded_name"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_full_name(self) -> str:
        """The name that others see; libraries ask for it by this word."""
        return self.name

    def get_short_name(self) -> str:
        """What one says to the person: the first word of the name, or all of it after a title."""
        return short_name(self.name)

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        # A session carries this hash: counting up makes every session of the person worthless.  # SAFETY 20
        return f"{super()._get_session_auth_hash(secret=secret)}.{self.sessions_ended}"

    # Nobody has Django's own permissions: what a person may do follows from roles in a school.
    is_staff = False
    is_superuser = False

    def has_perm(self, perm: str, obj: object = None) -> bool:
        """Never: what one may do follows from memberships, not from Django's permissions."""
        return False

    def has_module_perms(self, app_label: str) -> bool:
        """Never, as `has_perm`."""
        return False


class MembershipQuerySet(models.QuerySet):
    def current(self) -> MembershipQuerySet:
        """Those that have not ended."""
        return self.filter(ended__isnull=True)

    def standing_before(self, moment: datetime | OuterRef) -> MembershipQuerySet:
        """Those that stand now and have stood without a break since before a moment."""
        return self.current().annotate(begun=Coalesce("resumed", "created")).filter(begun__lt=moment)

    def leads(self) -> MembershipQuerySet:
        """Those of safeguarding leads who can sign in now."""
        return self.current().filter(is_safeguarding_lead=True, person__is_active=True)

    def deputies(self) -> MembershipQuerySet:
        """Those of safeguarding leads' deputies who can sign in now."""
        return self.current().filter(is_safeguarding_deputy=True, person__is_active=True)

    def confidants(self) -> MembershipQuerySet:
        """Those of counsellors and of who is, or once was, safeguarding lead: with them one talks in confidence.

        # SAFETY 32
        """
        return self.filter(Q(role=Role.COUNSELLOR) | Q(is_safeguarding_lead=True) | Q(was_safeguarding_lead=True))


class Membership(PublicModel):
    """A person in a school with one role; somebody with two roles has two rows."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="memberships")
    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=12, choices=Role)
    user_name = models.CharField(
        _("user name"),
        max_length=40,
        null=True,
        blank=True,
        help_text=_("For signing in with the school code."),
    )
    is_safeguarding_lead = models.BooleanField(default=False)
    is_safeguarding_deputy = models.BooleanField(default=False)
    # What a lead keeps in confidence stays so when another follows.  # SAFETY 32
    was_safeguarding_lead = models.BooleanField(default=False)
    ended = models.DateTimeField(null=True, blank=True)
    resumed = models.DateTimeField(
        null=True, blank=True, help_text="Since when it stands again, where it had ended."
    )

    objects = MembershipQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint("person", "school", "role", name="one_membership_a_role"),
            models.UniqueConstraint(
                "school",
                Lower("user_name"),
                name="user_name_once_a_school",
                condition=Q(user_name__isnull=False),
            ),
            models.CheckConstraint(condition=~Q(user_name=""), name="user_name_is_null_not_empty"),
        ]
        indexes = [
            # people and roles of a school: every visible_to()
            models.Index(fields=["school", "role"], name="membership_role", condition=Q(ended__isnull=True)),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} {self.role} in {self.school_id}"

    def end(self) -> None:
        """The person leaves this role; the row stays as a record."""
        self.ended = timezone.now()
