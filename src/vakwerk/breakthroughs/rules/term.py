"""The term within which is decided: it stands still while somebody waits for who applied."""

from datetime import timedelta


def still_days(stood_still, since, on):
    """How many days the term stood still until a day, those of now included."""
    return stood_still + (max(0, (on - since).days) if since else 0)


def due_on(received_on, term_days, still):
    """The last day of a term. While it stands still it moves along with the days."""
    return received_on + timedelta(days=term_days + still)


def days_taken(received_on, ended_on, still):
    """How many days a decision took, without those on which the term stood still."""
    return (ended_on - received_on).days - still
