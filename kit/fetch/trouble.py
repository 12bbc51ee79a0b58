"""Everything that can go wrong with an outside address, as one small closed set with a sentence for students."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Trouble(TextChoices):
    """What went wrong. The value is stored, the label is the sentence people read."""

    BAD_ADDRESS = "bad_address", _("This does not look like a web address. Check it for typing mistakes.")
    NOT_ALLOWED = "not_allowed", _("This address leads somewhere plnsite does not go.")
    UNKNOWN_HOST = "unknown_host", _("No site has this name. Check the address, or the site may be gone.")
    NO_ANSWER = "no_answer", _("The site is not answering right now. We will try again later.")
    TOO_SLOW = "too_slow", _("The site was too slow to answer. We will try again later.")
    TOO_LARGE = "too_large", _("The site sent more than we can take in at once.")
    TOO_MANY_REDIRECTS = "too_many_redirects", _("The address sends us round in circles.")
    BAD_CERTIFICATE = (
        "bad_certificate",
        _("The site could not prove that it is what it says, so we stayed away."),
    )
    BROKEN_ANSWER = "broken_answer", _("The site sent something we could not make sense of.")
    NOT_FOUND = "not_found", _("There is nothing at this address. It may have moved.")
    GONE = "gone", _("The site says that this page is gone for good.")
    FORBIDDEN = "forbidden", _("The site does not let us in. It may ask for a sign-in.")
    TOO_MANY_REQUESTS = "too_many_requests", _("The site asked us to come back later. We will.")
    REFUSED = "refused", _("The site turned our question down.")
    SERVER_ERROR = "server_error", _("The site has a problem of its own. We will try again later.")

    @property
    def sentence(self) -> str:
        """One plain sentence for the person who follows or adds the address, in their language."""
        return self.label

    @property
    def sentence_to_asker(self) -> str:
        """The same for somebody who waits for the answer: nobody but they will try again."""
        return str(_TO_ASKER.get(self, self.label))


def trouble_of_status(status: int) -> "Trouble | None":
    """The `Trouble` that an HTTP status tells of, or None for a status that is an answer (2xx, 304)."""
    if 200 <= status < 300 or status == 304:
        return None
    if status >= 500:
        return Trouble.SERVER_ERROR
    return _BY_STATUS.get(status, Trouble.REFUSED if status >= 400 else Trouble.BROKEN_ANSWER)


_TO_ASKER = {
    Trouble.NO_ANSWER: _("The site is not answering right now. Try again in a while."),
    Trouble.TOO_SLOW: _("The site was too slow to answer. Try again in a while."),
    Trouble.TOO_MANY_REQUESTS: _("The site asked us to come back later. Try again in an hour."),
    Trouble.SERVER_ERROR: _("The site has a problem of its own. Try again in a while."),
}
_BY_STATUS = {
    401: Trouble.FORBIDDEN,
    402: Trouble.FORBIDDEN,
    403: Trouble.FORBIDDEN,
    404: Trouble.NOT_FOUND,
    407: Trouble.FORBIDDEN,
    408: Trouble.TOO_SLOW,
    410: Trouble.GONE,
    425: Trouble.TOO_MANY_REQUESTS,
    429: Trouble.TOO_MANY_REQUESTS,
    451: Trouble.FORBIDDEN,
}
