"""The pages of goals, with JavaScript and without."""

from django.contrib.messages import get_messages
from django.urls import reverse

from kit.templatetags.kit import undo_address
from networks.goals.queries import board_of, goal_page, open_goals_of
from networks.goals.services import choose_ties, create_goal, mark_step, reach_goal
from networks.models import Connection, Goal
from tests.resources.rows import follow, make_source

HTMX = {"HX-Request": "true"}


def test_a_goal_with_steps_is_made_in_one_form(cast):
    given = {"title": "Play a song", "why": "For fun", "steps_0": "Tune", "steps_2": "Strum"}
    answer = cast.client(cast.mia).post(reverse("networks:goal-create"), given)
    goal = Goal.objects.get()
    assert answer.headers["Location"] == reverse("networks:goal-detail", args=[goal.uuid])
    assert [step.text for step in goal.steps.all()] == ["Tune", "Strum"]


def test_what_is_wrong_stands_beside_its_field_and_nothing_is_lost(cast):
    given = {"title": "", "why": "For fun", "steps_0": "Tune", "until": "2020-01-01"}
    answer = cast.client(cast.mia).post(reverse("networks:goal-create"), given)
    assert answer.status_code == 422
    text = answer.content.decode()
    assert "For fun" in text
    assert 'value="Tune"' in text


def test_a_tick_answers_with_the_steps_alone_for_htmx(cast):
    goal = create_goal(actor=cast.viewer(cast.mia), title="Play", steps=["Tune", "Strum"])
    step, client = goal.steps.first(), cast.client(cast.mia)
    url = reverse("networks:step-toggle", args=[step.uuid])
    part = client.post(url, {"done": "yes"}, headers=HTMX).content.decode()
    assert "step-done" in part
    assert "<html" not in part
    assert client.post(url, {"done": "no"}).status_code == 302
    step.refresh_from_db()
    assert step.done is None
    empty = client.post(reverse("networks:step-add", args=[goal.uuid]), {"text": " "}, headers=HTMX)
    assert empty.status_code == 422


def test_a_removed_step_is_brought_back_by_undo(cast):
    goal = create_goal(actor=cast.viewer(cast.mia), title="Play", steps=["Tune", "Strum"])
    client = cast.client(cast.mia)
    answer = client.post(reverse("networks:step-remove", args=[goal.steps.first().uuid]))
    assert [step.text for step in goal.steps.all()] == ["Strum"]
    [message] = get_messages(answer.wsgi_request)
    for _time in range(2):
        client.post(undo_address(message))
    assert [step.text for step in goal.steps.all()] == ["Tune", "Strum"]
    other = create_goal(actor=cast.viewer(cast.mia), title="Other")
    client.post(undo_address(message).replace(str(goal.uuid), str(other.uuid)))
    assert goal.steps.count() == 2


def test_a_goal_that_is_reached_or_let_go_offers_the_way_back(cast):
    goal, client = create_goal(actor=cast.viewer(cast.mia), title="Play"), cast.client(cast.mia)
    for act in ("reach", "drop"):
        answer = client.post(reverse(f"networks:goal-{act}", args=[goal.uuid]))
        *_earlier, message = get_messages(answer.wsgi_request)
        client.post(undo_address(message))
        goal.refresh_from_db()
        assert (goal.reached, goal.dropped) == (None, None)


def test_the_teacher_sees_the_goal_but_not_the_counsellor_beside_it(cast):
    # SAFETY 22, 32
    mia = cast.viewer(cast.mia)
    goal = create_goal(actor=mia, title="Feel calm before tests")
    tie = {"school": cast.harbour, "asker": cast.mia, "purpose": "Help", "state": "accepted"}
    carl = Connection.objects.create(**tie, recipient=cast.carl, kind="counsellor")
    lena = Connection.objects.create(**tie, recipient=cast.lena, kind="librarian")
    source = follow(cast, make_source(cast))
    choose_ties(actor=mia, goal=goal, follows=[source], connections=[carl, lena])
    url = reverse("networks:goal-detail", args=[goal.uuid])
    assert "Carl Devi" in cast.client(cast.mia).get(url).content.decode()
    seen = cast.client(cast.adler).get(url).content.decode()
    assert "Carl Devi" not in seen
    assert "Lena Marsh" in seen
    assert [tie.name for tie in goal_page(cast.viewer(cast.adler), goal).ties] == [
        "Lena Marsh",
        source.source.title,
    ]


def test_ties_of_others_cannot_be_chosen(cast):
    # SAFETY 22
    mia = cast.viewer(cast.mia)
    goal = create_goal(actor=mia, title="Play")
    theirs = follow(cast, make_source(cast), cast.noah)
    choose_ties(actor=mia, goal=goal, follows=[theirs])
    assert not goal.ties.exists()
    url = reverse("networks:goal-ties", args=[goal.uuid])
    assert cast.client(cast.mia).post(url, {"follows": [theirs.uuid]}).status_code == 422


def test_goals_are_counted_and_sorted_for_those_who_may_see_them(cast, django_assert_num_queries):
    mia = cast.viewer(cast.mia)
    first, second = (create_goal(actor=mia, title=title, steps=["a", "b"]) for title in ("One", "Two"))
    mark_step(actor=mia, step=first.steps.first(), done=True)
    reach_goal(actor=mia, goal=second)
    board = board_of(mia)
    assert (board.open, board.reached, board.dropped) == ([first], [second], [])
    assert (board.open[0].steps_all, board.open[0].steps_done) == (2, 1)
    adler = cast.viewer(cast.adler)
    with django_assert_num_queries(2):  # one of them for what the viewer may see
        assert open_goals_of(adler, [cast.mia, cast.noah]) == {cast.mia.pk: 1, cast.noah.pk: 0}
    assert open_goals_of(cast.viewer(cast.tess), [cast.mia]) == {cast.mia.pk: 0}
