"""Documents that we have read already are read once more: marks for adults in them were overlooked.  # SAFETY 42"""

from django.db import migrations


def forget_what_was_read(apps, _schema_editor):
    """Without a hash of its last document a feed is asked for the whole one at its next turn."""
    apps.get_model("resources", "Feed").objects.exclude(body_hash="").update(body_hash="")


class Migration(migrations.Migration):
    dependencies = [("resources", "0004_address_hash")]

    operations = [migrations.RunPython(forget_what_was_read, migrations.RunPython.noop)]
