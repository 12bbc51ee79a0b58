"""A report about a source says so: what accounts keep under the same word is about people."""

from django.db import migrations, models
from django.db.models import CASCADE, SET_NULL


class Migration(migrations.Migration):
    dependencies = [("resources", "0009_review_requested_at")]

    operations = [
        migrations.RenameModel("Report", "SourceReport"),
        migrations.AlterModelOptions("appeal", {"default_related_name": "appeals"}),
        migrations.AlterModelOptions("sourcereport", {"default_related_name": "reports"}),
        *(
            migrations.AlterField(model, name, field)
            for model in ("appeal", "sourcereport")
            for name, field in (
                ("judgement", models.ForeignKey("resources.judgement", SET_NULL, null=True)),
                ("school_source", models.ForeignKey("resources.schoolsource", CASCADE)),
            )
        ),
    ]
