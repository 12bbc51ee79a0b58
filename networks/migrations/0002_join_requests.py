"""Requests to join a club are called so by their group, their index and their constraint."""

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("networks", "0001_initial")]

    operations = [
        migrations.AlterField(
            "joinrequest",
            "group",
            models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="join_requests", to="networks.group"
            ),
        ),
        migrations.RenameIndex("joinrequest", new_name="join_request_person", old_name="group_wish_person"),
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.RemoveConstraint("joinrequest", "one_open_wish"),
                migrations.AddConstraint(
                    "joinrequest",
                    models.UniqueConstraint(
                        "group", "person", name="one_open_join_request", condition=Q(state="pending")
                    ),
                ),
            ],
            database_operations=[
                migrations.RunSQL(
                    "ALTER INDEX one_open_wish RENAME TO one_open_join_request",
                    "ALTER INDEX one_open_join_request RENAME TO one_open_wish",
                )
            ],
        ),
    ]
