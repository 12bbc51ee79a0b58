"""What of the trail is in confidence: a slice above says which of it a viewer knows anyway."""

from collections.abc import Callable

from django.db.models import QuerySet

from accounts.people.viewer import Viewer
from kit.contributions import Hook

# The uuids of things of which the viewer is to know nothing: no line about them is shown.
things_closed: Hook[Callable[[Viewer], QuerySet]] = Hook("what a viewer is to know nothing of")

# The uuids of things whose lines in confidence are the viewer's to read.
things_in_confidence: Hook[Callable[[Viewer], QuerySet]] = Hook("what a viewer knows in confidence")
