"""As what somebody comes into a network."""

from accounts.people.models import Role
from networks.connections.models import ConnectionKind

# Somebody with two roles is what comes first here. The counsellor leads: that tie is the most private one.
_KINDS = (
    (Role.COUNSELLOR, ConnectionKind.COUNSELLOR),
    (Role.LIBRARIAN, ConnectionKind.LIBRARIAN),
    (Role.TEACHER, ConnectionKind.TEACHER),
)


def kind_of(roles: frozenset[Role]) -> ConnectionKind:
    """What somebody with `roles` would be in the network of one who may ask them (`accounts/safety/contact`)."""
    return next((kind for role, kind in _KINDS if role in roles), ConnectionKind.CLASSMATE)
