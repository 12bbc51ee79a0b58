from django.utils.translation import gettext_lazy as _

from accounts.school_setup.forms import SchoolForm
from accounts.schools.models import School
from kit.web.forms import Textarea


class HelpForm(SchoolForm):
    class Meta:
        model = School
        fields = ["help_contacts", "help_after_hours"]
        labels = {
            "help_contacts": _("Who helps, and how to reach them"),
            "help_after_hours": _("What holds in the evening, at night and in the holidays"),
        }
        help_texts = {
            "help_contacts": _("A line each, with the number: “Ms Devi, counsellor, room 12: 020 7946 0958”."),
            "help_after_hours": _("A sentence. Everybody at your school can read both."),
        }
        widgets = {"help_contacts": Textarea({"rows": 6}), "help_after_hours": Textarea({"rows": 3})}
