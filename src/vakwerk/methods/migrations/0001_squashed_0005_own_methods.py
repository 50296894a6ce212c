import django.db.models.deletion
import vakwerk.common.labels
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [
        ('methods', '0001_initial'),
        ('methods', '0002_initial'),
        ('methods', '0003_video_call'),
        ('methods', '0004_lists'),
        ('methods', '0005_own_methods'),
    ]

    initial = True

    dependencies = [
        ('people', '0001_squashed_0008_name_list'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Conversation',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('origin', models.CharField(max_length=80, unique=True)),
                ('method_key', models.CharField(max_length=40)),
                ('body', models.JSONField()),
                ('variant', models.CharField(max_length=20)),
                ('meeting', models.CharField(choices=[('own_screens', 'Everyone has a screen'), ('one_screen', 'One screen on the table'), ('video_call', 'Beside a video call')], default='own_screens', max_length=11)),
                ('call_url', models.URLField(blank=True, max_length=500)),
                ('step', models.PositiveSmallIntegerField(default=0)),
                ('step_seconds', models.PositiveIntegerField()),
                ('step_started_at', models.DateTimeField()),
                ('paused_at', models.DateTimeField(null=True)),
                ('paused_seconds', models.PositiveIntegerField(default=0)),
                ('revealed', models.JSONField(default=list)),
                ('version', models.PositiveIntegerField(default=1)),
                ('epoch', models.PositiveIntegerField(default=1)),
                ('started_at', models.DateTimeField()),
                ('destroy_after', models.DateField()),
                ('closed_group', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.closedgroup')),
            ],
        ),
        migrations.CreateModel(
            name='ListItem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('list', models.CharField(max_length=40)),
                ('kind', models.CharField(blank=True, max_length=40)),
                ('text', models.TextField()),
                ('conversation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='items', to='methods.conversation')),
            ],
        ),
        migrations.CreateModel(
            name='MethodTemplate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=40)),
                ('version', models.PositiveIntegerField()),
                ('body', models.JSONField()),
                ('loaded_at', models.DateTimeField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('key', 'version'), name='methods_one_row_a_version')],
            },
        ),
        migrations.CreateModel(
            name='Seat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('role', models.CharField(choices=[('presenter', 'Presenter'), ('facilitator', 'Facilitator'), ('participant', 'Participant')], default='participant', max_length=11)),
                ('order', models.PositiveSmallIntegerField()),
                ('is_present', models.BooleanField(default=False)),
                ('has_screen', models.BooleanField(default=False)),
                ('joined_at', models.DateTimeField(null=True)),
                ('paused_before', models.PositiveIntegerField(default=0)),
                ('is_ready', models.BooleanField(default=False)),
                ('wants_time', models.BooleanField(default=False)),
                ('looks_back', models.BooleanField(default=False)),
                ('telling', models.CharField(blank=True, choices=[('', 'not chosen yet'), ('aloud', 'tells it'), ('shown', 'shows the sentence'), ('nothing', 'nothing')], default='', max_length=7)),
                ('conversation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='seats', to='methods.conversation')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('conversation', 'person'), name='methods_one_seat_a_person'), models.UniqueConstraint(condition=models.Q(('role', 'facilitator')), fields=('conversation',), name='methods_one_facilitator'), models.UniqueConstraint(condition=models.Q(('role', 'presenter')), fields=('conversation',), name='methods_one_presenter')],
            },
        ),
        migrations.AddField(
            model_name='conversation',
            name='turn',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='methods.seat'),
        ),
        migrations.CreateModel(
            name='Writing',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('step', models.CharField(blank=True, max_length=40)),
                ('part', models.CharField(choices=[('text', 'what somebody writes in a step'), ('commitment', 'her next step'), ('topic', 'what she brought in beforehand'), ('promise', 'what she promised herself last time')], default='text', max_length=10)),
                ('text', models.TextField()),
                ('sequence', models.BigIntegerField(default=0)),
                ('due_on', models.DateField(null=True)),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='writings', to='methods.seat')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('seat', 'step', 'part'), name='methods_one_sheet_a_step')],
            },
        ),
        migrations.CreateModel(
            name='OwnMethod',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('key', models.CharField(max_length=40)),
                ('version', models.PositiveIntegerField()),
                ('body', models.JSONField()),
                ('state', models.CharField(choices=[('offered', 'can be chosen'), ('replaced', 'a newer version took its place'), ('withdrawn', 'withdrawn')], default='offered', max_length=9)),
                ('taken_in_at', models.DateTimeField()),
                ('groups', models.ManyToManyField(related_name='+', to='people.closedgroup')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('organisation', 'key', 'version'), name='methods_own_one_row_a_version'), models.UniqueConstraint(condition=models.Q(('state', 'offered')), fields=('organisation', 'key'), name='methods_own_one_offered')],
            },
        ),
    ]
