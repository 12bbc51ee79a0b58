"""The first page of a student."""

from django.urls import reverse

from networks.models import Connection, Goal


def test_today_shows_who_asks_and_the_newest_goal(cast):
    ask = {"school": cast.harbour, "asker": cast.noah, "kind": "classmate", "state": "pending"}
    Connection.objects.create(recipient=cast.mia, purpose="Show me the harbour", **ask)
    Connection.objects.create(recipient=cast.zoe, purpose="For somebody else", **ask)
    Goal.objects.create(school=cast.harbour, person=cast.mia, title="Sail alone", why="The sea")
    shown = cast.client(cast.mia).get(reverse("pages:home")).content.decode()
    assert "Noah Osei would like you in their network" in shown
    assert "Show me the harbour" in shown
    assert "For somebody else" not in shown
    assert "Sail alone" in shown
