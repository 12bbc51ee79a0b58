"""Packs from plnsite: looking at them, and taking one over as a draft."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.people.permissions import staff
from kit.web.responses import redirect_done, render_page
from resources.packs.starter.library import StarterPack, starter_packs
from resources.packs.starter.queries import starter_cards, starter_rows
from resources.packs.starter.services import adopt_starter


@staff
def starter_list(request: HttpRequest) -> HttpResponse:
    """All packs of the library, or those with some words in them."""
    words = request.GET.get("q", "").strip()[:60]
    given = {"words": words, "cards": starter_cards(request.viewer, words=words)}
    return render_page(request, "resources/packs/starter_list.html", given)


@staff
def starter_detail(request: HttpRequest, key: str) -> HttpResponse:
    """One pack of the library, source by source."""
    pack = _pack(key)
    card = next(card for card in starter_cards(request.viewer) if card.pack == pack)
    given = {"pack": pack, "card": card, "rows": starter_rows(pack.sources)}
    return render_page(request, "resources/packs/starter_detail.html", given)


@require_POST
@staff
def starter_adopt(request: HttpRequest, key: str) -> HttpResponse:
    """Take it over."""
    pack = adopt_starter(actor=request.viewer, pack=_pack(key))
    said = _("The pack is yours now, as a draft. Change what you like.")
    return redirect_done(request, "resources:pack-build", pack.uuid, message=said)


def _pack(key: str) -> StarterPack:
    if key not in starter_packs():
        raise Http404
    return starter_packs()[key]
