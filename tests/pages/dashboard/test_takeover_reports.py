"""Whoever signs in as a student with a password that staff gave does not learn what the student reported.

# SAFETY 10
"""

from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.identity.signin_cards.services import reopen_confidence, reset_password
from accounts.models import Person, Report
from networks.models import Connection, Share
from tests.networks.making import make_group, make_report
from tests.resources.rows import make_source

TWO = ("mia", "noah")  # Mia reports, Noah never does


def give_password(cast, name):
    reset_password(actor=cast.viewer(cast.adler), person=getattr(cast, name), reason="Forgot it", token=uuid4())


def thief(cast, name):
    """Somebody who signed in as the student."""
    return cast.client(Person.objects.get(pk=getattr(cast, name).pk))


def report(client, kind, thing):
    return client.post(reverse("accounts:report-make", args=[kind, thing.uuid]), {"why": "unkind"}, follow=True)


def texts(answer):
    """What stands on a page, but for whose it is and what is made anew each time."""
    page = answer.content.decode()
    return page[page.index("<main") : page.index("</main>")]


@pytest.fixture
def shared(cast):
    """What Ms Adler shares with her class."""
    here = {"school": cast.harbour, "sharer": cast.adler, "source": make_source(cast), "words": "Sidewaysly"}
    return Share.objects.create(**here, audience="class", school_class=cast.class_8b)


def test_a_share_that_came_back_is_gone_again_whoever_reports_it(cast, shared):
    make_report(cast, shared, closed=timezone.now(), closed_by=cast.carl, outcome="It is fine")
    seen = []
    for name in TWO:
        give_password(cast, name)
        client = thief(cast, name)
        answer = report(client, "share", shared)
        seen.append(("Sidewaysly" in client.get(reverse("networks:share-list")).content.decode(), texts(answer)))
        Share.objects.update(held=None)
    assert seen[0] == seen[1]
    assert seen[0][0] is False
    assert Report.objects.filter(closed=None).count() == 2


def test_a_group_reported_again_looks_like_one_reported_for_the_first_time(cast):
    group = make_group(cast, cast.mia, cast.noah)
    assert report(cast.client(cast.mia), "group", group).status_code == 200
    seen = []
    for name in TWO:
        give_password(cast, name)
        seen.append(texts(report(thief(cast, name), "group", group)))
    assert seen[0] == seen[1]
    assert "What you reported" not in seen[0]
    reopen_confidence(actor=cast.viewer(cast.carl), person=Person.objects.get(pk=cast.mia.pk))
    assert "What you reported" in thief(cast, "mia").get(reverse("networks:share-list")).content.decode()
    assert Report.objects.filter(reporter=cast.mia, hidden=None).count() == 1


def test_what_was_taken_back_is_on_the_list_of_both(cast, shared):
    make_report(cast, shared)
    Share.objects.update(taken_back=timezone.now())
    for name in TWO:
        give_password(cast, name)
        shown = thief(cast, name).get(reverse("networks:share-list")).content.decode()
        assert reverse("accounts:report-make", args=["share", shared.uuid]) in shown


def test_of_what_one_person_shared_nothing_is_there_reported_or_not(cast):
    for number, name in enumerate(TWO):
        person = getattr(cast, name)
        Connection.objects.create(
            school=cast.harbour, asker=person, recipient=cast.adler, state="accepted", answered=timezone.now()
        )
        here = {"school": cast.harbour, "source": make_source(cast, number), "audience": "person"}
        made = Share.objects.create(**here, sharer=cast.adler, person=person, words="For you alone")
        Share.objects.create(**here, sharer=person, person=cast.adler, words="Thank you")
        if name == "mia":
            assert "For you alone" in thief(cast, name).get(reverse("networks:share-list")).content.decode()
            report(cast.client(cast.mia), "share", made)
        give_password(cast, name)
        client = thief(cast, name)
        for query in ("", "?show=mine"):
            shown = client.get(reverse("networks:share-list") + query).content.decode()
            assert "For you alone" not in shown
            assert "Thank you" not in shown
        # By its address neither: a form would say what is held, and what is not.
        assert client.get(reverse("accounts:report-make", args=["share", made.uuid])).status_code == 404
        reopen_confidence(actor=cast.viewer(cast.carl), person=Person.objects.get(pk=person.pk))
        shown = thief(cast, name).get(reverse("networks:share-list")).content.decode()
        assert ("For you alone" in shown) is (name == "noah")


def test_what_was_shared_anew_between_two_given_passwords_is_opened_again(cast):
    facts = {"school": cast.harbour, "sharer": cast.mia, "person": cast.noah, "audience": "person"}
    for source in (make_source(cast), make_source(cast, 2)):
        for words in ("First", "Second"):
            Share.objects.create(**facts, source=source, words=words)
            give_password(cast, "mia")
    mia = Person.objects.get(pk=cast.mia.pk)
    reopen_confidence(actor=cast.viewer(cast.carl), person=mia)
    assert Person.objects.get(pk=mia.pk).confidence_closed is None
    opened = Share.objects.filter(closed_to_sharer=None)
    assert [share.words for share in opened] == ["Second", "Second"], "each thing once"
