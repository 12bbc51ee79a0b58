"""The addresses of `import_export`: who gets in; and its lists."""

from tests.house.addresses import INSIDERS, Address, List, of
from tests.resources.fill import import_lines, sources

ADDRESSES = [
    Address("resources:import-start", people=INSIDERS),
    Address("resources:import-detail", people="mia", parts=of("import_run")),
    Address("resources:import-take", people="mia", parts=of("import_run"), act=True),
    Address("resources:import-retry", people="mia", parts=of("import_run"), act=True),
    Address("resources:import-stop", people="mia", parts=of("import_run"), act=True),
    Address("resources:import-take-back", people="mia", parts=of("import_run"), act=True),
    Address("resources:opml-download", people=INSIDERS, seen=False),
]

LISTS = [
    List("resources:import-detail", "mia", import_lines, of("import_run")),
    List("resources:opml-download", "mia", sources),
]
