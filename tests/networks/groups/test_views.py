"""Groups through the pages, as a browser without JavaScript sees them."""

import re

from django.urls import reverse
from django.utils import timezone

from accounts.models import Membership, Person
from networks.groups.models import Group, GroupMember, JoinRequest
from tests.cast import make_person
from tests.networks.making import make_group


def page(client, address, *parts, **query):
    return client.get(reverse(f"networks:{address}", args=parts), query).content.decode()


def press(client, address, *parts, **given):
    return client.post(reverse(f"networks:{address}", args=parts), given, follow=True).content.decode()


def undo_in(text: str) -> str:
    return re.search(r'class="toast.*?action="([^"]+)"', text, re.DOTALL)[1]


def test_a_teacher_makes_a_club_and_puts_somebody_in(cast):
    client = cast.client(cast.adler)
    assert "Make a group" in page(client, "group-list")
    said = {"kind": "club", "name": "Shore club", "purpose": "We look at what lives here."}
    wrong = client.post(reverse("networks:group-create"), said | {"purpose": "Call 0171 234 5678"})
    assert wrong.status_code == 422
    assert "Shore club" in wrong.content.decode()
    after = press(client, "group-create", **said, open_to_school="on", topic=str(cast.music.uuid))
    assert "Shore club is there. Now put people in." in after
    group = Group.objects.get()
    assert list(group.topics.all()) == [cast.music]
    assert "Zoe" not in after, "a teacher sees the students of their classes"
    after = press(client, "group-add", group.uuid, cast.mia.uuid)
    assert "Mia Kowalski is in the group now." in after
    assert "Mia Kowalski" in page(client, "group-detail", group.uuid)
    people = reverse("networks:group-people", args=[group.uuid])
    assert f'href="{people}"' in page(client, "group-detail", group.uuid)
    client.post(undo_in(after))
    assert "Nobody is in yet" in page(client, "group-detail", group.uuid)


def test_two_of_one_name_stand_with_their_user_names(cast):
    twin = make_person("Noel Osei", cast.harbour, "student")
    Person.objects.filter(pk=twin.pk).update(name="Noah Osei")
    found = page(cast.client(cast.ada), "group-people", make_group(cast).uuid, q="Noah Osei")
    assert "· noel" in found
    assert "· noah\n" in found


def test_changing_keeps_what_is_there(cast):
    group, client = make_group(cast), cast.client(cast.adler)
    group.topics.add(cast.chemistry, cast.music)
    address = reverse("networks:group-edit", args=[group.uuid])
    form = client.get(address).context["form"]
    given = {field.html_name: field.value() for field in form if field.value()}
    client.post(address, given | {"purpose": "We count limpets."})
    group.refresh_from_db()
    assert (group.name, group.purpose) == ("Shore club", "We count limpets.")
    assert set(group.topics.all()) == {cast.chemistry, cast.music}


def test_a_student_sees_who_is_in_and_who_reads_along(cast):  # SAFETY 3
    group = make_group(cast, cast.mia, cast.noah)
    text = page(cast.client(cast.mia), "group-detail", group.uuid)
    assert "Noah Osei" in text
    assert "Ms Adler can see everything that is shared here" in text
    assert "Take out" not in text
    assert "Add people" not in text
    assert "Shore club" in page(cast.client(cast.mia), "group-list")


def test_leaving_with_an_undo(cast):
    group, client = make_group(cast, cast.mia), cast.client(cast.mia)
    after = press(client, "group-leave", group.uuid)
    assert "You left Shore club." in after
    assert client.get(reverse("networks:group-detail", args=[group.uuid])).status_code == 404
    assert "You are in Shore club again." in client.post(undo_in(after), follow=True).content.decode()


def test_asking_to_join_and_being_let_in(cast):
    group = make_group(cast, open_to_school=True)
    zoe, adler = cast.client(cast.zoe), cast.client(cast.adler)
    assert "Shore club" in page(zoe, "group-list", show="clubs")
    assert "You asked to join" in press(zoe, "group-ask", group.uuid)
    assert "Zoe Lindqvist" in page(adler, "group-detail", group.uuid)
    assert "1 would like to join" in page(adler, "group-list")
    assert "Choose one of the two answers." in press(adler, "group-answer", group.uuid, cast.zoe.uuid)
    after = press(adler, "group-answer", group.uuid, cast.zoe.uuid, accept="yes")
    assert "Zoe Lindqvist is in the club now." in after
    assert "Ask to join" not in page(zoe, "group-detail", group.uuid)


def test_ending_asks_first_and_can_be_undone(cast):
    group, client = make_group(cast, cast.mia), cast.client(cast.adler)
    assert "Its 1 member is told" in page(client, "group-close", group.uuid)
    assert not Group.objects.get().closed
    after = press(client, "group-close", group.uuid)
    assert "This group has ended" in after
    assert cast.client(cast.mia).get(reverse("networks:group-detail", args=[group.uuid])).status_code == 404
    assert "Shore club" in page(client, "group-list", show="ended")
    client.post(undo_in(after))
    assert "Shore club" in page(cast.client(cast.mia), "group-list")


def test_a_group_without_a_lead_says_so(cast):  # SAFETY 3
    group = make_group(cast, cast.mia)
    GroupMember.objects.filter(person=cast.adler).delete()
    assert "Tell a teacher" in page(cast.client(cast.mia), "group-detail", group.uuid)
    for_admins = page(cast.client(cast.ada), "group-list")
    assert "nobody leads it now" in for_admins


def test_a_pair_can_be_stopped_from_its_page(cast):  # SAFETY 7
    group, client = make_group(cast, cast.mia, cast.noah, kind="tutoring"), cast.client(cast.mia)
    text = page(client, "group-detail", group.uuid)
    assert "You can stop whenever you like and need no reason. We tell Ms Adler" in text
    after = press(client, "group-leave", group.uuid)
    assert "You stopped with Shore club. Whoever leads it is told, and that is all." in after
    assert "You are the only one in this pair at the moment" in page(
        cast.client(cast.noah), "group-detail", group.uuid
    )
    assert "You are in Shore club again." in client.post(undo_in(after), follow=True).content.decode()


def test_an_admin_who_hands_a_group_to_a_counsellor_is_told_what_that_means(cast):  # SAFETY 32
    group, client = make_group(cast, cast.mia), cast.client(cast.ada)
    after = press(client, "group-add", group.uuid, cast.carl.uuid)
    assert "What a counsellor leads is in confidence" in after
    assert "Shore club" not in after
    assert client.get(reverse("networks:group-detail", args=[group.uuid])).status_code == 404
    carl = cast.client(cast.carl)
    assert "admins do not." in page(carl, "group-create")
    GroupMember.objects.filter(group=group, person=cast.carl).update(ended=timezone.now())
    edit = page(carl, "group-edit", group.uuid)
    assert "admins do not." in edit
    assert "As you lead it" not in edit, "he looks after it"
    assert "admins do not." not in page(cast.client(cast.adler), "group-create")


def test_many_members_and_many_join_requests_are_folded(cast):
    group = make_group(
        cast, *(make_person(f"M{n} Moss", cast.harbour, "student") for n in range(14)), open_to_school=True
    )
    for number in range(7):
        JoinRequest.objects.create(group=group, person=make_person(f"W{number} Wood", cast.harbour, "student"))
    text = page(cast.client(cast.adler), "group-detail", group.uuid)
    assert len(re.findall(r" Moss\s*</a>", text)) == 14
    assert len(re.findall(r" Wood\s*</span>", text)) >= 7
    assert re.findall(r"<summary>\s*(\d more)\s*<", text) == ["2 more", "2 more"]


def test_more_people_than_fit_are_found_by_name(cast):
    group, client = make_group(cast), cast.client(cast.ada)
    assert "Search by name." not in page(client, "group-people", group.uuid)
    for number in range(30):
        make_person(f"M{number} Moss", cast.harbour, "student")
    assert "These are the first 30." in page(client, "group-people", group.uuid)
    assert "These are the first 30." not in page(client, "group-people", group.uuid, q="m1")


def test_a_wish_to_join_stands_on_every_page_that_is_about_it_alike(cast):
    group = make_group(cast, open_to_school=True)
    zoe, adler, brook = cast.client(cast.zoe), cast.client(cast.adler), cast.client(cast.brook)
    assert "You asked to join" not in page(zoe, "group-list", show="clubs")
    press(zoe, "group-ask", group.uuid)
    home, its_page = reverse("pages:home"), reverse("networks:group-detail", args=[group.uuid])

    def seen() -> set[bool]:
        today = adler.get(home).content.decode()
        return {
            "Zoe Lindqvist would like to join" in today and its_page in today,
            "1 would like to join" in page(adler, "group-list"),
            "Zoe Lindqvist" in page(adler, "group-detail", group.uuid),
        }

    assert seen() == {True}
    assert "You asked to join" in page(zoe, "group-list", show="clubs")
    assert "would like to join" not in brook.get(home).content.decode()
    # Whoever left the school waits no more, nor does anybody for a club that is over.
    Membership.objects.filter(person=cast.zoe).update(ended=timezone.now())
    assert seen() == {False}
    Membership.objects.filter(person=cast.zoe).update(ended=None)
    assert seen() == {True}
    Group.objects.update(closed=timezone.now())
    assert "would like to join" not in adler.get(home).content.decode()
    assert "would like to join" not in page(adler, "group-list", show="ended")
