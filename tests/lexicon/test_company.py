"""Which sense a word has beside which others, and whether the tables say what a dictionary has."""

from collections.abc import Iterator

import pytest

from reader.lexicon.company import Company
from reader.lexicon.frames import Row, Said
from reader.lexicon.sense_rows import TABLES, add
from reader.lexicon.senses import sense_order
from reader.model.lexicon import Glossary
from reader.model.text import Sentence
from reader.pipeline import Annotator
from reader.ports import Dictionary

# A word in its sentence → how a gloss of what it says begins.
TOLD = """
its object: ドレッシングを[かける]。 → to pour (liquid)
not right before it: 母に電話をすぐに[かけた]。 → to make (a call)
its topic: 電話はもう[かけた]。 → to make (a call)
the noun it says something of: きのう[かけた]電話 → to make (a call)
not the noun of the next verb: 絵を[かけて]電話で知らせた。 → to hang up
how much of what: 三年を[かけた]。 → to spend
a number: 三に四を[かける]。 → to multiply
the end of a compound: サッカー部に[入る]。 → to join
another entry: 写真を何枚も[とる]。 → to take (a photo)
an adjective before its noun: [重い]病気だ。 → serious
a noun's predicate: [手]がまだ足りない。 → hand; worker
what a noun is of: 瓶の[口] → mouth (of a bottle)
what stands before: 今着いた[ところ]だ。 → was just doing
what stands on both sides: 彼の[こと]だ。 → circumstances
what follows is denied: [まだ]食べていない。 → (not) yet
a sentence begins: [でも]、行く。 → but
inside it: 子供[でも]分かる。 → even
a note quotes it: その日を[境]に変わった。 → turning point
the note of an adverb: 資料は[一向に]見つからない。 → (not) at all
the brackets of a gloss: 事件の[背景]を調べる。 → background (of an incident
the brackets of what is said of it: 食事の[勘定]を先に払う。 → bill
the field of the sentence: サーバーのファイルを[保存]する。 → saving
another field: 戦車の部隊が[前線]へ進む。 → front line
a verb in kana, restricted in kanji: 送るのを[やめた]。 → to stop
"""


def _cases(table: str) -> list[str]:
    return [line for line in table.strip().splitlines() if line]


@pytest.fixture(scope="module")
def annotator(dictionary: Dictionary) -> Annotator:
    return Annotator(dictionary, Glossary())


@pytest.mark.parametrize("case", _cases(TOLD))
def test_its_company_tells_a_word(annotator: Annotator, dictionary: Dictionary, case: str) -> None:
    written, said = case.partition(": ")[2].split(" → ")
    before, rest = written.split("[")
    annotated = annotator.annotate(Sentence("1.1.1", before + rest.replace("]", "")))
    place = annotated.starts.index(len(before))
    number, sense = Company(dictionary).told(annotated.words)[place]
    linked = annotated.words[place]
    entry = dictionary.entry(linked.entries[0] if number is None else number)
    first = sense_order(linked.word, entry)[0] if sense is None else sense

    assert "; ".join(entry.senses[first].glosses).startswith(said)


def test_a_word_that_says_one_thing_needs_no_company(
    annotator: Annotator, dictionary: Dictionary
) -> None:
    words = annotator.annotate(Sentence("1.1.1", "机の上の条約。")).words

    assert Company(dictionary).told(words)[0] == (None, None)
    assert Company(dictionary).told(()) == []


def _lines() -> Iterator[tuple[list[str], str, str]]:
    """The spellings of a paragraph, and of each line of it how the entry is spelled and what
    the gloss has."""
    spellings: list[str] = []
    for line in "\n".join(TABLES).splitlines():
        headword, _, gloss = line.partition(" = ")[0].strip().rpartition(": ")
        if line.startswith(" "):
            yield spellings, headword, gloss
        else:
            spellings = line.split()


def test_a_dictionary_has_what_the_tables_say(dictionary: Dictionary) -> None:
    for spellings, headword, said in _lines():
        entries = [
            dictionary.entry(hit.entry)
            for form in spellings
            for hit in dictionary.hits(form.removeprefix("#"))
        ]
        glosses = [
            f"{'; '.join(sense.glosses)};"
            for entry in entries
            if not headword or any(form.text == headword for form in entry.spellings)
            for sense in entry.senses
        ]
        assert any(said in each for each in glosses), (spellings, headword, said)


def test_nouns_of_a_table_have_their_particle() -> None:
    with pytest.raises(ValueError, match="without a particle: 電話"):
        add(Row(), Said("to make"), "無線 を 電話")
