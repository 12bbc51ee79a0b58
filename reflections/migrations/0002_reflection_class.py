"""A reflection belongs to the class it was handed in to. What nobody asked for went to all classes of its author: it
goes to the one whose teacher answered it, else to the one they had been in longest."""

import django.db.models.deletion
from django.db import migrations, models


def class_of_each(apps, editor):
    """The class of every reflection that was handed in."""
    using = editor.connection.alias
    enrolments = apps.get_model("accounts", "Enrolment").objects.using(using)
    handed_in = (
        apps.get_model("reflections", "Reflection")
        .objects.using(using)
        .filter(visibility="teacher", submitted__isnull=False)
        .select_related("occurrence__schedule")
    )
    for reflection in handed_in.iterator():
        if reflection.occurrence is not None:
            reflection.school_class_id = reflection.occurrence.schedule.school_class_id
        else:
            theirs = enrolments.filter(
                person=reflection.person_id, role="student", school_class__school=reflection.school_id, ended=None
            ).order_by("created", "id")
            answered_by = reflection.feedback.values("teacher")
            taught = enrolments.filter(role="teacher", person__in=answered_by).values("school_class")
            found = theirs.filter(school_class__in=taught).first() or theirs.first()
            reflection.school_class_id = found.school_class_id if found else None
        reflection.save(update_fields=["school_class"])


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0004_enrolment_ways'),
        ('reflections', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='reflection',
            name='school_class',
            field=models.ForeignKey(blank=True, help_text='The class it is handed in to: its teachers read it.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='accounts.schoolclass'),
        ),
        migrations.RunPython(class_of_each, migrations.RunPython.noop),
    ]
