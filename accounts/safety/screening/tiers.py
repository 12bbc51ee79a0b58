"""How grave something in a text is, and what follows from it."""

from enum import Enum

from django.utils.translation import gettext_lazy as _


class Act(Enum):
    """What happens to a text; the first counts, and an alert goes beside it."""

    HOLD = "hold"  # it does not go to others
    ASK = "ask"  # its writer is asked whether it is to go like this
    ALERT = "alert"  # it goes, and the safeguarding lead is told


class Tier(Enum):
    """What kind of trouble a phrase is, the gravest first."""

    SLUR = "slur"  # an insult of a whole group of people, or a threat
    ABUSE = "abuse"  # aimed at somebody
    CONTACT = "contact"  # how to reach somebody elsewhere
    DANGER = "danger"  # somebody may come to harm
    SECRECY = "secrecy"  # to keep something from others, or to meet elsewhere: grave where an adult writes
    COARSE = "coarse"  # rude, aimed at nobody

    @property
    def act(self) -> Act:
        """What follows where it is found."""
        return _ACTS[self]

    @property
    def label(self) -> str:
        """What it is called for staff."""
        return str(_LABELS[self])

    @property
    def sentence(self) -> str:
        """What its writer reads, in plain words; of contact details each kind has a sentence of its own."""
        return str(_SENTENCES.get(self, ""))


_ACTS = {
    Tier.SLUR: Act.HOLD,
    Tier.ABUSE: Act.HOLD,
    Tier.CONTACT: Act.HOLD,
    Tier.DANGER: Act.ALERT,
    Tier.SECRECY: Act.ALERT,
    Tier.COARSE: Act.ASK,
}
_LABELS = {
    Tier.SLUR: _("An insult of a group of people, or a threat"),
    Tier.ABUSE: _("Words that hurt somebody"),
    Tier.CONTACT: _("Contact details"),
    Tier.DANGER: _("Somebody may come to harm"),
    Tier.SECRECY: _("Asks for secrecy, or to meet elsewhere"),
    Tier.COARSE: _("Rude words"),
}
_SENTENCES = {
    Tier.SLUR: _(
        "This reads like a threat, or like an insult of a group of people. Please say it in other words."
    ),
    Tier.ABUSE: _("This could hurt somebody who reads it. Please say it in other words."),
    Tier.DANGER: _("This sounds serious. You do not have to carry it alone."),
    Tier.SECRECY: _("What an adult and a student say to each other here is never a secret."),
    Tier.COARSE: _("There is a rude word in this."),
}
