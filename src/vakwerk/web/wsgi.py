"""The application as a server loads it."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vakwerk.web.settings")
application = get_wsgi_application()

from vakwerk.web.start import refuse_demo_elsewhere  # noqa: E402  needs the applications loaded

refuse_demo_elsewhere()
