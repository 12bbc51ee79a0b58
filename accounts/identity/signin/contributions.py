"""What `signin` contributes to shared places."""

from accounts.identity.signin import tasks
from accounts.identity.signin.letters import link_letter, reset_letter
from accounts.mail.kinds import MailKind, mail_kinds
from kit.clock import Tick, ticks

ticks.add(Tick(tasks.clear_expired_sessions, least=3600))
mail_kinds.add(MailKind("signin.link", write=link_letter), MailKind("signin.reset", write=reset_letter))
