"""An enrolment knows by which way somebody came in. What a teacher put together opens from then on: who did it is
read off the audit trail, once; whoever came with their account came in by a code."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


def ways_of_the_trail(apps, editor):
    """A student put in by a teacher who is no admin: what they made before is closed."""
    using = editor.connection.alias
    entries = apps.get_model("accounts", "AuditEntry").objects.using(using)
    enrolments = apps.get_model("accounts", "Enrolment").objects.using(using).filter(role="student")
    admins = set(
        apps.get_model("accounts", "Membership")
        .objects.using(using)
        .filter(role="admin")
        .values_list("school", "person")
    )
    trail = entries.filter(verb="accounts.classes.enrol").order_by("at", "id")
    for entry in trail.values("school", "actor", "subject", "thing_uuid", "at").iterator():
        if (entry["school"], entry["actor"]) in admins:
            how = {"way": "admin", "opens_from": None}
        elif entry["actor"] == entry["subject"]:
            how = {"way": "code", "opens_from": None}
        else:
            how = {"way": "teacher", "opens_from": entry["at"]}
        enrolments.filter(school_class__uuid=entry["thing_uuid"], person=entry["subject"]).update(**how)


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0003_sessions_follow'),
    ]

    operations = [
        migrations.AddField(
            model_name='enrolment',
            name='ended_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='enrolment',
            name='opens_from',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='enrolment',
            name='way',
            field=models.CharField(choices=[('admin', 'by a school admin'), ('roster', "by the school's roster"), ('code', 'by themselves, with a code'), ('teacher', 'by a teacher')], default='admin', max_length=8),
        ),
        migrations.RunPython(ways_of_the_trail, migrations.RunPython.noop),
    ]
