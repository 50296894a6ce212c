"""The agenda: events that people come to of their own accord, with a place, a door and what they used of it."""
