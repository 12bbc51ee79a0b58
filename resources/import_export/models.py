"""Bringing a list of sources along from elsewhere: a run, and a line for each address of the list.

What was uploaded is not kept: it lives on as lines only, and those go with their run.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.people.models import Person
from accounts.schools.models import School
from kit.models import PublicModel
from resources.follows.folders.models import Folder
from resources.follows.models import Follow

if TYPE_CHECKING:
    from accounts.people.viewer import Viewer

DRAFT_KEPT = timedelta(days=1)
REPORT_KEPT = timedelta(days=30)
TAKE_BACK_WITHIN = timedelta(days=1)


class ImportRunQuerySet(models.QuerySet):
    def of(self, viewer: Viewer) -> ImportRunQuerySet:
        """The viewer's own; nobody else sees them.  # SAFETY 22"""
        return self.filter(person=viewer.person, school=viewer.school)

    def never_confirmed(self, now: datetime) -> ImportRunQuerySet:
        """Lists that were opened a day ago and never confirmed."""
        return self.filter(state=ImportRun.State.DRAFT, created__lt=now - DRAFT_KEPT)


class ImportRun(PublicModel):
    """One list somebody brings."""

    class State(models.TextChoices):
        DRAFT = "draft", _("Look through it first")
        RUNNING = "running", _("Coming in")
        DONE = "done", _("Done")
        TAKEN_BACK = "taken_back", _("Taken back")

    class Kind(models.TextChoices):
        OPML = "opml", _("From another reader")
        BOOKMARKS = "bookmarks", _("Bookmarks of a browser")

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind)
    state = models.CharField(max_length=10, choices=State, default=State.DRAFT)
    why = models.CharField(_("why"), max_length=300, blank=True)
    doubles = models.PositiveSmallIntegerField(default=0, help_text="Addresses that stood there more than once.")
    unread = models.PositiveSmallIntegerField(
        default=0, db_default=0, help_text="Lines of which nothing could be made."
    )
    rounds = models.PositiveSmallIntegerField(default=0, help_text="How often it was set going.")
    finished = models.DateTimeField(null=True, blank=True)

    objects = ImportRunQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "person", "school", name="one_import_at_a_school", condition=Q(state__in=["draft", "running"])
            ),
        ]
        indexes = [
            # the runs that the tick looks at
            models.Index(fields=["state"], name="import_running", condition=Q(state="running")),
            models.Index(fields=["person", "-created"], name="import_of_person"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} of {self.person_id}: {self.state}"

    def can_be_taken_back(self, now: datetime | None = None) -> bool:
        """For a day after it is done."""
        now = now or timezone.now()
        return self.state == self.State.DONE and bool(self.finished) and now - self.finished < TAKE_BACK_WITHIN


class ImportLineQuerySet(models.QuerySet):
    def of_old_reports(self, now: datetime) -> ImportLineQuerySet:
        """What an old list named and did not bring. What it brought keeps its name and folders, as it goes out
        again one day."""
        return self.filter(follow__isnull=True, run__finished__lt=now - REPORT_KEPT)


class ImportLine(models.Model):
    """One address of the list, and what became of it. `position` is its public name within the run."""

    class State(models.TextChoices):
        NEW = "new", _("New")
        ALREADY = "already", _("You follow it already")
        REFUSED = "refused", _("Not for use at your school")
        NO_ADDRESS = "no_address", _("Not a web address")
        LEFT_OUT = "left_out", _("Left out")
        WAITING = "waiting", _("Coming in")
        FOLLOWED = "followed", _("You follow it now")
        FOR_SCHOOL = "for_school", _("Waits for your school to look at it")
        KEPT_AS_LINK = "link", _("Kept as a page to visit: nothing there tells us of news")
        FAILED = "failed", _("We could not get there")
        TAKEN_BACK = "taken_back", _("Taken back")

    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="lines")
    position = models.PositiveSmallIntegerField()
    address = models.CharField(
        max_length=2000, help_text="As a feed or page is asked for; else as it stood there."
    )
    host = models.CharField(max_length=253, blank=True, help_text="Whom we ask: never more than twice at once.")
    title = models.CharField(max_length=200, blank=True)
    site_address = models.CharField(max_length=2000, blank=True)
    path = ArrayField(models.CharField(max_length=80), default=list, blank=True, help_text="Its folders.")
    is_feed = models.BooleanField(default=False)
    note = models.CharField(max_length=200, blank=True, db_default="", help_text="What its owner wrote to it.")
    tags = ArrayField(models.CharField(max_length=80), default=list, blank=True, db_default=[])
    state = models.CharField(max_length=10, choices=State, default=State.NEW)
    said = models.CharField(max_length=500, blank=True, help_text="Why, as a sentence.")
    follow = models.ForeignKey(
        Follow, on_delete=models.SET_NULL, null=True, blank=True, related_name="import_lines"
    )
    held_until = models.DateTimeField(
        null=True, blank=True, help_text="A worker has it until then; if the worker dies, another takes it."
    )
    lease = models.UUIDField(null=True, blank=True, help_text="The hold that the worker's result must show.")

    objects = ImportLineQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint("run", "position", name="one_import_line_a_place")]
        indexes = [
            models.Index(fields=["run", "position"], name="import_line_waiting", condition=Q(state="waiting")),
            # the hosts that are being asked just now
            models.Index(fields=["held_until"], name="import_line_held", condition=Q(held_until__isnull=False)),
        ]

    def __str__(self) -> str:
        return f"{self.address}: {self.state}"


def why_of(run: ImportRun, line: ImportLine) -> str:
    """Why its owner follows it: their own note of then, else what they say of the whole list, and their tags."""
    words = line.note or run.why or _("I followed it before.")
    tags = " ".join(f"#{'-'.join(tag.split())}" for tag in line.tags)
    return f"{words} {tags}".strip()[: Follow._meta.get_field("why").max_length]


def folder_name(path: list[str]) -> str:
    """The shelf that stands for folders in each other; shelves lie flat."""
    return " ".join(" / ".join(path).split())[: Folder._meta.get_field("name").max_length].strip()


CAME_IN = (ImportLine.State.FOLLOWED, ImportLine.State.FOR_SCHOOL, ImportLine.State.KEPT_AS_LINK)
