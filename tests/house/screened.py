"""Which words a service looks over before others read them, each done here with words of one's choice; and which
words are not looked over, with the reason."""

from collections.abc import Callable

from accounts.membership.classes.services import create_class, rename_class
from accounts.membership.joining.services import join_with_account
from accounts.membership.members.services.corrections import correct_student
from accounts.membership.members.services.people import edit_profile
from accounts.models import Enrolment
from accounts.topics.services import add_expertise, add_topic
from networks.connections.services import answer_connection, ask_connection
from networks.groups.services.groups import change_group, create_group
from networks.questions.answering import answer_question
from networks.questions.services import ask_about_topic, ask_teacher
from networks.sharing.access import get_recipients
from networks.sharing.services import share
from reflections.feedback.services import give_feedback
from reflections.prompts.services import create_prompt
from resources.adding.preview import Preview
from resources.checks.answering import answer_check
from resources.checks.services import hand_in, share_check
from resources.library.school_resources.models import SchoolResource
from resources.library.school_resources.services import add_resource, edit_resource
from resources.packs.services import add_item, add_previewed, edit_item, edit_pack, start_pack
from resources.sources.models import SchoolSource
from resources.vetting.services.domains import set_domain_rule
from resources.vetting.services.requests import appeal_refusal
from resources.vetting.services.verdicts import judge_source, judge_sources
from tests.world import World

Act = Callable[[World, str], object]


def _by(world: World, who: str) -> dict:
    return {"actor": world.cast.viewer(getattr(world.cast, who))}


def _group(field: str, make: bool) -> Act:
    def act(world: World, text: str) -> object:
        said = {"name": "Shore", "purpose": "To count crabs."} | {field: text}
        if make:
            return create_group(**_by(world, "adler"), kind="project", **said)
        return change_group(**_by(world, "adler"), group=world.group, **said)

    return act


def _pack(field: str, make: bool) -> Act:
    def act(world: World, text: str) -> object:
        said = {"title": "Shore", "description": "Where to begin."} | {field: text}
        if make:
            return start_pack(**_by(world, "lena"), **said)
        return edit_pack(**_by(world, "lena"), pack=world.pack, **said)

    return act


def _resource(field: str, make: bool) -> Act:
    def act(world: World, text: str) -> object:
        said = {"name": "Chess", "offers": "A board.", "when": "Mondays", "where": "Room 3"} | {field: text}
        if make:
            return add_resource(**_by(world, "lena"), kind="club", **said)
        row = SchoolResource(school=world.cast.harbour, source=world.source)
        return edit_resource(**_by(world, "lena"), resource=row, kind="club", **said)

    return act


def _topic(field: str) -> Act:
    return lambda world, text: add_topic(
        **_by(world, "ada"), **{"name": "Tides", "description": "Why the sea comes and goes."} | {field: text}
    )


def _teacher(world: World) -> Enrolment:
    return Enrolment.objects.get(person=world.cast.adler, school_class=world.cast.class_8b)


def _reviewed(world: World) -> SchoolSource:
    return SchoolSource.objects.get(school=world.cast.harbour, source=world.source)


def _refused(world: World) -> SchoolSource:
    return SchoolSource.objects.get(school=world.cast.harbour, source=world.refused)


def _check(field: str) -> Act:
    def act(world: World, text: str) -> object:
        moves = dict.fromkeys(("stop", "investigate", "find", "trace"), "I looked.")
        said = moves | {"trust": "trust", "because": "So."} | {field: text}
        return hand_in(**_by(world, "noah"), source=world.source, **said)

    return act


def _share_check(world: World, text: str) -> object:
    world.check.because = text
    return share_check(**_by(world, "mia"), check=world.check, share="")


def _prompt(field: str) -> Act:
    def act(world: World, text: str) -> object:
        said = {"title": "A week", "questions": ["What helped?", "What did not?"]}
        said |= {field: text if field == "title" else ["What helped?", text]}
        return create_prompt(**_by(world, "adler"), **said)

    return act


def _share(world: World, text: str) -> object:
    to = get_recipients(world.cast.viewer(world.cast.mia), "class", world.cast.class_8b.uuid)
    return share(**_by(world, "mia"), thing=world.source, recipients=to, words=text)


# By "function.parameter"; a parameter that takes several texts has one line for each of them behind a blank.
SCREENED: dict[str, Act] = {
    "create_class.name": lambda w, text: create_class(**_by(w, "adler"), name=text),
    "rename_class.name": lambda w, text: rename_class(**_by(w, "adler"), school_class=w.cast.class_8b, name=text),
    "join_with_account.name": lambda w, text: join_with_account(
        join_code=w.join_code, name=text, user_name="new", password="a long password 1"
    ),
    "edit_profile.name": lambda w, text: edit_profile(**_by(w, "mia"), name=text),
    "edit_profile.pronouns": lambda w, text: edit_profile(**_by(w, "mia"), name="Mia", pronouns=text),
    "correct_student.name": lambda w, text: correct_student(**_by(w, "adler"), person=w.cast.mia, name=text),
    "add_expertise.note": lambda w, text: add_expertise(**_by(w, "lena"), topic=w.cast.music, note=text),
    "add_topic.name": _topic("name"),
    "add_topic.description": _topic("description"),
    "answer_check.answer": lambda w, text: answer_check(**_by(w, "adler"), check=w.check, answer=text),
    **{f"hand_in.words {field}": _check(field) for field in ("stop", "investigate", "find", "trace", "because")},
    "share_check.check": _share_check,
    "add_item.why": lambda w, text: add_item(**_by(w, "lena"), pack=w.pack, source=w.source, why=text),
    "add_previewed.why": lambda w, text: add_previewed(
        **_by(w, "lena"), pack=w.pack, preview=Preview.__new__(Preview), why=text
    ),
    "edit_item.why": lambda w, text: edit_item(**_by(w, "lena"), item=w.pack_item, why=text),
    **{f"start_pack.{field}": _pack(field, make=True) for field in ("title", "description")},
    **{f"edit_pack.{field}": _pack(field, make=False) for field in ("title", "description")},
    **{f"add_resource.{field}": _resource(field, make=True) for field in ("name", "offers", "when", "where")},
    **{f"edit_resource.{field}": _resource(field, make=False) for field in ("name", "offers", "when", "where")},
    "judge_source.why": lambda w, text: judge_source(
        **_by(w, "lena"), source=w.source, verdict="caution", why=text
    ),
    "judge_source.answer": lambda w, text: judge_source(
        **_by(w, "lena"), source=w.source, verdict="fine", answer=text
    ),
    "set_domain_rule.why": lambda w, text: set_domain_rule(
        **_by(w, "lena"), domain="blog.example", verdict="caution", why=text
    ),
    "appeal_refusal.text": lambda w, text: appeal_refusal(**_by(w, "mia"), row=_refused(w), text=text),
    "judge_sources.why": lambda w, text: judge_sources(
        **_by(w, "lena"), rows=[_reviewed(w)], verdict="caution", why=text
    ),
    "judge_sources.answer": lambda w, text: judge_sources(
        **_by(w, "lena"), rows=[_reviewed(w)], verdict="fine", answer=text
    ),
    "ask_connection.purpose": lambda w, text: ask_connection(**_by(w, "noah"), person=w.cast.lena, purpose=text),
    "answer_connection.reply": lambda w, text: answer_connection(
        **_by(w, "noah"), connection=w.connection, accept=True, reply=text
    ),
    **{f"create_group.{field}": _group(field, make=True) for field in ("name", "purpose")},
    **{f"change_group.{field}": _group(field, make=False) for field in ("name", "purpose")},
    "ask_teacher.question": lambda w, text: ask_teacher(
        **_by(w, "mia"), entry=w.entry, teacher=_teacher(w), question=text
    ),
    "ask_teacher.passage": lambda w, text: ask_teacher(
        **_by(w, "mia"), entry=w.entry, teacher=_teacher(w), question="Why?", passage=text
    ),
    "ask_about_topic.question": lambda w, text: ask_about_topic(
        **_by(w, "mia"), topic=w.cast.chemistry, person=w.cast.lena, question=text
    ),
    "answer_question.answer": lambda w, text: answer_question(**_by(w, "adler"), question=w.question, answer=text),
    "share.words": _share,
    "give_feedback.text": lambda w, text: give_feedback(**_by(w, "adler"), reflection=w.reflection, text=text),
    "create_prompt.title": _prompt("title"),
    "create_prompt.questions": _prompt("questions"),
}

# The words that are not looked over, by the reason.
NOT_SCREENED: dict[str, str] = {
    "one's own, where at most a teacher looks on": """
        add_interest.why restore_interest.why create_goal.title create_goal.why create_goal.steps
        change_goal.title change_goal.why
        add_step.text restore_step.text start_follow.why follow_starters.why edit_follow.why add_source.why
        take_pack.why edit_membership.why take_import.why save_folder.name put_on_folder.name write_note.note
        set_tags.tags rename_tag.name make_highlight.note edit_highlight.note add_parts.text say_evidence.evidence
        finish_reflection.answers save_draft.answers keep_draft.words""",
    "the words of somebody else's page": "make_highlight.quote make_highlight.before take_import.lines",
    "to the safeguarding lead, who must read it as it is": "report_thing.words record_access.reason",
    "staff say where help is, and that may be a number": """
        close_case.outcome add_note.public_note move_case.public_note set_tools.rules
        set_help.help_contacts set_help.help_after_hours""",
    "the school's own record": "add_student.name add_student.user_name join_with_account.user_name",
    "the school's own record, corrected": "correct_student.user_name",
    "the file of a case, for those who look after it": """
        close_case.note add_note.note hand_over_case.note reopen_case.note move_case.note""",
    "a name that is looked for": "record_access.name",
    "made of words that other services looked over": "record.reason notify.text notify_each.text set_name.name",
}

# Parameters that take no words: one of some choices, a name for machines, an address.
NO_WORDS = set(
    """verb detail role age_band origin language time_zone key address addresses icon level kind seen basis share
    visibility verdict domain source_policy feed goals how items lines ages starter tools text_size line_width
    page_tone said
    email password kind tag known code way field""".split()
) | {"report_thing.why", "report_source.reason", "open_school.name"}
