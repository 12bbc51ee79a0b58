"""Who sees what is shared, what may be written beside it, and what a refusal takes along."""

from datetime import timedelta

import pytest
from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from accounts.models import Enrolment, Notification, SchoolClass, SourcePolicy
from kit.errors import Refused
from networks.models import Connection, Share
from networks.sharing.access import get_own_share, get_recipients, get_shown_share, get_thing
from networks.sharing.audiences import audiences_of
from networks.sharing.queries import shared_by, shared_with
from networks.sharing.services import hide_share, restore_share, share, take_back, unhide_share
from resources.models import SchoolSource, Verdict
from tests.resources.making import make_entries, make_source


@pytest.fixture
def entry(cast):
    return make_entries(make_source(cast.harbour, title="Sea"), 1)[0]


def connect(cast, asker, recipient, kind="classmate", state="accepted"):
    return Connection.objects.create(
        school=cast.harbour, asker=asker, recipient=recipient, kind=kind, state=state, purpose="Help"
    )


def send(cast, who, thing, to, words="Worth a look, because of the crabs."):
    viewer = cast.viewer(who)
    kind = "class" if hasattr(to, "enrolments") and hasattr(to, "archived") else "person"
    recipients = get_recipients(viewer, kind, to.uuid)
    return share(actor=viewer, thing=thing, recipients=recipients, words=words)


def seen(cast, who):
    return list(shared_with(cast.viewer(who)))


def told(cast, who):
    return Notification.objects.filter(person=who, key__startswith="share.").count()


def test_a_class_sees_it_and_nobody_else(cast, entry):  # SAFETY 22, 40
    made = send(cast, cast.mia, entry, cast.class_8b)
    for person in (cast.noah, cast.adler):
        assert seen(cast, person) == [made]
        assert told(cast, person) == 1
    for person in (cast.mia, cast.zoe, cast.brook, cast.lena, cast.carl, cast.ada, cast.otto, cast.tess):
        assert seen(cast, person) == []
        assert told(cast, person) == 0
        with pytest.raises(Http404):
            get_shown_share(cast.viewer(person), made.uuid)
    assert list(shared_by(cast.viewer(cast.mia))) == [made]


def test_who_leaves_the_class_sees_it_no_more(cast, entry):
    send(cast, cast.mia, entry, cast.class_8b)
    Enrolment.objects.filter(person=cast.noah).update(ended=timezone.now())
    assert seen(cast, cast.noah) == []


def test_one_person_only_while_connected(cast, entry):
    with pytest.raises(Http404):  # not connected: nobody to share with  # SAFETY 1
        send(cast, cast.mia, entry, cast.noah, "")
    asked = connect(cast, cast.mia, cast.noah, state="pending")
    with pytest.raises(Http404):
        send(cast, cast.mia, entry, cast.noah, "")
    asked.state = "accepted"
    asked.save()
    made = send(cast, cast.mia, entry, cast.noah, "")
    assert seen(cast, cast.noah) == [made]
    assert seen(cast, cast.adler) == []
    asked.state = "ended"
    asked.save()
    assert seen(cast, cast.noah) == [], "letting go takes it along at once"  # SAFETY 8


def test_the_narrowest_comes_first_and_mentors_and_other_schools_never(cast):  # SAFETY 1, 22, 40
    connect(cast, cast.mia, cast.adler, "teacher")
    connect(cast, cast.max, cast.mia, "teacher")  # cannot come about; if it did, it must not count
    connect(cast, cast.mia, cast.otto)
    assert [one.name for one in audiences_of(cast.viewer(cast.mia))] == ["Ms Adler", "8B"]
    assert audiences_of(cast.viewer(cast.ada)) == [], "an admin is in no class by being admin"


def test_words_between_students_only_where_the_school_allows_them(cast, entry):  # SAFETY 6
    connect(cast, cast.mia, cast.noah)
    with pytest.raises(Refused):
        send(cast, cast.mia, entry, cast.noah, "Hello you")
    assert send(cast, cast.mia, entry, cast.noah, "").words == ""
    page = cast.client(cast.mia).get(
        reverse("networks:share-make", args=["entry", entry.uuid, "person", cast.noah.uuid])
    )
    assert "You cannot write to this classmate here" in page.content.decode()
    assert 'name="words"' not in page.content.decode()
    cast.harbour.students_write = True
    cast.harbour.save()
    cast.mia.refresh_from_db()
    other = make_entries(entry.feed.source, 1)[0]
    assert send(cast, cast.mia, other, cast.noah, "Hello you").words == "Hello you"


def test_words_to_a_class_or_to_staff_are_seen_by_staff_and_may_be_written(cast, entry):
    assert send(cast, cast.mia, entry, cast.class_8b).words
    connect(cast, cast.mia, cast.adler, "teacher")
    assert send(cast, cast.mia, entry, cast.adler).words
    page = cast.client(cast.mia).get(
        reverse("networks:share-make", args=["entry", entry.uuid, "person", cast.adler.uuid])
    )
    assert "safeguarding lead of your school can read" in page.content.decode()  # SAFETY 3
    with pytest.raises(Refused) as no:
        send(cast, cast.adler, entry, cast.class_8b, "  ")
    assert no.value.field == "words"


@pytest.mark.parametrize(
    "words", ["Write me: mia@mail.example", "call 0171 234 5678", "see www.elsewhere.example", "@mia_k"]
)
def test_contact_details_are_refused_with_the_reason(cast, entry, words):  # SAFETY 5
    with pytest.raises(Refused) as no:
        send(cast, cast.mia, entry, cast.class_8b, words)
    assert no.value.field == "words"
    assert "contact details" in no.value.sentence
    assert not Share.objects.exists()


def test_a_refused_source_takes_its_shares_along(cast, entry):  # SAFETY 41
    send(cast, cast.mia, entry, cast.class_8b)
    send(cast, cast.mia, entry.feed.source, cast.class_8b)
    assert len(seen(cast, cast.noah)) == 2
    SchoolSource.objects.update(verdict=Verdict.REFUSED)
    assert seen(cast, cast.noah) == []
    assert list(shared_by(cast.viewer(cast.mia))) == []
    with pytest.raises(Refused):
        send(cast, cast.adler, make_entries(entry.feed.source, 1)[0], cast.class_8b)
    assert "Sea" not in "".join(Notification.objects.values_list("text", flat=True)), "notices name no source"


def test_what_students_cannot_open_yet_is_not_shared_with_them(cast, entry):
    cast.harbour.source_policy = SourcePolicy.REVIEW_BEFORE
    cast.harbour.save()
    cast.adler.refresh_from_db()
    with pytest.raises(Refused):
        send(cast, cast.adler, entry, cast.class_8b)


def test_nothing_explicit_reaches_the_young(cast):  # SAFETY 42
    entry = make_entries(make_source(cast.harbour), 1, explicit=True)[0]
    send(cast, cast.adler, entry, cast.class_8b)
    assert seen(cast, cast.noah) == []
    assert told(cast, cast.noah) == 0


def test_the_other_schools_things_cannot_be_shared(cast, entry):  # SAFETY 40
    for what, thing in (("entry", entry), ("source", entry.feed.source)):
        with pytest.raises(Http404):
            get_thing(cast.viewer(cast.otto), what, thing.uuid)
    with pytest.raises(Http404):
        get_thing(cast.viewer(cast.mia), "person", cast.noah.uuid)
    with pytest.raises(Http404):
        get_recipients(cast.viewer(cast.mia), "class", cast.other_class.uuid)


def test_twice_is_once(cast, entry):
    first = send(cast, cast.mia, entry, cast.class_8b)
    assert send(cast, cast.mia, entry, cast.class_8b) == first
    with pytest.raises(Refused):
        send(cast, cast.mia, entry, cast.class_8b, "Other words")
    assert told(cast, cast.noah) == 1


def test_taken_back_and_again(cast, entry):
    viewer, made = cast.viewer(cast.mia), send(cast, cast.mia, entry, cast.class_8b)
    with pytest.raises(Http404):
        get_own_share(cast.viewer(cast.noah), made.uuid)
    take_back(actor=cast.viewer(cast.noah), shared=made)
    assert seen(cast, cast.noah) == [made], "only whoever shared it can take it back"
    take_back(actor=viewer, shared=made)
    assert seen(cast, cast.noah) == []
    assert told(cast, cast.noah) == 0
    restore_share(actor=viewer, shared=made)
    assert seen(cast, cast.noah) == [made]
    take_back(actor=viewer, shared=made)
    again = send(cast, cast.mia, entry, cast.class_8b)
    restore_share(actor=viewer, shared=made)
    assert seen(cast, cast.noah) == [again]


def test_hidden_for_one_alone(cast, entry):  # SAFETY 8
    made = send(cast, cast.mia, entry, cast.class_8b)
    noah = cast.viewer(cast.noah)
    hide_share(actor=noah, shared=made)
    hide_share(actor=noah, shared=made)
    assert seen(cast, cast.noah) == []
    assert seen(cast, cast.adler) == [made]
    assert list(shared_by(cast.viewer(cast.mia))) == [made]
    unhide_share(actor=noah, shared=get_shown_share(noah, made.uuid))
    assert seen(cast, cast.noah) == [made]


def test_so_much_a_day(cast):
    for entry in make_entries(make_source(cast.harbour), 20):
        send(cast, cast.mia, entry, cast.class_8b)
    late = make_entries(make_source(cast.harbour), 1)[0]
    with pytest.raises(Refused):
        send(cast, cast.mia, late, cast.class_8b)
    Share.objects.update(created=timezone.now() - timedelta(days=2))
    send(cast, cast.mia, late, cast.class_8b)


def test_the_pages_say_who_will_see_it_before_anything_is_sent(cast, entry):  # SAFETY 22
    client = cast.client(cast.mia)
    choose = client.get(reverse("networks:share-choose", args=["entry", entry.uuid])).content.decode()
    make = reverse("networks:share-make", args=["entry", entry.uuid, "class", cast.class_8b.uuid])
    assert make in choose
    page = client.get(make).content.decode()
    assert "Everybody in 8B sees it" in page
    assert "Noah Osei" in page
    assert not Share.objects.exists()
    bad = client.post(make, {"words": "mail me at mia@mail.example"})
    assert bad.status_code == 422
    assert "mail me at" in bad.content.decode()
    client.post(make, {"words": "The crabs!"})
    assert "The crabs!" in cast.client(cast.noah).get(reverse("networks:share-list")).content.decode()
    assert "The crabs!" in client.get(reverse("networks:share-list"), {"show": "mine"}).content.decode()


def test_the_page_of_a_thing_says_with_whom_one_shares_it(cast, entry):  # SAFETY 22
    connect(cast, cast.mia, cast.noah)
    mia, source = cast.client(cast.mia), entry.feed.source
    pages = [(entry, f"/sources/entries/{entry.uuid}/"), (source, f"/sources/{source.uuid}/")]
    for thing, address in pages:
        assert "You share it with" not in mia.get(address).content.decode()
        send(cast, cast.mia, thing, cast.class_8b)
        made = send(cast, cast.mia, thing, cast.noah, words="")
        assert f"You share it with {cast.noah.name}, 8B." in mia.get(address).content.decode()
        assert "You share it with" not in cast.client(cast.noah).get(address).content.decode()
        take_back(actor=cast.viewer(cast.mia), shared=made)
        assert "You share it with 8B." in mia.get(address).content.decode()
        send(cast, cast.mia, thing, cast.noah, words="")
    Connection.objects.update(state=Connection.State.ENDED)
    for _thing, address in pages:
        assert "You share it with 8B." in mia.get(address).content.decode(), "Noah does not see it any more"


def test_of_many_only_the_latest_are_named(cast, entry):
    for number in range(5):
        other = SchoolClass.objects.create(school=cast.harbour, name=f"Club {number}")
        Share.objects.create(
            school=cast.harbour, sharer=cast.mia, entry=entry, audience="class", school_class=other
        )
    shown = cast.client(cast.mia).get(f"/sources/entries/{entry.uuid}/").content.decode()
    assert "You share it with Club 4, Club 3, Club 2 and 2 more." in shown
