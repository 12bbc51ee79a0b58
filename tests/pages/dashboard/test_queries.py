"""What a teacher sees of a class."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from networks.models import Connection
from plnsite.pages.dashboard.queries import class_dashboard, last_active
from reflections.models import Reflection
from resources.models import Reading
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
    assert not mia.reflection.waiting_answer  # SAFETY 22
