import django.db.models.deletion
import vakwerk.common.labels
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [
        ('notices', '0001_initial'),
        ('notices', '0002_initial'),
        ('notices', '0003_mail_rhythm'),
    ]

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='MailChoice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('rhythm', models.CharField(choices=[('at_once', 'At once'), ('daily', 'Once a day, at eight in the morning'), ('weekly', 'Once a week, on Monday'), ('never', 'No mail')], default='at_once', max_length=7)),
                ('person', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='Notice',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('waiting', 'Something is waiting'), ('became', 'What became of it'), ('look_back', 'Time to look back'), ('calendar', 'In your calendar')], max_length=9)),
                ('words', models.CharField(max_length=200)),
                ('about', models.CharField(max_length=80)),
                ('at', models.DateTimeField()),
                ('seen_at', models.DateTimeField(null=True)),
                ('by_mail', models.BooleanField()),
                ('gathered_until', models.DateTimeField(null=True)),
                ('tried_at', models.DateTimeField(null=True)),
                ('mailed_at', models.DateTimeField(null=True)),
                ('destroy_after', models.DateField()),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['person', '-at'], name='notices_of_a_person'), models.Index(condition=models.Q(('by_mail', True), ('mailed_at', None)), fields=['at'], name='notices_waiting_for_mail')],
            },
        ),
        migrations.CreateModel(
            name='CalendarEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.CharField(max_length=40)),
                ('sequence', models.PositiveIntegerField()),
                ('starts_at', models.DateTimeField()),
                ('ends_at', models.DateTimeField()),
                ('is_cancelled', models.BooleanField(default=False)),
                ('notice', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='calendar', to='notices.notice')),
            ],
        ),
        migrations.CreateModel(
            name='WriteOnlyLink',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('about', models.CharField(max_length=80)),
                ('promised_on', models.DateField()),
                ('expires_at', models.DateTimeField()),
                ('used_at', models.DateTimeField(null=True)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
    ]
