from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('methods', '0005_own_methods'),
    ]

    operations = [
        migrations.AddField(
            model_name='conversation',
            name='keeps_presenter',
            field=models.BooleanField(default=False),
        ),
    ]
