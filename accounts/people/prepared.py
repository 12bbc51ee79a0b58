"""Questions of viewers that the ORM puts into words once, to be asked again for every viewer alike."""

from collections.abc import Callable, Hashable
from dataclasses import fields
from datetime import datetime

from django.db.models import QuerySet

from accounts.people.models import Person
from accounts.people.viewer import Viewer
from kit.prepared import Words, stand_ins

MOST = 500
_OF_KIND = [field.name for field in fields(Viewer) if field.name not in ("person", "school", "has_notices")]

_known: dict[tuple, Words | None] = {}


def ask(
    viewer: Viewer,
    build: Callable[..., QuerySet],
    shape: tuple[Hashable, ...] = (),
    values: tuple[int | str | datetime | list[str], ...] = (),
) -> list[tuple]:
    """The rows of `build(viewer, *shape, *values)`, a queryset by `values_list`.

    The rules stay where they are (`visible_to` and its kin): what is kept is the SQL that they came to, for each
    shape and each kind of viewer: their roles, their age band, and all that their school's row says. Only the
    person's number and `values` may differ between two askings. A question that turns on another fact of the
    person fails when it is put into words, so no such fact is ever another person's.  # SAFETY 40
    """
    school = tuple(str(value) for name, value in vars(viewer.school).items() if name != "_state")
    kind = tuple(getattr(viewer, name) for name in _OF_KIND)
    key = (build, shape, tuple(map(type, values)), kind, viewer.person.age_band, school)
    if key not in _known:
        if len(_known) >= MOST:
            _known.clear()
        _known[key] = _put_into_words(viewer, build, shape, values)
    words = _known[key]
    if words is None:
        return list(build(viewer, *shape, *values))
    return words.ask((viewer.person.pk, *values))


def _put_into_words(viewer: Viewer, build: Callable[..., QuerySet], shape: tuple, values: tuple) -> Words | None:
    places = stand_ins((viewer.person.pk, *values))
    # Whatever else is asked of this person would have to come from the database, where there is no such row.
    nobody = Person.from_db(None, ["id", "age_band"], [places[0], viewer.person.age_band])
    of_kind = {name: getattr(viewer, name) for name in _OF_KIND}
    somebody = Viewer(person=nobody, school=viewer.school, **of_kind)
    return Words.of(build(somebody, *shape, *places[1:]), places)
