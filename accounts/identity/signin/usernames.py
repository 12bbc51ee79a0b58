"""User names: short, lower case, one of a kind in a school."""

import re
import unicodedata

from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from accounts.people.models import Membership
from accounts.schools.models import School

check_user_name = RegexValidator(
    r"^[a-z0-9][a-z0-9._-]{1,39}$", _("Use 2 to 40 small letters, digits, dots and hyphens, without spaces.")
)


def is_free(school: School, user_name: str) -> bool:
    """Whether nobody in the school has, or had, this user name."""
    return not Membership.objects.filter(school=school, user_name__iexact=user_name.strip()).exists()


def suggest_user_name(school: School, name: str) -> str:
    """A free user name made of a name: "Mia Kowalski" becomes mia, mia.k, mia.kowalski or mia2."""
    wishes, first = _wishes(name)
    taken = set(
        Membership.objects.filter(school=school, user_name__istartswith=first).values_list("user_name", flat=True)
    )
    taken = {user_name.lower() for user_name in taken}
    number = 2
    while True:
        for wish in wishes:
            if wish not in taken:
                return wish
        wishes = [f"{first}{number}"]
        number += 1


def user_name_wished(name: str) -> str:
    """The user name that somebody of this name would like best, free or not."""
    return _wishes(name)[0][0]


def _wishes(name: str) -> tuple[list[str], str]:
    """User names for a name, best first, and the beginning of them all."""
    parts = [_plain(part) for part in name.split()]
    parts = [part for part in parts if part] or ["learner"]
    first, last = parts[0][:20], parts[-1][:15] if len(parts) > 1 else ""
    wishes = [first, *([f"{first}.{last[0]}", f"{first}.{last}"] if last else [])]
    return [wish for wish in wishes if len(wish) > 1] or [f"{first}1"], first


def _plain(part: str) -> str:
    bare = unicodedata.normalize("NFKD", part).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]", "", bare)
