"""A domain is refused: every page that showed something of it shows nothing of it from the next look on."""

import pytest
from django.urls import reverse

from kit.templatetags.kit import undo_address
from resources.models import DailyPick, DomainRule, Entry, Reading, SchoolSource, Source, Verdict
from resources.vetting.services.domains import lift_domain_rule, set_domain_rule
from tests.resources.rows import follow, make_entry, make_pack

NAME, ENTRY = "Rockpool notes", "Hermit crabs change houses"


@pytest.fixture
def shown(world):
    """Pages on which Mia sees the source or what came from it, after a day of ordinary use."""
    cast = world.cast
    world.source.title = NAME
    world.source.save()
    entry = make_entry(world.feed, 77)
    entry.title = ENTRY
    entry.save()
    Reading.objects.create(school=cast.harbour, person=cast.mia, entry=entry, saved=entry.published)
    item = make_pack(cast, world.source, title="Shore things")
    SchoolSource.objects.filter(source=world.source).update(verdict="recommended")
    client = cast.client(cast.mia)
    client.get("/")
    assert DailyPick.objects.filter(person=cast.mia, entry=entry).exists()
    return {
        "/": ENTRY,
        "/sources/entries/": ENTRY,
        "/sources/saved/": ENTRY,
        "/search/?q=hermit": ENTRY,
        "/search/?q=rockpool": NAME,
        "/sources/?show=school": NAME,
        "/network/map/": NAME,
        f"/sources/packs/{item.pack.uuid}/": NAME,
        f"/sources/entries/{entry.uuid}/": ENTRY,
        f"/sources/{world.source.uuid}/": ENTRY,
    }


def texts(client, pages):
    return {path: client.get(path).content.decode() for path in pages}


def test_nothing_of_it_is_left_and_lifting_brings_all_of_it_back(world, shown):  # SAFETY 41
    cast = world.cast
    mia, lena = cast.client(cast.mia), cast.client(cast.lena)
    for path, text in texts(mia, shown).items():
        assert shown[path] in text, f"{path} should have shown it to begin with"
    lena.post(
        "/sources/domains/", {"domain": "blog1.example", "verdict": "refused", "why": "Betting.", "sure": "1"}
    )
    assert DomainRule.objects.filter(domain="blog1.example").exists()
    for path, text in texts(mia, shown).items():
        assert ENTRY not in text, path
        if path != f"/sources/{world.source.uuid}/":
            assert NAME not in text, path
    for path in (f"/sources/{world.source.uuid}/follow/", f"/sources/{world.source.uuid}/check/"):
        assert mia.get(path).status_code == 404, path
    assert "Betting." in mia.get("/sources/").content.decode()
    rule = DomainRule.objects.get(domain="blog1.example")
    lena.post(f"/sources/domains/{rule.uuid}/lift/")
    for path, text in texts(mia, shown).items():
        assert shown[path] in text, f"{path} should show it again"


def test_what_is_hit_is_said_before_it_counts(world):
    lena = world.cast.client(world.cast.lena)
    given = {"domain": "https://www.blog1.example/x", "verdict": "refused", "why": "Betting."}
    page = lena.post("/sources/domains/", given).content.decode()
    assert "It hits 1 source of your school." in page
    assert "1 person follows something there" in page
    assert not DomainRule.objects.filter(domain="blog1.example").exists()
    lena.post("/sources/domains/", given | {"sure": "1"})
    assert DomainRule.objects.filter(domain="blog1.example").exists()


@pytest.mark.parametrize("who", ["mia", "max", "otto"])
def test_no_student_or_outsider_decides(world, who):
    given = {"domain": "blog1.example", "verdict": "refused", "why": "x", "sure": "1"}
    assert world.cast.client(getattr(world.cast, who)).post("/sources/domains/", given).status_code == 404
    assert DomainRule.objects.count() == 1


@pytest.mark.parametrize(
    ("policy", "sees", "waits"),
    [("open", True, False), ("review_after", True, True), ("review_before", False, True)],
)
def test_the_three_policies(world, policy, sees, waits):  # SAFETY 41
    cast = world.cast
    ada, lena, mia = cast.client(cast.ada), cast.client(cast.lena), cast.client(cast.mia)
    assert lena.post("/school/new-sources/", {"source_policy": policy}).status_code == 404
    assert ada.post("/school/new-sources/", {"source_policy": policy}).status_code in (200, 302)
    cast.harbour.refresh_from_db()
    assert cast.harbour.source_policy == policy
    assert Entry.objects.visible_to(cast.viewer(cast.mia)).filter(pk=world.entry.pk).exists() is sees
    assert ("Crabs walk" in mia.get("/sources/entries/").content.decode()) is sees
    assert (world.source.title in lena.get("/sources/waiting/").content.decode()) is waits
    lena.post("/sources/waiting/verdicts/", {"source": [world.source.uuid], "verdict": "fine"})
    assert Entry.objects.visible_to(cast.viewer(cast.mia)).filter(pk=world.entry.pk).exists()


def test_a_kind_rule_accepts_at_once_where_staff_look_first(world):
    cast = world.cast
    cast.harbour.source_policy = "review_before"
    cast.harbour.save()
    mia = cast.viewer(cast.mia)
    assert not Entry.objects.visible_to(mia).exists()
    rule, _change = set_domain_rule(actor=cast.viewer(cast.lena), domain="blog1.example", verdict="recommended")
    assert Entry.objects.visible_to(mia).exists()
    lift_domain_rule(actor=cast.viewer(cast.lena), rule=rule)
    assert not Entry.objects.visible_to(mia).exists()
    assert Source.objects.visible_to(mia).exists()
    follow(cast, world.source, cast.noah)
    assert Source.objects.visible_to(cast.viewer(cast.noah)).exists()


def test_what_a_colleague_made_of_ones_rule_is_not_undone(cast):  # SAFETY 41
    client = cast.client(cast.adler)
    given = {"domain": "bets.example", "verdict": "caution", "why": "Adverts."}
    said = client.post(reverse("resources:domain-list"), given, follow=True)
    undo = undo_address(next(iter(said.context["messages"])))
    set_domain_rule(actor=cast.viewer(cast.lena), domain="bets.example", verdict=Verdict.REFUSED, why="Betting.")
    late = client.post(undo, follow=True).content.decode()
    assert "in the meantime" in late
    assert DomainRule.objects.get().verdict == Verdict.REFUSED
    own = client.post(reverse("resources:domain-list"), given | {"domain": "dice.example"}, follow=True)
    client.post(undo_address(next(iter(own.context["messages"]))))
    assert not DomainRule.objects.filter(domain="dice.example").exists()
