"""What is found in a text by the rules of a school. Pure: text and rules in, findings out."""

from dataclasses import dataclass

from accounts.safety.screening.contact_details import ContactDetail, contact_details


@dataclass(frozen=True, slots=True)
class ScreeningRules:
    """What a school does not let through in words that another person reads."""

    refused: frozenset[ContactDetail] = frozenset(ContactDetail)

    def but_for(self, *allowed: ContactDetail) -> "ScreeningRules":
        """The same rules where some kinds may go along."""
        return ScreeningRules(refused=self.refused.difference(allowed))


def findings(text: str, rules: ScreeningRules) -> list[ContactDetail]:
    """What stands in the way of a text, the gravest first; empty when it may go to others."""
    return contact_details(text, rules.refused)
