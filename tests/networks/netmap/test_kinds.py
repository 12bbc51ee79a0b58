"""Whatever can be followed can be drawn."""

from kit.look.ties import tie_kinds
from networks.netmap.shapes import kinds
from resources.models import SourceKind


def test_every_kind_of_source_has_a_word_a_look_an_outline_and_a_sign():
    for name in SourceKind.values:
        kind = tie_kinds[name]
        assert name in kinds()
        assert kind.label
        assert kind.noun
        assert kind.outline
        assert kind.sign
