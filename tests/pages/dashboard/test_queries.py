"""What a teacher sees of a class."""

from datetime import time, timedelta

from django.urls import reverse
from django.utils import timezone

from accounts.models import SchoolClass
from networks.models import Connection
from plnsite.pages.dashboard.queries import class_dashboard, last_active
from reflections.journal.queries import waiting_reflections
from reflections.models import Feedback, Prompt, Reflection, Schedule
from resources.models import Reading, SchoolSource
from tests.cast import enrol
from tests.resources.rows import follow


def row_of(world, person):
    dashboard = class_dashboard(world.cast.viewer(world.cast.adler), world.cast.class_8b)
    return next(row for row in dashboard.students if row.person == person)


def test_a_class_shows_its_own_students_by_name(world):
    dashboard = class_dashboard(world.cast.viewer(world.cast.adler), world.cast.class_8b)
    assert [row.person.name for row in dashboard.students] == ["Mia Kowalski", "Noah Osei"]


def test_each_student_stands_with_what_is_theirs(world):
    mia = row_of(world, world.cast.mia)
    assert (mia.people, mia.reading.follows, mia.goals, mia.reading.read) == (1, 2, 1, 1)
    noah = row_of(world, world.cast.noah)
    assert (noah.people, noah.reading.follows, noah.goals, noah.reading.read) == (0, 0, 0, 0)
    assert noah.last_active is None


def test_whoever_reflects_or_follows_is_not_called_quiet(world):
    long_ago = timezone.now() - timedelta(days=30)
    Reading.objects.update(read=long_ago)
    assert last_active(world.cast.harbour, [world.cast.mia])[world.cast.mia.pk] > long_ago + timedelta(days=1)
    assert world.cast.noah.pk not in last_active(world.cast.harbour, [world.cast.noah])
    follow(world.cast, world.source, world.cast.noah)
    assert world.cast.noah.pk in last_active(world.cast.harbour, [world.cast.noah])


def test_a_student_s_page_names_whom_they_asked_and_says_that_they_did(world):
    cast = world.cast
    Connection.objects.all().delete()
    facts = {"school": cast.harbour, "asker": cast.mia, "kind": "teacher", "purpose": "Rock pools"}
    row = Connection.objects.create(recipient=cast.adler, **facts)
    page = (
        cast.client(cast.adler)
        .get(reverse("pages:student-overview", args=[cast.class_8b.uuid, cast.mia.uuid]))
        .content.decode()
    )
    people = page.partition('id="people"')[2].partition('id="sources"')[0]
    assert cast.adler.name in people
    assert "Asked" in people
    row.state = Connection.State.ACCEPTED
    row.save()
    page = (
        cast.client(cast.adler)
        .get(reverse("pages:student-overview", args=[cast.class_8b.uuid, cast.mia.uuid]))
        .content.decode()
    )
    assert "Asked" not in page.partition('id="people"')[2].partition('id="sources"')[0]


def test_a_private_reflection_is_no_news_for_the_dashboard(world):
    Reflection.objects.filter(person=world.cast.mia).update(visibility=Reflection.Visibility.PRIVATE)
    mia = row_of(world, world.cast.mia)
    assert not mia.reflection.waiting  # SAFETY 22


def test_a_source_that_was_refused_says_so_on_its_students_page(world):
    cast = world.cast
    page = reverse("pages:student-overview", args=[cast.class_8b.uuid, cast.mia.uuid])

    def refused() -> int:
        shown = cast.client(cast.adler).get(page).content.decode().partition('id="sources"')[2]
        assert world.source.title in shown
        return shown.count("Not at this school")

    before = refused()  # the world has one already
    here = SchoolSource.objects.filter(source=world.source)
    here.filter(school=cast.millbrook).update(verdict="refused")
    assert refused() == before
    here.filter(school=cast.harbour).update(verdict="refused")
    assert refused() == before + 1


def test_what_waits_for_an_answer_leads_to_it(world):
    cast = world.cast
    client = cast.client(cast.adler)
    page = reverse("pages:class-dashboard", args=[cast.class_8b.uuid])
    Feedback.objects.all().delete()
    waiting = list(waiting_reflections(cast.viewer(cast.adler)).filter(person=cast.mia))
    assert waiting
    first = reverse("reflections:reflection-detail", args=[waiting[0].uuid])
    row = client.get(page).content.decode().partition("Mia Kowalski")[2]
    assert f'href="{first}"' in row
    assert "Waits for your answer" in row


def test_the_prompts_of_a_class_are_those_of_this_class(world):
    cast = world.cast
    other = SchoolClass.objects.create(school=cast.harbour, name="Sailing")
    enrol(cast.adler, other, "teacher")
    prompt = Prompt.objects.create(school=cast.harbour, title="A week at sea", questions=["What?"])
    facts = {"school": cast.harbour, "prompt": prompt, "weekday": 1, "at": time(9), "first": cast.harbour.today()}
    Schedule.objects.create(school_class=other, **facts)
    client = cast.client(cast.adler)
    link = f"{reverse('reflections:schedule-list')}?class="
    page = client.get(reverse("pages:class-dashboard", args=[cast.class_8b.uuid])).content.decode()
    assert f'href="{link}{cast.class_8b.uuid}"' in page
    shown = client.get(f"{link}{cast.class_8b.uuid}").content.decode()
    assert "A week at sea" not in shown
    assert "All classes" in shown
    assert f"{reverse('reflections:schedule-create')}?class={cast.class_8b.uuid}" in shown
    assert "A week at sea" in client.get(f"{link}{other.uuid}").content.decode()
    for unknown in (cast.class_9a.uuid, cast.other_class.uuid, "nonsense"):
        assert "A week at sea" in client.get(f"{link}{unknown}").content.decode(), "not a class of theirs: all"


def test_a_teachers_cards_of_classes_say_how_many_are_in_them(world):
    page = world.cast.client(world.cast.adler).get(reverse("pages:home")).content.decode()
    assert "2 students" in page
