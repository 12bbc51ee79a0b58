"""An entry's hash of its address says so. The index follows the column: building it anew would lock a large table."""

from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("resources", "0003_requested_at")]

    operations = [
        migrations.SeparateDatabaseAndState(state_operations=[migrations.RemoveIndex("entry", "entry_at_place")]),
        migrations.RenameField("entry", "place", "address_hash"),
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.AddIndex(
                    "entry",
                    models.Index(
                        fields=["feed", "address_hash"],
                        name="entry_at_address",
                        condition=~Q(address_hash=""),
                    ),
                )
            ],
            database_operations=[
                migrations.RunSQL(
                    "ALTER INDEX entry_at_place RENAME TO entry_at_address",
                    "ALTER INDEX entry_at_address RENAME TO entry_at_place",
                )
            ],
        ),
    ]
