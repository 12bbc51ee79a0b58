"""What people of the demo showed each other, and what students asked their teachers."""

from datetime import timedelta

from demo.build.cast import Cast
from demo.sites.catalogue import sites
from demo.story import sharing
from networks.models import Group, Question, QuestionAnswer, Share
from resources.models import Entry, Folder, Follow, Pack


def build_sharing(
    cast: Cast, entries: dict[str, list[Entry]], packs: dict[str, Pack], groups: dict[str, Group]
) -> None:
    """Write the shares and questions of one school. `entries` are those of each source, by the source's key."""
    story = sharing(cast.story.code)
    Share.objects.bulk_create(
        Share(
            school=cast.school,
            sharer=cast.people[row["by"]],
            **({"pack": packs[row["pack"]]} if "pack" in row else {"entry": _entry(entries, row)}),
            words=row["words"],
            created=_when(cast, row),
            **_to(cast, groups, row["to"]),
        )
        for row in story["shares"]
    )
    asked = [
        Question(
            school=cast.school,
            student=cast.people[row["by"]],
            teacher=cast.people[row["to"]],
            school_class=next(iter(cast.classes.values())),
            entry=_entry(entries, row),
            question=row["question"],
            answer=row["answer"],
            created=_when(cast, row),
            answered=_when(cast, row) + timedelta(hours=5) if row["answer"] else None,
        )
        for row in story["questions"]
    ]
    Question.objects.bulk_create(asked)
    QuestionAnswer.objects.bulk_create(
        QuestionAnswer(school=cast.school, question=question, text=question.answer, created=question.answered)
        for question in asked
        if question.answered
    )


def build_folders(cast: Cast, follows: dict[tuple[str, str], Follow]) -> None:
    """Write the shelves of one school's students. `follows` are found by the keys of student and source."""
    for row in sharing(cast.story.code).get("shelves", ()):
        folder = Folder.objects.create(
            school=cast.school,
            person=cast.people[row["by"]],
            name=row["name"],
            until=cast.moments.midnight.date() + timedelta(days=row["days"]),
        )
        ids = [follows[row["by"], source].pk for source in row["sources"]]
        Follow.objects.filter(pk__in=ids).update(folder=folder)


def _entry(entries, row):
    title = sites()[row["source"]].item(row["item"]).title
    return next(entry for entry in entries[row["source"]] if entry.title == title)


def _to(cast, groups, key):
    if key in groups:
        return {"audience": "group", "group": groups[key]}
    if key in cast.classes:
        return {"audience": "class", "school_class": cast.classes[key]}
    return {"audience": "person", "person": cast.people[key]}


def _when(cast, row):
    return cast.moments.midnight - timedelta(days=row["days"]) + timedelta(hours=13)
