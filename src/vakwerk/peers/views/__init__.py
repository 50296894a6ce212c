"""Pages of groups, invitations, meetings, and of what one took home."""
