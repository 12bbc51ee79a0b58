"""Photograph the pages of the demo school into var/screenshots: `make screenshots`.

For each of some people: their first page and every page it links to; phone and desktop, light and dark.
A whole picture set takes some minutes. Arguments narrow it down: `python -m tests.screenshots student /map`.
"""

import re
import shutil
import sys
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests import chromium, environment

HERE = Path(__file__).resolve().parents[1] / "var" / "screenshots"
SIZES = {"phone": {"width": 390, "height": 844}, "desktop": {"width": 1440, "height": 900}}
PEOPLE = {
    "student": ("school", "mia"),
    "teacher": ("email", "adeyemi@harbour.example"),
    "safeguarding": ("email", "okafor@harbour.example"),
    "admin": ("email", "raman@harbour.example"),
}
MOST_PAGES = 30


def main(wanted_person: str | None = None, wanted_path: str | None = None) -> None:
    shutil.rmtree(HERE, ignore_errors=True)
    environment.prepare()
    from tests.whole import whole_product_running

    with whole_product_running(demo=True) as product, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium.find(), args=["--no-sandbox", "--disable-gpu"]
        )
        for person in [wanted_person] if wanted_person else PEOPLE:
            photograph(browser, product.url, person, wanted_path)
    sys.stdout.write(f"The pictures are in {HERE}\n")


def photograph(browser: Browser, url: str, person: str, path: str | None) -> None:
    """One person's pages, in every size and colour scheme."""
    context = browser.new_context()
    page = context.new_page()
    sign_in(page, url, person)
    paths = [path] if path else linked(page, url)
    state = context.storage_state()
    for size, viewport in SIZES.items():
        for scheme in ("light", "dark"):
            window = browser.new_context(storage_state=state, viewport=viewport, color_scheme=scheme)
            page = window.new_page()
            for path in paths:
                page.goto(url + path, wait_until="load")
                name = re.sub(r"[^a-z0-9]+", "-", path.lower()).strip("-") or "home"
                target = HERE / person / f"{name[:60]}-{size}-{scheme}.png"
                target.parent.mkdir(parents=True, exist_ok=True)
                page.screenshot(path=target, full_page=True)
            window.close()
    context.close()


def sign_in(page: Page, url: str, person: str) -> None:
    """Through the front door, as the person would."""
    from plnsite.pages.demo.build.cast import PASSWORD

    way, name = PEOPLE[person]
    page.goto(f"{url}/sign-in/?way={way}")
    if way == "school":
        page.fill("[name=school_code]", "harbour")
        page.fill("[name=user_name]", name)
    else:
        page.fill("[name=login]", name)
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")
    page.wait_for_url(lambda address: "/sign-in" not in address)


def linked(page: Page, url: str) -> list[str]:
    """The paths that the page in view links to, itself first."""
    page.goto(url)
    found = page.eval_on_selector_all("a[href^='/']", "links => links.map(link => link.getAttribute('href'))")
    paths = dict.fromkeys(["/", *(path.split("#")[0] for path in found)])
    return [path for path in paths if not path.startswith(("/media", "/static", "/sign-out"))][:MOST_PAGES]


if __name__ == "__main__":
    main(*sys.argv[1:])
