"""What the pages of packs do with what people type and press, without JavaScript."""

import html
import re

from django.urls import reverse

from resources.models import Pack, Verdict
from tests.resources.making import make_entries, make_source
from tests.resources.packs.packing import make_pack, put_in, take


def address(name, *parts):
    return reverse(f"resources:{name}", args=[getattr(part, "uuid", part) for part in parts])


def words(cast, **facts):
    return {"title": "Tides", "topic": str(cast.chemistry.uuid), "audience": "school", **facts}


def test_a_pack_is_made_and_changed(cast):
    client = cast.client(cast.adler)
    client.post(address("pack-create"), words(cast, ages=["13_15"], language="en"))
    pack = Pack.objects.get()
    assert (pack.title, pack.ages, pack.language, pack.school_class) == ("Tides", ["13_15"], "en", None)
    facts = words(cast, audience=str(cast.class_8b.uuid), topic_too=str(cast.music.uuid))
    client.post(address("pack-edit", pack), facts)
    pack.refresh_from_db()
    assert (pack.school_class, set(pack.topics.all())) == (cast.class_8b, {cast.chemistry, cast.music})


def test_nothing_typed_is_lost(cast):
    client = cast.client(cast.adler)
    bad = [{"topic": ""}, {"audience": str(cast.class_9a.uuid)}, {"ages": ["99"]}, {"title": "x" * 90}]
    for facts in bad:
        answer = client.post(address("pack-create"), words(cast, description="Kept words", **facts))
        assert answer.status_code == 422, facts
        assert "Kept words" in answer.content.decode()
    assert not Pack.objects.exists()


def test_only_sources_of_the_school_come_in(cast):  # SAFETY 40
    client = cast.client(cast.lena)
    pack = make_pack(cast.viewer(cast.lena), "Crabs")
    theirs = make_source(cast.millbrook, title="Theirs", verdict=Verdict.FINE)
    answer = client.post(address("pack-item-add-known", pack, theirs), {"why": "It is good."})
    assert answer.status_code == 404
    assert "Theirs" not in client.get(address("pack-item-pick", pack)).content.decode()


def test_the_next_page_to_pick_from_keeps_the_words(cast):
    pack = make_pack(cast.viewer(cast.lena), published=False)
    for number in range(26):
        make_source(cast.harbour, title=f"Crab & co {number}", verdict=Verdict.FINE)
    client, start = cast.client(cast.lena), address("pack-item-pick", pack)
    page = client.get(start, {"q": "Crab & co"}).content.decode()
    following = re.search(r'rel="next" href="([^"]+)"', page).group(1)
    assert "q=Crab+%26+co&" in html.unescape(following)
    assert client.get(start + html.unescape(following)).content.decode().count("Crab &amp; co ") == 2


def test_an_unseen_source_does_not_slip_into_a_published_pack(cast):  # SAFETY 41
    client = cast.client(cast.lena)
    pack = make_pack(cast.viewer(cast.lena), "Crabs")
    unseen = make_source(cast.harbour, title="Unseen")
    answer = client.post(address("pack-item-add-known", pack, unseen), {"why": "It is good."})
    assert answer.status_code == 422
    assert pack.items.count() == 1


def test_publishing_says_what_is_missing_and_judges_there(cast):
    client, lena = cast.client(cast.lena), cast.viewer(cast.lena)
    pack = make_pack(lena, "Crabs", published=False)
    item = put_in(lena, pack, "Unseen", verdict=Verdict.NONE)
    assert client.post(address("pack-publish", pack)).status_code == 422
    assert not Pack.objects.get().published
    client.post(address("pack-publish", pack), {str(item.uuid): "recommended"})
    assert Pack.objects.get().published
    assert item.source.school_sources.get().verdict == Verdict.RECOMMENDED


def test_a_copy_takes_the_sources_alone(cast):
    client, pack = cast.client(cast.mia), make_pack(cast.viewer(cast.lena), "Crabs", "Limpets")
    item = pack.items.first()
    answer = client.post(
        address("pack-take", pack), {"how": "copy", "items": [str(item.uuid)], "why": "To see."}, follow=True
    )
    assert "You follow 1 source now." in answer.content.decode()
    assert client.post(address("pack-take", pack), {"how": "copy", "why": "x"}).status_code == 422


def test_no_popularity_for_students(cast):  # SAFETY 25
    pack = make_pack(cast.viewer(cast.lena), "Crabs")
    for person in (cast.mia, cast.zoe):
        take(cast.viewer(person), pack)
    said = "people at your school follow it"
    assert said in cast.client(cast.lena).get(address("pack-detail", pack)).content.decode()
    for person in (cast.mia, cast.noah):
        page = cast.client(person).get(address("pack-detail", pack)).content.decode()
        assert said not in page
        assert "follow it." not in page


def test_a_nonsense_filter_shows_all(cast):
    make_pack(cast.viewer(cast.lena), "Crabs")
    page = cast.client(cast.mia).get(f"{address('pack-list')}?topic=zzz&age=7&language=xx&after=bad")
    assert "Between the tides" in page.content.decode()


def crumb(answer):
    page = html.unescape(answer.content.decode())
    return re.search(r'class="crumb" href="([^"]+)"(?:(?!</a>).)*>([^<]+)</a>', page)[0]


def test_a_source_leads_back_to_the_pack_one_came_from(cast):
    pack = make_pack(cast.viewer(cast.lena), "Tide pool", title="Moon & tides")
    source = pack.items.get().source
    make_entries(source, 60)
    client = cast.client(cast.mia)
    up, inside = address("pack-detail", pack), address("pack-source", pack, source)
    assert f'href="{inside}"' in client.get(up).content.decode()
    shown = client.get(inside)
    assert f'href="{up}"' in crumb(shown)
    assert "Moon & tides" in crumb(shown)
    older = re.search(r'rel="next" href="([^"]+)"', shown.content.decode())[1]
    assert f'href="{up}"' in crumb(client.get(inside + html.unescape(older)))
    assert f'href="{address("source-list")}"' in crumb(client.get(address("source-detail", source)))
    take(cast.viewer(cast.mia), pack)
    assert f'href="{inside}"' in client.get(up).content.decode()


def test_only_a_pack_one_sees_and_what_is_in_it_is_led_back_to(cast):  # SAFETY 40
    outside, theirs = make_source(cast.harbour), make_source(cast.millbrook)
    lena = cast.viewer(cast.lena)
    pack, draft = make_pack(lena, "Tide pool"), make_pack(lena, "Rock pool", published=False)
    inside = pack.items.get().source
    client = cast.client(cast.mia)
    assert client.get(address("pack-source", draft, draft.items.first().source)).status_code == 404
    assert cast.client(cast.otto).get(address("pack-source", pack, inside)).status_code == 404
    answer = client.get(address("pack-source", pack, outside))
    assert answer.headers["Location"] == address("source-detail", outside)
    assert client.get(address("pack-source", pack, theirs), follow=True).status_code == 404


def test_who_sees_a_draft_is_said_alike_everywhere_and_is_true(cast):  # SAFETY 30
    client, said = cast.client(cast.adler), "Only you, librarians and admins see a draft."
    pages = [client.get(address("pack-create")).content.decode()]
    client.post(address("pack-create"), words(cast))
    pack = Pack.objects.get()
    pages += [client.get(address(name, pack)).content.decode() for name in ("pack-edit", "pack-build")]
    pages.append(client.post(address("pack-copy", pack), follow=True).content.decode())
    for page in pages:
        assert said in page
        assert "Nobody else" not in page
    for who in (cast.adler, cast.lena, cast.ada):
        assert Pack.objects.visible_to(cast.viewer(who)).filter(pk=pack.pk).exists()
    for who in (cast.brook, cast.carl, cast.mia):
        assert not Pack.objects.visible_to(cast.viewer(who)).filter(pk=pack.pk).exists()
