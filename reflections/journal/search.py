"""How one's own reflections are found by words."""

from django.db.models import Func, QuerySet, TextField, Value
from django.db.models.functions import Coalesce

from accounts.people.viewer import Viewer
from accounts.search.kinds import newer
from accounts.search.matching import CompiledQuery, matching_fields
from reflections.journal.models import Reflection


class AnswerWords(Func):
    """The answers of a reflection alone, one beneath the other."""

    template = (
        "(SELECT string_agg(line ->> 'answer', E'\\n' ORDER BY place)"
        " FROM jsonb_array_elements(%(expressions)s) WITH ORDINALITY AS lines(line, place))"
    )
    output_field = TextField()


def any_reflections(viewer: Viewer, compiled: CompiledQuery) -> QuerySet:
    """The viewer's own reflections that hold the words, drafts too: in the answers or the prompt's title.

    # SAFETY 22
    """
    own = Reflection.objects.of(viewer) if viewer.is_student else Reflection.objects.none()
    own = own.annotate(words=Coalesce(AnswerWords("answers"), Value("")))
    return matching_fields(viewer, own, compiled, "prompt__title", "words")


def find_reflections(viewer: Viewer, compiled: CompiledQuery) -> QuerySet:
    """The same, since when; a reflection is about no topic. Nobody finds another's, also no teacher."""
    found = newer(any_reflections(viewer, compiled), compiled, "created")
    return found.none() if compiled.topic else found.order_by("-created", "-id")
