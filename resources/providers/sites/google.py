"""Google Docs and its kin: what an owner published can be read here; the link for an owner's own work cannot."""

import re
from dataclasses import replace
from urllib.parse import parse_qs

from django.utils.translation import gettext_lazy as _

from kit.addresses import Address
from resources.providers.kinds import ContentKind
from resources.providers.provider import Page, PlayerHost, Provider
from resources.sources.kinds import SourceKind

_DOCS, _DRIVE, _SHORT = "docs.google.com", "drive.google.com", "forms.gle"
_SIGN_IN = "accounts.google.com"
_ID = r"[A-Za-z0-9_-]{10,120}"
_ACCOUNT_NUMBER = re.compile(r"/a/[\w.-]+(?=/(?:document|presentation|spreadsheets|forms|file)/)|/u/\d+(?=/)")
_ONE_FILE = re.compile(r"/(?:open|uc)\Z")
_PUBLISHED_SLIDES = re.compile(r"(/presentation/d/e/[A-Za-z0-9_-]+)/(?:embed|pub|pubembed)\Z")
_PUBLISH = _(
    "This is the link with which its owner works on it, and it may not open for you. Ask the owner to choose "
    "“File”, “Share”, “Publish to web”, and to send you the link that comes up there. That one can be read here."
)
_SEND = _(
    "This is the link with which its owner works on the form. Ask the owner to press “Send”, choose the link, "
    "and send you that one."
)
_OPEN = {
    ContentKind.FILE: _(
        "Google asks for a sign-in before it shows this. Ask the owner to press “Share” and to choose "
        "“Anyone with the link” under “General access”."
    ),
    ContentKind.FORM: _(
        "Google asks for a sign-in before it shows this form. Ask the owner to open it to everybody with the link."
    ),
}


def _page(path, kind, site, player="", host=_DOCS):
    return Page(path, kind, player, host=host, site=site, ask=_OPEN.get(kind, ""))


def _edit(path, kind, site, ask):
    return Page(path, kind, host=_DOCS, site=site, is_edit_link=True, ask=ask)


def _player(key, name, about, frame, **more):
    host = f"https://{_DRIVE if key == 'google-drive' else _DOCS}"
    return PlayerHost(key, name, host, about, host + frame, **more)


class Google(Provider):
    key = "google"
    name = "Google Docs"
    kind = SourceKind.TOOL
    domains = (_DOCS, _DRIVE, _SHORT)
    short_links = (_SHORT,)
    query_parts = ("id",)
    pages = (
        _page(rf"/document/d/(e/{_ID})/pub", ContentKind.DOCUMENT, "Google Docs", "google-docs"),
        _page(rf"/document/d/({_ID})/pub", ContentKind.DOCUMENT, "Google Docs", "google-docs"),
        _edit(rf"/document/d/({_ID})", ContentKind.DOCUMENT, "Google Docs", _PUBLISH),
        _page(rf"/presentation/d/(e/{_ID})/pub", ContentKind.SLIDES, "Google Slides", "google-slides"),
        _edit(rf"/presentation/d/({_ID})", ContentKind.SLIDES, "Google Slides", _PUBLISH),
        _page(rf"/spreadsheets/d/(e/{_ID})/pub", ContentKind.SHEET, "Google Sheets", "google-sheets"),
        _edit(rf"/spreadsheets/d/({_ID})", ContentKind.SHEET, "Google Sheets", _PUBLISH),
        _page(rf"/forms/d/(e/{_ID})/(?:viewform|formResponse)?", ContentKind.FORM, "Google Forms", "google-forms"),
        _edit(rf"/forms/d/({_ID})", ContentKind.FORM, "Google Forms", _SEND),
        _page(r"/(\w+)", ContentKind.FORM, "Google Forms", host=_SHORT),
        _page(rf"/file/d/({_ID})", ContentKind.FILE, "Google Drive", "google-drive", host=_DRIVE),
        _page(r"/drive/(?:folders|my-drive|shared)", ContentKind.FOLDER, "Google Drive", host=_DRIVE),
    )
    sign_in_hosts = (_SIGN_IN,)
    titles = ("Google Docs", "Google Slides", "Google Sheets", "Google Forms", "Google Drive")
    players = (
        _player(
            "google-docs",
            "Google Docs",
            _("Documents that their owner has published to the web."),
            "/document/d/{}/pub?embedded=true",
            shape="page",
        ),
        _player(
            "google-slides",
            "Google Slides",
            _("Slides that their owner has published to the web."),
            "/presentation/d/{}/embed?start=false&loop=false",
        ),
        _player(
            "google-sheets",
            "Google Sheets",
            _("Spreadsheets that their owner has published to the web."),
            "/spreadsheets/d/{}/pubhtml?widget=true",
            shape="page",
        ),
        _player(
            "google-forms",
            "Google Forms",
            _("Forms. What students answer goes to whoever made the form, outside plnsite."),
            "/forms/d/{}/viewform?embedded=true",
            shape="page",
            takes_answers=True,
        ),
        _player(
            "google-drive",
            "Google Drive",
            _("Files that everybody with the link may see."),
            "/file/d/{}/preview",
            shape="page",
        ),
    )

    def canonical(self, address: Address) -> Address:
        """The many forms of one file in one, without the number of an account in it."""
        address = super().canonical(address)
        host = next((domain for domain in self.domains if address.host.endswith(domain)), address.host)
        path = _ACCOUNT_NUMBER.sub("", address.path)
        file = dict(address.parameters()).get("id", "")
        if host != _SHORT and _ONE_FILE.match(path) and re.fullmatch(_ID, file):
            path = f"/file/d/{file}/view"
        elif match := _PUBLISHED_SLIDES.match(path):
            path = f"{match[1]}/pub"
        return replace(address, host=host, path=path, query="")

    def beyond_sign_in(self, address: Address) -> str:
        """Where its sign-in would lead on to."""
        return next(iter(parse_qs(address.query).get("continue", [])), "")


PROVIDER = Google()
