"""The first page: Today for students, what waits for everybody else."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from accounts.people.permissions import signed_in
from accounts.people.waiting import what_waits
from kit.web.responses import render_page
from plnsite.pages.home import queries
from resources.reading.today.jobs import make_day


@signed_in
def home(request: HttpRequest) -> HttpResponse:
    """One page a role; a student who is new goes through the first steps before."""
    viewer = request.viewer
    if viewer.is_student:
        if viewer.person.welcomed is None:
            return redirect("pages:welcome-interests")
        day = queries.student_day(viewer, make_day(viewer))
        return render_page(request, "pages/home/student.html", {"day": day})
    if viewer.is_teacher:
        return render_page(request, "pages/home/teacher.html", {"day": queries.teacher_day(viewer)})
    if viewer.is_admin:
        return render_page(request, "pages/home/admin.html", {"school": queries.school_overview(viewer)})
    if viewer.is_staff:
        return render_page(request, "pages/home/helper.html", {"waiting": what_waits(viewer)})
    return render_page(request, "pages/home/mentor.html")
