"""What every test can use. The cast of people is in `cast.py`, the outside world in `servers/`."""

import importlib.util

import pytest
from hypothesis import HealthCheck, settings

from tests import environment

environment.prepare()

from django.conf import settings as django_settings  # noqa: E402

from tests.migrated import migrated_database  # noqa: E402

# A busy machine, and the first run in a fresh clone, are slow; that says nothing about what is tested.
settings.register_profile("plnsite", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("plnsite")

pytest_plugins = [
    plugin
    for plugin in (
        "tests.cast",
        "tests.world",
        "tests.browser",
        "tests.served",
        "tests.whole",
        "tests.servers.bucket",
        "tests.servers.little",
        "tests.servers.outside",
    )
    if importlib.util.find_spec(plugin)
]


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix):
    """Of several test processes one migrates, and the others copy what it made."""
    if environment.WORKER:
        django_settings.DATABASES["default"].setdefault("TEST", {})["TEMPLATE"] = migrated_database()


@pytest.fixture(autouse=True)
def _empty_cache():
    """No test sees what another one put into the cache."""
    if environment.owns_valkey():
        from django.core.cache import cache

        cache.clear()


@pytest.fixture(autouse=True)
def _previews_at_once(request, monkeypatch):
    """A worker for previews is at hand, in the test's own thread; not for those marked `no_preview_worker`."""
    if environment.owns_valkey() and not request.node.get_closest_marker("no_preview_worker"):
        from resources.adding.tasks import fetch_preview

        monkeypatch.setattr(fetch_preview, "apply_async", lambda given, **_options: fetch_preview.apply(given))


def pytest_collection_modifyitems(items):
    """The long tests come first, so that at the end no test process is alone with them."""
    items.sort(key=lambda item: not any(item.get_closest_marker(long) for long in ("whole", "journey")))
