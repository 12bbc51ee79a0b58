"""Ports, the secret key, and what is printed."""

import os
import runpy
import socket

import pytest
from django.conf import settings

from launcher.commands import commands
from launcher.environment import process_environment, secret_key
from launcher.ports import Ports, PortTaken
from launcher.terminal import framed
from tests.whole import free_ports


@pytest.mark.parametrize("which", ["web", "live", "sites"])
def test_a_port_in_use_is_named_with_a_way_out(which):
    ports = free_ports()
    ports.check_free()
    taken = getattr(ports, which)
    answer = rf"{taken} .*make demo PORT={ports.web + 100}"
    with socket.create_server(("127.0.0.1", taken)), pytest.raises(PortTaken, match=answer):
        ports.check_free()


def test_the_secret_key_is_made_once_and_for_our_eyes_alone(tmp_path):
    key = secret_key(tmp_path)

    assert len(key) > 50
    assert secret_key(tmp_path) == key
    assert (tmp_path / "secret-key").stat().st_mode & 0o077 == 0


def test_the_guard_lets_only_the_demo_sites_through(tmp_path):
    """SAFETY: the demo opens one loopback address to the outside-HTTP guard, not all."""
    environment = process_environment(tmp_path, Ports(8000), {"DATABASE_URL": "postgres://a/b"})

    assert environment["FETCH_ALLOW"] == "127.0.0.1:8002"
    assert environment["DEBUG"] == "0"
    assert environment["ALLOWED_HOSTS"] == "localhost,127.0.0.1"


def test_in_development_the_same_processes_start_anew_on_a_change(tmp_path):
    demo = {command.name: command.arguments for command in commands(Ports(8000), tmp_path)}
    dev = {command.name: command.arguments for command in commands(Ports(8000), tmp_path, dev=True)}

    assert list(demo) == list(dev) == ["web", "live", "sites", "worker", "previews", "beat"]
    assert all("watchfiles" in command for command in dev.values())
    assert "templates" in dev["web"]
    assert "templates" not in dev["worker"]
    folders = set(dev["web"][dev["web"].index("default") + 2 :])
    assert all(os.path.isdir(folder) for folder in folders)


def test_without_a_word_there_is_a_web_process_for_each_core_and_two_at_least(monkeypatch):
    configuration = runpy.run_path(str(settings.BASE_DIR / "gunicorn.conf.py"))
    assert configuration["workers"] >= 2
    for said, workers in (("", configuration["workers"]), ("1", 1), ("7", 7)):
        monkeypatch.setenv("WEB_CONCURRENCY", said)
        assert runpy.run_path(str(settings.BASE_DIR / "gunicorn.conf.py"))["workers"] == workers


def test_a_frame_holds_lines_of_any_width():
    assert framed("plnsite\n\n学生 ok").splitlines() == [
        "╭─────────╮",
        "│ plnsite │",
        "│         │",
        "│ 学生 ok │",
        "╰─────────╯",
    ]
