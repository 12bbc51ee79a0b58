"""One note open in two tabs: both texts are shown."""

import html
import json
import re

from django.urls import reverse

from resources.models import Reading
from tests.resources.making import make_entries, make_follow, make_source

HTMX = {"HX-Request": "true"}


def basis_in(page):
    return re.search(r'name="basis" value="([^"]+)"', page.content.decode())[1]


def test_the_older_tab_does_not_overwrite_the_newer_and_both_are_shown(cast, django_capture_on_commit_callbacks):
    source, client = make_source(cast.harbour), cast.client(cast.mia)
    make_follow(cast.mia, cast.harbour, source)
    entry = make_entries(source, 1)[0]
    page, url = (
        reverse("resources:entry-detail", args=[entry.uuid]),
        reverse("resources:entry-note", args=[entry.uuid]),
    )

    def send(basis, note, asked=None):
        with django_capture_on_commit_callbacks(execute=True):
            return client.post(url, {"note": note, "basis": basis}, headers=asked)

    newer, older = basis_in(client.get(page)), basis_in(client.get(page))
    kept = send(newer, "Go at low tide", HTMX)
    assert json.loads(kept["HX-Trigger"])["plnsite:kept"]["basis"]
    quiet = send(older, "Bring boots", HTMX)
    assert quiet.status_code == 422
    assert "To see both, press “Keep my note”" in quiet.content.decode()
    assert Reading.objects.get().note == "Go at low tide"
    both = send(older, "Bring boots")
    shown = html.unescape(both.content.decode())
    assert both.status_code == 422
    assert re.search(r"In the other tab</p>\s*<p[^>]*>Go at low tide", shown)
    assert "Bring boots</textarea>" in shown
    assert send(basis_in(both), "Go at low tide, in boots").status_code == 302
    assert Reading.objects.get().note == "Go at low tide, in boots"
