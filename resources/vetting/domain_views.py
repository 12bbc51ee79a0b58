"""Staff decide about whole domains."""

from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from accounts.people.permissions import staff
from kit.addresses import BadAddress
from kit.errors import Refused
from kit.web.paging import page_by_key
from kit.web.responses import form_page, redirect_done, refused, run_form
from resources.sources.domains import domain_of
from resources.vetting.access import get_rule
from resources.vetting.forms import DomainForm
from resources.vetting.queries import Reach, reach_of, rules_here
from resources.vetting.services.domains import lift_domain_rule, set_domain_rule


@staff
def domain_list(request: HttpRequest) -> HttpResponse:
    """The school's rules about domains, and a new one. What it would hit is said before it counts."""
    form = DomainForm(request.POST or None, initial={"domain": request.GET.get("domain", "")})
    reach = None
    if request.method == "POST" and form.is_valid():
        reach = _reach(request, form)
        if reach is None or "sure" in request.POST or not reach.sources:
            reach = None
            if decided := run_form(form, set_domain_rule, actor=request.viewer):
                return _said(request, *decided)
    found = page_by_key(rules_here(request.viewer), by="decided", after=request.GET.get("after", ""))
    first = request.path if request.GET.get("after") else ""
    given = {"rules": found, "reach": reach, "first": first}
    return form_page(request, "resources/vetting/domains.html", form, given)


@require_POST
@staff
def domain_lift(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Take a rule away; `?seen=` only as it was at that moment, for taking back what one has just said."""
    rule = get_rule(request.viewer, uuid)
    try:
        lift_domain_rule(actor=request.viewer, rule=rule, seen=request.GET.get("seen", ""))
    except Refused as no:
        return refused(request, no, "resources:domain-list")
    said = _("The rule about %(domain)s is gone. Each source has its own verdict again.")
    return redirect_done(request, "resources:domain-list", message=said % {"domain": rule.domain})


def _reach(request: HttpRequest, form: DomainForm) -> Reach | None:
    try:
        return reach_of(request.viewer, domain_of(form.cleaned_data["domain"]))
    except BadAddress:
        return None


def _said(request: HttpRequest, rule, change) -> HttpResponse:
    number = len(change.rows)
    said = ngettext(
        "The rule about %(domain)s counts now. It changed %(number)s source.",
        "The rule about %(domain)s counts now. It changed %(number)s sources.",
        number,
    ) % {"domain": rule.domain, "number": number}
    # A rule that was changed has more before it than nothing: taking it away would not take the change back.
    lift = f"{reverse('resources:domain-lift', args=[rule.uuid])}?{urlencode({'seen': rule.decided.isoformat()})}"
    return redirect_done(request, "resources:domain-list", message=said, undo=lift if change.is_new else "")
