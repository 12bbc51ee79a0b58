"""The trail: for admins, of their own school, and changed by nobody."""

import pytest
from django.db import DatabaseError, connection, transaction
from django.urls import reverse

from accounts.audit.services import record
from accounts.audit.verbs import words_of
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


def test_an_unknown_verb_is_read_out_as_it_is_spelled():
    assert words_of("networks.connections.end_connection") == "end connection"
