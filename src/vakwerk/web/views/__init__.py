"""Home, account, Beheer, the demo's front door, and the pages for when something goes wrong."""
