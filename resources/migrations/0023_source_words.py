import django.contrib.postgres.indexes
from django.contrib.postgres.operations import TrigramExtension
from django.db import migrations, models
from django.db.models import Value
from django.db.models.functions import Concat, Upper

WORDS = Upper(
    Concat("title", Value("\n"), "description", Value("\n"), "address", output_field=models.TextField())
)


class Migration(migrations.Migration):
    dependencies = [("resources", "0022_entry_reading")]

    operations = [
        TrigramExtension(),
        migrations.AddIndex(
            model_name="source",
            index=django.contrib.postgres.indexes.GinIndex(
                django.contrib.postgres.indexes.OpClass(WORDS, name="gin_trgm_ops"), name="source_words"
            ),
        ),
    ]
