import django.db.models.deletion
import vakwerk.common.labels
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [
        ('peers', '0001_initial'),
        ('peers', '0002_initial'),
        ('peers', '0003_video_call'),
        ('peers', '0004_dates'),
        ('peers', '0005_evaluation'),
        ('peers', '0006_listings'),
        ('peers', '0007_deliberation'),
        ('peers', '0008_invited_by_mail'),
    ]

    initial = True

    dependencies = [
        ('people', '0001_squashed_0008_name_list'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='MoralDeliberation',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('state', models.CharField(choices=[('requested', 'requested'), ('prepared', 'prepared'), ('in_method', 'going on'), ('concluded', 'concluded'), ('agreed', 'with agreements'), ('looked_back', 'looked back'), ('cancelled', 'cancelled')], default='requested', max_length=11)),
                ('question', models.TextField()),
                ('requested_at', models.DateTimeField()),
                ('look_back_on', models.DateField(null=True)),
                ('asked_at', models.DateTimeField(null=True)),
                ('became', models.TextField(blank=True)),
                ('looked_back_at', models.DateTimeField(null=True)),
                ('bringer', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation')),
            ],
        ),
        migrations.CreateModel(
            name='DeliberationRecord',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('question', models.TextField()),
                ('held_on', models.DateField()),
                ('destroyed_at', models.DateTimeField()),
                ('agreements', models.TextField(blank=True)),
                ('agreed_on', models.DateField(null=True)),
                ('destroy_after', models.DateField()),
                ('organisation', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation')),
                ('deliberation', models.OneToOneField(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='record', to='peers.moraldeliberation')),
            ],
        ),
        migrations.CreateModel(
            name='PeerGroup',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=80)),
                ('state', models.CharField(choices=[('forming', 'being formed'), ('agreement_signed', 'agreed'), ('active', 'active'), ('evaluating', 'looking back at the group'), ('ended', 'ended')], default='forming', max_length=16)),
                ('min_people', models.PositiveSmallIntegerField(default=4)),
                ('max_people', models.PositiveSmallIntegerField(default=8)),
                ('min_minutes', models.PositiveSmallIntegerField(default=60)),
                ('evaluate_after', models.PositiveSmallIntegerField(default=6)),
                ('started_at', models.DateTimeField()),
                ('ended_at', models.DateTimeField(null=True)),
                ('destroy_after', models.DateField(null=True)),
                ('closed_group', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.closedgroup')),
                ('started_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('max_people__gte', models.F('min_people')), ('min_people__gte', 2)), name='peers_size_makes_sense')],
            },
        ),
        migrations.CreateModel(
            name='GroupListing',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('seeks', 'looks for a group'), ('offers', 'a group with room')], max_length=6)),
                ('theme', models.CharField(max_length=60)),
                ('text', models.TextField()),
                ('state', models.CharField(choices=[('open', 'open'), ('taken_down', 'taken down')], default='open', max_length=10)),
                ('placed_at', models.DateTimeField()),
                ('destroy_after', models.DateField()),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('group', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='listings', to='peers.peergroup')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('group__isnull', False), ('kind', 'offers')), models.Q(('group', None), ('kind', 'seeks')), _connector='OR'), name='peers_an_offer_is_of_a_group'), models.UniqueConstraint(condition=models.Q(('state', 'open')), fields=('group',), name='peers_one_open_offer_a_group'), models.UniqueConstraint(condition=models.Q(('kind', 'seeks'), ('state', 'open')), fields=('person',), name='peers_one_open_search_a_person')],
            },
        ),
        migrations.CreateModel(
            name='GroupInvitation',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('email', models.EmailField(max_length=254)),
                ('state', models.CharField(choices=[('asking', 'members are asked first'), ('open', 'invited'), ('accepted', 'accepted'), ('declined', 'declined'), ('withdrawn', 'withdrawn')], default='open', max_length=9)),
                ('invited_at', models.DateTimeField()),
                ('message', models.TextField(blank=True)),
                ('invited_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('listing', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='peers.grouplisting')),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='invitations', to='peers.peergroup')),
            ],
            options={
                'indexes': [models.Index(fields=['email'], name='peers_invited_by_mail')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('state__in', ['asking', 'open'])), fields=('group', 'email'), name='peers_one_open_invitation')],
            },
        ),
        migrations.CreateModel(
            name='GroupEvaluation',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('opened_at', models.DateTimeField()),
                ('revealed_at', models.DateTimeField(null=True)),
                ('ended_at', models.DateTimeField(null=True)),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='evaluations', to='peers.peergroup')),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('group',), name='peers_one_evaluation_at_a_time')],
            },
        ),
        migrations.CreateModel(
            name='GroupAgreement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField()),
                ('made_at', models.DateTimeField()),
                ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='agreements', to='peers.peergroup')),
            ],
        ),
        migrations.CreateModel(
            name='PeerSession',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('state', models.CharField(choices=[('planned', 'planned'), ('gathering_contributions', 'gathering questions'), ('case_chosen', 'question chosen'), ('in_method', 'going on'), ('closing', 'being closed'), ('closed', 'closed'), ('cancelled', 'cancelled')], default='planned', max_length=23)),
                ('starts_at', models.DateTimeField(db_index=True)),
                ('minutes', models.PositiveSmallIntegerField()),
                ('place', models.CharField(blank=True, max_length=80)),
                ('call_url', models.URLField(blank=True, max_length=500)),
                ('method_key', models.CharField(max_length=40)),
                ('variant', models.CharField(max_length=20)),
                ('meeting', models.CharField(blank=True, max_length=11)),
                ('sequence', models.PositiveSmallIntegerField(default=0)),
                ('started_at', models.DateTimeField(null=True)),
                ('ended_at', models.DateTimeField(null=True)),
                ('net_minutes', models.PositiveSmallIntegerField(null=True)),
                ('destroy_after', models.DateField()),
                ('facilitator', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sessions', to='peers.peergroup')),
                ('planned_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('presenter', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.AddField(
            model_name='moraldeliberation',
            name='session',
            field=models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='deliberation', to='peers.peersession'),
        ),
        migrations.CreateModel(
            name='DateProposal',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('state', models.CharField(choices=[('open', 'dates proposed'), ('chosen', 'date chosen'), ('withdrawn', 'taken back')], default='open', max_length=9)),
                ('method_key', models.CharField(max_length=40)),
                ('variant', models.CharField(max_length=20)),
                ('place', models.CharField(blank=True, max_length=80)),
                ('proposed_at', models.DateTimeField()),
                ('destroy_after', models.DateField()),
                ('facilitator', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('proposed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='proposals', to='peers.peergroup')),
                ('session', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='peers.peersession')),
            ],
        ),
        migrations.CreateModel(
            name='Commitment',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('text', models.CharField(max_length=300)),
                ('made_at', models.DateTimeField()),
                ('look_back_on', models.DateField()),
                ('state', models.CharField(choices=[('open', 'planned'), ('looked_back', 'looked back'), ('let_go', 'let go')], default='open', max_length=11)),
                ('asked_at', models.DateTimeField(null=True)),
                ('looked_back_at', models.DateTimeField(null=True)),
                ('became', models.TextField(blank=True)),
                ('for_helpers', models.TextField(blank=True)),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('session', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='peers.peersession')),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('state', 'open')), fields=['look_back_on'], name='peers_look_back_due')],
                'constraints': [models.UniqueConstraint(fields=('session', 'owner'), name='peers_one_commitment_a_meeting'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'looked_back'), _negated=True), models.Q(('became', ''), _negated=True), _connector='OR'), name='peers_looking_back_says_something')],
            },
        ),
        migrations.CreateModel(
            name='CaseContribution',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('text', models.TextField()),
                ('written_at', models.DateTimeField()),
                ('destroy_after', models.DateField()),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('session', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='contributions', to='peers.peersession')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('session', 'person'), name='peers_one_contribution_each')],
            },
        ),
        migrations.CreateModel(
            name='Presence',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('role', models.CharField(max_length=11)),
                ('minutes', models.PositiveSmallIntegerField()),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('session', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='presences', to='peers.peersession')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('session', 'person'), name='peers_one_presence_each')],
            },
        ),
        migrations.CreateModel(
            name='ProposedDate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('starts_at', models.DateTimeField()),
                ('proposal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='dates', to='peers.dateproposal')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('proposal', 'starts_at'), name='peers_a_date_once')],
            },
        ),
        migrations.CreateModel(
            name='DateAnswer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('suits', models.BooleanField()),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('date', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='answers', to='peers.proposeddate')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('date', 'person'), name='peers_one_answer_a_date')],
            },
        ),
        migrations.CreateModel(
            name='SessionReply',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('is_coming', models.BooleanField()),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('session', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='replies', to='peers.peersession')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('session', 'person'), name='peers_one_reply_each')],
            },
        ),
        migrations.CreateModel(
            name='Takeaway',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('text', models.TextField()),
                ('written_at', models.DateTimeField()),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('session', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='peers.peersession')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('session', 'owner'), name='peers_one_takeaway_a_meeting')],
            },
        ),
        migrations.CreateModel(
            name='AgreementSignature',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('signed_at', models.DateTimeField()),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('agreement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='signatures', to='peers.groupagreement')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('agreement', 'person'), name='peers_one_signature_each')],
            },
        ),
        migrations.CreateModel(
            name='EvaluationAnswer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('gives', models.TextField()),
                ('differently', models.TextField(blank=True)),
                ('onwards', models.TextField(blank=True)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('evaluation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='answers', to='peers.groupevaluation')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('evaluation', 'person'), name='peers_one_evaluation_each')],
            },
        ),
        migrations.CreateModel(
            name='InvitationConsent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('says_yes', models.BooleanField(null=True)),
                ('invitation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='consents', to='peers.groupinvitation')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('invitation', 'person'), name='peers_asked_once')],
            },
        ),
    ]
