"""A shelf, a dictionary and an annotator that know one small text, and no file."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from flask import Flask
from flask.testing import FlaskClient

from reader.corpus.anchor import Aligner, nothing_pairs
from reader.corpus.history import Deed
from reader.errors import LibraryError, ReaderError
from reader.model.annotation import AnnotatedSentence, LinkedWord, Links
from reader.model.bitext import Alignment, Bead, Meta, Text
from reader.model.correction import Corrections
from reader.model.lexicon import (
    DictionaryEntry,
    Form,
    Glossary,
    GlossaryEntry,
    Hit,
    Kanji,
    Native,
    Printed,
    Sense,
)
from reader.model.morphology import Analysis, Furigana, Morpheme, Step, Word
from reader.model.text import Document, Language, Paragraph, Section, Sentence, Span
from reader.store.derived import Derived
from reader.web import Stores, create

# Words as head[reading]rest, with what the table says of them.
WORDS = {
    "共同声明": "共同[きょうどう]声明[せいめい]",
    "文言": "文言[もんごん]",
    "残った": "残[のこ]った",
    "対話": "対話[たいわ]",
    "見守っている": "見守[みまも]っている",
    "は": "は",
    "が": "が",
    "の": "の",
}
ENTRIES = (
    DictionaryEntry(
        1,
        "JMdict",
        (Form("共同声明"),),
        (Form("きょうどうせいめい"),),
        (
            Sense(("joint statement", "joint communiqué"), ("n",)),
            Sense(("<script>alert(1)</script>",), fields=("law",), misc=("form",)),
        ),
    ),
    DictionaryEntry(
        2, "JMdict", (Form("残る"),), (Form("のこる"),), (Sense(("to remain",), ("v5r", "vi")),)
    ),
    DictionaryEntry(
        3, "JMnedict", (Form("対話"),), (Form("たいわ"),), (Sense(("Taiwa",), ("place",)),)
    ),
)
LEADS = {"共同声明": (0,), "残った": (1,), "対話": (2,)}


class FakeDictionary:
    """Knows the entries above, and of kanji only 声."""

    def forms_at(self, text: str) -> list[str]:
        return []

    def continues(self, prefix: str) -> bool:
        return False

    def names_continue(self, prefix: str) -> bool:
        return False

    def hits(self, form: str) -> tuple[Hit, ...]:
        return ()

    def names(self, form: str) -> tuple[Hit, ...]:
        return ()

    def entry(self, number: int) -> DictionaryEntry:
        return ENTRIES[number]

    def entry_json(self, number: int) -> str:
        return "{}"

    def kanji(self, character: str) -> Kanji | None:
        if character != "声":
            return None
        return Kanji("声", ("voice",), ("セイ", "ショウ"), ("こえ", "こわ-"), (), 7, 2, 388, 3)

    def native(self, characters: str, kana: str) -> tuple[Native, ...]:
        return ()

    def printed(self, spelling: str) -> Printed | None:
        return None

    def printed_continues(self, prefix: str) -> bool:
        return False

    def english(self, query: str) -> Iterator[int]:
        return iter(())

    def synonyms(self, english: str) -> Mapping[str, float]:
        return {}


class FakeAnnotator:
    """Finds the words of the table from left to right; the rest stands between."""

    def __init__(self, glossary: Glossary, corrections: Corrections = ()) -> None:
        self.corrections = corrections
        self.terms = {term.ja: term for term in glossary.entries}
        self.linked: dict[str, LinkedWord] = {}

    def annotate(self, sentence: Sentence) -> AnnotatedSentence:
        found = list(re.finditer("|".join(WORDS), sentence.text))
        words = tuple(self._linked(match[0]) for match in found)
        return AnnotatedSentence(sentence, words, tuple(match.start() for match in found))

    def alternatives(self, sentence: Sentence, span: Span) -> tuple[tuple[Span, ...], ...]:
        middle = span.start + 1
        return ((Span(span.start, middle), Span(middle, span.end)),) if middle < span.end else ()

    def _linked(self, surface: str) -> LinkedWord:
        if surface not in self.linked:
            form = "残る" if surface == "残った" else surface
            word = Word(surface, (_morpheme(surface, form),), form, analysis, inflections)
            self.linked[surface] = LinkedWord(
                word,
                self.terms.get(surface),
                lambda linked: Links(LEADS.get(linked.word.surface, ())),
            )
        return self.linked[surface]


def _morpheme(surface: str, form: str) -> Morpheme:
    pos = ("動詞", "一般", "*", "*") if form != surface else ("名詞", "普通名詞", "一般", "*")
    return Morpheme(surface, pos, "", "", form, form, "", "", (), True)


def inflections(word: Word) -> tuple[Step, ...]:
    return (Step("past", "た"),) if word.surface == "残った" else ()


def analysis(word: Word) -> Analysis:
    pieces = re.findall(r"(?:([^\[\]]*?)\[([^\]]*)\])|([^\[\]]+)", WORDS[word.surface])
    furigana = tuple(
        Furigana(base, said) if said else Furigana(rest) for base, said, rest in pieces
    )
    reading = "".join(piece.reading or piece.base for piece in furigana)
    past = word.surface == "残った"
    return Analysis(
        reading=reading,
        dictionary_reading="のこる" if past else reading,
        pos="u-verb" if past else "noun",
        furigana=furigana,
        accent=(2,) if past else (5,) if word.surface == "共同声明" else (),
    )


class FakeShelf:
    root = Path("/nowhere")  # where recordings are looked for

    def __init__(self, *texts: Text) -> None:
        self.kept = {text.id: text for text in texts}
        self.corrected: Corrections = ()
        self.written: tuple[GlossaryEntry, ...] = ()
        self.trash: Text | None = None
        self.align: Aligner = nothing_pairs

    def texts(self) -> tuple[Text, ...]:
        return tuple(self.kept.values())

    def text(self, identifier: str) -> Text:
        if identifier not in self.kept:
            problem = "There is no text “%(name)s”."
            raise LibraryError(problem, name=identifier, hint="Look in the library.")
        return self.kept[identifier]

    def version(self, identifier: str) -> str:
        return f"{hash(self.text(identifier))}"

    def folder(self, identifier: str) -> Path:
        return self.root / self.text(identifier).id

    def broken(self) -> tuple[ReaderError, ...]:
        return ()

    def companion(self, document: Document) -> tuple[Text, float] | None:
        return None

    def add(
        self,
        document: Document,
        meta: Meta,
        translation: Document | None = None,
        alignment: Alignment | None = None,
    ) -> Text:
        return self.put(self.drafted(document, meta, translation, alignment))

    def drafted(
        self,
        document: Document,
        meta: Meta,
        translation: Document | None = None,
        alignment: Alignment | None = None,
    ) -> Text:
        return Text("", meta, document, translation, alignment or Alignment())

    def put(self, text: Text) -> Text:
        added = replace(text, id="added")
        self.kept[added.id] = added
        return added

    def own_terms(self) -> tuple[GlossaryEntry, ...]:
        own = (e for text in self.kept.values() if not text.shipped for e in text.glossary.entries)
        return (*self.written, *(entry for entry in own if entry.scope))

    def put_term(self, entry: GlossaryEntry, instead: str = "") -> None:
        self.take_term(instead or entry.ja, entry.scope)
        if not entry.scope or self.kept[entry.scope].shipped:
            self.written = (*self.written, entry)
        for text in self.kept.values():
            if entry.scope in ("", text.id):
                terms = (e for e in text.glossary.entries if e.ja != entry.ja)
                self.kept[text.id] = replace(text, glossary=Glossary((*terms, entry)))

    def take_term(self, ja: str, scope: str) -> GlossaryEntry | None:
        found = next((e for e in self.own_terms() if (e.ja, e.scope) == (ja, scope)), None)
        if found:
            self.written = tuple(entry for entry in self.written if entry != found)
            for text in self.kept.values():
                terms = tuple(entry for entry in text.glossary.entries if entry != found)
                self.kept[text.id] = replace(text, glossary=Glossary(terms))
        return found

    def save(self, text: Text) -> Text:
        self.kept[text.id] = text
        return text

    def corrections(self) -> Corrections:
        return self.corrected

    def correct(self, new: Corrections, old: Corrections, now: datetime) -> None:
        gone = {each.subject for each in (*old, *new)}
        self.corrected = (*new, *(each for each in self.corrected if each.subject not in gone))

    def change(self, text: Text, version: str, what: str, lost: tuple[str, ...] = ()) -> Text:
        return self.save(text)

    def deed(self, identifier: str, direction: str) -> Deed | None:
        return None

    def take(self, identifier: str, direction: str, version: str) -> Deed:
        raise LibraryError(f"There is nothing to {direction}.")

    def replaces(self, identifier: str) -> bool:
        return False

    def remove(self, identifier: str) -> str:
        self.trash = self.kept.pop(self.text(identifier).id)
        return "token"

    def removed(self) -> Iterator[tuple[str, Meta]]:
        if self.trash:
            yield "token", self.trash.meta

    def restore(self, token: str) -> Text:
        assert self.trash
        back, self.trash = self.trash, None
        self.kept[back.id] = back
        return back


def document(language: Language, notation: str) -> Document:
    """``# heading`` opens a section, a blank line ends a paragraph, one sentence a line."""
    sections: list[list[Paragraph]] = []
    for lines in notation.strip().split("\n\n"):
        heading = lines.startswith("# ")
        if heading or not sections:
            sections.append([])
        place = f"{len(sections)}.{len(sections[-1]) + 1}"
        sentences = tuple(
            Sentence(f"{place}.{number}", line.removeprefix("# "))
            for number, line in enumerate(lines.splitlines(), 1)
        )
        sections[-1].append(
            Paragraph("heading" if heading else "paragraph", int(heading), sentences)
        )
    return Document(
        language,
        tuple(Section(number, tuple(each)) for number, each in enumerate(sections, 1)),
    )


def alignment(notation: str) -> Alignment:
    """``1.1.1+1.1.2=1.1.1 …``: Japanese ids, English ids, a bead a word."""
    beads = []
    for bead in notation.split():
        ja, _, en = bead.partition("=")
        beads.append(Bead(tuple(filter(None, ja.split("+"))), tuple(filter(None, en.split("+")))))
    return Alignment(tuple(beads))


STATEMENT = GlossaryEntry(
    "共同声明", "きょうどうせいめい", "joint statement", note="Not <b>binding</b>.", scope="talks"
)
TALKS = Text(
    "talks",
    Meta("対話の文言", "The Wording of <Dialogue>", kind="essay", translator="A <i>Hand</i>"),
    document(
        "ja", "# 対話\n\n共同声明の文言が残った。\n対話は残った。\n見守っている。\n\n残った。"
    ),
    document(
        "en",
        "# Dialogue\n\nThe wording of the joint statement remained.\nTalks & <tea>.\n\nIt did.",
    ),
    alignment("1.1.1=1.1.1 1.2.1=1.2.1 1.2.2= 1.2.3=1.2.2 1.3.1=1.3.1"),
    Glossary((STATEMENT,)),
)
ALONE = replace(TALKS, id="alone", translation=None, alignment=Alignment())
COMPANION = replace(TALKS, id="companion", original=None)


def site(*texts: Text, derived: Derived | None = None) -> Flask:
    shelf = FakeShelf(*(texts or (TALKS, ALONE, COMPANION)))
    app = create(Stores(shelf, FakeDictionary(), FakeAnnotator, derived=derived or Derived()))
    app.testing = True
    return app


def client(*texts: Text) -> FlaskClient:
    return site(*texts).test_client()
