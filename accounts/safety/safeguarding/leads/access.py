"""The door to the two posts."""

from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from accounts.people.viewer import Viewer
from accounts.safety.safeguarding.leads.models import LeadProposal, Post
from accounts.safety.safeguarding.leads.queries import open_proposals_of, proposals_for


def get_post(viewer: Viewer, name: str) -> Post:
    """For admins: a post of their school, by its word. Raises Http404."""
    if not viewer.is_admin or name not in Post.values:
        raise Http404
    return Post(name)


def get_proposal_to_decide(viewer: Viewer, uuid: UUID) -> LeadProposal:
    """What waits for the viewer's yes. Raises Http404."""
    for proposal in proposals_for(viewer):
        if proposal.uuid == uuid:
            return proposal
    raise Http404


def get_proposal(viewer: Viewer, uuid: UUID) -> LeadProposal:
    """For admins: what is proposed at their school. Raises Http404."""
    return get_object_or_404(open_proposals_of(viewer), uuid=uuid)
