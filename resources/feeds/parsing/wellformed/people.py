"""What authors and owners do to what is being read."""

from resources.feeds.parsing.credits import name_and_mail
from resources.feeds.parsing.wellformed.names import Unsure
from resources.feeds.parsing.wellformed.places import AUTHOR


def begin_author(reader, _):
    reader.mixed = False
    reader.context.setdefault("authors", []).append({})


def finish_author(reader):
    name = reader.text()
    if name and reader.mixed:
        raise Unsure
    reader.keep("author", name)
    _sum_up_author(reader.context)


def finish_person(key):
    def finish(reader):
        value = reader.resolved_text() if key == "href" else reader.text()
        if reader.place == AUTHOR:
            reader.context.setdefault("author_detail", {})[key] = value
        _sum_up_author(reader.context)
        reader.context.setdefault("authors", [{}])[-1][key] = value

    return finish


def _sum_up_author(context):
    person = context.get("authors", ({},))[-1]
    if person:
        name, mail = person.get("name"), person.get("email")
        if name or mail:
            context["author"] = f"{name} ({mail})" if name and mail else name or mail
        return
    name = context.get("author")
    if not name:
        return
    name, mail = name_and_mail(name)
    context.setdefault(
        "author_detail", person
    )  # feedparser's two names for one thing: what changes one, does both
    if name:
        person["name"] = name
    if mail:
        person["email"] = mail
