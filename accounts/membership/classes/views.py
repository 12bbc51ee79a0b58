"""Classes, who is in them, and the codes to join with."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.identity.signin.school_addresses import remember_address
from accounts.membership.classes import access, queries, services
from accounts.membership.classes.forms import ClassForm, JoinCodeForm, RenameForm
from accounts.people.permissions import students_and_staff, teachers_and_admins
from kit.errors import Refused
from kit.text.directions import isolated
from kit.web.responses import form_page, redirect_done, refused, render_page, run_form


@students_and_staff
@require_GET
def class_list(request: HttpRequest) -> HttpResponse:
    """The classes the viewer is in; all of the school's for its admin."""
    return render_page(
        request, "accounts/membership/classes/list.html", {"classes": queries.classes_of(request.viewer)}
    )


@students_and_staff
@require_GET
def class_detail(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """One class: its people and, for those who run it, its codes."""
    school_class = access.get_class(request.viewer, uuid)
    context = {
        "school_class": school_class,
        "may_run": access.may_run(request.viewer, school_class),
        "teaches": access.teaches(request.viewer, school_class),
        "members": queries.class_page(request.viewer, school_class),
    }
    return render_page(request, "accounts/membership/classes/detail.html", context)


@teachers_and_admins
@require_http_methods(["GET", "POST"])
def class_create(request: HttpRequest) -> HttpResponse:
    """Open a class; whoever opens it as a teacher teaches it."""
    form = ClassForm(request.POST or None, viewer=request.viewer)
    if request.method == "POST" and (made := run_form(form, services.create_class, actor=request.viewer)):
        said = _("The class %(name)s is ready. Now let your students in.") % {"name": isolated(made.name)}
        return redirect_done(request, "accounts:class-detail", uuid=made.uuid, message=said)
    return form_page(request, "accounts/membership/classes/form.html", form)


@teachers_and_admins
@require_http_methods(["GET", "POST"])
def class_rename(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Give a class another name."""
    school_class = access.get_run_class(request.viewer, uuid)
    form = RenameForm(request.POST or None, initial={"name": school_class.name})
    if request.method == "POST" and run_form(
        form, services.rename_class, actor=request.viewer, school_class=school_class
    ):
        return redirect_done(request, "accounts:class-detail", uuid=uuid, message=_("The class has its new name."))
    return form_page(request, "accounts/membership/classes/form.html", form, {"school_class": school_class})


@teachers_and_admins
@require_GET
def class_people(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Who is in the class and who could be: the page on which students are put in and taken out."""
    school_class = access.get_run_class(request.viewer, uuid)
    query = request.GET.get("q", "")
    context = {
        "school_class": school_class,
        "query": query,
        "people": queries.people_to_enrol(request.viewer, school_class, query),
        "most": queries.FOUND_AT_MOST,
    }
    return render_page(
        request,
        "accounts/membership/classes/people.html",
        context,
        fragment="accounts/membership/classes/_people.html",
    )


@teachers_and_admins
@require_POST
def class_enrol(request: HttpRequest, uuid: UUID, person_uuid: UUID) -> HttpResponse:
    """Put a student of the school into the class."""
    school_class = access.get_run_class(request.viewer, uuid)
    person = access.get_person_to_enrol(request.viewer, school_class, person_uuid)
    try:
        services.enrol(actor=request.viewer, school_class=school_class, person=person)
    except Refused as no:
        return refused(request, no, "accounts:class-people", uuid=uuid)
    said = _("%(name)s is in the class now.") % {"name": isolated(person.name)}
    return redirect_done(request, "accounts:class-people", uuid=uuid, message=said)


@teachers_and_admins
@require_POST
def class_unenrol(request: HttpRequest, uuid: UUID, person_uuid: UUID) -> HttpResponse:
    """Take somebody out of the class; what they made stays theirs."""
    school_class = access.get_run_class(request.viewer, uuid)
    enrolment = access.get_enrolled(school_class, person_uuid)
    services.leave_class(actor=request.viewer, enrolment=enrolment)
    said = _("%(name)s is not in the class any more.") % {"name": isolated(enrolment.person.name)}
    undo = reverse("accounts:class-enrol", args=[uuid, person_uuid])
    return redirect_done(request, "accounts:class-detail", uuid=uuid, message=said, undo=undo)


@teachers_and_admins
@require_http_methods(["GET", "POST"])
def joincode_make(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Make a code with which students come into the class."""
    school_class = access.get_run_class(request.viewer, uuid)
    form = JoinCodeForm(request.POST or None)
    if request.method == "POST" and (
        made := run_form(form, services.make_join_code, actor=request.viewer, school_class=school_class)
    ):
        return redirect_done(request, "accounts:joincode-detail", uuid=uuid, code_uuid=made.uuid)
    return form_page(
        request, "accounts/membership/classes/joincode_form.html", form, {"school_class": school_class}
    )


@teachers_and_admins
@require_GET
def joincode_detail(request: HttpRequest, uuid: UUID, code_uuid: UUID) -> HttpResponse:
    """One code, large enough to show to a class."""
    school_class = access.get_run_class(request.viewer, uuid)
    join_code = access.get_join_code(school_class, code_uuid)
    remember_address(request.viewer.school, request)  # where it is shown, it will be typed
    context = {
        "school_class": school_class,
        "join_code": join_code,
        "is_open": join_code.is_open(),
        "join_address": request.get_host() + reverse("accounts:join"),
    }
    return render_page(request, "accounts/membership/classes/joincode.html", context)


@teachers_and_admins
@require_POST
def joincode_close(request: HttpRequest, uuid: UUID, code_uuid: UUID) -> HttpResponse:
    """Close a code, so that nobody else comes in with it."""
    school_class = access.get_run_class(request.viewer, uuid)
    services.close_join_code(actor=request.viewer, join_code=access.get_join_code(school_class, code_uuid))
    return redirect_done(
        request, "accounts:class-detail", uuid=uuid, message=_("The code is closed. It lets nobody in now.")
    )
