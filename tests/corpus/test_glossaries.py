"""Terms that the owner writes: where they go, and before what they go."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader.corpus import notation
from reader.corpus.shelf import Shelf
from reader.errors import CorpusError
from reader.model.bitext import Meta
from reader.model.lexicon import GlossaryEntry

CATS = notation.read("猫がいる。\n犬もいる。\n", "ja", Path("text.ja.txt"))


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    shipped = tmp_path / "corpus"
    (shipped / "cats").mkdir(parents=True)
    (shipped / "cats" / "meta.toml").write_text('title.ja = "猫"\n', "utf-8")
    (shipped / "cats" / "text.ja.txt").write_text("猫がいる。\n", "utf-8")
    (shipped / "cats" / "glossary.toml").write_text(terms("猫 puss"), "utf-8")
    (shipped / "glossary.toml").write_text(terms("猫 cat", "犬 dog"), "utf-8")
    return Shelf(shipped, tmp_path / "texts")


def terms(*pairs: str) -> str:
    blocks = (f'[[term]]\nja = "{ja}"\nen = "{en}"\n' for ja, en in map(str.split, pairs))
    return "\n".join(blocks)


def said(shelf: Shelf, text: str) -> dict[str, str]:
    return {entry.ja: entry.en for entry in shelf.text(text).glossary.entries}


def term(en: str, scope: str = "", ja: str = "猫") -> GlossaryEntry:
    return GlossaryEntry(ja, "", en, scope=scope)


def test_what_the_owner_wrote_goes_before_what_shipped(shelf: Shelf) -> None:
    shelf.add(CATS, Meta("my cats", title_en="mine"))
    assert said(shelf, "cats") == {"猫": "puss", "犬": "dog"}

    shelf.put_term(term("feline"))
    assert said(shelf, "cats") == said(shelf, "mine") == {"猫": "feline", "犬": "dog"}

    shelf.put_term(term("tom", "cats"))
    assert (said(shelf, "cats")["猫"], said(shelf, "mine")["猫"]) == ("tom", "feline")

    shelf.put_term(term("kitten", "mine"))
    assert (said(shelf, "cats")["猫"], said(shelf, "mine")["猫"]) == ("tom", "kitten")
    assert [(e.en, e.scope) for e in shelf.own_terms()] == [
        ("feline", ""),
        ("tom", "cats"),
        ("kitten", "mine"),
    ]


def test_terms_go_into_the_glossary_of_their_text(shelf: Shelf) -> None:
    shelf.add(CATS, Meta("my cats", title_en="mine"))

    shelf.put_term(term("kitten", "mine"))
    shelf.put_term(term("tom", "cats"))

    assert (shelf.owned / "mine" / "glossary.toml").read_text("utf-8") == terms("猫 kitten")
    assert 'text = "cats"' in (shelf.owned / "glossary.toml").read_text("utf-8")
    assert (shelf.shipped / "cats" / "glossary.toml").read_text("utf-8") == terms("猫 puss")


def test_a_term_can_be_renamed_and_taken_out(shelf: Shelf) -> None:
    shelf.put_term(term("cats", ja="猫たち"))
    shelf.put_term(term("cat", ja="ネコ"), "猫たち")
    assert [entry.ja for entry in shelf.own_terms()] == ["ネコ"]

    assert shelf.take_term("ネコ", "cats") is None
    assert shelf.take_term("ネコ", "") == term("cat", ja="ネコ")
    assert shelf.own_terms() == ()
    assert shelf.take_term("ネコ", "") is None


def test_only_texts_that_have_the_term_are_of_another_version(shelf: Shelf) -> None:
    shelf.add(CATS, Meta("my cats", title_en="mine"))
    cats, mine = shelf.version("cats"), shelf.version("mine")

    shelf.put_term(term("tom", "cats"))
    assert (shelf.version("cats") != cats, shelf.version("mine") == mine) == (True, True)

    shelf.put_term(term("feline"))
    assert shelf.version("mine") != mine


def test_a_term_that_ships_can_be_hidden_in_its_text_or_everywhere(shelf: Shelf) -> None:
    shelf.add(CATS, Meta("my cats", title_en="mine"))
    before = said(shelf, "cats"), said(shelf, "mine")

    shelf.put_term(replace(term("puss", "cats"), hidden=True))
    assert (said(shelf, "cats"), said(shelf, "mine")) == ({"犬": "dog"}, before[1])
    assert "hidden = true" in (shelf.owned / "glossary.toml").read_text("utf-8")

    shelf.take_term("猫", "cats")
    shelf.put_term(replace(term("cat"), hidden=True))
    assert (said(shelf, "cats"), said(shelf, "mine")) == (before[0], {"犬": "dog"})

    shelf.put_term(term("tom", "mine"))
    assert said(shelf, "mine") == {"猫": "tom", "犬": "dog"}
    assert shelf.take_term("猫", "") == replace(term("cat"), hidden=True)
    assert shelf.common().entries == (term("cat"), term("dog", ja="犬"))


@pytest.mark.parametrize("said", ["hidden = 1", 'hidden = "yes"'])
def test_a_flag_is_true_or_false(shelf: Shelf, said: str) -> None:
    shelf.owned.mkdir()
    path = shelf.owned / "glossary.toml"
    path.write_text(f'[[term]]\nja = "猫"\nen = "cat"\n{said}\n', "utf-8")

    assert [(error.path, error.line) for error in shelf.broken()] == [(path, 4)]


def test_saving_a_text_keeps_its_terms_and_no_others(shelf: Shelf) -> None:
    shelf.add(CATS, Meta("my cats", title_en="mine"))
    shelf.put_term(term("feline"))
    shelf.put_term(term("kitten", "mine"))

    shelf.save(shelf.text("mine"))

    assert (shelf.owned / "mine" / "glossary.toml").read_text("utf-8") == terms("猫 kitten")


def test_a_file_that_is_wrong_is_named_and_left_alone(shelf: Shelf) -> None:
    shelf.owned.mkdir()
    (shelf.owned / "glossary.toml").write_text('[[term]]\nja = "猫\n', "utf-8")

    assert said(shelf, "cats")["猫"] == "puss"
    assert [error.path.parent for error in shelf.broken()] == [shelf.owned]
    with pytest.raises(CorpusError):
        shelf.put_term(term("feline"))
    assert (shelf.owned / "glossary.toml").read_text("utf-8") == '[[term]]\nja = "猫\n'


def test_findings_of_the_owners_glossary(shelf: Shelf) -> None:
    shelf.put_term(GlossaryEntry("猫", "ねこ", "tom", scope="cats"))
    shelf.put_term(GlossaryEntry("猫", "ねこ", "feline", scope="gone"))

    found = [(each.code, each.line) for each in shelf.check_common(None) if "texts" in str(each)]

    assert found == [("unknown-text", 7)]
