"""The people: schools, everybody in them, classes, what they like and what they can help with."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import NAMESPACE_DNS, uuid5

from django.contrib.auth.hashers import make_password
from django.utils import timezone

from accounts.models import (
    AuditEntry,
    Block,
    Consent,
    Enrolment,
    Expertise,
    Interest,
    JoinCode,
    Membership,
    Notification,
    Person,
    Role,
    School,
    SchoolClass,
    Topic,
)
from accounts.safety.consent.models import Method, Relation
from accounts.safety.consent.queries import needs_consent
from accounts.safety.consent.rules import ConsentKind
from demo.build.moments import Moments
from demo.story import ClassStory, SchoolStory, StudentStory

PASSWORD = "tide-pool-lantern"  # noqa: S105 - printed for everybody who starts the demo
JOIN_CODES = {"8b": "PEBBLE-8BCD", "9a": "HERON-9ADE", "7k": "FIDDLE-7KLM"}
CODE_DAYS = 60
NAMES = uuid5(NAMESPACE_DNS, "demo.plnsite.example")


@dataclass
class Cast:
    """One school's people as rows, by the keys of the story, with what else the builders hand on.

    `trail` and `notices` gather what would have been recorded and told; they are written at the end.
    """

    story: SchoolStory
    school: School
    moments: Moments
    topics: dict[str, Topic]
    people: dict[str, Person] = field(default_factory=dict)
    classes: dict[str, SchoolClass] = field(default_factory=dict)
    trail: list[AuditEntry] = field(default_factory=list)
    notices: list[Notification] = field(default_factory=list)

    def class_of(self, student: StudentStory) -> ClassStory:
        """The class a student is in."""
        return next(school_class for school_class in self.story.classes if student in school_class.students)

    def first_teacher_of(self, student: StudentStory) -> Person:
        """The teacher who answers a student's reflections."""
        return self.people[self.class_of(student).teachers[0]]

    def someone(self, role: Role) -> Person:
        """The first member of staff with a role."""
        return self.people[next(member.key for member in self.story.staff if member.role == role)]

    def record(self, verb, at, *, actor, subject=None, thing=None, reason="", **detail):
        """Put a line into the trail of the past, as `accounts.audit.services.record` does in the present."""
        self.trail.append(
            AuditEntry(
                school=self.school,
                actor=actor,
                at=at,
                created=at,
                verb=verb,
                subject=subject,
                thing=type(thing).__name__ if thing else "",
                thing_uuid=thing.uuid if thing else None,
                reason=reason,
                detail=detail,
            )
        )

    def tell(self, person, at, *, key, text, address, icon="bell", actor=None):
        """Tell a person in the past; what is older than four days has been read."""
        read = at + timedelta(hours=3) if timezone.now() - at > timedelta(days=4) else None
        self.notices.append(
            Notification(
                school=self.school,
                person=person,
                actor=actor,
                key=key,
                icon=icon,
                text=str(text)[:240],
                address=address,
                read=read,
                created=at,
            )
        )


def build_cast(story: SchoolStory, now: datetime) -> Cast:
    """Write a school with its people and classes, and return them."""
    began = now - timedelta(weeks=10)
    school = School.objects.create(
        code=story.code,
        name=story.name,
        time_zone=story.time_zone,
        source_policy=story.source_policy,
        students_record=True,
        help_contacts=story.help_contacts,
        help_after_hours=story.help_after_hours,
        created=began,
    )
    school.refresh_from_db()  # so that its times are times
    topics = {topic.slug: topic for topic in Topic.objects.filter(school__isnull=True)}
    cast = Cast(story, school, Moments(school, now), topics)
    _people(cast, began)
    _classes(cast, began)
    _consents(cast)
    _block(cast)
    _topics_of_people(cast)
    return cast


def sign_in_of(story: SchoolStory, key: str, role: str) -> str:
    """What somebody types to sign in: an address for adults, the user name for students."""
    return key if role == Role.STUDENT else f"{key}@{story.code}.example"


def _people(cast, began):
    password = make_password(PASSWORD)
    memberships = []
    for member in [*cast.story.staff, *cast.story.students]:
        is_student = isinstance(member, StudentStory)
        role = Role.STUDENT if is_student else Role(member.role)
        sign_in = sign_in_of(cast.story, member.key, role)
        joined = cast.moments.joined(member.weeks) if is_student else began
        has_come = not is_student or bool(member.interests)
        person = Person(
            uuid=uuid5(NAMES, f"{cast.story.code}/{member.key}"),
            name=member.name,
            pronouns=member.pronouns,
            email=None if is_student else sign_in,
            age_band=member.age if is_student else "adult",
            password=password,
            created=joined,
            welcomed=joined + timedelta(minutes=3) if has_come else None,
            last_login=joined if has_come else None,
        )
        cast.people[member.key] = person
        memberships.append(
            Membership(
                person=person,
                school=cast.school,
                role=role,
                user_name=sign_in if is_student else None,
                is_safeguarding_lead=not is_student and member.safeguarding_lead,
                is_safeguarding_deputy=not is_student and member.safeguarding_deputy,
                created=joined,
            )
        )
    Person.objects.bulk_create(cast.people.values())
    Membership.objects.bulk_create(memberships)
    admin = cast.someone(Role.ADMIN)
    for row in memberships:
        cast.record(
            "accounts.members.add_person", row.created, actor=admin, subject=row.person, role=str(row.role)
        )


def _classes(cast, began):
    admin = cast.someone(Role.ADMIN)
    enrolments, codes = [], []
    for story in cast.story.classes:
        school_class = SchoolClass(school=cast.school, name=story.name, created=began)
        cast.classes[story.key] = school_class
        cast.record("accounts.classes.create_class", began, actor=admin, thing=school_class)
        in_class = [(key, Enrolment.Role.TEACHER) for key in story.teachers]
        in_class += [(student.key, Enrolment.Role.STUDENT) for student in story.students]
        for key, role in in_class:
            person = cast.people[key]
            enrolments.append(
                Enrolment(school_class=school_class, person=person, role=role, created=person.created)
            )
            cast.record(
                "accounts.classes.enrol",
                person.created,
                actor=admin,
                subject=person,
                thing=school_class,
                role=str(role),
            )
        codes.append(
            JoinCode(
                school_class=school_class,
                code=JOIN_CODES[story.key],
                places=30,
                expires=cast.moments.now + timedelta(days=CODE_DAYS),
                made_by=cast.people[story.teachers[0]],
                created=cast.moments.now - timedelta(days=1),
            )
        )
        cast.record(
            "accounts.classes.make_join_code",
            codes[-1].created,
            actor=codes[-1].made_by,
            thing=codes[-1],
            places=30,
            days=CODE_DAYS,
        )
    SchoolClass.objects.bulk_create(cast.classes.values())
    Enrolment.objects.bulk_create(enrolments)
    JoinCode.objects.bulk_create(codes)


def _consents(cast):
    """What came back on paper; a few papers are still missing."""
    admin, rows = cast.someone(Role.ADMIN), []
    for number, member in enumerate(cast.story.students):
        person = cast.people[member.key]
        if number % 7 == 6 or not needs_consent(cast.school, person):
            continue
        for kind in ConsentKind:
            row = Consent(
                school=cast.school,
                person=person,
                kind=kind,
                giver=f"{'ABEJLMRST'[number % 9]}. {person.name.split()[-1]}",
                relation=Relation.PARENT,
                method=Method.PAPER,
                policy_version="Privacy notice, autumn",
                given=cast.school.local(person.created).date(),
                recorded_by=admin,
                created=person.created,
            )
            rows.append(row)
            verb = "accounts.consent.record_consent"
            cast.record(verb, row.created, actor=admin, subject=person, thing=row, kind=str(kind))
    Consent.objects.bulk_create(rows)


def _block(cast):
    """Two of one class who are kept apart; nobody else is told."""
    students = next(iter(cast.story.classes)).students
    if len(students) < 2:
        return
    one, other = students[-2:]
    at = cast.moments.in_week(1, "block")
    block = Block.objects.create(
        school=cast.school, blocker=cast.people[one.key], blocked=cast.people[other.key], created=at
    )
    verb = "accounts.blocks.block_person"
    cast.record(verb, at, actor=block.blocker, subject=block.blocked, thing=block)


def _topics_of_people(cast):
    interests, expertise = [], []
    for member in cast.story.staff:
        for slug, note in member.helps_with:
            expertise.append((member.key, slug, note))
    for student in cast.story.students:
        for row in student.interests:
            interests.append(
                Interest(
                    school=cast.school,
                    person=cast.people[student.key],
                    topic=cast.topics[row.topic],
                    why=row.why,
                    level=row.level,
                    created=cast.people[student.key].created + timedelta(minutes=2),
                )
            )
            if row.level == Interest.Level.GOOD and row.why:
                expertise.append((student.key, row.topic, row.why))
    Interest.objects.bulk_create(interests)
    Expertise.objects.bulk_create(
        Expertise(school=cast.school, person=cast.people[key], topic=cast.topics[slug], note=note)
        for key, slug, note in expertise
    )
