"""Which way of reading words belongs to which language."""

import pytest
from django.db import connection

from kit.text.languages import LANGUAGES, search_config_of


@pytest.mark.parametrize(
    ("tag", "reading"),
    [
        ("de", "german"),
        ("de-AT", "german"),
        ("pt_BR", "portuguese"),
        ("EN-gb", "english"),
        ("nb-NO", "norwegian"),
        ("zh-Hans", "simple"),
        ("", "english"),
    ],
)
def test_a_tag_is_read_by_its_language(tag, reading):
    assert search_config_of(tag) == reading


@pytest.mark.django_db
def test_the_database_knows_every_reading():
    wanted = {reading for _name, reading in LANGUAGES.values()} | {search_config_of("xx")}
    with connection.cursor() as cursor:
        cursor.execute("SELECT cfgname FROM pg_ts_config")
        assert wanted <= {name for (name,) in cursor.fetchall()}
