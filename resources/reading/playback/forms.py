"""What a player tells of itself."""

from django import forms


class PositionForm(forms.Form):
    """A position in seconds, and a speed in percent."""

    seconds = forms.IntegerField(min_value=0, max_value=999_999)
    speed = forms.IntegerField(min_value=50, max_value=200)
