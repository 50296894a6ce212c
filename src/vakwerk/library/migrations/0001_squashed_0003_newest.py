import django.db.models.deletion
import vakwerk.common.labels
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [
        ('library', '0001_initial'),
        ('library', '0002_evidence'),
        ('library', '0003_newest'),
    ]

    initial = True

    dependencies = [
        ('people', '0001_squashed_0008_name_list'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Backing',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('about', models.CharField(db_index=True, max_length=80)),
                ('text', models.CharField(max_length=300)),
                ('given_at', models.DateTimeField()),
                ('withdrawn_at', models.DateTimeField(null=True)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='Helper',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('about', models.CharField(max_length=200)),
                ('audience', models.CharField(max_length=40)),
                ('offered_at', models.DateTimeField()),
                ('person', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='LibraryItem',
            fields=[
                ('kind', models.CharField(choices=[('lesson', 'Lesson'), ('proven_practice', 'Proven practice'), ('guide', 'Guide'), ('worksheet', 'Worksheet')], max_length=15)),
                ('title', models.CharField(max_length=120)),
                ('text', models.TextField(blank=True)),
                ('situation', models.TextField(blank=True)),
                ('for_whom', models.TextField(blank=True)),
                ('not_when', models.TextField(blank=True)),
                ('certainty', models.CharField(blank=True, choices=[('once', 'It worked once'), ('several', 'It worked several times'), ('researched', 'It was researched')], max_length=10)),
                ('went_wrong', models.BooleanField(default=False)),
                ('intake_diagnosis', models.TextField(blank=True)),
                ('plan', models.TextField(blank=True)),
                ('execute_adjust', models.TextField(blank=True)),
                ('look_back', models.TextField(blank=True)),
                ('review_on', models.DateField(blank=True, null=True)),
                ('sheet', models.CharField(blank=True, choices=[('questions', 'Questions to fill in'), ('order', 'What is needed, what helps, in which order')], max_length=9)),
                ('prompts', models.TextField(blank=True)),
                ('origin', models.CharField(choices=[('own_work', "from somebody's own work"), ('closed_talk', 'from a closed conversation, carried out by who it is of'), ('case_work', 'from a case or a reasoned deviation'), ('trial', 'from something that was tried'), ('fund', 'from the breakthrough fund'), ('sheet', 'from a worksheet: an order that was thought through')], default='own_work', max_length=11)),
                ('evidence', models.CharField(blank=True, max_length=80)),
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('audience', models.CharField(max_length=40)),
                ('version', models.PositiveIntegerField(default=1)),
                ('shared_at', models.DateTimeField()),
                ('changed_at', models.DateTimeField()),
                ('review_asked_at', models.DateTimeField(null=True)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation')),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['audience', '-changed_at'], name='library_of_an_audience'), models.Index(fields=['-changed_at'], name='library_newest')],
            },
        ),
        migrations.CreateModel(
            name='Draft',
            fields=[
                ('kind', models.CharField(choices=[('lesson', 'Lesson'), ('proven_practice', 'Proven practice'), ('guide', 'Guide'), ('worksheet', 'Worksheet')], max_length=15)),
                ('title', models.CharField(max_length=120)),
                ('text', models.TextField(blank=True)),
                ('situation', models.TextField(blank=True)),
                ('for_whom', models.TextField(blank=True)),
                ('not_when', models.TextField(blank=True)),
                ('certainty', models.CharField(blank=True, choices=[('once', 'It worked once'), ('several', 'It worked several times'), ('researched', 'It was researched')], max_length=10)),
                ('went_wrong', models.BooleanField(default=False)),
                ('intake_diagnosis', models.TextField(blank=True)),
                ('plan', models.TextField(blank=True)),
                ('execute_adjust', models.TextField(blank=True)),
                ('look_back', models.TextField(blank=True)),
                ('review_on', models.DateField(blank=True, null=True)),
                ('sheet', models.CharField(blank=True, choices=[('questions', 'Questions to fill in'), ('order', 'What is needed, what helps, in which order')], max_length=9)),
                ('prompts', models.TextField(blank=True)),
                ('origin', models.CharField(choices=[('own_work', "from somebody's own work"), ('closed_talk', 'from a closed conversation, carried out by who it is of'), ('case_work', 'from a case or a reasoned deviation'), ('trial', 'from something that was tried'), ('fund', 'from the breakthrough fund'), ('sheet', 'from a worksheet: an order that was thought through')], default='own_work', max_length=11)),
                ('evidence', models.CharField(blank=True, max_length=80)),
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('state', models.CharField(choices=[('written', 'being written'), ('reading', 'with a second reader'), ('returned', 'came back'), ('shared', 'shared')], default='written', max_length=8)),
                ('audience', models.CharField(max_length=40)),
                ('source', models.CharField(blank=True, max_length=80)),
                ('asks_elsewhere', models.BooleanField(default=False)),
                ('note', models.TextField(blank=True)),
                ('doubts', models.CharField(blank=True, max_length=60)),
                ('written_at', models.DateTimeField()),
                ('destroy_after', models.DateField()),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation')),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('item', models.OneToOneField(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='draft', to='library.libraryitem')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='SecondReading',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('state', models.CharField(choices=[('asked', 'asked'), ('passed', 'may be shared'), ('sent_back', 'sent back'), ('declined', 'not now'), ('passed_on', 'somebody else was asked')], default='asked', max_length=9)),
                ('asked_at', models.DateTimeField()),
                ('due_on', models.DateField()),
                ('draft', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='readings', to='library.draft')),
                ('reader', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('through', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation')),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('state', 'asked')), fields=('draft',), name='library_one_reader_at_a_time'), models.UniqueConstraint(fields=('draft', 'reader'), name='library_asked_once')],
            },
        ),
        migrations.CreateModel(
            name='Usage',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('look_back_on', models.DateField()),
                ('asked_at', models.DateTimeField(null=True)),
                ('looked_back_at', models.DateTimeField(null=True)),
                ('became', models.TextField(blank=True)),
                ('repeats', models.BooleanField(default=False)),
                ('item', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='usages', to='library.libraryitem')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('item', 'person'), name='library_used_once_each')],
            },
        ),
    ]
