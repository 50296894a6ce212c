"""Serves one application as Vakwerk is served, without the worker for tasks.

Usage: python -m bench.serve APPLICATION PORT WORKERS
"""

import os
import sys

from vakwerk.web.server import allow_many_connections, server

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vakwerk.web.settings")
    application, port, workers = sys.argv[1:]
    allow_many_connections()
    server(application, address="127.0.0.1", port=int(port), workers=int(workers)).serve()
