"""Who was signed in when the backends moved to another module is signed in still."""

from importlib import import_module

from django.apps import apps
from django.contrib.auth import BACKEND_SESSION_KEY
from django.db import connection
from django.urls import reverse

MIGRATION = import_module("accounts.migrations.0003_sessions_follow")


def test_a_session_of_before_goes_on(cast):
    client = cast.client(cast.mia)
    session = client.session
    session[BACKEND_SESSION_KEY] = "accounts.identity.signin.backends.SchoolUserNameBackend"
    session.save()
    with connection.schema_editor() as editor:
        MIGRATION.follow(apps, editor)
        MIGRATION.follow(apps, editor)
    assert client.get(reverse("accounts:person-edit")).context["viewer"].person == cast.mia


def test_a_session_of_nobody_is_left_alone(cast, client):
    session = client.session
    session["hello"] = "you"
    session.save()
    with connection.schema_editor() as editor:
        MIGRATION.follow(apps, editor)
    assert client.session["hello"] == "you"
