"""Whom a viewer is connected with, as the rules ask for it."""

from accounts.people.scope import Slot, known
from networks.connections.models import Connection
from tests.cast import join


def connect(school, asker, recipient, state=Connection.State.ACCEPTED):
    return Connection.objects.create(
        school=school, asker=asker, recipient=recipient, kind="classmate", state=state, purpose="To learn"
    )


def test_the_other_end_of_each_active_connection(cast):
    connect(cast.harbour, cast.mia, cast.noah)
    connect(cast.harbour, cast.lena, cast.mia)
    connect(cast.harbour, cast.mia, cast.adler, Connection.State.PENDING)
    connect(cast.harbour, cast.mia, cast.carl, Connection.State.ENDED)
    assert known(cast.viewer(cast.mia), Slot.CONNECTED) == {cast.noah.pk, cast.lena.pk}
    assert known(cast.viewer(cast.noah), Slot.CONNECTED) == {cast.mia.pk}
    assert known(cast.viewer(cast.zoe), Slot.CONNECTED) == set()


def test_not_those_of_another_school(cast):  # SAFETY 40
    join(cast.otto, cast.harbour, "student")
    connect(cast.harbour, cast.otto, cast.mia)
    assert known(cast.viewer(cast.otto), Slot.CONNECTED) == set(), "they look from Millbrook"
    assert known(cast.viewer(cast.mia), Slot.CONNECTED) == {cast.otto.pk}
