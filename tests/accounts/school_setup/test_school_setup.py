"""Opening a school, and what it settles first: its language, its clocks, its quiet hours."""

import re
from datetime import time

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import AuditEntry
from accounts.school_setup import services
from kit.errors import Refused

HOURS = {"language": "de", "time_zone": "Europe/London", "quiet_from": "19:30", "quiet_until": "06:45"}


def change(cast, **wishes) -> str:
    address = reverse("pages:school-edit", args=["hours"])
    return cast.client(cast.ada).post(address, HOURS | wishes, follow=True).content.decode()


def test_an_admin_sets_the_language_and_the_quiet_hours_of_the_school(cast):
    page = change(cast)
    assert "Saved. It counts from now on." in page
    assert "German" in page
    school = cast.harbour
    school.refresh_from_db()
    assert (school.language, school.quiet_from, school.quiet_until) == ("de", time(19, 30), time(6, 45))
    entry = AuditEntry.objects.get(verb="accounts.school_setup.set_hours")
    assert (entry.school, entry.actor) == (school, cast.ada)
    assert entry.detail == {"language": "en -> de", "quiet_from": "20:00:00 -> 19:30:00"} | {
        "quiet_until": "07:00:00 -> 06:45:00"
    }
    cast.millbrook.refresh_from_db()
    assert cast.millbrook.language == "en"
    change(cast)
    assert AuditEntry.objects.filter(verb="accounts.school_setup.set_hours").count() == 1


def test_bad_wishes_for_the_school_change_nothing_and_are_kept_in_the_form(cast):
    for wrong in ({"language": "xx"}, {"quiet_from": "late"}, {"time_zone": "Mars/Olympus"}):
        page = change(cast, **wrong)
        assert "Saved" not in page
    assert 'value="late"' in change(cast, quiet_from="late")
    cast.harbour.refresh_from_db()
    assert (cast.harbour.language, cast.harbour.time_zone) == ("en", "Europe/London")


def test_nobody_but_an_admin_sets_up_the_school(cast):
    with pytest.raises(Refused):
        services.set_hours(
            actor=cast.viewer(cast.adler),
            language="de",
            time_zone="Europe/Oslo",
            quiet_from=time(20),
            quiet_until=time(7),
        )


def test_an_operator_opens_a_school(db, capsys, settings):
    from django.core.management import CommandError, call_command

    facts = {
        "name": "Hilltop",
        "code": "hilltop",
        "zone": "Europe/Oslo",
        "admin_name": "Una",
        "admin_email": "u@h.example",
    }
    with pytest.raises(CommandError, match="--origin"):
        call_command("create_school", **facts)
    settings.PUBLIC_ADDRESS = "https://pln.example.org"
    call_command("create_school", **facts)
    link = re.search(r"https://pln\.example\.org(/password/new/\S+)", capsys.readouterr().out).group(1)
    assert Client().get(link, follow=True).status_code == 200
    with pytest.raises(CommandError, match="Code"):
        call_command("create_school", **facts)
    with pytest.raises(CommandError, match="time zone"):
        call_command("create_school", **{**facts, "code": "other", "zone": "Mars/Olympus"})
