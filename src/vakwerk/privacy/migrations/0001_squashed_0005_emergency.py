import django.db.models.deletion
import vakwerk.common.labels
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [
        ('privacy', '0001_initial'),
        ('privacy', '0002_destruction'),
        ('privacy', '0003_inspection'),
        ('privacy', '0004_removal'),
        ('privacy', '0005_emergency'),
    ]

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='ErasureDue',
            fields=[
                ('model', models.CharField(max_length=80, primary_key=True, serialize=False)),
                ('since', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='RetentionClass',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=40, unique=True)),
                ('list_version', models.CharField(blank=True, max_length=40)),
                ('number', models.CharField(blank=True, max_length=20)),
                ('result', models.CharField(blank=True, max_length=60)),
                ('trigger', models.CharField(blank=True, max_length=120)),
                ('days', models.PositiveIntegerField()),
                ('needs_approval', models.BooleanField(default=False)),
                ('set_at', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='RemovalRequest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('asked_at', models.DateTimeField()),
                ('due_on', models.DateField()),
                ('person', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='DestructionList',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('kind', models.CharField(max_length=80)),
                ('retention', models.CharField(max_length=40)),
                ('listed_at', models.DateTimeField()),
                ('rows', models.JSONField(default=list)),
                ('count', models.PositiveIntegerField()),
                ('oldest_on', models.DateField()),
                ('newest_on', models.DateField()),
                ('destroyed_at', models.DateTimeField(null=True)),
                ('approved_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('destroyed_at', None)), fields=('kind',), name='privacy_one_open_list_a_kind')],
            },
        ),
        migrations.CreateModel(
            name='EmergencyOpening',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('object_label', models.CharField(max_length=80)),
                ('reason', models.TextField(max_length=1000)),
                ('state', models.CharField(choices=[('asked', 'asked'), ('open', 'open'), ('refused', 'refused'), ('closed', 'shut')], default='asked', max_length=10)),
                ('asked_at', models.DateTimeField()),
                ('decided_at', models.DateTimeField(null=True)),
                ('until', models.DateTimeField(null=True)),
                ('closed_at', models.DateTimeField(null=True)),
                ('destroy_after', models.DateField()),
                ('asked_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('decided_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('told', models.ManyToManyField(related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('decided_by', None), models.Q(('decided_by', models.F('asked_by')), _negated=True), _connector='OR'), name='privacy_two_people_open')],
            },
        ),
        migrations.CreateModel(
            name='Inspection',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('reason', models.TextField(max_length=500)),
                ('object_label', models.CharField(blank=True, max_length=80)),
                ('origin', models.CharField(blank=True, max_length=45)),
                ('moment', models.DateTimeField(null=True)),
                ('destroy_after', models.DateField()),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('object_label', ''), ('origin', ''), _connector='XOR'), name='privacy_one_thing_or_one_incident')],
            },
        ),
    ]
