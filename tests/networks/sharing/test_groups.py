"""Sharing with a group: its members see it and its leads, as long as they are in it; and staff read along."""

import pytest
from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from accounts.models import AuditEntry, Membership, Notification, Report
from accounts.safety.safeguarding.cases.services import close_case
from accounts.safety.safeguarding.oversight.queries import watched
from accounts.safety.safeguarding.reports.queries import reports_for
from accounts.safety.safeguarding.reports.services import report_thing
from kit.errors import Refused
from networks.groups.services.groups import close_group
from networks.groups.services.members import leave_group, take_out
from networks.models import GroupMember, Share
from networks.sharing.access import get_recipients, get_shown_share
from networks.sharing.audiences import audiences_of, readers_of
from networks.sharing.oversight import WatchedShares
from networks.sharing.queries import shared_by, shared_in, shared_with
from networks.sharing.services import hide_share, restore_share, share, take_back
from resources.models import Follow, Reading, SchoolSource, Verdict
from tests.networks.making import make_group
from tests.resources.making import make_entries, make_source

WORDS = "Worth a look, because of the crabs."


@pytest.fixture
def entry(cast):
    return make_entries(make_source(cast.harbour, title="Sea"), 1)[0]


@pytest.fixture
def group(cast):
    """Mia and Zoe, who are in no class together, with Ms Adler."""
    return make_group(cast, cast.mia, cast.zoe, kind="project")


def send(cast, who, thing, group, words=WORDS):
    viewer = cast.viewer(who)
    return share(actor=viewer, thing=thing, recipients=get_recipients(viewer, "group", group.uuid), words=words)


def seen(cast, who):
    return list(shared_with(cast.viewer(who)))


def there(cast, who, group):
    return list(shared_in(cast.viewer(who), group))


def told(who):
    return Notification.objects.filter(person=who, key__startswith="share.").count()


def membership(group, person):
    return GroupMember.objects.get(group=group, person=person)


def test_members_and_leads_see_it_and_nobody_else(cast, entry, group):  # SAFETY 3, 22, 40
    made = send(cast, cast.mia, entry, group)
    for person in (cast.zoe, cast.adler):
        assert seen(cast, person) == there(cast, person, group) == [made]
        assert told(person) == 1
    for person in (cast.noah, cast.brook, cast.lena, cast.carl, cast.ada, cast.otto, cast.tess, cast.max):
        assert seen(cast, person) == there(cast, person, group) == []
        assert told(person) == 0
        with pytest.raises(Http404):
            get_shown_share(cast.viewer(person), made.uuid)
    assert there(cast, cast.mia, group) == list(shared_by(cast.viewer(cast.mia))) == [made]
    assert seen(cast, cast.mia) == []


def test_an_open_club_shows_nothing_to_who_is_not_in_it(cast, entry):  # SAFETY 22
    club = make_group(cast, cast.mia, open_to_school=True)
    send(cast, cast.mia, entry, club)
    page = cast.client(cast.zoe).get(reverse("networks:group-detail", args=[club.uuid])).content.decode()
    assert "crabs" not in page
    assert "Shared here" not in page
    assert (
        "crabs"
        not in cast.client(cast.ada).get(reverse("networks:group-detail", args=[club.uuid])).content.decode()
    ), "an admin sees who is in it, not what is shared"


def test_who_leaves_or_is_taken_out_sees_it_no_more(cast, entry, group):
    made = send(cast, cast.adler, entry, group)
    own = send(cast, cast.mia, entry, group, "Mine, too.")
    hide_share(actor=cast.viewer(cast.zoe), shared=made)
    take_out(actor=cast.viewer(cast.adler), member=membership(group, cast.zoe))
    leave_group(actor=cast.viewer(cast.mia), member=membership(group, cast.mia))
    for person in (cast.mia, cast.zoe):
        assert seen(cast, person) == there(cast, person, group) == []
        with pytest.raises(Http404):
            get_shown_share(cast.viewer(person), made.uuid)
        with pytest.raises(Http404):
            get_recipients(cast.viewer(person), "group", group.uuid)
    assert seen(cast, cast.adler) == [own], "what they shared stays until they take it back"
    take_back(actor=cast.viewer(cast.mia), shared=own)
    assert seen(cast, cast.adler) == []
    with pytest.raises(Refused):
        restore_share(actor=cast.viewer(cast.mia), shared=own)
    assert seen(cast, cast.adler) == []


def test_whoever_leaves_the_school_or_its_staff_sees_nothing(cast, entry, group):
    send(cast, cast.mia, entry, group)
    Membership.objects.filter(person__in=[cast.zoe, cast.adler]).update(ended=timezone.now())
    assert readers_of(group) == [cast.mia]


def test_without_a_lead_nothing_new_is_shared(cast, entry, group):  # SAFETY 3
    GroupMember.objects.filter(person=cast.adler).update(ended=timezone.now())
    assert audiences_of(cast.viewer(cast.mia))[0].name == "8B"
    with pytest.raises(Http404):
        send(cast, cast.mia, entry, group)


def test_one_that_ended_is_readable_for_its_leads_alone(cast, entry, group):
    made = send(cast, cast.mia, entry, group)
    close_group(actor=cast.viewer(cast.adler), group=group)
    assert there(cast, cast.adler, group) == [made]
    assert seen(cast, cast.zoe) == there(cast, cast.zoe, group) == []
    for person in (cast.mia, cast.adler):
        with pytest.raises(Http404):
            get_recipients(cast.viewer(person), "group", group.uuid)


def test_words_go_along_and_contact_details_do_not(cast, entry, group):  # SAFETY 5, 6
    assert not cast.harbour.students_write
    for words in ("", "Write me: mia@mail.example"):
        with pytest.raises(Refused):
            send(cast, cast.mia, entry, group, words)
    assert send(cast, cast.mia, entry, group).words == WORDS


def test_twice_is_once_and_a_class_beside_a_group_is_another(cast, entry, group):
    first = send(cast, cast.mia, entry, group)
    assert send(cast, cast.mia, entry, group) == first
    other = make_group(cast, cast.mia)
    assert send(cast, cast.mia, entry, other) != first
    viewer = cast.viewer(cast.mia)
    to_class = get_recipients(viewer, "class", cast.class_8b.uuid)
    share(actor=viewer, thing=entry, recipients=to_class, words=WORDS)
    assert Share.objects.count() == 3


def test_taken_back_hidden_refused(cast, entry, group):  # SAFETY 8, 41
    made = send(cast, cast.mia, entry, group)
    take_back(actor=cast.viewer(cast.mia), shared=made)
    assert there(cast, cast.zoe, group) == []
    assert told(cast.zoe) == told(cast.adler) == 0
    restore_share(actor=cast.viewer(cast.mia), shared=made)
    hide_share(actor=cast.viewer(cast.adler), shared=made)
    assert there(cast, cast.adler, group) == []
    assert there(cast, cast.zoe, group) == [made]
    SchoolSource.objects.update(verdict=Verdict.REFUSED)
    assert there(cast, cast.zoe, group) == there(cast, cast.mia, group) == []


def test_a_report_takes_it_out_of_sight_and_reaches_the_safeguarding_lead(cast, entry, group):  # SAFETY 9, 10, 13
    made = send(cast, cast.mia, entry, group)
    report = report_thing(actor=cast.viewer(cast.zoe), kind="share", thing=made, why="unkind")
    assert there(cast, cast.zoe, group) == there(cast, cast.adler, group) == []
    assert there(cast, cast.mia, group) == [made], "whoever shared it does not learn of it"
    carl = cast.viewer(cast.carl)
    assert list(reports_for(carl)) == [report]
    page = cast.client(cast.carl).get(reverse("accounts:case-detail", args=[report.case.uuid]))
    assert "Mia Kowalski → Shore club" in page.content.decode()
    close_case(actor=carl, case=Report.objects.get().case, upheld=False, outcome="It is fine.")
    assert there(cast, cast.zoe, group) == [made]
    assert AuditEntry.objects.filter(verb="accounts.safeguarding.close_report").exists()


def test_the_safeguarding_lead_can_read_it_and_all_are_told(cast, entry, group):  # SAFETY 3
    made = send(cast, cast.adler, entry, group)
    stream = WatchedShares()
    assert list(watched(cast.viewer(cast.carl), stream, "shore")) == [made]
    assert stream.line(made).to == "Shore club"
    assert not watched(cast.viewer(cast.carl), stream, "nobody").exists()
    assert not watched(cast.viewer(cast.ada), stream).exists()
    address = reverse("networks:share-make", args=["entry", entry.uuid, "group", group.uuid])
    page = cast.client(cast.mia).get(address).content.decode()
    assert "The members of “Shore club” see it, and so does whoever leads it: Ms Adler." in page
    assert "safeguarding lead of your school can read" in page
    assert "Zoe Lindqvist" in page


def test_from_the_groups_page_and_back(cast, entry, group):
    source = entry.feed.source
    now = timezone.now()
    Reading.objects.create(school=cast.harbour, person=cast.mia, entry=entry, read=now, saved=now)
    Follow.objects.create(school=cast.harbour, person=cast.mia, source=source, why="Crabs")
    client = cast.client(cast.mia)
    detail = reverse("networks:group-detail", args=[group.uuid])
    pick = reverse("networks:group-share", args=[group.uuid])
    empty = client.get(detail).content.decode()
    assert empty.count(f'href="{pick}"') == 2, "at the top, and where nothing is yet"
    choices = client.get(pick).content.decode()
    make = reverse("networks:share-make", args=["entry", entry.uuid, "group", group.uuid])
    assert choices.count(make) == 1, "read and saved is one thing"
    assert reverse("networks:share-make", args=["source", source.uuid, "group", group.uuid]) in choices
    after = client.post(make, {"words": WORDS}, follow=True)
    assert after.redirect_chain[-1][0] == detail
    assert WORDS in after.content.decode()
    assert WORDS in cast.client(cast.zoe).get(reverse("networks:share-list")).content.decode()
    choose = client.get(reverse("networks:share-choose", args=["entry", entry.uuid])).content.decode()
    assert make in choose
