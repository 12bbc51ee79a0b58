from django.utils.translation import gettext_lazy as _

from accounts.school_setup.forms import SchoolForm
from accounts.schools.models import School


class RecordingRuleForm(SchoolForm):
    class Meta:
        model = School
        fields = ["students_record"]
        labels = {"students_record": _("Students may record their voice when they look back")}
        help_texts = {
            "students_record": _("Up to three minutes. Only they hear it, and the teachers they hand it in to.")
        }
