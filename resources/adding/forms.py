"""The two steps of adding a source."""

import re

from django import forms
from django.utils.translation import gettext_lazy as _

from kit.addresses import Address, BadAddress
from kit.fetch import Trouble
from resources.adding.preview import Preview
from resources.follows.forms import FollowForm
from resources.providers.recognising import read_address
from resources.sources.kinds import SourceKind

_COMPLETE = re.compile(r"https?://\S+", re.I)
_BARE = re.compile(r"(?:(?<=\s)|\A)(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/\S*)?(?=[\s.,;:!?]|\Z)", re.I)


class AddressForm(forms.Form):
    """Step one: any address."""

    # A CharField: people paste addresses without https://, and get their own words back when we cannot use them.
    address = forms.CharField(
        label=_("Address"),
        help_text=_("A website, podcast, video, course, post, document … Copy it from the top of your browser."),
        max_length=1500,
        widget=forms.TextInput(
            attrs={"inputmode": "url", "autocomplete": "off", "spellcheck": "false", "autocapitalize": "none"}
        ),
        error_messages={"required": _("Paste the address of something you would like to follow.")},
    )

    def clean_address(self) -> Address:
        """The address alone, also out of the sentence around it that phones put there when somebody shares."""
        text = self.cleaned_data["address"]
        found = {match.rstrip(".,;:!?)”’\"'") for match in _COMPLETE.findall(text) or _BARE.findall(text)}
        try:
            return read_address(found.pop() if len(text.split()) > 1 and len(found) == 1 else text)
        except BadAddress:
            raise forms.ValidationError(Trouble.BAD_ADDRESS.sentence_to_asker) from None

    @property
    def words(self) -> str:
        """What was typed when it has nothing of an address: words to look for. Else ""."""
        text = (self.data.get("address") or "").strip()
        return text[:80] if self.errors and "." not in text and "/" not in text else ""


class ConfirmForm(FollowForm):
    """Step two: which feed, if there are several, and why."""

    feed = forms.ChoiceField(label=_("What do you want to follow there?"), widget=forms.RadioSelect)
    field_order = ["feed", "why", "topics", "goals"]

    def __init__(self, *args, preview: Preview, **kwargs):
        is_community = preview.kind == SourceKind.COMMUNITY
        super().__init__(*args, has_rules=is_community, brings_news=bool(preview.feeds), **kwargs)
        if len(preview.feeds) > 1:
            self.fields["feed"].choices = [(feed.address, feed.title or feed.address) for feed in preview.feeds]
            self.initial["feed"] = preview.feeds[0].address
        else:
            del self.fields["feed"]
