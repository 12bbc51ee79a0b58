"""What slices give to shared places: the audit trail's words, the clock, the navigation, the map's looks, …

A shared place keeps a `Registry` of small frozen dataclasses in the lowest floor that reads it, and names no
slice. Each slice adds its own in its `contributions.py`, which is imported when Django starts (`HouseApp.ready`):

    # networks/groups/contributions.py
    audit_verbs.add(AuditVerb("networks.groups.create_group", _("made a group")))

Nothing can be added after the start and nothing read before it, and a name is given once: each of these raises.
What names a thing that nobody contributed (a verb, a kind, a task) raises too, or a house test finds it.
"""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import Any, Generic, TypeVar

from django.apps import apps
from django.urls import URLResolver, include, path
from django.utils.functional import Promise

Part = TypeVar("Part")


class ContributionError(LookupError):
    """A shared place was given something twice or too late, or was asked too early or for what nobody gave."""


class Registry(Generic[Part]):
    """What slices gave to one shared place, each under a name of its own; in `order`, or as it was given."""

    def __init__(
        self,
        what: str,
        *,
        name: Callable[[Part], Hashable],
        order: Callable[[Part], Any] | None = None,
    ) -> None:
        self.what = what
        self._name, self._order = name, order
        self._given: dict[Hashable, Part] = {}

    def add(self, *parts: Part) -> None:
        """Give some; only while Django starts."""
        if apps.ready:
            raise ContributionError(f"Too late for more {self.what}: contributions.py is read at the start.")
        for part in parts:
            name = self._name(part)
            if name in self._given:
                raise ContributionError(f"Two of the {self.what} are named {name}.")
            self._given[name] = part

    @cached_property
    def _parts(self) -> dict[Hashable, Part]:
        if not apps.ready:
            raise ContributionError(f"The {self.what} are known once Django has started, and not before.")
        if self._order is None:
            return dict(self._given)
        return {self._name(part): part for part in sorted(self._given.values(), key=self._order)}

    def __getitem__(self, name: Hashable) -> Part:
        """The one of this name; raises where nobody gave it."""
        try:
            return self._parts[name]
        except KeyError:
            raise ContributionError(f"Nobody contributed {name} to the {self.what}.") from None

    def get(self, name: Hashable) -> Part | None:
        """The one of this name, if there is one."""
        return self._parts.get(name)

    def __contains__(self, name: Hashable) -> bool:
        return name in self._parts

    def __iter__(self) -> Iterator[Part]:
        return iter(self._parts.values())

    def __len__(self) -> int:
        return len(self._parts)


class Hook(Generic[Part]):
    """A place for exactly one thing that a slice above gives: asked for while it is empty, it raises."""

    def __init__(self, what: str) -> None:
        self.what = what
        self._given: Part | None = None

    def fill(self, part: Part) -> None:
        """Give it; once, while Django starts."""
        if apps.ready or self._given is not None:
            raise ContributionError(f"Too late, or given twice: {self.what}.")
        self._given = part

    @contextmanager
    def filled_with(self, part: Part) -> Iterator[None]:
        """For a test: with something else for a while."""
        before, self._given = self._given, part
        try:
            yield
        finally:
            self._given = before

    def __call__(self) -> Part:
        """What was given."""
        if self._given is None:
            raise ContributionError(f"Nobody contributed {self.what}.")
        return self._given


def modules_of(package: str, file: str) -> list[str]:
    """The modules named `file` in a package and its slices, at any depth, by name."""
    root = Path(import_module(package).__file__).parent
    found = (each.relative_to(root).with_suffix("") for each in root.rglob(f"{file}.py"))
    return sorted(".".join((package, *each.parts)) for each in found)


def import_slices(package: str, file: str) -> list:
    """Import that file of every slice that has one, and return the modules. One that fails stops the start."""
    return [import_module(module) for module in modules_of(package, file)]


def slice_urls(package: str) -> list[URLResolver]:
    """The addresses of all slices of a package, for its `urls.py`. Their order says nothing: an address belongs to
    one slice (a house test asks each where it leads)."""
    return [path("", include(module)) for module in modules_of(package, "urls") if module != f"{package}.urls"]


class HouseApp:
    """Beside `AppConfig`: an app of this house. Its tables and what it contributes are those of its slices."""

    name: str
    area: str | Promise = ""  # what its acts are called in the audit trail; empty: it has none

    def import_models(self) -> None:
        super().import_models()
        import_slices(self.name, "models")

    def ready(self) -> None:
        import_slices(self.name, "contributions")


def house_apps() -> list[HouseApp]:
    """The apps of this house that are installed."""
    return [config for config in apps.get_app_configs() if isinstance(config, HouseApp)]
