"""The weekly reflections: schedules, each student's occurrences, what was written, and what teachers answered."""

from datetime import datetime, time, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from demo.build.cast import Cast
from demo.build.standing import Standing
from demo.story import ReflectionStory, short_answers, short_replies
from reflections.models import Feedback, Occurrence, Prompt, Reflection, Schedule
from reflections.schedules.recurrence import next_moment

WEEKS = 6
SELDOM = 0.2  # students who are less busy than this leave their occurrences open
ANSWERED_THIS_WEEK = 0.3
ANSWERED_LAST_WEEK = 0.25
TOLD_WEEKS = 3  # older notices would only fill the page


def build_journal(cast: Cast, prompt: Prompt, standing: Standing):
    """Write the last weeks of each class's reflections on `prompt`, each with the network as it stood."""
    occurrences, reflections, feedback = [], [], []
    for story in cast.story.classes:
        schedule, asked_at = _schedule(cast, story, prompt)
        unused = list(short_answers())
        cast.moments.chance(story.key).shuffle(unused)
        for student in story.students:
            by_week = {row.week: row for row in student.reflections}
            for week in range(min(WEEKS, student.weeks) - 1, -1, -1):
                moment = asked_at - timedelta(weeks=week)
                occurrence = Occurrence(
                    school=cast.school,
                    schedule=schedule,
                    person=cast.people[student.key],
                    date=moment.date(),
                    created=moment,
                )
                occurrences.append(occurrence)
                _tell_of_turn(cast, occurrence, week)
                if week not in by_week and not _writes(cast, student, week):
                    continue
                row = by_week.get(week) or ReflectionStory(week, unused[len(reflections) % len(unused)])
                teacher = cast.people[story.teachers[0]]
                reflection = _reflection(cast, occurrence, prompt, row)
                reflection.network = standing.at(student.key, reflection.submitted)
                reflections.append(reflection)
                if reply := _reply(cast, student, row):
                    feedback.append(_feedback(cast, reflection, week, reply, teacher))
                elif row.visibility == Reflection.Visibility.TEACHER:
                    _tell_teacher(cast, reflection, teacher)
    Occurrence.objects.bulk_create(occurrences)
    Reflection.objects.bulk_create(reflections)
    Feedback.objects.bulk_create(feedback)


def _schedule(cast, story, prompt):
    """The class's schedule, and the last moment at which it asked."""
    now = cast.school.local(cast.moments.now)
    at = time.fromisoformat(story.at)
    asked_at = datetime.combine(now.date(), at, tzinfo=cast.school.zone)
    asked_at -= timedelta(days=(asked_at.weekday() - story.weekday) % 7)
    if asked_at > now - timedelta(hours=1):  # nobody can have answered yet
        asked_at -= timedelta(weeks=1)
    first = asked_at - timedelta(weeks=WEEKS - 1)
    schedule = Schedule(
        school=cast.school,
        school_class=cast.classes[story.key],
        prompt=prompt,
        set_by=cast.people[story.teachers[0]],
        weekday=story.weekday,
        at=at,
        first=first.date(),
        created=first - timedelta(days=3),
    )
    schedule.next_at = next_moment(schedule, asked_at)
    schedule.save()
    return schedule, asked_at


def _tell_of_turn(cast, occurrence, week):
    if week < TOLD_WEEKS:
        cast.tell(
            occurrence.person,
            occurrence.created,
            key=f"occurrence.{occurrence.schedule.uuid}.{occurrence.date}",
            text=_("Time to look back: %(title)s") % {"title": _(occurrence.schedule.prompt.title)},
            address=reverse("reflections:reflection-write", args=[occurrence.uuid]),
            icon="reflect",
        )


def _writes(cast, student, week):
    """Whether a student also wrote in a week that the story does not tell."""
    if student.busy < SELDOM:
        return False
    return week > 0 or cast.moments.chance(student.key, "this week").random() < ANSWERED_THIS_WEEK


def _reflection(cast, occurrence, prompt, story):
    handed_in = cast.moments.after(occurrence.created, 50, occurrence.person.name, story.week)
    occurrence.done = handed_in
    answers = zip(prompt.questions, story.answers, strict=True)
    is_private = story.visibility == Reflection.Visibility.PRIVATE
    return Reflection(
        school=cast.school,
        person=occurrence.person,
        occurrence=occurrence,
        school_class=None if is_private else occurrence.schedule.school_class,
        prompt=prompt,
        answers=[{"question": question, "answer": answer} for question, answer in answers],
        visibility=story.visibility,
        submitted=handed_in,
        created=occurrence.created + (handed_in - occurrence.created) * 0.9,
    )


def _reply(cast, student, story):
    """What the teacher answered; "" where the reflection is private, or still waits for an answer."""
    if story.reply or story.visibility == Reflection.Visibility.PRIVATE:
        return story.reply
    chance = cast.moments.chance(student.key, "reply", story.week)
    is_answered = story.week > 1 or (story.week == 1 and chance.random() < ANSWERED_LAST_WEEK)
    return chance.choice(short_replies()) if is_answered else ""


def _feedback(cast, reflection, week, reply, teacher):
    at = cast.moments.after(reflection.submitted, 48, reflection.person.name, "reply", week)
    feedback = Feedback(
        school=cast.school,
        reflection=reflection,
        teacher=teacher,
        text=reply,
        seen=at + timedelta(hours=20) if week > 1 else None,
        created=at,
    )
    cast.record(
        "reflections.feedback.give_feedback", at, actor=teacher, subject=reflection.person, thing=reflection
    )
    cast.tell(
        reflection.person,
        at,
        key=f"feedback.{feedback.uuid}",
        text=_("%(name)s answered your reflection.") % {"name": teacher.name},
        address=reverse("reflections:reflection-detail", args=[reflection.uuid]),
        icon="reply",
        actor=teacher,
    )
    return feedback


def _tell_teacher(cast, reflection, teacher):
    cast.tell(
        teacher,
        reflection.submitted,
        key=f"reflection.{reflection.uuid}.handed-in",
        text=_("%(name)s handed in a reflection.") % {"name": reflection.person.name},
        address=reverse("reflections:reflection-detail", args=[reflection.uuid]),
        icon="reflect",
        actor=reflection.person,
    )
