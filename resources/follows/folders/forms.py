"""A shelf: its name, its last day, what stands on it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.people.viewer import Viewer
from kit.web.forms import DateField, WordsField
from resources.follows.folders.models import Folder
from resources.follows.folders.queries import choices_for
from resources.follows.models import Follow


class FollowsField(forms.ModelMultipleChoiceField):
    def label_from_instance(self, follow: Follow) -> str:
        """The source that is followed."""
        return follow.source.title


class FolderForm(forms.Form):
    name = WordsField(label=_("Name"), max_length=40)
    until = DateField(
        label=_("Until when?"),
        help_text=_(
            "For a project, say. After that day it stays out of Today by itself; you are told, and can keep it."
        ),
        required=False,
    )
    follows = FollowsField(
        Follow.objects.none(),
        to_field_name="uuid",
        label=_("What stands on it?"),
        help_text=_("What stands on another shelf moves here."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args, viewer: Viewer, folder: Folder | None = None, **kwargs):
        if folder is not None:
            held = [str(follow.uuid) for follow in choices_for(viewer).filter(folder=folder)]
            kwargs["initial"] = {"name": folder.name, "until": folder.until, "follows": held}
        super().__init__(*args, **kwargs)
        self.fields["follows"].queryset = choices_for(viewer)
