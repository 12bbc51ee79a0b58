"""Pictures of outside pages, kept in a bucket instead of a folder."""

import pytest

from resources.media.images import kept_picture, proxied
from resources.media.tasks import keep_picture
from tests.resources.media.test_images import picture_file


@pytest.fixture
def address(bucket, little_server):
    """An outside picture's."""
    little_server.says("/p", picture_file())
    return little_server.address("/p")


def test_a_picture_is_kept_and_shown(cast, bucket, address, little_server):
    client = cast.client(cast.mia)
    assert client.get(proxied(address)).status_code == 202
    keep_picture(address)
    keep_picture(address)
    assert len(little_server.seen) == 1
    (kept,) = bucket.objects.all()
    shown = client.get(proxied(address))
    assert (shown.status_code, shown.content) == (200, kept.get()["Body"].read())


def test_a_picture_that_nobody_kept_is_none(bucket, address):
    assert kept_picture(address) is None
