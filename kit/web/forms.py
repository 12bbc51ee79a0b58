"""How forms look: `{{ form }}` and `{{ field.as_field_group }}` come out as our own fields."""

from django import forms
from django.core import validators
from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField
from django.forms.renderers import TemplatesSetting
from django.forms.utils import ErrorList
from django.utils.translation import gettext_lazy as _

from kit.text.html import plain_words

# What Django says by itself, and what we say instead. Sentences that a form chose for itself stay as they are.
_PLAIN = (
    (forms.Field.default_error_messages["required"], _("Please fill this in.")),
    (
        validators.MaxLengthValidator.message,
        _("This is too long: %(show_value)d letters, and %(limit_value)d fit."),
    ),
    (validators.MinValueValidator.message, _("At least %(limit_value)s, please.")),
    (validators.MaxValueValidator.message, _("At most %(limit_value)s, please.")),
    (validators.EmailValidator.message, _("This does not look like an e-mail address.")),
    (forms.ChoiceField.default_error_messages["invalid_choice"], _("This cannot be chosen here.")),
    (forms.ModelChoiceField.default_error_messages["invalid_choice"], _("This cannot be chosen here.")),
    (forms.DateField.default_error_messages["invalid"], _("This is not a date.")),
    (forms.TimeField.default_error_messages["invalid"], _("This is not a time of the day.")),
)


def in_plain_words(error: ValidationError) -> ValidationError:
    """The same error, in words for people where Django's own would have been shown."""
    said = next((ours for default, ours in _PLAIN if error.message is default), None)
    return ValidationError(said, error.code, error.params) if said else error


class WordsField(forms.CharField):
    """What somebody calls themselves or a thing: one line, without signs that nobody sees and that mislead."""

    def to_python(self, value) -> str:
        """The words as everybody sees them; "" when there is nothing to be seen."""
        return plain_words(super().to_python(value) or "")


class Textarea(forms.Textarea):
    """Where one writes several lines. A browser shows and counts a line end as one sign, and sends it as two."""

    def value_from_datadict(self, *given) -> str | None:
        """What was written, with one sign for each line end."""
        text = super().value_from_datadict(*given)
        return text.replace("\r\n", "\n") if text else text


class DateInput(forms.DateInput):
    """The browser's own choice of a day, which shows and sends days by ISO 8601 whatever the language."""

    input_type = "date"

    def __init__(self, attrs: dict | None = None):
        super().__init__(attrs, format="%Y-%m-%d")


class DateField(forms.DateField):
    """A day that somebody chooses."""

    widget = DateInput


class PlainErrors(ErrorList):
    """What is wrong with a field. Django draws these for every field of every form; mostly there are none."""

    def __str__(self) -> str:
        return super().__str__() if self else ""


class LookField(BoundField):
    """A field that knows how it is laid out, so that the template need not ask about widgets."""

    written_elsewhere = ""  # what another page wrote here meanwhile (kit/web/drafts.py)

    @property
    def layout(self) -> str:
        """`check` (one box before its label), `group` (several controls under one legend) or `line`."""
        if self.widget_type == "checkbox":
            return "check"
        return "group" if self.use_fieldset else "line"

    @property
    def may_be_left(self) -> bool:
        """Whether one may leave it alone, which is said beside its label: not where one of several radio buttons
        already stands for nothing."""
        if self.field.required or self.widget_type != "radioselect":
            return not self.field.required
        if isinstance(self.field, forms.ModelChoiceField):  # its choices are rows: not to be asked for here
            return self.field.empty_label is None
        return all(value != "" for value, _label in self.field.choices)

    @property
    def errors(self) -> PlainErrors:
        """What is wrong with it, in plain words."""
        found = super().errors
        return PlainErrors([in_plain_words(error) for error in found.as_data()], renderer=found.renderer)


class FormRenderer(TemplatesSetting):
    """Named in settings as FORM_RENDERER; widgets come from `templates/django/forms/widgets/`."""

    form_template_name = "forms/form.html"
    formset_template_name = "forms/formset.html"
    field_template_name = "forms/field.html"
    bound_field_class = LookField
