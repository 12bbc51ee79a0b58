
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('resources', '0013_close_what_was_kept_before'),
    ]

    operations = [
        migrations.AlterField(
            model_name='dailypick',
            name='entry',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='resources.entry'),
        ),
    ]
