"""From a class code to an account."""

from allauth.account.adapter import get_adapter
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.crypto import get_random_string
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from accounts.identity.signin.school_addresses import is_known_address
from accounts.identity.signin.school_cookie import remember_school
from accounts.identity.signin.usernames import (
    check_user_name,
    is_free,
    suggest_user_name,
    user_name_wished,
)
from accounts.membership.joining import services
from accounts.membership.joining.forms import CodeForm, JoinForm
from accounts.people.shared_browser import begin_session
from kit.errors import Refused
from kit.text.directions import isolated
from kit.web.rate_limits import count_attempt, is_exceeded
from kit.web.responses import form_page, redirect_done, run_form

BACKEND = "accounts.identity.signin.backends.SchoolUserNameBackend"
WINDOW = 600  # seconds in which wrong codes are counted
WRONG_CODES_A_BROWSER = 10
WRONG_CODES_AN_ADDRESS = 100  # a school shares one address, and a class mistypes
WRONG_CODES_AT_MOST = 2_000  # at an address where the school of the code is at home
COOKIE = "joining"


def _find(request: HttpRequest, code: str) -> services.JoinCode:
    """The open code, or Refused; who has typed too many wrong ones learns nothing for a while.

    Tries are counted by browser and by network address. A school shares one address: where its staff are at home,
    a right code of the school works also after others there typed many wrong ones.
    """
    browser, address = request.get_signed_cookie(COOKIE, "", salt=COOKIE), get_adapter().get_client_ip(request)
    found, trouble = _look_up(code)
    if trouble:
        request.guesser = browser or get_random_string(22)
        count_attempt("join-browser", request.guesser, seconds=WINDOW)
        count_attempt("join-address", address, seconds=WINDOW)
    shut = is_exceeded("join-address", address, times=WRONG_CODES_AN_ADDRESS)
    if shut and found and is_known_address(found.school_class.school, request):
        shut = is_exceeded("join-address", address, times=WRONG_CODES_AT_MOST)
    if shut or (browser and is_exceeded("join-browser", browser, times=WRONG_CODES_A_BROWSER)):
        raise Refused(_("Too many wrong codes. Wait ten minutes, then try once more."), field="code")
    if trouble:
        raise trouble
    return found


def _look_up(code: str) -> tuple[services.JoinCode | None, Refused | None]:
    try:
        return services.find_join_code(code), None
    except Refused as no:
        return None, no


def _known_again(request: HttpRequest, answer: HttpResponse) -> HttpResponse:
    """A browser that typed a wrong code is known by a cookie: no visit writes a row."""
    if guesser := getattr(request, "guesser", ""):
        answer.set_signed_cookie(
            COOKIE,
            guesser,
            salt=COOKIE,
            max_age=WINDOW,
            httponly=True,
            secure=request.is_secure(),
            samesite="Lax",
            path="/join/",
        )
    return answer


@require_http_methods(["GET", "POST"])
def join(request: HttpRequest) -> HttpResponse:
    """Type a class code; a good one leads on to the account."""
    form = CodeForm(request.POST or None)
    if request.method == "POST" and (found := run_form(form, lambda code: _find(request, code))):
        return redirect("accounts:join-account", code=found.code)
    return _known_again(request, form_page(request, "accounts/membership/joining/code.html", form))


@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def join_account(request: HttpRequest, code: str) -> HttpResponse:
    """Make an account with a class code, and be signed in."""
    try:
        join_code = _find(request, code)
    except Refused as no:
        form = CodeForm({"code": code})
        form.full_clean()
        form.add_error("code", no.sentence)
        return _known_again(request, form_page(request, "accounts/membership/joining/code.html", form))
    if request.user.is_authenticated:
        return _join_signed_in(request, join_code)
    school_class = join_code.school_class
    form = JoinForm(request.POST or None, school=school_class.school)
    if request.method == "POST" and (person := run_form(form, services.join_with_account, join_code=join_code)):
        login(request, person, backend=BACKEND)
        begin_session(request)
        return remember_school(request, redirect("pages:home"), school_class.school.code)
    context = {"join_code": join_code, "school_class": school_class, "school": school_class.school}
    return form_page(request, "accounts/membership/joining/account.html", form, context)


def _join_signed_in(request: HttpRequest, join_code: services.JoinCode) -> HttpResponse:
    """Somebody with an account: one press and they are in the class."""
    school_class = join_code.school_class
    context = {"join_code": join_code, "school_class": school_class, "school": school_class.school}
    if not request.viewer:
        return redirect("accounts:person-without-school")
    if request.method == "POST":
        try:
            services.join_as_student(actor=request.viewer, join_code=join_code)
        except Refused as no:
            return render(request, "accounts/membership/joining/enter.html", {**context, "no": no}, status=422)
        said = _("You are in the class %(name)s now.") % {"name": isolated(school_class.name)}
        return redirect_done(request, "accounts:class-detail", uuid=school_class.uuid, message=said)
    return render(request, "accounts/membership/joining/enter.html", context)


@never_cache
@require_POST
def join_user_name(request: HttpRequest, code: str) -> HttpResponse:
    """The user name field again, filled in with a suggestion or with word on whether it is free. What was
    suggested follows the name, what somebody typed themselves stays."""
    try:
        school = _find(request, code).school_class.school
    except Refused:
        return HttpResponse(status=204)
    name = request.POST.get("name", "")[:80]
    user_name = request.POST.get("user_name", "").strip().lower()[:40]
    wished = ""
    if name.strip() and user_name in ("", request.POST.get("suggested", "")):
        user_name = suggest_user_name(school, name)
        wished = user_name_wished(name) if user_name != user_name_wished(name) else ""
        form = JoinForm(school=school, initial={"user_name": user_name, "suggested": user_name})
    else:
        form = JoinForm(school=school, initial={"user_name": user_name})
    well_formed = bool(check_user_name.regex.match(user_name))
    context = {
        "form": form,
        "join_code_text": code,
        "word": "" if not well_formed else "free" if is_free(school, user_name) else "taken",
        "wished": wished,
    }
    return render(request, "accounts/membership/joining/_user_name.html", context)
