"""Who can reach whom, for everybody to read."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from accounts.people.permissions import signed_in
from accounts.safety.contact.in_words import contact_in_words
from accounts.safety.contact.queries import message_rule_in_words
from kit.web.responses import render_page


@signed_in
@require_GET
def contact_table(request: HttpRequest) -> HttpResponse:
    """The table, role by role."""
    viewer = request.viewer
    roles = contact_in_words(viewer)
    context = {
        "own": [each for each in roles if each.role in viewer.roles],
        "others": [each for each in roles if each.role not in viewer.roles],
        "between_students": message_rule_in_words(viewer),
    }
    return render_page(request, "accounts/safety/contact/table.html", context)
