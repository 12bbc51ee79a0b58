"""The two posts of a school whose holders are told of reports."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.people.models import Membership, MembershipQuerySet, Person
from accounts.schools.models import School
from kit.models import PublicModel


class Post(models.TextChoices):
    """What somebody does for the children of a school beside their role; a column of `Membership` holds it."""

    LEAD = "lead", _("Safeguarding lead")
    DEPUTY = "deputy", _("Deputy")

    @property
    def column(self) -> str:
        """The column that says so."""
        return {Post.LEAD: "is_safeguarding_lead", Post.DEPUTY: "is_safeguarding_deputy"}[self]

    @property
    def held(self) -> MembershipQuerySet:
        """The memberships of whoever holds it now, at all schools."""
        return {Post.LEAD: Membership.objects.leads, Post.DEPUTY: Membership.objects.deputies}[self]()


class LeadProposal(PublicModel):
    """An admin wants somebody else in a post: it waits for the yes of the lead and of the deputy."""

    class State(models.TextChoices):
        PENDING = "pending", _("waits")
        ACCEPTED = "accepted", _("accepted")
        DECLINED = "declined", _("declined")
        WITHDRAWN = "withdrawn", _("withdrawn")

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    post = models.CharField(max_length=8, choices=Post)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    proposer = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    agreed = models.ManyToManyField(Person, related_name="+", help_text="Who of those asked has said yes.")
    state = models.CharField(max_length=10, choices=State, default=State.PENDING)
    decided = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "school", "post", name="one_open_proposal_a_post", condition=Q(state="pending")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} as {self.post} of {self.school_id}: {self.state}"
