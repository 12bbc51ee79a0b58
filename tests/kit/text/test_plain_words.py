"""Signs that nobody sees: those that mislead go, those that a script or a small picture needs stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.text.html import clean_html, plain_text, plain_words


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Tides\x07\x1b[31m and\x00 rocks\x9b", "Tides[31m and rocks"),
        ("holiday\u202egpj.exe", "holidaygpj.exe"),
        ("\u2067left open", "left open"),
        ("\u2068Mia\u2069 wrote", "Mia wrote"),
        ("p\u200ba\u200bs\u2060s\ufeffw\u00adord", "password"),
        ("pass\u200cword", "password"),
        ("a\U000e0041\U000e0042b", "ab"),
        ("one\u2028two\u00a0three\u0085four", "one two three four"),
        ("\u200d\u200dTides", "Tides"),
    ],
)
def test_what_misleads_is_taken_out(said, kept):
    assert plain_words(said) == kept
    assert plain_text(said) == kept
    assert plain_text(f"<b>{said}</b>") == kept
    assert clean_html(f"<p>{said}</p>").text == kept


@pytest.mark.parametrize(
    "words",
    [
        "👩\u200d🔬 and 👨\u200d👩\u200d👧\u200d👦, ❤\ufe0f\u200d🔥",
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f of England",
        "می\u200cخواهم",
        "ක්\u200dෂ",
        "ന്\u200d",
        "שלום\u200f!",
        "C++ \u200e(שפה)",
        "éte\u0301 żółw 大阪",
    ],
)
def test_what_a_script_needs_stays(words):
    assert plain_words(words) == words


@pytest.mark.parametrize(
    "nothing", ["\u200b\u202e", "\x07", " \u200f ", "\u3164", "\u2800 \ufe0f", "\u200d", "\u2066\u2069", ""]
)
def test_a_title_of_nothing_to_be_seen_is_none(nothing):
    assert plain_words(nothing) == ""
    assert plain_text(nothing) == ""


@given(st.text())
def test_whatever_comes_it_is_done_once(text):
    words = plain_words(text)
    assert plain_words(words) == words
    assert not set(words) & set("\x00\n\x1b\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
