"""What times, media and podcast elements do to what is being read, and all that is kept as it stands."""

from resources.feeds.parsing.dates import moment_of
from resources.feeds.parsing.wellformed import texts
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


def begin_chapter(reader, given):
    said = attributes_of(given)
    reader.context.setdefault("chapter_list", []).append((said.get("start", ""), said.get("title", "")))


def begin_group(reader, _):
    reader.groups += 1
    reader.group = reader.groups


def finish_group(reader):
    reader.group = None


def begin_media(reader, given):
    reader.media = attributes_of(given)
    reader.context.setdefault("media_content", []).append(reader.media)
    if reader.group:
        reader.media["group"] = reader.group


def finish_media(reader):
    reader.media = None


def begin_media_description(reader, given):
    return None if reader.media is not None else texts.begin_description(reader, given)


def finish_media_description(reader):
    if reader.media is None:
        texts.finish_description(reader)
    else:
        reader.media["words"] = "".join(reader.pieces).strip()
