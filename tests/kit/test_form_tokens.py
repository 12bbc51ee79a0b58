"""The token of forms: one a page, and another once the browser has another."""

import re

from django.middleware.csrf import rotate_token
from django.template import engines
from django.test import RequestFactory

FORMS = "{% csrf_token %}{% csrf_token %}{% form_token %}"


def tokens(request) -> set[str]:
    return set(re.findall(r'value="(\w+)"', engines["django"].from_string(FORMS).render({}, request)))


def test_all_forms_of_a_page_carry_one_token():
    request = RequestFactory().get("/")
    assert len(tokens(request)) == 1
    assert request.META["CSRF_COOKIE_NEEDS_UPDATE"]


def test_another_token_once_the_browser_has_another():
    request = RequestFactory().get("/")
    before = tokens(request)
    rotate_token(request)
    after = tokens(request)
    assert len(after) == 1
    assert not before & after


def test_two_pages_are_masked_each_for_itself():
    first, second = RequestFactory().get("/"), RequestFactory().get("/")
    assert not tokens(first) & tokens(second)
