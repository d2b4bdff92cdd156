"""Where the pitch falls: as UniDic has it for its own reading, and for no other."""

import pytest

from reader.japanese.kana import is_hiragana
from reader.japanese.reading.accents import ACCENTS
from reader.model.lexicon import Glossary
from reader.model.text import Ruby, Sentence, Span
from reader.pipeline import Annotator
from reader.ports import Dictionary

# A sentence that begins with the word, how it is read, and its accent.
ACCENT = """
UniDic's own: 条約を結ぶ。 → じょうやく 0
a noun with する: 締結した。 → ていけつした 0
read otherwise than UniDic does: 日本へ行く。 → にほん 2
by its neighbours: 何を見る。 → なに 1
of a place nobody has written down: 釜山へ行く。 → ぷさん -
"""


@pytest.fixture(scope="module")
def annotator(dictionary: Dictionary) -> Annotator:
    return Annotator(dictionary, Glossary())


@pytest.mark.parametrize("case", ACCENT.strip().splitlines())
def test_the_accent_is_of_the_reading(annotator: Annotator, case: str) -> None:
    _what, _, rest = case.partition(": ")
    text, expected = rest.split(" → ")

    word = annotator.annotate(Sentence("1.1.1", text)).words[0].word

    assert f"{word.reading} {','.join(map(str, word.accent)) or '-'}" == expected


def test_what_the_author_reads_otherwise_has_none(annotator: Annotator) -> None:
    ruby = (Ruby(Span(0, 2), "そら"),)

    word = annotator.annotate(Sentence("1.1.1", "宇宙へ行く。", ruby)).words[0].word

    assert (word.reading, word.accent) == ("そら", ())


def test_the_table_is_of_readings_in_kana() -> None:
    for (_spelling, read), morae in ACCENTS.items():
        assert is_hiragana(read)
        assert all(0 <= mora <= len(read) for mora in morae)
