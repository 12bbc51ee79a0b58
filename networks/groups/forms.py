"""The shape of what staff type about a group."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.people.viewer import Viewer
from accounts.topics.forms import TopicChoice
from kit.web.forms import Textarea, WordsField
from networks.groups.models import Group, GroupKind

KIND_HELP = {
    GroupKind.PROJECT: _("A project group: some students who make one thing together"),
    GroupKind.TUTORING: _("A tutoring pair: one student helps another"),
    GroupKind.CLUB: _("A club: whoever likes the same thing"),
}


class GroupChangeForm(forms.Form):
    """What can be changed later: all but the kind."""

    name = WordsField(label=_("Name"), max_length=80)
    purpose = forms.CharField(
        label=_("What is it for?"),
        help_text=_("One plain sentence. Students read it before anything else."),
        max_length=200,
        widget=Textarea(attrs={"rows": 2}),
    )
    topic = TopicChoice(label=_("Topic"), required=False, empty_label=_("No topic"))
    topic_too = TopicChoice(label=_("A second topic"), required=False, empty_label=_("No second one"))
    open_to_school = forms.BooleanField(
        label=_("Open to the whole school"),
        help_text=_("For clubs: every student sees its name, its purpose and who leads it, and may ask to join."),
        required=False,
    )

    def __init__(self, *args, viewer: Viewer, group: Group | None = None, **kwargs):
        if group is not None:
            first, second, *_more = [*group.topics.order_by("name"), None, None]
            kwargs["initial"] = {
                "name": group.name,
                "purpose": group.purpose,
                "open_to_school": group.open_to_school,
                "topic": first and first.uuid,
                "topic_too": second and second.uuid,
            }
        super().__init__(*args, **kwargs)
        for name in ("topic", "topic_too"):
            self.fields[name].offer(viewer)
        if group is not None and group.kind != GroupKind.CLUB:
            del self.fields["open_to_school"]

    def clean(self) -> dict:
        """The two topics as `topics`, each once."""
        given = super().clean() or self.cleaned_data
        topics = [given.pop(name, None) for name in ("topic", "topic_too")]
        return {**given, "topics": list(dict.fromkeys(filter(None, topics)))}


class GroupForm(GroupChangeForm):
    kind = forms.ChoiceField(
        label=_("What kind of group?"), choices=list(KIND_HELP.items()), widget=forms.RadioSelect
    )
    field_order = ["kind", "name", "purpose", "open_to_school", "topic", "topic_too"]


class WishAnswerForm(forms.Form):
    accept = forms.TypedChoiceField(
        choices=[("yes", _("Let in")), ("no", _("Not now"))],
        coerce=lambda value: value == "yes",
        error_messages={"required": _("Choose one of the two answers.")},
    )
