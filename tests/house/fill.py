"""Rows for lists: each function adds the rows number `start` to `end` (not counted) of one kind to the world."""

from datetime import date, time, timedelta

from django.utils import timezone

from accounts.audit.services import record
from accounts.models import Enrolment, Expertise, Interest, Notification, Role, SchoolClass, Topic
from networks.models import (
    Connection,
    Goal,
    GoalStep,
    GoalTie,
    GroupMember,
    JoinRequest,
    Question,
    Share,
    ShareReport,
)
from reflections.models import Feedback, Occurrence, Prompt, Reflection, Schedule
from resources.models import (
    Appeal,
    DomainRule,
    Folder,
    Follow,
    Highlight,
    ImportLine,
    PackItem,
    PackTie,
    Reading,
    Report,
    SchoolSource,
    SourceCheck,
)
from tests.cast import enrol, make_join_code, make_person
from tests.networks.making import make_group
from tests.world import World, follow, make_entry, make_pack, make_source


def classes(world: World, start: int, end: int) -> None:
    """Classes of Ms Adler with Mia in them, each with a code that is open."""
    cast = world.cast
    for number in range(start, end):
        school_class = SchoolClass.objects.create(school=cast.harbour, name=f"Club {number}", topic=cast.chemistry)
        enrol(cast.mia, school_class)
        enrol(cast.adler, school_class, Enrolment.Role.TEACHER)
        make_join_code(school_class, f"CLUB-{number}")
        make_join_code(cast.class_8b, f"PEAR-{number}", made_by=cast.adler)


def classmates(world: World, start: int, end: int) -> None:
    """More students in 8B, each connected with Mia, asking Noah, and helped by Lena; members of staff too."""
    cast = world.cast
    for number in range(start, end):
        person = make_person(f"Pupil{number} Ash", cast.harbour, Role.STUDENT)
        enrol(person, cast.class_8b)
        tie = {"school": cast.harbour, "asker": person, "purpose": "Help", "topic": cast.chemistry}
        Connection.objects.create(**tie, recipient=cast.mia, kind="classmate", state="accepted")
        Connection.objects.create(**tie, recipient=cast.noah, kind="classmate")
        Connection.objects.create(**tie, recipient=cast.lena, kind="librarian")
        Connection.objects.create(**tie, recipient=cast.adler, kind="teacher")
        helper = make_person(
            f"Pupil{number} Reed", cast.harbour, Role.COUNSELLOR, email=f"{number}@harbour.example"
        )
        Expertise.objects.create(school=cast.harbour, person=helper, topic=cast.chemistry)


def topics(world: World, start: int, end: int) -> None:
    """Topics that Mia likes, that Lena helps with, and that have topics of their own."""
    here = {"school": world.cast.harbour}
    for number in range(start, end):
        name = {"name": f"Topic {number}", "description": "Something."}
        topic = Topic.objects.create(**here, **name, slug=f"topic-{number}")
        Topic.objects.create(**here, **name, slug=f"below-{number}", parent=topic)
        Interest.objects.create(**here, person=world.cast.mia, topic=topic)
        Expertise.objects.create(**here, person=world.cast.lena, topic=topic)


def import_lines(world: World, start: int, end: int) -> None:
    """Lines of Mia's open list, each in a folder of its own, some of them followed already."""
    for number in range(start, end):
        for position, state in ((2 * number, "new"), (2 * number + 1, "already")):
            ImportLine.objects.create(
                run=world.import_run,
                position=100 + position,
                address=f"https://{position}.example/",
                host=f"{position}.example",
                path=[f"Folder {number}"],
                state=state,
            )


def notices(world: World, start: int, end: int) -> None:
    cast = world.cast
    for number in range(start, end):
        Notification.objects.create(
            school=cast.harbour, person=cast.mia, actor=cast.adler, key=f"n{number}", text="Hello.", address="/"
        )


def trail(world: World, start: int, end: int) -> None:
    """What was done, by different people to different people."""
    cast = world.cast
    for number in range(start, end):
        person = make_person(f"Someone{number} Elm", cast.harbour, Role.STUDENT)
        record("accounts.signin_cards.reset_password", school=cast.harbour, actor=cast.adler, subject=person)
        record("accounts.members.end_membership", school=cast.harbour, actor=person, subject=cast.mia)


def sources(world: World, start: int, end: int) -> None:
    """Sources that Mia and others follow, that wait for staff, with something to read, kept and checked."""
    cast, now = world.cast, timezone.now()
    here = {"school": cast.harbour}
    for number in range(start, end):
        source = make_source(cast, 100 + number, kind=("blog", "podcast", "channel")[number % 3])
        for person in (cast.mia, cast.noah, cast.adler, cast.lena):
            follow(cast, source, person)
        entry = make_entry(source.feed, number)
        kept = {"read": now, "saved": now, "note": "Mine.", "noted": now, "tags": [f"tag {number}"]}
        Reading.objects.create(**here, person=cast.mia, entry=entry, **kept)
        shelf = Folder.objects.create(**here, person=cast.mia, name=f"Shelf {number}")
        Follow.objects.filter(person=cast.mia, source=source).update(folder=shelf)
        Highlight.objects.create(**here, person=cast.mia, entry=entry, quote="Crabs walk", position=0)
        checked = {**here, "source": source, "stop": "I wondered.", "trust": "trust", "submitted": now}
        SourceCheck.objects.create(**checked, person=cast.mia)
        SourceCheck.objects.create(
            **checked, person=cast.noah, answered=now, answered_by=cast.adler, answer="Good."
        )


def packs(world: World, start: int, end: int) -> None:
    """Packs that Mia follows, and more sources in the first one, which she follows too."""
    cast = world.cast
    for number in range(start, end):
        source = make_source(cast, 300 + number)
        make_entry(source.feed, number)
        tie = follow(cast, source)
        make_pack(cast, source, follower=tie, title=f"Pack {number}")
        item = PackItem.objects.create(
            pack=world.pack, source=source, why="Good to begin with.", position=10 + number
        )
        PackTie.objects.create(member=world.pack.members.get(), item=item, follow=tie)
        SchoolSource.objects.filter(source=source).update(verdict=("", "fine")[number % 2])


def refusals(world: World, start: int, end: int) -> None:
    """Sources that Mia follows and Lena refused, each with an appeal of Mia's and a report of Noah's."""
    cast, now = world.cast, timezone.now()
    here = {"school": cast.harbour}
    for number in range(start, end):
        source = make_source(cast, 300 + number)
        follow(cast, source)
        row = SchoolSource.objects.get(source=source)
        row.verdict, row.why, row.judged, row.judged_by, row.asked_again = "refused", "Bets.", now, cast.lena, now
        row.save()
        Appeal.objects.create(**here, school_source=row, person=cast.mia, text="It is good.")
        Report.objects.create(**here, school_source=row, person=cast.noah, reason="untrue")


def checks(world: World, start: int, end: int) -> None:
    """Checks of the one source that classmates share with 8B."""
    cast = world.cast
    for number in range(start, end):
        person = make_person(f"Checker{number} Oak", cast.harbour, Role.STUDENT)
        enrol(person, cast.class_8b)
        SourceCheck.objects.create(
            school=cast.harbour,
            person=person,
            source=world.source,
            trust="trust",
            because="She counts.",
            submitted=timezone.now(),
            shared_class=cast.class_8b,
        )


def claims(world: World, start: int, end: int) -> None:
    """Sources that wait, and that Ms Adler is looking at."""
    cast, until = world.cast, timezone.now() + timedelta(minutes=20)
    for number in range(start, end):
        source = make_source(cast, 400 + number)
        SchoolSource.objects.filter(source=source).update(claimed_by=cast.adler, claimed_until=until)


def rules(world: World, start: int, end: int) -> None:
    """Rules about domains, each with a source that it speaks for."""
    cast = world.cast
    for number in range(start, end):
        rule = DomainRule.objects.create(
            school=cast.harbour,
            domain=f"casino{number}.test",
            verdict="refused",
            why="Bets.",
            decided_by=cast.lena,
        )
        SchoolSource.objects.filter(source=make_source(cast, 500 + number)).update(rule=rule, verdict="refused")


def entries(world: World, start: int, end: int) -> None:
    """More of the one source."""
    for number in range(start, end):
        make_entry(world.feed, 100 + number)


def highlights(world: World, start: int, end: int) -> None:
    """More of Mia's marks in the one entry."""
    here = {"school": world.cast.harbour, "person": world.cast.mia, "entry": world.entry}
    for number in range(start, end):
        Highlight.objects.create(**here, quote="Crabs walk", position=number + 1, note=f"Mark {number}")


def shares(world: World, start: int, end: int) -> None:
    """What Noah shares with 8B and with Mia, some of it reported, and what Mia asks Ms Adler about it."""
    cast = world.cast
    here = {"school": cast.harbour}
    noah = here | {"sharer": cast.noah, "words": "Look at the crabs."}
    Connection.objects.filter(pk=world.connection.pk).update(state="accepted")
    for number in range(start, end):
        source = make_source(cast, 500 + number)
        entry = make_entry(source.feed, number)
        Share.objects.create(**noah, source=source, audience="person", person=cast.mia)
        Share.objects.create(**noah, source=source, audience="group", group=world.group)
        pack = make_pack(cast, source, title=f"Pack {number}").pack
        Share.objects.create(**noah, pack=pack, audience="group", group=world.group)
        to_class = noah | {"audience": "class", "school_class": cast.class_8b}
        Share.objects.create(**to_class, entry=entry)
        bad = Share.objects.create(**to_class, source=source, held=timezone.now())
        ShareReport.objects.create(**here, share=bad, reporter=cast.mia, why="unkind")
        Question.objects.create(
            **here,
            student=cast.mia,
            teacher=cast.adler,
            school_class=cast.class_8b,
            entry=entry,
            question="Why sideways?",
        )


def groups(world: World, start: int, end: int) -> None:
    """Groups that Mia is in and groups that are open, each with leads and somebody who waits; and more people in
    the first."""
    cast = world.cast
    for number in range(start, end):
        person = make_person(f"Maker{number} Ash", cast.harbour, Role.STUDENT)
        waiting = make_person(f"Waiting{number} Ash", cast.harbour, Role.STUDENT)
        lead = make_person(f"Lead{number} Ash", cast.harbour, Role.TEACHER, email=f"ash{number}@harbour.example")
        enrol(person, cast.class_8b)
        mine = make_group(cast, cast.mia, person, name=f"Project {number}", kind="project")
        club = make_group(cast, person, name=f"Club {number}", open_to_school=True)
        make_group(cast, cast.mia, name=f"Old {number}", kind="project", closed=timezone.now())
        for group in (mine, club):
            group.topics.add(cast.chemistry)
            GroupMember.objects.create(group=group, person=lead, role=GroupMember.Role.LEAD)
            JoinRequest.objects.create(group=group, person=waiting)
        GroupMember.objects.create(group=world.group, person=person)
        GroupMember.objects.create(group=world.group, person=lead, role=GroupMember.Role.LEAD)
        JoinRequest.objects.create(group=world.group, person=waiting)


def goals(world: World, start: int, end: int) -> None:
    """Mia's goals, open ones and reached ones, with steps and ties."""
    cast = world.cast
    for number in range(start, end):
        mine = {"school": cast.harbour, "person": cast.mia, "topic": cast.chemistry}
        for reached in (None, timezone.now()):
            goal = Goal.objects.create(**mine, title=f"Goal {number}", reached=reached)
            GoalStep.objects.create(goal=goal, text="A step", position=1)
            GoalTie.objects.create(goal=goal, follow=world.follow)
            GoalTie.objects.create(goal=goal, connection=world.connection_in_place)


def steps(world: World, start: int, end: int) -> None:
    """More of the one goal."""
    for number in range(start, end):
        GoalStep.objects.create(goal=world.goal, text=f"Step {number}", position=10 + number)


def prompts(world: World, start: int, end: int) -> None:
    """Prompts of Ms Adler, each with its rhythm for 8B, a turn of Mia's and one that Noah handed in."""
    cast, now = world.cast, timezone.now()
    here = {"school": cast.harbour}
    for number in range(start, end):
        prompt = Prompt.objects.create(**here, written_by=cast.adler, title=f"Week {number}", questions=["What?"])
        schedule = Schedule.objects.create(
            **here, school_class=cast.class_8b, prompt=prompt, weekday=1, at=time(9), first=date(2026, 1, 1)
        )
        occurrence = {**here, "schedule": schedule, "date": cast.harbour.today()}
        Occurrence.objects.create(**occurrence, person=cast.mia)
        done = Occurrence.objects.create(**occurrence, person=cast.noah, done=now)
        written = {**here, "prompt": prompt, "answers": [{"question": "What?", "answer": "This."}]}
        Reflection.objects.create(**written, person=cast.mia, submitted=now)
        seen = {"submitted": now, "visibility": Reflection.Visibility.TEACHER}
        Reflection.objects.create(**written, person=cast.noah, occurrence=done, **seen)
        answered = Reflection.objects.create(**written, person=cast.mia, **seen)
        Feedback.objects.create(**here, reflection=answered, teacher=cast.adler, text="And then?")


def everything(world: World, start: int, end: int) -> None:
    for fill in (classes, classmates, topics, notices, sources, entries, goals, prompts, shares, groups):
        fill(world, start, end)
