"""No page asks anything of a device, but where somebody records."""

from kit.web.permissions_policy import permissions_policy, uses_microphone


def test_a_page_may_ask_for_nothing(cast, client):
    for answer in (client.get("/sign-in/"), cast.client(cast.mia).get("/sources/")):
        policy = answer.headers["Permissions-Policy"]
        assert "microphone=()" in policy
        assert "camera=()" in policy
        assert "geolocation=()" in policy


def test_where_somebody_records_there_is_the_microphone(rf):
    from types import SimpleNamespace

    from reflections.journal import views

    for view in (views.reflection_write, views.reflection_continue):
        request = rf.get("/")
        request.resolver_match = SimpleNamespace(func=view)
        assert "microphone=(self)" in permissions_policy(request)
        assert "camera=()" in permissions_policy(request)
    assert uses_microphone(lambda: None).uses_microphone
