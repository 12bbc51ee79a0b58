"""manage.py create_school: open a school and give its first admin a way in."""

from argparse import ArgumentParser

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
        parser.add_argument("--origin", default="http://localhost:8000", help="where this server is reached")

    def handle(self, **given) -> None:
        """Open the school and print the admin's link. Raises CommandError with a sentence for a bad value."""
        try:
            validate_email(given["admin_email"])
            school, admin = open_school(
                name=given["name"],
                code=given["code"],
                time_zone=given["zone"],
                admin_name=given["admin_name"],
                admin_email=given["admin_email"],
            )
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        seed_topics()
        self.stdout.write(f"{school.name} is open. Its school code is {school.code}.")
        self.stdout.write(f"{admin.name} chooses a password here:")
        self.stdout.write(password_link(admin, given["origin"].rstrip("/")))
