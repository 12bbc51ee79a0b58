"""The pages on which people are found, asked and answered."""

import re
from html import unescape

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.models import Expertise, Interest, Person, Role
from networks.connections.queries import people_to_ask
from networks.models import Connection
from networks.netmap.queries import map_of
from tests.cast import enrol, make_person

HTMX = {"HX-Request": "true"}


def test_a_classmate_is_asked_and_says_yes(cast):
    mia, noah = cast.client(cast.mia), cast.client(cast.noah)
    url = reverse("networks:connection-ask", args=[cast.noah.uuid])
    assert "Ask Noah Osei" in mia.get(url).content.decode()
    bad = mia.post(url, {"purpose": "mail me: mia@example.org"})
    assert bad.status_code == 422
    assert "contact details stay out" in bad.content.decode()
    assert "mail me: mia@example.org" in bad.content.decode()
    people = reverse("networks:connection-list")
    assert mia.post(url, {"purpose": "Show me the harbour"}).headers["Location"] == people
    assert mia.get(url).headers["Location"] == people
    assert "Show me the harbour" in noah.get(people).content.decode()
    answer = reverse("networks:connection-answer", args=[Connection.objects.get().uuid])
    unsure = noah.post(answer, {"reply": "Hm"})
    assert unsure.status_code == 422
    assert "Choose one of the two answers." in unsure.content.decode()
    assert noah.post(answer, {"reply": "Gladly", "accept": "yes"}).headers["Location"] == people
    assert "Gladly" in mia.get(people).content.decode()


def test_letting_go_asks_first(cast):
    row = Connection.objects.create(
        school=cast.harbour,
        asker=cast.mia,
        recipient=cast.noah,
        kind="classmate",
        state="accepted",
        purpose="Help",
    )
    client, url = cast.client(cast.mia), reverse("networks:connection-end", args=[row.uuid])
    assert "Keep it" in client.get(url).content.decode()
    assert client.post(url).status_code == 302
    row.refresh_from_db()
    assert row.state == Connection.State.ENDED


def test_an_ask_that_was_answered_meanwhile_cannot_be_taken_back(cast):
    row = Connection.objects.create(
        school=cast.harbour,
        asker=cast.mia,
        recipient=cast.noah,
        kind="classmate",
        state="accepted",
        purpose="Help",
    )
    url = reverse("networks:connection-withdraw", args=[row.uuid])
    answer = cast.client(cast.mia).post(url, follow=True)
    assert "has answered in the meantime" in answer.content.decode()


def test_who_helps_with_ones_interests_comes_first(cast):
    url = reverse("networks:connection-find")
    plain = cast.client(cast.mia).get(url).content.decode()
    assert plain.index("Lena Marsh") < plain.index("Noah Osei")
    assert "Fits one of your interests" not in plain
    Expertise.objects.create(school=cast.harbour, person=cast.noah, topic=cast.chemistry)
    Interest.objects.create(school=cast.harbour, person=cast.mia, topic=cast.chemistry)
    page = cast.client(cast.mia).get(url).content.decode()
    assert page.index("Noah Osei") < page.index("Lena Marsh")
    assert page.count("Fits one of your interests") == 1
    assert "Fits one of your interests" not in cast.client(cast.lena).get(url).content.decode()


def test_people_are_found_by_topic_and_htmx_gets_the_list_alone(cast):
    Expertise.objects.create(school=cast.harbour, person=cast.lena, topic=cast.chemistry)
    client, url = cast.client(cast.mia), reverse("networks:connection-find")
    page = client.get(url, {"topic": cast.chemistry.uuid}, headers=HTMX).content.decode()
    assert "Lena Marsh" in page
    assert "Mr Brook" not in page
    assert "<html" not in page
    nobody = client.get(url, {"topic": cast.music.uuid}).content.decode()
    assert "Nobody has said yet that they help with Music" in nobody
    assert "Noah Osei" in client.get(url, {"q": "noah"}).content.decode()
    for topic in ("nonsense", cast.other_class.uuid):
        assert "Mr Brook" in client.get(url, {"topic": topic}).content.decode()


def test_people_are_found_by_their_own_words_and_the_words_show(cast):
    for topic, note in ((cast.chemistry, "Atoms."), (cast.music, "Bánh mì from my aunt.")):
        Expertise.objects.create(school=cast.harbour, person=cast.noah, topic=topic, note=note)
    client, url = cast.client(cast.mia), reverse("networks:connection-find")
    for words in ("banh mi", "BÁNH", f"{cast.music.name} aunt"):
        page = client.get(url, {"q": words}, headers=HTMX).content.decode()
        assert "Noah Osei" in page
        assert "Bánh mì from my aunt" in page
        assert "Lena Marsh" not in page


def test_more_people_come_in_below_by_key_and_nobody_is_missed_or_twice(cast):
    music = Interest.objects.create(school=cast.harbour, person=cast.mia, topic=cast.music).topic
    for number in range(45):
        person = make_person(f"Student{number} X", cast.harbour, Role.STUDENT)
        enrol(person, cast.class_8b)
        if number % 2:
            Expertise.objects.create(school=cast.harbour, person=person, topic=music)
    client, url = cast.client(cast.mia), reverse("networks:connection-find")
    asked, address = [], url
    while address:
        text = client.get(address, headers=HTMX).content.decode()
        asked.append(re.findall(r"/network/people/([\w-]{36})/ask/", text))
        after = re.search(r'rel="next" href="(\?[^"]+)"', text)
        address = url + unescape(after[1]) if after else ""
        assert "From the beginning" not in text, "it comes in below the others"
    assert [len(page) for page in asked] == [20, 20, 10]
    assert len(set(sum(asked, []))) == 50
    expected = people_to_ask(cast.viewer(cast.mia))
    assert asked[0] + asked[1] + asked[2] == [str(one.person.uuid) for one in expected]
    page = client.get(f"{url}?after={asked[0][-1]}").content.decode()
    assert "From the beginning" in page
    assert client.get(f"{url}?after=nobody").status_code == 200
    assert asked[0][0] in client.get(f"{url}?after={cast.otto.uuid}").content.decode()


def test_ones_connections_are_narrowed_by_name(cast):
    for other in (cast.noah, cast.lena):
        Connection.objects.create(
            school=cast.harbour,
            asker=cast.mia,
            recipient=other,
            kind="classmate",
            state="accepted",
            purpose="Help",
        )
    client, url = cast.client(cast.mia), reverse("networks:connection-list")
    found = client.get(f"{url}?q=osei").content.decode()
    assert "Noah Osei" in found
    assert "Lena Marsh" not in found
    assert 'value="osei"' in found
    assert "<html" not in client.get(f"{url}?q=osei", headers=HTMX).content.decode()
    assert "Nobody of that name" in client.get(f"{url}?q=nobody").content.decode()


def on_page_of(cast, viewer, person) -> str:
    return cast.client(viewer).get(reverse("accounts:person-detail", args=[person.uuid])).content.decode()


def in_search(cast, viewer, person) -> str:
    page = reverse("networks:connection-find")
    return cast.client(viewer).get(page, {"q": person.name}).content.decode().partition('id="found"')[2]


@pytest.mark.parametrize(
    ("asker", "state", "said"),
    [
        (None, "", "networks:connection-ask"),
        ("mia", "pending", "Asked, no answer yet"),
        ("noah", "pending", "networks:connection-answer"),
        ("mia", "accepted", "Connected"),
        ("noah", "accepted", "Connected"),
        ("mia", "declined", "networks:connection-ask"),
        ("mia", "ended", "networks:connection-ask"),
    ],
)
def test_a_persons_page_and_the_search_say_the_same_of_the_two(cast, asker, state, said):
    row = None
    if asker:
        other = cast.noah if asker == "mia" else cast.mia
        facts = {"school": cast.harbour, "asker": getattr(cast, asker), "recipient": other}
        row = Connection.objects.create(kind="classmate", state=state, purpose="Help", **facts)
    ways = {
        "networks:connection-ask": reverse("networks:connection-ask", args=[cast.noah.uuid]),
        "networks:connection-answer": row and reverse("networks:connection-answer", args=[row.uuid]),
    }
    for page in (on_page_of(cast, cast.mia, cast.noah), in_search(cast, cast.mia, cast.noah)):
        for way in (*ways, "Asked, no answer yet", "Connected"):
            if ways.get(way, way):
                assert (ways.get(way, way) in page) == (way == said), way


def test_a_connected_persons_page_leads_on(cast):
    assert "People in my network" not in on_page_of(cast, cast.mia, cast.noah)
    facts = {"school": cast.harbour, "asker": cast.mia, "recipient": cast.noah, "state": "accepted"}
    Connection.objects.create(kind="classmate", purpose="Help", **facts)
    for viewer, person in ((cast.mia, cast.noah), (cast.noah, cast.mia)):
        assert "People in my network" in on_page_of(cast, viewer, person)


def test_a_page_offers_to_ask_whom_one_may_ask_and_nobody_else(cast):
    for viewer in (cast.mia, cast.adler, cast.lena, cast.ada):
        for person in (cast.noah, cast.brook, cast.carl, cast.ada, cast.max, cast.adler):
            ask = reverse("networks:connection-ask", args=[person.uuid])
            client = cast.client(viewer)
            shown = client.get(reverse("accounts:person-detail", args=[person.uuid]))
            if shown.status_code == 200:
                assert (ask in shown.content.decode()) == (client.get(ask).status_code == 200), (viewer, person)


def test_a_tie_in_confidence_that_is_closed_is_not_on_the_page(cast):
    # SAFETY 32
    facts = {"school": cast.harbour, "asker": cast.mia, "recipient": cast.carl, "state": "accepted"}
    Connection.objects.create(kind="counsellor", purpose="Help", **facts)
    assert "Connected" in on_page_of(cast, cast.mia, cast.carl)
    Person.objects.filter(pk=cast.mia.pk).update(confidence_closed=timezone.now())
    assert "Connected" not in on_page_of(cast, cast.mia, cast.carl)


def test_a_teacher_goes_on_from_a_students_page(cast):
    page = on_page_of(cast, cast.adler, cast.mia)
    assert reverse("networks:netmap-student", args=[cast.mia.uuid]) in page
    assert reverse("pages:student-overview", args=[cast.class_8b.uuid, cast.mia.uuid]) in page
    for other in (cast.brook, cast.lena, cast.ada, cast.noah):
        page = on_page_of(cast, other, cast.mia)
        assert "/students/" not in page
        assert reverse("networks:netmap-student", args=[cast.mia.uuid]) not in page


@pytest.mark.parametrize("who", ["adler", "mia"])
def test_the_list_of_people_and_the_map_name_the_same(cast, who):
    # What a teacher's list calls connected the map did not know: students asked the teacher, not the other way.
    one = getattr(cast, who)
    facts = {"school": cast.harbour, "state": "accepted", "purpose": "Help"}
    for asker, recipient, kind in [
        (cast.mia, cast.adler, "teacher"),
        (cast.noah, cast.adler, "teacher"),
        (cast.mia, cast.noah, "classmate"),
        (cast.adler, cast.lena, "librarian"),
    ]:
        Connection.objects.create(asker=asker, recipient=recipient, kind=kind, **facts)
    address, client = reverse("networks:connection-list"), cast.client(one)

    def listed(show: str) -> set[str]:
        return {row.other(one).name for row in client.get(address, {"show": show}).context["in_place"].rows}

    assert listed("connected") == {tie.name for tie in map_of(cast.viewer(one), one).shown}
    assert listed("helped") == ({"Mia Kowalski", "Noah Osei"} if who == "adler" else listed("connected"))
    assert ("People you help" in client.get(address).content.decode()) == (who == "adler")


def test_who_helps_and_has_asked_nobody_sees_whom_they_help(cast):
    facts = {"school": cast.harbour, "state": "accepted", "purpose": "Help"}
    Connection.objects.create(asker=cast.mia, recipient=cast.adler, kind="teacher", **facts)
    client, address = cast.client(cast.adler), reverse("networks:connection-list")
    assert [row.asker for row in client.get(address).context["in_place"].rows] == [cast.mia]
    assert not client.get(address, {"show": "connected"}).context["in_place"].rows
    narrowed = client.get(address, {"show": "helped", "q": "osei"})
    assert not narrowed.context["in_place"].rows
    assert 'name="show" value="helped"' in narrowed.content.decode()


def test_whom_one_helps_is_found_page_by_page(cast):
    for number in range(60):
        pupil = make_person(f"Pupil{number}", cast.harbour, "student")
        facts = {"school": cast.harbour, "state": "accepted", "purpose": "Help"}
        Connection.objects.create(asker=pupil, recipient=cast.adler, kind="teacher", **facts)
    client, page, seen, after = cast.client(cast.adler), reverse("networks:connection-list"), set(), ""
    for _page in range(5):
        helped = client.get(page, {"show": "helped", "after": after}).context["in_place"]
        seen |= {row.asker_id for row in helped.rows}
        after = helped.next
        if not after:
            break
    assert len(seen) == 60
