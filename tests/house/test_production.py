"""Production is what .dockerignore lets into the image: it stands without the demo and without the launcher."""

import os
import shutil
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
APART = ("demo", "launcher", "tests", "bench")
EVERY_ADDRESS = """
import importlib, pkgutil
import django; django.setup()
from django.urls import get_resolver
import accounts, kit, networks, plnsite, reflections, resources
def walk(patterns):
    for each in patterns:
        if hasattr(each, "url_patterns"):
            yield from walk(each.url_patterns)
        else:
            assert callable(each.callback)
            yield each
print(len(list(walk(get_resolver().url_patterns))), "addresses")
for package in (accounts, kit, networks, plnsite, reflections, resources):
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        importlib.import_module(module.name)
"""


@pytest.fixture(scope="module")
def image(tmp_path_factory) -> Path:
    """A folder with what the image holds, and nothing else of ours."""
    folder = tmp_path_factory.mktemp("image")
    lines = (ROOT / ".dockerignore").read_text().split()
    assert lines[0] == "*"
    never = [line.removeprefix("**/") for line in lines[1:] if not line.startswith("!")]
    for name in (line.removeprefix("!") for line in lines if line.startswith("!")):
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns(*never))
        elif (ROOT / name).exists():
            shutil.copy(ROOT / name, folder / name)
    return folder


def run(image: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Python in that folder, with the settings that a school has."""
    # A browser that ran in this process before leaves DJANGO_ALLOW_ASYNC_UNSAFE behind.
    others = ("PYTHONPATH", "DEBUG", "DEMO*", "PYTEST*", "LIVE_*", "DJANGO_ALLOW_*")
    environment = {
        name: value for name, value in os.environ.items() if not any(fnmatch(name, each) for each in others)
    }
    environment |= {
        "SECRET_KEY": "only-for-tests-and-long-enough-to-be-taken-for-secret",
        "PYTHONDONTWRITEBYTECODE": "1",
        "ALLOWED_HOSTS": "school.example",
        "DATABASE_POOL_SIZE": "4",
        "FETCH_ALLOW": "",
    }
    return subprocess.run(
        [sys.executable, "-W", "ignore", *arguments],
        cwd=image,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
    )


def test_the_image_holds_neither_demo_nor_launcher_nor_tests(image):
    assert not [name for name in APART if (image / name).exists()]
    assert (image / "manage.py").exists()


def test_what_production_starts_can_be_imported(image):
    code = "import plnsite.wsgi, plnsite.asgi, plnsite.celery; plnsite.celery.app.loader.import_default_modules()"
    done = run(image, "-c", code)
    assert done.returncode == 0, done.stderr


def test_the_checks_of_a_deployment_pass(image):
    done = run(image, "manage.py", "check", "--deploy", "--fail-level", "ERROR")
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_address_and_every_module_can_be_imported(image):
    done = run(image, "-c", EVERY_ADDRESS)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout.split()[0]) > 100


def test_a_module_that_needs_the_demo_is_seen(image, tmp_path):
    folder = tmp_path / "image"
    shutil.copytree(image, folder)
    (folder / "kit" / "asks_the_demo.py").write_text("import demo\n")
    done = run(folder, "-c", EVERY_ADDRESS)
    assert done.returncode != 0
    assert "No module named 'demo'" in done.stderr
