"""manage.py name_safeguarding_lead: replace a lead or a deputy who is gone, or may not read a report."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from accounts.people.models import STAFF_ROLES, Person
from accounts.safety.safeguarding.leads.models import Post
from accounts.safety.safeguarding.leads.queries import holders_of
from accounts.safety.safeguarding.leads.services import put_into_post
from accounts.safety.safeguarding.reports.services import hand_over
from accounts.schools.models import School


class Command(BaseCommand):
    """Names somebody without the yes of whoever is gone; it is on the trail, and both are told."""

    help = (
        "Name a member of staff as the school's safeguarding lead (or, with --deputy, as the deputy) where nobody "
        "is left to agree. Whoever held it and whoever holds it are told; open reports without a reader become "
        "theirs."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Options of the command."""
        parser.add_argument("--school", required=True, help="the school's code")
        parser.add_argument("--email", required=True, help="the address of somebody who works there")
        parser.add_argument("--deputy", action="store_true", help="the deputy instead of the lead")

    def handle(self, **given) -> None:
        """Write it. Raises CommandError with a sentence for somebody who cannot be named."""
        post = Post.DEPUTY if given["deputy"] else Post.LEAD
        school = School.objects.filter(code=given["school"].strip().lower()).first()
        if school is None:
            raise CommandError("There is no school with this code.")
        with transaction.atomic():
            School.objects.select_for_update(no_key=True).get(pk=school.pk)
            staff = Person.objects.with_role(school, *STAFF_ROLES)
            person = staff.filter(email=given["email"].strip().lower()).first()
            if person is None:
                raise CommandError("Nobody of the school's staff has this address.")
            other = Post.LEAD if given["deputy"] else Post.DEPUTY
            if holders_of(school, other).filter(pk=person.pk).exists():
                raise CommandError("The safeguarding lead and the deputy are two people.")
            if not holders_of(school, post).filter(pk=person.pk).exists():
                put_into_post(school=school, post=post, person=person, actor=None)
            reports = hand_over(school=school, person=person)
        self.stdout.write(f"{person.name} is named: {post.label}. Reports handed over: {reports}.")
