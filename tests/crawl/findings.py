"""What a walk finds, and how a report says it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """Something wrong: for whom, what, where (the kind of address and one of them), and how one comes there."""

    what: str
    route: str
    who: str = ""
    address: str = ""
    came_from: str = ""

    @property
    def kind(self) -> tuple[str, str]:
        return self.what, self.route


def report(findings: Iterable[Finding]) -> list[str]:
    """One line a kind with its first place and how often it was met, the most frequent first."""
    findings = list(findings)
    first: dict[tuple[str, str], Finding] = {}
    for each in findings:
        first.setdefault(each.kind, each)
    lines = []
    for kind, number in Counter(each.kind for each in findings).most_common():
        it = first[kind]
        people = sorted({each.who for each in findings if each.kind == kind})
        lines.append(f"{number:5} {it.route}: {it.what}")
        lines.append(f"      {it.address}  from {it.came_from or 'the start'}; {', '.join(people)}")
    return lines
