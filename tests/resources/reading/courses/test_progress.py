"""One's own way through a course: self-reported, one's own, and told where a goal is."""

import pytest

from kit.errors import Refused
from networks.models import Goal, GoalTie
from resources.models import CoursePart, SourceKind
from resources.reading.courses.services import MOST_PARTS, add_parts
from tests.resources.making import make_follow, make_source


@pytest.fixture
def course(cast):
    return make_source(
        cast.harbour, feed=False, kind=SourceKind.COURSE, title="Sea life",
        address="https://www.coursera.org/learn/sea-life",
    )  # fmt: skip


def test_parts_are_lines_or_a_number(cast, course):
    mia = cast.viewer(cast.mia)
    add_parts(actor=mia, source=course, text="  Week 1 \n\nWeek   2\nWeek 1")
    assert list(CoursePart.objects.values_list("text", flat=True)) == ["Week 1", "Week 2"]
    add_parts(actor=mia, source=course, text="2")
    add_parts(actor=mia, source=course, text="3")
    assert list(CoursePart.objects.values_list("text", "position"))[2:] == [
        ("Part 1", 3),
        ("Part 2", 4),
        ("Part 3", 5),
    ]
    for text in ("0", "61", " \n ", "\n".join(map(str, range(MOST_PARTS + 1)))):
        with pytest.raises(Refused):
            add_parts(actor=mia, source=course, text=text)


def test_ticked_parts_show_beside_the_goal_they_serve(cast, course):  # SAFETY 22
    follow = make_follow(cast.mia, cast.harbour, course)
    goal = Goal.objects.create(school=cast.harbour, person=cast.mia, title="Know ten sea animals")
    client = cast.client(cast.mia)
    page = client.get(f"/sources/{course.uuid}/").content.decode()
    assert "Which of your goals does it help?" in page
    GoalTie.objects.create(goal=goal, follow=follow)
    client.post(f"/sources/{course.uuid}/parts/", {"text": "4"})
    part = CoursePart.objects.first()
    client.post(f"/sources/parts/{part.uuid}/toggle/", {"done": "yes"})
    client.post(f"/sources/parts/{part.uuid}/toggle/", {"done": "yes"})
    page = client.get(f"/sources/{course.uuid}/").content.decode()
    assert "1 of 4 parts" in page
    assert "Know ten sea animals" in page
    for who in (cast.mia, cast.adler):
        assert "1 of 4 parts" in cast.client(who).get(f"/goals/{goal.uuid}/").content.decode()
    assert "1 of 4 parts" not in cast.client(cast.noah).get(f"/sources/{course.uuid}/").content.decode()
    client.post(f"/sources/parts/{part.uuid}/toggle/", {"done": "no"})
    assert CoursePart.objects.filter(done__isnull=False).count() == 0


def test_a_note_is_kept_and_a_part_goes(cast, course):
    make_follow(cast.mia, cast.harbour, course)
    part = add_parts(actor=cast.viewer(cast.mia), source=course, text="Week 1")[0]
    client = cast.client(cast.mia)
    assert client.post(f"/sources/parts/{part.uuid}/", {"evidence": "Starfish have no brain"}).status_code == 302
    assert "Starfish have no brain" in client.get(f"/sources/{course.uuid}/").content.decode()
    for stranger in (cast.noah, cast.adler, cast.otto):
        assert cast.client(stranger).get(f"/sources/parts/{part.uuid}/").status_code == 404
        assert cast.client(stranger).post(f"/sources/parts/{part.uuid}/remove/").status_code == 404
    client.post(f"/sources/parts/{part.uuid}/remove/")
    assert not CoursePart.objects.exists()


def test_only_a_course_has_parts(cast, course):
    blog = make_source(cast.harbour)
    client = cast.client(cast.mia)
    assert client.post(f"/sources/{blog.uuid}/parts/", {"text": "4"}).status_code == 404
    answer = client.post(f"/sources/{course.uuid}/parts/", {"text": ""})
    assert answer.status_code == 422
    assert "Write at least one part" in answer.content.decode()
    assert cast.client(cast.otto).post(f"/sources/{course.uuid}/parts/", {"text": "4"}).status_code == 404
