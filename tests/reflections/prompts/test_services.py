"""Prompts of one's own, and who sees them."""

import pytest

from kit.errors import Refused
from reflections.models import Prompt
from reflections.prompts.queries import prompts_of, starting_points
from reflections.prompts.seed import SEEDED, seed_prompts
from reflections.prompts.services import create_prompt


def test_a_teacher_writes_a_prompt_for_the_school(cast):
    # SAFETY 40
    seed_prompts()
    adler = cast.viewer(cast.adler)
    prompt = create_prompt(actor=adler, title="Friday", questions=["What?", " ", "Who?"])
    assert create_prompt(actor=adler, title="Friday", questions=["What?", "Who?"]) == prompt
    assert prompt.questions == ["What?", "Who?"]
    assert prompts_of(cast.viewer(cast.brook))[0] == prompt
    assert prompts_of(cast.viewer(cast.brook))[1].title == "How is my network doing?"
    assert prompt not in prompts_of(cast.viewer(cast.tess))


def test_seeding_twice_makes_nothing_twice_and_students_start_from_it(cast):
    seed_prompts()
    seed_prompts()
    assert Prompt.objects.count() == len(SEEDED)
    assert [prompt.slug for prompt in starting_points(cast.viewer(cast.mia))][:2] == ["free", "network"]


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"title": " ", "questions": ["a"]}, "title"),
        ({"title": "a", "questions": [" "]}, "questions"),
        ({"title": "a", "questions": list("abcdefg")}, "questions"),
        ({"title": "a", "questions": ["x" * 201]}, "questions"),
    ],
)
def test_what_is_no_prompt_is_said_beside_its_field(cast, given, field):
    with pytest.raises(Refused) as no:
        create_prompt(actor=cast.viewer(cast.adler), **given)
    assert no.value.field == field


def test_students_write_no_prompts(cast):
    with pytest.raises(Refused):
        create_prompt(actor=cast.viewer(cast.mia), title="a", questions=["b"])
