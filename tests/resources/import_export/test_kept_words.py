"""What stood in a list beside its addresses comes along: folders, notes, tags, and how much was not understood."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from resources.import_export import jobs
from resources.import_export.services import open_import, take_import
from resources.models import Follow
from tests.resources.import_export.outside import feed_at, folder, opml, outline

BOOKMARKS = """<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p>
<DT><A HREF="{feed}" TAGS="plants,school trip">Ferns</A><DD>Good for the herbarium.
<DT><A>No address</A></DL>"""


def opened(actor, name, body):
    return open_import(actor=actor, file=SimpleUploadedFile(name, body))


def test_the_line_with_a_folder_wins(cast):
    loose, other = outline("https://kelp.example/feed", "Kelp"), outline("http://kelp.example/feed", "Kelp again")
    for lines in ((loose, folder("Sea", other)), (folder("Sea", loose), other)):
        run = opened(cast.viewer(cast.mia), "list.opml", opml(*lines))
        line = run.lines.get()
        assert (line.path, line.title, run.doubles) == (["Sea"], "Kelp", 1)


def test_notes_and_tags_become_why_it_is_followed(cast, little_server):
    mia = cast.viewer(cast.mia)
    feed = feed_at(little_server, "/feed", "Ferns")
    run = opened(mia, "list.html", BOOKMARKS.format(feed=feed).encode())
    assert run.unread == 1
    page = cast.client(cast.mia).get(reverse("resources:import-detail", args=[run.uuid])).content.decode()
    assert "Good for the herbarium." in page
    assert "1 line of the file has no address" in page
    take_import(actor=mia, run=run, why="From my browser", lines=["0"])
    jobs.bring_in(run.pk)
    assert Follow.objects.of(mia).get().why == "Good for the herbarium. #plants #school-trip"


def test_without_a_note_the_words_for_the_whole_list_count(cast, little_server):
    mia = cast.viewer(cast.mia)
    body = BOOKMARKS.format(feed=feed_at(little_server, "/feed", "Ferns")).replace(
        "<DD>Good for the herbarium.", ""
    )
    run = opened(mia, "list.html", body.encode())
    take_import(actor=mia, run=run, why="From my browser", lines=["0"])
    jobs.bring_in(run.pk)
    assert Follow.objects.of(mia).get().why == "From my browser #plants #school-trip"
