"""What is between a student and a counsellor, or the safeguarding lead, shows nowhere else.  # SAFETY 32"""

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.models import AuditEntry, Role
from accounts.safety.safeguarding.oversight.services import record_access
from networks.connections.services import ask_connection
from networks.groups.services.groups import close_group, create_group
from networks.models import Share
from networks.netmap.queries import map_of
from plnsite.pages.dashboard.queries import class_dashboard, student_overview
from tests.cast import join
from tests.networks.making import make_group, make_report
from tests.resources.rows import make_source


def row_of(cast, teacher, person):
    dashboard = class_dashboard(cast.viewer(teacher), cast.class_8b)
    return next(row for row in dashboard.students if row.person == person)


def test_asking_the_counsellor_is_no_sign_of_life_on_the_class_page(cast):
    ask_connection(actor=cast.viewer(cast.mia), person=cast.carl, purpose="Trouble at home")
    assert row_of(cast, cast.adler, cast.mia).last_active is None
    ask_connection(actor=cast.viewer(cast.noah), person=cast.lena, purpose="A book")
    assert row_of(cast, cast.adler, cast.noah).last_active


@pytest.mark.parametrize("later", [False, True])
def test_a_teacher_who_is_safeguarding_lead_is_shown_like_the_counsellor(cast, later):
    cast.brook.memberships.update(is_safeguarding_lead=True)
    ask_connection(actor=cast.viewer(cast.mia), person=cast.brook, purpose="Trouble at home")
    if later:  # what began in confidence stays so
        cast.brook.memberships.update(is_safeguarding_lead=False)
    adler = cast.viewer(cast.adler)
    assert map_of(adler, cast.mia).ties == ()
    assert student_overview(adler, cast.class_8b, cast.mia).connections == []
    assert row_of(cast, cast.adler, cast.mia).people == 0
    assert len(map_of(cast.viewer(cast.mia), cast.mia).ties) == 1


def test_why_the_lead_looked_is_for_lead_and_deputy(cast):
    record_access(actor=cast.viewer(cast.carl), reason="Mia said she is afraid", name="Mia Kowalski")
    address = reverse("accounts:audit-list")
    page = cast.client(cast.ada).get(address).content.decode()
    assert "looked at what students and staff write" in page
    assert "afraid" not in page
    assert "Mia Kowalski" not in page
    cast.ada.memberships.update(is_safeguarding_deputy=True)
    assert "Mia said she is afraid" in cast.client(cast.ada).get(address).content.decode()


def test_the_trail_tells_an_admin_of_no_group_in_confidence(cast):
    carl = cast.viewer(cast.carl)
    quiet = create_group(actor=carl, kind="project", name="Quiet hour", purpose="To talk")
    close_group(actor=carl, group=quiet)
    close_group(actor=cast.viewer(cast.adler), group=make_group(cast))
    lines = [line.entry for line in cast.client(cast.ada).get(reverse("accounts:audit-list")).context["lines"]]
    assert [(entry.verb, entry.actor) for entry in lines] == [("networks.groups.close_group", cast.adler)]
    assert AuditEntry.objects.filter(thing_uuid=quiet.uuid).count() == 2
    join(cast.carl, cast.harbour, Role.ADMIN)
    lines = cast.client(cast.carl).get(reverse("accounts:audit-list")).context["lines"]
    assert len(lines) == 3


def test_each_look_at_a_report_is_logged_whichever_way_it_is_asked_for(cast):
    # SAFETY 13
    here = {"school": cast.harbour, "source": make_source(cast), "audience": "person"}
    report = make_report(cast, Share.objects.create(**here, sharer=cast.noah, person=cast.mia), words="It hurts")
    address = reverse("accounts:case-detail", args=[report.case.uuid])
    assert report.words in cast.client(cast.carl).post(address, {}).content.decode()
    assert AuditEntry.objects.filter(verb="accounts.safeguarding.look_at_report", actor=cast.carl).count() == 1


def test_the_picture_one_keeps_says_what_is_in_confidence_and_leaves_it_out_on_a_tick(cast):
    ask_connection(actor=cast.viewer(cast.mia), person=cast.carl, purpose="Trouble at home")
    client, keep = cast.client(cast.mia), reverse("networks:netmap-download")
    page = client.get(reverse("networks:netmap-detail")).content.decode()
    assert "On this picture is what stays between you and others here: Carl Devi." in page
    assert "Carl Devi" in client.get(keep).content.decode()
    assert "Carl Devi" not in client.get(keep, {"discreet": "on"}).content.decode()
    noahs = cast.client(cast.noah).get(reverse("networks:netmap-detail")).content.decode()
    assert "Leave that out" not in noahs
    today = {"at": timezone.now().date().isoformat(), "discreet": "on"}
    assert "Carl Devi" not in client.get(keep, today).content.decode()
