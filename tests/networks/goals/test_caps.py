"""There is an end to goals and drafts: nobody fills the database, and no page gets too long."""

from django.urls import reverse

from networks.models import Goal
from reflections.models import Prompt, Reflection


def test_so_many_goals_are_open_and_no_more(cast):
    client, address = cast.client(cast.mia), reverse("networks:goal-create")
    for number in range(31):
        answer = client.post(address, {"title": f"Goal {number}", "why": "I like it"})
    assert answer.status_code == 422
    assert "thirty goals" in answer.content.decode()
    assert "Goal 30" in answer.content.decode(), "nothing typed is lost"
    assert Goal.objects.filter(person=cast.mia).count() == 30
    first = Goal.objects.order_by("id").first()
    client.post(reverse("networks:goal-drop", args=[first.uuid]))
    assert client.post(address, {"title": "Goal 30", "why": "I like it"}).status_code == 302
    page = client.post(reverse("networks:goal-reopen", args=[first.uuid]), follow=True).content.decode()
    assert "thirty goals" in page
    assert Goal.objects.open().filter(person=cast.mia).count() == 30


def test_dropping_and_making_has_an_end_too(cast):
    client, address = cast.client(cast.mia), reverse("networks:goal-create")
    for number in range(62):
        answer = client.post(address, {"title": f"Goal {number}", "why": "I like it"})
        Goal.objects.update(dropped="2026-01-01T00:00Z")
    assert answer.status_code == 422
    assert Goal.objects.filter(person=cast.mia).count() <= 60


def test_so_many_drafts_wait_and_no_more(cast):
    prompt = Prompt.objects.create(school=cast.harbour, title="Week", questions=["What?"])
    client, address = cast.client(cast.mia), reverse("reflections:reflection-free")
    for _number in range(25):
        page = client.post(address, {"prompt": str(prompt.uuid)}, follow=True).content.decode()
        Reflection.objects.filter(answers=[]).update(answers=["x"])
    assert Reflection.objects.filter(person=cast.mia, submitted=None).count() == 20
    assert "twenty drafts" in page
