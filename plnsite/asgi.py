"""The live stream, for uvicorn. It serves nothing else: pages belong to gunicorn."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "plnsite.settings")
django.setup(set_prefix=False)

from kit.live.stream import live as application  # noqa: E402

__all__ = ["application"]
