"""The row of `consent` in the world of the tests."""

from datetime import date

from accounts.models import Consent
from tests.world import World


def consent(world: World) -> Consent:
    """That Mia may record her voice, which somebody at home said yes to."""
    return Consent.objects.create(
        school=world.cast.harbour,
        person=world.cast.mia,
        kind="voice",
        giver="Anna Kowalska",
        relation="parent",
        method="paper",
        policy_version="Notice 1",
        given=date(2026, 9, 1),
    )


ROWS = {"consent": consent}
