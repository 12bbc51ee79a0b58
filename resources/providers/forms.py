"""What an admin decides about outside tools."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.people.viewer import Viewer
from kit.text.directions import isolated
from kit.web.forms import Textarea
from resources.providers.queries import community_rules, switched_on
from resources.providers.registry import OFF_BY_DEFAULT, PLAYERS


class ToolsForm(forms.Form):
    """The switches, and the rules for communities."""

    tools = forms.MultipleChoiceField(
        label=_("What may be used here"), required=False, widget=forms.CheckboxSelectMultiple
    )
    rules = forms.CharField(
        label=_("Your school’s rules for communities outside"),
        help_text=_("One a line. Students see them before they join a community."),
        max_length=2000,
        widget=Textarea(attrs={"rows": 8}),
        error_messages={"required": _("Write at least one rule: students see them before they join.")},
    )

    def __init__(self, *args, viewer: Viewer, **kwargs):
        kwargs["initial"] = {
            "tools": sorted(switched_on(viewer.school)),
            "rules": "\n".join(community_rules(viewer.school)),
        }
        super().__init__(*args, **kwargs)
        players = [
            (host.key, _("%(name)s: %(about)s") % {"name": isolated(host.name), "about": host.about})
            for host in PLAYERS.values()
        ]
        others = [(key, provider.about_switch) for key, provider in OFF_BY_DEFAULT.items()]
        self.fields["tools"].choices = [*players, *others]
