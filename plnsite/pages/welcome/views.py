"""The first steps of a student: interests, a first goal, and off to Today. Each can be left for later."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.membership.members.queries import sign_in_of
from accounts.people.models import Membership
from accounts.people.permissions import students
from accounts.people.services import finish_welcome
from accounts.topics import access
from accounts.topics.queries import browse_topics, friendly_topics, interests_of
from accounts.topics.services import add_interest, remove_interest
from kit.errors import Refused
from kit.web.responses import form_page, redirect_done, refused, render_page, run_form
from networks.goals.services import create_goal
from plnsite.pages.welcome.forms import FirstGoalForm
from resources.packs.queries import fitting_packs

GOOD_START = 3  # interests after which going on is the next step


@students
@require_GET
def interests(request: HttpRequest) -> HttpResponse:
    """The first step of a new student: choose some interests."""
    query = request.GET.get("q", "")
    mine = interests_of(request.viewer)
    browser = browse_topics(request.viewer, query=query, chosen=mine)
    mine = list(mine)
    context = {
        "browser": browser,
        "topics": browser.topics if browser.query else friendly_topics(request.viewer),
        "interests": mine,
        "enough": len(mine) >= GOOD_START,
    }
    return render_page(request, "pages/welcome/interests.html", context, fragment="pages/welcome/_pick.html")


@students
@require_POST
def pick(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Press a topic: it is an interest; press it once more: it is none."""
    topic = access.get_topic(request.viewer, uuid)
    mine = interests_of(request.viewer).filter(topic=topic).first()
    try:
        if mine:
            remove_interest(actor=request.viewer, interest=mine)
        else:
            add_interest(actor=request.viewer, topic=topic)
    except Refused as no:
        return refused(request, no, "pages:welcome-interests")
    query = request.POST.get("q", "")
    address = redirect("pages:welcome-interests").url
    return redirect(f"{address}?{urlencode({'q': query})}" if query else address)


@students
@require_http_methods(["GET", "POST"])
def goal(request: HttpRequest) -> HttpResponse:
    """The second step: a first goal, or later."""
    form = FirstGoalForm(request.POST or None, viewer=request.viewer)
    if request.method == "POST" and run_form(form, create_goal, actor=request.viewer):
        finish_welcome(actor=request.viewer, now=timezone.now())
        return redirect("pages:welcome-done")
    return form_page(request, "pages/welcome/goal.html", form)


@students
@require_http_methods(["GET", "POST"])
def done(request: HttpRequest) -> HttpResponse:
    """By POST: enough for now, on to Today. By GET: how to sign in next time, and what there is to go on from."""
    sign_in = sign_in_of(request.viewer)
    if request.method == "POST":
        finish_welcome(actor=request.viewer, now=timezone.now())
        return redirect_done(request, "pages:home", message=_sign_in_sentence(sign_in))
    first = interests_of(request.viewer).first()
    given = {
        "packs_fit": bool(fitting_packs(request.viewer, most=1)),
        "topic": first and first.topic,
        "sign_in": sign_in,
    }
    return render_page(request, "pages/welcome/done.html", given)


def _sign_in_sentence(sign_in: Membership | None) -> str:
    if sign_in is None:
        return ""
    names = {"school": sign_in.school.code, "name": sign_in.user_name}
    return _("Next time, sign in with the school code %(school)s and your user name %(name)s.") % names
