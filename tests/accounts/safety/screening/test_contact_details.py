"""Contact details are found; ordinary sentences pass.  # SAFETY 5"""

import pytest

from accounts.safety.screening.contact_details import ContactDetail, contact_details


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
        ("mia @ example . org", ContactDetail.EMAIL),
        ("mia @ mail . example . co . uk", ContactDetail.EMAIL),
        ("mia＠example。org", ContactDetail.EMAIL),
        ("mia@example**.**org", ContactDetail.EMAIL),
        ("Ring 07700\r\n900123", ContactDetail.PHONE),
        ("Ring 07700\r\n\r\n900123", ContactDetail.PHONE),
        ("Ring 07700\t900123", ContactDetail.PHONE),
        ("Ring me:\r\n- 07700\r\n- 900123", ContactDetail.PHONE),
        ("Ring me:\n• 07700\n• 900123", ContactDetail.PHONE),
        ("Ring me:\n* 07700\n* 900123", ContactDetail.PHONE),
        ("07**00**900123", ContactDetail.PHONE),
        ("0*7*7*0*0*9*0*0*1*2*3", ContactDetail.PHONE),
        ("07700, 900123", ContactDetail.PHONE),
        ("07700_900_123", ContactDetail.PHONE),
        ("07700 – 900123", ContactDetail.PHONE),
        ("07700•900123", ContactDetail.PHONE),
        ("07700: 900123", ContactDetail.PHONE),
        ("07\n700\n900\n123", ContactDetail.PHONE),
        ("020\n7946\n0958", ContactDetail.PHONE),
        ("12, 15, 07700, 900123, 2012", ContactDetail.PHONE),
        ("+49\n30\n1234\n05", ContactDetail.PHONE),
        ("+44 (0)20\n7946, 0958", ContactDetail.PHONE),
        ("snap**:** mia", ContactDetail.HANDLE),
        ("**@**mia_k", ContactDetail.HANDLE),
        ("mia**#**1234", ContactDetail.HANDLE),
        ("my\nsnap is mia", ContactDetail.HANDLE),
        ("my\r\n- snap is mia", ContactDetail.HANDLE),
        ("ht**tp**s://meet.example/abc", ContactDetail.LINK),
        ("evil**.**com", ContactDetail.LINK),
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
        "The years 1914, 1918, 1939 and 1945; or 1914\n1918\n1939\n1945.",
        "Pi is 3.14159, or 3,14159.",
        "It is in ISBN 978–0–306–40615–7.",
        "From 01.09.2025, 02.09.2025 and 2025-09-03 to 24/11/2026.",
        "From 09.2024 to then:\n09.2024\n10.2024\n11/2024 – 12/2024",
        "There are 8,123,456,789 people, 1,000,000,000 stars and 0,000,001 grams.",
        "12\n15\n18\n22",
        "- 12\n- 15\n- 18\n- 22\n- 101\n- 7",
        "15 000\n120 000\n130 000\n15 050\n120 000\n130 000",
        "01, 02, 03, 04, 05, 06, 07",
        "001\n002\n003\n004\n005",
        "Room 012, 2024, 2025; page 07, 1914, 1918; years 0476, 0800, 1066.",
        "- 0700: 12\n- 0800: 1500\n- 0900: 1800",
        "05\t1200\n06\t1350\n07\t1420\n01: 120000\n02: 135000",
        "07:30, 1200, 1500, 1800",
        "A +1\n2024\n2025 at +51.5074, -0.1278",
        "0900\n1000\n1115\n1230",
        "08:30–09:15, 09:20–10:05\n10:20–11:05",
        "0, 1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89",
        "0.25\t0.50\t0.75\n1.05\t2.10\t3.15\n0,25; 0,50; 0,75; 1,05",
        "3*4*5*6*7*8*9 and **12** * **15**",
        "The telegram:",
        "**Note** the *signal* today:\n- weak\n- strong",
        "Meet @ lunch. Bring your book.",
        "We meet @ school. Be on time. Me too.",
        "One. *Two*. **Three.** Com",
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
    assert contact_details("Read bbc.co.uk/news/07700_900_123 and **bbc.co.uk**", sought) == []
    assert contact_details("Read bbc.co.uk and ring\n07700,\n900123", sought) == [ContactDetail.PHONE]
    assert contact_details("mia@example.org", sought) == [ContactDetail.EMAIL]
