"""One page says who sees what of a student's, with names."""

from django.urls import reverse

from accounts.identity.signin.closing import private_things
from accounts.models import Membership
from accounts.people.visibility import visibility_notes

PAGE = reverse("pages:visibility")


def test_it_names_those_who_look_on_and_nobody_else(cast):  # SAFETY 30, 40
    page = cast.client(cast.mia).get(PAGE).content.decode()
    for who in (cast.adler, cast.carl, cast.lena):
        assert who.name in page
    for who in (cast.brook, cast.ada, cast.max, cast.noah, cast.tess, cast.amos):
        assert who.name not in page
    Membership.objects.filter(person=cast.carl).update(is_safeguarding_lead=False)
    assert cast.carl.name not in cast.client(cast.mia).get(PAGE).content.decode()


def test_all_of_it_stands_there_in_two_ways(cast):  # SAFETY 33
    page = cast.client(cast.mia).get(PAGE).content.decode()
    for note in visibility_notes:
        assert f'id="note-{note.name}"' in page
        assert len(str(note.short)) < len(str(note.full))


def test_whatever_is_private_is_spoken_of():  # SAFETY 30
    """What a new password closes is what a student counts on: each kind of it has its words on the page."""
    spoken = {
        "reports": "reports",
        "checks": "checks",
        "course-evidence": "notes",
        "highlights": "notes",
        "readings": "reading",
        "goals": "goals",
        "questions": "questions",
        "shares-made": "shares",
        "shares-received": "shares",
        "reflections": "reflections",
        "interests": "interests",
        "follow-purposes": "reading",
        "asks": "people",
    }
    notes = {note.name for note in visibility_notes}
    assert {spoken[thing.name] for thing in private_things} <= notes


def test_what_teachers_see_is_said_where_it_is_shown(world):
    """The class page shows teachers how much somebody reads, so no page may say that this stays with one."""
    page = world.cast.client(world.cast.mia).get(reverse("networks:netmap-detail")).content.decode()
    assert "How much you read stays with you" not in page
