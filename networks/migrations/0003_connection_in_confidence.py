"""A tie that began with a counsellor or the safeguarding lead is in confidence, whatever they become later."""

from django.db import migrations, models


def begun_with_confidants(apps, editor):
    """Those of today's counsellors and leads."""
    using = editor.connection.alias
    confidants = (
        apps.get_model("accounts", "Membership")
        .objects.using(using)
        .filter(models.Q(role="counsellor") | models.Q(is_safeguarding_lead=True))
    )
    connections = apps.get_model("networks", "Connection").objects.using(using)
    for school, person in confidants.values_list("school", "person"):
        connections.filter(school=school, recipient=person).update(in_confidence=True)


class Migration(migrations.Migration):

    dependencies = [
        ('networks', '0002_join_requests'),
    ]

    operations = [
        migrations.AddField(
            model_name='connection',
            name='in_confidence',
            field=models.BooleanField(default=False, help_text='It began with whoever was a confidant then.'),
        ),
        migrations.RunPython(begun_with_confidants, migrations.RunPython.noop),
    ]
