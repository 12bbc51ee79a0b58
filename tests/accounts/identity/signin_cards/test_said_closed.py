"""A page that hides what is from before a given password says so.  # SAFETY 22"""

from uuid import uuid4

import pytest
from django.urls import reverse

from accounts.identity.signin_cards.services import reopen_confidence, reset_password
from accounts.models import Person


@pytest.mark.parametrize("page", ["reflections:reflection-list", "resources:note-list"])
def test_where_something_is_hidden_it_is_said_how_it_opens_again(cast, page):
    address, said = reverse(page), "they open it again together with you"
    assert said not in cast.client(cast.mia).get(address).content.decode()
    reset_password(actor=cast.viewer(cast.adler), person=cast.mia, reason="Forgot it", token=uuid4())
    mia = Person.objects.get(pk=cast.mia.pk)
    text = cast.client(mia).get(address).content.decode()
    assert said in text
    assert "Your journal is empty" not in text
    assert said not in cast.client(cast.noah).get(address).content.decode()
    reopen_confidence(actor=cast.viewer(cast.carl), person=mia)
    mia = Person.objects.get(pk=cast.mia.pk)
    assert said not in cast.client(mia).get(address).content.decode()
