import django.db.models.deletion
import vakwerk.common.labels
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [
        ('breakthroughs', '0001_initial'),
        ('breakthroughs', '0002_samples'),
        ('breakthroughs', '0003_left_at'),
        ('breakthroughs', '0004_indexes'),
        ('breakthroughs', '0005_tallies'),
        ('breakthroughs', '0006_years'),
    ]

    initial = True

    dependencies = [
        ('people', '0001_squashed_0008_name_list'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='BreakthroughFund',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=120)),
                ('purpose', models.TextField()),
                ('takes_network', models.BooleanField(default=False)),
                ('opened_at', models.DateTimeField()),
                ('closed_group', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.closedgroup')),
                ('organisation', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation')),
                ('partnership', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.partnership')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('organisation', None), ('partnership', None), _connector='XOR'), name='breakthroughs_a_fund_is_of_one_place')],
            },
        ),
        migrations.CreateModel(
            name='FundApplication',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('code', models.CharField(max_length=9, unique=True)),
                ('state', models.CharField(choices=[('draft', 'Draft'), ('submitted', 'Submitted'), ('incomplete', 'Back with a question'), ('scheduled', 'On an agenda'), ('in_deliberation', 'With the panel'), ('advised', 'Advised'), ('decided', 'Decided'), ('following', 'Followed'), ('closed', 'Closed'), ('withdrawn', 'Withdrawn'), ('destroyed', 'Destroyed')], default='draft', max_length=15)),
                ('need', models.CharField(choices=[('housing', 'Housing and moving'), ('debts', 'Debts and arrears'), ('transport', 'Getting to work'), ('training', 'Training and diplomas'), ('tools', 'Tools for work'), ('home', 'What a home needs'), ('health', 'Health'), ('other', 'Something else')], default='other', max_length=9)),
                ('title', models.CharField(blank=True, max_length=120)),
                ('facts', models.TextField(blank=True)),
                ('alternatives', models.TextField(blank=True)),
                ('humanity', models.TextField(blank=True)),
                ('law', models.TextField(blank=True)),
                ('now_low', models.PositiveIntegerField(null=True)),
                ('now_high', models.PositiveIntegerField(null=True)),
                ('after_low', models.PositiveIntegerField(null=True)),
                ('after_high', models.PositiveIntegerField(null=True)),
                ('amount', models.PositiveIntegerField(null=True)),
                ('consent_on', models.DateField(null=True)),
                ('consent_way', models.CharField(blank=True, choices=[('together', 'We read the application together'), ('aloud', 'I read the application aloud'), ('interpreter', 'We read it together with an interpreter'), ('paper', 'The client read it on paper')], max_length=11)),
                ('is_urgent', models.BooleanField(default=False)),
                ('urgency', models.TextField(blank=True)),
                ('revealed_at', models.DateTimeField(null=True)),
                ('question', models.TextField(blank=True)),
                ('begun_at', models.DateTimeField()),
                ('received_at', models.DateTimeField(null=True)),
                ('stood_still', models.PositiveSmallIntegerField(default=0)),
                ('stands_still_since', models.DateField(null=True)),
                ('left_at', models.DateTimeField(null=True)),
                ('ended_at', models.DateTimeField(null=True)),
                ('destroy_after', models.DateField(null=True)),
                ('applicant', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('door', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.closedgroup')),
                ('fund', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='applications', to='breakthroughs.breakthroughfund')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation')),
            ],
            options={
                'indexes': [models.Index(fields=['fund', 'state', 'received_at', 'applicant'], name='breakthroughs_board'), models.Index(fields=['fund', 'received_at', 'state'], name='breakthroughs_received'), models.Index(fields=['fund', 'need', '-ended_at'], name='breakthroughs_beside'), models.Index(fields=['applicant', '-begun_at'], name='breakthroughs_own')],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['draft', 'withdrawn']), models.Q(('amount__isnull', False), ('consent_on__isnull', False), ('received_at__isnull', False)), _connector='OR'), name='breakthroughs_handed_in_is_whole'), models.CheckConstraint(condition=models.Q(models.Q(('now_low', None), ('now_high__gte', models.F('now_low')), _connector='OR'), models.Q(('after_low', None), ('after_high__gte', models.F('after_low')), _connector='OR')), name='breakthroughs_a_range_goes_up')],
            },
        ),
        migrations.CreateModel(
            name='EffectFollowUp',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('number', models.PositiveSmallIntegerField()),
                ('due_on', models.DateField()),
                ('state', models.CharField(choices=[('waiting', 'still to be asked'), ('answered', 'told'), ('lapsed', 'not answered')], default='waiting', max_length=8)),
                ('asked_at', models.DateTimeField(null=True)),
                ('course', models.CharField(blank=True, choices=[('better', 'It goes better'), ('same', 'It is as it was'), ('worse', 'It goes worse'), ('otherwise', 'Something else came of it than we thought'), ('out_of_sight', 'The client is out of sight')], max_length=12)),
                ('text', models.TextField(blank=True)),
                ('answered_at', models.DateTimeField(null=True)),
                ('answered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('application', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='follow_ups', to='breakthroughs.fundapplication')),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('state', 'waiting')), fields=['due_on'], name='breakthroughs_effect_due'), models.Index(condition=models.Q(('state', 'answered')), fields=['-answered_at'], name='breakthroughs_effect_told')],
                'constraints': [models.UniqueConstraint(fields=('application', 'number'), name='breakthroughs_asked_once_a_moment'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'answered'), _negated=True), models.Q(models.Q(('course', ''), _negated=True), ('answered_at__isnull', False)), _connector='OR'), name='breakthroughs_an_answer_says_how_it_goes')],
            },
        ),
        migrations.CreateModel(
            name='CriterionArgument',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('criterion', models.CharField(max_length=40)),
                ('text', models.TextField()),
                ('application', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='arguments', to='breakthroughs.fundapplication')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('application', 'criterion'), name='breakthroughs_one_argument_a_criterion')],
            },
        ),
        migrations.CreateModel(
            name='Attachment',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=80)),
                ('file', models.FileField(upload_to='doorbraak/')),
                ('kind', models.CharField(max_length=4)),
                ('size', models.PositiveIntegerField()),
                ('added_at', models.DateTimeField()),
                ('application', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='attachments', to='breakthroughs.fundapplication')),
            ],
        ),
        migrations.CreateModel(
            name='FundBudget',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField()),
                ('cents', models.PositiveBigIntegerField()),
                ('set_at', models.DateTimeField()),
                ('fund', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='budgets', to='breakthroughs.breakthroughfund')),
                ('set_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_on__gte', models.F('starts_on'))), name='breakthroughs_a_budget_ends_after_it_starts')],
            },
        ),
        migrations.CreateModel(
            name='Decision',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('outcome', models.CharField(choices=[('granted', 'Granted'), ('partly_granted', 'Granted in part'), ('refused', 'Refused'), ('referred', 'Referred: a regular provision exists')], max_length=14)),
                ('cents', models.PositiveIntegerField(default=0)),
                ('motivation', models.TextField(blank=True)),
                ('departs', models.BooleanField(default=False)),
                ('departure', models.TextField(blank=True)),
                ('other_benefits', models.TextField(blank=True)),
                ('letter', models.TextField(blank=True)),
                ('days_taken', models.PositiveSmallIntegerField()),
                ('was_in_time', models.BooleanField()),
                ('decided_at', models.DateTimeField()),
                ('communicated_at', models.DateTimeField(null=True)),
                ('registered_on', models.DateField(null=True)),
                ('decided_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('fund', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='breakthroughs.breakthroughfund')),
                ('application', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='decision', to='breakthroughs.fundapplication')),
                ('budget', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='decisions', to='breakthroughs.fundbudget')),
            ],
            options={
                'indexes': [models.Index(fields=['fund', 'decided_at'], name='breakthroughs_decided'), models.Index(fields=['budget', 'cents'], name='breakthroughs_granted')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('budget__isnull', False), ('cents__gt', 0), ('outcome__in', ('granted', 'partly_granted'))), models.Q(models.Q(('outcome__in', ('granted', 'partly_granted')), _negated=True), ('cents', 0)), _connector='OR'), name='breakthroughs_a_gift_has_an_amount')],
            },
        ),
        migrations.CreateModel(
            name='FundSample',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('reason', models.TextField()),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField()),
                ('drawn_from', models.PositiveIntegerField()),
                ('drawn_at', models.DateTimeField()),
                ('read_until', models.DateField()),
                ('destroy_after', models.DateField()),
                ('drawn_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('fund', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='samples', to='breakthroughs.breakthroughfund')),
            ],
            options={
                'indexes': [models.Index(fields=['fund', '-drawn_at'], name='breakthroughs_sampled')],
            },
        ),
        migrations.CreateModel(
            name='FundTally',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.PositiveSmallIntegerField()),
                ('received', models.PositiveIntegerField(default=0)),
                ('withdrawn', models.PositiveIntegerField(default=0)),
                ('fund', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='breakthroughs.breakthroughfund')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('fund', 'year'), name='breakthroughs_one_tally_a_year'), models.CheckConstraint(condition=models.Q(('withdrawn__lte', models.F('received'))), name='breakthroughs_withdrawn_had_come_in')],
            },
        ),
        migrations.CreateModel(
            name='FundVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('ceiling', models.PositiveIntegerField()),
                ('term_days', models.PositiveSmallIntegerField()),
                ('quorum', models.PositiveSmallIntegerField()),
                ('disciplines', models.PositiveSmallIntegerField()),
                ('urgent_members', models.PositiveSmallIntegerField()),
                ('is_statutory', models.BooleanField()),
                ('objection_weeks', models.PositiveSmallIntegerField()),
                ('follow_up_days', models.JSONField()),
                ('criteria', models.JSONField()),
                ('letter_contact', models.TextField(blank=True)),
                ('letter_remedies', models.TextField(blank=True)),
                ('letter_signature', models.TextField(blank=True)),
                ('reason', models.TextField(blank=True)),
                ('written_at', models.DateTimeField()),
                ('fund', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='versions', to='breakthroughs.breakthroughfund')),
                ('written_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('fund', 'number'), name='breakthroughs_one_row_a_version')],
            },
        ),
        migrations.AddField(
            model_name='fundapplication',
            name='version',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='breakthroughs.fundversion'),
        ),
        migrations.CreateModel(
            name='FundYear',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.PositiveSmallIntegerField()),
                ('figures', models.JSONField()),
                ('reckoned_at', models.DateTimeField()),
                ('fund', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='breakthroughs.breakthroughfund')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('fund', 'year'), name='breakthroughs_reckoned_once_a_year')],
            },
        ),
        migrations.CreateModel(
            name='PanelAdvice',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('outcome', models.CharField(choices=[('granted', 'Granted'), ('partly_granted', 'Granted in part'), ('refused', 'Refused'), ('referred', 'Referred: a regular provision exists')], max_length=14)),
                ('cents', models.PositiveIntegerField(default=0)),
                ('reasons', models.TextField(blank=True)),
                ('expected', models.TextField(blank=True)),
                ('members', models.PositiveSmallIntegerField()),
                ('disciplines', models.PositiveSmallIntegerField()),
                ('needs_ratification', models.BooleanField(default=False)),
                ('ratified_at', models.DateTimeField(null=True)),
                ('is_ratified', models.BooleanField(null=True)),
                ('given_at', models.DateTimeField()),
                ('application', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='advice', to='breakthroughs.fundapplication')),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('needs_ratification', True), ('ratified_at', None)), fields=['given_at'], name='breakthroughs_to_ratify')],
            },
        ),
        migrations.CreateModel(
            name='DissentingView',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('text', models.TextField()),
                ('advice', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='dissents', to='breakthroughs.paneladvice')),
            ],
        ),
        migrations.CreateModel(
            name='PanelHearing',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('state', models.CharField(choices=[('planned', 'planned'), ('going_on', 'going on now'), ('closed', 'over'), ('cancelled', 'cancelled')], default='planned', max_length=9)),
                ('starts_at', models.DateTimeField(db_index=True)),
                ('minutes', models.PositiveSmallIntegerField()),
                ('variant', models.CharField(max_length=20)),
                ('place', models.CharField(blank=True, max_length=80)),
                ('sequence', models.PositiveSmallIntegerField(default=0)),
                ('started_at', models.DateTimeField(null=True)),
                ('ended_at', models.DateTimeField(null=True)),
                ('read_until', models.DateField()),
                ('destroy_after', models.DateField()),
                ('fund', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='hearings', to='breakthroughs.breakthroughfund')),
                ('planned_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.AddField(
            model_name='paneladvice',
            name='hearing',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='breakthroughs.panelhearing'),
        ),
        migrations.AddField(
            model_name='paneladvice',
            name='ratified_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='breakthroughs.panelhearing'),
        ),
        migrations.AddField(
            model_name='fundapplication',
            name='hearing',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='applications', to='breakthroughs.panelhearing'),
        ),
        migrations.CreateModel(
            name='PanelMember',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('discipline', models.CharField(choices=[('law', 'Law'), ('debt', 'Debt assistance'), ('income', 'Income'), ('work', 'Work'), ('care', 'Care and support'), ('lived_experience', 'Lived experience'), ('governance', 'Governance'), ('other', 'Other')], max_length=16)),
                ('is_chair', models.BooleanField(default=False)),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField(null=True)),
                ('signed_at', models.DateTimeField(null=True)),
                ('fund', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='members', to='breakthroughs.breakthroughfund')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('ends_on', None)), fields=('fund', 'person'), name='breakthroughs_one_seat_on_a_panel'), models.UniqueConstraint(condition=models.Q(('ends_on', None), ('is_chair', True)), fields=('fund',), name='breakthroughs_one_chair_a_panel')],
            },
        ),
        migrations.AddField(
            model_name='panelhearing',
            name='chair',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='breakthroughs.panelmember'),
        ),
        migrations.CreateModel(
            name='HearingSeat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('is_coming', models.BooleanField(null=True)),
                ('is_present', models.BooleanField(default=False)),
                ('hearing', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='seats', to='breakthroughs.panelhearing')),
                ('member', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='breakthroughs.panelmember')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('hearing', 'member'), name='breakthroughs_one_seat_a_hearing')],
            },
        ),
        migrations.CreateModel(
            name='Payment',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('code', models.CharField(max_length=9)),
                ('cents', models.PositiveIntegerField()),
                ('listed_at', models.DateTimeField()),
                ('paid_on', models.DateField(null=True)),
                ('confirmed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('decision', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='payment', to='breakthroughs.decision')),
                ('fund', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='breakthroughs.breakthroughfund')),
            ],
        ),
        migrations.CreateModel(
            name='Perspective',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('facet', models.CharField(max_length=40)),
                ('text', models.TextField()),
                ('written_at', models.DateTimeField()),
                ('application', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='perspectives', to='breakthroughs.fundapplication')),
                ('member', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='breakthroughs.panelmember')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('application', 'member', 'facet'), name='breakthroughs_one_perspective_a_side')],
            },
        ),
        migrations.CreateModel(
            name='Recusal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ground', models.CharField(choices=[('own_case', 'applied herself'), ('own_team', 'works in the team of who applied'), ('by_hand', 'stepped aside herself')], max_length=8)),
                ('at', models.DateTimeField()),
                ('application', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='recusals', to='breakthroughs.fundapplication')),
                ('member', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='breakthroughs.panelmember')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('application', 'member'), name='breakthroughs_recused_once')],
            },
        ),
        migrations.CreateModel(
            name='SampledApplication',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('application', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='breakthroughs.fundapplication')),
                ('sample', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='drawn', to='breakthroughs.fundsample')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('sample', 'application'), name='breakthroughs_drawn_once_a_sample')],
            },
        ),
    ]
