"""Pages of the agenda: the list, an event, places, guests, hosting, the door, afterwards, wishes, calendars."""
