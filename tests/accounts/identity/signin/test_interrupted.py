"""A session that ends while one writes, a page from before one signed in: nothing is lost or changes hands."""

import json
import re

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from accounts.models import Role
from accounts.people.services import end_sessions
from kit.web.sent_words import SentWords, unpacked
from networks.models import Goal
from tests.cast import PASSWORD, join, look_from
from tests.house.seen import pages, url_of
from tests.world import looking

SIGN_IN = "/sign-in/"
NEW_GOAL = reverse("networks:goal-create")
HERE = {"HTTP_SEC_FETCH_SITE": "same-origin"}
MIA = {"school_code": "harbour", "user_name": "mia", "password": PASSWORD}


def browser(**given):
    """A browser that holds every form to its token, as a real one is held."""
    return Client(enforce_csrf_checks=True, **{**HERE, **given})


def hidden(page: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    return found.group(1) if found else ""


def form_of(client, address=NEW_GOAL, **typed):
    """The hidden fields of the page's own form, and what is typed into it."""
    page = client.get(address).content.decode()
    return {name: hidden(page, name) for name in ("csrfmiddlewaretoken", "page_of")} | typed


def sign_in(client, **typed):
    form = form_of(client, SIGN_IN, **{**MIA, **typed})
    return client.post(SIGN_IN, form)


@pytest.fixture
def mias(cast):
    client = browser()
    assert sign_in(client).status_code == 302
    return client


GOAL = {"title": "Name ten crabs of our harbour", "why": "I like their claws & legs"}


def test_words_sent_after_the_session_ended_come_back_to_the_same_person(cast, mias):
    form = form_of(mias, **GOAL)
    end_sessions(cast.mia)
    answer = mias.post(NEW_GOAL, form)
    page = answer.content.decode()
    assert answer.status_code == 401
    assert "You were signed out" in page
    assert "What you wrote is not lost" in page
    sent = {"sent": hidden(page, "sent"), "csrfmiddlewaretoken": hidden(page, "csrfmiddlewaretoken")}
    wrong = mias.post(SIGN_IN, {**MIA, **sent, "password": "wrong"}).content.decode()
    assert unpacked(hidden(wrong, "sent")), "one wrong password loses nothing"
    again = mias.post(SIGN_IN, {**MIA, **sent}).content.decode()
    assert "Name ten crabs of our harbour" in again
    assert "I like their claws &amp; legs" in again
    assert not Goal.objects.filter(title=GOAL["title"]).exists()
    fields = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', again))
    assert fields["title"] == GOAL["title"]
    goal = {**form, **{name: fields[name] for name in ("csrfmiddlewaretoken", "page_of")}}
    assert mias.post(NEW_GOAL, goal).status_code == 302
    assert Goal.objects.get(title=GOAL["title"]).person == cast.mia


def test_words_come_back_to_nobody_else(cast, mias):
    form = form_of(mias, **GOAL)
    end_sessions(cast.mia)
    page = mias.post(NEW_GOAL, form).content.decode()
    sent = {"sent": hidden(page, "sent"), "csrfmiddlewaretoken": hidden(page, "csrfmiddlewaretoken")}
    answer = mias.post(SIGN_IN, {**MIA, **sent, "user_name": "noah"})
    assert answer.status_code == 302
    assert "crabs" not in answer.content.decode()
    assert "crabs" not in str(mias.session.items())


def test_the_way_to_sign_in_can_be_changed_with_the_words_at_hand(cast):
    client = browser()
    sign_in(client, way="email", login="adler@harbour.example")
    form = form_of(client, **GOAL)
    client.cookies.pop(settings.SESSION_COOKIE_NAME)
    page = client.post(NEW_GOAL, form).content.decode()
    sent = {"sent": hidden(page, "sent"), "csrfmiddlewaretoken": hidden(page, "csrfmiddlewaretoken")}
    other = client.post(SIGN_IN, {**sent, "way": "school", "other_way": "email"})
    assert other.status_code == 200
    assert 'name="login"' in other.content.decode()
    assert hidden(other.content.decode(), "sent")
    assert "field-error" not in other.content.decode()


def test_no_password_and_no_file_travels(cast, rf):
    from kit.web.sent_words import sent_words

    given = {"password": "a b", "oldpassword": "c d", "title": "e f", "file": SimpleUploadedFile("x", b"g h")}
    sent = sent_words(rf.post("/x/?y=1", given))
    assert sent == SentWords("/x/?y=1", (("title", "e f"),), "", lacks_some=True)
    assert unpacked(sent.packed()) == sent
    assert unpacked(sent.packed()[:-1]) is None
    assert unpacked(None) is None


def test_every_password_of_every_page_has_a_name_that_keeps_it_at_home(visit):
    named = set()
    for address, who in pages():
        with looking():
            page = visit.clients[who].get(url_of(address, visit.world))
        if not page.streaming:
            inputs = re.findall(r"<input[^>]*>", page.content.decode(errors="ignore"))
            named |= {re.search(r'name="([^"]+)"', one)[1] for one in inputs if 'type="password"' in one}
    assert named
    assert all("password" in name for name in named), named


def test_htmx_hears_that_the_session_is_over_and_swaps_nothing(cast, mias):
    form = form_of(mias, **GOAL)
    end_sessions(cast.mia)
    for answer in (mias.post(NEW_GOAL, form, headers={"HX-Request": "true"}),):
        assert answer.status_code == 401
        assert not answer.content
        assert answer["HX-Reswap"] == "none"
        told = json.loads(answer["HX-Trigger"])["plnsite:interrupted"]
        assert told["title"] == "You were signed out"
        assert told["href"] == SIGN_IN
    assert mias.get(NEW_GOAL, headers={"HX-Request": "true"}).status_code == 401
    assert mias.get(NEW_GOAL).status_code == 302


def test_a_page_from_before_one_signed_in_again_is_sent_by_one_more_press(cast, mias):
    form = form_of(mias, **GOAL)
    end_sessions(cast.mia)
    sign_in(mias)
    answer = mias.post(NEW_GOAL, form)
    page = answer.content.decode()
    assert answer.status_code == 403
    assert "Nothing is lost" in page
    assert "signed in as <bdi>Mia Kowalski" in page
    fresh = {name: hidden(page, name) for name in ("csrfmiddlewaretoken", "page_of")}
    assert mias.post(NEW_GOAL, {**form, **fresh}).status_code == 302
    told = mias.post(NEW_GOAL, form, headers={"HX-Request": "true"})
    assert told.status_code == 403
    token = json.loads(told["HX-Trigger"])["plnsite:interrupted"]["token"]
    assert mias.post(NEW_GOAL, {**form, "csrfmiddlewaretoken": token}).status_code == 302


def test_what_another_site_made_somebody_send_does_not_come_back_with_a_good_token(cast, mias):
    form = form_of(mias, **GOAL) | {"csrfmiddlewaretoken": "x" * 64}
    for elsewhere in (
        {"HTTP_SEC_FETCH_SITE": "cross-site"},
        {"HTTP_SEC_FETCH_SITE": "same-site"},
        {"HTTP_SEC_FETCH_SITE": "none"},
    ):
        for asked in ({}, {"headers": {"HX-Request": "true"}}):
            answer = mias.post(NEW_GOAL, form, **elsewhere, **asked)
            assert answer.status_code == 403
            assert "crabs" not in answer.content.decode()
            assert "HX-Trigger" not in answer
    old = Client(enforce_csrf_checks=True)  # one that vouches for nothing
    old.cookies = mias.cookies
    assert "crabs" not in old.post(NEW_GOAL, form).content.decode()
    assert "crabs" not in old.post(NEW_GOAL, form, headers={"Origin": "http://evil.example"}).content.decode()
    assert "crabs" in old.post(NEW_GOAL, form, headers={"Origin": "http://testserver"}).content.decode()


def test_what_one_wrote_is_not_sent_as_somebody_else(cast, mias):
    form = form_of(mias, **GOAL)
    mias.post(reverse("account_logout"), form_of(mias, reverse("account_logout")))
    sign_in(mias, user_name="noah")
    answer = mias.post(NEW_GOAL, form)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "You are signed in as Noah Osei at Harbour Lane School" in page
    assert "was somebody else’s. Nothing was sent" in page
    assert "crabs" not in page
    fresh = form_of(mias, **GOAL) | {"page_of": form["page_of"]}
    assert mias.post(NEW_GOAL, fresh).status_code == 409, "a good token changes nothing"
    assert mias.get(NEW_GOAL, headers={"HX-Request": "true", "X-Page-Of": form["page_of"]}).status_code == 409
    assert not Goal.objects.filter(title=GOAL["title"]).exists()


def test_a_page_of_another_school_of_ones_own_says_so_and_shows_the_words(cast, mias):
    join(cast.mia, cast.millbrook, Role.STUDENT, user_name="mia.k")
    form = form_of(mias, **GOAL)
    look_from(mias, cast.millbrook)
    answer = mias.post(NEW_GOAL, form)
    assert answer.status_code == 409
    assert "at Millbrook Academy" in answer.content.decode()
    assert "is of another school of yours. Nothing was sent" in answer.content.decode()
    assert "Name ten crabs of our harbour" in answer.content.decode()
    told = mias.post(NEW_GOAL, form, headers={"HX-Request": "true"})
    assert "Millbrook" in json.loads(told["HX-Trigger"])["plnsite:interrupted"]["title"]
    assert not Goal.objects.filter(title=GOAL["title"]).exists()


def test_who_belongs_to_no_school_any_more_is_told_so_on_a_page_of_its_own(cast, mias):
    form = form_of(mias, **GOAL)
    cast.mia.memberships.update(ended="2026-01-01T00:00Z")
    answer = mias.post(NEW_GOAL, form, headers={"HX-Request": "true"})
    assert answer["HX-Redirect"] == reverse("accounts:person-without-school")


def test_the_second_of_two_sign_in_tabs_just_goes_on(cast):
    client = browser()
    first, second = form_of(client, SIGN_IN, **MIA), form_of(client, SIGN_IN, **MIA, next="/reflections/")
    assert client.post(SIGN_IN, first).status_code == 302
    answer = client.post(SIGN_IN, second)
    assert answer.status_code == 302
    assert answer.url == "/reflections/"
    assert "sign out first" not in client.get("/").content.decode()
    answer = client.post(SIGN_IN, {**second, "user_name": "noah"})
    assert answer.status_code == 302
    assert "Mia Kowalski is signed in in this browser" in client.get("/me/").content.decode()


def test_a_sign_in_page_that_was_open_for_long_keeps_the_names_and_no_password(cast):
    client = browser()
    form = form_of(client, SIGN_IN, **MIA)
    client.cookies.clear()
    answer = client.post(SIGN_IN, form)
    page = answer.content.decode()
    assert answer.status_code == 403
    assert 'value="mia"' in page
    assert "Type your password once more" in page
    assert PASSWORD not in page
    fresh = {**MIA, "csrfmiddlewaretoken": hidden(page, "csrfmiddlewaretoken")}
    assert client.post(SIGN_IN, fresh).status_code == 302


def test_a_visitors_form_that_was_open_for_long_is_sent_by_one_more_press(cast):
    client = browser()
    form = form_of(client, reverse("accounts:join"), code="PLUM 4271")
    client.cookies.clear()
    answer = client.post(reverse("accounts:join"), form)
    assert answer.status_code == 403
    assert "Nothing is lost" in answer.content.decode()
    assert "PLUM 4271" in answer.content.decode()


def test_a_page_that_is_looked_at_again_can_ask_whose_it_would_be(cast, mias):
    mine = mias.get(reverse("account_page_check"))
    assert mine.json()["page_of"] == hidden(mias.get(NEW_GOAL).content.decode(), "page_of")
    assert "no-store" in mine["Cache-Control"]
    assert browser().get(reverse("account_page_check")).json()["page_of"] == ""
    assert "Mia" not in mine.json()["page_of"]
