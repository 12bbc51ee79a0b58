"""Which way of reading words belongs to which language."""

import pytest
from django.db import connection

from kit.text.languages import LANGUAGES, search_config_of


@pytest.mark.parametrize(
    ("tag", "reading"),
    [
        ("de", "folded_german"),
        ("de-AT", "folded_german"),
        ("pt_BR", "folded_portuguese"),
        ("EN-gb", "folded_english"),
        ("nb-NO", "folded_norwegian"),
        ("zh-Hans", "folded_simple"),
        ("", "folded_english"),
    ],
)
def test_a_tag_is_read_by_its_language(tag, reading):
    assert search_config_of(tag) == reading


@pytest.mark.django_db
def test_the_database_knows_every_reading():
    wanted = {search_config_of(code) for code in LANGUAGES} | {search_config_of("xx")}
    with connection.cursor() as cursor:
        cursor.execute("SELECT cfgname FROM pg_ts_config")
        assert wanted <= {name for (name,) in cursor.fetchall()}
