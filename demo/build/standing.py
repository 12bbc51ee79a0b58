"""A student's network as it stood at a moment of the past, in the form that reflections keep."""

from demo.build.cast import Cast
from networks.models import Connection
from networks.netmap.shapes import Family, kinds


class Standing:
    """Knows all ties of a school's students; `at` gives those of one student at one moment."""

    def __init__(self, cast: Cast, follows, connections):
        self._ties = {student.key: [] for student in cast.story.students}
        for (student, _source), follow in follows.items():
            source = follow.source
            self._ties[student].append((follow.created, follow, source.kind, source.title))
        for (student, _other), row in connections.items():
            person = cast.people[student]
            is_theirs = person == row.asker or row.kind == "classmate"
            if student in self._ties and is_theirs and row.state == Connection.State.ACCEPTED:
                self._ties[student].append((row.answered, row, row.kind, row.other(person).name))

    def at(self, student, moment):
        """The network in the form of `reflections.journal.snapshots`: without the counsellor.  # SAFETY 32"""
        ties = [
            {"uuid": str(row.uuid), "kind": str(kind), "group": str(kinds()[kind].family), "name": name}
            for since, row, kind, name in self._ties[student]
            if since <= moment and kind != "counsellor"
        ]
        return {
            "ties": ties,
            "counts": {str(group): sum(tie["group"] == group for tie in ties) for group in Family},
        }
