"""What was reported at the demo school: a case that somebody is on, one that waits, and one that was answered."""

from accounts.people.queries import viewer_of
from accounts.safety.safeguarding.cases.services import add_note, claim_case, close_case
from accounts.safety.safeguarding.leads.models import Post
from accounts.safety.safeguarding.leads.queries import holders_of
from accounts.safety.safeguarding.reports.services import report_thing
from demo.build.cast import Cast
from networks.models import Question


def build_reports(cast: Cast) -> None:
    """Write them, as people of the school would; nothing in it is urgent."""
    lead = viewer_of(holders_of(cast.school, Post.LEAD).get(), cast.school.uuid)
    mia, noah, amara = (viewer_of(cast.people[key], cast.school.uuid) for key in ("mia", "noah", "amara"))
    yusuf = cast.people["yusuf"]
    said = "He says my project is for babies, whenever we are in the group."
    first = report_thing(actor=mia, kind="person", thing=yusuf, why="unkind", words=said)
    report_thing(actor=amara, kind="person", thing=yusuf, why="unkind", words="He laughs when Mia says something.")
    claim_case(actor=lead, case=first.case)
    add_note(
        actor=lead,
        case=first.case,
        note="Talked with Yusuf at lunch. He did not know how it sounded. I see all three on Thursday.",
        public_note="Thank you for telling me. I talk with everybody this week, and then with you.",
    )
    question = Question.objects.filter(school=cast.school).order_by("created").first()
    asker = viewer_of(question.student, cast.school.uuid)
    answered = report_thing(actor=asker, kind="question", thing=question, why="other", words="I do not get it.")
    close_case(
        actor=lead,
        case=answered.case,
        upheld=False,
        outcome="Your teacher explains it once more tomorrow. Nobody minds that you asked.",
    )
    report_thing(
        actor=noah, kind="person", thing=cast.people["amara"], why="private", words="She told where I live."
    )
