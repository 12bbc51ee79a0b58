"""Whatever can be followed can be drawn."""

from kit.ties import LOOKS
from networks.netmap.picture.outlines import OUTLINES, SIGNS
from networks.netmap.shapes import KINDS
from resources.models import SourceKind


def test_every_kind_of_source_has_a_word_a_look_an_outline_and_a_sign():
    for kind in SourceKind.values:
        assert kind in KINDS
        assert kind in LOOKS
        assert kind in OUTLINES
        assert kind in SIGNS
