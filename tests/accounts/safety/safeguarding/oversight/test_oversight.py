"""What students and staff write to each other, read by the safeguarding lead, with a reason on the trail."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from accounts.models import AuditEntry
from networks.models import Connection, Share
from networks.questions.queries import teachers_of
from networks.questions.services import ask_teacher
from tests.cast import join, look_from
from tests.resources.making import make_entries, make_source


@pytest.fixture
def entry(cast):
    return make_entries(make_source(cast.harbour, title="Sea"), 1)[0]


def ask(cast, entry, question="Why sideways?"):
    mia = cast.viewer(cast.mia)
    return ask_teacher(actor=mia, entry=entry, teacher=teachers_of(mia).get(), question=question)


def test_the_safeguarding_lead_reads_with_a_reason(cast, entry):  # SAFETY 3, 15
    ask(cast, entry)
    connected = {
        "school": cast.harbour,
        "asker": cast.mia,
        "recipient": cast.adler,
        "kind": "teacher",
        "purpose": "x",
    }
    Connection.objects.create(**connected, state="accepted")
    here = {"school": cast.harbour, "entry": entry, "audience": "person"}
    Share.objects.create(**here, sharer=cast.adler, person=cast.mia, words="For your project")
    Share.objects.create(**here, sharer=cast.mia, person=cast.noah, words="Between two students")
    address, lead = reverse("accounts:oversight-list"), cast.client(cast.carl)
    assert "Why sideways?" not in lead.get(address).content.decode()
    assert lead.post(address, {"reason": ""}).status_code == 422
    opened = lead.post(address, {"reason": "A parent asked", "name": "mia"})["Location"]
    assert opened == address  # no name in it
    assert "Why sideways?" in lead.get(opened).content.decode()
    assert "Why sideways?" not in lead.get(f"{opened}?another=1").content.decode()
    shares = lead.get(f"{opened}?show=shares").content.decode()
    assert "For your project" in shares
    assert "Between two students" not in shares
    looked = AuditEntry.objects.get(verb="accounts.safeguarding.record_access")
    assert (looked.actor, looked.reason) == (cast.carl, "A parent asked")
    for person in (cast.adler, cast.ada, cast.lena):
        assert cast.client(person).get(opened).status_code == 404
    assert "Why sideways?" not in cast.client(cast.carl).get(opened).content.decode()  # another sign-in, no reason
    join(cast.carl, cast.millbrook, "counsellor", is_safeguarding_lead=True)
    look_from(lead, cast.millbrook)
    assert "Why do you look?" in lead.get(opened).content.decode(), (
        "a reason at one school opens nothing at another"
    )
    look_from(lead, cast.harbour)
    assert "Why sideways?" in lead.get(opened).content.decode()
    with time_machine.travel(timezone.now() + timedelta(minutes=31)):
        assert "Why sideways?" not in lead.get(opened).content.decode()
