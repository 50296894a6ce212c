from django.db import migrations, models


def keep_choices(apps, schema_editor):
    apps.get_model("notices", "MailChoice").objects.filter(wants_mail=False).update(rhythm="never")


class Migration(migrations.Migration):
    dependencies = [("notices", "0002_initial")]

    operations = [
        migrations.AddField("notice", "gathered_until", models.DateTimeField(null=True)),
        migrations.AddField(
            "mailchoice",
            "rhythm",
            models.CharField(
                choices=[
                    ("at_once", "At once"),
                    ("daily", "Once a day, at eight in the morning"),
                    ("weekly", "Once a week, on Monday"),
                    ("never", "No mail"),
                ],
                default="at_once",
                max_length=7,
            ),
        ),
        migrations.RunPython(keep_choices, migrations.RunPython.noop),
        migrations.RemoveField("mailchoice", "wants_mail"),
    ]
