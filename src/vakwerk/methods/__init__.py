"""Conversation methods as data, and the live conversation that runs one."""
