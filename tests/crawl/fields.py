"""The fields of a form, as a browser reads them."""

from dataclasses import dataclass

NOT_SENT = {"submit", "image", "button", "reset"}


@dataclass(frozen=True)
class Field:
    """One thing in a form; `values` are all it offers, `chosen` those it is set to."""

    name: str
    kind: str
    value: str = ""
    chosen: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()

    def fact(self, name: str) -> str | None:
        """What an attribute says, of the first element of this name."""
        return dict(self.facts).get(name)


def is_sent_by(element) -> bool:
    """Whether a press on this element sends the form it stands in."""
    if element.get("disabled") is not None:
        return False
    if element.tag == "button":
        return element.get("type", "submit") == "submit"
    return element.tag == "input" and element.get("type") in {"submit", "image"}


def fields_of(elements) -> tuple[Field, ...]:
    """The fields among some elements, radio buttons and boxes of one name as one."""
    found: dict[tuple[str, str], Field] = {}
    for element in elements:
        name = element.get("name")
        if not name or element.get("disabled") is not None:
            continue
        kind = element.get("type", "text").lower() if element.tag == "input" else element.tag
        facts = tuple(element.attrib.items())
        if kind in {"radio", "checkbox"}:
            before = found.get((name, kind), Field(name, kind, facts=facts))
            value = element.get("value", "on")
            chosen = (*before.chosen, value) if element.get("checked") is not None else before.chosen
            values = (*before.values, value)
            found[name, kind] = Field(name, kind, chosen=chosen, values=values, facts=before.facts)
        elif kind == "select":
            found[name, kind] = _choice(element, name, facts)
        elif kind == "textarea":
            found[name, kind] = Field(name, kind, (element.text or "").lstrip("\n"), facts=facts)
        elif element.tag == "input" and kind not in NOT_SENT:
            found[name, kind] = Field(name, kind, element.get("value") or "", facts=facts)
    return tuple(found.values())


def _choice(element, name: str, facts: tuple[tuple[str, str], ...]) -> Field:
    options = list(element.iter("option"))
    values = tuple(each.get("value", each.text or "") for each in options)
    chosen = [value for value, each in zip(values, options, strict=True) if each.get("selected") is not None]
    if not chosen and element.get("multiple") is None:
        chosen = list(values[:1])
    return Field(name, "select", chosen=tuple(chosen), values=values, facts=facts)
