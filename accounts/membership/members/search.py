"""How people are found by words."""

from django.contrib.postgres.aggregates import StringAgg
from django.db.models import F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from accounts.people.models import Person
from accounts.people.viewer import Viewer
from accounts.safety.contact.queries import people_for
from accounts.safety.contact.rules import Channel
from accounts.search.matching import CompiledQuery, matching, topics_against, topics_for
from accounts.topics.models import Expertise


def any_people(viewer: Viewer, compiled: CompiledQuery) -> QuerySet:
    """People who are or were at the school and whose name or topics hold the words."""
    return _matching(viewer, Person.objects.filter(memberships__school=viewer.school), compiled)


def find_people(viewer: Viewer, compiled: CompiledQuery) -> QuerySet:
    """By name, or by what they say they can help with."""
    people = people_for(viewer, Channel.FIND)
    helps = Expertise.objects.filter(school=viewer.school)
    if compiled.topic:
        people = people.filter(pk__in=helps.filter(topic__slug=compiled.topic).values("person"))
    if compiled.lacks:
        people = people.exclude(pk__in=helps.filter(topic__in=topics_against(compiled)).values("person"))
    found = _matching(viewer, people, compiled)
    theirs = helps.filter(person=OuterRef("pk")).order_by().values("person")
    topics = Subquery(theirs.values(names=StringAgg("topic__name", ", ", order_by="topic__name")))
    return found.annotate(helps_with=Coalesce(topics, Value(""))).order_by("name", "id")


def _matching(viewer: Viewer, people: QuerySet, compiled: CompiledQuery) -> QuerySet:
    helps = Expertise.objects.filter(school=viewer.school, topic__in=topics_for(compiled))
    with_it = Q(pk__in=helps.values("person"))
    return matching(viewer, people, compiled, F("folded_name"), or_else=with_it)
