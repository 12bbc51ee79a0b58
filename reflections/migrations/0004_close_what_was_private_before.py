"""What a student wrote for themselves before staff last gave them a password is closed to whoever signs in with it."""

from django.db import migrations
from django.db.models import Max, Q


def close(apps, schema_editor):
    PasswordReset = apps.get_model("accounts", "PasswordReset")
    Reflection = apps.get_model("reflections", "Reflection")
    found = PasswordReset.objects.filter(person__confidence_closed__isnull=False).values_list("person")
    for person, moment in found.order_by().annotate(Max("created")):
        own = Q(visibility="private") | Q(submitted__isnull=True)
        rows = Reflection.objects.filter(own, person=person, created__lt=moment)
        rows.update(closed=moment)
        rows.filter(submitted__isnull=True).update(occurrence=None)


class Migration(migrations.Migration):
    dependencies = [
        ("reflections", "0003_closed_to_a_given_password"),
    ]

    operations = [
        migrations.RunPython(close, migrations.RunPython.noop),
    ]
