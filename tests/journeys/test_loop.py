"""Once round the loop in a real browser, on the whole running product.

Interests and a goal -> find and judge a source -> follow it -> read what polling brought -> ask a classmate ->
see the map change -> answer a prompt that beat opened -> the teacher sees all of it and answers.
"""

import re

import pytest

from tests.cast import PASSWORD
from tests.journeys.walking import CODE, press, publish, reload_until, sign_in

pytestmark = [pytest.mark.journey, pytest.mark.whole]


def test_once_round_the_loop(whole_product, new_page):
    product = whole_product
    sign_ins = product.manage("demo_school", "--sign-ins")
    teacher_email = re.search(r"Teacher\s+Mr Adeyemi\s+(\S+)", sign_ins).group(1)
    demo_password = re.search(r"Password for everybody: (\S+)", sign_ins).group(1)
    student, teacher = new_page(viewport={"width": 390, "height": 844}), new_page()

    # A newcomer joins with the class code, picks three interests and says a goal.
    student.goto(f"{product.url}/join/")
    student.get_by_label("Your class code").fill(CODE.search(sign_ins).group(1))
    press(student, "Go on")
    student.get_by_label("What should others call you?").fill("Robin Vale")
    student.get_by_label("User name").fill("robin.vale")
    student.get_by_label("Choose a password").fill(PASSWORD)
    press(student, "Make my account")
    student.get_by_role("searchbox").wait_for()
    for words, topic in (("chemistry", "Chemistry"), ("volcano", "Earth science"), ("guitar", "Guitar and bass")):
        student.get_by_role("searchbox").fill(words)
        student.get_by_role("button", name=topic, exact=True).first.click()
        student.get_by_role("button", name=topic, exact=True, pressed=True).first.wait_for()
    student.get_by_role("link", name="Go on").click()
    student.get_by_label("What would you like to be able to do?").fill("Know what lives between the tides")
    press(student, "That is my goal")
    student.get_by_role("link", name="Go to Today").click()
    student.get_by_role("heading", name="Hello, Robin").wait_for()
    student.get_by_text("Nothing new to read today").wait_for()

    # The address of a page whose feed is named in its head alone.
    student.goto(f"{product.url}/sources/add/")
    student.get_by_label("Address").fill(f"{product.sites_url}/rock-pool-diary/")
    press(student, "Look at it")
    student.get_by_label("Why do you want to follow it?").fill("I live by the sea and know nothing of it.")
    press(student, "Follow it")
    student.get_by_role("heading", name="Rock Pool Diary").wait_for()
    source_page = student.url

    # Judge it before trusting it.
    student.get_by_role("link", name="Check it").click()
    for move in ("Stop", "Investigate the source", "Find better coverage", "Trace it back"):
        student.get_by_role("heading", name=move).wait_for()
        student.locator("#check textarea").fill("I looked, and wrote down what I saw.")
        press(student, "Next step")
    student.get_by_label("Why?").fill("She says how she counted.")
    student.get_by_label("I trust it with care").check()
    press(student, "Hand in")
    student.get_by_text("You will be told when somebody answers").wait_for()

    # What polling brings is there to read, and new things come by themselves.
    student.goto(source_page)
    reload_until(student, student.locator(".entry-title a"))
    before = student.locator(".entry-title a").first.inner_text()
    publish(product, "rock-pool-diary")
    reload_until(student, student.locator(".entry-title a").first.filter(has_not_text=before))
    newest = student.locator(".entry-title a").first
    title = newest.inner_text()
    newest.click()
    student.get_by_role("heading", name=title, level=1).wait_for()
    student.get_by_label("My note").fill("Limpets come home to the same spot.")
    student.goto(f"{product.url}/")
    student.get_by_role("heading", name="For you today").wait_for()

    # Ask a classmate; the map changes.
    student.goto(f"{product.url}/network/map/")
    student.get_by_role("link", name="Rock Pool Diary").first.wait_for()
    assert student.get_by_text("Mia Kowalski").count() == 0
    student.goto(f"{product.url}/network/people/?q=Mia")
    student.get_by_role("link", name="Ask").first.click()
    student.get_by_label("What would you like help with?").fill("Shall we look at the pools together?")
    press(student, "Send")
    student.goto(f"{product.url}/network/map/")
    student.get_by_role("link", name="Mia Kowalski").first.wait_for()

    # The teacher sets a rhythm; its moment comes; beat opens it for everybody in the class.
    sign_in(teacher, product, teacher_email, demo_password)
    teacher.goto(f"{product.url}/reflections/schedules/new/")
    teacher.get_by_label("Class").select_option(label="8B")
    press(teacher, "Set it")
    teacher.get_by_role("heading", level=1).wait_for()
    with product.connect() as database:
        # Whatever the hour and the season: the school's quiet hours and holidays would put the moment off.
        database.execute("UPDATE accounts_school SET quiet_from = '00:00', quiet_until = '00:00'")
        database.execute("DELETE FROM accounts_holiday")
        database.execute(
            "UPDATE reflections_schedule SET next_at = now() WHERE id = (SELECT max(id) FROM reflections_schedule)"
        )
    student.goto(f"{product.url}/")
    reload_until(student, student.get_by_role("link", name="Write"))
    student.get_by_role("link", name="Write").first.click()
    student.get_by_text("Rock Pool Diary").first.wait_for()  # the own network stands beside it
    for number, box in enumerate(student.locator("textarea.journal-box").all()):
        box.fill(f"Answer number {number + 1}: the diary is good, and Mia could help.")
    press(student, "Finish")
    student.get_by_text("Answer number 1").wait_for()

    # The teacher sees all of it and answers; the student is told.
    teacher.goto(f"{product.url}/")
    teacher.get_by_role("link", name="8B").first.click()
    row = teacher.get_by_role("row").filter(has_text="Robin Vale")
    assert "Waits for your answer" in row.inner_text()
    row.get_by_role("link", name="Robin Vale").click()
    teacher.get_by_text("I live by the sea and know nothing of it.").wait_for()
    teacher.get_by_text("Know what lives between the tides").wait_for()
    teacher.get_by_text("Shall we look at the pools together?").wait_for()
    assert teacher.get_by_text("Limpets come home").count() == 0  # a note is the student's alone
    teacher.locator("a[href*='/reflections/']").filter(has_text=re.compile("network", re.I)).first.click()
    teacher.get_by_text("Answer number 1").wait_for()
    teacher.get_by_role("textbox", name="Your answer").fill("Well seen. Who knows about crabs at our school?")
    press(teacher, "Send")
    teacher.get_by_text("Robin Vale is told").wait_for()

    student.goto(f"{product.url}/notices/")
    student.get_by_text("Mr Adeyemi answered your reflection").first.click()
    student.get_by_text("Who knows about crabs at our school?").wait_for()
