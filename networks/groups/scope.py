"""The groups the viewer is in, for `people/scope.py`."""

from django.db.models import QuerySet

from accounts.people.viewer import Viewer
from networks.groups.models import GroupMember

Role = GroupMember.Role


def own_groups(viewer: Viewer) -> QuerySet:
    """Those the viewer is in now, as `GroupMember.current` has it of everybody: as a student a member, as somebody
    of staff a lead."""
    roles = [role for role, counts in ((Role.MEMBER, viewer.is_student), (Role.LEAD, viewer.is_staff)) if counts]
    mine = GroupMember.objects.filter(
        person=viewer.person, role__in=roles, ended__isnull=True, group__school=viewer.school
    )
    return mine.values_list("role", "group_id")
