"""What `safeguarding` contributes to shared places."""

from accounts.safeguarding.rules import rules_for
from accounts.screening.words import rules_of

rules_of.fill(rules_for)
