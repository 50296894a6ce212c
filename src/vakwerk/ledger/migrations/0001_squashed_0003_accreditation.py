import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [
        ('ledger', '0001_initial'),
        ('ledger', '0002_initial'),
        ('ledger', '0003_accreditation'),
    ]

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='LearningEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=40)),
                ('mode', models.CharField(choices=[('working', 'in the work itself'), ('together', 'together'), ('formal', 'in a course')], max_length=8)),
                ('minutes', models.PositiveIntegerField()),
                ('source', models.CharField(max_length=80)),
                ('accreditation', models.CharField(blank=True, max_length=40)),
                ('at', models.DateTimeField()),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['person', '-at'], name='ledger_of_a_person')],
                'constraints': [models.UniqueConstraint(fields=('person', 'source'), name='ledger_one_entry_a_source')],
            },
        ),
    ]
