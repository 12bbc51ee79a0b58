"""The settings of a school: one page of cards, of which each keeps the others as they are."""

import pytest
from django.urls import reverse

from accounts.models import AuditEntry, School
from accounts.school_setup.sections import settings_sections

DETAIL = "pages:school-detail"
ANSWERS = {
    "hours": {"language": "fr", "time_zone": "Europe/Paris", "quiet_from": "21:00", "quiet_until": "06:00"},
    "recordings": {"students_record": "on"},
    "new-sources": {"source_policy": "review_before"},
    "tools": {"tools": ["youtube"], "rules": "Be kind."},
    "messages": {"students_write": "on"},
    "escalation": {
        "opened_within_at_school": 3,
        "opened_within_otherwise": 12,
        "day_starts": "08:10",
        "day_ends": "16:10",
    },
    "help": {"help_contacts": "Ms Devi, room 12", "help_after_hours": "Ring the number of the town."},
}


def columns(school: School) -> dict:
    return School.objects.filter(pk=school.pk).values().get()


def test_a_card_says_what_is_set_and_leads_to_where_it_is_changed(cast):
    page = cast.client(cast.ada).get(reverse(DETAIL)).content.decode()
    assert cast.harbour.code in page
    for section in settings_sections:
        assert f'id="{section.name}"' in page
        href = reverse(section.page) if section.page else reverse("pages:school-edit", args=[section.name])
        assert f'href="{href}"' in page
    assert "The school&#x27;s language is English." in page
    assert "Quiet from 8 p.m. until 7 a.m." in page


def test_a_page_of_its_own_has_a_way_up(cast):
    for section in settings_sections:
        if section.page:
            assert 'class="crumb"' in cast.client(cast.ada).get(reverse(section.page)).content.decode(), (
                section.name
            )


def test_every_section_with_a_form_is_looked_at_here():
    assert set(ANSWERS) == {section.name for section in settings_sections if section.form}


@pytest.mark.parametrize("name", ANSWERS)
def test_a_section_saves_its_own_and_keeps_the_others(cast, name):
    own = {"tools": set()}.get(name, set(ANSWERS[name]))
    before, elsewhere = columns(cast.harbour), columns(cast.millbrook)
    address = reverse("pages:school-edit", args=[name])
    answer = cast.client(cast.ada).post(address, ANSWERS[name])
    assert (answer.status_code, answer["Location"]) == (302, f"{reverse(DETAIL)}#{name}")
    after = columns(cast.harbour)
    assert {column for column in after if after[column] != before[column]} == own
    assert columns(cast.millbrook) == elsewhere
    assert {(line.school, line.actor) for line in AuditEntry.objects.all()} == {(cast.harbour, cast.ada)}
    assert cast.client(cast.ada).get(address).status_code == 200


@pytest.mark.parametrize("name", ["domains", "topics", "nothing"])
def test_what_has_no_form_here_is_not_here(cast, name):
    assert cast.client(cast.ada).get(reverse("pages:school-edit", args=[name])).status_code == 404


def test_somebody_else_learns_nothing_and_changes_nothing(cast):
    before = columns(cast.harbour)
    for person in (cast.mia, cast.adler, cast.lena, cast.max):
        client = cast.client(person)
        assert client.get(reverse(DETAIL)).status_code == 404
        for name, wishes in ANSWERS.items():
            assert client.post(reverse("pages:school-edit", args=[name]), wishes).status_code == 404
    assert columns(cast.harbour) == before


def test_a_wrong_answer_is_kept_in_the_form(cast):
    answer = cast.client(cast.ada).post(reverse("pages:school-edit", args=["hours"]), {"quiet_from": "late"})
    assert answer.status_code == 422
    assert 'value="late"' in answer.content.decode()
