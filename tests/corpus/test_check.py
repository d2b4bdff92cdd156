from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from reader.corpus.check import check, check_common, summary
from reader.corpus.load import load
from reader.corpus.save import save
from reader.model.lexicon import (
    DictionaryEntry,
    Form,
    Glossary,
    GlossaryEntry,
    Hit,
    Kanji,
    Native,
    Printed,
)

META = """title.ja = "猫"
title.en = "Cats"
author.ja = "私"
author.en = "Me"
level = "N4"
kind = "essay"
summary = "Two cats."
added = 2026-11-24
[source]
rights = "CC0"
[translation]
translator = "Me"
rights = "CC0"
origin = "human"
"""
GOOD = {
    "meta.toml": META,
    "text.ja.txt": "# 猫\n\n「猫」が3匹いる。\n猫又もいる。\n",
    "text.en.txt": "# Cats\n\nThere are three “cats”.\nThere is a ghost too.\n",
    "alignment.tsv": "1.1.1\t1.1.1\n1.2.1\t1.2.1\n1.2.2\t1.2.2\n",
    "glossary.toml": (
        '[[term]]\nja = "猫"\nreading = "ねこ"\nen = "cat"\nsee = ["猫又"]\n'
        '[[term]]\nja = "猫又"\nreading = "ねこまた"\nen = "ghost"\n'
    ),
    "notes.toml": '[[note]]\nat = "1.2.2"\nkind = "grammar"\nanchor = "も"\nnote = "Also."\n',
    "questions.toml": '[[question]]\nja = "?"\nanswer = "3匹"\nproof = ["1.2.1"]\n',
}


class Readings:
    """A dictionary that knows one word."""

    def __init__(self, spelling: str, reading: str) -> None:
        self.spelling, self.reading = spelling, reading

    def hits(self, form: str) -> tuple[Hit, ...]:
        return (Hit(0, 0, False, False, False, ()),) if form == self.spelling else ()

    def names(self, form: str) -> tuple[Hit, ...]:
        return ()

    def entry(self, number: int) -> DictionaryEntry:
        return DictionaryEntry(1, "x", (Form(self.spelling),), (Form(self.reading),), ())

    def forms_at(self, text: str) -> list[str]:
        return []

    def continues(self, prefix: str) -> bool:
        return False

    def names_continue(self, prefix: str) -> bool:
        return False

    def entry_json(self, number: int) -> str:
        return ""

    def kanji(self, character: str) -> Kanji | None:
        return None

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


def write(folder: Path, files: dict[str, str]) -> Path:
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        (folder / name).write_text(content, "utf-8")
    return folder


def found(folder: Path, files: dict[str, str], dictionary: Readings | None = None) -> list[str]:
    here = write(folder / "cats", {**GOOD, **files})
    findings = check(load(here, shipped=True), dictionary, here)
    assert all(finding.hint for finding in findings)
    return [f"{f.path.name}:{f.line} {f.code}" for f in findings]


def test_nothing_is_wrong(tmp_path: Path) -> None:
    assert found(tmp_path, {}, Readings("猫", "ネコ")) == []


# file: what is replaced => by what → findings
WRONG = {
    "no author": 'meta.toml: author.ja = "私"\n =>  → meta.toml:1 meta',
    "a level that is none": 'meta.toml: "N4" => "A1" → meta.toml:5 meta',
    "an unknown key": "meta.toml: level => lvl → meta.toml:1 meta, meta.toml:5 unknown-key",
    "an unknown key of a table": "meta.toml: url => ur1 → ",
    "an unknown key of a term": "glossary.toml: see => sea → glossary.toml:5 unknown-key",
    "a bracket": "text.ja.txt: 「 =>  → text.ja.txt:3 bracket",
    "a quotation mark": "text.en.txt: ” =>  → text.en.txt:3 bracket",
    "a number": "text.en.txt: three => four → text.ja.txt:3 number, text.en.txt:3 number",
    "a bead too few": (
        "alignment.tsv: 1.2.2\t1.2.2\n =>  → "
        "text.ja.txt:4 no-counterpart, text.en.txt:4 no-counterpart"
    ),
    "a bead too many": (
        "alignment.tsv: 1.2.2\t1.2.2 => 1.2.2\t1.2.2\n9.9.9\t1.2.2 → "
        "alignment.tsv:4 no-sentence, alignment.tsv:3 twice, alignment.tsv:4 twice"
    ),
    "beads out of order": (
        "alignment.tsv: 1.1.1\t1.1.1\n1.2.1\t1.2.1\n => 1.2.1\t1.2.1\n\n1.1.1\t1.1.1\n → "
        "alignment.tsv:3 order, alignment.tsv:3 order"
    ),
    "an empty side": (
        "alignment.tsv: 1.2.2\t1.2.2 => 1.2.2\t\n\t1.2.2 → "
        "text.ja.txt:4 no-counterpart, text.en.txt:4 no-counterpart"
    ),
    "a fingerprint": (
        "alignment.tsv: 1.2.2\t1.2.2 => 1.2.2\t1.2.2\thuman\tabcabcabcabc → "
        "alignment.tsv:3 fingerprint"
    ),
    "another beginning": (
        "alignment.tsv: 1.2.2\t1.2.2 => 1.2.2\t1.2.2\thuman\t\tThere was → alignment.tsv:3 begins"
    ),
    "a machine's doubt": (
        "alignment.tsv: 1.2.2\t1.2.2 => 1.2.2\t1.2.2\tauto 0.79 → alignment.tsv:3 doubtful"
    ),
    "a machine that is sure": "alignment.tsv: 1.2.2\t1.2.2 => 1.2.2\t1.2.2\tauto 0.8 → ",
    "a rendering": "glossary.toml: ghost => spook → text.ja.txt:4 rendering",
    "a variant": 'glossary.toml: en = "ghost" => en = "spook"\nvariants = ["ghost"] → ',
    "a term that is not there": (
        'glossary.toml: [[term]]\nja = "猫又" => [[term]]\nja = "狐" → '
        "glossary.toml:1 see, text.ja.txt:4 rendering, glossary.toml:6 unused-term"
    ),
    "a term twice": (
        'glossary.toml: ja = "猫又" => ja = "猫" → glossary.toml:1 duplicate-term, '
        "glossary.toml:1 see, glossary.toml:6 duplicate-term, text.ja.txt:4 rendering"
    ),
    "no reading": 'glossary.toml: reading = "ねこ"\n =>  → glossary.toml:1 reading',
    "an anchor": 'notes.toml: "も" => "か" → notes.toml:1 anchor',
    "a note on nothing": 'notes.toml: "1.2.2" => "7.7.7" → notes.toml:1 note-lost',
    "a proof by nothing": 'questions.toml: "1.2.1" => "7.7.7" → questions.toml:1 proof-lost',
}


@pytest.mark.parametrize("case", WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_found(tmp_path: Path, case: str) -> None:
    name, rest = case.split(": ", 1)
    old, rest = rest.split(" => ", 1)
    new, expected = rest.split("→ ", 1)

    findings = found(tmp_path, {name: GOOD[name].replace(old, new.removesuffix(" "))})

    assert ", ".join(findings) == expected


def test_readings_are_compared_with_the_dictionary(tmp_path: Path) -> None:
    assert found(tmp_path, {}, Readings("猫", "いぬ")) == ["glossary.toml:1 reading"]


def test_a_note_may_explain_a_reading(tmp_path: Path) -> None:
    def noted(note: str) -> dict[str, str]:
        terms = GOOD["glossary.toml"].replace('en = "cat"', f'en = "cat"\nnote = "{note}"')
        return {"glossary.toml": terms}

    assert found(tmp_path, noted("Read ねこ here."), Readings("猫", "いぬ")) == []
    assert found(tmp_path, noted("It mews."), Readings("猫", "いぬ")) == ["glossary.toml:1 reading"]


def test_a_companion_without_its_original(tmp_path: Path) -> None:
    here = write(tmp_path / "cats", GOOD)
    (here / "text.ja.txt").unlink()

    assert check(load(here, shipped=True), None, here) == ()


def test_a_text_without_files_is_checked_too(tmp_path: Path) -> None:
    text = load(write(tmp_path / "cats", GOOD))

    assert check(text, None) == ()
    (finding,) = check(replace(text, meta=replace(text.meta, level="C2")), None)
    assert (finding.path, finding.code) == (Path("meta.toml"), "meta")


def test_what_is_saved_has_nothing_wrong(tmp_path: Path) -> None:
    text = load(write(tmp_path / "cats", GOOD))
    save(text, tmp_path / "again")

    assert check(load(tmp_path / "again"), None, tmp_path / "again") == ()


def test_terms_of_all_texts(tmp_path: Path) -> None:
    text = load(write(tmp_path / "cats", GOOD))
    terms = Glossary((GlossaryEntry("犬", "いぬ", "dog", see=("猫",)),))
    assert check_common(terms, [text], None, tmp_path) == ()

    text = replace(text, glossary=terms)
    (finding,) = check_common(terms, [text], None, tmp_path)
    assert finding.code == "see"
    assert [f.code for f in check(text, None)] == []


def test_the_summary_counts(tmp_path: Path) -> None:
    (counts,) = summary([load(write(tmp_path / "cats", GOOD))])

    assert (counts.ja, counts.en, counts.beads, counts.terms) == (3, 3, 3, 2)
    assert (counts.notes, counts.questions, counts.characters) == (1, 1, 16)
