"""Pages to visit are looked at now and then, and what is lost is said gently."""

from datetime import timedelta

import pytest
from django.utils import timezone

from resources.feeds.freshness import freshness_of
from resources.models import Follow, LinkCheck, Source
from resources.sources.link_checks import jobs
from tests.cast import make_cast
from tests.resources.making import make_follow, make_source


@pytest.fixture
def page(cast, little_server):
    """A page that Mia follows, and its server."""
    address = little_server.says("/page", "<title>Page</title>", Content_Type="text/html")
    source = make_source(cast.harbour, title="Page", feed=False, address=address)
    make_follow(cast.mia, cast.harbour, source)
    jobs.find_due_links()
    return source


def look(source, later=timedelta(0)):
    """Look at it as if its turn had come at that time."""
    now = timezone.now() + later
    LinkCheck.objects.update(next_check=now)
    jobs.check_links(now)
    source.refresh_from_db()
    return source.link_check


def test_only_followed_pages_without_a_feed_get_a_turn(cast, page):
    make_follow(cast.mia, cast.harbour, make_source(cast.harbour))
    make_source(cast.harbour, feed=False)
    assert not jobs.find_due_links()
    check = LinkCheck.objects.get()
    assert check.source == page
    assert timedelta(days=20) < check.next_check - timezone.now() < timedelta(days=40)
    later = timezone.now() + timedelta(days=41)
    assert jobs.find_due_links(later)
    Follow.objects.update(ended=timezone.now())
    assert not jobs.find_due_links(later)
    assert not LinkCheck.objects.exists()


def test_a_page_that_is_there(page, little_server):
    check = look(page)
    assert page.reached
    assert not page.lost
    assert check.next_check > timezone.now() + timedelta(days=20)
    assert little_server.paths() == ["/page"]
    jobs.check_links()
    assert little_server.paths() == ["/page"], "not before its turn"


@pytest.mark.parametrize("status", [401, 403, 405])
def test_a_page_that_shuts_us_out_is_there_all_the_same(page, little_server, status):
    little_server.says("/page", "", status)
    look(page)
    assert page.reached
    assert not page.lost


def test_one_bad_day_is_not_worth_a_word(page, little_server):
    little_server.says("/page", "", 500)
    check = look(page)
    assert check.failures == 1
    assert not page.lost
    assert check.next_check < timezone.now() + timedelta(days=2)
    look(page, timedelta(days=1))
    assert page.lost
    assert "Not reachable since" in freshness_of(page).trouble
    little_server.says("/page", "back")
    look(page, timedelta(days=3))
    assert not page.lost
    assert not freshness_of(page).trouble


def test_what_the_site_says_is_gone_is_lost_at_once(page, little_server):
    little_server.says("/page", "", 410)
    look(page)
    assert page.lost


def test_asked_to_come_later_says_nothing(page, little_server):
    little_server.says("/page", "", 429, Retry_After="200000")
    check = look(page)
    assert not page.reached
    assert not page.lost
    assert check.next_check > timezone.now() + timedelta(days=2)


def test_a_move_on_the_same_site_is_followed(page, little_server):
    new = little_server.says("/new", "<title>Page</title>")
    little_server.says("/page", "", 301, Location="/new")
    look(page)
    assert page.address == new


@pytest.mark.parametrize("to", ["/", "http://127.0.0.2:1/elsewhere"])
def test_the_front_door_and_other_sites_are_no_move(page, little_server, to):
    old = page.address
    little_server.says("/", "front")
    little_server.says("/page", "", 301, Location=to)
    look(page)
    assert page.address == old


def test_a_move_to_where_another_source_is_changes_nothing(page, little_server):
    other = make_source(address=little_server.says("/new", "x"), feed=False)
    little_server.says("/page", "", 308, Location="/new")
    look(page)
    assert page.address != other.address
    assert Source.objects.count() == 2


def test_two_workers_do_not_look_at_once_and_a_dead_one_is_replaced(page, little_server):
    now = timezone.now()
    LinkCheck.objects.update(next_check=now, held_until=now + timedelta(minutes=1), lease=None)
    assert jobs.check_links(now) == 0
    assert not jobs.find_due_links(now)
    assert jobs.find_due_links(now + timedelta(minutes=2))
    assert jobs.check_links(now + timedelta(minutes=2)) == 1
    assert not LinkCheck.objects.filter(held_until__isnull=False).exists()
    assert little_server.paths() == ["/page"]


@pytest.mark.django_db(transaction=True)
def test_a_move_from_or_to_www_asks_the_schools_rules():  # SAFETY 41
    cast = make_cast()
    source = make_source(cast.harbour, feed=False, address="https://www.sea.example/page")
    jobs._follow_move(source, "https://sea.example/page")
    assert Source.objects.get().address == "https://sea.example/page"
