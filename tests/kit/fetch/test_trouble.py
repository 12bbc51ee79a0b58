"""What is said when something goes wrong outside."""

from kit.fetch import Trouble


def test_nobody_who_waits_for_an_answer_is_promised_that_we_try_again():
    assert not [trouble for trouble in Trouble if "We will" in trouble.sentence_to_asker]
    assert Trouble.GONE.sentence_to_asker == Trouble.GONE.sentence
