"""Who holds the two posts of a school, and who could."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.utils.functional import Promise
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from accounts.people.models import STAFF_ROLES, Membership, Person, Role
from accounts.people.viewer import Viewer
from accounts.safety.safeguarding.leads.models import LeadProposal, Post
from accounts.schools.models import School
from kit.text.directions import isolated

_WHAT_FOR = {
    Post.LEAD: _lazy("Reads every report at once, and can read what students and staff write to each other."),
    Post.DEPUTY: _lazy("Reads every report too, so that none waits while the lead is away."),
}


@dataclass(frozen=True, slots=True)
class PostCard:
    """One post as its page shows it."""

    post: Post
    label: str
    what_for: str | Promise
    holders: list[Person]
    proposal: LeadProposal | None
    waits_for: str
    may_decide: bool
    has_agreed: bool
    may_withdraw: bool


def holders_of(school: School, post: Post) -> QuerySet[Person]:
    """Whoever holds a post at a school now: one person, but for schools of long ago."""
    return Person.objects.filter(pk__in=post.held.filter(school=school).values("person_id")).by_name()


def holds_post(school: School, person: Person) -> bool:
    """Whether somebody is the lead or the deputy of a school now."""
    return any(post.held.filter(school=school, person=person).exists() for post in Post)


def people_to_name(viewer: Viewer, post: Post) -> QuerySet[Person]:
    """Staff of the viewer's school who hold neither post now; no admin where one holds the other post: one of the
    two is to be somebody who opens again what a password closed.  # SAFETY 32"""
    held = [each.held.filter(school=viewer.school).values("person_id") for each in Post]
    staff = Person.objects.with_role(viewer.school, *STAFF_ROLES)
    admins = Person.objects.with_role(viewer.school, Role.ADMIN)
    others = Post.DEPUTY if post is Post.LEAD else Post.LEAD
    if others.held.filter(school=viewer.school, person__in=admins).exists():
        staff = staff.exclude(pk__in=admins)
    return staff.exclude(pk__in=held[0]).exclude(pk__in=held[1]).by_name()


def post_cards(viewer: Viewer) -> list[PostCard]:
    """Both posts of the viewer's school, with what is proposed: to admins, and to whoever may decide it."""
    return [_card(viewer, post) for post in Post]


def deciders(school: School, proposer: Person) -> list[Person]:
    """Whose yes it takes to change a post: the lead's and the deputy's, not the proposer's own. All of them, so
    that nobody about whom a report is open says it alone while another is there to be asked; and the same two
    whether or not there is a report, so that nobody learns of one from it.  # SAFETY 10"""
    at_school = Membership.objects.filter(school=school)
    posts = at_school.leads() | at_school.deputies()
    return list(Person.objects.filter(pk__in=posts.values("person_id")).exclude(pk=proposer.pk).by_name())


def is_alone(school: School, proposer: Person) -> bool:
    """Whether nobody can be asked but the proposer: who holds the one post that is held, or runs a new school."""
    at_school = Membership.objects.filter(school=school)
    if deciders(school, proposer):
        return False
    if at_school.filter(Q(is_safeguarding_lead=True) | Q(is_safeguarding_deputy=True), person=proposer).exists():
        return True
    marked = Q(is_safeguarding_lead=True) | Q(is_safeguarding_deputy=True) | Q(was_safeguarding_lead=True)
    return not (at_school.filter(marked) or LeadProposal.objects.filter(school=school))


def proposals_for(viewer: Viewer) -> list[LeadProposal]:
    """The open proposals that the viewer may decide."""
    if not viewer.reads_reports:
        return []
    rows = _open_proposals(viewer).exclude(proposer=viewer.person)
    return [row for row in rows if viewer.person in deciders(viewer.school, row.proposer)]


def open_proposals_of(viewer: Viewer) -> QuerySet[LeadProposal]:
    """For admins: what is proposed at their school."""
    rows = _open_proposals(viewer)
    return rows if viewer.is_admin else rows.none()


def _open_proposals(viewer: Viewer) -> QuerySet[LeadProposal]:
    rows = LeadProposal.objects.filter(school=viewer.school, state=LeadProposal.State.PENDING)
    return rows.select_related("person", "proposer", "school").order_by("created", "id")


def _card(viewer: Viewer, post: Post) -> PostCard:
    own = next((row for row in proposals_for(viewer) if row.post == post), None)
    seen = own or open_proposals_of(viewer).filter(post=post).first()
    agreed = list(seen.agreed.all()) if seen else []
    asked = deciders(viewer.school, seen.proposer) if seen else []
    return PostCard(
        post=post,
        label=str(post.label),
        what_for=_WHAT_FOR[post],
        holders=list(holders_of(viewer.school, post)),
        proposal=seen,
        waits_for=get_text_list([isolated(each.name) for each in asked if each not in agreed], _("and")),
        may_decide=own is not None,
        has_agreed=viewer.person in agreed,
        may_withdraw=seen is not None and viewer.is_admin,
    )


def missing_posts(school: School) -> list[Post]:
    """The posts that nobody holds."""
    return [post for post in Post if not post.held.filter(school=school).exists()]


def leads_in_words(viewer: Viewer) -> list[str]:
    """Who looks after reports, for the settings of the school."""
    said = []
    for post in Post:
        names = ", ".join(isolated(person.name) for person in holders_of(viewer.school, post))
        said.append(f"{post.label}: {names}" if names else _("%(post)s: nobody yet.") % {"post": post.label})
    return said
