"""The stages joined: what only shows when they work together."""

from pathlib import Path

import pytest

from reader import pipeline
from reader.corpus.notation import read_sentence
from reader.model.bitext import Meta, Text
from reader.model.lexicon import Glossary, GlossaryEntry
from reader.model.text import Document, Language, Paragraph, Register, Section, Sentence
from reader.ports import Dictionary

TERMS = Glossary(
    (
        GlossaryEntry("取って代わる", "とってかわる", "supplant"),
        GlossaryEntry("盧武鉉", "ノ・ムヒョン", "Roh Moo-hyun"),
        GlossaryEntry("金正恩", "キム・ジョンウン", "Kim Jong Un"),
        GlossaryEntry("豆満江", "とまんこう", "Tumen River", spellings=("図們江",)),
        GlossaryEntry("豆満江", "とうまんこう", "Tumen", scope=""),
    )
)

# A sentence in the corpus's notation → its words as surface[reading], those with ruby alone.
RUBY = {
    "over one kanji": ("｜悖《もと》る行い", "悖る[もとる]"),
    "over a whole word": ("その宇宙《そら》へ", "宇宙[そら]"),
    "over part of a compound": ("軽朝重韓《けいちょうじゅうかん》", ""),
    "another reading of an inflected word": ("主《あるじ》の留守", "主[あるじ]"),
    "in the middle of an inflected word": (
        "術《すべ》を開《ひら》けない",
        "術[すべ] 開けない[ひらけない]",
    ),
    "emphasis dots are no reading": ("本当《・・》だ", ""),
}


@pytest.fixture(scope="module")
def annotator(dictionary: Dictionary) -> pipeline.Annotator:
    return pipeline.Annotator(dictionary, TERMS)


@pytest.mark.parametrize(("line", "expected"), RUBY.values(), ids=RUBY)
def test_the_authors_ruby_outranks_all(
    annotator: pipeline.Annotator, line: str, expected: str
) -> None:
    sentence = read_sentence("1.1.1", line)
    plain = annotator.annotate(Sentence("1.1.1", sentence.text))
    with_ruby = annotator.annotate(sentence)

    changed = [
        f"{ours.word.surface}[{ours.word.reading}]"
        for ours, theirs in zip(with_ruby.words, plain.words, strict=True)
        if ours is not theirs
    ]

    assert " ".join(changed) == expected
    for linked in with_ruby.words:
        assert "".join(piece.base for piece in linked.word.furigana) == linked.word.surface


def test_many_sentences_are_annotated_as_each_by_itself(annotator: pipeline.Annotator) -> None:
    texts = ["国へ行く。", "どこでもよい", "東京 大阪", "言つた。", "二・六％だ。", "", "\n"] * 20
    sentences = [Sentence(f"1.1.{number}", text) for number, text in enumerate(texts, 1)]

    together = [*annotator.annotate_all(sentences)]

    assert together == [annotator.annotate(each) for each in sentences]


def test_a_term_is_found_inflected(annotator: pipeline.Annotator) -> None:
    words = annotator.annotate(Sentence("1.1.1", "新しい条約に取って代わられた。")).words

    assert [w.term.en for w in words if w.term] == ["supplant"]


def test_the_reading_of_a_term_is_the_glossarys(annotator: pipeline.Annotator) -> None:
    (name, *_rest) = annotator.annotate(Sentence("1.1.1", "盧武鉉は大統領だった。")).words

    assert name.word.reading == "のむひょん"
    assert [piece.reading for piece in name.word.furigana] == ["の", "むひょん"]
    assert [part.word.reading for part in name.parts] == ["の", "むひょん"]


def test_a_name_that_is_cut_wrong_is_read_right(annotator: pipeline.Annotator) -> None:
    (name, *_rest) = annotator.annotate(Sentence("1.1.1", "金正恩は委員長だ。")).words

    assert [(piece.base, piece.reading) for piece in name.word.furigana] == [
        ("金", "きむ"),
        ("正恩", "じょんうん"),
    ]


def test_another_spelling_of_a_term_and_the_first_of_two(annotator: pipeline.Annotator) -> None:
    (word, *_rest) = annotator.annotate(Sentence("1.1.1", "図們江を渡る。")).words

    assert word.term == TERMS.entries[3]


@pytest.mark.parametrize(
    ("name", "en", "entries"),
    [
        ("ハサン", "Khasan", []),
        ("シベリア", "Siberia", ["西比利亜"]),
        ("ダメ", "no good", ["駄目"]),
    ],
)
def test_a_name_is_no_word_that_sounds_like_it(
    dictionary: Dictionary, name: str, en: str, entries: list[str]
) -> None:
    annotate = pipeline.Annotator(dictionary, Glossary((GlossaryEntry(name, "", en),))).annotate

    (word, *_rest) = annotate(Sentence("1.1.1", f"{name}、遠い。")).words

    assert [dictionary.entry(each).headword for each in word.entries[:1]] == entries


def test_a_word_is_one_object_wherever_it_occurs(annotator: pipeline.Annotator) -> None:
    first = annotator.annotate(Sentence("1.1.1", "条約を結ぶ。")).words
    second = annotator.annotate(Sentence("1.1.2", "その条約は、")).words

    assert first[0] is second[1]


def test_lines_are_texts_of_their_own(tmp_path: Path) -> None:
    path = tmp_path / "lines.txt"
    path.write_text("一行目。もう一つ。\n\n二行目\r\n", "utf-8")

    texts = [[s.text for s in each.sentences] for each in pipeline.lines(str(path))]

    assert texts == [["一行目。", "もう一つ。"], [], ["二行目"]]


def _lines(language: Language, lines: list[str]) -> Document:
    sentences = tuple(Sentence(f"1.1.{n}", line) for n, line in enumerate(lines, 1))
    return Document(language, (Section(1, (Paragraph("paragraph", 0, sentences),)),))


def test_aligning_tells_from_the_first_word_on_how_far_it_is(dictionary: Dictionary) -> None:
    told: list[float] = []
    ja, en = _lines("ja", ["山です。"] * 100), _lines("en", ["A mountain."] * 100)

    pipeline.aligned(ja, en, dictionary, told.append)

    assert told == sorted(told)
    assert 0 < told[1] < 0.1
    assert told[-1] == 1.0


# A text in the corpus's notation → its words that stand bare and are read as they were before.
CARRIED = {
    "an inflected word": ("塀に凭《もた》れた。/塀に凭れる。", "凭れる[もたれる]"),
    "a word that is read so seldom": ("主《あるじ》の留守。/主が来た。", "主[あるじ]"),
    "a whim of its place": ("宇宙《そら》へ。/宇宙は広い。", "宇宙[うちゅう]"),
}


@pytest.mark.parametrize(("text", "expected"), CARRIED.values(), ids=CARRIED)
def test_ruby_holds_for_the_rest_of_a_text(
    dictionary: Dictionary, text: str, expected: str
) -> None:
    lines = enumerate(text.split("/"), 1)
    sentences = tuple(read_sentence(f"1.1.{number}", line) for number, line in lines)
    whole = Document("ja", (Section(1, (Paragraph("paragraph", 0, sentences),)),))
    glossary = pipeline.readings_of(Text("t", Meta("t"), whole), dictionary)
    annotator = pipeline.Annotator(dictionary, glossary)
    form = expected.partition("[")[0]

    words = [linked.word for linked in annotator.annotate(sentences[-1]).words]
    (found,) = (word for word in words if word.surface == form)
    assert f"{found.surface}[{found.reading}]" == expected


def test_an_old_novel_is_read_as_one(dictionary: Dictionary) -> None:
    lines = ("そう云って障子を開けた。", "女は静かに笑った。", "昨夜の事だ。") * 4
    sentences = tuple(Sentence(f"1.1.{number}", line) for number, line in enumerate(lines, 1))
    whole = Document("ja", (Section(1, (Paragraph("paragraph", 0, sentences),)),))
    glossary = pipeline.readings_of(Text("t", Meta("t"), whole), dictionary)

    def read(glossary: Glossary) -> str:
        return (
            pipeline.Annotator(dictionary, glossary).annotate(sentences[-1]).words[0].word.reading
        )

    assert (read(Glossary()), read(glossary)) == ("さくや", "ゆうべ")


def test_the_kana_after_a_word_are_said_once(dictionary: Dictionary) -> None:
    annotator = pipeline.Annotator(dictionary, Glossary(register=Register.OLD))
    words = annotator.annotate(Sentence("1.1.1", "凝然と見返した。")).words

    assert "".join(linked.word.reading for linked in words) == "じっとみかえした"
