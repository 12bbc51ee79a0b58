"""Whether students write to each other: the school's admin decides, and it stands on the trail."""

from django.urls import reverse

from accounts.models import AuditEntry


def test_the_rule_about_words_is_the_admins_and_on_the_trail(cast):  # SAFETY 6
    address = reverse("pages:school-edit", args=["messages"])
    assert cast.client(cast.adler).post(address, {"students_write": "on"}).status_code == 404
    cast.client(cast.ada).post(address, {"students_write": "on"})
    cast.harbour.refresh_from_db()
    cast.millbrook.refresh_from_db()
    assert (cast.harbour.students_write, cast.millbrook.students_write) == (True, False)
    assert AuditEntry.objects.filter(verb="networks.sharing.set_message_rule").count() == 1
    cast.client(cast.ada).post(address, {})
    cast.harbour.refresh_from_db()
    assert not cast.harbour.students_write
