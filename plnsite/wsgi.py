"""The pages, for gunicorn."""

import os

from django.core.wsgi import get_wsgi_application

from kit.web.throttling import WEB

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "plnsite.settings")
os.environ["PGAPPNAME"] = WEB  # libpq tells the database; workers give way to whoever is called so
application = get_wsgi_application()
