"""The HTML pages of the demo sites. Plain and decent, as somebody's own site is."""

from html import escape

from demo.sites.catalogue import sites
from demo.sites.documents import WRITERS, html_of, video_id


def front_page(base):
    """The list of all demo sites, with the odd addresses for showing bad input."""
    known = "".join(
        f'<li><a href="/{site.slug}/">{escape(site.title)}</a> {escape(site.description)}</li>'
        for site in sites().values()
    )
    odd = "".join(f'<li><a href="{path}">{base}{path}</a> {why}</li>' for path, why in ODD_ADDRESSES.items())
    body = f"""<p>These sites were made up for the plnsite demo. Paste one of their addresses into plnsite.</p>
    <ul class="list">{known}<li><a href="/old-library/">The Old Library</a> A page that has no feed.</li></ul>
    <h2>Addresses that misbehave</h2><ul class="list">{odd}</ul>"""
    return _page("A small outside world", body, "demo")


ODD_ADDRESSES = {
    "/slow": "does not answer for a minute",
    "/not-a-feed": "says that it is a feed, and is not",
    "/big": "never seems to end (100 MB)",
    "/gone": "has been taken away for good",
    "/broken": "is out of order",
    "/missing": "was never there",
    "/moved": "has moved to the Rock Pool Diary",
    "/loop": "sends you round in circles",
    "/inwards": "sends you to a private address",
}


def site_page(site, published, base):
    """A site's first page: its newest items. The feed is named only in the head."""
    items = "".join(
        f'<article><p class="when">{_day(out.when)}</p>'
        f'<h2><a href="/{site.slug}/{out.item.slug}/">{escape(out.item.title)}</a></h2>'
        f"<p>{escape(out.item.paragraphs[0])}</p></article>"
        for out in published
    )
    body = f'<p class="lead">{escape(site.description)}</p>{items}{_about(site)}'
    return _page(site.title, body, site.slug, head=_feed_link(site, base), description=site.description)


def item_page(site, out, base):
    """One post, episode or video."""
    media = ""
    if site.slug == "tide-pool":
        media = f'<audio controls preload="none" src="/{site.slug}/{out.item.slug}.wav"></audio>'
    elif site.slug == "small-machines":
        media = f'<iframe src="/embed/{video_id(out.item)}" title="{escape(out.item.title)}"></iframe>'
    body = f"""<p class="when">{_day(out.when)} · {escape(site.author)}</p>{media}
    {html_of(site, out.item, base)}<p><a href="/{site.slug}/">More from {escape(site.title)}</a></p>"""
    return _page(out.item.title, body, site.slug, head=_feed_link(site, base), description=out.item.paragraphs[0])


def library_page():
    """A useful page that offers no feed at all."""
    body = """<p class="lead">Forty thousand books that nobody has borrowed since 1974, and the cat.</p>
    <h2>Opening times</h2><p>Tuesday and Thursday, two to five. Ring the bell twice.</p>
    <h2>What you find here</h2><p>Harbour plans, ships' logs, shell collections, and a very good armchair. Ask
    Mr Penhallow at the desk; he knows where everything is, and why.</p>"""
    return _page("The Old Library", body, "demo", description="A library of old harbour books, open twice a week.")


def player_page(site, out):
    """A video's player, made to be framed: a drawing that moves once it is started."""
    wheel = "".join(
        f'<rect x="-6" y="-74" width="12" height="22" transform="rotate({30 * n})"/>' for n in range(12)
    )
    gear = f'<circle r="58"/>{wheel}<circle r="16" class="hole"/><circle cy="-38" r="8" class="hole"/>'
    turn = (
        '<animateTransform attributeName="transform" type="rotate" additive="sum" '
        'from="0" to="{to}" dur="{time}s" repeatCount="indefinite"/>'
    )
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(out.item.title)}</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/{site.slug}/style.css">
<script src="/player.js" defer></script></head><body class="player">
<svg viewBox="0 0 640 360" role="img" aria-label="Two gears turning">
<g transform="translate(255 190)"><g>{gear}{turn.format(to=360, time=6)}</g></g>
<g transform="translate(383 190) rotate(15)"><g>{gear}{turn.format(to=-360, time=6)}</g></g>
<text x="320" y="46" text-anchor="middle">{escape(out.item.title)}</text></svg>
<button type="button" aria-pressed="false">Play</button></body></html>"""


def style_sheet(colour):
    """The sites' own sheet, in the site's colour."""
    return f":root{{--ink:{colour}}}\n" + STYLE


STYLE = """
body{font:1.1rem/1.6 Georgia,serif;margin:0;background:#fdfbf7;color:#262321}
header{background:var(--ink);padding:2.5rem 1rem}header,main{padding-inline:max(1rem,50vw - 21rem)}
header h1{margin:0;font-size:2.1rem;line-height:1.2}header h1,header a{color:#fff}
main{padding-block:2rem}a{color:var(--ink)}h2{margin:.2rem 0;font-size:1.35rem}
article{border-top:1px solid #ddd3c5;padding:1.4rem 0}.when{color:#6b625a;font-size:.9rem;margin:0}
.lead{font-size:1.25rem}.list li{margin:.6rem 0}img{max-width:100%;height:auto;border-radius:.5rem}
audio{width:100%;margin:1rem 0}iframe{width:100%;aspect-ratio:16/9;border:0;border-radius:.5rem;margin:1rem 0}
.player{margin:0;background:#f4e9d8;display:grid;min-height:100vh}.player svg{width:100%;height:100vh}
.player svg g{fill:var(--ink)}.player .hole{fill:#f4e9d8}.player text{font-size:22px;fill:#262321}
.player button{position:absolute;inset:auto auto 1rem 1rem;font:inherit;padding:.4rem 1.2rem;border:0;
border-radius:2rem;background:var(--ink);color:#fff;cursor:pointer}
"""

PLAYER_SCRIPT = """
const drawing = document.querySelector("svg");
const button = document.querySelector("button");
drawing.pauseAnimations();
button.addEventListener("click", () => {
  const plays = button.getAttribute("aria-pressed") === "true";
  plays ? drawing.pauseAnimations() : drawing.unpauseAnimations();
  button.setAttribute("aria-pressed", String(!plays));
  button.textContent = plays ? "Play" : "Pause";
});
"""


def _page(title, body, style, head="", description=""):
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="{escape(description)}">{head}
<link rel="stylesheet" href="/{style}/style.css"></head>
<body><header><h1>{escape(title)}</h1></header><main>{body}</main></body></html>"""


def _feed_link(site, base):
    media_type = WRITERS[site.slug][1]
    address = f"{base}/{site.slug}/{site.feed_name}"
    return f'<link rel="alternate" type="{media_type}" title="{escape(site.title)}" href="{address}">'


def _about(site):
    return (
        f"<article><h2>About</h2><p>Written by {escape(site.author)}. Made up for the plnsite demo.</p></article>"
    )


def _day(when):
    return f"{when.day} {when:%B %Y}"
