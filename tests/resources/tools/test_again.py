"""What was closed or silent when somebody pasted it may be open today: one press looks again."""

import pytest

from plnsite.kit.errors import Refused
from resources.library.services import LOOKS, add_source, find_source, look_again
from tests.resources.making import make_source, switch_on
from tests.resources.tools.answers.documents import padlet, padlet_login
from tests.resources.tools.answers.social import bluesky_account

BOARD = "https://padlet.com/jo/secret-wall-abcdefgh12345678"


def test_a_board_that_its_owner_has_opened_since(cast, outside):
    switch_on(cast.harbour, "padlet")
    padlet_login(outside)
    viewer, client = cast.viewer(cast.mia), cast.client(cast.mia)
    source = add_source(actor=viewer, look=find_source(actor=viewer, address=BOARD), why="Sea life").source
    page = client.get(f"/sources/{source.uuid}/").content.decode()
    assert "This board asks for a sign-in" in page
    assert "data-load-press" not in page
    padlet(outside)
    client.post(f"/sources/{source.uuid}/look-again/")
    page = client.get(f"/sources/{source.uuid}/").content.decode()
    assert "Sea life wall" in page
    assert "data-load-press" in page
    padlet_login(outside)
    client.post(f"/sources/{source.uuid}/look-again/")
    source.refresh_from_db()
    assert source.closed
    assert source.title == "Sea life wall", "what it was called in better days stays"


def test_a_silent_site_changes_nothing_and_looking_has_a_limit(cast, outside):
    padlet(outside)
    viewer = cast.viewer(cast.mia)
    source = add_source(actor=viewer, look=find_source(actor=viewer, address=BOARD), why="Sea life").source
    outside._answers.clear()
    with pytest.raises(Refused, match="did not answer"):
        look_again(actor=viewer, source=source)
    source.refresh_from_db()
    assert source.title == "Sea life wall"
    for _more in range(LOOKS):
        with pytest.raises(Refused):
            look_again(actor=viewer, source=source)
    with pytest.raises(Refused, match="a lot of addresses"):
        look_again(actor=viewer, source=source)
    with pytest.raises(Refused, match="nothing to look at"):
        look_again(actor=viewer, source=make_source(cast.harbour))


def test_an_account_that_was_kept_as_a_link_in_a_bad_hour(cast, outside):
    viewer = cast.viewer(cast.mia)
    account = "https://bsky.app/profile/jo.example"
    outside.answers(account, "down", 502)
    kept = add_source(actor=viewer, look=find_source(actor=viewer, address=account), why="Seals").source
    assert not hasattr(kept, "feed")
    assert f"/sources/add/?address={account.replace(':', '%3A')}" in (
        cast.client(cast.mia).get(f"/sources/{kept.uuid}/").content.decode()
    )
    assert find_source(actor=viewer, address=account) == kept, "as bad as before"
    bluesky_account(outside)
    again = add_source(actor=viewer, look=find_source(actor=viewer, address=account), why="Seals").source
    assert again == kept
    assert again.feed.address == "https://bsky.app/profile/did:plc:abc123/rss"
