"""The trail: for admins, of their own school, and changed by nobody."""

from datetime import UTC, datetime

import pytest
import time_machine
from django.db import DatabaseError, connection, transaction
from django.urls import reverse

from accounts.audit.services import record
from accounts.audit.verbs import words_of
from accounts.membership.classes.services import create_class, make_join_code, rename_class
from accounts.models import AuditEntry

AUDIT = reverse("accounts:audit-list")


def write(cast, times=1, school="harbour"):
    actor, subject = (cast.adler, cast.mia) if school == "harbour" else (cast.tess, cast.otto)
    for _ in range(times):
        record("accounts.signin_cards.reset_password", school=getattr(cast, school), actor=actor, subject=subject)


@pytest.mark.parametrize(
    "statement",
    ["UPDATE accounts_auditentry SET verb = 'nothing'", "DELETE FROM accounts_auditentry"],
)
def test_the_database_itself_refuses_to_change_the_trail(cast, statement):
    # SAFETY 15
    write(cast)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    with pytest.raises(DatabaseError), transaction.atomic():
        AuditEntry.objects.update(reason="x")
    with pytest.raises(DatabaseError), transaction.atomic():
        AuditEntry.objects.get().delete()
    assert AuditEntry.objects.get().verb == "accounts.signin_cards.reset_password"


def test_only_admins_read_it_and_only_that_of_their_school(cast):
    # SAFETY 15, 40
    write(cast)
    write(cast, school="millbrook")
    for person in (cast.mia, cast.adler, cast.carl, cast.max):
        assert cast.client(person).get(AUDIT).status_code == 404
    page = cast.client(cast.ada).get(AUDIT).content.decode()
    assert "gave a new password" in page
    assert "Mia Kowalski" in page
    assert "Otto" not in page


def test_it_is_found_by_person_and_area(cast):
    write(cast)
    record("resources.sources.judge_source", school=cast.harbour, actor=cast.lena, reason="Good pictures.")
    client = cast.client(cast.ada)
    page = client.get(AUDIT, {"q": "lena"}).content.decode()
    assert "thinks of a source" in page
    assert "Good pictures." in page
    assert "gave a new password" not in page
    assert "thinks of a source" not in client.get(AUDIT, {"area": "accounts."}).content.decode()
    assert client.get(AUDIT, {"area": "nonsense", "after": "nonsense"}).status_code == 200


def test_it_is_paged_and_takes_the_same_queries_for_three_and_thirty(cast, django_assert_max_num_queries):
    client, counts = cast.client(cast.ada), []
    for more in (3, 30):
        write(cast, more)
        with django_assert_max_num_queries(30) as asked:
            page = client.get(AUDIT).context["page"]
        counts.append(len(asked))
    assert counts[0] == counts[1]
    assert len(page.rows) == 30
    assert len(client.get(AUDIT, {"after": page.next}).context["page"].rows) == 3


def test_a_line_names_what_it_was_done_with_by_the_name_of_now(cast):
    adler = cast.viewer(cast.adler)
    made = create_class(actor=adler, name="Sailing")
    make_join_code(actor=adler, school_class=made)
    rename_class(actor=adler, school_class=made, name="Rowing")
    page = cast.client(cast.ada).get(AUDIT)
    assert [(line.words, line.about) for line in page.context["lines"]] == [
        ("renamed a class", "Rowing"),
        ("made a join code", "Rowing"),
        ("made a class", "Rowing"),
    ]
    assert "Sailing → Rowing" in page.content.decode()


def test_the_clock_is_there_to_read_and_days_narrow_it_by_the_schools_calendar(cast):
    for moment in ("2026-03-01T10:59Z", "2026-03-01T11:00Z", "2026-03-02T10:59Z", "2026-03-02T11:00Z"):
        with time_machine.travel(datetime.fromisoformat(moment)):
            write(cast, school="millbrook")
    client = cast.client(cast.amos)  # in Auckland, thirteen hours ahead

    def shown(**days):
        lines = client.get(AUDIT, days).context["lines"]
        return [line.entry.at.astimezone(UTC).strftime("%d %H:%M") for line in lines]

    assert shown(first="2026-03-02", last="2026-03-02") == ["02 10:59", "01 11:00"]
    assert shown(last="2026-03-01") == ["01 10:59"]
    assert shown(first="2026-03-03") == ["02 11:00"]
    assert "2 March 2026, 00:00" in client.get(AUDIT).content.decode()


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ({"first": "2026-03-02", "last": "2026-03-01"}, "The last day comes before the first one."),
        ({"first": "the third"}, "This is not a date."),
        ({"last": "9999-12-31"}, ""),
        ({"first": "0001-01-01"}, ""),
    ],
)
def test_days_that_cannot_be_are_said_beside_the_field(cast, days, said):
    write(cast)
    page = cast.client(cast.ada).get(AUDIT, days)
    assert page.status_code == 200
    assert said in page.content.decode()
    assert "Mia Kowalski" in page.content.decode()


def test_pages_go_on_within_the_same_days(cast):
    write(cast, 60)
    client, today = cast.client(cast.ada), cast.harbour.today().isoformat()
    page = client.get(AUDIT, {"first": today, "last": today})
    assert f"first={today}&amp;last={today}&amp;after=" in page.content.decode()


def test_an_unknown_verb_is_read_out_as_it_is_spelled():
    assert words_of("networks.connections.end_connection") == "end connection"
