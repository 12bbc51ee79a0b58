"""Asking somebody into a network, and what can become of it."""

from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.db import connection as database
from django.utils import timezone

from accounts.models import Notification
from kit.errors import Refused
from networks.connections.models import Connection
from networks.connections.services import (
    answer_connection,
    ask_connection,
    end_connection,
    withdraw_connection,
)
from tests.cast import make_cast

State = Connection.State


def ask(cast, asker, asked, purpose="Help with chemistry"):
    return ask_connection(actor=cast.viewer(asker), person=asked, purpose=purpose)


def told(person) -> list[str]:
    return list(Notification.objects.filter(person=person).order_by("id").values_list("text", flat=True))


@pytest.mark.parametrize(
    ("recipient", "kind"),
    [("noah", "classmate"), ("brook", "teacher"), ("lena", "librarian"), ("carl", "counsellor")],
)
def test_a_student_asks_the_people_around(cast, recipient, kind):
    person = getattr(cast, recipient)
    row = ask(cast, cast.mia, person)
    assert (row.kind, row.state, row.school) == (kind, State.PENDING, cast.harbour)
    assert told(person) == ["Mia Kowalski asks you into their network."]


@pytest.mark.parametrize("recipient", ["zoe", "max", "ada", "otto", "tess", "mia"])
def test_nobody_else_can_be_asked(cast, recipient):
    # SAFETY 1, 4, 40
    with pytest.raises(Refused):
        ask(cast, cast.mia, getattr(cast, recipient))
    assert not Connection.objects.exists()


@pytest.mark.parametrize("asker", ["adler", "lena", "ada"])
def test_staff_ask_colleagues_and_no_student(cast, asker):
    assert ask(cast, getattr(cast, asker), cast.brook).kind == "teacher"
    with pytest.raises(Refused):
        ask(cast, getattr(cast, asker), cast.mia)


def test_a_mentor_asks_nobody(cast):
    # SAFETY 1
    for person in (cast.mia, cast.adler):
        with pytest.raises(Refused):
            ask(cast, cast.max, person)


def test_contact_details_are_refused_with_a_reason(cast):
    # SAFETY 5
    for purpose in ("write to mia@example.org", "call 07700 900123"):
        with pytest.raises(Refused, match="contact details") as no:
            ask(cast, cast.mia, cast.noah, purpose)
        assert no.value.field == "purpose"
    row = ask(cast, cast.mia, cast.noah)
    with pytest.raises(Refused, match="contact details") as no:
        answer_connection(actor=cast.viewer(cast.noah), connection=row, accept=True, reply="snap: noah")
    assert no.value.field == "reply"


def test_the_same_ask_twice_is_one_and_tells_once(cast):
    assert ask(cast, cast.mia, cast.noah) == ask(cast, cast.mia, cast.noah)
    assert len(told(cast.noah)) == 1


def test_a_second_ask_meets_a_sentence(cast):
    row = ask(cast, cast.mia, cast.noah)
    with pytest.raises(Refused, match="no answer yet"):
        ask(cast, cast.mia, cast.noah, "Something else")
    with pytest.raises(Refused, match="has asked you already"):
        ask(cast, cast.noah, cast.mia)
    answer_connection(actor=cast.viewer(cast.noah), connection=row, accept=True)
    with pytest.raises(Refused, match="already"):
        ask(cast, cast.noah, cast.mia)


def test_an_answer_is_given_once_and_told_once(cast):
    row = ask(cast, cast.mia, cast.noah)
    noah = cast.viewer(cast.noah)
    for _ in range(2):
        answer_connection(actor=noah, connection=row, accept=True, reply="With pleasure.")
    row.refresh_from_db()
    assert (row.state, row.reply) == (State.ACCEPTED, "With pleasure.")
    assert told(cast.mia) == ["Noah Osei is in your network now."]
    with pytest.raises(Refused):
        answer_connection(actor=noah, connection=row, accept=False)


def test_only_the_one_who_was_asked_answers(cast):
    row = ask(cast, cast.mia, cast.noah)
    for other in (cast.mia, cast.adler):
        with pytest.raises(Refused):
            answer_connection(actor=cast.viewer(other), connection=row, accept=True)


def test_after_a_no_there_is_a_rest(cast):
    row = ask(cast, cast.mia, cast.noah)
    answer_connection(actor=cast.viewer(cast.noah), connection=row, accept=False)
    with pytest.raises(Refused, match="not now"):
        ask(cast, cast.mia, cast.noah)
    Connection.objects.update(answered=timezone.now() - timedelta(days=8))
    assert ask(cast, cast.mia, cast.noah).state == State.PENDING


def test_an_ask_is_taken_back_and_cannot_be_answered_then(cast):
    row = ask(cast, cast.mia, cast.noah)
    withdraw_connection(actor=cast.viewer(cast.mia), connection=row)
    withdraw_connection(actor=cast.viewer(cast.mia), connection=row)
    with pytest.raises(Refused, match="taken back"):
        answer_connection(actor=cast.viewer(cast.noah), connection=row, accept=True)
    assert told(cast.noah)[1:] == ["Mia Kowalski took back what they asked you."]


def test_either_end_lets_go_and_may_ask_again(cast):
    row = ask(cast, cast.mia, cast.noah)
    with pytest.raises(Refused):
        end_connection(actor=cast.viewer(cast.mia), connection=row)
    answer_connection(actor=cast.viewer(cast.noah), connection=row, accept=True)
    with pytest.raises(Refused):
        end_connection(actor=cast.viewer(cast.adler), connection=row)
    end_connection(actor=cast.viewer(cast.noah), connection=row)
    assert told(cast.mia)[-1] == "You and Noah Osei are no longer in one network."
    assert ask(cast, cast.mia, cast.noah).state == State.PENDING


def test_asking_and_taking_back_is_no_way_to_send_messages(cast):
    # SAFETY 6
    for words in ("Why so quiet", "Answer me", "I can see you"):
        withdraw_connection(actor=cast.viewer(cast.mia), connection=ask(cast, cast.mia, cast.noah, words))
    with pytest.raises(Refused, match="Give it a little time"):
        ask(cast, cast.mia, cast.noah, "One more")
    assert ask(cast, cast.mia, cast.adler)
    assert ask(cast, cast.noah, cast.mia)
    Connection.objects.filter(asker=cast.noah).delete()
    Connection.objects.update(created=timezone.now() - timedelta(days=8))
    assert ask(cast, cast.mia, cast.noah, "One more")


@pytest.mark.django_db(transaction=True)
def test_two_who_ask_each_other_at_once_make_one_connection():
    cast = make_cast()
    start, said = Barrier(2), []

    def run(asker, asked):
        try:
            start.wait(10)
            ask(cast, asker, asked)
            said.append("asked")
        except Refused as no:
            said.append(no.sentence)
        finally:
            database.close()

    threads = [Thread(target=run, args=pair) for pair in ((cast.mia, cast.noah), (cast.noah, cast.mia))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert Connection.objects.count() == 1
    assert Notification.objects.count() == 1
    assert said.count("asked") == 1
    assert any("has asked you already" in sentence for sentence in said)
