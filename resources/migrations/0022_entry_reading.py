"""Search reads each entry by the language of its feed. A generated column cannot be changed, so it is made anew, and
what the database knew of it is gathered again: search asks it which words are frequent."""

import django.contrib.postgres.indexes
import django.contrib.postgres.search
from django.db import migrations, models
from django.db.models import F

import kit.languages


class Migration(migrations.Migration):
    dependencies = [("resources", "0021_found_by_feed_alone")]

    operations = [
        migrations.RemoveIndex(model_name="entry", name="entry_search"),
        migrations.RemoveField(model_name="entry", name="search"),
        migrations.AddField(
            model_name="entry",
            name="reading",
            field=kit.languages.ReadingField(
                db_default="english", help_text="How search reads its words: by their language."
            ),
        ),
        migrations.AddField(
            model_name="entry",
            name="search",
            field=models.GeneratedField(
                db_persist=True,
                expression=django.contrib.postgres.search.SearchVector("title", config=F("reading"), weight="A")
                + django.contrib.postgres.search.SearchVector("text", config=F("reading"), weight="C"),
                output_field=django.contrib.postgres.search.SearchVectorField(),
            ),
        ),
        migrations.RunSQL(
            "ALTER TABLE resources_entry ALTER search SET STORAGE EXTERNAL",
            "ALTER TABLE resources_entry ALTER search SET STORAGE EXTENDED",
        ),
        migrations.AddIndex(
            model_name="entry",
            index=django.contrib.postgres.indexes.GinIndex(models.F("search"), name="entry_search"),
        ),
        migrations.RunSQL("ANALYZE resources_entry", migrations.RunSQL.noop),
    ]
