from django.db import migrations


def enter_what_was_agreed(apps, _editor):
    """A line for every agreement that stands."""
    entries = apps.get_model("programmes", "BudgetEntry").objects
    for share in apps.get_model("programmes", "BudgetShare").objects.exclude(agreed_at=None):
        facts = {"programme_id": share.programme_id, "organisation_id": share.organisation_id, "kind": "agreed"}
        facts |= {"words": share.agreed_text, "cents": share.cents}
        entries.create(entered_by_id=share.agreed_by_id, entered_at=share.agreed_at, **facts)


class Migration(migrations.Migration):
    dependencies = [("programmes", "0004_ledger")]

    operations = [migrations.RunPython(enter_what_was_agreed, migrations.RunPython.noop)]
