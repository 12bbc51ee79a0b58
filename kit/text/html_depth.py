"""How deep HTML nests, told without building its tree: a parser's time grows with the square of the depth."""

import re

_TAG_NAME = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_LOOK_BACK = 20

# Elements that hold nothing, or that end by themselves unless something counted here stands in between.
_DO_NOT_NEST = frozenset(
    "area base br col embed hr img input link meta p param source tbody td tfoot th thead tr track wbr".split()
)
_ENDED_BY = {"li": frozenset({"li"}), "dd": frozenset({"dd", "dt"}), "dt": frozenset({"dd", "dt"})}
_SEEN_THROUGH = frozenset(
    "a abbr address b big code div em font i s small span strike strong sub sup tt u".split()
)
_BARRIERS = frozenset("applet caption html marquee math object svg table template".split())


def deeper_than(html: str, limit: int) -> bool:
    """Whether the elements of `html` may stand deeper in one another than `limit`. May say yes a little early,
    never no where a browser would build a deeper tree."""
    stack = []
    for closing, name in _TAG_NAME.findall(html):
        name = name.lower()
        if name in _DO_NOT_NEST:
            continue
        if closing:
            _end(stack, {name}, lambda between: between not in _BARRIERS)
            continue
        if name in _ENDED_BY:
            _end(stack, _ENDED_BY[name], _SEEN_THROUGH.__contains__)
        stack.append(name)
        if len(stack) > limit:
            return True
    return False


def _end(stack, names, may_pass):
    """Take the nearest of `names` off the stack with all above it, if nothing in between forbids."""
    for place in range(len(stack) - 1, max(-1, len(stack) - 1 - _LOOK_BACK), -1):
        if stack[place] in names:
            del stack[place:]
            return
        if not may_pass(stack[place]):
            return
