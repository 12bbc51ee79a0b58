"""Sessions that are over are deleted by themselves."""

from datetime import timedelta

from django.contrib.sessions.models import Session
from django.utils import timezone

from accounts.identity.signin.jobs import SLICE, clear_expired_sessions
from plnsite.celery import app, tasks_of_slices


def test_expired_sessions_go_and_others_stay(db):
    now = timezone.now()
    rows = [
        Session(session_key=f"old{number}", expire_date=now - timedelta(days=1)) for number in range(SLICE + 3)
    ]
    Session.objects.bulk_create([*rows, Session(session_key="new", expire_date=now + timedelta(days=1))])
    clear_expired_sessions()
    clear_expired_sessions()
    assert list(Session.objects.values_list("session_key", flat=True)) == ["new"]


def test_it_happens_by_itself():
    assert "accounts.identity.signin.tasks" in tasks_of_slices()
    app.loader.import_default_modules()
    assert "accounts.identity.signin.clear_expired_sessions" in app.conf.beat_schedule
