import django.db.models.deletion
import vakwerk.common.labels
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [
        ('events', '0001_initial'),
        ('events', '0002_by_day'),
    ]

    initial = True

    dependencies = [
        ('people', '0001_squashed_0008_name_list'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='EventSeries',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=120)),
            ],
        ),
        migrations.CreateModel(
            name='Theme',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=60, unique=True)),
            ],
        ),
        migrations.CreateModel(
            name='CalendarSubscription',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('names_events', models.BooleanField(default=False)),
                ('made_at', models.DateTimeField()),
                ('person', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='Event',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('inspiration_lab', 'Inspiration lab'), ('scholar_lecture', "Scholar's lecture"), ('masterclass', 'Masterclass'), ('workshop', 'Workshop'), ('conference', 'Conference'), ('gathering', 'Gathering')], max_length=15)),
                ('state', models.CharField(choices=[('idea', 'idea'), ('planned', 'being prepared'), ('published', 'in the agenda'), ('held', 'held'), ('followed_up', 'looked back upon'), ('archived', 'archived'), ('cancelled', 'cancelled')], default='planned', max_length=11)),
                ('title', models.CharField(max_length=120)),
                ('about', models.TextField(blank=True)),
                ('origin', models.CharField(blank=True, db_index=True, max_length=80)),
                ('audience', models.CharField(choices=[('public', 'Everyone, also without an account'), ('network', 'Colleagues of all organisations that take part'), ('organisation', 'Only colleagues of those in whose name it is'), ('group', 'Only the members of a closed group')], default='network', max_length=12)),
                ('planned_at', models.DateTimeField()),
                ('published_at', models.DateTimeField(null=True)),
                ('answers_wishes', models.BooleanField(default=False)),
                ('starts_at', models.DateTimeField(null=True)),
                ('ends_at', models.DateTimeField(null=True)),
                ('break_minutes', models.PositiveSmallIntegerField(default=0)),
                ('place', models.CharField(blank=True, max_length=120)),
                ('online', models.URLField(blank=True, max_length=300)),
                ('sequence', models.PositiveIntegerField(default=0)),
                ('seats', models.PositiveIntegerField(null=True)),
                ('per_organisation', models.PositiveIntegerField(null=True)),
                ('admits_guests', models.BooleanField(default=False)),
                ('repeat_from', models.PositiveIntegerField()),
                ('repeat_told_at', models.DateTimeField(null=True)),
                ('captions', models.CharField(blank=True, choices=[('yes', 'Yes'), ('on_request', 'If somebody asks'), ('no', 'No'), ('not_needed', 'Does not apply here')], max_length=10)),
                ('step_free', models.CharField(blank=True, choices=[('yes', 'Yes'), ('on_request', 'If somebody asks'), ('no', 'No'), ('not_needed', 'Does not apply here')], max_length=10)),
                ('access_notes', models.CharField(blank=True, max_length=300)),
                ('recorded_until', models.DateField(null=True)),
                ('recording', models.URLField(blank=True, max_length=300)),
                ('door_code', models.CharField(max_length=6)),
                ('accreditation', models.CharField(blank=True, max_length=40)),
                ('net_minutes', models.PositiveIntegerField(null=True)),
                ('came', models.PositiveIntegerField(null=True)),
                ('given_along', models.JSONField(default=list)),
                ('host_asked_at', models.DateTimeField(null=True)),
                ('held_at', models.DateTimeField(null=True)),
                ('thanked_at', models.DateTimeField(null=True)),
                ('destroy_after', models.DateField()),
                ('closed_group', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.closedgroup')),
                ('organisation', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation')),
                ('partnership', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.partnership')),
                ('planned_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('repeats', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='repeated_by', to='events.event')),
                ('series', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='events', to='events.eventseries')),
                ('theme', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='events.theme')),
            ],
            options={
                'indexes': [models.Index(fields=['audience', 'starts_at'], name='events_in_the_agenda'), models.Index(fields=['starts_at'], name='events_by_day'), models.Index(condition=models.Q(('state__in', ('idea', 'planned', 'published'))), fields=['ends_at'], name='events_to_come')],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['idea', 'cancelled', 'archived']), models.Q(('ends_at__gt', models.F('starts_at')), ('starts_at__isnull', False)), _connector='OR'), name='events_end_after_their_start'), models.CheckConstraint(condition=models.Q(models.Q(('audience', 'group'), _negated=True), ('closed_group__isnull', False), _connector='OR'), name='events_closed_has_a_group'), models.CheckConstraint(condition=models.Q(('admits_guests', False), ('audience', 'public'), _connector='OR'), name='events_guests_see_what_is_public'), models.CheckConstraint(condition=models.Q(('state__in', ['idea', 'planned', 'cancelled', 'archived']), ('published_at__isnull', False), _connector='OR'), name='events_in_the_agenda_since'), models.CheckConstraint(condition=models.Q(('recording', ''), ('recorded_until__isnull', False), _connector='OR'), name='events_recordings_end')],
            },
        ),
        migrations.CreateModel(
            name='Registration',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('state', models.CharField(choices=[('requested', 'waits to be confirmed'), ('waiting', 'on the waiting list'), ('offered', 'a place is kept'), ('confirmed', 'comes'), ('gone', 'gone')], max_length=9)),
                ('email', models.EmailField(blank=True, max_length=254)),
                ('name', models.CharField(blank=True, max_length=120)),
                ('works_at', models.CharField(blank=True, max_length=120)),
                ('language', models.CharField(default='nl', max_length=2)),
                ('link', models.PositiveSmallIntegerField(default=0)),
                ('since', models.DateTimeField()),
                ('kept_until', models.DateTimeField(null=True)),
                ('needs', models.CharField(blank=True, max_length=200)),
                ('may_be_recorded', models.BooleanField(null=True)),
                ('destroy_after', models.DateField()),
                ('event', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='registrations', to='events.event')),
                ('kept_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation')),
                ('person', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('state', 'offered')), fields=['kept_until'], name='events_offers_that_end')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('email', ''), ('person__isnull', False)), models.Q(('person__isnull', True), models.Q(('email', ''), _negated=True)), _connector='OR'), name='events_a_colleague_or_a_guest'), models.UniqueConstraint(condition=models.Q(('person__isnull', False)), fields=('event', 'person'), name='events_one_place_each'), models.UniqueConstraint(condition=models.Q(('email', ''), _negated=True), fields=('event', 'email'), name='events_one_place_a_guest'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'offered'), _negated=True), ('kept_until__isnull', False), _connector='OR'), name='events_an_offer_ends')],
            },
        ),
        migrations.CreateModel(
            name='PracticeTestQuestion',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('text', models.TextField()),
                ('answer', models.TextField(blank=True)),
                ('answered_on', models.DateField(null=True)),
                ('event', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='questions', to='events.event')),
                ('registration', models.OneToOneField(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='question', to='events.registration')),
            ],
        ),
        migrations.CreateModel(
            name='GuestLetter',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('confirm', 'asked to confirm'), ('comes', 'has a place'), ('waits', 'is on the waiting list'), ('offered', 'a place is kept'), ('changed', 'the event was changed'), ('cancelled', 'the event was cancelled'), ('answered', 'the question was taken up')], max_length=9)),
                ('sequence', models.PositiveIntegerField(default=0)),
                ('at', models.DateTimeField()),
                ('tried_at', models.DateTimeField(null=True)),
                ('mailed_at', models.DateTimeField(null=True)),
                ('registration', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='letters', to='events.registration')),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('mailed_at', None)), fields=['at'], name='events_letters_to_mail')],
            },
        ),
        migrations.CreateModel(
            name='Attendance',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('by_code', models.BooleanField(default=False)),
                ('minutes', models.PositiveIntegerField(null=True)),
                ('person', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('event', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='attendances', to='events.event')),
                ('guest', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='events.registration')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('guest__isnull', True), ('person__isnull', False)), models.Q(('guest__isnull', False), ('person__isnull', True)), _connector='OR'), name='events_somebody_was_there'), models.UniqueConstraint(fields=('event', 'person'), name='events_there_once'), models.UniqueConstraint(fields=('guest',), name='events_guest_there_once')],
            },
        ),
        migrations.CreateModel(
            name='SeatAllotment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('seats', models.PositiveIntegerField()),
                ('event', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='allotments', to='events.event')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('event', 'organisation'), name='events_one_allotment_each')],
            },
        ),
        migrations.CreateModel(
            name='Takeaway',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('text', models.TextField(blank=True)),
                ('written_at', models.DateTimeField()),
                ('used', models.JSONField(default=list)),
                ('told', models.TextField(blank=True)),
                ('used_at', models.DateTimeField(null=True)),
                ('event', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='takeaways', to='events.event')),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('event', 'owner'), name='events_one_takeaway_each')],
            },
        ),
        migrations.CreateModel(
            name='ThemeWish',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('text', models.CharField(max_length=300)),
                ('wished_on', models.DateField()),
                ('state', models.CharField(choices=[('open', 'open'), ('became', 'became an event'), ('closed', 'answered'), ('gone', 'taken back')], default='open', max_length=6)),
                ('destroy_after', models.DateField()),
                ('event', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='events.event')),
                ('person', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('theme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='wishes', to='events.theme')),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('person__isnull', False), ('state', 'open')), fields=('theme', 'person'), name='events_one_open_wish_a_theme')],
            },
        ),
        migrations.CreateModel(
            name='EventHost',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('part', models.CharField(choices=[('host', 'hosts'), ('lecturer', 'speaks')], max_length=8)),
                ('name', models.CharField(max_length=120)),
                ('event', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='hosts', to='events.event')),
                ('person', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('person__isnull', False)), fields=('event', 'person', 'part'), name='events_a_part_once'), models.CheckConstraint(condition=models.Q(models.Q(('part', 'host'), _negated=True), ('person__isnull', False), _connector='OR'), name='events_hosts_have_an_account')],
            },
        ),
    ]
