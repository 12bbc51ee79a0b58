import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.models import F, Q
from django.db.models.functions import MD5


def whose():
    """The fields by which a row belongs to a person at a school."""
    return [
        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
        ('school', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.school')),
        ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
    ]


def copy_rhythms(apps, schema_editor):
    """What somebody chose holds at each of their schools, until they choose anew there."""
    rhythms = apps.get_model('resources', 'ReadingRhythm').objects
    former = apps.get_model('resources', 'FormerRhythm').objects.in_bulk()
    places = apps.get_model('accounts', 'Membership').objects.filter(person__in=former)
    rhythms.bulk_create(
        rhythms.model(school_id=school, person_id=person, a_day=former[person].a_day, a_source=former[person].a_source)
        for person, school in places.values_list('person', 'school').distinct().order_by()
    )


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0006_students_record'),
        ('resources', '0025_one_reading_a_school'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RenameModel('ReadingRhythm', 'FormerRhythm'),
        migrations.CreateModel(
            name='ReadingRhythm',
            fields=[
                *whose(),
                ('a_day', models.PositiveSmallIntegerField(default=8, validators=[django.core.validators.MinValueValidator(3), django.core.validators.MaxValueValidator(30)])),
                ('a_source', models.PositiveSmallIntegerField(default=2, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(5)])),
            ],
            options={
                'constraints': [models.UniqueConstraint(F('person'), F('school'), name='one_rhythm_a_school')],
            },
        ),
        migrations.RunPython(copy_rhythms, migrations.RunPython.noop, elidable=True),
        migrations.DeleteModel('FormerRhythm'),
        # It is put together anew at the next look.
        migrations.DeleteModel('ReadingDay'),
        migrations.CreateModel(
            name='ReadingDay',
            fields=[
                *whose(),
                ('day', models.DateField(help_text="On the school's calendar.")),
                ('made_of', models.DecimalField(decimal_places=6, help_text='A sum that changes when there may be more to choose from.', max_digits=30)),
            ],
            options={
                'constraints': [models.UniqueConstraint(F('person'), F('school'), name='one_reading_day_a_school')],
            },
        ),
        migrations.RemoveConstraint(model_name='dailypick', name='picked_once'),
        migrations.RemoveConstraint(model_name='dailypick', name='one_pick_a_place'),
        migrations.AddConstraint(
            model_name='dailypick',
            constraint=models.UniqueConstraint(F('person'), F('entry'), F('school'), name='picked_once_a_school'),
        ),
        migrations.AddConstraint(
            model_name='dailypick',
            constraint=models.UniqueConstraint(F('person'), F('school'), F('day'), F('position'), name='one_pick_a_place_a_school'),
        ),
        migrations.RemoveConstraint(model_name='listeningplace', name='one_place_an_episode'),
        migrations.AddConstraint(
            model_name='listeningplace',
            constraint=models.UniqueConstraint(F('person'), F('entry'), F('school'), name='one_place_a_school'),
        ),
        migrations.RemoveConstraint(model_name='evaluation', name='one_check_a_source'),
        migrations.AddConstraint(
            model_name='evaluation',
            constraint=models.UniqueConstraint(F('person'), F('source'), F('school'), name='one_check_a_school'),
        ),
        migrations.RemoveConstraint(model_name='highlight', name='highlight_once'),
        migrations.AddConstraint(
            model_name='highlight',
            constraint=models.UniqueConstraint(
                F('person'), F('entry'), F('school'), F('position'), MD5('quote'),
                condition=Q(removed__isnull=True), name='highlight_once_a_school',
            ),
        ),
        migrations.RemoveConstraint(model_name='importrun', name='one_import_at_a_time'),
        migrations.AddConstraint(
            model_name='importrun',
            constraint=models.UniqueConstraint(
                F('person'), F('school'), condition=Q(state__in=['draft', 'running']), name='one_import_at_a_school',
            ),
        ),
    ]
