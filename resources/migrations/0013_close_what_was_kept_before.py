"""What a student kept before staff last gave them a password is closed to whoever signs in with it."""

from django.db import migrations
from django.db.models import F, Func, Max, Q
from django.db.models.functions import JSONObject


def _put_away(rows, **columns):
    kept = Func(
        F("closed"), JSONObject(**{name: name for name in columns}), template="%(expressions)s", arg_joiner="||"
    )
    rows.update(closed=kept, **columns)


def close(apps, schema_editor):
    PasswordReset = apps.get_model("accounts", "PasswordReset")
    found = PasswordReset.objects.filter(person__confidence_closed__isnull=False).values_list("person")
    for person, moment in found.order_by().annotate(Max("created")):
        mine = {"person": person, "created__lt": moment}
        apps.get_model("resources", "Highlight").objects.filter(**mine).update(closed=moment)
        apps.get_model("resources", "SourceCheck").objects.filter(**mine, submitted__isnull=True).update(
            closed=moment
        )
        readings = apps.get_model("resources", "Reading").objects.filter(person=person)
        kept = Q(noted__lt=moment) | Q(saved__lt=moment) | Q(noted=None, saved=None) & ~Q(tags=[])
        _put_away(readings.filter(kept), note="", noted=None, saved=None, tags=[])
        parts = apps.get_model("resources", "CoursePart").objects.filter(**mine)
        _put_away(parts.exclude(evidence=""), evidence="")


class Migration(migrations.Migration):
    dependencies = [
        ("resources", "0012_closed_to_a_given_password"),
    ]

    operations = [
        migrations.RunPython(close, migrations.RunPython.noop),
    ]
