"""What an address at LinkedIn tells."""

import pytest

from resources.providers.recognising import read_address, recognise
from resources.providers.sites.linkedin import PROVIDER
from tests.resources.providers.sites.told import Told

TOLD = [
    Told(
        "https://uk.linkedin.com/in/jane-doe-1a2b?trk=x",
        "https://www.linkedin.com/in/jane-doe-1a2b",
        "social",
        content="person",
        ref="jane-doe-1a2b",
    ),
    Told(
        "linkedin.com/feed/update/urn:li:activity:7123456789/",
        "https://www.linkedin.com/feed/update/urn:li:activity:7123456789/",
        "post",
        content="post",
        ref="urn:li:activity:7123456789",
        frame="https://www.linkedin.com/embed/feed/update/urn:li:activity:7123456789",
    ),
    Told(
        "linkedin.com/embed/feed/update/urn:li:share:7123456789",
        "https://www.linkedin.com/embed/feed/update/urn:li:share:7123456789",
        "post",
        content="post",
        ref="urn:li:share:7123456789",
        frame="https://www.linkedin.com/embed/feed/update/urn:li:share:7123456789",
    ),
    Told(
        "linkedin.com/posts/jane_tides-activity-7123456789-AbCd",
        "https://www.linkedin.com/posts/jane_tides-activity-7123456789-AbCd",
        "post",
        content="post",
    ),
    Told(
        "linkedin.com/company/sea-lab",
        "https://www.linkedin.com/company/sea-lab",
        "social",
        content="page",
        ref="sea-lab",
    ),
    Told(
        "linkedin.com/pulse/why-tides-turn-jane-doe?trk=x",
        "https://www.linkedin.com/pulse/why-tides-turn-jane-doe",
        "post",
        content="piece",
        ref="why-tides-turn-jane-doe",
    ),
    Told(
        "linkedin.com/learning/sea-life",
        "https://www.linkedin.com/learning/sea-life",
        "course",
        content="course",
        ref="sea-life",
    ),
    Told("linkedin.com/events/7123/", "https://www.linkedin.com/events/7123/", "social", content="page"),
]
ELSEWHERE = ["https://engineering.linkedin.com/blog", "https://mylinkedin.com/in/jo"]


@pytest.mark.parametrize("told", TOLD, ids=str)
def test_what_its_addresses_tell(told):
    told.check(PROVIDER)


@pytest.mark.parametrize("address", ELSEWHERE)
def test_what_stands_elsewhere_is_none_of_it(address):
    found = recognise(read_address(address))
    assert (found.canonical, found.kind, found.content, found.platform) == (address, "website", None, "")
