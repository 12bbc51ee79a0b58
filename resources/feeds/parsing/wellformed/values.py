"""What times, media and podcast elements do to what is being read, and all that is kept as it stands."""

from resources.feeds.parsing.dates import moment_of
from resources.feeds.parsing.wellformed.names import Unsure, attributes_of


def finish_time(word):
    def finish(reader):
        reader.context[word] = moment_of(reader.text())

    return finish


def begin_bare(_, given):
    if given:
        raise Unsure


def finish_as(word):
    def finish(reader):
        reader.keep(word, reader.text())

    return finish


def begin_listed(word):
    def begin(reader, given):
        reader.context.setdefault(word, []).append(attributes_of(given))

    return begin


def finish_thumbnail(reader):
    address = reader.resolved_text()
    if address:
        reader.context["media_thumbnail"][-1].setdefault("url", address)


def begin_itunes_image(reader, given):
    attributes = attributes_of(given)
    if address := attributes.get("href") or attributes.get("url"):
        reader.context["image"] = {"href": address}


def begin_podcast(word):
    def begin(reader, given):
        if not given:
            raise Unsure
        reader.context[word] = attributes_of(given)

    return begin


def begin_chapter(_, given):
    if "start" not in given:
        raise Unsure
