"""The demo school: whole, believable, quick to build, and left alone by a second run."""

from datetime import timedelta
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import RequestFactory, TestCase
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.identity.signin.backends import SchoolUserNameBackend
from accounts.models import AuditEntry, Enrolment, Interest, Membership, Notification, Person, Role, School
from accounts.people.queries import viewer_of
from accounts.safety.screening.contact_details import contact_details
from demo.build.whole import PASSWORD, build_demo
from demo.jobs import hurry_demo_feeds
from demo.sites import DemoSites
from demo.story import schools
from networks.groups.queries import clubs_to_join, group_page, own_groups
from networks.models import Connection, Goal, GoalStep, GoalTie, Group, GroupMember
from networks.sharing.queries import shared_in
from reflections.journal.queries import waiting_reflections
from reflections.journal.snapshots import network_snapshot
from reflections.models import Feedback, Occurrence, Reflection
from resources.feeds.jobs import poll_feeds
from resources.models import DailyPick, Entry, Feed, Follow, Reading, SchoolSource, Source, SourceCheck
from tests.resources.making import todays_reading

ADDRESS = "http://127.0.0.1:8002"
BEGAN = timezone.now().replace(microsecond=0) - timedelta(minutes=30)
OURS = ("accounts", "resources", "networks", "reflections")


def person(name):
    return Person.objects.get(name=name)


def everything():
    return {
        model._meta.label: sorted(model.objects.values_list())
        for label in OURS
        for model in apps.get_app_config(label).get_models()
    }


class DemoSchool(TestCase):
    """Built once for all tests of this class, each of which leaves it as it was."""

    @classmethod
    def setUpTestData(cls):
        with CaptureQueriesContext(connection) as statements:
            assert build_demo(address=ADDRESS, began=BEGAN)
        cls.statements = list(statements)
        cls.harbour = School.objects.get(code="harbour")
        cls.titles = set(Entry.objects.values_list("title", flat=True))

    def test_it_takes_few_statements(self):
        beyond_topics = [query for query in self.statements if "accounts_topic" not in query["sql"]]
        # More than half of them are for three cases, which go through the services as people's do.
        assert len(beyond_topics) < 300, len(beyond_topics)

    def test_a_second_run_changes_nothing(self):
        before = {label: len(rows) for label, rows in everything().items()}
        assert build_demo(address=ADDRESS, began=BEGAN) is False
        assert {label: len(rows) for label, rows in everything().items()} == before

    def test_there_are_groups_of_each_kind_and_a_club_to_join(self):
        mia = viewer_of(person("Mia Kowalski"))
        assert {group.kind for group in own_groups(mia)} == {"project", "tutoring", "club"}
        assert clubs_to_join(mia).exists()
        for group in Group.objects.running():
            page = group_page(viewer_of(group.made_by), group)
            assert page.members
            assert page.is_lead
        assert len(shared_in(mia, Group.objects.get(name="Poster of our shore"))) == 4
        assert GroupMember.objects.current().count() == GroupMember.objects.count()

    def test_students_have_read_noted_and_left_something_for_today(self):
        mia = viewer_of(person("Mia Kowalski"))
        readings = Reading.objects.filter(person=mia.person)
        assert readings.filter(read__isnull=False).count() >= 6
        assert readings.exclude(note="").count() == 3
        assert readings.filter(saved__isnull=False).count() >= 3
        assert DailyPick.objects.filter(person=mia.person).count() == readings.count()
        assert todays_reading(mia).items
        assert not Reading.objects.filter(person=person("Sam Whitaker")).exists()

    def test_polling_the_demo_sites_later_finds_what_is_there_already_and_only_news(self):
        with DemoSites(started=BEGAN) as world:
            build_demo(address=world.address, began=BEGAN)
            Feed.objects.exclude(address__startswith=world.address).update(state=Feed.State.ASLEEP)
            known = set(Entry.objects.values_list("feed", "identity"))
            assert hurry_demo_feeds(world.address) == 5
            with self.settings(FETCH_ALLOW=["127.0.0.1:*"]):
                assert poll_feeds() == 5
            assert set(Entry.objects.values_list("feed", "identity")) == known
            news = world.publish("tide-pool")
            hurry_demo_feeds(world.address)
            with self.settings(FETCH_ALLOW=["127.0.0.1:*"]):
                poll_feeds()
            found = Entry.objects.exclude(title__in=self.titles)
            assert [entry.title for entry in found] == [news.item.title]
            assert found[0].audio_address.startswith(world.address)
        assert not Feed.objects.filter(state=Feed.State.ACTIVE).exclude(trouble="").exists()

    def test_the_sources_follow_the_demo_to_another_port(self):
        kept = Source.objects.count(), Feed.objects.count()
        for port in (9002, 9002, 8002):
            build_demo(address=f"http://127.0.0.1:{port}", began=BEGAN)
            assert Source.objects.filter(address__startswith=f"http://127.0.0.1:{port}/").count() == 6
            assert Feed.objects.filter(address__startswith=f"http://127.0.0.1:{port}/").count() == 5
        assert kept == (Source.objects.count(), Feed.objects.count())

    def test_the_school_is_whole(self):
        roles = Membership.objects.filter(school=self.harbour).values_list("role", flat=True)
        count = {role: list(roles).count(role) for role in Role}
        assert count[Role.STUDENT] == 30
        assert count[Role.TEACHER] == 3
        assert all(count[role] == 1 for role in (Role.LIBRARIAN, Role.COUNSELLOR, Role.MENTOR, Role.ADMIN))
        assert Enrolment.objects.filter(school_class__school=self.harbour, role="student").count() == 30
        assert Goal.objects.filter(school=self.harbour).count() >= 25
        assert Connection.objects.filter(school=self.harbour, state="accepted").count() >= 30
        assert Reflection.objects.filter(school=self.harbour).count() >= 100
        assert Feedback.objects.filter(school=self.harbour).count() >= 40

    def test_everybody_can_sign_in(self):
        request = RequestFactory().get("/")
        for school in schools():
            for student in school.students[:3]:
                found = SchoolUserNameBackend().authenticate(
                    request, school_code=school.code, user_name=student.key, password=PASSWORD
                )
                assert found.name == student.name
        assert person("Mr Adeyemi").check_password(PASSWORD)
        assert viewer_of(person("Mr Okafor")).is_safeguarding_lead

    def test_nothing_lies_in_the_future(self):
        now = timezone.now()
        moments = {
            Person: ["created", "welcomed"],
            Follow: ["created"],
            Connection: ["created", "answered"],
            GoalStep: ["created", "done"],
            Goal: ["created"],
            Reading: ["read", "saved", "noted"],
            SourceCheck: ["created", "submitted", "answered"],
            SchoolSource: ["created", "judged"],
            Occurrence: ["created", "done"],
            Reflection: ["created", "submitted"],
            Feedback: ["created", "seen"],
            Notification: ["created", "read"],
            AuditEntry: ["at"],
        }
        for model, names in moments.items():
            for name in names:
                assert not model.objects.filter(**{f"{name}__gt": now}).exists(), (model, name)

    def test_one_thing_comes_after_the_other(self):
        for follow in Follow.objects.select_related("person"):
            assert follow.created >= follow.person.created
        for row in Connection.objects.filter(answered__isnull=False):
            assert row.answered > row.created
        for row in SchoolSource.objects.filter(judged__isnull=False):
            assert row.judged > row.created
        for reflection in Reflection.objects.select_related("occurrence"):
            assert reflection.occurrence.created <= reflection.created <= reflection.submitted
            assert reflection.occurrence.done == reflection.submitted
        for answer in Feedback.objects.select_related("reflection"):
            assert answer.created > answer.reflection.submitted

    def test_every_row_stays_in_its_own_school(self):
        """# SAFETY 40"""
        school_of = dict(Membership.objects.values_list("person_id", "school_id"))
        for model, name in [(Follow, "person"), (Reading, "person"), (Goal, "person"), (Interest, "person"),
                            (Reflection, "person"), (SourceCheck, "person"), (Notification, "person"),
                            (Connection, "asker"), (Connection, "recipient")]:  # fmt: skip
            for person_id, school_id in model.objects.values_list(f"{name}_id", "school_id"):
                assert school_of[person_id] == school_id, model
        for tie in GoalTie.objects.select_related("goal", "follow", "connection"):
            ends = {tie.follow.person_id} if tie.follow else {tie.connection.asker_id, tie.connection.recipient_id}
            assert tie.goal.person_id in ends

    def test_a_source_is_in_a_school_because_somebody_brought_it(self):
        """# SAFETY 41"""
        for row in SchoolSource.objects.all():
            assert AuditEntry.objects.filter(
                verb="resources.sources.bring_source",
                school=row.school,
                actor=row.added_by,
                thing_uuid=row.source.uuid,
            ).exists()
        followed = Follow.objects.filter(school=self.harbour).values("source_id")
        assert set(followed.values_list("source_id", flat=True)) == set(
            SchoolSource.objects.filter(school=self.harbour).values_list("source_id", flat=True)
        )

    def test_a_reflection_keeps_the_network_in_the_form_that_handing_in_gives_it(self):
        """# SAFETY 32"""
        for name in ("Mia Kowalski", "Elif Kaya", "Viktor Petrenko"):
            viewer = viewer_of(person(name))
            latest = Reflection.objects.filter(person=viewer.person).latest("submitted")
            now = network_snapshot(viewer, viewer.person)
            assert latest.network.keys() == now.keys()
            kept, standing = ({frozenset(tie.items()) for tie in net["ties"]} for net in (latest.network, now))
            assert kept <= standing
            assert latest.network["counts"].keys() == now["counts"].keys()
            assert "Mr Okafor" not in str(latest.network)

    def test_teachers_have_something_to_answer_and_no_heap(self):
        for name in ("Mr Adeyemi", "Ms Whitcombe"):
            assert 3 <= waiting_reflections(viewer_of(person(name))).count() <= 15

    def test_some_students_need_a_hand_and_most_do_not(self):
        students = Person.objects.with_role(self.harbour, Role.STUDENT)
        alone = [s.name for s in students if not Connection.objects.in_network_of(s).exists()]
        assert {"Callum Reid", "Sam Whitaker", "Lucía Morales"} <= set(alone)
        assert len(alone) < 8
        open_turns = Occurrence.objects.filter(school=self.harbour, done__isnull=True)
        behind = [s.name for s in students if open_turns.filter(person=s).count() >= 2]
        assert "Callum Reid" in behind
        assert len(behind) < 8

    def test_no_student_wrote_contact_details(self):
        """# SAFETY 5"""
        for school in schools():
            for student in school.students:
                texts = [text for ask in student.asks for text in (ask.purpose, ask.answer)]
                assert [text for text in texts if contact_details(text)] == [], student.key

    def test_the_other_school_looks_before(self):
        orla = viewer_of(person("Orla Quinn"))
        assert Source.objects.visible_to(orla).count() == 2
        assert [source.title for source in Source.objects.readable_by(orla)] == ["The Tide Pool"]

    def test_the_command_builds_only_a_demo(self):
        with self.settings(DEMO=False), pytest.raises(CommandError, match="DEMO=1"):
            call_command("demo_school", stdout=StringIO())
        with self.settings(DEMO=True), TemporaryDirectory() as folder:
            out = StringIO()
            call_command("demo_school", remember=Path(folder) / "began", stdout=out)
            assert "is there" in out.getvalue()

    def test_the_sign_ins_name_every_role(self):
        out = StringIO()
        with self.settings(DEMO=True):
            call_command("demo_school", "--sign-ins", stdout=out)
        for role in Role:
            assert str(role.label) in out.getvalue()
        assert PASSWORD in out.getvalue()
        assert "harbour / mia" in out.getvalue()
