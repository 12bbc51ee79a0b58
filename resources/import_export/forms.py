"""Choosing a file, then choosing from it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from resources.import_export.documents import MOST_BYTES


class FileForm(forms.Form):
    """Step one: the file."""

    file = forms.FileField(
        label=_("The file"),
        help_text=_("An OPML file from another reader, or the HTML file of a browser's bookmarks. At most 8 MB."),
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".opml,.xml,.html,.htm,text/x-opml,text/xml,text/html"}),
        error_messages={
            "required": _("Choose a file first."),
            "invalid": _("Choose a file first."),
        },
    )

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file.size > MOST_BYTES:
            raise forms.ValidationError(_("This file is too large. A list of sources has at most 8 megabytes."))
        return file


class TakeForm(forms.Form):
    """Step two: which lines, and what for."""

    why = forms.CharField(
        label=_("Why do you follow these?"),
        help_text=_("A few words for yourself. You can change them for each source later."),
        max_length=300,
        initial=_("I followed it before."),
        error_messages={"required": _("Say in a few words why you follow them.")},
    )
    # The page writes the boxes itself, folder by folder.
    lines = forms.MultipleChoiceField(
        error_messages={
            "required": _("Choose at least one."),
            "invalid_choice": _("This list has changed. Look through it once more."),
        }
    )

    def __init__(self, *args, positions: list[int], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["lines"].choices = [(str(position), "") for position in positions]
