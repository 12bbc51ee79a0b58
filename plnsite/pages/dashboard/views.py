"""A class and its students, as their teacher sees them."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse

from accounts.people.permissions import teachers
from kit.web.responses import render_page
from plnsite.pages.dashboard import access, queries


@teachers
def class_dashboard(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """A class at a glance, for its own teachers."""
    school_class = access.get_class(request.viewer, uuid)
    dashboard = queries.class_dashboard(request.viewer, school_class)
    return render_page(
        request, "pages/dashboard/class.html", {"dashboard": dashboard, "school_class": school_class}
    )


@teachers
def student_overview(request: HttpRequest, uuid: UUID, student: UUID) -> HttpResponse:
    """What one student shares with the teachers of the class."""
    school_class = access.get_class(request.viewer, uuid)
    person = access.get_student(request.viewer, school_class, student)
    overview = queries.student_overview(request.viewer, school_class, person)
    return render_page(request, "pages/dashboard/student.html", {"overview": overview})
