from collections.abc import Sequence
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.identity.signin_cards.queries import Card
from kit.web.forms import WordsField

REASON = {
    "label": _("Why?"),
    "max_length": 200,
    "help_text": _("A few words, for the safeguarding lead and the audit trail: forgot it, lost the card."),
}


class ResetForm(forms.Form):
    """Why a new password is needed. The token lets one page give it only once: not again on a reload."""

    token = forms.UUIDField(widget=forms.HiddenInput)
    reason = WordsField(**REASON)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, initial={"token": uuid4()}, **kwargs)


class CardsForm(ResetForm):
    """For whom cards with a first password are made: those ticked at first who never had one."""

    students = forms.MultipleChoiceField(
        label=_("For whom?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Tick at least one student.")},
    )

    def __init__(self, *args, cards: Sequence[Card], **kwargs):
        super().__init__(*args, **kwargs)
        new = [card for card in cards if card.is_new]
        self.fields["students"].choices = [(str(card.person.uuid), card.label) for card in new]
        self.initial["students"] = [str(card.person.uuid) for card in new if not card.made]
        self.initial["reason"] = _("First sign-in cards")
        self.order_fields(["students", "reason", "token"])
