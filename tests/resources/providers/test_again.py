"""What was closed or silent when somebody pasted it may be open today: one press looks again."""

import pytest

from kit.errors import Refused
from resources.adding.pending import PREVIEWS
from resources.adding.services import add_source, find_source, look_again
from resources.follows.services import start_follow
from resources.models import Feed, Follow, SchoolSource, Source, Verdict
from resources.providers.recognising import read_address
from tests.resources.making import make_follow, make_source, switch_on
from tests.resources.providers.answers.documents import padlet, padlet_login
from tests.resources.providers.answers.social import bluesky_account
from tests.resources.providers.answers.videos import CHANNEL, FEED, handle

HANDLE = "https://www.youtube.com/@smallseas"
CHANNEL_PAGE = f"https://www.youtube.com/channel/{CHANNEL}"
BOARD = "https://padlet.com/jo/secret-wall-abcdefgh12345678"


def keep(viewer, address):
    found = find_source(actor=viewer, address=read_address(address))
    return add_source(actor=viewer, preview=found, why="Sea life").source


def test_a_board_that_its_owner_has_opened_since(cast, outside):
    switch_on(cast.harbour, "padlet")
    padlet_login(outside)
    viewer, client = cast.viewer(cast.mia), cast.client(cast.mia)
    source = add_source(
        actor=viewer, preview=find_source(actor=viewer, address=read_address(BOARD)), why="Sea life"
    ).source
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
    source = add_source(
        actor=viewer, preview=find_source(actor=viewer, address=read_address(BOARD)), why="Sea life"
    ).source
    outside._answers.clear()
    with pytest.raises(Refused, match="did not answer"):
        look_again(actor=viewer, source=source)
    source.refresh_from_db()
    assert source.title == "Sea life wall"
    for _more in range(PREVIEWS):
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
    kept = add_source(
        actor=viewer, preview=find_source(actor=viewer, address=read_address(account)), why="Seals"
    ).source
    assert not hasattr(kept, "feed")
    assert f"/sources/add/?address={account.replace(':', '%3A')}" in (
        cast.client(cast.mia).get(f"/sources/{kept.uuid}/").content.decode()
    )
    assert find_source(actor=viewer, address=read_address(account)) == kept, "as bad as before"
    bluesky_account(outside)
    again = add_source(
        actor=viewer, preview=find_source(actor=viewer, address=read_address(account)), why="Seals"
    ).source
    assert again == kept
    assert again.feed.address == "https://bsky.app/profile/did:plc:abc123/rss"


@pytest.fixture
def link(cast, outside):
    """A channel that Mia and Noah of one school and Otto of another follow, kept as a link by its handle."""
    outside.answers(HANDLE, "down", 500)
    for person in (cast.mia, cast.noah, cast.otto):
        viewer = cast.viewer(person)
        found = find_source(actor=viewer, address=read_address(HANDLE))
        start = start_follow if isinstance(found, Source) else add_source
        given = {"source": found} if isinstance(found, Source) else {"preview": found}
        follow = start(actor=viewer, why="Sea", **given)
    assert not hasattr(follow.source, "feed")
    outside._answers.clear()
    return follow.source


def paste(cast, person):
    viewer = cast.viewer(person)
    found = find_source(actor=viewer, address=read_address(HANDLE))
    return found if isinstance(found, Source) else add_source(actor=viewer, preview=found, why="Sea").source


def test_a_handle_that_was_kept_as_a_link_becomes_its_channel(cast, outside, link):
    handle(outside)
    assert paste(cast, cast.mia) == link
    source = Source.objects.get()
    assert (source.address, source.title, source.feed.address) == (CHANNEL_PAGE, "Small Seas", FEED)
    assert set(Follow.objects.current().values_list("person", "source", "why")) == {
        (person.pk, link.pk, "Sea") for person in (cast.mia, cast.noah, cast.otto)
    }
    assert SchoolSource.objects.filter(source=link).count() == 2
    assert paste(cast, cast.otto) == link


def test_a_handle_that_was_kept_as_a_link_leads_to_the_channel_that_is_known(cast, outside, link):
    channel = make_source(cast.millbrook, address=CHANNEL_PAGE, kind="channel")
    Feed.objects.filter(source=channel).update(address=FEED, state=Feed.State.ASLEEP)
    both = make_follow(cast.noah, cast.harbour, channel, "Waves")
    SchoolSource.objects.filter(source=link, school=cast.harbour).update(verdict=Verdict.CAUTION, why="Adverts")
    handle(outside)
    assert paste(cast, cast.otto) == channel, "his school knows the channel, so there is nothing to add"
    assert set(Follow.objects.current().values_list("person", "source", "why")) == {
        (cast.mia.pk, channel.pk, "Sea"),
        (cast.noah.pk, channel.pk, "Waves / Sea"),
        (cast.otto.pk, channel.pk, "Sea"),
    }
    assert Follow.objects.filter(person=cast.noah).exclude(pk=both.pk).get().ended is not None
    assert Feed.objects.get().state == Feed.State.ACTIVE
    said = SchoolSource.objects.get(school=cast.harbour, source=channel)
    assert (said.verdict, said.why) == (Verdict.CAUTION, "Adverts")
    assert paste(cast, cast.mia) == channel
    assert Source.objects.count() == 2


def test_what_one_school_refused_stays_refused_when_another_learns_its_channel(cast, outside, link):  # SAFETY 41
    SchoolSource.objects.filter(source=link, school=cast.harbour).update(verdict=Verdict.REFUSED, why="Not for us")
    handle(outside)
    paste(cast, cast.otto)
    for address in (HANDLE, CHANNEL_PAGE):
        with pytest.raises(Refused, match="Not for us"):
            find_source(actor=cast.viewer(cast.mia), address=read_address(address))
