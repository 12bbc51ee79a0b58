"""What `mail` contributes to shared places."""

from accounts.mail import tasks
from kit.clock import Tick, ticks

ticks.add(Tick(tasks.send_due_mail), Tick(tasks.forget_old_mail, least=3600))
