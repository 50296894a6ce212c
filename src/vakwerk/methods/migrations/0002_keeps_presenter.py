from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("methods", "0001_squashed_0005_own_methods")]

    operations = [migrations.AddField("conversation", "keeps_presenter", models.BooleanField(default=False))]
