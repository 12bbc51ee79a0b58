"""The Link header of an answer: what belongs to a document and is not written in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kit.addresses import resolve

_LONGEST = 10_000
_LINK = re.compile(r"<([^<>]{1,2000})>((?:\s*;\s*[\w*-]{1,20}\s*=\s*(?:\"[^\"]{0,300}\"|[^\s\",;]{1,300}))*)")
_PARAMETER = re.compile(r";\s*([\w*-]+)\s*=\s*(?:\"([^\"]*)\"|([^\s\",;]+))")


@dataclass(frozen=True, slots=True)
class Link:
    """Where a link leads, what that is to the document (words of `rel` in lower case), and its parameters."""

    address: str
    relations: frozenset[str]
    parameters: dict[str, str] = field(default_factory=dict)


def links_of(header: str, address: str) -> Iterator[Link]:
    """The links of the Link header of an answer from `address`; those that lead nowhere safe are left out."""
    for match in _LINK.finditer(header[:_LONGEST]):
        parameters = {name.lower(): quoted or bare for name, quoted, bare in _PARAMETER.findall(match[2])}
        if where := resolve(address, match[1]):
            yield Link(where, frozenset(parameters.get("rel", "").lower().split()), parameters)
