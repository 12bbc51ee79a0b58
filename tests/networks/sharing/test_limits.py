"""What is done from two tabs, or by two people, at once."""

from contextlib import suppress
from threading import Event

import pytest

from accounts.safety.safeguarding.cases.services import close_case
from accounts.safety.safeguarding.reports.services import report_thing
from kit.errors import Refused
from networks.groups.services.groups import close_group, reopen_group
from networks.models import Question, Share
from networks.questions.queries import teachers_of
from networks.questions.services import ask_teacher
from networks.sharing.access import get_recipients
from networks.sharing.services import restore_share, share, take_back
from tests.cast import make_cast
from tests.networks.making import make_group
from tests.resources.making import make_entries, make_source
from tests.threads import in_threads

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def both(monkeypatch):
    """Runs two acts so that the second begins while the first has written and not yet committed."""

    def run(patched, first, second):
        wrote, over = Event(), Event()

        def wait_a_little(*_given, **_facts):
            if not wrote.is_set():
                wrote.set()
                over.wait(2)

        def afterwards():
            wrote.wait(20)
            with suppress(Refused):
                second()
            over.set()

        monkeypatch.setattr(patched, wait_a_little)
        in_threads(first, afterwards)

    return run


def make_two():
    cast = make_cast()
    return cast, *make_entries(make_source(cast.harbour, title="Sea"), 2)


def send(cast, entry):
    viewer = cast.viewer(cast.mia)
    to = get_recipients(viewer, "class", cast.class_8b.uuid)
    return share(actor=viewer, thing=entry, recipients=to, words="Look at this.")


def test_two_tabs_share_no_more_than_one_may(both, monkeypatch):
    cast, one, another = make_two()
    monkeypatch.setattr("networks.sharing.services.A_DAY", 1)
    both("networks.sharing.services._tell", lambda: send(cast, one), lambda: send(cast, another))
    assert list(Share.objects.values_list("entry", flat=True)) == [one.pk]


def test_the_same_from_two_tabs_is_shared_once_also_at_the_limit(both, monkeypatch):
    cast, one, _another = make_two()
    monkeypatch.setattr("networks.sharing.services.A_DAY", 1)
    shared = []
    both("networks.sharing.services._tell", lambda: send(cast, one), lambda: shared.append(send(cast, one)))
    assert [Share.objects.get()] == shared


def test_shared_anew_while_it_is_restored_is_shared_once(both):
    cast, one, _another = make_two()
    old = send(cast, one)
    take_back(actor=cast.viewer(cast.mia), shared=old)
    both(
        "networks.sharing.services._tell",
        lambda: send(cast, one),
        lambda: restore_share(actor=cast.viewer(cast.mia), shared=old),
    )
    assert Share.objects.standing().count() == 1


def test_two_tabs_ask_no_more_than_one_may(both, monkeypatch):
    cast, one, _another = make_two()
    monkeypatch.setattr("networks.questions.services.A_DAY", 1)

    def ask(question):
        viewer = cast.viewer(cast.mia)
        ask_teacher(actor=viewer, entry=one, teacher=teachers_of(viewer).get(), question=question)

    both("networks.questions.services.notify", lambda: ask("Why?"), lambda: ask("Since when?"))
    assert Question.objects.get().question == "Why?"


def test_the_same_question_from_two_tabs_is_one(both):
    cast, one, _another = make_two()

    def ask():
        viewer = cast.viewer(cast.mia)
        ask_teacher(actor=viewer, entry=one, teacher=teachers_of(viewer).get(), question="Why?")

    both("networks.questions.services.notify", ask, ask)
    assert Question.objects.count() == 1


def test_what_is_ended_for_a_report_stays_so_though_its_lead_takes_it_up_again_just_then(both):
    cast = make_cast()
    group, adler = make_group(cast, cast.mia), cast.viewer(cast.adler)
    report = report_thing(actor=cast.viewer(cast.mia), kind="group", thing=group, why="unkind")
    close_group(actor=adler, group=group)
    both(
        "accounts.safety.safeguarding.reports.services.notify",
        lambda: close_case(actor=cast.viewer(cast.carl), case=report.case, upheld=True, outcome="It ends."),
        lambda: reopen_group(actor=adler, group=group),
    )
    group.refresh_from_db()
    assert group.closed
