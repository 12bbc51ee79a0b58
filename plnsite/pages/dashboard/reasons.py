"""Who may need a hand: plain reasons, one student at a time. Students are never compared with each other."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

QUIET_AFTER = timedelta(days=14)
OPEN_PROMPTS = 2


@dataclass(frozen=True)
class StudentState:
    """What the dashboard knows of one student: counts of live ties and open prompts, and when they last read."""

    people: int
    sources: int
    joined: datetime
    last_active: datetime | None
    open_prompts: int


def reasons(state: StudentState, now: datetime) -> list[str]:
    """Why a teacher might look in on this student, gentlest wording first; empty when all is well.

    Somebody who joined within QUIET_AFTER is not called quiet or alone: they have just begun. But whoever has
    nobody and nothing does not get far alone, however new.
    """
    found = []
    settled = now - state.joined > QUIET_AFTER
    if not settled and state.people == 0 and state.sources == 0:
        found.append(_("New here: nobody in the network and no source yet"))
    if settled and state.people == 0:
        found.append(_("Nobody in the network yet"))
    if settled and state.sources == 0:
        found.append(_("Follows no source yet"))
    if settled and (state.last_active is None or now - state.last_active > QUIET_AFTER):
        found.append(_("Quiet for more than two weeks"))
    if state.open_prompts >= OPEN_PROMPTS:
        found.append(
            ngettext("%(count)d reflection is open", "%(count)d reflections are open", state.open_prompts)
            % {"count": state.open_prompts}
        )
    return found
