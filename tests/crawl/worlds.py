"""Who walks: each role in a school with little, just opened, and in the demo's, with much."""

from dataclasses import dataclass, field
from datetime import datetime
from io import StringIO

from django.core.management import call_command
from django.test import Client

from accounts.models import AgeBand, Enrolment, Membership, Person, Role, School, SchoolClass
from demo.build.cast import JOIN_CODES
from demo.build.cast import PASSWORD as DEMO_PASSWORD
from demo.build.whole import build_demo
from tests.cast import PASSWORD, enrol, make_join_code, make_person
from tests.crawl.filling import Typist

BACKEND = "accounts.identity.signin.backends.SchoolUserNameBackend"


@dataclass
class Walker:
    """Somebody who walks; without a person it is a visitor, who knows what is needed to come in."""

    who: str
    person: Person | None = None
    known: dict[str, str] = field(default_factory=dict)

    @property
    def typist(self) -> Typist:
        return Typist(self.known)

    def client(self) -> Client:
        client = Client(enforce_csrf_checks=True, raise_request_exception=False)
        if self.person:
            self.person.refresh_from_db()  # a session knows the password it began with
            client.force_login(self.person, backend=BACKEND)
        return client


def known_words(site: str, password: str, school: str, user_name: str, login: str, code: str) -> dict[str, str]:
    """What to type into some fields: those of the doors, and a site outside that answers."""
    return {
        "address": f"{site}/rock-pool-diary/",
        "school_code": school,
        "user_name": user_name,
        "login": login,
        "password": password,
        "oldpassword": password,
        "code": code,
    }


def little(address: str) -> list[Walker]:
    """Two schools that were opened a moment ago, one with nobody who looks after reports."""
    for code, named in (("pebble", True), ("bare", False)):
        posts = (
            {"lead_name": "Lee Lead", "lead_email": "lead@pebble.example"}
            | {"deputy_name": "Dee Deputy", "deputy_email": "deputy@pebble.example"}
            if named
            else {}
        )
        call_command(
            "create_school",
            name=f"{code.title()} School",
            code=code,
            admin_name=f"Ada {code.title()}",
            admin_email=f"admin@{code}.example",
            origin="http://testserver",
            stdout=StringIO(),
            **posts,
        )
    school, bare = School.objects.get(code="pebble"), School.objects.get(code="bare")
    school_class = SchoolClass.objects.create(school=school, name="7A")
    young, old, alone = (make_person(f"{name} New", school, Role.STUDENT) for name in ("Yara", "Olek", "Nell"))
    young.age_band, old.age_band, alone.welcomed = AgeBand.UNDER_13, AgeBand.FROM_16, None
    for person in (young, old, alone):
        person.save()
    staff = {
        role: make_person(f"{role} New", school, role, email=f"{role}@pebble.example")
        for role in (Role.TEACHER, Role.LIBRARIAN, Role.COUNSELLOR, Role.MENTOR)
    }
    enrol(young, school_class)
    enrol(old, school_class)
    enrol(staff[Role.TEACHER], school_class, Enrolment.Role.TEACHER)
    code = make_join_code(school_class)
    known = known_words(address, PASSWORD, "pebble", "yara", "teacher@pebble.example", code.code)
    people = {
        "young student": young,
        "old student": old,
        "student on the first day": alone,
        **{str(role): person for role, person in staff.items()},
        "teacher without a class": make_person("Tom New", school, Role.TEACHER, email="tom@pebble.example"),
        **{person.name: person for person in Person.objects.filter(email__in=_opened())},
        "teacher in a bare school": make_person("Bea Bare", bare, Role.TEACHER, email="bea@bare.example"),
        "student in a bare school": make_person("Stu Bare", bare, Role.STUDENT),
    }
    Person.objects.filter(email__in=_opened()).update(welcomed=young.welcomed, password=young.password)
    return [Walker("visitor", None, known), *(Walker(who, person, known) for who, person in people.items())]


def _opened() -> list[str]:
    return ["lead@pebble.example", "deputy@pebble.example", "admin@pebble.example", "admin@bare.example"]


def much(address: str, began: datetime) -> list[Walker]:
    """The demo's school after some weeks, and the one beside it."""
    build_demo(address=address, began=began)
    here = Membership.objects.filter(school__code="harbour", ended=None).select_related("person").order_by("pk")
    found: dict[str, Person] = {}
    for row in here:
        found.setdefault(
            f"{row.role} {row.person.age_band}" if row.role == Role.STUDENT else str(row.role), row.person
        )
    found["mia"] = here.get(user_name="mia").person
    found["lead"] = here.get(is_safeguarding_lead=True).person
    found["deputy"] = here.get(is_safeguarding_deputy=True).person
    beside = (
        Membership.objects.filter(school__code="millbrook", ended=None).select_related("person").order_by("pk")
    )
    for row in beside:
        found.setdefault(f"{row.role} beside", row.person)
    once = {person.pk: who for who, person in reversed(found.items())}
    known = known_words(address, DEMO_PASSWORD, "harbour", "mia", "adeyemi@harbour.example", JOIN_CODES["8b"])
    people = [Walker(who, person, known) for who, person in found.items() if once[person.pk] == who]
    return [Walker("visitor", None, known), *people]
