"""Reports are kept with whom they were made for; those that are there get whoever could read them until now."""

import django.db.models.deletion
import django.utils.timezone
import uuid
from django.conf import settings
from django.db import migrations, models


def name_readers(apps, editor):
    alias = editor.connection.alias
    Report = apps.get_model("accounts", "Report")
    memberships = apps.get_model("accounts", "Membership").objects.using(alias)
    for report in Report.objects.using(alias).prefetch_related("about"):
        about = {person.pk for person in report.about.all()}
        here = memberships.filter(school_id=report.school_id, ended=None, person__is_active=True)
        for rows in (here.filter(is_safeguarding_lead=True), here.filter(role="admin")):
            readers = {row.person_id for row in rows} - about
            if readers:
                report.readers.set(readers)
                break


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0005_leads_and_mail'),
    ]

    operations = [
        migrations.AddField(
            model_name='report',
            name='readers',
            field=models.ManyToManyField(help_text='Whose it is to look at.', related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.RunPython(name_readers, migrations.RunPython.noop),
        migrations.CreateModel(
            name='LeadProposal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('created', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('post', models.CharField(choices=[('lead', 'Safeguarding lead'), ('deputy', 'Deputy')], max_length=8)),
                ('state', models.CharField(choices=[('pending', 'waits'), ('accepted', 'accepted'), ('declined', 'declined'), ('withdrawn', 'withdrawn')], default='pending', max_length=10)),
                ('decided', models.DateTimeField(blank=True, null=True)),
                ('decided_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('proposer', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('school', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.school')),
            ],
            options={
                'constraints': [models.UniqueConstraint(models.F('school'), models.F('post'), condition=models.Q(('state', 'pending')), name='one_open_proposal_a_post')],
            },
        ),
    ]
