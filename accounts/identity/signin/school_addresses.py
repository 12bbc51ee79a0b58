"""From which network addresses a school's staff come: there nobody's guessing shuts its own people out.

An address is kept as a hash, for a month, in the cache: it is for telling two addresses apart, for nothing else.
"""

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from accounts.schools.models import School

_A_MONTH = 30 * 24 * 60 * 60


def remember_address(school: School, request: HttpRequest) -> None:
    """Somebody of the school's staff is at this address."""
    cache.set(_key(school, request), 1, _A_MONTH)


def is_known_address(school: School, request: HttpRequest) -> bool:
    """Whether staff of the school were at this address within the last month."""
    return cache.get(_key(school, request)) is not None


def _key(school: School, request: HttpRequest) -> str:
    address = get_adapter().get_client_ip(request)
    return "school-address:" + salted_hmac("plnsite.school-address", f"{school.pk}:{address}").hexdigest()
