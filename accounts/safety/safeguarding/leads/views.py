"""Who looks after reports at a school: for its admins, and for the two who have a say in it."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.people.permissions import admins, staff
from accounts.safety.safeguarding.leads.access import get_post, get_proposal, get_proposal_to_decide
from accounts.safety.safeguarding.leads.forms import LeadForm
from accounts.safety.safeguarding.leads.models import LeadProposal
from accounts.safety.safeguarding.leads.queries import post_cards
from accounts.safety.safeguarding.leads.services import agree_to_lead, decline_lead, propose_lead, withdraw_lead
from kit.errors import Refused
from kit.text.directions import isolated
from kit.web.responses import form_page, redirect_done, refused, render_page, run_form


@staff
@require_GET
def lead_list(request: HttpRequest) -> HttpResponse:
    """The lead and the deputy, and the way to name them, or to have a say in it."""
    viewer = request.viewer
    if not viewer.is_admin and not viewer.reads_reports:
        raise Http404
    return render_page(request, "accounts/safety/safeguarding/leads/list.html", {"cards": post_cards(viewer)})


@admins
@require_http_methods(["GET", "POST"])
def lead_name(request: HttpRequest, post: str) -> HttpResponse:
    """Name somebody, or ask the lead and the deputy for their yes."""
    viewer = request.viewer
    it = get_post(viewer, post)
    form = LeadForm(request.POST if request.method == "POST" else None, viewer=viewer, post=it)
    if request.method == "POST" and (made := run_form(form, propose_lead, actor=viewer, post=it)):
        said = _("%(name)s is named once those who look after reports now have said yes.")
        if made.state == LeadProposal.State.ACCEPTED:
            said = _("%(name)s is named, and is told.")
        return redirect_done(request, "accounts:lead-list", message=said % {"name": isolated(made.person.name)})
    return form_page(request, "accounts/safety/safeguarding/leads/name.html", form, {"post": it})


@staff
@require_POST
def lead_agree(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """The yes of the lead or the deputy."""
    proposal = get_proposal_to_decide(request.viewer, uuid)
    try:
        done = agree_to_lead(actor=request.viewer, proposal=proposal)
    except Refused as no:
        return refused(request, no, "accounts:notification-list")
    if not done:
        said = _("You said yes. %(name)s is named once the other one has said it too.")
        return redirect_done(
            request, "accounts:lead-list", message=said % {"name": isolated(proposal.person.name)}
        )
    said = _("%(name)s is named, and is told.") % {"name": isolated(proposal.person.name)}
    return redirect_done(request, "accounts:notification-list", message=said)


@staff
@require_POST
def lead_decline(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """The no of the lead or the deputy."""
    proposal = get_proposal_to_decide(request.viewer, uuid)
    try:
        decline_lead(actor=request.viewer, proposal=proposal)
    except Refused as no:
        return refused(request, no, "accounts:lead-list")
    return redirect_done(request, "accounts:lead-list", message=_("You said no. Everything stays as it is."))


@admins
@require_POST
def lead_withdraw(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """An admin takes a proposal back."""
    withdraw_lead(actor=request.viewer, proposal=get_proposal(request.viewer, uuid))
    return redirect_done(request, "accounts:lead-list", message=_("It is taken back."))
