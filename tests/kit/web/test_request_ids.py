"""What is logged while a request is answered carries the name that its answer carries."""

import logging

from django.http import HttpResponse

from kit.web.request_ids import RequestIdFilter, RequestIdMiddleware


def test_a_line_of_the_log_and_the_answer_have_one_name(client, rf):
    records = []

    def answer(_request):
        record = logging.LogRecord("a", logging.ERROR, "", 1, "b", (), None)
        RequestIdFilter().filter(record)
        records.append(record)
        return HttpResponse()

    given = RequestIdMiddleware(answer)(rf.get("/", headers={"X-Request-ID": "forged"}))
    assert given.headers["X-Request-ID"] == records[0].request_id
    assert records[0].request_id not in ("-", "forged")
    after = logging.LogRecord("a", logging.ERROR, "", 1, "b", (), None)
    RequestIdFilter().filter(after)
    assert after.request_id == "-"


def test_a_line_says_when_and_for_which_request(settings):
    plain = settings.LOGGING["formatters"]["plain"]["format"]
    assert "{asctime}" in plain
    assert "{request_id}" in plain
    assert settings.LOGGING["handlers"]["console"]["filters"] == ["request_id"]
