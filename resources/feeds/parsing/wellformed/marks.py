"""What marks for adults, and the categories that are such marks, do to what is being read."""

from resources.feeds.parsing.adult_marks import category_is_adult, element_is_adult
from resources.feeds.parsing.wellformed.names import attributes_of


def begin_mark(local):
    def begin(reader, given):
        reader.mark = local, attributes_of(given)

    return begin


def finish_mark(reader):
    if element_is_adult(*reader.mark, "".join(reader.pieces)):
        reader.context["for_adults"] = True


def begin_category(reader, given):
    if given:
        attributes = attributes_of(given)
        _mark(reader, attributes.get("term"), attributes.get("label"), attributes.get("text"))


def finish_category(reader):
    if reader.pieces:
        _mark(reader, reader.text())


def finish_keywords(reader):
    _mark(reader, *(word.strip() for word in reader.text().split(",")))


def _mark(reader, *words):
    if category_is_adult(*words):
        reader.context["for_adults"] = True
