"""Whether students write to each other, as an admin of the school decides it."""

from django.utils.translation import gettext_lazy as _

from accounts.school_setup.forms import SchoolForm
from accounts.schools.models import School


class MessageRuleForm(SchoolForm):
    class Meta:
        model = School
        fields = ["students_write"]
        labels = {"students_write": _("Students may write a sentence to each other")}
        help_texts = {
            "students_write": _(
                "When a student shares something with one classmate. With a class they always may: its teachers "
                "see it. Contact details are never let through, everything can be reported."
            )
        }
