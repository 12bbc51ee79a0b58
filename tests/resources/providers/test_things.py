"""Which address is which thing: by the boundary of a domain, in one tidy form, with the id of a frame."""

import pytest
from django.conf import settings as django_settings

from kit.addresses import parse_address
from resources.feeds.discovery.platforms import recognise
from resources.models import SourceKind
from resources.providers.kinds import What
from resources.providers.players import HOSTS, make_player
from resources.providers.things import thing_of

DOC = "1a2b3c4d5e6f7g8h9i0jklmnop"
PUBLISHED = "2PACX-1vQabcdefghijklmnop"


@pytest.mark.parametrize(
    ("pasted", "tidy", "tool", "what", "player", "ref"),
    [
        ("youtu.be/abcdefghijk?si=x", "https://www.youtube.com/watch?v=abcdefghijk", "youtube", "video",
         "youtube", "abcdefghijk"),
        ("youtube.com/playlist?list=PLabc", "https://www.youtube.com/playlist?list=PLabc", "youtube",
         "playlist", "", ""),
        ("youtube.com/@somebody/videos", "https://www.youtube.com/@somebody", "youtube", "channel", "", ""),
        ("vimeo.com/123456789/abcdef0123", "https://vimeo.com/123456789/abcdef0123", "vimeo", "video", "vimeo",
         "123456789/abcdef0123"),
        ("https://mobile.twitter.com/NASA?lang=en", "https://x.com/NASA", "x", "account", "", "NASA"),
        ("twitter.com/NASA/status/1234567890/photo/1?s=20&t=x", "https://x.com/NASA/status/1234567890", "x",
         "post", "", "1234567890"),
        ("https://uk.linkedin.com/in/jane-doe-1a2b?trk=x", "https://www.linkedin.com/in/jane-doe-1a2b",
         "linkedin", "person", "", "jane-doe-1a2b"),
        ("linkedin.com/feed/update/urn:li:activity:7123456789/",
         "https://www.linkedin.com/feed/update/urn:li:activity:7123456789/", "linkedin", "post", "linkedin",
         "urn:li:activity:7123456789"),
        ("linkedin.com/posts/jane_tides-activity-7123456789-AbCd",
         "https://www.linkedin.com/posts/jane_tides-activity-7123456789-AbCd", "linkedin", "post", "", ""),
        ("@jo@social.example", "https://social.example/@jo", "fediverse", "account", "", "jo"),
        ("https://social.example/@jo/112233445566", "https://social.example/@jo/112233445566", "fediverse",
         "post", "", "112233445566"),
        ("bsky.app/profile/jo.example", "https://bsky.app/profile/jo.example", "bluesky", "account", "",
         "jo.example"),
        ("bsky.app/profile/jo.example/post/3kabc", "https://bsky.app/profile/jo.example/post/3kabc", "bluesky",
         "post", "", "3kabc"),
        ("old.reddit.com/r/ponds/?feed=secret&user=jo", "https://www.reddit.com/r/ponds/", "reddit",
         "community", "", "ponds"),
        ("khanacademy.org/science/biology/cells/v/what-is-a-cell?lang=en",
         "https://www.khanacademy.org/science/biology/cells/v/what-is-a-cell", "khan", "lesson", "",
         "what-is-a-cell"),
        ("khanacademy.org/math/algebra", "https://www.khanacademy.org/math/algebra", "khan", "course", "", ""),
        ("coursera.org/learn/sea-life?utm_source=x", "https://www.coursera.org/learn/sea-life", "coursera",
         "course", "", "sea-life"),
        ("https://ed.ted.com/lessons/why-tides#watch", "https://ed.ted.com/lessons/why-tides", "ted-ed",
         "lesson", "", "why-tides"),
        ("https://ed.ted.com/on/AbCd1234#digdeeper", "https://ed.ted.com/on/AbCd1234", "ted-ed", "lesson", "",
         ""),
        ("ted.com/talks/jo_the_sea?language=en", "https://www.ted.com/talks/jo_the_sea", "ted", "video", "ted",
         "jo_the_sea"),
        (f"docs.google.com/document/d/{DOC}/edit?usp=sharing", f"https://docs.google.com/document/d/{DOC}/edit",
         "google", "document", "", DOC),
        (f"docs.google.com/document/u/0/d/e/{PUBLISHED}/pub?embedded=true",
         f"https://docs.google.com/document/d/e/{PUBLISHED}/pub", "google", "document", "google-docs",
         f"e/{PUBLISHED}"),
        (f"docs.google.com/presentation/d/e/{PUBLISHED}/embed?start=true",
         f"https://docs.google.com/presentation/d/e/{PUBLISHED}/pub", "google", "slides", "google-slides",
         f"e/{PUBLISHED}"),
        (f"docs.google.com/forms/d/e/{PUBLISHED}/viewform?usp=sf_link",
         f"https://docs.google.com/forms/d/e/{PUBLISHED}/viewform", "google", "form", "google-forms",
         f"e/{PUBLISHED}"),
        (f"docs.google.com/a/school.example/forms/d/{DOC}/edit", f"https://docs.google.com/forms/d/{DOC}/edit",
         "google", "form", "", DOC),
        (f"drive.google.com/open?id={DOC}&usp=x", f"https://drive.google.com/file/d/{DOC}/view", "google",
         "file", "google-drive", DOC),
        ("padlet.com/jo/sea-life-wall-abcdefgh12345678?x=1",
         "https://padlet.com/jo/sea-life-wall-abcdefgh12345678", "padlet", "board", "padlet",
         "abcdefgh12345678"),
        ("flip.com/abc123", "https://flip.com/abc123", "flip", "retired", "", ""),
        ("open.spotify.com/intl-de/episode/0abcDEFghi1234567890xy?si=1",
         "https://open.spotify.com/episode/0abcDEFghi1234567890xy", "spotify", "episode", "spotify",
         "episode/0abcDEFghi1234567890xy"),
        ("open.spotify.com/embed/show/4rOoJ6Egrf8K2IrywzwOMk",
         "https://open.spotify.com/show/4rOoJ6Egrf8K2IrywzwOMk", "spotify", "podcast", "spotify",
         "show/4rOoJ6Egrf8K2IrywzwOMk"),
        ("https://m.soundcloud.com/joreed/waves-at-night?si=x", "https://soundcloud.com/joreed/waves-at-night",
         "soundcloud", "sound", "", ""),
        ("on.soundcloud.com/AbCdEf", "https://on.soundcloud.com/AbCdEf", "soundcloud", "sound", "", ""),
        ("player.vimeo.com/video/123456789?h=abcdef0123&autoplay=1", "https://vimeo.com/123456789/abcdef0123",
         "vimeo", "video", "vimeo", "123456789/abcdef0123"),
        ("https://x.com/NASA/with_replies", "https://x.com/NASA", "x", "account", "", "NASA"),
        ("https://x.com/i/lists/12345", "https://x.com/i/lists/12345", "x", "page", "", ""),
        ("linkedin.com/pulse/why-tides-turn-jane-doe?trk=x",
         "https://www.linkedin.com/pulse/why-tides-turn-jane-doe", "linkedin", "piece", "",
         "why-tides-turn-jane-doe"),
        ("linkedin.com/events/7123/", "https://www.linkedin.com/events/7123/", "linkedin", "page", "", ""),
        ("podcasts.apple.com/gb/podcast/x/id123456", "https://podcasts.apple.com/gb/podcast/x/id123456",
         "apple-podcasts", "podcast", "", ""),
    ],
)  # fmt: skip
def test_an_address_tells_what_it_is(pasted, tidy, tool, what, player, ref):
    found = recognise(pasted)
    thing = thing_of(found.canonical)
    assert found.canonical == tidy
    assert (thing.tool, thing.what, thing.player) == (tool, what, player)
    assert found.kind == What(what).kind
    if ref:
        assert thing.ref == ref
    assert recognise(found.canonical) == found


@pytest.mark.parametrize(
    "host",
    "evilx.com notpadlet.com padlet.com.evil.example xdocs.google.com.evil.example mylinkedin.com "
    "notkhanacademy.org evilted.com coursera.org.evil.example vimeo.com.evil.example "
    "notreddit.com flip.com.evil.example".split(),
)
def test_a_name_that_only_ends_like_a_tool_is_none(host):
    for path in ("/jo", "/watch?v=abcdefghijk", f"/document/d/{DOC}/pub", "/learn/sea", "/a/wall-abcdefgh1234"):
        found = recognise(f"https://{host}{path}")
        assert (found.kind, found.platform, thing_of(found.canonical)) == (SourceKind.WEBSITE, "", None)


@pytest.mark.parametrize(
    "address",
    "https://blog.x.com/engineering https://engineering.linkedin.com/blog https://blog.coursera.org/learn/news "
    "https://feeds.soundcloud.com/users/soundcloud:users:1/sounds.rss https://feeds.ted.com/talks/daily.xml "
    "https://blog.khanacademy.org/science/v/news https://help.vimeo.com/123456789 "
    "https://newsroom.spotify.com/show/4rOoJ6Egrf8K2IrywzwOMk".split(),
)
def test_what_else_stands_below_the_name_of_a_tool_is_a_site_of_its_own(address):
    found = recognise(address)
    assert (found.canonical, found.kind, thing_of(found.canonical)) == (address, SourceKind.WEBSITE, None)


def test_what_the_browser_may_frame_is_what_the_list_of_players_says():  # SAFETY 27
    allowed = django_settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]["frame-src"]
    assert set(allowed) == {host.host for host in HOSTS.values()}
    for key, host in HOSTS.items():
        frame = parse_address(make_player(key, 'a"/../<b>', page="").src)
        assert f"https://{frame.host}" == host.host
        assert not set('"<>') & set(str(frame))
