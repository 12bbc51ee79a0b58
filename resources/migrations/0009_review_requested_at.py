"""When somebody asked staff to look at a source again. What is worked out from it (a generated column, an index)
follows in the database by itself, and no row is written anew: only what Django knows of them is said again."""

from django.db import migrations, models
from django.db.models import Case, F, Q, When
from django.db.models.functions import Coalesce

IN_QUEUE = models.Index(
    fields=["school", "waiting", "id"], name="school_source_in_queue", condition=Q(waiting__isnull=False)
)
TO_REVIEW = models.Index(
    fields=["school", "review_requested_at", "id"],
    name="school_source_to_review",
    condition=Q(review_requested_at__isnull=False),
)
WAITING = models.GeneratedField(
    expression=Coalesce("review_requested_at", Case(When(verdict="", then=F("created")))),
    output_field=models.DateTimeField(null=True),
    db_persist=True,
    help_text="Since when it waits for staff.",
)


class Migration(migrations.Migration):
    dependencies = [("resources", "0008_notes_of_lists")]

    operations = [
        migrations.RenameField("judgement", "before_asked", "before_review_requested_at"),
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.RemoveIndex("schoolsource", "school_source_in_queue"),
                migrations.RemoveIndex("schoolsource", "school_source_asked"),
                migrations.RemoveField("schoolsource", "waiting"),
                migrations.RenameField("schoolsource", "asked_again", "review_requested_at"),
                migrations.AddField("schoolsource", "waiting", WAITING),
                migrations.AddIndex("schoolsource", IN_QUEUE),
                migrations.AddIndex("schoolsource", TO_REVIEW),
            ],
            database_operations=[
                migrations.RunSQL(
                    "ALTER TABLE resources_schoolsource RENAME COLUMN asked_again TO review_requested_at",
                    "ALTER TABLE resources_schoolsource RENAME COLUMN review_requested_at TO asked_again",
                ),
                migrations.RunSQL(
                    "ALTER INDEX school_source_asked RENAME TO school_source_to_review",
                    "ALTER INDEX school_source_to_review RENAME TO school_source_asked",
                ),
            ],
        ),
    ]
