"""Sentences about outside tools: what to ask of an owner, and the rules for communities a school begins with."""

from django.utils.translation import gettext_lazy as _

from resources.providers.kinds import What

_PUBLISH = _(
    "This is the link with which its owner works on it, and it may not open for you. Ask the owner to choose "
    "“File”, “Share”, “Publish to web”, and to send you the link that comes up there. That one can be read here."
)
_SIGN_IN = _("Its site asks for a sign-in before it shows this, so you keep it as a link.")
ASK = {
    What.DOCUMENT: _PUBLISH,
    What.SLIDES: _PUBLISH,
    What.SHEET: _PUBLISH,
    What.FORM: _(
        "This is the link with which its owner works on the form. Ask the owner to press “Send”, choose the link, "
        "and send you that one."
    ),
    (What.FILE, "closed"): _(
        "Google asks for a sign-in before it shows this. Ask the owner to press “Share” and to choose "
        "“Anyone with the link” under “General access”."
    ),
    (What.FORM, "closed"): _(
        "Google asks for a sign-in before it shows this form. Ask the owner to open it to everybody with the link."
    ),
    (What.VIDEO, "closed"): _(
        "Its site shows this video only to some people, or only on its own pages, or not any more. Ask whoever "
        "told you of it."
    ),
    (What.PIECE, "closed"): _SIGN_IN,
    (What.POST, "closed"): _SIGN_IN,
    (What.BOARD, "closed"): _(
        "This board asks for a sign-in. Ask its owner to press “Share” and to let everybody with the link see it."
    ),
}
_NO_NEWS = _(
    "%(site)s tells nobody outside what is new there, so this card is a link to visit. Does this person write a "
    "blog, or have an account at Mastodon or Bluesky? Paste that too, and the news comes to you."
)
NO_NEWS = {
    What.PERSON: _NO_NEWS,
    What.PAGE: _NO_NEWS,
    (What.ACCOUNT, "alone"): _NO_NEWS,
    What.PODCAST: _(
        "%(site)s did not tell us where the episodes are, so new ones do not come to you by themselves. Does the "
        "podcast have a site of its own? Paste its address, or this one again on another day."
    ),
    (What.PODCAST, "alone"): _(
        "%(site)s tells nobody where its episodes are, so new ones do not come to you by themselves. Does the "
        "podcast have a site of its own? Paste its address, and they may."
    ),
}
REDDIT_IS_OFF = _("Your school has not switched Reddit on. Is there a blog, a podcast or a course about the same?")
REDDIT_GOES_ON = _(
    "Your school has not switched Reddit on. You can go on reading what you follow already, but nothing new from "
    "there can be added."
)
STANDARD_RULES = (
    _("Never say where you live, which school you go to, your phone number or your full name."),
    _("Use a name and a picture that do not show who you are."),
    _("If somebody wants to write to you alone, or to meet, say no and tell a teacher."),
    _("Write to others as you would in class. What you write there can stay for ever."),
    _("If something makes you feel bad, leave, and talk to an adult you trust."),
    _("Many communities have a lowest age. Do not say that you are older than you are."),
)
