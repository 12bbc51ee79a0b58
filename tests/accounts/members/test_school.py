"""What an admin says of the school: its language, its quiet hours."""

from datetime import time

import pytest
from django.urls import reverse

from accounts.members import services
from accounts.models import AuditEntry
from kit.errors import Refused


def test_an_admin_sets_the_language_and_the_quiet_hours_of_the_school(cast):
    client = cast.client(cast.ada)
    wishes = {"language": "de", "students_record": "on", "quiet_from": "19:30", "quiet_until": "06:45"}
    page = client.post(reverse("accounts:school-edit"), wishes, follow=True).content.decode()
    assert "Saved. It counts from now on." in page
    assert '<option value="de" selected>' in page
    assert 'value="19:30"' in page
    school = cast.harbour
    school.refresh_from_db()
    assert (school.language, school.quiet_from, school.quiet_until) == ("de", time(19, 30), time(6, 45))
    assert school.students_record
    entry = AuditEntry.objects.get(verb="accounts.members.set_up_school")
    assert (entry.school, entry.actor) == (school, cast.ada)
    cast.millbrook.refresh_from_db()
    assert (cast.millbrook.language, cast.millbrook.students_record) == ("en", False)


def test_bad_wishes_for_the_school_change_nothing_and_are_kept_in_the_form(cast):
    wishes = {"language": "xx", "quiet_from": "late", "quiet_until": "06:45"}
    page = cast.client(cast.ada).post(reverse("accounts:school-edit"), wishes).content.decode()
    assert 'value="late"' in page
    cast.harbour.refresh_from_db()
    assert cast.harbour.language == "en"


def test_nobody_but_an_admin_sets_up_the_school(cast):
    with pytest.raises(Refused):
        services.set_up_school(
            actor=cast.viewer(cast.adler),
            language="de",
            students_record=True,
            quiet_from=time(20),
            quiet_until=time(7),
        )
