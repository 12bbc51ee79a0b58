"""The check as a walk: a step at a time, back and forth, nothing lost; and who may read it."""

import pytest
from django.urls import reverse

from accounts.models import Enrolment, Interest
from kit.errors import Refused
from resources.checks.access import get_answerable
from resources.checks.answering import answer_check
from resources.checks.queries import classes_to_share_with, found_here
from resources.checks.services import hand_in, share_check
from resources.models import Feed, Follow, SchoolSource, Source, SourceCheck, Verdict
from resources.vetting.services.verdicts import judge_source
from tests.cast import join, look_from
from tests.resources.making import make_follow, make_source

WORDS = {
    "stop": "Amazed",
    "investigate": "A museum",
    "find": "Another report",
    "trace": "To its own count",
    "trust": "careful",
    "because": "They name their sources.",
}


def walk(client, source, step, **words):
    return client.post(f"/sources/{source.uuid}/check/", {"step": step, **words})


def test_step_by_step_back_and_forth_nothing_is_lost(cast):
    source, client = make_source(cast.harbour), cast.client(cast.mia)
    page = client.get(f"/sources/{source.uuid}/check/")
    assert "Step 1 of 5" in page.content.decode()
    assert walk(client, source, "stop", stop="Amazed", next="1").url.endswith("?step=investigate")
    assert walk(client, source, "investigate", investigate="A museum", back="1").url.endswith("?step=stop")
    page = client.get(f"/sources/{source.uuid}/check/?step=stop").content.decode()
    assert "Amazed" in page
    assert "(done)" in page
    assert "A museum" in client.get(f"/sources/{source.uuid}/check/?step=investigate").content.decode()
    assert walk(client, source, "find", find="Another report", later="1").url == f"/sources/{source.uuid}/"
    assert "Step 4 of 5" in client.get(f"/sources/{source.uuid}/check/").content.decode(), (
        "goes on where it was left"
    )
    check = SourceCheck.objects.get()
    assert (check.stop, check.investigate, check.find, check.submitted) == (
        "Amazed",
        "A museum",
        "Another report",
        None,
    )
    too_long = walk(client, source, "trace", trace="x" * 1200, next="1")
    assert too_long.status_code == 422
    assert "x" * 1200 in too_long.content.decode()
    assert client.get(f"/sources/{source.uuid}/check/?step=nonsense").status_code == 200


def test_a_blank_step_is_no_step_but_back_and_later_stay_open(cast):
    source, client = make_source(cast.harbour), cast.client(cast.mia)
    blank = walk(client, source, "stop", stop="  ", next="1")
    assert blank.status_code == 422
    assert "Write a few words first" in blank.content.decode()
    assert walk(client, source, "investigate", investigate="", back="1").url.endswith("?step=stop")
    assert walk(client, source, "stop", stop="", later="1").url == f"/sources/{source.uuid}/"


def test_a_link_that_was_never_fetched_is_offered_a_check(cast):
    source, client = make_source(cast.harbour), cast.client(cast.mia)
    Feed.objects.filter(source=source).delete()
    Source.objects.filter(pk=source.pk).update(
        kind="video", address="https://www.youtube.com/watch?v=abcdefghijk", title="Video on YouTube"
    )
    offered = reverse("resources:check-edit", args=[source.uuid])
    assert offered in client.get(f"/sources/{source.uuid}/").content.decode()
    make_follow(cast.mia, cast.harbour, source)
    assert offered in client.get(f"/sources/{source.uuid}/").content.decode()
    assert "Step 1 of 5" in client.get(offered).content.decode()


def test_handing_in_says_what_is_missing_and_loses_nothing(cast):
    source, client = make_source(cast.harbour), cast.client(cast.mia)
    said = walk(client, source, "say", trust="doubt", because="No name anywhere.", **{"hand-in": "1"})
    assert said.status_code == 422
    assert (
        "Not written yet: Stop, Investigate the source, Find better coverage, Trace it back"
        in said.content.decode()
    )
    assert "No name anywhere." in said.content.decode()
    for move in ("stop", "investigate", "find"):
        walk(client, source, move, **{move: "Odd"}, next="1")
    said = walk(client, source, "say", trust="doubt", because="No name anywhere.", **{"hand-in": "1"})
    assert "Not written yet: Trace it back." in said.content.decode()
    walk(client, source, "trace", trace="To an advert", next="1")
    done = walk(client, source, "say", trust="doubt", because="No name anywhere.", **{"hand-in": "1"})
    check = SourceCheck.objects.get()
    assert done.url == f"/sources/checks/{check.uuid}/"
    assert (check.trust, check.shared_class) == ("doubt", None)
    late = walk(client, source, "stop", stop="Later")
    assert late.status_code == 422
    assert "Later" in late.content.decode()
    assert SourceCheck.objects.get().stop == "Odd"


def test_after_judging_comes_following_unless_one_does_not_trust_it(cast):
    source, doubtful = make_source(cast.harbour), make_source(cast.harbour)
    viewer, client = cast.viewer(cast.mia), cast.client(cast.mia)
    check = hand_in(actor=viewer, source=source, **WORDS)
    follow = reverse("resources:follow-start", args=[source.uuid])
    assert follow in client.get(f"/sources/checks/{check.uuid}/").content.decode()
    assert follow not in cast.client(cast.lena).get(f"/sources/checks/{check.uuid}/").content.decode()
    make_follow(cast.mia, cast.harbour, source)
    assert follow not in client.get(f"/sources/checks/{check.uuid}/").content.decode()
    check = hand_in(actor=viewer, source=doubtful, **{**WORDS, "trust": "doubt"})
    assert "Follow it" not in client.get(f"/sources/checks/{check.uuid}/").content.decode()


def test_who_checks_first_finds_what_they_began_to_write_about_following_it(cast):
    source, other, client = make_source(cast.harbour), make_source(cast.harbour), cast.client(cast.mia)
    Interest.objects.create(school=cast.harbour, person=cast.mia, topic=cast.chemistry)
    address = reverse("resources:follow-start", args=[source.uuid])
    begun = {"why": "What lives in our harbour?", "topics": [str(cast.chemistry.uuid)], "later": "1"}
    assert client.post(address, begun).url == f"/sources/{source.uuid}/check/"
    form = client.get(address).context["form"]
    assert form["why"].value() == "What lives in our harbour?"
    assert [box.data["selected"] for box in form["topics"]].count(True) == 1
    assert client.post(reverse("resources:follow-start", args=[other.uuid]), {"why": "", "later": "1"}).url
    assert "What lives in our harbour?" in client.get(address).content.decode(), "each source has its own"
    join(cast.mia, cast.millbrook, "student", user_name="mia")
    SchoolSource.objects.create(school=cast.millbrook, source=source, verdict=Verdict.FINE)
    look_from(client, cast.millbrook)
    page = client.get(address)
    assert page.status_code == 200
    assert "What lives in our harbour?" not in page.content.decode(), "and each school"
    look_from(client, cast.harbour)
    client.post(address, {"why": "W" * 320, "later": "1"})
    assert "W" * 320 in client.get(address).content.decode(), "too long, but not lost"
    client.post(address, {"later": "1"})
    assert client.get(address).status_code == 200
    client.post(address, {"why": "For the harbour"})
    follow = Follow.objects.get(source=source)
    client.post(reverse("resources:follow-end", args=[follow.uuid]))
    assert not client.get(address).context["form"]["why"].value(), "once it is followed, it begins anew"


def test_nobody_but_teachers_and_librarians_read_it_unless_the_student_says_so(cast):  # SAFETY 22
    source = make_source(cast.harbour)
    check = hand_in(actor=cast.viewer(cast.mia), source=source, **WORDS)
    address = f"/sources/checks/{check.uuid}/"
    assert cast.client(cast.noah).get(address).status_code == 404
    answer_check(actor=cast.viewer(cast.lena), check=check, answer="Only for Mia.")
    mia = cast.client(cast.mia)
    assert "Also class 8B: 1 other student, with your name" in mia.get(address).content.decode()
    mia.post(f"{address}share/", {"share": str(cast.class_8b.uuid)})
    shown = cast.client(cast.noah).get(address)
    assert "They name their sources." in shown.content.decode()
    assert "Only for Mia." not in shown.content.decode(), "an answer is for whom it answers"
    assert list(found_here(cast.viewer(cast.noah), source)) == [check]
    assert "They name" in cast.client(cast.noah).get(f"/sources/{source.uuid}/found/").content.decode()
    for who in (cast.zoe, cast.otto, cast.tess, cast.max, cast.carl, cast.brook):
        assert cast.client(who).get(address).status_code == 404, who
    assert cast.client(cast.noah).post(f"{address}answer/", {"answer": "Hi"}).status_code == 404
    assert cast.client(cast.noah).post(f"{address}share/", {"share": ""}).status_code == 404
    mia.post(f"{address}share/", {"share": ""})
    assert cast.client(cast.noah).get(address).status_code == 404


def test_sharing_ends_with_the_class_and_with_a_refusal(cast):  # SAFETY 22, 41
    source = make_source(cast.harbour)
    check = hand_in(actor=cast.viewer(cast.mia), source=source, share=str(cast.class_8b.uuid), **WORDS)
    noah = cast.viewer(cast.noah)
    assert check in SourceCheck.objects.visible_to(noah)
    row = judge_source(actor=cast.viewer(cast.lena), source=source, verdict=Verdict.REFUSED, why="Betting.")
    assert check not in SourceCheck.objects.visible_to(noah)
    mine = cast.client(cast.mia).get(f"/sources/checks/{check.uuid}/").content.decode()
    assert "They name their sources." in mine
    assert source.address not in mine
    judge_source(actor=cast.viewer(cast.lena), source=row.source, verdict=Verdict.FINE)
    assert check in SourceCheck.objects.visible_to(noah)
    enrolment = Enrolment.objects.get(person=cast.mia)
    enrolment.ended = enrolment.created
    enrolment.save()
    assert check not in SourceCheck.objects.visible_to(noah)


@pytest.mark.parametrize("whose", ["class_9a", "other_class"])
def test_one_shares_with_a_class_of_ones_own_only(cast, whose):
    with pytest.raises(Refused) as no:
        hand_in(
            actor=cast.viewer(cast.mia),
            source=make_source(cast.harbour),
            share=str(getattr(cast, whose).uuid),
            **WORDS,
        )
    assert no.value.field == "share"
    assert [one.name for one in classes_to_share_with(cast.viewer(cast.mia))] == ["8B"]


def test_no_contact_details_and_no_links_go_round_a_class(cast):  # SAFETY 5
    source, mia = make_source(cast.harbour), cast.viewer(cast.mia)
    with pytest.raises(Refused) as no:
        hand_in(actor=mia, source=source, **WORDS | {"find": "Ask me at mia@mail.org"})
    assert no.value.field == "find"
    linked = WORDS | {"find": "Better: https://museum.example.org/crabs"}
    with pytest.raises(Refused) as no:
        hand_in(actor=mia, source=source, share=str(cast.class_8b.uuid), **linked)
    assert no.value.field == "share"
    check = hand_in(actor=mia, source=source, **linked)
    with pytest.raises(Refused):
        share_check(actor=mia, check=check, share=str(cast.class_8b.uuid))
    assert get_answerable(cast.viewer(cast.lena), check.uuid) == check


def test_a_share_that_went_wrong_shows_the_student_no_form_for_an_answer(cast):
    source, client = make_source(cast.harbour), cast.client(cast.mia)
    check = hand_in(actor=cast.viewer(cast.mia), source=source, **WORDS)
    page = client.post(f"/sources/checks/{check.uuid}/share/", {"share": "nobody"})
    assert page.status_code == 422
    assert "field-error" in page.content.decode()
    assert f"/sources/checks/{check.uuid}/answer/" not in page.content.decode()
