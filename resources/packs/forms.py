"""The shapes of what keepers of packs and those who follow them say."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.membership.classes.models import SchoolClass
from accounts.people.models import Role
from accounts.people.viewer import Viewer
from accounts.topics.forms import TopicChoice
from accounts.topics.models import Topic
from kit.text.directions import isolated
from kit.text.rich_text import with_hint
from kit.web.forms import Textarea, WordsField
from resources.adding.preview import Preview
from resources.follows.forms import FollowForm
from resources.packs.models import SCHOOL_AGES, Language, Pack, PackItem, PackMember
from resources.packs.queries import ItemRow, topics_on_show
from resources.sources.models import Verdict

AGES = [(band.value, band.label) for band in SCHOOL_AGES]
WHOLE_SCHOOL = "school"


class PackForm(forms.Form):
    """What a pack says of itself and whom it is for."""

    title = WordsField(
        label=_("Title"),
        max_length=80,
        help_text=_("Say what it is about: “Start with the night sky”."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    description = forms.CharField(
        label=_("What is in it?"),
        required=False,
        max_length=400,
        help_text=with_hint(_("Two sentences that students understand.")),
        widget=Textarea(attrs={"rows": 3}),
    )
    topic = TopicChoice(label=_("Topic"), error_messages={"required": _("Choose the topic it is about.")})
    topic_too = TopicChoice(label=_("A second topic"), required=False, empty_label=_("No second one"))
    language = forms.ChoiceField(label=_("Language"), choices=Language, required=False)
    ages = forms.MultipleChoiceField(
        label=_("For which ages?"),
        choices=AGES,
        required=False,
        help_text=_("Choose none if it suits everybody."),
        widget=forms.CheckboxSelectMultiple(attrs={"class": "choices-across"}),
    )
    audience = forms.ChoiceField(label=_("Who finds it?"), widget=forms.RadioSelect, initial=WHOLE_SCHOOL)

    def __init__(self, *args, viewer: Viewer, pack: Pack | None = None, **kwargs):
        if pack is not None:
            first, second, *_more = [*pack.topics.all(), None, None]
            kwargs["initial"] = {
                "title": pack.title,
                "description": pack.description,
                "topic": first and first.uuid,
                "topic_too": second and second.uuid,
                "language": pack.language,
                "ages": pack.ages,
                "audience": str(pack.school_class.uuid) if pack.school_class else WHOLE_SCHOOL,
            }
        super().__init__(*args, **kwargs)
        for name in ("topic", "topic_too"):
            self.fields[name].offer(viewer)
        self._classes = {str(each.uuid): each for each in _classes(viewer, pack)}
        names = [(uuid, each.name) for uuid, each in self._classes.items()]
        self.fields["audience"].choices = [(WHOLE_SCHOOL, _("Everybody at school")), *names]

    def clean(self) -> dict:
        """As the services take it."""
        given = super().clean()
        if self.errors:
            return given
        topics = [topic for topic in (given.pop("topic"), given.pop("topic_too")) if topic]
        school_class = self._classes.get(given.pop("audience"))
        return {**given, "topics": list(dict.fromkeys(topics)), "school_class": school_class}


def _classes(viewer: Viewer, pack: Pack | None) -> list[SchoolClass]:
    """The classes a pack can be for: one's own; for librarians and admins all; and the one it is for already."""
    classes = SchoolClass.objects.filter(school=viewer.school, archived__isnull=True).order_by("name")
    if not viewer.roles & {Role.LIBRARIAN, Role.ADMIN}:
        mine = SchoolClass.objects.taught_by(viewer).values("pk")
        already = [pack.school_class_id] if pack else []
        classes = classes.filter(pk__in=mine) | classes.filter(pk__in=already)
    return list(classes)


class ItemForm(forms.Form):
    """Why a source is in a pack; and which feed, where its page has several."""

    feed = forms.ChoiceField(label=_("What of it?"), widget=forms.RadioSelect)
    why = forms.CharField(
        label=_("Why is it in the pack?"),
        help_text=_("One sentence to students: what is good about it, and for what?"),
        max_length=300,
        widget=Textarea(attrs={"rows": 2}),
        error_messages={"required": _("Say in one sentence why it is in the pack.")},
    )

    def __init__(self, *args, preview: Preview | None = None, item: PackItem | None = None, **kwargs):
        if item is not None:
            kwargs["initial"] = {"why": item.why}
        super().__init__(*args, **kwargs)
        if preview is not None and len(preview.feeds) > 1:
            self.fields["feed"].choices = [(feed.address, feed.title or feed.address) for feed in preview.feeds]
            self.initial["feed"] = preview.feeds[0].address
        else:
            del self.fields["feed"]


class PublishForm(forms.Form):
    """What the school says of the sources that nobody has accepted yet: one choice for each."""

    CHOICES = [
        (Verdict.RECOMMENDED.value, _("Recommended")),
        (Verdict.FINE.value, _("Fine to use")),
        ("out", _("Leave it out of the pack")),
    ]

    def __init__(self, *args, items: list[PackItem], **kwargs):
        super().__init__(*args, **kwargs)
        self.items = items
        for item in items:
            self.fields[str(item.uuid)] = forms.ChoiceField(
                label=item.source.title,
                choices=self.CHOICES,
                help_text=item.why,
                widget=forms.RadioSelect(attrs={"class": "choices-across"}),
                error_messages={"required": _("Say whether it is fine, or leave it out.")},
            )

    def rows(self) -> list[tuple[PackItem, forms.BoundField]]:
        """Each item with its field."""
        return [(item, self[str(item.uuid)]) for item in self.items]

    def clean(self) -> dict:
        """As `publish_pack` takes it."""
        given = super().clean()
        return given if self.errors else {"said": given}


class TakeForm(FollowForm):
    """How to take a pack, what of it, and what for."""

    how = forms.ChoiceField(
        label=_("How do you want to follow it?"),
        choices=[
            ("live", _("Keep up with it: when the pack changes, my sources change with it")),
            ("copy", _("Only take these sources, and do not change them when the pack changes")),
        ],
        initial="live",
        widget=forms.RadioSelect,
    )
    items = forms.MultipleChoiceField(
        label=_("Which sources?"),
        error_messages={"required": _("Choose at least one source.")},
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Take out what you do not want. You can change your mind later."),
    )
    field_order = ["items", "how", "why", "topics", "goals"]

    def __init__(self, *args, viewer: Viewer, pack: Pack, rows: list[ItemRow], **kwargs):
        super().__init__(*args, viewer=viewer, **kwargs)
        self.fields["why"].label = _("What do you follow it for?")
        self.fields["items"].choices = [(str(row.item.uuid), row.source.title) for row in rows]
        self.initial["items"] = [str(row.item.uuid) for row in rows]
        about = list(pack.topics.all())
        if about:
            self.initial["why"] = _("To find out more about %(topic)s.") % {"topic": isolated(about[0].name)}
        if "topics" in self.fields:
            self.initial["topics"] = about


class MembershipForm(FollowForm):
    """What somebody follows a pack for."""

    def __init__(self, *args, viewer: Viewer, member: PackMember, **kwargs):
        kwargs["initial"] = {"why": member.why, "topics": member.topics.all(), "goals": member.goals}
        super().__init__(*args, viewer=viewer, **kwargs)


class LeaveForm(forms.Form):
    keep = forms.TypedChoiceField(
        label=_("What becomes of its sources?"),
        choices=[
            ("yes", _("I keep them as my own")),
            ("no", _("They go with the pack")),
        ],
        coerce=lambda word: word == "yes",
        initial="yes",
        widget=forms.RadioSelect,
        error_messages={"required": _("Say what becomes of its sources.")},
    )


class BrowseForm(forms.Form):
    """Which packs to show; a nonsense choice shows all."""

    topic = forms.ChoiceField(label=_("Topic"), required=False)
    language = forms.ChoiceField(
        label=_("Language"),
        required=False,
        choices=[("", _("Any language")), *[pair for pair in Language.choices if pair[0]]],
    )
    age = forms.ChoiceField(label=_("Age"), required=False, choices=[("", _("Any age")), *AGES])

    def __init__(self, *args, viewer: Viewer, **kwargs):
        super().__init__(*args, **kwargs)
        topics: list[Topic] = topics_on_show(viewer)
        self.fields["topic"].choices = [("", _("Any topic")), *[(topic.slug, topic.name) for topic in topics]]

    def chosen(self) -> dict[str, str]:
        """The filters as `packs_on_show` takes them; a field that makes no sense counts as left out."""
        self.is_valid()
        return {name: self.cleaned_data.get(name, "") for name in ("topic", "language", "age")}
