"""What an open page sends after its session ended, or after its token did: answered so that no word is lost.

What came by htmx changes nothing in the page, which hears what happened (`static/js/interrupted.js`). What came as
a whole form is shown in a page that carries it on (`kit/web/sent_words.py`).
"""

from allauth.account.views import LoginView
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django_htmx.http import reswap, trigger_client_event

from accounts.identity.signin.forms import SignInForm
from accounts.people.middleware import see_viewer
from kit.text.directions import isolated
from kit.web.page_owner import came_from_here, is_same_person, sent_from
from kit.web.sent_words import SentWords, sent_words, unpacked

_PAGES = "accounts/identity/signin"


class SignIn(LoginView):
    """The sign-in page, which what somebody sent before travels through."""

    def dispatch(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        """Whoever is signed in already, in another tab, just goes on."""
        if request.method == "POST" and request.user.is_authenticated:
            return self._go_on(request)
        return super().dispatch(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        """Another way to sign in is chosen by a button where words would be lost by a link."""
        if "other_way" in request.POST:
            return self.ask(request, way=request.POST["other_way"])
        return super().post(request, *args, **kwargs)

    def form_valid(self, form: SignInForm) -> HttpResponse:
        """On to where one wanted to go, or to what one had sent."""
        answer = super().form_valid(form)
        if not request_words(self.request) or not self.request.user.is_authenticated:
            return answer
        see_viewer(self.request)
        onward = self._with_words(self.request) or answer
        onward.cookies.update(answer.cookies)
        return onward

    def get_context_data(self, **given) -> dict:
        """Beside allauth's own: `sent`, what travels along."""
        return {"sent": request_words(self.request), **super().get_context_data(**given)}

    def ask(self, request: HttpRequest, *, status: int = 200, **given: object) -> HttpResponse:
        """The empty form as the answer to any request; `given` is filled in or shown beside it."""
        self.setup(request)
        names = ("school_code", "user_name", "login") if request.path == reverse("account_login") else ()
        typed = {name: request.POST.get(name, "") for name in names}
        initial = {name: value for name, value in {**typed, "way": given.pop("way", "")}.items() if value}
        form = SignInForm(request=request, initial=initial)
        return self.render_to_response(self.get_context_data(form=form, **given), status=status)

    def _go_on(self, request: HttpRequest) -> HttpResponse:
        if not _is_their_name(request):
            said = _("%(name)s is signed in in this browser. If that is not you, sign out first.")
            messages.warning(request, said % {"name": isolated(request.user.name)})
        return self._with_words(request) or redirect(self.get_authenticated_redirect_url())

    def _with_words(self, request: HttpRequest) -> HttpResponse | None:
        """What was sent, for whoever sent it and for nobody else."""
        sent = request_words(request)
        if sent is None or not is_same_person(sent.owner, str(request.page_of)):
            return None
        return send_again(request, sent) if sent.owner == str(request.page_of) else _elsewhere(request, sent)


def request_words(request: HttpRequest) -> SentWords | None:
    """What travels through the sign-in with a request."""
    return getattr(request, "sent", None) or unpacked(request.POST.get("sent"))


def signed_out(request: HttpRequest) -> HttpResponse:
    """To somebody whose session is over, perhaps while they wrote."""
    if request.htmx:
        return _stopped(request, 401, **words_for_signed_out())
    request.sent = sent_words(request)
    return SignIn().ask(request, status=401, title=_("You were signed out"))


def words_for_signed_out() -> dict[str, str]:
    """What an open page says to somebody whose session is over, and the way on."""
    return {
        "title": _("You were signed out"),
        "text": _("What is on this page stays. Sign in in a new tab, then come back here."),
        "href": reverse("account_login"),
        "label": _("Sign in in a new tab"),
    }


def somebody_else(request: HttpRequest) -> HttpResponse:
    """To a page of somebody else, or of another school than the one that is signed in to by now."""
    if request.htmx:
        text = _("This page is older than that. Load it anew.")
        return _stopped(
            request,
            409,
            title=_here(request),
            text=text,
            href=request.htmx.current_url or "/",
            label=_("Load it anew"),
            anew=True,
        )
    return _elsewhere(request, sent_words(request), status=409)


def stale_page(request: HttpRequest, reason: str = "") -> HttpResponse:
    """To a form whose token is no longer good: the page is from before somebody signed in, or cookies are gone.

    Comes back with a fresh one only where the browser vouches that it came from a page of ours.
    """
    if not came_from_here(request):
        return render(request, "403.html", status=403)
    view = request.resolver_match.func
    viewer = request.viewer or None
    if request.path == reverse("account_login"):
        if request.user.is_authenticated:
            return SignIn.as_view()(request)
        return SignIn().ask(request, status=403, title=_("Type your password once more"), stale=True)
    owner = sent_from(request)
    if getattr(view, "for_signed_in", False) and not request.user.is_authenticated:
        return signed_out(request)
    if viewer and owner and owner != str(request.page_of):
        return somebody_else(request)
    if request.htmx:
        text = _("This page was open for a long time. Press once more: nothing is lost.")
        return _stopped(request, 403, text=text, token=get_token(request))
    return send_again(request, sent_words(request), status=403)


def send_again(request: HttpRequest, sent: SentWords, status: int = 200) -> HttpResponse:
    """What was sent, with a button that sends it."""
    return render(request, f"{_PAGES}/send_again.html", {"sent": sent}, status=status)


def _elsewhere(request: HttpRequest, sent: SentWords, status: int = 200) -> HttpResponse:
    given = {"here": _here(request), "sent": sent if is_same_person(sent.owner, str(request.page_of)) else None}
    return render(request, f"{_PAGES}/elsewhere.html", given, status=status)


def _here(request: HttpRequest) -> str:
    viewer = request.viewer
    return _("You are signed in as %(name)s at %(school)s") % {
        "name": isolated(viewer.person.name),
        "school": isolated(viewer.school.name),
    }


def _stopped(request: HttpRequest, status: int, **what: object) -> HttpResponse:
    answer = reswap(HttpResponse(status=status), "none")
    return trigger_client_event(answer, "plnsite:interrupted", what)


def _is_their_name(request: HttpRequest) -> bool:
    """Whether whoever is signed in typed their own name, or none."""
    typed = request.POST
    if login := typed.get("login", "").strip().lower():
        return login == (request.user.email or "").lower()
    names = {row.user_name for row in getattr(request.user, "memberships_now", ())}
    return (typed.get("user_name", "").strip().lower() or None) in {None, *names}
