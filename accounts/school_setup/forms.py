from copy import copy
from itertools import groupby
from zoneinfo import available_timezones

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.people.viewer import Viewer
from accounts.schools.models import School

AREAS = ("Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")


class SchoolForm(forms.ModelForm):
    """Some columns of the viewer's school, as they stand; a service writes them."""

    def __init__(self, *args, viewer: Viewer, **kwargs):
        # A copy: what was typed must not show in the viewer's school before it is written.
        super().__init__(*args, instance=copy(viewer.school), **kwargs)


class HoursForm(SchoolForm):
    class Meta:
        model = School
        fields = ["language", "time_zone", "quiet_from", "quiet_until"]
        labels = {
            "language": _("Language of the school"),
            "time_zone": _("Time zone"),
            "quiet_from": _("Quiet from"),
            "quiet_until": _("Quiet until"),
        }
        help_texts = {
            "language": _("Search knows its word endings then: ponds finds pond. English works always."),
            "time_zone": _("All times are shown by its clocks."),
            "quiet_from": _("In these hours nothing new is asked of students."),
        }
        widgets = {
            "time_zone": forms.Select,
            **{name: forms.TimeInput({"type": "time"}, format="%H:%M") for name in ("quiet_from", "quiet_until")},
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["time_zone"].widget.choices = time_zones(self.instance.time_zone)


def time_zones(now: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """The time zones of the world by area, each with the name of its place; and the one that is set now."""
    names = {name for name in available_timezones() if name.partition("/")[0] in AREAS} | {now}
    areas = groupby(sorted(names), key=lambda name: name.partition("/")[0])
    return [
        (area, [(name, name.partition("/")[2].replace("_", " ") or name) for name in found])
        for area, found in areas
    ]
