"""How forms look: `{{ form }}` and `{{ field.as_field_group }}` come out as our own fields."""

from django import forms
from django.forms.boundfield import BoundField
from django.forms.renderers import TemplatesSetting


class LookField(BoundField):
    """A field that knows how it is laid out, so that the template need not ask about widgets."""

    @property
    def layout(self) -> str:
        """`check` (one box before its label), `group` (several controls under one legend) or `line`."""
        if self.widget_type == "checkbox":
            return "check"
        return "group" if self.use_fieldset else "line"


class FormRenderer(TemplatesSetting):
    """Named in settings as FORM_RENDERER; widgets come from `templates/django/forms/widgets/`."""

    form_template_name = "forms/form.html"
    formset_template_name = "forms/formset.html"
    field_template_name = "forms/field.html"
    bound_field_class = LookField


class LongTextField(forms.CharField):
    """Text in a larger box. Too much of it gets a sentence; `maxlength` would cut it without a word."""

    widget = forms.Textarea

    def widget_attrs(self, widget: forms.Widget) -> dict:
        """The widget's attributes without `maxlength`: a browser would cut what is pasted without a word."""
        attrs = super().widget_attrs(widget)
        attrs.pop("maxlength", None)
        return attrs
