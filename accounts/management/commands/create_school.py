"""manage.py create_school: open a school and give its first admin a way in."""

from argparse import ArgumentParser

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email

from accounts.identity.signin.services import password_link
from accounts.school_setup.services import open_school
from accounts.topics.seed import seed_topics


class Command(BaseCommand):
    """Opens a school for real use, with its first admin."""

    help = "Open a school with one admin, and print the link with which the admin chooses a password (once)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Options of the command."""
        parser.add_argument("--name", required=True, help="Harbour Lane School")
        parser.add_argument("--code", required=True, help="what students type to sign in: harbour")
        parser.add_argument("--zone", default="Europe/London", help="the school's time zone")
        parser.add_argument("--admin-name", required=True)
        parser.add_argument("--admin-email", required=True)
        for post, who in (("lead", "the safeguarding lead"), ("deputy", "the lead's deputy")):
            parser.add_argument(f"--{post}-name", default="", help=f"{who}, who may be the admin")
            parser.add_argument(
                f"--{post}-email", default="", help="students write to each other once both are named"
            )
        parser.add_argument(
            "--origin", default=settings.PUBLIC_ADDRESS, help="where this server is reached; else PUBLIC_ADDRESS"
        )

    def handle(self, **given) -> None:
        """Open the school and print the admin's link. Raises CommandError with a sentence for a bad value."""
        origin = given["origin"].rstrip("/")
        if not origin:
            raise CommandError("Say with --origin where people reach this server: https://pln.example.org")
        try:
            named = {post: _named(given, post) for post in ("admin", "lead", "deputy")}
            school, people = open_school(
                name=given["name"],
                code=given["code"],
                time_zone=given["zone"],
                **named,
            )
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        seed_topics()
        self.stdout.write(f"{school.name} is open. Its school code is {school.code}.")
        for person in people:
            self.stdout.write(f"{person.name} chooses a password here:")
            self.stdout.write(password_link(person, origin))
        if not (named["lead"] and named["deputy"]):
            self.stdout.write(
                "Until the admin has named a safeguarding lead and a deputy (School settings), students do not "
                "write to each other, and nobody shares with a person or a group."
            )


def _named(given: dict, post: str) -> tuple[str, str] | None:
    """A name and an address, or None. Raises ValidationError for one without the other."""
    name, email = given[f"{post}_name"].strip(), given[f"{post}_email"].strip()
    if not name and not email and post != "admin":
        return None
    if not name:
        raise ValidationError(f"Give --{post}-name too.")
    validate_email(email)
    return name, email
