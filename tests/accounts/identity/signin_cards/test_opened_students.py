"""A password opens all that a student made: a teacher to whom a part is closed gives none.  # SAFETY 22"""

from uuid import uuid4

import pytest
from django.urls import reverse

from accounts.identity.signin_cards.services import reset_password
from accounts.membership.classes.services import create_class, enrol
from accounts.models import Person
from kit.errors import Refused
from networks.models import Goal
from tests.cast import PASSWORD


@pytest.fixture
def shore(cast):
    """Ms Adler put Mia into a class in which Mr Brook teaches too: what Mia made before is closed to him."""
    Goal.objects.create(school=cast.harbour, person=cast.mia, title="Sleep better")
    shore = create_class(actor=cast.viewer(cast.adler), name="Shore")
    enrol(actor=cast.viewer(cast.adler), school_class=shore, person=cast.mia)
    enrol(actor=cast.viewer(cast.ada), school_class=shore, person=cast.brook)
    return shore


def is_unchanged(cast):
    return Person.objects.get(pk=cast.mia.pk).check_password(PASSWORD)


def test_a_teacher_to_whom_something_is_closed_gives_no_password_and_hears_who_does(cast, shore):
    brooks, address = cast.client(cast.brook), reverse("accounts:person-password", args=[cast.mia.uuid])
    typed = {"reason": "Forgot it", "token": uuid4()}
    for answer in (brooks.get(address, follow=True), brooks.post(address, typed, follow=True)):
        page = answer.content.decode()
        assert "Mia Kowalski gets a new password from your school admin" in page
        assert address not in page
    with pytest.raises(Refused, match="not open to you"):
        reset_password(actor=cast.viewer(cast.brook), person=cast.mia, reason="Forgot it", token=uuid4())
    assert is_unchanged(cast)


def test_whoever_may_see_all_gives_one(cast, shore):
    for person in (cast.adler, cast.ada):
        address = reverse("accounts:person-password", args=[cast.mia.uuid])
        assert cast.client(person).get(address).status_code == 200, person
    enrol(actor=cast.viewer(cast.ada), school_class=shore, person=cast.mia)
    assert cast.client(cast.brook).get(address).status_code == 200, "an admin opened all to the class"


def test_no_card_is_printed_for_whom_a_part_is_closed(cast, shore):
    Person.objects.update(last_login=None)
    address = reverse("accounts:signin-card-list", args=[shore.uuid])
    brooks = cast.client(cast.brook)
    page = brooks.get(address)
    assert page.context["cards"] == []
    assert "Some students of this class are not here" in page.content.decode()
    typed = {"reason": "First cards", "token": uuid4(), "students": [str(cast.mia.uuid)]}
    assert brooks.post(address, typed).status_code == 422
    assert is_unchanged(cast)
    page = cast.client(cast.adler).get(address)
    assert [card.person for card in page.context["cards"]] == [cast.mia]
    assert "are not here" not in page.content.decode()
