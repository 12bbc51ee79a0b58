"""Whose page something was sent from: every form and every request of htmx says it.

Several people share a computer, and one person may be at two schools: what stands in a tab may have been written
by somebody other than whoever is signed in by now. `request.page_of` is the mark of whoever looks now ("" for a
visitor); it tells two apart and names nobody.
"""

from django.http import HttpRequest
from django.utils.crypto import salted_hmac

FIELD, HEADER = "page_of", "X-Page-Of"


def mark_of(person: object, school: object) -> str:
    """The mark of a person at a school: what stands before the dot is the person's alone."""
    return f"{_short('person', str(person))}.{_short('school', f'{person} {school}')}"


def sent_from(request: HttpRequest) -> str:
    """The mark of the page that a request comes from, "" where it says none."""
    return request.headers.get(HEADER) or request.POST.get(FIELD, "")


def is_same_person(one: str, other: str) -> bool:
    """Whether two marks are of one person, at whichever school."""
    return bool(one) and one.partition(".")[0] == other.partition(".")[0]


def came_from_here(request: HttpRequest) -> bool:
    """Whether a browser vouches that a page of ours sent this. Only then may it be offered to be sent once more:
    what another site made somebody send must not come back with a good token on it."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site == "same-origin"
    return request.headers.get("Origin") == f"{request.scheme}://{request.get_host()}"


def _short(what: str, value: str) -> str:
    return salted_hmac(f"kit.page_owner.{what}", value).hexdigest()[:12]
