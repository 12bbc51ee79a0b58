"""The pictures of the installed app, drawn from our own mark (`static/img/mark.svg`).

They lie in `static/img/`; when the mark changes, `python -m plnsite.pages.install.icons` draws them anew.
"""

import os
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw

FIELD = 32  # the mark's own field
DRAWN_LARGER = 4
SHARES = {"plain": 0.9, "full": 0.75}  # of the picture's side; a phone may cut a full one to a circle
ICONS = {
    "app-192.png": (192, "plain"),
    "app-512.png": (512, "plain"),
    "app-full-512.png": (512, "full"),
    "app-touch-180.png": (180, "full"),
}


def draw(size: int, shape: str, *, paper: str, line: str, spark: str) -> bytes:
    """The mark on paper as a PNG of `size` by `size`: "plain" with round corners, "full" up to the edge."""
    side = size * DRAWN_LARGER
    picture = Image.new("RGBA", (side, side), (0, 0, 0, 0))
    pen = ImageDraw.Draw(picture)
    pen.rounded_rectangle((0, 0, side - 1, side - 1), side * 0.22 if shape == "plain" else 0, fill=paper)
    scale = side * SHARES[shape] / FIELD
    start = (side - FIELD * scale) / 2

    def place(x: float, y: float) -> tuple[float, float]:
        return start + x * scale, start + y * scale

    pen.line([place(9, 23), place(16, 9.5), place(24, 19)], fill=line, width=round(2 * scale), joint="curve")
    for x, y, radius, colour in ((9, 23, 5, line), (16, 9, 4, line), (24.5, 20, 3.5, spark)):
        (left, top), (right, bottom) = place(x - radius, y - radius), place(x + radius, y + radius)
        pen.ellipse((left, top, right, bottom), fill=colour)
    out = BytesIO()
    picture.resize((size, size), Image.Resampling.LANCZOS).save(out, "PNG", optimize=True)
    return out.getvalue()


def draw_all(folder: Path) -> None:
    """Draw every icon into a folder."""
    from kit.look.design_tokens import colour

    paper, line, spark = (colour(token)[0] for token in ("paper", "accent", "next"))
    for name, (size, shape) in ICONS.items():
        (folder / name).write_bytes(draw(size, shape, paper=paper, line=line, spark=spark))


if __name__ == "__main__":
    from django.conf import settings

    root = Path(__file__).resolve().parents[3]
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "plnsite.settings")
    if not settings.configured:
        settings.configure(BASE_DIR=root)
    draw_all(root / "static/img")
