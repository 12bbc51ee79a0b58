"""Who looks after reports: named on the pages and when a school opens.  # SAFETY 12"""

import re

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.urls import reverse

from accounts.mail.jobs import send_due_mail
from accounts.models import AuditEntry, LeadProposal, Membership, Notification, OutgoingMail, Person, Role, School
from accounts.people.queries import viewer_of
from accounts.safety.safeguarding.leads.models import Post
from accounts.safety.safeguarding.leads.services import put_into_post
from accounts.safety.safeguarding.reports.jobs import find_reports_without_reader
from accounts.safety.safeguarding.reports.queries import reports_for
from accounts.safety.safeguarding.reports.services import report_thing
from networks.models import Group, Share
from tests.cast import Cast, make_cast, make_person
from tests.networks.making import make_group
from tests.resources.making import make_entries, make_source

NOBODY = {"is_safeguarding_lead": False, "is_safeguarding_deputy": False}


def shared(cast: Cast, who: Person) -> Share:
    entry = make_entries(make_source(cast.harbour), 1)[0]
    to = {"audience": "class", "school_class": cast.class_8b}
    return Share.objects.create(school=cast.harbour, sharer=who, entry=entry, words="Look", **to)


def report(cast: Cast, thing: Share, why: str = "danger"):
    said = "He hides it in the boathouse"
    return report_thing(actor=cast.viewer(cast.noah), kind="share", thing=thing, why=why, words=said)


def holder(cast: Cast, **column) -> list[Person]:
    rows = Membership.objects.current().filter(school=cast.harbour, **column)
    return [row.person for row in rows.select_related("person")]


def name(cast: Cast, post: str, person: Person, client=None):
    client = client or cast.client(cast.ada)
    return client.post(reverse("accounts:lead-name", args=[post]), {"person": str(person.uuid)}, follow=True)


def proposal(cast: Cast) -> LeadProposal:
    return LeadProposal.objects.get(state="pending", school=cast.harbour)


def say(cast: Cast, person: Person, act: str):
    return cast.client(person).post(reverse(f"accounts:lead-{act}", args=[proposal(cast).uuid]), follow=True)


def agree(cast: Cast, person: Person):
    return say(cast, person, "agree")


def test_an_admin_of_a_new_school_names_the_lead_and_the_deputy_on_its_pages(cast):
    Membership.objects.filter(school=cast.harbour).update(**NOBODY)
    admin = cast.client(cast.ada)
    settings = admin.get(reverse("pages:school-detail")).content.decode()
    assert reverse("accounts:lead-list") in settings
    assert "nobody yet" in settings
    assert "Carl Devi is named" in name(cast, "lead", cast.carl, admin).content.decode()
    assert (
        "once those who look after reports now have said yes"
        in name(cast, "deputy", cast.lena, admin).content.decode()
    )
    assert not holder(cast, is_safeguarding_deputy=True)
    agree(cast, cast.carl)
    assert holder(cast, is_safeguarding_lead=True) == [cast.carl]
    assert holder(cast, is_safeguarding_deputy=True) == [cast.lena]
    assert (
        Notification.objects.filter(person__in=[cast.carl, cast.lena], text__startswith="You are named").count()
        == 2
    )
    assert Notification.objects.filter(person=cast.carl, key__endswith=".asked").count() == 1
    assert AuditEntry.objects.filter(verb="accounts.safeguarding.name_lead").count() == 2
    assert "Carl Devi" in admin.get(reverse("accounts:lead-list")).content.decode()


def test_nobody_is_named_who_could_not_look_after_reports(cast):
    Membership.objects.filter(school=cast.harbour).update(**NOBODY)
    name(cast, "lead", cast.carl)
    for person in (cast.mia, cast.max, cast.tess, cast.carl):
        answer = name(cast, "deputy", person)
        assert answer.status_code == 422, person
    assert not holder(cast, is_safeguarding_deputy=True)
    for person in (cast.adler, cast.mia, cast.carl):
        assert name(cast, "deputy", cast.lena, cast.client(person)).status_code == 404


def test_a_school_opens_with_both_of_them(db, capsys):
    given = {"name": "Cliff School", "code": "cliff", "admin_name": "Ida Holm", "admin_email": "ida@cliff.example"}
    given["origin"] = "https://pln.example.org"
    lead = {"lead_name": "Ida Holm", "lead_email": "ida@cliff.example"}
    deputy = {"deputy_name": "Per Lund", "deputy_email": "per@cliff.example"}
    with pytest.raises(CommandError):
        call_command("create_school", **given, **lead, deputy_name="Ida Holm", deputy_email="ida@cliff.example")
    assert not School.objects.filter(code="cliff").exists()
    call_command("create_school", **given, **lead, **deputy)
    assert len(re.findall("/password/new/", capsys.readouterr().out)) == 2
    school = School.objects.get(code="cliff")
    ida, per = (viewer_of(Person.objects.get(email=f"{who}@cliff.example"), school.uuid) for who in ("ida", "per"))
    assert (ida.is_safeguarding_lead, ida.is_admin, per.is_safeguarding_deputy) == (True, True, True)
    call_command("create_school", **{**given, "code": "bare"})
    assert "students do not write to each other" in capsys.readouterr().out


def test_an_urgent_report_is_first_on_today_and_in_the_navigation(cast):
    report(cast, shared(cast, cast.mia), why="unkind")
    for reader in (cast.carl, cast.lena):
        page = cast.client(reader).get("/").content.decode()
        assert "(urgent)" not in page
        assert page.index(reverse("accounts:case-list")) > page.index("<li")
        assert 'id="waiting-reports"' in page
    urgent = report(cast, shared(cast, cast.mia))
    for reader in (cast.carl, cast.lena):
        page = cast.client(reader).get("/").content.decode()
        places = re.findall(r'class="nav-link" href="([^"]+)"', page)
        assert places[0] == reverse("accounts:case-list")
        assert "(urgent)" in page
        assert re.findall(r'id="waiting-([^"]+)"', page)[0] == "urgent-reports"
        assert reverse("accounts:case-detail", args=[urgent.case.uuid]) in page
    for other in (cast.adler, cast.ada, cast.mia):
        page = cast.client(other).get("/").content.decode()
        assert reverse("accounts:case-list") not in page
        assert reverse("accounts:case-detail", args=[urgent.case.uuid]) not in page


@pytest.mark.django_db(transaction=True)
def test_an_urgent_report_is_told_by_mail_to_each_reader_once_and_without_content():
    cast = make_cast()
    made = shared(cast, cast.mia)
    report(cast, made, why="unkind")
    send_due_mail()
    assert not mail.outbox, "what is not urgent is no letter"
    made = shared(cast, cast.mia)
    assert report(cast, made) == report(cast, made)
    assert not mail.outbox, "a worker sends it, not the page"
    send_due_mail()
    send_due_mail()
    assert sorted(letter.to[0] for letter in mail.outbox) == ["carl@harbour.example", "lena@harbour.example"]
    for letter in mail.outbox:
        said = letter.subject + letter.body
        for secret in ("boathouse", "Look", "Noah", "Mia", made.thing.title):
            assert secret not in said
    assert OutgoingMail.objects.filter(sent__isnull=False).count() == 2


def test_whoever_it_is_about_gets_no_letter(cast):  # SAFETY 10
    report(cast, shared(cast, cast.carl))
    assert [row.person for row in OutgoingMail.objects.all()] == [cast.lena]


def test_what_a_lead_kept_in_confidence_stays_so_when_another_follows(cast):  # SAFETY 32
    lead = make_person(
        "Ola Berg", cast.harbour, Role.TEACHER, email="ola@harbour.example", is_safeguarding_lead=True
    )
    Membership.objects.filter(person=cast.carl).update(is_safeguarding_lead=False)
    group = make_group(cast, cast.mia)
    group.members.filter(role="lead").update(person=lead)
    assert group not in Group.objects.visible_to(cast.viewer(cast.ada))
    put_into_post(school=cast.harbour, post=Post.LEAD, person=cast.brook, actor=None)
    assert group not in Group.objects.visible_to(cast.viewer(cast.ada))


def test_another_lead_needs_the_yes_of_the_lead_and_the_deputy(cast):
    name(cast, "lead", cast.brook)
    assert holder(cast, is_safeguarding_lead=True) == [cast.carl]
    for other in (cast.ada, cast.brook, cast.adler, cast.mia, cast.tess):
        assert agree(cast, other).status_code == 404, other
    page = cast.client(cast.lena).get(reverse("accounts:lead-list")).content.decode()
    assert "Ada Quist would like to name Mr Brook" in page
    assert "It waits for the yes of Carl Devi and Lena Marsh" in page
    agree(cast, cast.lena)
    page = agree(cast, cast.lena).content.decode()
    assert "It waits for the yes of Carl Devi." in page
    assert holder(cast, is_safeguarding_lead=True) == [cast.carl]
    agree(cast, cast.carl)
    assert holder(cast, is_safeguarding_lead=True) == [cast.brook]
    told = Notification.objects.filter(text__contains="Safeguarding lead", person__in=[cast.carl, cast.brook])
    assert told.values("person").distinct().count() == 2
    mails = OutgoingMail.objects.filter(kind="lead.changed").values_list("email", flat=True)
    assert set(mails) == {"carl@harbour.example", "brook@harbour.example"}


def test_a_no_or_taking_it_back_leaves_all_as_it_is(cast):
    name(cast, "lead", cast.brook)
    say(cast, cast.carl, "decline")
    assert Notification.objects.filter(person=cast.ada, text__contains="said no").exists()
    name(cast, "deputy", cast.brook)
    assert say(cast, cast.adler, "withdraw").status_code == 404
    say(cast, cast.ada, "withdraw")
    assert LeadProposal.objects.filter(state="pending").count() == 0
    assert holder(cast, is_safeguarding_lead=True) == [cast.carl]
    assert holder(cast, is_safeguarding_deputy=True) == [cast.lena]


def said_to(client) -> str:
    """What the page of the posts says to somebody."""
    page = client.get(reverse("accounts:lead-list")).content.decode()
    return page[page.index("<main") : page.index("</main>")]


@pytest.mark.parametrize("who", ["carl", "lena"])
def test_nobody_consents_alone_about_a_case_that_concerns_them_nor_learns_of_it(cast, who):  # SAFETY 10
    """Whoever it is about sees the same at each step as if there were no report."""
    person, other = getattr(cast, who), cast.lena if who == "carl" else cast.carl
    seen = []
    for is_about in (False, True):
        if is_about:
            report(cast, shared(cast, person))
        name(cast, "deputy" if who == "lena" else "lead", cast.brook)
        asked = Notification.objects.filter(person=person, key=f"lead.{proposal(cast).uuid}.asked").count()
        client, uuid = cast.client(person), str(proposal(cast).uuid)
        steps = [said_to(client).replace(uuid, "")]
        agree(cast, person)
        steps.append(said_to(client).replace(uuid, ""))
        assert proposal(cast).state == "pending", "nobody says yes alone"
        if is_about:
            agree(cast, other)
            assert cast.brook in holder(
                cast, is_safeguarding_lead=who == "carl", is_safeguarding_deputy=who == "lena"
            )
        else:
            say(cast, cast.ada, "withdraw")
        seen.append((asked, *(re.sub(r'value="[^"]+"', "", step) for step in steps)))
    assert seen[0] == seen[1]


def test_one_of_the_two_is_no_admin(cast):  # SAFETY 32
    Membership.objects.filter(person=cast.carl).update(is_safeguarding_lead=False)
    Membership.objects.filter(person=cast.ada).update(is_safeguarding_lead=True)
    second = make_person("Ida Second", cast.harbour, Role.ADMIN, email="ida@harbour.example")
    assert name(cast, "deputy", second).status_code == 422
    assert name(cast, "lead", second).status_code == 200


def test_an_admin_who_is_the_lead_does_not_decide_what_she_proposes(cast):
    Membership.objects.filter(person=cast.carl).update(is_safeguarding_lead=False)
    Membership.objects.filter(person=cast.ada).update(is_safeguarding_lead=True)
    name(cast, "deputy", cast.brook)
    assert agree(cast, cast.ada).status_code == 404
    assert holder(cast, is_safeguarding_deputy=True) == [cast.lena]
    Membership.objects.filter(person=cast.lena).update(is_safeguarding_deputy=False)
    name(cast, "deputy", cast.adler)
    assert holder(cast, is_safeguarding_deputy=True) == [cast.adler], "there was nobody else to ask"


def test_where_both_are_gone_only_the_operator_names_anew(cast, settings, capsys):
    settings.OPERATOR_EMAIL = "operator@plnsite.example"
    row = report(cast, shared(cast, cast.mia))
    Membership.objects.filter(person__in=[cast.carl, cast.lena]).update(ended=row.created)
    name(cast, "lead", cast.brook)
    assert not holder(cast, is_safeguarding_lead=True)
    find_reports_without_reader()
    find_reports_without_reader()
    letter = OutgoingMail.objects.get(kind="report.operator")
    assert letter.email == "operator@plnsite.example"
    call_command("name_safeguarding_lead", school="harbour", email="brook@harbour.example")
    assert holder(cast, is_safeguarding_lead=True) == [cast.brook]
    assert list(reports_for(cast.viewer(cast.brook))) == [row]
    assert not reports_for(cast.viewer(cast.ada)).exists()
    entry = AuditEntry.objects.get(verb="accounts.safeguarding.name_lead")
    assert (entry.actor, entry.subject) == (None, cast.brook)
    told = Notification.objects.filter(icon="shield").values_list("person", flat=True)
    assert {cast.carl.pk, cast.brook.pk} <= set(told)


def test_the_operator_hands_no_report_to_whom_it_is_about(cast, settings):
    settings.OPERATOR_EMAIL = "operator@plnsite.example"
    row = report(cast, shared(cast, cast.brook))
    Membership.objects.filter(person__in=[cast.carl, cast.lena]).update(ended=row.created)
    call_command("name_safeguarding_lead", school="harbour", email="brook@harbour.example")
    assert not reports_for(cast.viewer(cast.brook)).exists()
    with pytest.raises(CommandError):
        call_command("name_safeguarding_lead", school="harbour", email="tess@millbrook.example")
    with pytest.raises(CommandError):
        call_command("name_safeguarding_lead", school="nowhere", email="brook@harbour.example")


@pytest.mark.django_db(transaction=True)
def test_a_report_that_nobody_at_the_school_may_read_goes_to_the_operator_and_says_so(settings):
    settings.OPERATOR_EMAIL = "operator@plnsite.example"
    cast = make_cast()
    Membership.objects.filter(school=cast.harbour).update(**NOBODY)
    made = shared(cast, cast.mia)
    address = reverse("accounts:report-make", args=["share", made.uuid])
    client = cast.client(cast.noah)
    assert "It goes to those who run plnsite" in client.get(address).content.decode()
    client.post(address, {"why": "danger", "words": "He hides it in the boathouse"})
    send_due_mail()
    (letter,) = mail.outbox
    assert letter.to == ["operator@plnsite.example"]
    for secret in ("boathouse", "Look", "Noah", "Mia", made.thing.title):
        assert secret not in letter.subject + letter.body
    assert not reports_for(cast.viewer(cast.ada)).exists()
