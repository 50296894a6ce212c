"""The application as a server loads it."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vakwerk.web.settings")
application = get_wsgi_application()

from django.urls import get_resolver  # noqa: E402  needs the applications loaded

from vakwerk.web.start import refuse_demo_elsewhere  # noqa: E402

refuse_demo_elsewhere()
_ = get_resolver().url_patterns  # every page is read now, not by whoever comes first
gc.collect()
gc.freeze()  # what has been read stays: never look through it again for something to clear
