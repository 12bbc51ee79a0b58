"""What an address at Google Docs tells."""

import pytest

from resources.providers.recognising import read_address, recognise
from resources.providers.sites.google import PROVIDER
from tests.resources.providers.sites.told import Told

TOLD = [
    Told(
        "docs.google.com/document/d/1a2b3c4d5e6f7g8h9i0jklmnop/edit?usp=sharing",
        "https://docs.google.com/document/d/1a2b3c4d5e6f7g8h9i0jklmnop/edit",
        "document",
        content="document",
        ref="1a2b3c4d5e6f7g8h9i0jklmnop",
    ),
    Told(
        "docs.google.com/document/u/0/d/e/2PACX-1vQabcdefghijklmnop/pub?embedded=true",
        "https://docs.google.com/document/d/e/2PACX-1vQabcdefghijklmnop/pub",
        "document",
        content="document",
        ref="e/2PACX-1vQabcdefghijklmnop",
        frame="https://docs.google.com/document/d/e/2PACX-1vQabcdefghijklmnop/pub?embedded=true",
    ),
    Told(
        "docs.google.com/document/d/1a2b3c4d5e6f7g8h9i0jklmnop/pub",
        "https://docs.google.com/document/d/1a2b3c4d5e6f7g8h9i0jklmnop/pub",
        "document",
        content="document",
        ref="1a2b3c4d5e6f7g8h9i0jklmnop",
        frame="https://docs.google.com/document/d/1a2b3c4d5e6f7g8h9i0jklmnop/pub?embedded=true",
    ),
    Told(
        "docs.google.com/presentation/d/e/2PACX-1vQabcdefghijklmnop/embed?start=true",
        "https://docs.google.com/presentation/d/e/2PACX-1vQabcdefghijklmnop/pub",
        "document",
        content="slides",
        ref="e/2PACX-1vQabcdefghijklmnop",
        frame="https://docs.google.com/presentation/d/e/2PACX-1vQabcdefghijklmnop/embed?start=false&loop=false",
    ),
    Told(
        "docs.google.com/presentation/d/1a2b3c4d5e6f7g8h9i0jklmnop/edit#slide=id.p",
        "https://docs.google.com/presentation/d/1a2b3c4d5e6f7g8h9i0jklmnop/edit",
        "document",
        content="slides",
        ref="1a2b3c4d5e6f7g8h9i0jklmnop",
    ),
    Told(
        "docs.google.com/spreadsheets/d/e/2PACX-1vQabcdefghijklmnop/pubhtml?gid=0",
        "https://docs.google.com/spreadsheets/d/e/2PACX-1vQabcdefghijklmnop/pubhtml",
        "document",
        content="sheet",
        ref="e/2PACX-1vQabcdefghijklmnop",
        frame="https://docs.google.com/spreadsheets/d/e/2PACX-1vQabcdefghijklmnop/pubhtml?widget=true",
    ),
    Told(
        "docs.google.com/spreadsheets/d/1a2b3c4d5e6f7g8h9i0jklmnop/edit",
        "https://docs.google.com/spreadsheets/d/1a2b3c4d5e6f7g8h9i0jklmnop/edit",
        "document",
        content="sheet",
        ref="1a2b3c4d5e6f7g8h9i0jklmnop",
    ),
    Told(
        "docs.google.com/forms/d/e/2PACX-1vQabcdefghijklmnop/viewform?usp=sf_link",
        "https://docs.google.com/forms/d/e/2PACX-1vQabcdefghijklmnop/viewform",
        "document",
        content="form",
        ref="e/2PACX-1vQabcdefghijklmnop",
        frame="https://docs.google.com/forms/d/e/2PACX-1vQabcdefghijklmnop/viewform?embedded=true",
    ),
    Told(
        "docs.google.com/a/school.example/forms/d/1a2b3c4d5e6f7g8h9i0jklmnop/edit",
        "https://docs.google.com/forms/d/1a2b3c4d5e6f7g8h9i0jklmnop/edit",
        "document",
        content="form",
        ref="1a2b3c4d5e6f7g8h9i0jklmnop",
    ),
    Told("forms.gle/AbCdEf123", "https://forms.gle/AbCdEf123", "document", content="form", ref="AbCdEf123"),
    Told(
        "drive.google.com/open?id=1a2b3c4d5e6f7g8h9i0jklmnop&usp=x",
        "https://drive.google.com/file/d/1a2b3c4d5e6f7g8h9i0jklmnop/view",
        "document",
        content="file",
        ref="1a2b3c4d5e6f7g8h9i0jklmnop",
        frame="https://drive.google.com/file/d/1a2b3c4d5e6f7g8h9i0jklmnop/preview",
    ),
    Told(
        "drive.google.com/drive/folders/1a2b3c4d5e6f7g8h9i0jklmnop?usp=sharing",
        "https://drive.google.com/drive/folders/1a2b3c4d5e6f7g8h9i0jklmnop",
        "document",
        content="folder",
    ),
]
ELSEWHERE = ["https://xdocs.google.com.evil.example/document/d/1a2b3c4d5e6f7g8h9i0jklmnop/pub"]


@pytest.mark.parametrize("told", TOLD, ids=str)
def test_what_its_addresses_tell(told):
    told.check(PROVIDER)


@pytest.mark.parametrize("address", ELSEWHERE)
def test_what_stands_elsewhere_is_none_of_it(address):
    found = recognise(read_address(address))
    assert (found.canonical, found.kind, found.content, found.platform) == (address, "website", None, "")
