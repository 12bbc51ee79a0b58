"""The picture to keep needs nothing else: no links, no outside addresses, its colours inside."""

import re
from xml.etree import ElementTree as Tree

from networks.netmap.picture.keepsake import keepsake
from tests.networks.netmap import sample


def test_the_file_stands_alone():
    text = keepsake(sample.network(20), by="kind").decode()
    Tree.fromstring(text)
    assert "href" not in text
    assert "var(" not in text
    assert "light-dark(" not in text
    assert "--" not in text.split("<style>")[1].split("</style>")[0]
    assert not re.search(r"url\(|@import|<script", text)
    assert "My network: Maya Okafor, 23 November 2026" in text


def test_its_colours_are_those_of_the_page_by_day():
    assert ".is-who { color: #" in keepsake(sample.network(1), by="topic").decode()
