"""Whom a viewer is connected with, as the rules ask for it."""

from accounts.people.scope import ScopePart, known
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
    assert known(cast.viewer(cast.mia), ScopePart.CONNECTED) == {cast.noah.pk, cast.lena.pk}
    assert known(cast.viewer(cast.noah), ScopePart.CONNECTED) == {cast.mia.pk}
    assert known(cast.viewer(cast.zoe), ScopePart.CONNECTED) == set()


def test_not_those_of_another_school(cast):  # SAFETY 40
    join(cast.otto, cast.harbour, "student")
    connect(cast.harbour, cast.otto, cast.mia)
    assert known(cast.viewer(cast.otto), ScopePart.CONNECTED) == set(), "they look from Millbrook"
    assert known(cast.viewer(cast.mia), ScopePart.CONNECTED) == {cast.otto.pk}
