"""Holidays get a public name; those that are there get one each."""

import uuid

import django.utils.timezone
from django.db import migrations, models


def name_each(apps, editor):
    holidays = apps.get_model("accounts", "Holiday").objects.using(editor.connection.alias)
    for holiday in holidays.filter(uuid=None):
        holiday.uuid = uuid.uuid4()
        holiday.save(update_fields=["uuid"])


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_initial")]

    operations = [
        migrations.AddField(
            "holiday", "created", models.DateTimeField(default=django.utils.timezone.now, editable=False)
        ),
        migrations.AddField("holiday", "uuid", models.UUIDField(default=None, null=True, editable=False)),
        migrations.RunPython(name_each, migrations.RunPython.noop),
        migrations.AlterField(
            "holiday", "uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)
        ),
    ]
