import django.db.models.deletion
import vakwerk.common.labels
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [
        ('programmes', '0001_initial'),
        ('programmes', '0002_homework'),
        ('programmes', '0003_learning_agreements'),
        ('programmes', '0004_ledger'),
        ('programmes', '0005_what_was_agreed'),
        ('programmes', '0006_proposals'),
        ('programmes', '0007_needs'),
        ('programmes', '0008_cohorts'),
        ('programmes', '0009_visits'),
        ('programmes', '0010_changes'),
        ('programmes', '0011_plans'),
        ('programmes', '0012_evaluations'),
        ('programmes', '0013_assessments'),
        ('programmes', '0014_materials'),
        ('programmes', '0015_certificates'),
        ('programmes', '0016_cohort_agreements'),
    ]

    initial = True

    dependencies = [
        ('people', '0001_squashed_0008_name_list'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Criterion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('text', models.TextField()),
            ],
        ),
        migrations.CreateModel(
            name='Assignment',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('title', models.CharField(max_length=120)),
                ('text', models.TextField()),
                ('given_to', models.CharField(choices=[('group', 'Who learns and who teaches here'), ('lecturer', 'Who teaches here, and nobody else')], default='group', max_length=8)),
                ('due_on', models.DateField()),
                ('set_at', models.DateTimeField()),
                ('set_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='Cohort',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('title', models.CharField(max_length=120)),
                ('entry', models.TextField()),
                ('seats', models.PositiveSmallIntegerField()),
                ('state', models.CharField(choices=[('open', 'open to apply'), ('running', 'going on'), ('ended', 'over'), ('called_off', 'does not go on')], default='open', max_length=10)),
                ('closing_words', models.TextField(blank=True)),
                ('opened_at', models.DateTimeField()),
                ('closed_group', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.closedgroup')),
            ],
        ),
        migrations.CreateModel(
            name='Assessment',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('attempt', models.PositiveSmallIntegerField()),
                ('text', models.TextField()),
                ('state', models.CharField(choices=[('handed_in', 'waits for an assessor'), ('given', 'is being assessed'), ('decided', 'assessed'), ('gone', 'taken back')], default='handed_in', max_length=9)),
                ('handed_in_at', models.DateTimeField()),
                ('decided_at', models.DateTimeField(null=True)),
                ('shown_at', models.DateTimeField(null=True)),
                ('destroy_after', models.DateField()),
                ('assessor', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('assessor_place', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('cohort', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='assessments', to='programmes.cohort')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('cohort', 'person', 'attempt'), name='programmes_an_attempt_once'), models.CheckConstraint(condition=models.Q(('attempt__range', (1, 2))), name='programmes_once_more_and_no_more')],
            },
        ),
        migrations.CreateModel(
            name='CohortPlan',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('text', models.TextField()),
                ('shown_at', models.DateTimeField(null=True)),
                ('written_at', models.DateTimeField()),
                ('destroy_after', models.DateField()),
                ('cohort', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='plans', to='programmes.cohort')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('cohort', 'person'), name='programmes_one_plan_each')],
            },
        ),
        migrations.CreateModel(
            name='CohortTrainer',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('since', models.DateTimeField()),
                ('cohort', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='trainers', to='programmes.cohort')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('cohort', 'person'), name='programmes_a_trainer_once')],
            },
        ),
        migrations.CreateModel(
            name='CohortVisit',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('shows', models.TextField()),
                ('state', models.CharField(choices=[('offered', 'offered'), ('asked', 'asked for'), ('agreed', 'agreed on')], default='offered', max_length=7)),
                ('question', models.TextField(blank=True)),
                ('offered_at', models.DateTimeField()),
                ('destroy_after', models.DateField()),
                ('cohort', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='visits', to='programmes.cohort')),
                ('host', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('visitor', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('state', 'offered'), _negated=True), models.Q(('question', ''), ('visitor', None)), _connector='OR'), name='programmes_nobody_comes_yet')],
            },
        ),
        migrations.CreateModel(
            name='Homework',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('text', models.TextField()),
                ('state', models.CharField(choices=[('draft', 'yours alone'), ('handed_in', 'handed in')], default='draft', max_length=9)),
                ('handed_in_at', models.DateTimeField(null=True)),
                ('written_at', models.DateTimeField()),
                ('destroy_after', models.DateField()),
                ('assignment', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='homework', to='programmes.assignment')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('assignment', 'person'), name='programmes_one_piece_each'), models.CheckConstraint(condition=models.Q(models.Q(('handed_in_at', None), ('state', 'draft')), models.Q(('handed_in_at__isnull', False), ('state', 'handed_in')), _connector='OR'), name='programmes_handed_in_at_a_moment')],
            },
        ),
        migrations.CreateModel(
            name='HomeworkFeedback',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField()),
                ('at', models.DateTimeField()),
                ('homework', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='feedback', to='programmes.homework')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='Mark',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('level', models.CharField(choices=[('met', 'Yes, this shows it'), ('not_yet', 'No, not yet')], max_length=7)),
                ('words', models.TextField(blank=True)),
                ('assessment', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='marks', to='programmes.assessment')),
                ('criterion', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='programmes.criterion')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('assessment', 'criterion'), name='programmes_marked_once')],
            },
        ),
        migrations.CreateModel(
            name='Module',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('number', models.PositiveSmallIntegerField()),
                ('title', models.CharField(max_length=120)),
                ('about', models.TextField(blank=True)),
                ('state', models.CharField(choices=[('proposed', 'a proposal'), ('open_for_enrolment', 'open to sign up'), ('running', 'going on'), ('completed', 'over'), ('dropped', 'does not go on')], default='proposed', max_length=18)),
                ('meetings_needed', models.PositiveSmallIntegerField(default=4)),
                ('homework_needed', models.PositiveSmallIntegerField(default=0)),
                ('accreditation', models.CharField(blank=True, max_length=40)),
                ('closing_words', models.TextField(blank=True)),
                ('closed_group', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.closedgroup')),
            ],
        ),
        migrations.CreateModel(
            name='Material',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('title', models.CharField(max_length=120)),
                ('link', models.URLField(blank=True, max_length=500)),
                ('file', models.FileField(blank=True, upload_to='leergang/')),
                ('kind', models.CharField(blank=True, max_length=4)),
                ('size', models.PositiveIntegerField(default=0)),
                ('owner', models.CharField(max_length=120)),
                ('licence', models.CharField(choices=[('here', 'Only to use in this leergang'), ('by', 'Pass on and change it, with the name of its owner (CC BY)'), ('by_sa', 'Pass on and change it, with the name, under the same licence (CC BY-SA)'), ('by_nc', 'Pass on and change it, with the name, not for money (CC BY-NC)'), ('free', 'Everything: it is of everybody (CC0)')], max_length=9)),
                ('shared_at', models.DateTimeField()),
                ('destroy_after', models.DateField()),
                ('shared_by', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('module', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='materials', to='programmes.module')),
            ],
            options={
                'indexes': [models.Index(fields=['module', '-shared_at'], name='programmes_material_of')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('file__gt', ''), ('kind__gt', ''), ('link', '')), models.Q(('file', ''), ('kind', ''), ('link__gt', '')), _connector='OR'), name='programmes_a_file_or_a_link')],
            },
        ),
        migrations.CreateModel(
            name='LearningAgreement',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('learns', models.TextField()),
                ('asks', models.TextField()),
                ('lead_promise', models.TextField(blank=True)),
                ('trainer_promise', models.TextField(blank=True)),
                ('state', models.CharField(choices=[('drafted', 'being agreed on'), ('signed_by_all', 'signed'), ('mid_term_reviewed', 'looked at halfway'), ('concluded', 'rounded off')], default='drafted', max_length=17)),
                ('review_on', models.DateField()),
                ('review_asked_at', models.DateTimeField(null=True)),
                ('own_answer', models.TextField(blank=True)),
                ('lead_answer', models.TextField(blank=True)),
                ('closing_words', models.TextField(blank=True)),
                ('made_at', models.DateTimeField()),
                ('destroy_after', models.DateField()),
                ('cohort', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='agreements', to='programmes.cohort')),
                ('lead', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('trainer', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('module', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='agreements', to='programmes.module')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('module', 'person'), name='programmes_one_agreement_each'), models.UniqueConstraint(fields=('cohort', 'person'), name='programmes_one_agreement_in_it'), models.CheckConstraint(condition=models.Q(models.Q(('cohort', None), ('module__isnull', False)), models.Q(('cohort__isnull', False), ('module', None)), _connector='OR'), name='programmes_agreed_for_one')],
            },
        ),
        migrations.CreateModel(
            name='EvaluationReply',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('words', models.TextField()),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('module', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='reply', to='programmes.module')),
            ],
        ),
        migrations.CreateModel(
            name='Enrolment',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('state', models.CharField(choices=[('waiting', 'on the waiting list'), ('confirmed', 'has a place'), ('completed', 'completed, with a certificate'), ('ended', 'took part'), ('gone', 'stopped')], max_length=9)),
                ('since', models.DateTimeField()),
                ('destroy_after', models.DateField()),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('module', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='enrolments', to='programmes.module')),
            ],
            options={
                'indexes': [models.Index(fields=['person', 'state'], name='programmes_places_of')],
                'constraints': [models.UniqueConstraint(fields=('module', 'person'), name='programmes_one_place_each')],
            },
        ),
        migrations.AddField(
            model_name='assignment',
            name='module',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='assignments', to='programmes.module'),
        ),
        migrations.CreateModel(
            name='ModuleEvaluation',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('used', models.CharField(choices=[('often', 'Yes, more than once'), ('once', 'Yes, once'), ('not_yet', 'Not yet'), ('not', 'No, it does not fit my work')], max_length=8)),
                ('helped', models.TextField(blank=True)),
                ('change', models.TextField(blank=True)),
                ('given_on', models.DateField()),
                ('destroy_after', models.DateField()),
                ('module', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='evaluations', to='programmes.module')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('module', 'person'), name='programmes_evaluated_once')],
            },
        ),
        migrations.CreateModel(
            name='ModuleLecturer',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('since', models.DateTimeField()),
                ('module', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='lecturers', to='programmes.module')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('module', 'person'), name='programmes_a_lecturer_once')],
            },
        ),
        migrations.CreateModel(
            name='NeedsInventory',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('asks', models.CharField(max_length=200)),
                ('asked_whom', models.CharField(choices=[('partnership', 'Colleagues of the organisations that make the leergang, also without an account'), ('learners', 'Who has a place in the leergang, or had one')], default='partnership', max_length=11)),
                ('closes_on', models.DateField()),
                ('state', models.CharField(choices=[('gathering', 'people say what they want to learn'), ('ranking', 'people choose what comes first'), ('weighing', 'the working group weighs it'), ('decided', 'there is a decision'), ('stopped', 'stopped without a decision')], default='gathering', max_length=9)),
                ('ranked_by', models.PositiveIntegerField(null=True)),
                ('closing_words', models.TextField(blank=True)),
                ('opened_at', models.DateTimeField()),
                ('opened_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='NeedTheme',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('title', models.CharField(max_length=120)),
                ('people', models.PositiveIntegerField(null=True)),
                ('points', models.PositiveIntegerField(null=True)),
                ('by_organisation', models.JSONField(default=dict)),
                ('is_chosen', models.BooleanField(default=False)),
                ('inventory', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='themes', to='programmes.needsinventory')),
                ('module', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='programmes.module')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('inventory', 'title'), name='programmes_a_theme_once')],
            },
        ),
        migrations.CreateModel(
            name='NeedChoice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('points', models.PositiveSmallIntegerField()),
                ('destroy_after', models.DateField()),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('theme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='choices', to='programmes.needtheme')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('theme', 'person'), name='programmes_a_theme_is_chosen_once'), models.CheckConstraint(condition=models.Q(('points__range', (1, 3))), name='programmes_points_of_three')],
            },
        ),
        migrations.CreateModel(
            name='LearningNeed',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('text', models.CharField(max_length=300)),
                ('origin', models.CharField(blank=True, max_length=60)),
                ('wished_on', models.DateField()),
                ('destroy_after', models.DateField()),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation')),
                ('person', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('inventory', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='needs', to='programmes.needsinventory')),
                ('theme', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='needs', to='programmes.needtheme')),
            ],
        ),
        migrations.CreateModel(
            name='PlanRemark',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField()),
                ('at', models.DateTimeField()),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('plan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='remarks', to='programmes.cohortplan')),
            ],
        ),
        migrations.CreateModel(
            name='PracticeNote',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('tried', models.TextField()),
                ('happened', models.TextField()),
                ('shared_at', models.DateTimeField()),
                ('carried_at', models.DateTimeField(null=True)),
                ('destroy_after', models.DateField()),
                ('module', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='notes', to='programmes.module')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['module', '-shared_at'], name='programmes_notes_of_a_module')],
            },
        ),
        migrations.CreateModel(
            name='Programme',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('title', models.CharField(max_length=120)),
                ('about', models.TextField()),
                ('taught_by', models.CharField(blank=True, max_length=120)),
                ('state', models.CharField(choices=[('designing', 'being designed'), ('awaiting_budget', 'waits for the budget'), ('approved', 'agreed by all'), ('running', 'going on'), ('evaluating', 'looking back'), ('closed', 'over'), ('cancelled', 'stopped')], default='designing', max_length=15)),
                ('seats', models.PositiveSmallIntegerField()),
                ('by_share', models.BooleanField(default=True)),
                ('sight', models.CharField(choices=[('nothing', 'Nothing'), ('took_part', 'That somebody took part'), ('certificate', 'That somebody took part, and whether she got the certificate')], default='took_part', max_length=11)),
                ('estimate', models.PositiveBigIntegerField(default=0)),
                ('closing_words', models.TextField(blank=True)),
                ('opened_at', models.DateTimeField()),
                ('opened_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.partnership')),
            ],
            options={
                'indexes': [models.Index(fields=['partnership', '-opened_at'], name='programmes_of_a_partnership')],
                'constraints': [models.CheckConstraint(condition=models.Q(('seats__gte', 1)), name='programmes_there_is_a_seat')],
            },
        ),
        migrations.AddField(
            model_name='needsinventory',
            name='programme',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='inventories', to='programmes.programme'),
        ),
        migrations.AddField(
            model_name='module',
            name='programme',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='modules', to='programmes.programme'),
        ),
        migrations.AddField(
            model_name='cohort',
            name='programme',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='cohorts', to='programmes.programme'),
        ),
        migrations.CreateModel(
            name='BudgetShare',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('percent', models.PositiveSmallIntegerField()),
                ('cents', models.PositiveBigIntegerField()),
                ('seats', models.PositiveSmallIntegerField()),
                ('agreed_text', models.TextField(blank=True)),
                ('agreed_at', models.DateTimeField(null=True)),
                ('agreed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation')),
                ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='shares', to='programmes.programme')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('programme', 'organisation'), name='programmes_one_share_each'), models.CheckConstraint(condition=models.Q(('percent__lte', 100)), name='programmes_share_is_percent'), models.CheckConstraint(condition=models.Q(models.Q(('agreed_at', None), ('agreed_by', None), ('agreed_text', '')), models.Q(('agreed_at__isnull', False), ('agreed_by__isnull', False), models.Q(('agreed_text', ''), _negated=True)), _connector='OR'), name='programmes_agreed_to_a_text')],
            },
        ),
        migrations.CreateModel(
            name='BudgetProposal',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('state', models.CharField(choices=[('open', 'waits for agreement'), ('bound', 'everybody agreed: it holds'), ('refused', 'not agreed: it does not go on'), ('withdrawn', 'withdrawn')], default='open', max_length=9)),
                ('before', models.PositiveBigIntegerField()),
                ('estimate', models.PositiveBigIntegerField()),
                ('words', models.TextField()),
                ('proposed_at', models.DateTimeField()),
                ('closing_words', models.TextField(blank=True)),
                ('settled_at', models.DateTimeField(null=True)),
                ('leaver', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation')),
                ('proposed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('settled_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='proposals', to='programmes.programme')),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('state', 'open')), fields=('programme',), name='programmes_one_open_proposal'), models.CheckConstraint(condition=models.Q(models.Q(('settled_at', None), ('state', 'open')), models.Q(models.Q(('state', 'open'), _negated=True), ('settled_at__isnull', False)), _connector='OR'), name='programmes_settled_once')],
            },
        ),
        migrations.CreateModel(
            name='BudgetEntry',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('agreed', 'agreed'), ('taken_back', 'agreement taken back'), ('lapsed', 'agreement lapsed: the budget was taken back'), ('to_change', 'agreed to a change'), ('no_change', 'agreement lapsed: the change does not go on'), ('left', 'left, and pays no more than this'), ('changed', 'changed: expected to cost from now on'), ('commitment', 'promised'), ('cost', 'paid')], max_length=10)),
                ('words', models.TextField()),
                ('cents', models.BigIntegerField()),
                ('entered_at', models.DateTimeField()),
                ('corrects', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='programmes.budgetentry')),
                ('entered_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('of', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='programmes.budgetentry')),
                ('organisation', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation')),
                ('programme', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='programmes.programme')),
            ],
            options={
                'indexes': [models.Index(fields=['programme', '-entered_at'], name='programmes_ledger_of')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('cents__gte', 0), ('corrects', None)), models.Q(('cents__lt', 0), ('corrects__isnull', False)), _connector='OR'), name='programmes_below_nought_corrects'), models.CheckConstraint(condition=models.Q(models.Q(('kind__in', ('commitment', 'cost', 'changed')), ('organisation', None)), models.Q(('corrects', None), ('of', None), ('organisation__isnull', False)), _connector='OR'), name='programmes_an_organisation_agrees')],
            },
        ),
        migrations.CreateModel(
            name='ProposedShare',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('percent', models.PositiveSmallIntegerField()),
                ('cents', models.PositiveBigIntegerField()),
                ('seats', models.PositiveSmallIntegerField()),
                ('agreed_text', models.TextField(blank=True)),
                ('agreed_at', models.DateTimeField(null=True)),
                ('before', models.PositiveBigIntegerField()),
                ('agreed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation')),
                ('proposal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='shares', to='programmes.budgetproposal')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('proposal', 'organisation'), name='programmes_one_proposed_share'), models.CheckConstraint(condition=models.Q(('percent__lte', 100)), name='programmes_proposed_is_percent'), models.CheckConstraint(condition=models.Q(models.Q(('agreed_at', None), ('agreed_by', None), ('agreed_text', '')), models.Q(('agreed_at__isnull', False), ('agreed_by__isnull', False), models.Q(('agreed_text', ''), _negated=True)), _connector='OR'), name='programmes_agreed_to_a_change')],
            },
        ),
        migrations.CreateModel(
            name='StandardVersion',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('number', models.PositiveSmallIntegerField()),
                ('title', models.CharField(max_length=120)),
                ('set_at', models.DateTimeField()),
                ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='standards', to='programmes.programme')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('programme', 'number'), name='programmes_a_version_once')],
            },
        ),
        migrations.AddField(
            model_name='criterion',
            name='standard',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='criteria', to='programmes.standardversion'),
        ),
        migrations.CreateModel(
            name='Certificate',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('meetings', models.PositiveSmallIntegerField(default=0)),
                ('minutes', models.PositiveIntegerField(default=0)),
                ('issued_at', models.DateTimeField()),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('cohort', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='programmes.cohort')),
                ('module', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='programmes.module')),
                ('standard', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='programmes.standardversion')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('module', 'person'), name='programmes_one_certificate'), models.UniqueConstraint(fields=('cohort', 'person'), name='programmes_one_of_a_cohort'), models.CheckConstraint(condition=models.Q(models.Q(('cohort', None), ('module__isnull', False), ('standard', None)), models.Q(('cohort__isnull', False), ('module', None), ('standard__isnull', False)), _connector='OR'), name='programmes_of_a_module_or_a_cohort')],
            },
        ),
        migrations.AddField(
            model_name='assessment',
            name='standard',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='programmes.standardversion'),
        ),
        migrations.CreateModel(
            name='WorkingGroupMember',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('since', models.DateTimeField()),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='working_group', to='programmes.programme')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('programme', 'person'), name='programmes_once_in_a_group')],
            },
        ),
        migrations.CreateModel(
            name='CohortChange',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('change', models.CharField(max_length=60)),
                ('shown_at', models.DateTimeField()),
                ('destroy_after', models.DateField()),
                ('cohort', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='changes', to='programmes.cohort')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('cohort', 'change'), name='programmes_a_change_once')],
            },
        ),
        migrations.CreateModel(
            name='CohortPlace',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('state', models.CharField(choices=[('applied', 'has applied'), ('admitted', 'admitted'), ('declined', 'not admitted'), ('enrolled', 'takes part'), ('stopped', 'stopped')], default='applied', max_length=10)),
                ('wish', models.TextField()),
                ('decision', models.TextField(blank=True)),
                ('since', models.DateTimeField()),
                ('destroy_after', models.DateField()),
                ('cohort', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='places', to='programmes.cohort')),
                ('decided_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['person', 'state'], name='programmes_cohorts_of')],
                'constraints': [models.UniqueConstraint(fields=('cohort', 'person'), name='programmes_one_place_in_a_cohort')],
            },
        ),
        migrations.AddIndex(
            model_name='assignment',
            index=models.Index(fields=['module', 'due_on'], name='programmes_tasks_of_a_module'),
        ),
        migrations.AddConstraint(
            model_name='needsinventory',
            constraint=models.UniqueConstraint(condition=models.Q(('state__in', ('gathering', 'ranking', 'weighing'))), fields=('programme',), name='programmes_one_open_inventory'),
        ),
        migrations.AddConstraint(
            model_name='module',
            constraint=models.UniqueConstraint(fields=('programme', 'number'), name='programmes_modules_are_numbered'),
        ),
        migrations.AddConstraint(
            model_name='cohort',
            constraint=models.CheckConstraint(condition=models.Q(('seats__gte', 2)), name='programmes_a_cohort_is_two'),
        ),
        migrations.AddConstraint(
            model_name='criterion',
            constraint=models.UniqueConstraint(fields=('standard', 'number'), name='programmes_a_criterion_once'),
        ),
    ]
