"""The dock on phones, in a real browser: its words stand in one line, whichever place is chosen."""

from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import render_to_string

from kit.web.bundles import join_sheets, sheets

pytestmark = pytest.mark.journey

PLACES = ("Today", "My reading", "Goals", "My network", "Reflect", "Groups")
LINES = """() => [...document.querySelectorAll(".nav-link > span:last-child")]
  .filter((one) => one.checkVisibility())
  .map((one) => one.getBoundingClientRect().height / parseFloat(getComputedStyle(one).lineHeight))"""


@pytest.mark.parametrize("width", [320, 390])
def test_the_words_of_the_dock_do_not_break_when_a_place_is_chosen(new_page, width):
    page = new_page(viewport={"width": width, "height": 700})
    look = join_sheets(sheets(Path(settings.BASE_DIR) / "static" / "css"))
    for chosen in PLACES[:4]:
        places = [{"label": one, "url": "#", "icon": "goal", "current": one == chosen} for one in PLACES]
        nav = render_to_string("layouts/_nav.html", {"nav": places})
        page.set_content(f'<!doctype html><html lang="en"><style>{look}</style><div class="frame">{nav}</div>')
        lines = page.evaluate(LINES)
        assert len(lines) == 5
        assert max(lines) < 1.5, (chosen, lines)
