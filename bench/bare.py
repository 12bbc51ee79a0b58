"""The least that a page of 30 rows costs in Django: a session, one indexed query, one plain template.

Its own small Django app, for `gunicorn bare:application` from this folder; it looks at the tables of a school that
`school.py` made. What our own pages cost is told as a part of what this one costs.
"""

import os
from urllib.parse import unquote

from django.conf import settings

HOST = unquote(os.environ["DATABASE_URL"].partition("?host=")[2])
NAME = os.environ["DATABASE_URL"].partition("?")[0].rpartition("/")[2]

TEMPLATE = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Bare</title><link rel="stylesheet" href="/static/site.css"></head>
<body>
<p>{{ who }}</p>
<ul>
{% for row in rows %}
<li class="{% cycle 'odd' 'even' %}">
  <h3><a href="/entries/{{ row.uuid }}/">{{ row.title }}</a></h3>
  <p><time datetime="{{ row.published|date:'c' }}">{{ row.published|date:'j F Y, H:i' }}</time></p>
  <p>{{ row.summary|truncatechars:160 }}</p>
</li>
{% endfor %}
</ul>
</body>
</html>
"""

settings.configure(
    SECRET_KEY="only-for-measuring-and-nothing-else-at-all",
    ALLOWED_HOSTS=["*"],
    ROOT_URLCONF=__name__,
    INSTALLED_APPS=["django.contrib.sessions"],
    MIDDLEWARE=[
        "django.middleware.security.SecurityMiddleware",
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.middleware.clickjacking.XFrameOptionsMiddleware",
    ],
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.postgresql",
            "HOST": HOST,
            "NAME": NAME,
            "USER": "plnsite",
            "OPTIONS": {"pool": {"min_size": 1, "max_size": 4}},
        }
    },
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "OPTIONS": {
                "loaders": [("django.template.loaders.locmem.Loader", {"bare.html": TEMPLATE})],
                "context_processors": ["django.template.context_processors.request"],
            },
        }
    ],
    USE_TZ=True,
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
)

import django  # noqa: E402

django.setup()

from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db import models  # noqa: E402
from django.http import HttpRequest, HttpResponse, HttpResponseForbidden  # noqa: E402
from django.shortcuts import render  # noqa: E402
from django.urls import path  # noqa: E402


class Row(models.Model):
    """An entry, by the few columns that are shown."""

    uuid = models.UUIDField()
    title = models.CharField(max_length=400)
    summary = models.CharField(max_length=400)
    published = models.DateTimeField()

    class Meta:
        app_label = "bare"
        managed = False
        db_table = "resources_entry"

    def __str__(self) -> str:
        return self.title


def bare(request: HttpRequest) -> HttpResponse:
    """The 30 entries that came last, for whoever has a session."""
    who = request.session.get("_auth_user_id")
    if not who:
        return HttpResponseForbidden()
    return render(request, "bare.html", {"who": who, "rows": Row.objects.order_by("-id")[:30]})


urlpatterns = [path("bare/", bare)]
application = get_wsgi_application()
