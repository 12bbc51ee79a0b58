"""Choosing interests, saying what one can help with, and a school's own topics."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.people.permissions import admins, signed_in, students
from accounts.people.remembered import forget, remember
from accounts.topics import access, queries, services
from accounts.topics.forms import ExpertiseForm, InterestForm, TopicForm
from kit.text.directions import isolated
from kit.web.responses import form_page, redirect_done, render_page, run_form

REMOVED = "removed_interest"  # remembered, for taking a removal back


@students
@require_GET
def interest_list(request: HttpRequest) -> HttpResponse:
    """One's interests, and the tree of topics to add from."""
    browser = queries.browse_topics(
        request.viewer,
        query=request.GET.get("q", ""),
        under=request.GET.get("under", ""),
        chosen=queries.interests_of(request.viewer),
    )
    context = {"browser": browser, "interests": queries.interests_of(request.viewer)}
    page, part = "accounts/topics/interests.html", "accounts/topics/_interest_browser.html"
    return render_page(request, page, context, fragment=part)


@students
@require_http_methods(["GET", "POST"])
def interest_add(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Add a topic to one's interests, or say anew why it is one."""
    topic = access.get_topic(request.viewer, uuid)
    mine = queries.interests_of(request.viewer).filter(topic=topic).first()
    form = InterestForm(request.POST or None, instance=mine)
    if request.method == "POST" and run_form(form, services.add_interest, actor=request.viewer, topic=topic):
        said = _("%(topic)s is one of your interests now.") % {"topic": isolated(topic.name)}
        return redirect_done(request, "accounts:interest-list", message=said)
    return form_page(
        request,
        "accounts/topics/interest_form.html",
        form,
        {"topic": topic, "mine": mine},
        fragment="accounts/topics/_interest_form.html",
    )


@students
@require_POST
def interest_remove(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Let an interest go; offers an undo."""
    interest = access.get_own_interest(request.viewer, uuid)
    services.remove_interest(actor=request.viewer, interest=interest)
    let_go = {"why": interest.why, "level": interest.level, "closed": interest.closed}
    let_go["topic"] = str(interest.topic.uuid)
    remember(request, REMOVED, let_go)
    said = _("%(topic)s is not among your interests any more.") % {"topic": isolated(interest.topic.name)}
    return redirect_done(
        request, "accounts:interest-list", message=said, undo=reverse("accounts:interest-restore")
    )


@students
@require_POST
def interest_restore(request: HttpRequest) -> HttpResponse:
    """Take back having let an interest go."""
    removed = forget(request, REMOVED)
    if removed is None:
        return redirect("accounts:interest-list")
    topic = access.get_topic(request.viewer, UUID(removed["topic"]))
    said = {part: removed[part] for part in ("why", "level")}
    services.restore_interest(actor=request.viewer, topic=topic, **said, closed=removed.get("closed", []))
    return redirect_done(
        request, "accounts:interest-list", message=_("%(topic)s is back.") % {"topic": isolated(topic.name)}
    )


@signed_in
@require_GET
def expertise_list(request: HttpRequest) -> HttpResponse:
    """What can one help with? One's interests, and the tree of topics to choose from."""
    viewer = request.viewer
    mine = queries.expertise_of(viewer, viewer.person)
    query, under = request.GET.get("q", ""), request.GET.get("under", "")
    context = {
        "browser": queries.browse_topics(viewer, query=query, under=under, chosen=mine),
        "interests": queries.interests_of(viewer).exclude(topic__in=mine.order_by().values("topic")),
    }
    page, part = "accounts/topics/expertise.html", "accounts/topics/_expertise_browser.html"
    return render_page(request, page, context, fragment=part)


@signed_in
@require_http_methods(["GET", "POST"])
def expertise_add(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Say that one can help with a topic, or say anew how."""
    topic = access.get_topic(request.viewer, uuid)
    mine = queries.expertise_of(request.viewer, request.viewer.person).filter(topic=topic).first()
    form = ExpertiseForm(request.POST or None, instance=mine)
    if request.method == "POST" and run_form(form, services.add_expertise, actor=request.viewer, topic=topic):
        return redirect_done(
            request, "accounts:person-edit", message=_("Thank you. Others can find you for this now.")
        )
    return form_page(request, "accounts/topics/expertise_form.html", form, {"topic": topic, "mine": mine})


@signed_in
@require_POST
def expertise_remove(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Say that one no longer helps with a topic."""
    expertise = access.get_own_expertise(request.viewer, uuid)
    services.remove_expertise(actor=request.viewer, expertise=expertise)
    said = _("Nobody is pointed to you for %(topic)s any more.") % {"topic": isolated(expertise.topic.name)}
    return redirect_done(request, "accounts:person-edit", message=said)


@admins
@require_GET
def topic_list(request: HttpRequest) -> HttpResponse:
    """The topics of the school beside the seeded ones."""
    return render_page(request, "accounts/topics/list.html", {"topics": queries.topics_of_school(request.viewer)})


@admins
@require_http_methods(["GET", "POST"])
def topic_add(request: HttpRequest) -> HttpResponse:
    """Add a topic for the whole school."""
    form = TopicForm(request.POST or None, viewer=request.viewer)
    if request.method == "POST" and (topic := run_form(form, services.add_topic, actor=request.viewer)):
        return redirect_done(
            request, "accounts:topic-list", message=_("%(topic)s was added.") % {"topic": isolated(topic.name)}
        )
    return form_page(request, "accounts/topics/form.html", form)
