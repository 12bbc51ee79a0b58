"""Sessions as Django keeps them in the database, found with fewer words: every page begins with this question.

A session that is ended is gone at once: nothing of it is kept anywhere else.  # SAFETY 20
"""

from functools import lru_cache

from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.db import DEFAULT_DB_ALIAS
from django.utils import timezone

from kit.prepared import Words, stand_ins

_KEPT = ("session_key", "session_data", "expire_date")


@lru_cache(maxsize=1)
def _question() -> Words:
    key, now = stand_ins(("", timezone.now()))
    found = Session.objects.filter(session_key=key, expire_date__gt=now).values_list(*_KEPT)
    return Words.of(found, [key, now])


class SessionStore(db.SessionStore):
    def _get_session_from_db(self) -> Session | None:
        found = _question().ask((self.session_key, timezone.now()))
        if found:
            return Session.from_db(DEFAULT_DB_ALIAS, _KEPT, found[0])
        return super()._get_session_from_db()  # which knows what to do when there is none
