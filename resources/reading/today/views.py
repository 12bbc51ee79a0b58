"""How much of a day."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from accounts.people.permissions import students_and_staff
from kit.web.responses import form_page, redirect_done, run_form
from resources.reading.today.forms import RhythmForm
from resources.reading.today.models import ReadingRhythm
from resources.reading.today.services import set_rhythm


@students_and_staff
def rhythm_edit(request: HttpRequest) -> HttpResponse:
    """How much of a day."""
    rhythm = ReadingRhythm.of(request.viewer)
    form = RhythmForm(request.POST or None, instance=rhythm)
    if request.method == "POST" and run_form(form, set_rhythm, actor=request.viewer):
        return redirect_done(request, "pages:home", message=_("Saved. It counts from the next day's reading."))
    return form_page(request, "resources/reading/today/rhythm.html", form)
