import django.db.models.deletion
import vakwerk.common.labels
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('people', '0001_squashed_0008_name_list'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='CaseMeeting',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('state', models.CharField(choices=[('planned', 'planned'), ('going_on', 'going on'), ('closed', 'closed'), ('cancelled', 'cancelled')], default='planned', max_length=9)),
                ('starts_at', models.DateTimeField(db_index=True)),
                ('minutes', models.PositiveSmallIntegerField()),
                ('place', models.CharField(blank=True, max_length=80)),
                ('method_key', models.CharField(max_length=40)),
                ('variant', models.CharField(max_length=20)),
                ('sequence', models.PositiveSmallIntegerField(default=0)),
                ('started_at', models.DateTimeField(null=True)),
                ('ended_at', models.DateTimeField(null=True)),
                ('net_minutes', models.PositiveSmallIntegerField(null=True)),
                ('destroy_after', models.DateField()),
                ('chair', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('closed_group', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.closedgroup')),
                ('planned_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='CaseStudy',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('state', models.CharField(choices=[('prepared', 'prepared'), ('pseudonymised_checked', 'without names'), ('discussed', 'discussed'), ('advised', 'chosen'), ('followed_up', 'looked back'), ('learned', 'learned from'), ('destroyed_or_generalised', 'destroyed')], default='prepared', max_length=24)),
                ('subject', models.CharField(blank=True, max_length=120)),
                ('text', models.TextField(blank=True)),
                ('choice', models.CharField(blank=True, choices=[('follow', 'I follow the rule'), ('deviate', 'I deviate, with a reason'), ('formal', 'I take the formal way')], max_length=7)),
                ('advice', models.TextField(blank=True)),
                ('look_back_on', models.DateField(null=True)),
                ('asked_at', models.DateTimeField(null=True)),
                ('brought_at', models.DateTimeField()),
                ('discussed_at', models.DateTimeField(null=True)),
                ('lesson', models.CharField(blank=True, max_length=80)),
                ('read_until', models.DateField()),
                ('destroy_after', models.DateField(null=True)),
                ('bringer', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('meeting', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='cases', to='casework.casemeeting')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation')),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('state', 'advised')), fields=['look_back_on'], name='casework_case_look_back_due')],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['prepared', 'destroyed_or_generalised']), models.Q(('text', ''), _negated=True), _connector='OR'), name='casework_a_checked_case_has_a_text'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'destroyed_or_generalised'), _negated=True), models.Q(('advice', ''), ('subject', ''), ('text', '')), _connector='OR'), name='casework_gone_is_gone')],
            },
        ),
        migrations.CreateModel(
            name='Consideration',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('frame', models.CharField(max_length=40)),
                ('facet', models.CharField(max_length=40)),
                ('evidence', models.CharField(max_length=10)),
                ('text', models.TextField()),
                ('kept_at', models.DateTimeField()),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='considerations', to='casework.casestudy')),
            ],
        ),
        migrations.CreateModel(
            name='InternalRule',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=120)),
                ('level', models.CharField(choices=[('statute', 'Law'), ('ordinance', 'Ordinance'), ('policy_rule', 'Policy rule'), ('work_instruction', 'Work instruction'), ('custom', 'Custom')], max_length=16)),
                ('text', models.TextField()),
                ('version', models.PositiveSmallIntegerField(default=1)),
                ('holds_from', models.DateField()),
                ('state', models.CharField(choices=[('in_force', 'holds'), ('abolished', 'abolished')], default='in_force', max_length=9)),
                ('abolished_at', models.DateTimeField(null=True)),
                ('destroy_after', models.DateField(null=True)),
                ('organisation', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation')),
                ('owner', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('partnership', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.partnership')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('organisation', None), ('partnership', None), _connector='XOR'), name='casework_a_rule_is_of_one_place')],
            },
        ),
        migrations.CreateModel(
            name='Deviation',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('version', models.PositiveSmallIntegerField()),
                ('state', models.CharField(choices=[('considered', 'being considered'), ('justified', 'with a reason'), ('applied', 'applied'), ('referred', 'decided elsewhere'), ('looked_back', 'looked back'), ('generalised', 'shared as a lesson'), ('closed', 'closed')], default='considered', max_length=11)),
                ('did_instead', models.TextField(blank=True)),
                ('why_pinched', models.TextField(blank=True)),
                ('evidence', models.JSONField(default=list)),
                ('expected_effect', models.TextField(blank=True)),
                ('justification', models.TextField(blank=True)),
                ('disproportion', models.TextField(blank=True)),
                ('look_back_on', models.DateField(null=True)),
                ('asked_at', models.DateTimeField(null=True)),
                ('considered_at', models.DateTimeField()),
                ('applied_at', models.DateTimeField(null=True)),
                ('referred_on', models.DateField(null=True)),
                ('is_registered_there', models.BooleanField(default=False)),
                ('lesson', models.CharField(blank=True, max_length=80)),
                ('read_until', models.DateField()),
                ('destroy_after', models.DateField(null=True)),
                ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('case', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='deviations', to='casework.casestudy')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation')),
                ('rule', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='casework.internalrule')),
            ],
            options={
                'indexes': [models.Index(fields=['rule', 'applied_at'], name='casework_of_a_rule'), models.Index(condition=models.Q(('state', 'applied')), fields=['look_back_on'], name='casework_look_back_due')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('state', 'referred'), _negated=True), models.Q(('is_registered_there', True), ('justification', ''), ('referred_on__isnull', False), ('why_pinched', '')), _connector='OR'), name='casework_decided_elsewhere_is_registered_there'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'applied'), _negated=True), models.Q(('applied_at__isnull', False), ('look_back_on__isnull', False)), _connector='OR'), name='casework_applied_is_looked_back_at')],
            },
        ),
        migrations.CreateModel(
            name='LookBack',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('text', models.TextField()),
                ('again', models.CharField(blank=True, choices=[('yes', 'Yes'), ('differently', 'Yes, but differently'), ('no', 'No'), ('unsure', 'I do not know yet')], max_length=11)),
                ('written_at', models.DateTimeField()),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('case', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='look_backs', to='casework.casestudy')),
                ('deviation', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='look_backs', to='casework.deviation')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('deviation', None), ('case', None), _connector='XOR'), name='casework_looks_back_at_one_thing')],
            },
        ),
        migrations.CreateModel(
            name='RuleSignal',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('version', models.PositiveSmallIntegerField()),
                ('state', models.CharField(choices=[('raised', 'raised'), ('acknowledged', 'read by the owner'), ('rule_kept', 'the rule stays'), ('rule_changed', 'the rule has changed'), ('rule_abolished', 'the rule is abolished')], default='raised', max_length=14)),
                ('raised_at', models.DateTimeField()),
                ('acknowledged_at', models.DateTimeField(null=True)),
                ('answer_due', models.DateField()),
                ('reminded_at', models.DateTimeField(null=True)),
                ('answer', models.TextField(blank=True)),
                ('answered_at', models.DateTimeField(null=True)),
                ('destroy_after', models.DateField()),
                ('answered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('rule', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='signals', to='casework.internalrule')),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('state__in', ('raised', 'acknowledged'))), fields=('rule',), name='casework_one_open_signal_a_rule'), models.CheckConstraint(condition=models.Q(('state__in', ('raised', 'acknowledged')), models.Q(models.Q(('answer', ''), _negated=True), ('answered_at__isnull', False)), _connector='OR'), name='casework_an_answer_says_why')],
            },
        ),
        migrations.CreateModel(
            name='RuleVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('text', models.TextField()),
                ('reason', models.TextField(blank=True)),
                ('holds_from', models.DateField()),
                ('written_at', models.DateTimeField()),
                ('rule', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='versions', to='casework.internalrule')),
                ('written_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('rule', 'number'), name='casework_one_text_a_version')],
            },
        ),
        migrations.CreateModel(
            name='SignalReason',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('text', models.TextField()),
                ('signal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reasons', to='casework.rulesignal')),
            ],
        ),
        migrations.CreateModel(
            name='TeachingCase',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('state', models.CharField(choices=[('drafted', 'draft'), ('checked', 'checked'), ('shown', 'open to everyone'), ('retired', 'no longer used')], default='drafted', max_length=7)),
                ('title', models.CharField(max_length=120)),
                ('question', models.CharField(max_length=200)),
                ('text', models.TextField(blank=True)),
                ('film', models.FileField(blank=True, upload_to='oefencasus/')),
                ('captions', models.TextField(blank=True)),
                ('made_at', models.DateTimeField()),
                ('shown_at', models.DateTimeField(null=True)),
                ('destroy_after', models.DateField(null=True)),
                ('checked_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('text', ''), _negated=True), models.Q(('film', ''), _negated=True), _connector='OR'), name='casework_there_is_something_to_see'), models.CheckConstraint(condition=models.Q(('film', ''), models.Q(('captions', ''), _negated=True), ('state', 'drafted'), _connector='OR'), name='casework_a_film_has_captions')],
            },
        ),
        migrations.AddField(
            model_name='casemeeting',
            name='teaching_case',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='casework.teachingcase'),
        ),
        migrations.CreateModel(
            name='CaseAttendee',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('discipline', models.CharField(choices=[('work', 'Work'), ('income', 'Income'), ('debt', 'Debt assistance'), ('care', 'Care and support'), ('law', 'Law'), ('policy', 'Policy'), ('other', 'Other')], default='other', max_length=6)),
                ('is_coming', models.BooleanField(null=True)),
                ('minutes', models.PositiveSmallIntegerField(null=True)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='attendees', to='casework.casemeeting')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('meeting', 'person'), name='casework_asked_once_a_meeting')],
            },
        ),
    ]
