"""A school says no to a whole domain, on the whole running product: within a minute nothing of it is left for
students, anywhere, and those who followed it read why and can ask staff to think again.  # SAFETY 41
"""

import re
import time

import pytest

from tests.journeys.walking import press, reload_until, sign_in, sign_in_student

pytestmark = [pytest.mark.journey, pytest.mark.whole]

SITE = "rock-pool-diary"
WHY = "We are talking to the people who make it."


def text_at(page, product, path: str) -> str:
    page.goto(f"{product.url}{path}")
    return page.locator("main").inner_text()


def test_a_refused_domain_is_gone_everywhere_within_a_minute(whole_product, new_page):
    product = whole_product
    sign_ins = product.manage("demo_school", "--sign-ins")
    email = re.search(r"Ms Halvorsen\s+(\S+)", sign_ins).group(1)
    password = re.search(r"Password for everybody: (\S+)", sign_ins).group(1)
    student, staff = new_page(viewport={"width": 390, "height": 844}), new_page()
    sign_in_student(student, product, "mia", password)
    sign_in(staff, product, email, password)

    # It is there: among her sources, under All, in search and on the map.
    student.goto(f"{product.url}/sources/")
    student.get_by_role("link", name="Rock Pool Diary").first.click()
    source_path = "/" + student.url.split("/", 3)[3]
    reload_until(student, student.locator(".entry-title a"))
    entry_path = student.locator(".entry-title a").first.get_attribute("href")
    title = student.locator(".entry-title a").first.inner_text()
    word = max(re.findall(r"[A-Za-z]{5,}", title), key=len)
    places = {
        "/sources/": "Rock Pool Diary",
        "/sources/entries/": "Rock Pool Diary",
        f"/search/?q={word}": title,
        "/network/map/": "Rock Pool Diary",
    }
    for path, words in places.items():
        assert words in text_at(student, product, path), path

    # The librarian refuses the domain all of the demo's sites stand on, after seeing what that hits.
    staff.goto(f"{product.url}/sources/domains/")
    staff.get_by_label("Domain").fill(f"{product.sites_url}/{SITE}/")
    staff.get_by_label("Not for use at your school").check()
    staff.get_by_label("Why").fill(WHY)
    press(staff, "Go on")
    staff.get_by_text("people follow something there").wait_for()
    press(staff, "Yes, let it count")
    began = time.monotonic()
    staff.get_by_text("The rule about 127.0.0.1 counts now").wait_for()

    for path, words in places.items():
        if path == "/sources/":
            continue
        assert words not in text_at(student, product, path), path
    assert title not in text_at(student, product, "/")
    for path in (entry_path, f"{source_path}check/", f"{source_path}follow/"):
        assert student.request.get(f"{product.url}{path}").status == 404, path
    assert title not in text_at(student, product, source_path)
    assert time.monotonic() - began < 60

    # She reads why, where she followed it and in her notices, and asks staff to think again.
    mine = text_at(student, product, "/sources/")
    assert "Not for use at your school" in mine
    assert WHY in mine
    student.goto(f"{product.url}/notices/")
    reload_until(student, student.get_by_text("Nothing from 127.0.0.1 is for use at your school any more"))
    student.goto(f"{product.url}{source_path}")
    student.get_by_role("link", name="Ask staff to think again").click()
    student.get_by_label("Why should it be used?").fill("I use it for my goal about the tides.")
    press(student, "Send")
    student.get_by_text("You will be told what they decide").first.wait_for()

    # What comes from there later is refused too, before anything of it is fetched.
    student.goto(f"{product.url}/sources/add/")
    student.get_by_label("Address").fill(f"{product.sites_url}/night-sky/")
    press(student, "Look at it")
    student.get_by_text("decided not to use anything from 127.0.0.1").wait_for()

    # The librarian hears her: this one source is an exception, the rest stays closed.
    staff.goto(f"{product.url}/sources/waiting/?show=appeals")
    staff.get_by_text("I use it for my goal about the tides.").wait_for()
    card = staff.get_by_role("article").filter(has_text="Rock Pool Diary")
    card.get_by_role("button", name="Take it").click()
    staff.get_by_label("Fine to use").check()
    press(staff, "Save the verdict")
    staff.get_by_text("is saved").first.wait_for()
    student.goto(f"{product.url}/notices/")
    reload_until(student, student.get_by_text("You asked about Rock Pool Diary: it may be used now."))
    assert student.request.get(f"{product.url}{entry_path}").status == 200
    assert "Rock Pool Diary" in text_at(student, product, "/network/map/")
