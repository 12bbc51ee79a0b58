"""The demo's people and what they do, read from `content/*.toml` and nothing else: no database here."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

CONTENT = Path(__file__).parent / "content"


@dataclass(frozen=True)
class SourceStory:
    """Something the students follow: one of our own demo sites (`site`) or a public address."""

    key: str
    kind: str
    site: str = ""
    address: str = ""
    feed: str = ""
    title: str = ""
    description: str = ""
    verdict: str = ""
    by: str = ""
    says: str = ""


@dataclass(frozen=True)
class InterestStory:
    topic: str
    level: str
    why: str


@dataclass(frozen=True)
class FollowStory:
    source: str
    week: int
    topic: str
    why: str


@dataclass(frozen=True)
class AskStory:
    """Somebody asked into the network; `state` is asked, accepted or declined."""

    whom: str
    week: int
    topic: str
    purpose: str
    state: str
    answer: str


@dataclass(frozen=True)
class NoteStory:
    """A note on an entry of one of our own sites, by the number of the item."""

    source: str
    item: int
    text: str


@dataclass(frozen=True)
class GoalStory:
    """A goal; the first `done` of its steps are done, it is due in `until` weeks, `ties` help with it."""

    title: str
    topic: str
    until: int
    steps: tuple[str, ...]
    done: int
    ties: tuple[str, ...]
    why: str = ""


@dataclass(frozen=True)
class CheckStory:
    """A source check that was handed in, and the teacher's answer where there is one."""

    source: str
    stop: str
    investigate: str
    find: str
    trace: str
    trust: str
    because: str
    answer: str = ""


@dataclass(frozen=True)
class ReflectionStory:
    """What a student wrote so many weeks ago, and the teacher's reply where there is one."""

    week: int
    answers: tuple[str, ...]
    visibility: str = "teacher"
    reply: str = ""


@dataclass(frozen=True)
class PackStory:
    """Sources that a member of staff put together; published so many weeks ago, or a draft."""

    key: str
    school: str
    keeper: str
    title: str
    description: str
    topics: tuple[str, ...]
    language: str
    ages: tuple[str, ...]
    sources: tuple[tuple[str, str], ...]
    followers: tuple[tuple[str, str], ...]
    school_class: str = ""
    week: int | None = None


@dataclass(frozen=True)
class StudentStory:
    key: str
    name: str
    pronouns: str
    busy: float
    weeks: int
    age: str
    interests: tuple[InterestStory, ...]
    follows: tuple[FollowStory, ...]
    asks: tuple[AskStory, ...]
    notes: tuple[NoteStory, ...]
    goals: tuple[GoalStory, ...]
    checks: tuple[CheckStory, ...]
    reflections: tuple[ReflectionStory, ...]


@dataclass(frozen=True)
class StaffStory:
    """`helps_with` are pairs of a topic and a few words."""

    key: str
    name: str
    role: str
    pronouns: str
    helps_with: tuple[tuple[str, str], ...]
    safeguarding_lead: bool = False
    safeguarding_deputy: bool = False


@dataclass(frozen=True)
class ClassStory:
    """`weekday` (Monday is 0) and `at` say when the class reflects; the first teacher set that up."""

    key: str
    name: str
    teachers: tuple[str, ...]
    weekday: int
    at: str
    students: tuple[StudentStory, ...]


@dataclass(frozen=True)
class SchoolStory:
    """`accepts` are sources that the first teacher said yes to, where nothing is shown before that."""

    code: str
    name: str
    time_zone: str
    source_policy: str
    staff: tuple[StaffStory, ...]
    classes: tuple[ClassStory, ...]
    accepts: tuple[str, ...] = ()
    help_contacts: str = ""
    help_after_hours: str = ""

    @property
    def students(self):
        """All students of all classes, in order."""
        return tuple(student for school_class in self.classes for student in school_class.students)


@cache
def schools():
    """Return the demo's schools as a tuple of `SchoolStory`, the lively one first."""
    return tuple(_school(code, data) for code, data in _read("schools").items())


@cache
def sources():
    """Return everything the demo's students follow, as a dict of key to `SourceStory`."""
    return {key: SourceStory(key=key, **data) for key, data in _read("sources").items()}


@cache
def sharing(school):
    """Return what people of a school showed and asked each other: {"shares": [...], "questions": [...]}."""
    return _read("sharing").get(school, {"shares": [], "questions": []})


@cache
def groups(school):
    """Return the groups of a school as a dict of key to what is told of each."""
    return _read("groups").get(school, {})


@cache
def packs():
    """Return the packs of all schools as a tuple of `PackStory`."""
    return tuple(_pack(key, data) for key, data in _read("packs").items())


@cache
def short_answers():
    """Return a tuple of short weekly answers, three sentences each, for the weeks that nobody tells in full."""
    return tuple(map(tuple, _read("short-answers")["answers"]))


@cache
def short_replies():
    """Return a tuple of short sentences that teachers wrote back."""
    return tuple(_read("short-answers")["replies"])


def _read(name):
    return tomllib.loads((CONTENT / f"{name}.toml").read_text(encoding="utf-8"))


def _pack(key, data):
    lists = {name: tuple(data[name]) for name in ("topics", "ages")}
    lists |= {name: tuple(map(tuple, data[name])) for name in ("sources", "followers")}
    return PackStory(key=key, school_class=data.pop("class", ""), **{**data, **lists})


def _school(code, data):
    staff = tuple(
        StaffStory(key=key, **{**facts, "helps_with": tuple(map(tuple, facts["helps_with"]))})
        for key, facts in data.pop("staff").items()
    )
    classes = tuple(_class(key, facts) for key, facts in data.pop("classes").items())
    accepts = tuple(data.pop("accepts", ()))
    return SchoolStory(code=code, staff=staff, classes=classes, accepts=accepts, **data)


def _class(key, data):
    students = tuple(_student(name, facts) for name, facts in _read(f"class-{key}").items())
    return ClassStory(key=key, students=students, **{**data, "teachers": tuple(data["teachers"])})


def _student(key, data):
    lists = {
        "interests": [InterestStory(*row) for row in data["interests"]],
        "follows": [FollowStory(*row) for row in data["follows"]],
        "asks": [AskStory(*row) for row in data["asks"]],
        "notes": [NoteStory(*row) for row in data.get("notes", ())],
        "goals": [
            GoalStory(**{**row, "steps": tuple(row["steps"]), "ties": tuple(row["ties"])})
            for row in data.get("goals", ())
        ],
        "checks": [CheckStory(**row) for row in data.get("checks", ())],
        "reflections": [
            ReflectionStory(**{**row, "answers": tuple(row["answers"])}) for row in data.get("reflections", ())
        ],
    }
    facts = {"age": "13_15", **data, **{name: tuple(rows) for name, rows in lists.items()}}
    return StudentStory(key=key, **facts)
