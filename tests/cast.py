"""The cast: named people in two schools, the same in every test.

Harbour Lane (`harbour`): Mia and Noah are in the class 8B of Ms Adler; Zoe is in the class 9A of Mr Brook, so
she is no classmate of Mia's. Lena is the librarian and the safeguarding lead's deputy, Carl the counsellor and
safeguarding lead, Max a mentor, Ada the school admin. Millbrook (`millbrook`) is the other school: Otto is a
student there, Tess his teacher and the safeguarding lead, Amos the admin and her deputy.
"""

from dataclasses import dataclass
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import AgeBand, Enrolment, JoinCode, Membership, Person, Role, School, SchoolClass, Topic
from accounts.people.middleware import SESSION_KEY
from accounts.people.queries import viewer_of
from accounts.people.viewer import Viewer

PASSWORD = "correct horse battery"


@dataclass
class Cast:
    harbour: School
    millbrook: School
    class_8b: SchoolClass
    class_9a: SchoolClass
    other_class: SchoolClass
    chemistry: Topic
    music: Topic
    mia: Person
    noah: Person
    zoe: Person
    adler: Person
    brook: Person
    lena: Person
    carl: Person
    max: Person
    ada: Person
    otto: Person
    tess: Person
    amos: Person

    def viewer(self, person: Person) -> Viewer:
        viewer = viewer_of(person)
        assert viewer is not None
        return viewer

    def client(self, person: Person) -> Client:
        """A browser without JavaScript in which the person is signed in."""
        client = Client()
        client.force_login(person, backend="accounts.identity.signin.backends.SchoolUserNameBackend")
        return client


def look_from(client: Client, school: School) -> None:
    """From now on the person behind the browser, who belongs to several schools, is at this one."""
    session = client.session
    session[SESSION_KEY] = str(school.uuid)
    session.save()


def join(person: Person, school: School, role: Role, **facts) -> Membership:
    return Membership.objects.create(person=person, school=school, role=role, **facts)


def make_person(name: str, school: School, role: Role, *, email: str | None = None, **facts) -> Person:
    """A welcomed person with one role; students get a user name instead of an address."""
    person = Person.objects.create_person(
        name=name,
        email=email,
        password=PASSWORD,
        welcomed=timezone.now(),
        age_band=AgeBand.FROM_13 if role == Role.STUDENT else AgeBand.ADULT,
    )
    user_name = name.split()[0].lower() if email is None else None
    join(person, school, role, user_name=user_name, **facts)
    return person


def enrol(person: Person, school_class: SchoolClass, role: str = Enrolment.Role.STUDENT) -> Enrolment:
    return Enrolment.objects.create(person=person, school_class=school_class, role=role)


def make_join_code(school_class: SchoolClass, code: str = "PLUM-4271", places: int = 30, **facts) -> JoinCode:
    facts.setdefault("expires", timezone.now() + timedelta(days=7))
    return JoinCode.objects.create(school_class=school_class, code=code, places=places, **facts)


def make_cast() -> Cast:
    harbour = School.objects.create(
        name="Harbour Lane School", code="harbour", time_zone="Europe/London", consent_age=13
    )
    millbrook = School.objects.create(name="Millbrook Academy", code="millbrook", time_zone="Pacific/Auckland")
    science, _ = Topic.objects.get_or_create(
        slug="science", school=None, defaults={"name": "Science", "description": "How the world works."}
    )
    chemistry, _ = Topic.objects.get_or_create(
        slug="chemistry",
        school=None,
        defaults={"name": "Chemistry", "description": "What things are made of.", "parent": science},
    )
    music, _ = Topic.objects.get_or_create(
        slug="music", school=None, defaults={"name": "Music", "description": "Making and hearing music."}
    )
    class_8b = SchoolClass.objects.create(school=harbour, name="8B")
    class_9a = SchoolClass.objects.create(school=harbour, name="9A")
    other_class = SchoolClass.objects.create(school=millbrook, name="8B")
    student, teacher = Role.STUDENT, Role.TEACHER
    cast = Cast(
        harbour=harbour,
        millbrook=millbrook,
        class_8b=class_8b,
        class_9a=class_9a,
        other_class=other_class,
        chemistry=chemistry,
        music=music,
        mia=make_person("Mia Kowalski", harbour, student),
        noah=make_person("Noah Osei", harbour, student),
        zoe=make_person("Zoe Lindqvist", harbour, student),
        adler=make_person("Ms Adler", harbour, teacher, email="adler@harbour.example"),
        brook=make_person("Mr Brook", harbour, teacher, email="brook@harbour.example"),
        lena=make_person(
            "Lena Marsh", harbour, Role.LIBRARIAN, email="lena@harbour.example", is_safeguarding_deputy=True
        ),
        carl=make_person(
            "Carl Devi", harbour, Role.COUNSELLOR, email="carl@harbour.example", is_safeguarding_lead=True
        ),
        max=make_person("Max Ferro", harbour, Role.MENTOR, email="max@outside.example"),
        ada=make_person("Ada Quist", harbour, Role.ADMIN, email="ada@harbour.example"),
        otto=make_person("Otto Brandt", millbrook, student),
        tess=make_person(
            "Tess Hall", millbrook, teacher, email="tess@millbrook.example", is_safeguarding_lead=True
        ),
        amos=make_person(
            "Amos Reed", millbrook, Role.ADMIN, email="amos@millbrook.example", is_safeguarding_deputy=True
        ),
    )
    enrol(cast.mia, class_8b)
    enrol(cast.noah, class_8b)
    enrol(cast.zoe, class_9a)
    enrol(cast.adler, class_8b, Enrolment.Role.TEACHER)
    enrol(cast.brook, class_9a, Enrolment.Role.TEACHER)
    enrol(cast.otto, other_class)
    enrol(cast.tess, other_class, Enrolment.Role.TEACHER)
    return cast


@pytest.fixture
def cast(db) -> Cast:
    """Two schools and the people in them."""
    return make_cast()
