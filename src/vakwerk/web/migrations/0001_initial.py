from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Submission',
            fields=[
                ('key', models.CharField(max_length=64, primary_key=True, serialize=False)),
                ('answer', models.TextField()),
                ('at', models.DateTimeField(db_index=True)),
            ],
        ),
    ]
