"""The text form that Prometheus reads."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Gauge:
    """One thing measured: its name, what it is in a sentence, and its values by the value of the one `label`. A
    gauge without a label has its value under ""."""

    name: str
    help: str
    values: Mapping[str, float | int]
    label: str = ""


def exposition(gauges: Iterable[Gauge]) -> str:
    """The gauges as text. Names and labels are ours; the values of labels may be anything."""
    lines = []
    for gauge in gauges:
        lines += [f"# HELP {gauge.name} {gauge.help}", f"# TYPE {gauge.name} gauge"]
        for said, value in gauge.values.items():
            label = f'{{{gauge.label}="{_quoted(said)}"}}' if gauge.label else ""
            lines.append(f"{gauge.name}{label} {value}")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return text.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")
