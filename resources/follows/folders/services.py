"""What readers do with their shelves."""

from collections.abc import Iterable
from datetime import date

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.people.viewer import Viewer
from kit.errors import Refused
from resources.follows.folders.models import Folder
from resources.follows.models import Follow

MOST = 40


def save_folder(
    *,
    actor: Viewer,
    name: str,
    until: date | None = None,
    follows: Iterable[Follow] = (),
    folder: Folder | None = None,
) -> Folder:
    """Make a shelf, or change one: its name, its last day, and exactly what stands on it.

    Raises Refused for a name that another shelf of the actor has, for a last day that is over, and for too many.
    """
    name = " ".join(name.split())
    if until and until < actor.school.today() and (folder is None or folder.until != until):
        raise Refused(_("That day is over. Choose a later one, or leave it empty."), field="until")
    folders = Folder.objects.filter(person=actor.person, school=actor.school)
    if folder is None and folders.count() >= MOST:
        raise Refused(_("You have many shelves already. Put some together first."))
    folder = folder or Folder(school=actor.school, person=actor.person)
    if folder.until != until:
        folder.notified_at = None
    folder.name, folder.until = name, until
    try:
        with transaction.atomic():
            folder.save()
            mine = Follow.objects.of(actor).current()
            wanted = [follow.pk for follow in follows]
            mine.filter(folder=folder).exclude(pk__in=wanted).update(folder=None)
            mine.filter(pk__in=wanted).update(folder=folder)
    except IntegrityError:
        raise Refused(_("You have a shelf of this name already."), field="name") from None
    return folder


def put_on_folder(*, actor: Viewer, follow: Follow, name: str) -> Folder | None:
    """Stand a follow on the actor's shelf of this name, made when there is none; None when there are too many."""
    name = " ".join(name.split())[: Folder._meta.get_field("name").max_length].strip()
    mine = Folder.objects.filter(person=actor.person, school=actor.school)
    folder = mine.filter(name__iexact=name).first()
    if folder is None:
        if not name or mine.count() >= MOST:
            return None
        try:
            with transaction.atomic():
                folder = mine.create(person=actor.person, school=actor.school, name=name)
        except IntegrityError:  # made in another window in this very moment
            folder = mine.get(name__iexact=name)
    Follow.objects.of(actor).filter(pk=follow.pk).update(folder=folder)
    return folder


def keep_folder(*, actor: Viewer, folder: Folder) -> None:
    """Its last day counts no more: what stands on it comes into Today again."""
    _own(actor, folder).update(until=None, notified_at=None)


def end_folder(*, actor: Viewer, folder: Folder, until: date) -> None:
    """Take back having kept it. The actor knows of it, so nobody tells them again."""
    _own(actor, folder).update(until=until, notified_at=timezone.now())


def remove_folder(*, actor: Viewer, folder: Folder) -> None:
    """Take the shelf away. What stood on it is followed as before, and comes into Today."""
    _own(actor, folder).delete()


def _own(actor: Viewer, folder: Folder):
    return Folder.objects.filter(pk=folder.pk, person=actor.person, school=actor.school)
