"""Settings: one file, read from the environment by `plnsite.env`, safe unless told otherwise."""

from pathlib import Path

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from plnsite import env
from plnsite.storage import media_storage
from resources.providers.registry import frame_hosts

BASE_DIR = Path(__file__).resolve().parent.parent

DEBUG = env.flag("DEBUG")
DEMO = env.flag("DEMO")  # the demo school with its printed sign-ins, a mailbox page and /style

SECRET_KEY = env.text("SECRET_KEY")
SECRET_KEY_FALLBACKS = list(env.words("SECRET_KEY_FALLBACKS"))  # old keys, so that what they signed still counts
if not DEBUG and not DEMO and len(SECRET_KEY) < 32:
    raise ImproperlyConfigured("SECRET_KEY is too short to be secret: use at least 32 random characters.")

ALLOWED_HOSTS = list(env.words("ALLOWED_HOSTS", ("localhost", "127.0.0.1")))
HTTPS = env.flag("HTTPS", default=not (DEBUG or DEMO))

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.staticfiles",
    "django.forms",
    "allauth",
    "allauth.account",
    "csp",
    "django_htmx",
    "pgtrigger",
    "kit",
    "accounts",
    "resources",
    "networks",
    "reflections",
    "plnsite.pages",
]
if DEMO or DEBUG:  # development and tests build the demo school too; production never imports it
    INSTALLED_APPS.append("demo")

MIDDLEWARE = [
    "kit.web.request_ids.RequestIdMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "kit.web.request_guard.RequestGuardMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "accounts.people.middleware.ViewerMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "accounts.identity.signin.middleware.InterruptedMiddleware",
]

ROOT_URLCONF = "plnsite.urls"
WSGI_APPLICATION = "plnsite.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["kit.templatetags.form_tokens"],
            "libraries": {"i18n": "kit.templatetags.sentences"},
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "plnsite.pages.context.page",
            ],
        },
    }
]
SILENCED_SYSTEM_CHECKS = ["templates.W003"]  # our i18n stands in for Django's on purpose
FORM_RENDERER = "kit.web.forms.FormRenderer"

# --- data -------------------------------------------------------------------------------------------------

DATABASES = {"default": env.database("DATABASE_URL")}
DATABASES["default"]["CONN_MAX_AGE"] = 0
DATABASE_POOL_SIZE = env.number("DATABASE_POOL_SIZE", 4)  # connections a process; 0: no pool
if DATABASE_POOL_SIZE:
    _options = DATABASES["default"].setdefault("OPTIONS", {})
    _options["pool"] = {"min_size": 1, "max_size": DATABASE_POOL_SIZE}
# What the pages and workers connect as, where that is not the tables' owner: for the command `application_role`.
APPLICATION_DATABASE = (
    env.database("APPLICATION_DATABASE_URL") if env.text("APPLICATION_DATABASE_URL", "") else None
)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = env.valkey("REDIS_URL")
CACHES = {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}}

STORAGES = {
    "default": media_storage(
        env.text("MEDIA_BUCKET", ""), env.web_address("MEDIA_ENDPOINT"), env.text("MEDIA_REGION", "")
    ),
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "kit.web.bundles.BundleFinder",  # css/site.css and js/site.js, from the small files they are written in
]
STATIC_ROOT = Path(env.text("STATIC_ROOT", str(BASE_DIR / "var" / "static")))
MEDIA_ROOT = Path(env.text("MEDIA_ROOT", str(BASE_DIR / "var" / "media")))
WHITENOISE_USE_FINDERS = DEBUG

# --- people -----------------------------------------------------------------------------------------------

AUTH_USER_MODEL = "accounts.Person"
AUTHENTICATION_BACKENDS = [
    "accounts.identity.signin.backends.SchoolUserNameBackend",
    "accounts.identity.signin.backends.EmailBackend",
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.ScryptPasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("name", "email")},
    },
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 8}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "pages:home"
LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_ADAPTER = "accounts.identity.signin.adapter.SchoolAccountAdapter"
ACCOUNT_FORMS = {
    "login": "accounts.identity.signin.forms.SignInForm",
    "change_password": "accounts.identity.signin.forms.ChangePasswordForm",
    "reset_password": "accounts.identity.signin.forms.ResetPasswordForm",
    "reset_password_from_key": "accounts.identity.signin.forms.ResetPasswordKeyForm",
}
# A whole school signs in from one address at nine o'clock; tries at one account stay few.
ACCOUNT_RATE_LIMITS = {"login": "600/m/ip", "login_failed": "200/m/ip,5/300s/key"}
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if env.flag("BEHIND_PROXY") else 0
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"  # the school vouches for its people
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = False  # it lasts as long as whoever signs in says: accounts/people/shared_browser.py
ACCOUNT_CHANGE_EMAIL = False

# --- words and time ---------------------------------------------------------------------------------------

LANGUAGE_CODE = "en-gb"
LANGUAGES = [("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"  # a page shows times in the viewer's school's zone

# --- outside world ----------------------------------------------------------------------------------------

# "127.0.0.1:8002": addresses the guard lets through; for demo and tests
FETCH_ALLOW = env.words("FETCH_ALLOW")
FETCH_CONNECT_TO = ()  # "www.site.example:443:127.0.0.1:8002": places that stand in for others; tests only
FETCH_USER_AGENT = env.text("FETCH_USER_AGENT", "plnsite/0.1 (a reader for schools)")
# how long a site rests before the next question to it, as a share of the time its last answer took
FETCH_PAUSE_PERCENT = env.number("FETCH_PAUSE_PERCENT", 10)
FEED_FLOOR_SECONDS = env.number("FEED_FLOOR_SECONDS", 15 * 60, least=1)
APPLE_LOOKUP = "https://itunes.apple.com/lookup"  # tells the feed of a podcast; tests have one of their own
PUBLIC_ADDRESS = env.web_address("PUBLIC_ADDRESS")  # where hubs reach us; empty: no hub is asked for anything
# who registered a name, and when: RFC 9083; empty: nobody is asked
RDAP_ADDRESS = env.text("RDAP_ADDRESS", "https://rdap.org/domain/")
METRICS_TOKEN = env.text("METRICS_TOKEN", "")  # whoever shows it may read /metrics; empty: there is no such page
DEMO_SITES_ADDRESS = env.text("DEMO_SITES_ADDRESS", "")  # the demo's own small outside world

if env.text("EMAIL_URL", ""):
    vars().update(env.mail("EMAIL_URL"))
elif DEMO or DEBUG:
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = BASE_DIR / "var" / "mail"
EMAIL_TIMEOUT = env.number("EMAIL_TIMEOUT", 10, least=1)  # seconds that a mail server is waited for
# Who runs this plnsite: told of a report that nobody at its school may read.
OPERATOR_EMAIL = env.email("OPERATOR_EMAIL")
DEFAULT_FROM_EMAIL = env.text("DEFAULT_FROM_EMAIL", "plnsite <plnsite@localhost>")

# The live stream runs in a process of its own. Behind one proxy it is /live/ of the same site; the demo has no
# proxy, so there it answers on another port.
LIVE_PORT = env.number("LIVE_PORT", 0)
LIVE_ORIGINS = [f"http://{host}:{LIVE_PORT}" for host in ("localhost", "127.0.0.1")] if LIVE_PORT else []

# --- the machine ------------------------------------------------------------------------------------------

CELERY_BROKER_URL = REDIS_URL.replace("unix://", "redis+socket://", 1).replace("?db=", "?virtual_host=")
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_SOFT_TIME_LIMIT = 240
CELERY_TASK_TIME_LIMIT = 300
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_CONNECTION_MAX_RETRIES = None
CELERY_BROKER_TRANSPORT_OPTIONS = {"visibility_timeout": 600, "socket_keepalive": True}
CELERY_TIMEZONE = "UTC"
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_TASK_DEFAULT_QUEUE = "default"  # for what is no task of ours: those state their queue (kit/clock.py)
TICK_SECONDS = env.number("TICK_SECONDS", 60, least=1)

# --- safety of pages --------------------------------------------------------------------------------------

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "accounts.identity.signin.interrupted.stale_page"
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^health$", r"^ready$"]
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_REFERRER_POLICY = "same-origin"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if env.flag("BEHIND_PROXY") else None
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_100  # a list that somebody brings has up to 2,000 lines to choose from
CSRF_TRUSTED_ORIGINS = list(env.words("CSRF_TRUSTED_ORIGINS"))

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF, *LIVE_ORIGINS],
        "media-src": [SELF, "https:", *([DEMO_SITES_ADDRESS] if DEMO_SITES_ADDRESS else [])],
        "frame-src": [
            *frame_hosts(),
            *([DEMO_SITES_ADDRESS] if DEMO_SITES_ADDRESS else []),
        ],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "manifest-src": [SELF],
        "object-src": [NONE],
    }
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"request_id": {"()": "kit.web.request_ids.RequestIdFilter"}},
    "formatters": {
        "plain": {"format": "{asctime} {levelname} {request_id} {name}: {message}", "style": "{"},
    },
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "plain", "filters": ["request_id"]},
    },
    "root": {"handlers": ["console"], "level": env.text("LOG_LEVEL", "INFO")},
    # What people mistype or may not see is no news for an operator.
    "loggers": {"django.request": {"level": "ERROR"}},
}
