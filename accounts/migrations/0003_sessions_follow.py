"""A session keeps the dotted name of what signed its person in: with that module moved, so do those of today."""

from importlib import import_module

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY
from django.db import migrations
from django.utils import timezone

OLD, NEW = "accounts.identity.signin.backends.", "accounts.identity.signin.backends."


def follow(apps, editor):
    sessions = apps.get_model("sessions", "Session").objects.using(editor.connection.alias)
    store = import_module(settings.SESSION_ENGINE).SessionStore()
    for session in sessions.filter(expire_date__gt=timezone.now()).iterator():
        data = store.decode(session.session_data)
        if data.get(BACKEND_SESSION_KEY, "").startswith(OLD):
            data[BACKEND_SESSION_KEY] = data[BACKEND_SESSION_KEY].replace(OLD, NEW, 1)
            session.session_data = store.encode(data)
            session.save(update_fields=["session_data"])


class Migration(migrations.Migration):
    dependencies = [("accounts", "0002_holiday_uuid"), ("sessions", "0001_initial")]

    operations = [migrations.RunPython(follow, migrations.RunPython.noop)]
