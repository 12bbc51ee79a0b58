"""When a hub, or a site for its evidence, was asked."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("resources", "0002_notified_at")]

    operations = [
        migrations.RenameField("evidence", "asked", "requested_at"),
        migrations.RenameField("subscription", "asked", "requested_at"),
    ]
