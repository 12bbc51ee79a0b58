"""A form that nobody has filled in is drawn once for the values it begins with."""

from django import forms

from kit.forms import DrawnOnce


class SizeForm(DrawnOnce, forms.Form):
    size = forms.ChoiceField(choices=[("s", "Small"), ("l", "Large")], widget=forms.RadioSelect)
    words = forms.CharField(required=False)


def test_the_same_values_look_the_same_and_others_do_not():
    plain = str(SizeForm())
    assert str(SizeForm()) is plain
    assert "checked" not in plain
    large = str(SizeForm(initial={"size": "l"}))
    assert large.count("checked") == 1
    assert str(SizeForm(initial={"size": "l"})) is large
    assert str(SizeForm(initial={"size": "s"})) != large
    assert str(SizeForm(prefix="more")) != plain
    assert str(SizeForm(auto_id="look_%s")) != plain


def test_what_somebody_filled_in_is_never_kept():
    before = dict(DrawnOnce._drawn)
    filled = str(SizeForm({"size": "l", "words": "my secret"}))
    assert "my secret" in filled
    assert DrawnOnce._drawn == before
    assert "my secret" not in str(SizeForm())
