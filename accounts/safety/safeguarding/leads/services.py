"""Naming whoever looks after reports. No admin does it alone once somebody does.  # SAFETY 10, 12"""

from uuid import uuid4

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.audit.services import record
from accounts.mail.services import post_mail
from accounts.notifications.services import notify, notify_each
from accounts.people.models import STAFF_ROLES, Membership, Person
from accounts.people.viewer import Viewer
from accounts.safety.safeguarding.leads.models import LeadProposal, Post
from accounts.safety.safeguarding.leads.queries import deciders, holders_of, is_alone, people_to_name
from accounts.schools.models import School
from kit.errors import Refused
from kit.text.directions import isolated


def propose_lead(*, actor: Viewer, post: Post, person: Person) -> LeadProposal:
    """Ask for somebody of staff as the school's safeguarding lead, or as the deputy. It waits for the yes of the
    two, and is done at once where there is nobody else to ask. Raises Refused (field `person`)."""
    if not actor.is_admin:
        raise Refused(_("Only a school admin can do this."))
    with transaction.atomic():
        _hold(actor.school)
        if not people_to_name(actor, post).filter(pk=person.pk).exists():
            raise Refused(_("Choose somebody of staff who is not the lead or the deputy."), field="person")
        _open(actor.school).filter(post=post).update(
            state=LeadProposal.State.WITHDRAWN, decided=timezone.now(), decided_by=actor.person
        )
        made = LeadProposal(school=actor.school, post=post, person=person, proposer=actor.person)
        alone = is_alone(actor.school, actor.person)
        made.save()
        _record("propose_lead", made, actor.person)
        if alone:
            _accept(made, actor.person)
        else:
            _ask(made)
    return made


def agree_to_lead(*, actor: Viewer, proposal: LeadProposal) -> bool:
    """The yes of the lead or the deputy; gives whether all who were asked have said it, and it is done. Raises
    Refused for anybody else, and for what does not wait any more."""
    with transaction.atomic():
        _hold(actor.school)
        row = _still_open(actor, proposal)
        if not people_to_name(actor, Post(row.post)).filter(pk=row.person_id).exists():
            raise Refused(_("This person cannot be named any more. Ask your admin to choose anew."))
        row.agreed.add(actor.person)
        _record("agree_to_lead", row, actor.person)
        done = set(deciders(row.school, row.proposer)) <= set(row.agreed.all())
        if done:
            _accept(row, actor.person)
    return done


def decline_lead(*, actor: Viewer, proposal: LeadProposal) -> None:
    """The no of the lead or the deputy: everything stays as it is. Raises Refused like `agree_to_lead`."""
    with transaction.atomic():
        _hold(actor.school)
        row = _still_open(actor, proposal)
        _decide(row, LeadProposal.State.DECLINED, actor.person)
        notify(
            person=row.proposer,
            school=row.school,
            key=f"lead.{row.uuid}.no",
            text=_("%(name)s was not named: %(who)s said no.")
            % {"name": isolated(row.person.name), "who": isolated(actor.person.name)},
            address=reverse("accounts:lead-list"),
            icon="shield",
        )


def withdraw_lead(*, actor: Viewer, proposal: LeadProposal) -> None:
    """An admin takes a proposal back. Doing it twice changes nothing."""
    if not actor.is_admin:
        raise Refused(_("Only a school admin can do this."))
    with transaction.atomic():
        _hold(actor.school)
        row = _open(actor.school).filter(pk=proposal.pk).first()
        if row:
            _decide(row, LeadProposal.State.WITHDRAWN, actor.person)


def put_into_post(*, school: School, post: Post, person: Person, actor: Person | None) -> None:
    """Write who holds a post from now on, on the trail, and tell whoever held it and whoever holds it. The caller
    has asked whether it may be, and holds the school's row."""
    before = list(holders_of(school, post))
    here = Membership.objects.filter(school=school)
    gone = list(Person.objects.filter(pk__in=here.filter(**{post.column: True}).values("person_id")))
    if post is Post.LEAD:
        here.filter(is_safeguarding_lead=True).update(was_safeguarding_lead=True)
    here.filter(**{post.column: True}).update(**{post.column: False})
    row = here.current().filter(person=person, role__in=STAFF_ROLES).order_by("id").first()
    Membership.objects.filter(pk=row.pk).update(**{post.column: True})
    record(
        "accounts.safeguarding.name_lead",
        school=school,
        actor=actor,
        subject=person,
        post=str(post.label),
        before=", ".join(each.name for each in before),
        after=person.name,
    )
    _tell_of_change(school, post, gone, person)


def refuse_while_in_post(membership: Membership) -> None:
    """Raises Refused where a role or a membership is to change with which somebody looks after reports: no admin
    takes that away alone."""
    for post in Post:
        if getattr(membership, post.column) and membership.ended is None:
            words = {"name": isolated(membership.person.name), "post": str(post.label)}
            raise Refused(
                _(
                    "%(name)s looks after reports here (%(post)s), and no admin changes that alone. First name "
                    "somebody else under School settings; the lead and the deputy have to say yes."
                )
                % words
            )


def _hold(school: School) -> None:
    School.objects.select_for_update(no_key=True).get(pk=school.pk)


def _open(school: School):
    return LeadProposal.objects.filter(school=school, state=LeadProposal.State.PENDING)


def _still_open(actor: Viewer, proposal: LeadProposal) -> LeadProposal:
    row = _open(actor.school).filter(pk=proposal.pk).select_related("person", "proposer", "school").first()
    if row is None:
        raise Refused(_("This does not wait any more."))
    if actor.person not in deciders(actor.school, row.proposer):
        raise Refused(_("This is not yours to decide."))
    return row


def _accept(row: LeadProposal, by: Person) -> None:
    _decide(row, LeadProposal.State.ACCEPTED, by)
    put_into_post(school=row.school, post=Post(row.post), person=row.person, actor=by)


def _decide(row: LeadProposal, state: LeadProposal.State, by: Person) -> None:
    row.state, row.decided, row.decided_by = state, timezone.now(), by
    row.save(update_fields=["state", "decided", "decided_by"])
    _record(f"{state}_lead", row, by)


def _record(act: str, row: LeadProposal, by: Person) -> None:
    record(
        f"accounts.safeguarding.{act}",
        school=row.school,
        actor=by,
        subject=row.person,
        thing=row,
        post=str(Post(row.post).label),
    )


def _ask(row: LeadProposal) -> None:
    notify_each(
        school=row.school,
        key=f"lead.{row.uuid}.asked",
        text=_("%(who)s would like to name %(name)s: %(post)s. Your yes or no decides.")
        % {"who": isolated(row.proposer.name), "name": isolated(row.person.name), "post": Post(row.post).label},
        addresses=dict.fromkeys(deciders(row.school, row.proposer), reverse("accounts:lead-list")),
        icon="shield",
    )


def _tell_of_change(school: School, post: Post, before: list[Person], person: Person) -> None:
    once = uuid4().hex
    for each in dict.fromkeys([*before, person]):
        is_new = each == person
        text = _("You are named for your school: %(post)s.") if is_new else _("%(post)s is now: %(name)s.")
        notify(
            person=each,
            school=school,
            key=f"lead.{once}",
            text=text % {"name": isolated(person.name), "post": post.label},
            address=reverse("accounts:case-list") if is_new else reverse("accounts:notification-list"),
            icon="shield",
        )
        if each.email:
            post_mail(
                kind="lead.changed",
                key=f"lead.{once}.{each.uuid}",
                email=each.email,
                school=school,
                person=each,
                post=str(post),
                name=person.name,
            )
