"""What everyone reads, what the editors do, and the pages behind a link of who has no account."""
