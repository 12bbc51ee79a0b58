"""Contact details are found; ordinary sentences pass.  # SAFETY 5"""

import pytest

from accounts.screening.contact_details import ContactDetail, contact_details


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("write to mia@example.org", ContactDetail.EMAIL),
        ("mia (at) example.org", ContactDetail.EMAIL),
        ("ｍｉａ＠ｅｘａｍｐｌｅ．ｏｒｇ", ContactDetail.EMAIL),
        ("call 07700 900123 after six", ContactDetail.PHONE),
        ("+44 (0)20 7946 0958", ContactDetail.PHONE),
        ("07-70-09-00-12-3", ContactDetail.PHONE),
        ("I am @mia_k there", ContactDetail.HANDLE),
        ("my insta is miak", ContactDetail.HANDLE),
        ("snap: miak", ContactDetail.HANDLE),
        ("find me on Discord", ContactDetail.HANDLE),
        ("miak#1234", ContactDetail.HANDLE),
        ("meet at https://meet.example/abc", ContactDetail.LINK),
        ("www.example", ContactDetail.LINK),
        ("look at discord.gg/abc", ContactDetail.LINK),
        ("mia\u200b@example\u2060.or\u00adg", ContactDetail.EMAIL),
        ("0\u200d7\u200e7\u034f0\ufe0f0 9\U000e0020001\x0123", ContactDetail.PHONE),
        ("read \u202egro.elpmaxe@aim", ContactDetail.EMAIL),
    ],
)
def test_contact_details_are_found(text, what):
    assert contact_details(text)[:1] == [what]


@pytest.mark.parametrize(
    "text",
    [
        "Could you help me with balancing equations?",
        "We meet in room 12 at 15:30 on 2026-11-24, or on 24.11.2026.",
        "The signal is weak, and steam is water.",
        "I got 7/10 and then 9/10 in 3 weeks, from 1914 to 1918.",
        "H2SO4 and 6.02e23 and page 123-145.",
        "Is it e.g. like this? No. Maybe so.",
        "My family \U0001f468\u200d\U0001f469\u200d\U0001f467 and a heart \u2764\ufe0f.",
    ],
)
def test_ordinary_sentences_pass(text):
    assert contact_details(text) == []


def test_all_of_them_are_found_whichever_stands_first():
    both = contact_details("See www.example and call 07700 900123")
    assert both == [ContactDetail.LINK, ContactDetail.PHONE]


def test_where_links_may_go_the_numbers_in_them_may_and_nothing_beside_them():
    sought = frozenset(ContactDetail) - {ContactDetail.LINK}
    assert contact_details("https://news.example.org/science-41234567", sought) == []
    assert contact_details("https://news.example.org/x or 07700 900123", sought) == [ContactDetail.PHONE]
    assert contact_details("mia@example.org", sought) == [ContactDetail.EMAIL]
