"""How people are found by words."""

from django.contrib.postgres.aggregates import StringAgg
from django.db.models import F, Func, OuterRef, Q, QuerySet, Subquery, TextField, Value
from django.db.models.functions import NullIf

from accounts.people.models import Person
from accounts.people.viewer import Viewer
from accounts.safety.contact.queries import people_for
from accounts.safety.contact.rules import Channel
from accounts.search.matching import CompiledQuery, holds_all, holds_barred, matching, topics_against, topics_for
from accounts.topics.models import Expertise


def any_people(viewer: Viewer, compiled: CompiledQuery) -> QuerySet:
    """People who are or were at the school and whose name, topics or own words hold the words."""
    return _matching(viewer, Person.objects.filter(memberships__school=viewer.school), compiled)


def find_people(viewer: Viewer, compiled: CompiledQuery) -> QuerySet:
    """By name, or by what they say they can help with, in their own words too."""
    people = people_for(viewer, Channel.FIND)
    helps = Expertise.objects.filter(school=viewer.school)
    if compiled.topic:
        people = people.filter(pk__in=helps.filter(topic__slug=compiled.topic).values("person"))
    if compiled.lacks:
        barred = Q(topic__in=topics_against(compiled)) | Q(holds_barred(compiled, "note"))
        people = people.exclude(pk__in=helps.filter(barred).values("person"))
    found = _matching(viewer, people, compiled)
    theirs = helps.filter(person=OuterRef("pk")).order_by().values("person")
    topics = Subquery(theirs.values(names=StringAgg("topic__name", ", ", order_by="topic__name")))
    notes = Subquery(theirs.values(notes=StringAgg(NullIf("note", Value("")), " · ", order_by="topic__name")))
    both = Func(Value(" · "), topics, notes, function="concat_ws", output_field=TextField())
    return found.annotate(helps_with=both).order_by("name", "id")


def _matching(viewer: Viewer, people: QuerySet, compiled: CompiledQuery) -> QuerySet:
    said = Q(topic__in=topics_for(compiled)) | ~Q(note="") & Q(holds_all(compiled, "topic__name", "note"))
    helps = Expertise.objects.filter(said, school=viewer.school)
    with_it = Q(pk__in=helps.values("person"))
    return matching(viewer, people, compiled, F("folded_name"), or_else=with_it)
