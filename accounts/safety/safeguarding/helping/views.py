"""Where to get help: one page for everybody at a school."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from accounts.people.permissions import signed_in
from accounts.safety.safeguarding.helping.queries import help_contacts
from kit.web.responses import render_page


@signed_in
@require_GET
def help_detail(request: HttpRequest) -> HttpResponse:
    """The school's numbers, and what holds out of hours."""
    school = request.viewer.school
    given = {"contacts": help_contacts(school), "after_hours": school.help_after_hours}
    return render_page(request, "accounts/safety/safeguarding/helping/detail.html", given)
