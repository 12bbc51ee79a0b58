"""The pages, for gunicorn."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.utils import translation

from kit.web.throttling import WEB

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "plnsite.settings")
os.environ["PGAPPNAME"] = WEB  # libpq tells the database; workers give way to whoever is called so
application = get_wsgi_application()
translation.activate(settings.LANGUAGE_CODE)  # each word is found quicker than while a default is looked for
