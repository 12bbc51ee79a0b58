"""Tags of the look: {% load kit %}."""

from datetime import datetime
from functools import lru_cache
from uuid import UUID

from django import template
from django.forms.utils import flatatt
from django.template.base import FilterExpression, Parser, Token, token_kwargs
from django.templatetags.static import static
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from kit.look import avatars, design_tokens, ties
from kit.text import rich_text, times
from kit.text.directions import isolated
from kit.web.fragments import templates_for

register = template.Library()

# Icons that point along the line of reading and turn round with it.
TURNING = {"arrow", "back", "forward", "external", "reply", "undo", "sign-out", "share", "send"}


@register.simple_tag
def icon(name: str, size: str = "", label: str = "") -> SafeString:
    """An icon of the sprite, size "" (20 px), "s" or "l". Without `label` it is silent to screen readers."""
    return _icon(name, size, str(label))


@lru_cache(maxsize=4096)
def _icon(name: str, size: str, label: str) -> SafeString:
    classes = "icon" + (f" icon-{size}" if size else "") + (" icon-turns" if name in TURNING else "")
    spoken = format_html('role="img" aria-label="{}"', label) if label else mark_safe('aria-hidden="true"')
    return format_html(
        '<svg class="{}" {}><use href="{}#{}"/></svg>', classes, spoken, static("img/icons.svg"), name
    )


@register.simple_tag(takes_context=True)
def slot(context: template.Context, name: str) -> SafeString:
    """What slices further left contribute to this place of the page (`kit/web/fragments.py`)."""
    engine = context.template.engine
    return SafeString("".join(engine.get_template(each).render(context) for each in templates_for(name)))


class _Kept(template.Node):
    """See `kept`."""

    MOST = 500

    def __init__(self, nodelist: template.NodeList, given: dict[str, FilterExpression]):
        self.nodelist, self.given = nodelist, given
        self.kept: dict[tuple, str] = {}

    def render(self, context: template.Context) -> str:
        values = {name: value.resolve(context) for name, value in self.given.items()}
        key = (get_language(), *values.values())
        if key not in self.kept:
            if len(self.kept) >= self.MOST:
                self.kept.clear()
            inside = template.Context(values, autoescape=context.autoescape)
            inside.template = context.template
            self.kept[key] = self.nodelist.render(inside)
        return self.kept[key]


@register.tag
def kept(parser: Parser, token: Token) -> _Kept:
    """{% kept name=value … %} … {% endkept %}: a part that is alike for everybody, made once a set of values.

    Inside, nothing is known but the values that are named, as after `include … only`: no person, no request, no
    token. Each value must be hashable and say little (a theme, a kind), never who somebody is.
    """
    given = token_kwargs(token.split_contents()[1:], parser)
    nodelist = parser.parse(("endkept",))
    parser.delete_first_token()
    return _Kept(nodelist, given)


@register.simple_tag
def avatar(person: object, size: str = "m", named: bool = False) -> SafeString:
    """A person's avatar (anything with `uuid` and `name`, or a UUID). `named` speaks the name."""
    seed = person if isinstance(person, UUID | str) else person.uuid
    name = str(escape(getattr(person, "name", ""))) if named else ""
    return mark_safe(avatars.avatar_svg(str(seed), size, name))  # noqa: S308 -- built from numbers, name escaped


@register.simple_tag
def ago(when: datetime | None) -> SafeString | str:
    """A time in words ("5 minutes ago"), the exact one in its title."""
    if not when:
        return ""
    return format_html(
        '<time datetime="{}" title="{}">{}</time>', when.isoformat(), times.exact(when), times.ago(when)
    )


@register.simple_tag
def day(when: datetime | None) -> SafeString | str:
    """The day of a time ("3 May"), the exact one in its title."""
    if not when:
        return ""
    return format_html(
        '<time datetime="{}" title="{}">{}</time>', when.isoformat(), times.exact(when), times.day(when)
    )


@register.simple_tag
def theme_colours() -> SafeString:
    """What a phone paints around the page, by day and by night."""
    day, night = design_tokens.colour("paper")
    return format_html(
        '<meta name="theme-color" content="{}" media="(prefers-color-scheme: light)">'
        '<meta name="theme-color" content="{}" media="(prefers-color-scheme: dark)">',
        day,
        night,
    )


@register.filter
def attributes(attrs: dict[str, object]) -> SafeString:
    """The attributes of a control, but never `maxlength`: a browser would cut what is pasted without a word, and a
    sentence beside the field keeps it."""
    return flatatt({name: value for name, value in attrs.items() if name != "maxlength"})


@register.filter
def duration(seconds: int | float | None) -> str:
    """How long something lasts: "12 min"."""
    return times.length(seconds)


@register.filter
def rich(text: str) -> SafeString:
    """What somebody typed, with the little formatting that is allowed: paragraphs, bold, italic, lists, links."""
    return mark_safe(rich_text.rich_html(text))  # noqa: S308 -- cleaned there


@register.filter
def shown(text: str) -> str:
    """The same in plain letters, where a line is all there is room for."""
    return rich_text.shown_text(text)


register.filter("isolated", isolated)


@register.filter
def tone(seed: object) -> str:
    """The tone that belongs to a slug or name, e.g. "fern": the same every time."""
    return avatars.tone(seed)


@register.filter
def tie_look(kind: str) -> ties.TieKind:
    """Label, icon and group of a kind of tie."""
    return ties.look_of(kind)


@register.filter
def undo_address(message: object) -> str:
    """The address that takes back what a message tells of, or nothing (see `kit.web.responses.done`)."""
    tags = getattr(message, "extra_tags", "") or ""
    return next((tag.removeprefix("undo:") for tag in tags.split() if tag.startswith("undo:")), "")
