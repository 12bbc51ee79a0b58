"""When somebody was notified says so by its name. The indexes follow their columns; only their state is written anew."""

from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("resources", "0001_initial")]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.RemoveIndex("folder", "folder_ending"),
                migrations.RemoveIndex("replacement", "replacement_untold"),
            ]
        ),
        migrations.RenameField("feed", "told", "hub_notified_at"),
        migrations.RenameField("folder", "told", "notified_at"),
        migrations.RenameField("replacement", "told", "notified_at"),
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.AddIndex(
                    "folder",
                    models.Index(
                        fields=["until"],
                        name="folder_ending",
                        condition=Q(notified_at__isnull=True, until__isnull=False),
                    ),
                ),
                migrations.AddIndex(
                    "replacement",
                    models.Index(
                        fields=["created"],
                        name="replacement_not_notified",
                        condition=Q(notified_at__isnull=True),
                    ),
                ),
            ],
            database_operations=[
                migrations.RunSQL(
                    "ALTER INDEX replacement_untold RENAME TO replacement_not_notified",
                    "ALTER INDEX replacement_not_notified RENAME TO replacement_untold",
                )
            ],
        ),
    ]
