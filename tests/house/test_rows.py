"""A row of a list leads on wherever it is pressed; what else can be pressed in it stays so."""

import pytest
from django.urls import reverse

pytestmark = [pytest.mark.journey, pytest.mark.django_db]
LISTS = [
    ("mia", "resources:entry-list"),
    ("mia", "resources:saved-list"),
    ("mia", "reflections:reflection-list"),
    ("mia", "networks:connection-list"),
    ("mia", "networks:question-list"),
    ("mia", "networks:group-list"),
    ("lena", "resources:vetting-list"),
    ("adler", "networks:question-list"),
    ("ada", "accounts:person-list"),
]
# Where a press at nine places of each row would go: the words of those where it goes nowhere.
DEAD_PLACES = """() => [...document.querySelectorAll(".entry, .list-row, .moment, .pack-item")]
  .filter((row) => row.querySelector("a:not(.button)"))
  .flatMap((row) => {
    row.scrollIntoView({ block: "center", behavior: "instant" });
    const box = row.getBoundingClientRect();
    const inside = (x, y) => [box.x + box.width * x, box.y + box.height * y];
    const at = [0.1, 0.5, 0.9].flatMap((x) => [0.2, 0.5, 0.8].map((y) => inside(x, y)));
    const presses = "a, button, form, summary, .menu";
    const dead = at.filter(([x, y]) => !document.elementFromPoint(x, y)?.closest(presses));
    return dead.map(([x, y]) => `${row.className}: ${row.textContent.trim().slice(0, 40)} (${x | 0}, ${y | 0})`);
  })"""
COVERED = """() => [...document.querySelectorAll(":is(.entry, .list-row, .moment, .pack-item) :is(a, button)")]
  .filter((each) => each.getClientRects().length)
  .filter((each) => {
    each.scrollIntoView({ block: "center", behavior: "instant" });
    const box = each.getClientRects()[0];
    const there = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return there?.closest("a, button, form, summary") !== each && !each.contains(there) && !there?.contains(each);
  })
  .map((each) => each.outerHTML.slice(0, 80))"""


@pytest.mark.parametrize(("who", "name"), LISTS)
def test_the_whole_row_leads_on(who, name, served):
    page = served.new_page(who)
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(served.url + reverse(name))
    assert page.locator(".entry, .list-row, .moment, .card").count(), "the list is empty: nothing was tried"
    assert page.evaluate(DEAD_PLACES) == []
    assert page.evaluate(COVERED) == []
    page.close()


def test_the_whole_row_of_a_pack_leads_on(served):
    page = served.new_page("mia")
    page.goto(served.url + reverse("resources:pack-detail", args=[served.world.pack.uuid]))
    assert page.locator(".pack-item").count()
    assert page.evaluate(DEAD_PLACES) == []
    assert page.evaluate(COVERED) == []
    page.close()
