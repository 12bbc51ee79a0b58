"""The written story of the demo holds together: whoever and whatever is named in it is there."""

from zoneinfo import ZoneInfo

from accounts.topics.seed import read_topics
from demo.sites.catalogue import sites
from demo.story import schools, sources

TOPICS = {topic.slug for topic in read_topics()}
HARBOUR, MILLBROOK = schools()


def all_students():
    return [(school, student) for school in schools() for student in school.students]


def test_there_is_a_whole_school_and_a_second_one():
    assert len(HARBOUR.students) == 30
    assert len(HARBOUR.classes) == 2
    assert sorted(member.role for member in HARBOUR.staff) == [
        "admin", "counsellor", "librarian", "mentor", "teacher", "teacher", "teacher",
    ]  # fmt: skip
    assert [member.safeguarding_lead for member in HARBOUR.staff].count(True) == 1
    assert len(MILLBROOK.students) + len(MILLBROOK.staff) == 3
    for school in schools():
        ZoneInfo(school.time_zone)


def test_names_are_unique_within_a_school():
    for school in schools():
        people = [*school.staff, *school.students]
        assert len({person.key for person in people}) == len({person.name for person in people}) == len(people)


def test_every_named_topic_is_a_seeded_one():
    for school, student in all_students():
        named = [
            row.topic for rows in (student.interests, student.follows, student.asks, student.goals) for row in rows
        ]
        assert set(named) <= TOPICS, (school.code, student.key, named - TOPICS)
    for school in schools():
        for member in school.staff:
            assert {topic for topic, _ in member.helps_with} <= TOPICS, member.key


def test_every_named_source_is_there():
    for _, student in all_students():
        followed = [follow.source for follow in student.follows]
        assert len(set(followed)) == len(followed), student.key
        assert set(followed) <= set(sources()), student.key
        assert {check.source for check in student.checks} <= set(sources()), student.key


def test_notes_are_on_items_that_are_out_from_the_start():
    for _, student in all_students():
        for note in student.notes:
            assert note.source in {follow.source for follow in student.follows}, (student.key, note)
            assert sites()[note.source].item(note.item).days is not None, (student.key, note)


def test_people_are_asked_who_may_be_asked():
    """A student asks classmates, teachers, librarian, counsellor; never a mentor.  # SAFETY 1, 4"""
    for school in schools():
        staff = {member.key for member in school.staff if member.role not in ("mentor", "admin")}
        for school_class in school.classes:
            mates = {student.key for student in school_class.students}
            for student in school_class.students:
                asked = [ask.whom for ask in student.asks]
                assert set(asked) <= (staff | mates) - {student.key}, student.key
                assert len(set(asked)) == len(asked), student.key


def test_no_pair_is_connected_twice():
    for school in schools():
        pairs = [frozenset((student.key, ask.whom)) for student in school.students for ask in student.asks]
        assert len(set(pairs)) == len(pairs)


def test_nothing_happens_before_a_student_came():
    for _, student in all_students():
        weeks = [row.week for rows in (student.follows, student.asks, student.reflections) for row in rows]
        assert all(week <= student.weeks for week in weeks), student.key
        assert len({row.week for row in student.reflections}) == len(student.reflections), student.key


def test_goals_lean_on_ties_that_are_there():
    for school in schools():
        asked = {student.key: {ask.whom for ask in student.asks} for student in school.students}
        for student in school.students:
            asked_by = {key for key, whom in asked.items() if student.key in whom}
            ties = {follow.source for follow in student.follows} | asked[student.key] | asked_by
            for goal in student.goals:
                assert set(goal.ties) <= ties, (student.key, goal.title)
                assert 0 <= goal.done <= len(goal.steps), (student.key, goal.title)


def test_sentences_fit_into_their_fields():
    for _, student in all_students():
        assert all(len(row.why) <= 200 for row in student.interests), student.key
        assert all(0 < len(row.why) <= 300 for row in student.follows), student.key
        assert all(len(row.purpose) <= 300 and len(row.answer) <= 300 for row in student.asks), student.key
        assert all(len(row.title) <= 140 and len(row.why) <= 300 for row in student.goals), student.key
        assert all(len(row.answers) == 3 for row in student.reflections), student.key
