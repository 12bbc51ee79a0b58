"""Sentences about any provider: what to ask of an owner, and the rules for communities a school begins with."""

from django.utils.translation import gettext_lazy as _

from resources.providers.kinds import ContentKind

_SIGN_IN = _("Its site asks for a sign-in before it shows this, so you keep it as a link.")
ASK = _("Its owner has not opened it to everybody. Ask them to.")
ASK_BY_KIND = {
    ContentKind.VIDEO: _(
        "Its site shows this video only to some people, or only on its own pages, or not any more. Ask whoever "
        "told you of it."
    ),
    ContentKind.PIECE: _SIGN_IN,
    ContentKind.POST: _SIGN_IN,
}
_NO_NEWS = _(
    "%(site)s tells nobody outside what is new there, so this card is a link to visit. Does this person write a "
    "blog, or have an account at Mastodon or Bluesky? Paste that too, and the news comes to you."
)
NO_NEWS = {
    ContentKind.PERSON: _NO_NEWS,
    ContentKind.PAGE: _NO_NEWS,
    (ContentKind.ACCOUNT, "alone"): _NO_NEWS,
    ContentKind.PODCAST: _(
        "%(site)s did not tell us where the episodes are, so new ones do not come to you by themselves. Does the "
        "podcast have a site of its own? Paste its address, or this one again on another day."
    ),
    (ContentKind.PODCAST, "alone"): _(
        "%(site)s tells nobody where its episodes are, so new ones do not come to you by themselves. Does the "
        "podcast have a site of its own? Paste its address, and they may."
    ),
}
STANDARD_RULES = (
    _("Never say where you live, which school you go to, your phone number or your full name."),
    _("Use a name and a picture that do not show who you are."),
    _("If somebody wants to write to you alone, or to meet, say no and tell a teacher."),
    _("Write to others as you would in class. What you write there can stay for ever."),
    _("If something makes you feel bad, leave, and talk to an adult you trust."),
    _("Many communities have a lowest age. Do not say that you are older than you are."),
)
