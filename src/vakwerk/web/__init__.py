"""The top floor: settings, addresses, home and Beheer. The only package that knows everybody."""
