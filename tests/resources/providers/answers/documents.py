"""Google's documents, Padlet's boards, and Flip, which has ended."""

from tests.resources.providers.answers.case import EVIL, PLAYS, Case, page, silence

DOC = "1a2b3c4d5e6f7g8h9i0jklmnop"
PUBLISHED = "2PACX-1vQabcdefghijklmnop"
DRIVE = f"https://drive.google.com/file/d/{DOC}/view"
SIGN_IN = "https://accounts.google.com/v3/signin/identifier"


def asks_for_a_sign_in(address):
    """A world in which Google sends on from an address to its sign-in."""

    def world(outside):
        outside.moves(address, f"{SIGN_IN}?continue={address}")
        outside.answers(SIGN_IN, page("Sign in - Google Accounts"))

    return world


def google_form(outside):
    outside.moves(
        "https://forms.gle/AbCdEf123", f"https://docs.google.com/forms/d/e/{PUBLISHED}/viewform?usp=send_form"
    )
    outside.answers(f"https://docs.google.com/forms/d/e/{PUBLISHED}/viewform", page("What lives in your pond?"))


def padlet(outside):
    outside.tells(
        "https://padlet.com/oembed/",
        '{"version":"1.0","type":"rich","title":"Sea life wall","author_name":"Ms Reed","provider_name":"Padlet",'
        '"html":"<div><iframe allow=\\"camera;microphone;geolocation\\" src=\\"x\\"></iframe>'
        f'{EVIL}</div>"}}',
    )


def padlet_login(outside):
    outside.answers("https://padlet.com/oembed/", page("Log in | Padlet"))
    outside.answers("https://padlet.com/jo/secret-wall-abcdefgh12345678", page("Log in | Padlet"))


CASES = [
    Case("google doc, published", f"https://docs.google.com/document/d/e/{PUBLISHED}/pub",
         lambda outside: outside.answers(f"https://docs.google.com/document/d/e/{PUBLISHED}/pub",
                                         page("Our reef report - Google Docs")),
         ("Our reef report", "Document"), ("Google Docs",),
         f"https://docs.google.com/document/d/e/{PUBLISHED}/pub?embedded=true"),
    Case("google doc, edit link", f"https://docs.google.com/document/d/{DOC}/edit?usp=sharing",
         lambda outside: outside.answers(f"https://docs.google.com/document/d/{DOC}/edit",
                                         page("Draft of the report - Google Docs")),
         ("Draft of the report", "Publish to web"), ("Publish to web",)),
    Case("google doc, edit link to a secret", f"https://docs.google.com/document/d/{DOC}/edit",
         asks_for_a_sign_in(f"https://docs.google.com/document/d/{DOC}/edit"),
         ("Document on Google Docs", "Publish to web"), ("Publish to web",)),
    Case("google slides", f"https://docs.google.com/presentation/d/e/{PUBLISHED}/pub?start=true", silence,
         ("Slides on Google Slides",), ("Google Slides",),
         f"https://docs.google.com/presentation/d/e/{PUBLISHED}/embed?start=false&loop=false"),
    Case("google slides, edit link", f"https://docs.google.com/presentation/d/{DOC}/edit#slide=id.p", silence,
         ("Slides on Google Slides", "Publish to web"), ("Publish to web",)),
    Case("google sheet, published", f"https://docs.google.com/spreadsheets/d/e/{PUBLISHED}/pubhtml?gid=0",
         lambda outside: outside.answers(f"https://docs.google.com/spreadsheets/d/e/{PUBLISHED}/pubhtml",
                                         page("Tide table - Google Drive")),
         ("Tide table", "Spreadsheet"), ("Google Sheets",),
         f"https://docs.google.com/spreadsheets/d/e/{PUBLISHED}/pubhtml?widget=true"),
    Case("google form, short link", "https://forms.gle/AbCdEf123", google_form,
         ("What lives in your pond?", "Form"), ("Google Forms",),
         f"https://docs.google.com/forms/d/e/{PUBLISHED}/viewform?embedded=true", sandbox=f"{PLAYS} allow-forms"),
    Case("google form, a short link to nowhere", "https://forms.gle/AbCdEf123", silence,
         ("Form on Google Forms", "did not answer as we hoped"), ("Open it on Google Forms",)),
    Case("google form, closed", f"https://docs.google.com/forms/d/e/{PUBLISHED}/viewform",
         asks_for_a_sign_in(f"https://docs.google.com/forms/d/e/{PUBLISHED}/viewform"),
         ("Form on Google Forms", "asks for a sign-in before it shows this form"), ("asks for a sign-in",)),
    Case("google form, edit link", f"https://docs.google.com/forms/d/{DOC}/edit", silence,
         ("Form on Google Forms", "press “Send”"), ("press “Send”",)),
    Case("drive file", f"https://drive.google.com/open?id={DOC}",
         lambda outside: outside.answers(DRIVE, page("Reef photos.pdf - Google Drive")),
         ("Reef photos.pdf", "File"), ("Google Drive",), f"https://drive.google.com/file/d/{DOC}/preview"),
    Case("drive file, private", f"{DRIVE}?usp=sharing", asks_for_a_sign_in(DRIVE),
         ("Anyone with the link",), ("Anyone with the link",)),
    Case("drive folder", f"https://drive.google.com/drive/folders/{DOC}?usp=sharing",
         lambda outside: outside.answers(f"https://drive.google.com/drive/folders/{DOC}",
                                         page("Reef photos - Google Drive")),
         ("Reef photos", "Folder"), ("Open it on Google Drive",)),
    Case("padlet", "https://padlet.com/jo/sea-life-wall-abcdefgh12345678", padlet,
         ("Sea life wall", "Board"), ("Padlet",), "https://padlet.com/embed/abcdefgh12345678"),
    Case("padlet, a login instead", "https://padlet.com/jo/secret-wall-abcdefgh12345678", padlet_login,
         ("Secret wall", "This board asks for a sign-in"), ("This board asks for a sign-in",)),
    Case("padlet, no answer", "https://padlet.com/jo/sea-life-wall-abcdefgh12345678", silence,
         ("Sea life wall", "Board", "did not answer as we hoped"), ("Padlet",),
         "https://padlet.com/embed/abcdefgh12345678"),
    Case("flip", "https://flip.com/abc123", silence,
         ("Flip ended in 2024", "Write a reflection instead"), button=""),
    Case("flipgrid", "https://flipgrid.com/abc123", silence, ("Flip ended in 2024",), button="",
         not_sees=("A tool that has ended on Flip",)),
]  # fmt: skip
