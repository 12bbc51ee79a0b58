"""What holds the pictures does not answer: pages go on without them."""

import pytest

from resources.media.images import NoPicture, keep_picture, proxied
from tests.resources.media.test_images import picture_file


def test_a_picture_gives_way_to_the_words_of_the_page(cast, bucket_away, caplog):
    address = proxied("https://sea.example/crab.png")
    answers = [cast.client(cast.mia).get(address) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [204] * 3
    assert all(answer["Cache-Control"] == "no-store" for answer in answers)
    assert caplog.text.count("does not answer") == 1, "asked once, not for each picture of a page"


def test_a_worker_says_so_and_goes_on(bucket_away, little_server, caplog):
    little_server.says("/p", picture_file())
    with pytest.raises(NoPicture):
        keep_picture(little_server.address("/p"))
    assert "does not answer" in caplog.text
