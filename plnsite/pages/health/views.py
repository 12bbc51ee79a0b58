"""Is it alive, is it ready: for load balancers and whoever watches."""

from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from redis.exceptions import RedisError

from kit.heartbeat import STALE_AFTER, last_beat


@never_cache
def health(request: HttpRequest) -> JsonResponse:
    """200 while this process answers; asks nobody else."""
    return JsonResponse({"alive": True})


@never_cache
def ready(request: HttpRequest) -> JsonResponse:
    """200 when the database and the broker answer and beat's last sign of life is fresh, else 503.

    Says what is wrong in one word each, never how: the page is open to everybody.
    """
    beat_age: int | None = None
    broker = True
    try:
        if beat := last_beat():
            beat_age = int((timezone.now() - beat).total_seconds())
    except RedisError:
        broker = False
    fresh = beat_age is not None and beat_age <= STALE_AFTER.total_seconds()
    parts = {"database": _database_answers(), "broker": broker, "beat": fresh}
    return JsonResponse(
        {"ready": all(parts.values()), **parts, "beat_age_seconds": beat_age},
        status=200 if all(parts.values()) else 503,
    )


def _database_answers() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return False
    return True
