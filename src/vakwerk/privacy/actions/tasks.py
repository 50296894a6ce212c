"""The list of tasks: what is done is forgotten. It holds ids and labels only, never text."""

from django.core.management import call_command


def forget_tasks():
    call_command("prune_db_task_results", min_age_days=1, queue_name="*", verbosity=0)
