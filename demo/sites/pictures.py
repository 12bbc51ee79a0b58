"""Pictures for covers and posts: soft waves in the site's colour. The same name, the same picture."""

import io
import math
import random
from functools import lru_cache

from PIL import Image, ImageColor, ImageDraw


@lru_cache(maxsize=128)
def picture(name, colour, size=(640, 360)):
    """Return a PNG (bytes) drawn from `name`, in shades of `colour` ("#rrggbb"); `size` is in pixels."""
    chance = random.Random(name)  # noqa: S311 - a picture, not a secret
    width, height = size
    dark = ImageColor.getrgb(colour)
    image = Image.new("RGB", size, _mixed(dark, 0.82))
    draw = ImageDraw.Draw(image)
    radius = chance.randint(height // 9, height // 5)
    x, y = chance.randint(radius, width - radius), chance.randint(radius, height // 2)
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=(250, 214, 140))
    for layer in range(4):
        lift, length, shift = chance.uniform(8, 26), chance.uniform(90, 240), chance.uniform(0, 6)
        level = height * (0.45 + 0.15 * layer)
        edge = [(px, level + lift * math.sin(px / length * 2 + shift)) for px in range(0, width + 8, 8)]
        draw.polygon([(0, height), *edge, (width, height)], fill=_mixed(dark, 0.6 - 0.19 * layer))
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def _mixed(colour, white):
    return tuple(int(part + (255 - part) * max(0.0, white)) for part in colour)
