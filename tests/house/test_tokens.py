"""No raw colour or size outside tokens.css; no left and right; and the colours can be read on each other."""

import re

import pytest

from tests.house.sources import ROOT, files, line_of, name

TOKENS = ROOT / "static/css/tokens.css"
RAW = re.compile(
    r"#[0-9a-f]{3,8}\b(?=[^{}]*[;}])|\b(?:rgba?|hsla?|oklch|oklab|lab|lch|hwb)\("
    r"|(?<![\w-])(?:black|white|red|green|blue|gray|grey|orange|yellow|purple)(?![\w-])(?=[^{}]*[;}])"
    r"|(?<![\w.#-])-?\d*\.?\d+(?:px|rem|pt|cm|mm|ch|ms|s)\b",
    re.I,
)
SIDES = re.compile(
    r"(?<![\w-])(?:(?:margin|padding|border)-(?:left|right)|left|right)\s*:|text-align:\s*(?:left|right)"
)

PAIRS = [
    ("ink", "paper"),
    ("ink", "surface"),
    ("ink", "sunken"),
    ("ink-soft", "paper"),
    ("ink-soft", "surface"),
    ("ink-soft", "sunken"),
    ("accent", "surface"),
    ("accent", "paper"),
    ("accent", "accent-soft"),
    *((front, back) for front in ("ink", "ink-soft", "accent") for back in ("cream", "mist")),
    ("on-accent", "accent"),
    ("accent-strong", "accent-soft"),
    ("on-next", "next"),
    ("next-ink", "next-soft"),
    ("ink-soft", "next-soft"),
    ("ink-soft", "accent-soft"),
    ("on-danger", "danger"),
    ("danger", "surface"),
    ("danger", "danger-soft"),
    ("success", "success-soft"),
    ("info", "info-soft"),
    ("warning", "warning-soft"),
    *((tone, f"{tone}-soft") for tone in ("fern", "lagoon", "sky", "plum", "rose", "coral", "honey", "stone")),
    *((tone, "surface") for tone in ("fern", "lagoon", "sky", "plum", "rose", "coral", "honey", "stone")),
    *((tone, "paper") for tone in ("coral", "lagoon", "plum")),
]


def raw_places(sheet: str) -> list[str]:
    """Each raw colour, size, left and right of a sheet, as "line: text"; conditions of @media may name sizes."""
    text = re.sub(r"/\*.*?\*/", lambda hit: "\n" * hit[0].count("\n"), sheet, flags=re.S)
    text = re.sub(r"@(?:media|container|supports)[^{]*", lambda hit: "\n" * hit[0].count("\n"), text)
    hits = [*RAW.finditer(text), *SIDES.finditer(text)]
    return [f"{line_of(text, hit.start())}: {hit[0]}" for hit in hits]


def colours(sheet: str) -> dict[str, tuple[str, str]]:
    """The tokens that are a pair of colours: name -> (day, night)."""
    first = sheet.split("@media")[0]
    found = re.findall(r"--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);", first)
    return {token: (day, night) for token, day, night in found}


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG counts it, 1 to 21."""
    high, low = sorted((_light(one), _light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _light(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("path", [path for path in files(".css", under="static") if path != TOKENS], ids=name)
def test_a_sheet_names_tokens_only(path):
    assert not raw_places(path.read_text())


@pytest.mark.parametrize("path", [path for path in files(".css", under="static") if path != TOKENS], ids=name)
def test_a_sheet_names_tokens_that_exist(path):
    known = set(re.findall(r"(--[\w-]+)\s*:", TOKENS.read_text() + path.read_text()))
    assert not set(re.findall(r"var\((--[\w-]+)\)", path.read_text())) - known


@pytest.mark.parametrize(("front", "back"), PAIRS, ids=lambda token: token)
def test_words_can_be_read(front, back):
    known = colours(TOKENS.read_text())
    for side in (0, 1):
        assert contrast(known[front][side], known[back][side]) >= 4.5


def test_borders_of_fields_can_be_seen():
    known = colours(TOKENS.read_text())
    for side in (0, 1):
        assert contrast(known["line-strong"][side], known["surface"][side]) >= 3
        assert contrast(known["focus"][side], known["paper"][side]) >= 3


@pytest.mark.parametrize(
    "bad",
    [
        "a { color: #fff; }",
        "a { color: rgb(0 0 0); }",
        "a { color: white }",
        "a { padding: 3px; }",
        "a { margin: -.5rem }",
        "a { transition: color 200ms; }",
        "a { margin-left: 0; }",
        "a { text-align: right; }",
    ],
)
def test_raw_is_seen(bad):
    assert raw_places(bad)


def test_what_is_allowed_passes():
    assert not raw_places(
        "@media (width >= 48rem) { .white-10px { color: var(--ink); inset: 0; inline-size: 50%; top: 1em } }"
    )
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
