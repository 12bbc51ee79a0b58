"""What the audit trail says in words: each slice contributes the verbs that it records.

    audit_verbs.add(AuditVerb("accounts.classes.create_class", _("made a class")))

`record` refuses a verb that nobody contributed. The area of a verb is its app (`HouseApp.area`).
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kit.contributions import Registry, house_apps


@dataclass(frozen=True, slots=True)
class AuditVerb:
    """An act, as app.slice.verb_noun, and how it is told; one in confidence is for safeguarding leads, and of one
    with `why_in_confidence` others learn that it happened, not why and to whom. What is `for_leads` is read by the
    safeguarding lead and the deputy alone."""

    verb: str
    words: str | Promise
    in_confidence: bool = False
    why_in_confidence: bool = False
    for_leads: bool = False


audit_verbs: Registry[AuditVerb] = Registry("audit verbs", name=lambda verb: verb.verb)


def audit_areas() -> dict[str, str | Promise]:
    """The areas one may look at: the beginning of their verbs, and a word."""
    return {"": _("Everything")} | {f"{house.label}.": house.area for house in house_apps() if house.area}


def verbs_in_confidence() -> list[str]:
    """What is read by safeguarding leads alone."""
    return [verb.verb for verb in audit_verbs if verb.in_confidence]


def verbs_for_leads() -> list[str]:
    """What the safeguarding lead and the deputy read, and no other admin."""
    return [verb.verb for verb in audit_verbs if verb.for_leads]


def words_of(verb: str) -> str:
    """A verb in words: "accounts.classes.create_class" is "made a class". One of long ago, which no slice knows
    any more, is read out as it is spelled."""
    known = audit_verbs.get(verb)
    return str(known.words) if known else verb.rpartition(".")[2].replace("_", " ")
