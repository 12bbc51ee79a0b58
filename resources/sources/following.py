"""Whether anybody follows a source: a slice above knows, and says it here."""

from collections.abc import Callable

from django.db.models import Exists

from kit.contributions import Hook

# Takes the name of the column that holds the source, in the query around it.
is_followed: Hook[Callable[[str], Exists]] = Hook("whether anybody follows a source")
