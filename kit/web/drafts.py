"""Two pages that write on one draft: neither overwrites what it never saw.

A page says in one hidden field which page it is and what it showed. What it sends is taken when nobody else wrote
since then: when what stands in the row is what the page showed, or comes from that very page (whose answer may
still be on its way back to it).

    check_unchanged(f"note {reading.pk}", {"note": reading.note}, {"note": note}, basis)   # with the row locked
"""

import secrets
from collections.abc import Mapping

from django import forms
from django.core.cache import cache
from django.db import transaction
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _
from django_htmx.http import trigger_client_event

from kit.errors import Refused

FIELD = "basis"
_REMEMBERED = 24 * 60 * 60  # seconds; later a page's own words look like another's, and both are shown


class WrittenElsewhere(Refused):
    """Another page wrote meanwhile. `texts` is what stands there now, by the name of the field."""

    def __init__(self, texts: Mapping[str, str]):
        super().__init__(
            _(
                "You wrote on this in another tab, or on another device, after this page was opened. Both are "
                "here: yours in the box, the other below it. Change what you like, then press once more."
            )
        )
        self.texts = texts

    def show_on(self, form: forms.Form) -> None:
        """Beside each box the other text; whoever has seen both may write over it."""
        typed = form.data.copy()
        page = str(typed.get(FIELD, "")).partition(".")[0]
        typed[FIELD] = f"{page}.{_digest(self.texts)}"
        form.data, form.clashes = typed, True
        for name, text in self.texts.items():
            if text.strip() != typed.get(name, "").replace("\r\n", "\n").strip():
                choices = dict(getattr(form.fields[name], "choices", ()))
                form[name].written_elsewhere = choices.get(text, text) or _("Nothing.")


class BasisField(forms.CharField):
    """The hidden field of a page that writes on a draft."""

    def __init__(self, **kwargs):
        super().__init__(required=False, max_length=60, widget=forms.HiddenInput, **kwargs)


def basis_of(texts: Mapping[str, str]) -> str:
    """The field's value on a new page that shows `texts`."""
    return f"{secrets.token_hex(8)}.{_digest(texts)}"


def check_unchanged(draft: str, stands: Mapping[str, str], typed: Mapping[str, str], basis: str) -> None:
    """Whether a page may write `typed` over what `stands` in the row, which is locked. Without a basis it may.

    Raises WrittenElsewhere when another page wrote since. `draft` names the row, and the part of it.
    """
    if not basis:
        return
    page, _dot, seen = basis.partition(".")
    key, now = f"draft-page {draft}".replace(" ", ":"), _digest(stands)
    if now not in (seen, _digest(typed)) and cache.get(key) != page:
        raise WrittenElsewhere(stands)
    transaction.on_commit(lambda: cache.set(key, page, _REMEMBERED))


def tell_basis(answer, form: forms.Form, texts: Mapping[str, str]):
    """Tell the page, with the answer of htmx, what it has seen now that its words are kept."""
    page = str(form.data.get(FIELD, "")).partition(".")[0]
    if not page:
        return answer
    return trigger_client_event(answer, "plnsite:kept", {FIELD: f"{page}.{_digest(texts)}"})


def _digest(texts: Mapping[str, str]) -> str:
    words = "\0".join(f"{name}\0{texts[name].strip()}" for name in sorted(texts))
    return salted_hmac("kit.drafts", words.replace("\r\n", "\n")).hexdigest()[:20]
