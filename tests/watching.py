"""How the safeguarding lead reads along, for the tests of what others write."""

from django.urls import reverse

from tests.cast import Cast


def read_along(cast: Cast, stream: str, name: str = "", who=None) -> str:
    """The page of a stream as the lead (of Harbour Lane) finds it, after saying why."""
    client, address = cast.client(who or cast.carl), reverse("accounts:oversight-list")
    client.post(address, {"reason": "A look", "name": name})
    return client.get(f"{address}?show={stream}").content.decode()
