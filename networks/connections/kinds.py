"""Who may be asked into a network, and as what."""

from accounts.people.models import Role
from networks.connections.models import ConnectionKind

# Somebody with two roles is what comes first here. The counsellor leads: that tie is the most private one.
_STAFF = (
    (Role.COUNSELLOR, ConnectionKind.COUNSELLOR),
    (Role.LIBRARIAN, ConnectionKind.LIBRARIAN),
    (Role.TEACHER, ConnectionKind.TEACHER),
)
ASKABLE_STAFF = tuple(role for role, _kind in _STAFF)


def kind_of(roles: frozenset[Role], *, is_classmate: bool) -> ConnectionKind | None:
    """What somebody with `roles` would be in the network of the one who asks; None: cannot be asked.

    A mentor comes through a mentorship, never through an ask; a student only as a classmate.  # SAFETY 1
    """
    for role, kind in _STAFF:
        if role in roles:
            return kind
    return ConnectionKind.CLASSMATE if is_classmate and Role.STUDENT in roles else None
