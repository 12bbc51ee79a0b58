"""Two follows of one person that turn out to be of the same thing: one stays, for all that both were for."""

from collections.abc import Mapping

from django.db.models import F
from django.utils import timezone

from resources.follows.models import Follow
from resources.follows.purposes import purposes
from resources.sources.models import Source

_LONGEST = Follow._meta.get_field("why").max_length


def move_follows(old: Source, new: Source) -> None:
    """Let whoever follows the old source follow the new one; who follows both lets go of the old, and what it was
    for goes over too. To be called in a transaction."""
    current = old.follows.current()
    there = {"source": new, "ended__isnull": True, "school": F("school")}
    both = current.filter(**{f"person__follows__{fact}": value for fact, value in there.items()})
    twice = {(follow.person_id, follow.school_id): follow for follow in both}
    known = new.follows.current().filter(person__in=[person for person, _school in twice])
    stays = {(follow.person_id, follow.school_id): follow for follow in known}
    _merge_purposes({ends: stays[whose] for whose, ends in twice.items() if whose in stays})
    current.filter(pk__in=[ends.pk for ends in twice.values()]).update(ended=timezone.now())
    current.update(source=new)


def _merge_purposes(stays: Mapping[Follow, Follow]) -> None:
    """Let each follow that stays (the value) be for what the one that ends (its key) is for as well: its words,
    topics and goals; and let it stand on that one's shelf if it has none. The same for many as for one: five
    statements."""
    through = Follow.topics.through
    for ends, follow in stays.items():
        follow.why = _both(follow.why, ends.why)
        follow.folder_id = follow.folder_id or ends.folder_id
    Follow.objects.bulk_update(stays.values(), ["why", "folder"])
    after = {ends.pk: follow.pk for ends, follow in stays.items()}
    topics = through.objects.filter(follow__in=after).values_list("follow_id", "topic_id")
    through.objects.bulk_create(
        [through(follow_id=after[ends], topic_id=topic) for ends, topic in topics], ignore_conflicts=True
    )
    purposes().pass_on(stays)


def _both(why: str, more: str) -> str:
    if more in why:
        return why
    words = f"{why} / {more}"
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
