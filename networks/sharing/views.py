"""Sharing: with whom, why, and what others share."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from accounts.people.permissions import students_and_staff
from accounts.people.queries import has_named_both
from accounts.safety.contact.rules import NOT_NAMED
from accounts.safety.safeguarding.reports.queries import reports_by
from kit.errors import Refused
from kit.text.directions import isolated
from kit.web.paging import Page, page_by_key
from kit.web.responses import form_page, redirect_done, refused, render_page, run_form
from networks.sharing.access import get_own_share, get_recipients, get_shown_share, get_thing
from networks.sharing.audiences import able_to_read, audiences_of, readers_of, without_apart
from networks.sharing.forms import ShareForm
from networks.sharing.models import ADDRESSES, Audience, word_for
from networks.sharing.queries import share_rows, shared_by, shared_with, shares_gone
from networks.sharing.services import hide_share, restore_share, share, take_back, unhide_share
from resources.feeds.models import Entry
from resources.packs.models import Pack
from resources.sources.models import Source


@require_GET
@students_and_staff
def share_list(request: HttpRequest) -> HttpResponse:
    """What others share with one; `?show=mine` what one shares oneself."""
    viewer, after = request.viewer, request.GET.get("after", "")
    is_mine = request.GET.get("show") == "mine"
    found = page_by_key(shared_by(viewer) if is_mine else shared_with(viewer), by="created", after=after)
    first = f"{request.path}?show=mine" if is_mine else request.path
    given = {
        "shares": Page(rows=share_rows(viewer, found.rows), next=found.next),
        "is_mine": is_mine,
        "rest": "show=mine&" if is_mine else "",
        "first": first if after else "",
        "reports": [] if after else reports_by(viewer),
        "gone": [] if after or is_mine else shares_gone(viewer),
    }
    return render_page(request, "networks/sharing/list.html", given)


@require_GET
@students_and_staff
def share_choose(request: HttpRequest, what: str, uuid: UUID) -> HttpResponse:
    """With whom?"""
    thing = get_thing(request.viewer, what, uuid)
    audiences = audiences_of(request.viewer)
    given = {
        "what": what,
        "thing": thing,
        "up": _address_of(thing),
        "why_not": "" if has_named_both(request.viewer.school) else NOT_NAMED,
        "people": [one for one in audiences if one.audience == Audience.PERSON],
        "groups": [one for one in audiences if one.audience == Audience.GROUP],
        "classes": [one for one in audiences if one.audience == Audience.CLASS],
    }
    return render_page(request, "networks/sharing/choose.html", given)


@students_and_staff
def share_make(request: HttpRequest, what: str, uuid: UUID, audience: str, to: UUID) -> HttpResponse:
    """Who will see it, and why it is worth a look."""
    thing = get_thing(request.viewer, what, uuid)
    recipients = get_recipients(request.viewer, audience, to)
    form = ShareForm(request.POST if request.method == "POST" else None, recipients=recipients)
    if request.method == "POST" and (
        made := run_form(form, share, actor=request.viewer, thing=thing, recipients=recipients)
    ):
        said = _("Shared with %(name)s.") % {"name": isolated(recipients.name)}
        back = made.group and reverse("networks:group-detail", args=[made.group.uuid])
        undo = reverse("networks:share-take-back", args=[made.uuid])
        return redirect_done(request, back or _address_of(thing), message=said, undo=undo)
    readers = without_apart(request.viewer, readers_of(recipients.target))
    is_to_one = recipients.audience == Audience.PERSON
    given = {
        "what": what,
        "thing": thing,
        "to": recipients,
        "readers": [] if is_to_one else able_to_read(thing, readers),
    }
    return form_page(request, "networks/sharing/make.html", form, given)


@require_POST
@students_and_staff
def share_take_back(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Nobody sees it any more; the sentence that says so carries an undo."""
    shared = get_own_share(request.viewer, uuid)
    take_back(actor=request.viewer, shared=shared)
    undo = reverse("networks:share-restore", args=[shared.uuid])
    return redirect_done(
        request, f"{reverse('networks:share-list')}?show=mine", message=_("You took it back."), undo=undo
    )


@require_POST
@students_and_staff
def share_restore(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Take back having taken it back."""
    to = f"{reverse('networks:share-list')}?show=mine"
    try:
        restore_share(actor=request.viewer, shared=get_own_share(request.viewer, uuid))
    except Refused as no:
        return refused(request, no, to)
    return redirect_done(request, to, message=_("It is shared again."))


@require_POST
@students_and_staff
def share_hide(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Not for me; the sentence that says so carries an undo."""
    shared = get_shown_share(request.viewer, uuid)
    hide_share(actor=request.viewer, shared=shared)
    undo = reverse("networks:share-unhide", args=[shared.uuid])
    return redirect_done(request, "networks:share-list", message=_("You do not see it any more."), undo=undo)


@require_POST
@students_and_staff
def share_unhide(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Take back having hidden it."""
    unhide_share(actor=request.viewer, shared=get_shown_share(request.viewer, uuid))
    return redirect_done(request, "networks:share-list", message=_("It is back."))


def _address_of(thing: Entry | Source | Pack) -> str:
    return reverse(ADDRESSES[word_for(thing)], args=[thing.uuid])
