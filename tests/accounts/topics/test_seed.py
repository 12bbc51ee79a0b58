"""The seeded tree of subjects is whole, and reads well to a twelve-year-old."""

import re

from accounts.topics.seed import read_topics

TOPICS = read_topics()


def test_there_are_enough_subjects_for_a_school_and_a_life():
    assert len(TOPICS) >= 150


def test_slugs_and_names_are_unique():
    assert len({topic.slug for topic in TOPICS}) == len(TOPICS)
    assert len({topic.name.casefold() for topic in TOPICS}) == len(TOPICS)


def test_slugs_fit_into_an_address():
    assert [topic.slug for topic in TOPICS if not re.fullmatch(r"[a-z][a-z0-9-]{1,48}[a-z0-9]", topic.slug)] == []


def test_a_parent_stands_before_its_children_so_there_is_no_cycle():
    seen = set()
    for topic in TOPICS:
        assert topic.parent == "" or topic.parent in seen, topic.slug
        seen.add(topic.slug)


def test_the_tree_is_at_most_three_levels_deep():
    parents = {topic.slug: topic.parent for topic in TOPICS}

    def depth(slug):
        return 1 + depth(parents[slug]) if parents[slug] else 1

    assert max(depth(topic.slug) for topic in TOPICS) <= 3


def test_descriptions_are_one_short_sentence():
    for topic in TOPICS:
        assert 20 <= len(topic.description) <= 140, topic.slug
        assert topic.description[-1] in ".?", topic.slug


def test_every_subject_can_be_found_by_another_word():
    for topic in TOPICS:
        others = [word for word in topic.words if word.casefold() != topic.name.casefold()]
        assert others, topic.slug
