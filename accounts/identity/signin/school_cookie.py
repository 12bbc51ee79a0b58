"""The code of the school stays with a browser in which somebody signed in: nobody has to type it each time.

The sign-in may be the answer at any address, so all of them hear it. It names a school and nobody in it: a
computer that many share tells the next one no more than its place does.
"""

from django.http import HttpRequest, HttpResponse

COOKIE = "school"
A_YEAR = 365 * 24 * 60 * 60
LONGEST = 24  # of a school's code


def remember_school(request: HttpRequest, answer: HttpResponse, code: str) -> HttpResponse:
    """Let the browser keep a school's code, with this answer; the same answer comes back."""
    answer.set_cookie(COOKIE, code, max_age=A_YEAR, httponly=True, secure=request.is_secure(), samesite="Lax")
    return answer


def remembered_school(request: HttpRequest) -> str:
    """The code this browser keeps, or ""."""
    return request.COOKIES.get(COOKIE, "")[:LONGEST]
