"""Who may open a view: decorators that every view of a signed-in page carries."""

from collections.abc import Callable
from functools import wraps

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from accounts.people.models import Role

View = Callable[..., HttpResponse]


def for_roles(*roles: Role) -> Callable[[View], View]:
    """Let in the people who have one of `roles` in their school; with no roles, everybody signed in.

    Anybody else with an account gets 404: what is not for you does not exist. Nobody signed in: to the sign-in.
    """

    def door(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args, **kwargs) -> HttpResponse:
            viewer = request.viewer or None  # asked first: a session whose school is gone ends here
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            if not viewer:
                return redirect("accounts:person-without-school")
            if roles and not viewer.roles.intersection(roles):
                raise Http404
            return view(request, *args, **kwargs)

        guarded.for_signed_in = True
        return guarded

    return door


signed_in = for_roles()
students = for_roles(Role.STUDENT)
teachers = for_roles(Role.TEACHER)
teachers_and_admins = for_roles(Role.TEACHER, Role.ADMIN)
students_and_teachers = for_roles(Role.STUDENT, Role.TEACHER)
staff = for_roles(Role.TEACHER, Role.LIBRARIAN, Role.COUNSELLOR, Role.ADMIN)
admins = for_roles(Role.ADMIN)
students_and_staff = for_roles(Role.STUDENT, Role.TEACHER, Role.LIBRARIAN, Role.COUNSELLOR, Role.ADMIN)
