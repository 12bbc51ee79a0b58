"""Cases: many reports are one, one person is on it, nobody else reads a word.  # SAFETY 10, 11, 13"""

from datetime import timedelta
from itertools import product

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.models import AuditEntry, Case, CaseMove, Membership, Notification, Report
from accounts.safety.safeguarding.cases.moves import CLAIM_LASTS
from accounts.safety.safeguarding.cases.queries import cases_for
from accounts.safety.safeguarding.cases.services import (
    add_note,
    claim_case,
    close_case,
    hand_over_case,
    keep_claim,
    release_case,
    reopen_case,
)
from accounts.safety.safeguarding.cases.transitions import TRANSITIONS, Act, State, transition
from accounts.safety.safeguarding.reports.services import report_thing
from kit.errors import Refused
from networks.models import Share
from networks.sharing.queries import shared_with
from tests.cast import make_cast
from tests.resources.making import make_entries, make_source
from tests.threads import in_threads


def shared(cast, who):
    entry = make_entries(make_source(cast.harbour), 1)[0]
    return Share.objects.create(
        school=cast.harbour, sharer=who, entry=entry, words="Look", audience="class", school_class=cast.class_8b
    )


def report(cast, thing, who=None, why="unkind"):
    return report_thing(actor=cast.viewer(who or cast.noah), kind="share", thing=thing, why=why, words="It hurts")


def page(case, name="detail"):
    return reverse(f"accounts:case-{name}", args=[case.uuid])


@pytest.fixture
def case(cast):
    return report(cast, shared(cast, cast.mia)).case


@pytest.fixture
def lead(cast):
    return cast.viewer(cast.carl)


@pytest.fixture
def deputy(cast):
    return cast.viewer(cast.lena)


def test_one_table_says_which_act_leads_where():
    ways = [(line.act, state) for line in TRANSITIONS for state in line.before]
    assert len(ways) == len(set(ways)), "one line for an act from a state"
    for act, state in product(Act, State):
        if (act, state) in ways:
            transition(act, state)
        else:
            with pytest.raises(Refused):
                transition(act, state)
    for state in set(State) - {State.CLOSED}:
        assert transition(Act.ESCALATE, state).after == State.ESCALATED, "whoever is on it stops no clock"


def test_many_reports_are_one_case_and_each_move_is_a_row(cast, case, lead):
    second = report(cast, Share.objects.get(), cast.adler)
    assert second.case == case
    assert cases_for(lead).count() == 1
    claim_case(actor=lead, case=case)
    add_note(actor=lead, case=case, note="Talked to Mia.", public_note="We talk with everybody today.")
    close_case(actor=lead, case=case, upheld=True, outcome="It is gone.", note="Mia said sorry.")
    moves = list(CaseMove.objects.order_by("id").values_list("act", "before", "after", "actor__name"))
    assert moves == [
        ("report", "open", "open", "Noah Osei"),
        ("report", "open", "open", "Ms Adler"),
        ("claim", "open", "claimed", "Carl Devi"),
        ("note", "claimed", "claimed", "Carl Devi"),
        ("close", "claimed", "closed", "Carl Devi"),
    ]
    for person in (cast.noah, cast.adler):
        own = cast.client(person).get(reverse("accounts:report-own")).content.decode()
        assert own.count("We talk with everybody today.") == 1
        assert own.count("It is gone.") == 1
        assert "Talked to Mia." not in own
        assert "Mia said sorry." not in own
        told = Notification.objects.filter(person=person, key__startswith="report.").latest("id")
        assert told.text == "Your report was answered."


def test_whoever_reports_follows_it_with_words(cast, case):  # SAFETY 11
    own = cast.client(cast.noah)
    address = reverse("accounts:report-own")
    for reader, where in ((cast.noah, address), (cast.carl, reverse("accounts:case-list")), (cast.carl, "/")):
        assert "It is unkind, or makes fun of somebody" in cast.client(reader).get(where).content.decode()
    assert "It was received." in own.get(address).content.decode()
    cast.client(cast.lena).get(page(case))
    assert "Somebody is looking at it." in own.get(address).content.decode()
    answer = {"ready": "1", "upheld": "no", "shown": "1"}
    cast.client(cast.carl).post(page(case), answer)
    shown = own.get(address).content.decode()
    assert "nobody meant you" in shown
    assert reverse("accounts:report-make", args=["answer", Report.objects.get().uuid]) in shown
    for other in (cast.mia, cast.adler, cast.otto):
        assert "It hurts" not in cast.client(other).get(address).content.decode()


def test_a_report_of_what_was_answered_opens_the_case_again(cast, case, lead):  # SAFETY 13
    close_case(actor=lead, case=case, upheld=False, outcome="It is fine.")
    assert shared_with(cast.viewer(cast.noah)).exists()
    report(cast, Share.objects.get(), cast.adler)
    case.refresh_from_db()
    assert case.state == State.REOPENED
    assert not shared_with(cast.viewer(cast.noah)).exists()


def test_somebody_is_on_it_as_long_as_the_page_is_open(cast, case, lead, deputy):
    claim_case(actor=lead, case=case)
    for act in (claim_case, release_case):
        with pytest.raises(Refused):
            act(actor=deputy, case=case)
    with pytest.raises(Refused, match="Carl Devi"):
        close_case(actor=deputy, case=case, upheld=False, outcome="It is fine.")
    add_note(actor=deputy, case=case, note="I know her well.")
    almost = timezone.now() + timedelta(seconds=30)
    Case.objects.update(claimed_until=almost)
    keep_claim(actor=deputy, case=case)
    assert Case.objects.get().claimed_until == almost
    kept = cast.client(cast.carl).post(page(case, "keep")).content.decode()
    assert "You are on it." in kept
    assert Case.objects.get().claimed_until > timezone.now() + CLAIM_LASTS / 2
    assert "Carl Devi is on it" in cast.client(cast.lena).post(page(case, "keep")).content.decode().replace(
        "\u2068", ""
    ).replace("\u2069", "")
    Case.objects.update(claimed_until=timezone.now())
    keep_claim(actor=lead, case=case)
    claim_case(actor=deputy, case=case)
    words = {"outcome": "My long answer", "upheld": "no", "shown": "1"}
    late = cast.client(cast.carl).post(page(case), words)
    assert late.status_code == 422
    assert "My long answer" in late.content.decode(), "what was typed is not lost"
    assert "Lena Marsh" in late.content.decode()


def test_handed_over_to_the_other_one_alone(cast, case, lead, deputy):  # SAFETY 10
    for person in (cast.ada, cast.mia, cast.tess, cast.carl):
        with pytest.raises(Refused):
            hand_over_case(actor=lead, case=case, to=person)
    client = cast.client(cast.carl)
    form = client.get(page(case, "hand-over")).content.decode()
    assert "Lena Marsh" in form
    assert "Ada Quist" not in form
    client.post(page(case, "hand-over"), {"to": str(cast.lena.uuid), "note": "I know the family."})
    case.refresh_from_db()
    assert case.claimed_by == cast.lena
    with pytest.raises(Refused):
        claim_case(actor=lead, case=case)
    assert Notification.objects.filter(person=cast.lena, key__startswith="case.move").exists()
    assert "I know the family." in cast.client(cast.lena).get(page(case)).content.decode()
    release_case(actor=deputy, case=case)
    case.refresh_from_db()
    assert (case.state, case.claimed_by) == (State.OPEN, None)


def test_never_to_whom_it_is_about_nor_through_them(cast):  # SAFETY 10, 40
    case = report(cast, shared(cast, cast.carl)).case
    names = ["detail", "print", "claim", "keep", "release", "hand-over", "note", "reopen"]
    for person in (cast.carl, cast.ada, cast.adler, cast.mia, cast.noah, cast.tess, cast.amos):
        client = cast.client(person)
        for name in names:
            assert client.post(page(case, name)).status_code in (404, 405)
            assert client.get(page(case, name)).status_code in (404, 405)
    about, other = cast.viewer(cast.carl), cast.viewer(cast.lena)
    with pytest.raises(Refused):
        hand_over_case(actor=other, case=case, to=cast.carl)
    for act, facts in (
        (claim_case, {}),
        (release_case, {}),
        (add_note, {"note": "Mine"}),
        (close_case, {"upheld": False, "outcome": "Fine"}),
        (reopen_case, {}),
    ):
        with pytest.raises(Refused):
            act(actor=about, case=case, **facts)
    assert not Notification.objects.filter(person=cast.carl).exists()


def test_who_becomes_lead_later_reads_no_note_of_before(cast, case, lead):  # SAFETY 10
    add_note(actor=lead, case=case, note="About the old days.")
    close_case(actor=lead, case=case, upheld=False, outcome="It is fine.", note="Closed by Carl.")
    Membership.objects.filter(person=cast.carl).update(is_safeguarding_lead=False, was_safeguarding_lead=True)
    Membership.objects.filter(person=cast.brook).update(is_safeguarding_lead=True)
    assert cast.client(cast.brook).get(page(case)).status_code == 404
    report(cast, Share.objects.get(), cast.adler)
    add_note(actor=cast.viewer(cast.brook), case=case, note="By the new lead.")
    new = cast.client(cast.brook).get(page(case)).content.decode()
    assert "By the new lead." in new
    assert "About the old days." not in new
    assert "Closed by Carl." not in new
    old = cast.client(cast.carl).get(page(case)).content.decode()
    assert "By the new lead." not in old
    assert "Ms Adler" not in old


def test_open_again_tells_whoever_reported_it(cast, case, lead, deputy):
    with pytest.raises(Refused):
        reopen_case(actor=lead, case=case)
    close_case(actor=lead, case=case, upheld=False, outcome="It is fine.")
    cast.client(cast.lena).post(page(case, "reopen"), {"note": "There is more to it."})
    case.refresh_from_db()
    assert case.state == State.REOPENED
    assert not Report.objects.get().closed
    assert not shared_with(cast.viewer(cast.noah)).exists()
    assert Notification.objects.filter(person=cast.noah, text__contains="once more").exists()
    close_case(actor=deputy, case=case, upheld=True, outcome="It is gone.")
    own = cast.client(cast.noah).get(reverse("accounts:report-own")).content.decode()
    assert own.index("It is fine.") < own.index("It is gone.")


def test_an_answer_is_appealed_to_somebody_else(cast, case, lead, deputy):  # SAFETY 9, 10
    close_case(actor=lead, case=case, upheld=False, outcome="It is fine.")
    answered = Report.objects.get()
    address = reverse("accounts:report-make", args=["answer", answered.uuid])
    for other in (cast.mia, cast.adler, cast.carl, cast.otto):
        assert cast.client(other).get(address).status_code == 404
    client = cast.client(cast.noah)
    form = client.get(address).content.decode().replace("\u2068", "").replace("\u2069", "")
    assert "Read by Lena Marsh, and by nobody else." in form
    client.post(address, {"why": "other", "words": "It was about me"})
    appeal = Report.objects.exclude(pk=answered.pk).get()
    assert list(appeal.readers.all()) == [cast.lena]
    assert not cases_for(lead).filter(pk=appeal.case_id).exists(), "not to whoever answered"
    cast.client(cast.lena).post(page(appeal.case), {"outcome": "You are right.", "upheld": "yes", "shown": "1"})
    case.refresh_from_db()
    assert case.claimed_by == cast.lena
    assert "You are right." in client.get(reverse("accounts:report-own")).content.decode()
    close_case(actor=deputy, case=case, upheld=True, outcome="It is gone now.")
    assert not shared_with(cast.viewer(cast.noah)).exists()


def test_an_appeal_reaches_nobody_about_whom_the_report_was(cast, settings):  # SAFETY 10, 12
    settings.OPERATOR_EMAIL = "operator@plnsite.example"
    first = report(cast, shared(cast, cast.carl))
    close_case(actor=cast.viewer(cast.lena), case=first.case, upheld=False, outcome="It is fine.")
    first.refresh_from_db()
    appeal = report_thing(actor=cast.viewer(cast.noah), kind="answer", thing=first, why="other", words="No")
    assert not appeal.readers.exists()
    assert set(appeal.about.all()) == {cast.carl, cast.lena}


def test_the_file_of_a_case_holds_the_whole_trail(cast, case, lead):  # SAFETY 13
    cast.client(cast.lena).get(page(case))
    add_note(actor=lead, case=case, note="Talked to Mia.")
    Share.objects.all().delete()
    file = cast.client(cast.carl).get(page(case, "print")).content.decode()
    for words in ("It hurts", "Look", "Talked to Mia.", "Lena Marsh", "looked at a report", "printed the file"):
        assert words in file
    assert AuditEntry.objects.filter(verb="accounts.safeguarding.print_case", actor=cast.carl).count() == 1


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("press", [claim_case, close_case], ids=["claim", "close"])
def test_of_ten_who_press_at_once_one_wins_and_the_others_read_a_sentence(press):
    cast = make_cast()
    case = report(cast, shared(cast, cast.mia)).case
    row = Report.objects.get()
    people = [cast.carl, cast.lena, cast.adler, cast.brook, cast.ada]
    row.readers.set(people)
    facts = {"upheld": False, "outcome": "It is fine."} if press is close_case else {}
    sentences, won = [], []

    def act(viewer):
        try:
            press(actor=viewer, case=case, **facts)
            won.append(viewer.person)
        except Refused as no:
            sentences.append(str(no.sentence))

    viewers = [cast.viewer(person) for person in people]
    in_threads(*(lambda viewer=viewer: act(viewer) for viewer in viewers for _twice in range(2)))
    assert len(set(won)) == 1
    assert len(won) + len(sentences) == 10
    assert all(sentences)
    assert CaseMove.objects.exclude(act="report").count() == 1
