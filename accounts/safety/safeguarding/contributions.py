"""What `safeguarding` contributes to shared places."""

from accounts.safety.safeguarding.rules import rules_for
from accounts.safety.screening.words import rules_of

rules_of.fill(rules_for)
