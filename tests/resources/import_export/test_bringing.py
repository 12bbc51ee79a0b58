"""A list comes in: sorted, chosen from, looked at, followed, tried again, taken back."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from accounts.models import Membership, Notification
from kit.errors import Refused
from resources.follows.folders.services import put_on_folder
from resources.import_export import jobs
from resources.import_export.queries import outlines_of
from resources.import_export.services import (
    MOST_AT_ONCE,
    open_import,
    retry_import,
    stop_import,
    take_back_import,
    take_import,
)
from resources.models import Feed, Follow, ImportLine, ImportRun, SchoolSource, Source
from resources.vetting.services.domains import set_domain_rule
from tests.resources.import_export.outside import feed_at, folder, opml, outline, page_at
from tests.resources.making import make_follow, make_school_resource, make_source

State = ImportLine.State


def upload(actor, *outlines):
    return open_import(actor=actor, file=SimpleUploadedFile("list.opml", opml(*outlines)))


def bring(actor, *outlines):
    """Open a list, take all of it, and let a worker do its work."""
    run = upload(actor, *outlines)
    new = run.lines.filter(state=State.NEW).values_list("position", flat=True)
    take_import(actor=actor, run=run, why="From my old reader", lines=[str(position) for position in new])
    jobs.bring_in(run.pk)
    run.refresh_from_db()
    return run


def states(run):
    return dict(run.lines.values_list("title", "state"))


def test_a_list_is_sorted_before_anything_comes_in(cast):
    mia = cast.viewer(cast.mia)
    known = make_source(cast.harbour, title="Known")
    make_follow(cast.mia, cast.harbour, known)
    refused = make_source(cast.harbour, verdict="refused")
    elsewhere = make_source(cast.millbrook, verdict="refused")
    set_domain_rule(actor=cast.viewer(cast.lena), domain="bad.example", verdict="refused", why="It sells things.")
    run = upload(
        mia,
        outline(known.feed.address, "followed by its feed"),
        outline(known.address, "followed by its page", feed=False),
        outline(refused.feed.address, "refused"),
        outline(elsewhere.feed.address, "refused at the other school"),
        outline("https://www.bad.example/feed", "refused domain"),
        outline("javascript:x()", "no address"),
        outline("https://new.example/feed", "new"),
        outline("http://new.example/feed", "new again"),
    )
    assert states(run) == {
        "followed by its feed": State.ALREADY,
        "followed by its page": State.ALREADY,
        "refused": State.REFUSED,
        "refused at the other school": State.NEW,  # SAFETY 40
        "refused domain": State.REFUSED,
        "no address": State.NO_ADDRESS,
        "new": State.NEW,
    }
    assert run.doubles == 1
    assert "sells things" in run.lines.get(title="refused domain").said
    assert Follow.objects.count() == 1


def test_what_comes_in_and_what_does_not(cast, little_server):
    mia = cast.viewer(cast.mia)
    blog = feed_at(little_server, "/blog", "Blog")
    page = page_at(little_server, "/page", "Page")
    site = little_server.says(
        "/site",
        f'<html><link rel="alternate" type="application/rss+xml" href="{blog}"></html>',
        Content_Type="text/html",
    )
    gone = little_server.address("/gone")
    run = bring(
        mia,
        folder("Sea", outline(blog, "Blog")),
        outline(page, "Page", feed=False),
        outline(site, "The blog's site", feed=False),
        outline(gone, "Gone"),
    )
    assert run.state == ImportRun.State.DONE
    assert states(run) == {
        "Blog": State.FOLLOWED,
        "Page": State.KEPT_AS_LINK,
        "The blog's site": State.ALREADY,
        "Gone": State.FAILED,
    }
    assert "nothing at this address" in run.lines.get(title="Gone").said
    assert {follow.why for follow in Follow.objects.of(mia)} == {"From my old reader"}
    assert {row.added_by for row in SchoolSource.objects.all()} == {cast.mia}  # SAFETY 41
    assert Notification.objects.get(person=cast.mia).text.startswith("Your list has come in: you follow 2 sources")
    out = {(each.address, each.title, each.path) for each in outlines_of(mia)}
    assert out == {(blog, "Blog", ("Sea",)), (page, "Page", ())}
    assert outlines_of(cast.viewer(cast.noah)) == []


def test_folders_become_shelves_and_go_out_as_folders(cast, little_server):
    mia = cast.viewer(cast.mia)
    crabs, tides = feed_at(little_server, "/c", "Crabs"), feed_at(little_server, "/t", "Tides")
    own = make_follow(cast.mia, cast.harbour, make_source(cast.harbour, title="Own"))
    long = "A folder with a name that is far too long for a shelf"
    bring(mia, folder("Sea", folder("Deep", outline(crabs, "Crabs"))), folder(long, outline(tides, "Tides")))
    shelves = dict(Follow.objects.of(mia).values_list("source__title", "folder__name"))
    assert shelves == {"Crabs": "Sea / Deep", "Tides": long[:40], "Own": None}
    out = {each.title: each.path for each in outlines_of(mia)}
    assert out == {"Crabs": ("Sea", "Deep"), "Tides": (long,), "Own": ()}
    put_on_folder(actor=mia, follow=own, name="  sea /  deep ")
    put_on_folder(actor=mia, follow=Follow.objects.get(source__title="Crabs"), name="Animals")
    out = {each.title: each.path for each in outlines_of(mia)}
    assert out == {"Crabs": ("Animals",), "Tides": (long,), "Own": ("Sea / Deep",)}


def test_a_known_feed_is_not_asked(cast, little_server):
    source = make_source(cast.millbrook, title="Known elsewhere")
    Feed.objects.filter(source=source).update(address=feed_at(little_server, "/f", "F"))
    run = bring(cast.viewer(cast.mia), outline(little_server.address("/f"), "F"))
    assert states(run) == {"F": State.FOLLOWED}
    assert not little_server.seen
    assert SchoolSource.objects.filter(school=cast.harbour, source=source).exists()


def test_what_another_school_offers_does_not_come_in(cast):  # SAFETY 40
    theirs, ours = make_school_resource(cast.harbour, "Robot club"), make_school_resource(cast.millbrook, "Choir")
    run = bring(
        cast.viewer(cast.otto),
        outline(theirs.source.address, "theirs", feed=False),
        outline(ours.source.address, "ours", feed=False),
    )
    assert states(run) == {"theirs": State.FAILED, "ours": State.KEPT_AS_LINK}
    assert not SchoolSource.objects.filter(school=cast.millbrook, source=theirs.source).exists()


def test_a_feed_that_is_gone_may_have_left_its_site(cast, little_server):
    new = feed_at(little_server, "/new", "New")
    site = little_server.says(
        "/site",
        f'<html><link rel="alternate" type="application/rss+xml" href="{new}"></html>',
        Content_Type="text/html",
    )
    line = f'<outline text="Old" xmlUrl="{little_server.address("/old")}" htmlUrl="{site}"/>'
    assert states(bring(cast.viewer(cast.mia), line)) == {"Old": State.FOLLOWED}
    assert Feed.objects.get().address == new


def test_under_look_before_lines_wait_for_the_school(cast, little_server):  # SAFETY 41
    cast.harbour.source_policy = "review_before"
    cast.harbour.save()
    run = bring(cast.viewer(cast.mia), outline(feed_at(little_server, "/f", "F"), "F"))
    assert states(run) == {"F": State.FOR_SCHOOL}
    assert not Source.objects.readable_by(cast.viewer(cast.mia)).exists()


def test_a_domain_refused_meanwhile_does_not_come_in(cast, little_server):  # SAFETY 41
    mia = cast.viewer(cast.mia)
    run = upload(mia, outline(feed_at(little_server, "/f", "F"), "F"))
    take_import(actor=mia, run=run, why="Because", lines=["0"])
    source = make_source(cast.harbour, verdict="refused")
    Feed.objects.filter(source=source).update(address=little_server.address("/f"))
    jobs.bring_in(run.pk)
    assert states(run) == {"F": State.REFUSED}
    assert not Follow.objects.exists()


def test_trying_again(cast, little_server):
    mia = cast.viewer(cast.mia)
    run = bring(mia, outline(little_server.address("/f"), "F"))
    assert states(run) == {"F": State.FAILED}
    feed_at(little_server, "/f", "F")
    retry_import(actor=mia, run=run)
    jobs.bring_in(run.pk)
    assert states(run) == {"F": State.FOLLOWED}
    with pytest.raises(Refused):
        retry_import(actor=mia, run=run)


def test_taking_back_lets_go_of_what_it_brought_and_of_nothing_else(cast, little_server):
    mia = cast.viewer(cast.mia)
    own = make_source(cast.harbour)
    make_follow(cast.mia, cast.harbour, own)
    run = bring(mia, outline(feed_at(little_server, "/f", "F"), "F"), outline(own.feed.address, "Own"))
    assert Follow.objects.of(mia).current().count() == 2
    with pytest.raises(Refused):
        take_back_import(actor=cast.viewer(cast.noah), run=run)
    assert take_back_import(actor=mia, run=run) == 1
    assert Follow.objects.of(mia).current().get().source == own
    with pytest.raises(Refused):
        take_back_import(actor=mia, run=run)


def test_a_day_later_nothing_is_taken_back(cast, little_server):
    run = bring(cast.viewer(cast.mia), outline(feed_at(little_server, "/f", "F"), "F"))
    ImportRun.objects.update(finished=timezone.now() - timedelta(hours=25))
    with pytest.raises(Refused):
        take_back_import(actor=cast.viewer(cast.mia), run=run)


def test_stopping_leaves_out_what_has_not_come(cast):
    mia = cast.viewer(cast.mia)
    run = upload(mia, outline("https://a.example/f", "A"))
    take_import(actor=mia, run=run, why="Because", lines=["0"])
    stop_import(actor=mia, run=run)
    assert states(run) == {"A": State.LEFT_OUT}
    assert jobs.bring_in(run.pk) == 0
    draft = upload(mia, outline("https://a.example/f", "A"))
    stop_import(actor=mia, run=draft)
    assert not ImportRun.objects.filter(pk=draft.pk).exists()


def test_one_list_at_a_time(cast):
    mia = cast.viewer(cast.mia)
    first = upload(mia, outline("https://a.example/f", "A"))
    second = upload(mia, outline("https://b.example/f", "B"))
    assert not ImportRun.objects.filter(pk=first.pk).exists(), "an open list makes room"
    take_import(actor=mia, run=second, why="Because", lines=["0"])
    with pytest.raises(Refused) as no:
        upload(mia, outline("https://c.example/f", "C"))
    assert "still coming in" in no.value.sentence
    upload(cast.viewer(cast.noah), outline("https://c.example/f", "C"))


def test_there_is_a_limit_to_what_comes_in(cast):
    mia = cast.viewer(cast.mia)
    run = upload(mia, *(outline(f"https://a{n}.example/f", f"A{n}") for n in range(MOST_AT_ONCE + 1)))
    with pytest.raises(Refused) as no:
        take_import(actor=mia, run=run, why="All", lines=[str(n) for n in range(MOST_AT_ONCE + 1)])
    assert no.value.field == "lines"
    with pytest.raises(Refused):
        take_import(actor=mia, run=run, why="None", lines=[])
    take_import(actor=mia, run=run, why="One", lines=["3"])
    assert run.lines.get(state=State.WAITING).title == "A3"
    with pytest.raises(Refused):
        take_import(actor=mia, run=run, why="Again", lines=["4"])


def test_who_left_the_school_follows_nothing_more(cast):
    mia = cast.viewer(cast.mia)
    run = upload(mia, outline("https://a.example/f", "A"))
    take_import(actor=mia, run=run, why="Because", lines=["0"])
    Membership.objects.filter(person=cast.mia).update(ended=timezone.now())
    jobs.bring_in(run.pk)
    assert states(run) == {"A": State.LEFT_OUT}
    assert not Follow.objects.exists()


def test_old_lists_are_forgotten(cast, little_server):
    mia = cast.viewer(cast.mia)
    run = bring(mia, outline(feed_at(little_server, "/f", "F"), "F"), outline("nonsense", "N"))
    draft = upload(mia, outline("https://a.example/f", "A"))
    now = timezone.now()
    jobs.resume_imports(now + timedelta(hours=23))
    assert ImportRun.objects.count() == 2
    jobs.resume_imports(now + timedelta(days=31))
    assert not ImportRun.objects.filter(pk=draft.pk).exists()
    assert list(run.lines.values_list("title", flat=True)) == ["F"], "what it brought keeps its name and folders"


def test_choosing_all_or_none_leads_on_from_a_form_that_came_back(cast):
    client, run = cast.client(cast.mia), upload(cast.viewer(cast.mia), outline("https://new.example/feed", "New"))
    answer = client.post(reverse("resources:import-take", args=[run.uuid]), {"why": "", "lines": []})
    assert answer.status_code == 422
    here = reverse("resources:import-detail", args=[run.uuid])
    for choice in ("none", "all"):
        assert f'href="{here}?choose={choice}"' in answer.content.decode()
        assert client.get(f"{here}?choose={choice}").status_code == 200
