"""What the page of a source tells of students: no more than each reader sees of them anyway."""

import pytest
from django.urls import reverse

from accounts.models import Enrolment
from resources.checks.queries import Trusted, trust_here, trust_of
from resources.checks.services import hand_in
from resources.models import Verdict
from tests.cast import enrol
from tests.resources.checks.test_services import WORDS
from tests.resources.making import make_source


def _page(cast, person, name, source) -> str:
    found = cast.client(person).get(reverse(f"resources:{name}", args=[source.uuid]))
    assert found.status_code == 200
    return found.content.decode()


@pytest.mark.parametrize("who", ["brook", "ada", "carl"])
@pytest.mark.parametrize("name", ["source-detail", "source-judge"])
def test_staff_who_do_not_teach_a_student_read_only_that_a_student_brought_it(cast, who, name):  # SAFETY 22
    page = _page(cast, getattr(cast, who), name, make_source(cast.harbour, added_by=cast.mia))
    assert "Mia" not in page
    assert "Brought in by a student" in page


def test_the_queue_does_not_name_a_student_to_staff_who_do_not_teach_them(cast):  # SAFETY 22
    make_source(cast.harbour, added_by=cast.mia)
    make_source(cast.harbour, added_by=cast.adler)
    page = cast.client(cast.brook).get(reverse("resources:vetting-list")).content.decode()
    assert "Mia" not in page
    assert "Brought in by a student" in page
    assert "Brought in by Ms Adler" in page
    assert (
        "Brought in by Mia Kowalski"
        in cast.client(cast.adler).get(reverse("resources:vetting-list")).content.decode()
    )


@pytest.mark.parametrize("who", ["adler", "lena"])
def test_who_teaches_the_student_and_the_librarian_read_the_name(cast, who):  # SAFETY 41
    source = make_source(cast.harbour, added_by=cast.mia)
    for name in ("source-detail", "source-judge"):
        assert "Brought in by Mia Kowalski" in _page(cast, getattr(cast, who), name, source)


def test_what_was_brought_before_a_teacher_put_the_student_in_stays_without_a_name(cast):  # SAFETY 22
    source = make_source(cast.harbour, added_by=cast.mia)
    enrol(cast.mia, cast.class_9a)
    Enrolment.objects.filter(person=cast.mia, school_class=cast.class_9a).update(opens_from="2100-01-01T00:00Z")
    assert "Mia" not in _page(cast, cast.brook, "source-detail", source)


def test_a_classmate_does_not_read_who_brought_it(cast):  # SAFETY 22
    source = make_source(cast.harbour, added_by=cast.mia, verdict=Verdict.FINE)
    page = _page(cast, cast.noah, "source-detail", source)
    assert "Mia" not in page
    assert "Brought in" not in page


def test_few_checks_are_counted_only_for_whoever_may_read_them(cast):  # SAFETY 22
    source = make_source(cast.harbour, verdict=Verdict.FINE)
    for person in (cast.mia, cast.zoe):
        hand_in(actor=cast.viewer(person), source=source, **WORDS)
    seen = {who: trust_here(cast.viewer(getattr(cast, who)), source).total for who in "mia noah adler ada".split()}
    assert seen == {"mia": 1, "noah": 0, "adler": 1, "ada": 0}
    assert trust_here(cast.viewer(cast.lena), source) == Trusted(careful=2)
    assert trust_of(cast.viewer(cast.ada), [source.pk]) == {}
    hand_in(actor=cast.viewer(cast.noah), source=source, **WORDS)
    assert trust_here(cast.viewer(cast.ada), source) == Trusted(careful=3)
    assert trust_here(cast.viewer(cast.otto), source).total == 0
