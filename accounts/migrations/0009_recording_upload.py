"""A recording's file as it was uploaded. Files keep the names under which they lie."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("accounts", "0008_invitations")]

    operations = [
        migrations.RenameField("recording", "came", "upload"),
    ]
