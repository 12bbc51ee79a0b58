"""Photograph the pages of the demo school: `make screenshots`.

The README's two go to docs/pictures. Then, into var/screenshots, for each of some people: their first page and all
pages it links to, on a phone and a desktop, light and dark: some minutes. Arguments narrow it down:
`python -m tests.screenshots readme`, `python -m tests.screenshots student /network/map/`.
"""

import re
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import Browser, Page, sync_playwright

from launcher.servers.child import wait_until
from tests import chromium, environment

if TYPE_CHECKING:
    from tests.whole import WholeProduct

ROOT = Path(__file__).resolve().parents[1]
HERE = ROOT / "var" / "screenshots"
FOR_THE_README = ROOT / "docs" / "pictures"
SIZES = {"phone": {"width": 390, "height": 844}, "desktop": {"width": 1440, "height": 900}}
PEOPLE = {
    "student": ("school", "mia"),
    "teacher": ("email", "adeyemi@harbour.example"),
    "safeguarding": ("email", "okafor@harbour.example"),
    "admin": ("email", "raman@harbour.example"),
}
MOST_PAGES = 30


# file name: (whose first page has the link, how the link's address ends, where on the page to look)
README = {
    "network-map.png": ("student", "/network/map/", ""),
    "class-dashboard.png": ("teacher", "/dashboard/", "#everybody"),
}


def main(wanted_person: str | None = None, wanted_path: str | None = None) -> None:
    environment.prepare()
    from tests.whole import whole_product_running

    with whole_product_running(demo=True) as product, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium.find(), args=["--no-sandbox", "--disable-gpu"]
        )
        if wanted_person in (None, "readme"):
            wait_until(lambda: has_entries(product), 60)
            for name in README:
                photograph_for_readme(browser, product.url, name)
            sys.stdout.write(f"The README's pictures are in {FOR_THE_README}\n")
        if wanted_person != "readme":
            shutil.rmtree(HERE, ignore_errors=True)
            for person in [wanted_person] if wanted_person else PEOPLE:
                photograph(browser, product.url, person, wanted_path)
            sys.stdout.write(f"The pictures are in {HERE}\n")


def has_entries(product: "WholeProduct") -> bool:
    """Whether polling has brought something to read."""
    with product.connect() as connection:
        return connection.execute("SELECT EXISTS (SELECT FROM resources_entry)").fetchone()[0]


def photograph_for_readme(browser: Browser, url: str, name: str) -> None:
    """One picture of the README: a page by day."""
    person, end, place = README[name]
    size = {"width": 1200, "height": 900}
    context = browser.new_context(viewport=size, color_scheme="light", reduced_motion="reduce")
    page = context.new_page()
    sign_in(page, url, person)
    page.goto(url)
    path = page.locator(f"a[href$='{end}']").first.get_attribute("href")
    page.goto(f"{url}{path}{place}", wait_until="load")
    FOR_THE_README.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=FOR_THE_README / name)
    context.close()


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
    from demo.build.cast import PASSWORD

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
