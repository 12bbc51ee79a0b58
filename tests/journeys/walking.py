"""What the journeys on the whole product do alike: words of the demo, waiting for the machine, signing in."""

import re
import urllib.request

CODE = re.compile(r"Code for a new student in class 8B: (\S+)")


def publish(product, site: str) -> None:
    """Let one of the outside sites say something new now."""
    request = urllib.request.Request(f"{product.sites_url}/_publish?site={site}", data=b"")  # noqa: S310
    urllib.request.urlopen(request, timeout=10).close()  # noqa: S310


def reload_until(page, locator) -> None:
    """Look again until what workers do in the background is there."""
    for _ in range(120):
        if locator.count():
            return
        page.wait_for_timeout(750)
        page.reload()
    locator.wait_for()


def press(page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def sign_in(page, product, email: str, password: str) -> None:
    page.goto(f"{product.url}/sign-in/")
    page.get_by_text("E-mail address").first.click()
    page.get_by_label("E-mail address").last.fill(email)
    page.locator("input[type=password]:visible").fill(password)
    page.locator("button:visible", has_text="Sign in").click()
    page.get_by_role("heading", level=1).wait_for()


def sign_in_student(page, product, user_name: str, password: str) -> None:
    page.goto(f"{product.url}/sign-in/?way=school")
    page.fill("[name=school_code]", "harbour")
    page.fill("[name=user_name]", user_name)
    page.fill("[name=password]", password)
    page.press("[name=password]", "Enter")
    page.get_by_role("heading", level=1).wait_for()
