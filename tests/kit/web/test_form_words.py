"""What forms say when something is wrong with them."""

from django import forms

from kit.web.forms import WordsField


class Letter(forms.Form):
    title = forms.CharField(max_length=5)
    to = forms.EmailField()
    copies = forms.IntegerField(min_value=1, max_value=9)
    paper = forms.ChoiceField(choices=[("a4", "A4")])
    why = forms.CharField(error_messages={"required": "One sentence is enough."})


def test_what_is_wrong_is_said_in_plain_words():
    form = Letter({"title": "Far too long", "to": "nobody", "copies": "12", "paper": "wall"})
    assert {field.name: list(field.errors) for field in form} == {
        "title": ["This is too long: 12 letters, and 5 fit."],
        "to": ["This does not look like an e-mail address."],
        "copies": ["At most 9, please."],
        "paper": ["This cannot be chosen here."],
        "why": ["One sentence is enough."],
    }
    assert list(Letter({})["title"].errors) == ["Please fill this in."]


def test_a_form_without_mistakes_says_nothing():
    form = Letter({"title": "Hello", "to": "mia@harbour.example", "copies": "1", "paper": "a4", "why": "Because."})
    assert not any(field.errors for field in form)


def test_a_browser_is_not_told_to_cut_what_is_pasted():
    page = str(Letter({"title": "Far too long"}))
    assert "Far too long" in page
    assert "maxlength" not in page


def test_only_what_may_be_left_alone_says_so():
    class Asked(forms.Form):
        must = forms.CharField()
        may = forms.CharField(required=False)
        one = forms.ChoiceField(choices=[("a", "A")], required=False, widget=forms.RadioSelect)
        nobody = forms.ChoiceField(choices=[("", "Nobody")], required=False, widget=forms.RadioSelect)

    form = Asked()
    assert [field.name for field in form if field.may_be_left] == ["may", "one"]
    assert str(form).count("if you like") == 2


class Label(forms.Form):
    name = WordsField(max_length=5)
    more = WordsField(required=False)


def test_a_name_is_one_line_of_what_can_be_seen():
    form = Label({"name": " M\u202ei\x07a\x00\u200b ", "more": "two\n\u2067lines"})
    assert form.is_valid()
    assert form.cleaned_data == {"name": "Mia", "more": "two lines"}
    assert list(Label({"name": "\u202e\u200b"})["name"].errors) == ["Please fill this in."]
    assert list(Label({"name": "Mia Kowalski"})["name"].errors) == ["This is too long: 12 letters, and 5 fit."]
    assert Label({"name": "👩\u200d🔬"}).is_valid()
