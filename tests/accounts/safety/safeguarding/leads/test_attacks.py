"""What an admin tries who wants to read the report about herself.  # SAFETY 10"""

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.models import AuditEntry, Membership, Notification, Report, Role
from accounts.people.queries import viewer_of
from networks.models import Share
from tests.cast import join, make_person
from tests.resources.making import make_entries, make_source


@pytest.fixture
def about_ada(cast):
    """A report of Mia's about what the admin shared with the class."""
    entry = make_entries(make_source(cast.harbour), 1)[0]
    to = {"audience": "class", "school_class": cast.class_8b}
    made = Share.objects.create(school=cast.harbour, sharer=cast.ada, entry=entry, words="Look", **to)
    address = reverse("accounts:report-make", args=["share", made.uuid])
    assert cast.client(cast.mia).post(address, {"why": "adult", "words": "She writes at night"}).status_code == 302
    return Report.objects.get()


def opens(cast, person, report) -> bool:
    client = cast.client(person)
    listed = client.get(reverse("accounts:case-list"))
    detail = client.get(reverse("accounts:case-detail", args=[report.case.uuid]))
    said = [answer.content.decode() for answer in (listed, detail) if answer.status_code == 200]
    return any(word in page for page in said for word in ("Mia Kowalski", "She writes at night", report.title))


def is_lead(cast, person) -> bool:
    viewer = viewer_of(person, cast.harbour.uuid)
    return viewer is not None and viewer.is_safeguarding_lead


def membership(cast, person) -> Membership:
    return Membership.objects.current().get(person=person, school=cast.harbour)


def test_she_cannot_take_the_role_away(cast, about_ada):
    row, admin = membership(cast, cast.carl), cast.client(cast.ada)
    address = reverse("accounts:membership-role", args=[cast.carl.uuid, row.uuid])
    page = admin.post(address, {"role": "teacher"}, follow=True).content.decode()
    assert is_lead(cast, cast.carl)
    assert "no admin changes that alone" in page


def test_she_cannot_end_the_membership(cast, about_ada):
    row, admin = membership(cast, cast.carl), cast.client(cast.ada)
    page = admin.post(reverse("accounts:membership-end", args=[cast.carl.uuid, row.uuid]), follow=True)
    assert is_lead(cast, cast.carl)
    assert "no admin changes that alone" in page.content.decode()


def test_she_cannot_begin_a_new_password_for_the_lead(cast, about_ada):
    cast.client(cast.carl)  # has signed in before
    page = cast.client(cast.ada).post(reverse("accounts:person-send-link", args=[cast.carl.uuid]), follow=True)
    assert "Only they ask for a link themselves" in page.content.decode()


def test_a_second_admin_reads_nothing_even_without_a_lead(cast, about_ada):
    second = make_person("Ida Second", cast.harbour, Role.ADMIN, email="ida@harbour.example")
    assert not opens(cast, second, about_ada)
    Membership.objects.filter(school=cast.harbour, is_safeguarding_lead=True).update(is_safeguarding_lead=False)
    assert not opens(cast, second, about_ada)
    assert not opens(cast, cast.ada, about_ada)
    assert opens(cast, cast.carl, about_ada), "it keeps the readers it was made for"


def test_whoever_becomes_lead_reads_what_is_reported_from_then_on(cast, about_ada):
    second = make_person("Ida Second", cast.harbour, Role.ADMIN, email="ida@harbour.example")
    Membership.objects.filter(person=second).update(is_safeguarding_lead=True)
    assert not opens(cast, second, about_ada)
    trail = cast.client(second).get(reverse("accounts:audit-list")).content.decode()
    assert "reported something" not in trail


def test_an_admin_of_two_roles_does_not_read_it_as_lead_of_another_school(cast, about_ada):  # SAFETY 40
    join(cast.tess, cast.harbour, Role.ADMIN)
    assert not opens(cast, cast.tess, about_ada)


@pytest.mark.parametrize("way", ["restored", "changed into"])
def test_nobody_comes_back_as_lead(cast, way):
    """An old row that says so, of a friend who once was: brought back by the admin alone."""
    friend = make_person("Ida Second", cast.harbour, Role.TEACHER, email="ida@harbour.example")
    old = join(friend, cast.harbour, Role.COUNSELLOR, is_safeguarding_lead=True, ended=timezone.now())
    admin, now = cast.client(cast.ada), friend.memberships.get(role=Role.TEACHER)
    if way == "restored":
        admin.post(reverse("accounts:membership-restore", args=[friend.uuid, old.uuid]))
    else:
        admin.post(reverse("accounts:membership-role", args=[friend.uuid, now.uuid]), {"role": "counsellor"})
    old.refresh_from_db()
    assert old.ended is None
    assert not is_lead(cast, friend)
    assert old.was_safeguarding_lead, "what they kept in confidence then stays so"


def test_each_look_is_on_the_trail_however_the_page_is_opened(cast, about_ada):  # SAFETY 13
    address = reverse("accounts:case-detail", args=[about_ada.case.uuid])
    page = cast.client(cast.carl).post(address, {})
    assert "She writes at night" in page.content.decode()
    assert AuditEntry.objects.filter(verb="accounts.safeguarding.look_at_report", actor=cast.carl).count() == 1


def test_the_notice_leads_nobody_else_to_it(cast, about_ada):
    told = set(Notification.objects.filter(key__startswith="report.").values_list("person__name", flat=True))
    assert "Ada Quist" not in told
