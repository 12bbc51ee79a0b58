"""What is confidential closes when staff give a student a password; notices say whether they are of that."""

import django.db.models.deletion
import django.utils.timezone
import uuid
from django.conf import settings
from django.db import migrations, models


def notices_of_confidants(apps, editor):
    """What counsellors and leads told anybody, what became of reports, and what groups of theirs told."""
    using = editor.connection.alias
    notices = apps.get_model("accounts", "Notification").objects.using(using)
    confidants = (
        apps.get_model("accounts", "Membership")
        .objects.using(using)
        .filter(models.Q(role="counsellor") | models.Q(is_safeguarding_lead=True))
        .values("person")
    )
    notices.filter(
        models.Q(actor__in=confidants) | models.Q(key__startswith="report.") | models.Q(key__startswith="group.")
    ).update(in_confidence=True)


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0006_report_readers'),
    ]

    operations = [
        migrations.AddField(
            model_name='notification',
            name='in_confidence',
            field=models.BooleanField(default=False, help_text='Of what is between the person and a confidant.'),
        ),
        migrations.AddField(
            model_name='person',
            name='confidence_closed',
            field=models.DateTimeField(blank=True, help_text='Since when staff gave the password: nothing confidential is shown.', null=True),
        ),
        migrations.CreateModel(
            name='PasswordReset',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('created', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('reason', models.CharField(max_length=200)),
                ('token', models.UUIDField()),
                ('given_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='password_resets', to=settings.AUTH_USER_MODEL)),
                ('school', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.school')),
            ],
            options={
                'indexes': [models.Index(fields=['person', '-created'], name='password_reset_of_person')],
                'constraints': [models.UniqueConstraint(models.F('person'), models.F('token'), name='one_password_a_page')],
            },
        ),
        migrations.RunPython(notices_of_confidants, migrations.RunPython.noop),
    ]
