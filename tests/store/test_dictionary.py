"""The small dictionary says what its database says."""

import json
from pathlib import Path

import pytest

from reader.errors import DictionaryError
from reader.model.lexicon import Form, Hit, Kanji, Sense
from reader.ports import Dictionary
from reader.store.dictionary import MappedDictionary, ensure, open_dictionary
from reader.store.source import Jamdict


@pytest.fixture(scope="module")
def small(jamdict: Jamdict, tmp_path_factory: pytest.TempPathFactory) -> Dictionary:
    folder = tmp_path_factory.mktemp("small") / "dictionary"
    return open_dictionary(ensure(folder, lambda doing, done: None, jamdict))


def headwords(dictionary: Dictionary, hits: tuple[Hit, ...]) -> str:
    return " ".join(dictionary.entry(hit.entry).headword for hit in hits)


FORMS = {
    "shortest first": "端し → 端 端し",
    "all within a text": "締結した → 締結",
    "the last character": "橋 → 橋",
    "a reading": "はしを渡る → はし",
    "not in the middle": "大橋 → ",
    "the imprint is no word": "ＪＭｄｉｃｔ → ",
    "no name": "田中 → ",
    "a lone surrogate": "橋\ud800 → 橋",
    "a NUL": "\0橋 → ",
    "nothing": " → ",
}


@pytest.mark.parametrize("case", FORMS.values(), ids=FORMS)
def test_forms_begin_the_text(small: Dictionary, case: str) -> None:
    text, _, expected = case.partition(" → ")

    assert " ".join(small.forms_at(text)) == expected


CONTINUES = {"": True, "食": True, "食べる": True, "食べるな": False, "田": False, "\ud800": False}


@pytest.mark.parametrize("prefix", CONTINUES, ids=ascii)
def test_some_form_begins_with_the_prefix(small: Dictionary, prefix: str) -> None:
    assert small.continues(prefix) is CONTINUES[prefix]


HITS = {
    "commonest first": "はし → 橋 端 箸",
    "one of several spellings": "喰べる → 食べる",
    "no name": "田中 → ",
    "no part of a form": "食べ → ",
    "a lone surrogate": "\ud800 → ",
    "nothing": " → ",
}


@pytest.mark.parametrize("case", HITS.values(), ids=HITS)
def test_a_form_leads_to_its_entries(small: Dictionary, case: str) -> None:
    form, _, expected = case.partition(" → ")

    assert headwords(small, small.hits(form)) == expected


def test_a_hit_knows_what_ranking_needs(small: Dictionary) -> None:
    (eaten,) = small.hits("喰べる")
    (treaty,) = small.hits("ていけつ")
    chopsticks = small.hits("はし")[2]

    assert (eaten.irregular, eaten.common, eaten.is_reading) == (True, 0, False)
    assert (treaty.common, treaty.is_reading, treaty.pos) == (107, True, ("n", "vs"))
    assert (chopsticks.usually_kana, chopsticks.irregular) == (True, False)


NAMES = {
    "as longer names read it": "田中 → 田中たなか 田中だなか",
    "by its reading": "たなか → 田中たなか",
    "written in kana": "モスクワ → モスクワモスクワ",
    "no word": "橋 → ",
}


@pytest.mark.parametrize("case", NAMES.values(), ids=NAMES)
def test_a_form_leads_to_its_names(small: Dictionary, case: str) -> None:
    form, _, expected = case.partition(" → ")

    entries = [small.entry(hit.entry) for hit in small.names(form)]

    assert " ".join(entry.headword + entry.reading for entry in entries) == expected


@pytest.mark.parametrize(("prefix", "goes_on"), [("モス", True), ("田中", True), ("橋", False)])
def test_a_name_may_begin_so(small: Dictionary, prefix: str, goes_on: bool) -> None:
    assert small.names_continue(prefix) is goes_on


def test_a_name_has_its_types(small: Dictionary) -> None:
    assert small.names("田中")[0].pos == ("place", "surname")


def test_an_entry_is_stored_as_it_is_sent(small: Dictionary) -> None:
    (hit,) = small.hits("締結")

    assert small.entry_json(hit.entry) == (
        '{"id":1436270,"source":"JMdict","headword":"締結","reading":"ていけつ",'
        '"senses":[{"pos":["n","vs"],"glosses":["conclusion (of a treaty)"],"fields":["law"]}],'
        '"spellings":[{"text":"締結","priority":["news1","nf02"]}],'
        '"readings":[{"text":"ていけつ","priority":["news1","nf02"]}]}'
    )


def test_a_name_is_sent_in_the_same_shape(small: Dictionary) -> None:
    (hit,) = small.names("平壌")

    assert json.loads(small.entry_json(hit.entry)) == {
        "id": 5000005,
        "source": "JMnedict",
        "headword": "平壌",
        "reading": "ピョンヤン",
        "senses": [{"pos": ["place"], "glosses": ["Pyongyang"]}],
        "spellings": [{"text": "平壌"}],
        "readings": [{"text": "ピョンヤン"}, {"text": "へいじょう"}],
    }


def test_a_sense_without_a_part_of_speech_has_that_before_it(small: Dictionary) -> None:
    entry = small.entry(small.hits("食べる")[0].entry)

    assert entry.senses == (
        Sense(("to eat",), ("v1", "vt")),
        Sense(("to live on",), ("v1", "vt"), misc=("col",)),
    )


def test_restrictions_are_kept(small: Dictionary) -> None:
    plain = small.entry(small.hits("明白")[0].entry)
    asia = small.entry(small.hits("亜細亜")[0].entry)

    assert [form.only for form in plain.readings] == [("明白",), ("偸閑",)]
    assert plain.senses[0].only == ("明白",)
    assert asia.spellings == (Form("亜細亜", info=("ateji",)),)
    assert asia.readings[0] == Form("アジア", info=("nokanji",), priority=("ichi1",))


KANJI = {"締": "締 15 tighten テイ し.まる", "亜": "亜 7 Asia ア ", "橋": "", "締結": "", "": ""}


@pytest.mark.parametrize("character", KANJI)
def test_kanji_are_found(small: Dictionary, character: str) -> None:
    found = small.kanji(character)

    expected = KANJI[character]
    assert (found is None) == (not expected)
    if isinstance(found, Kanji):
        parts = (found.strokes, *found.meanings, " ".join(found.on), " ".join(found.kun))
        assert f"{found.literal} {' '.join(map(str, parts))}" == expected


ENGLISH = {
    "one word": "bridge → 橋",
    "what a gloss says aside": "treaty → 締結",
    "all of several words": "of katakana repetition → ヽ",
    "any form": "Eating → 食べる",
    "with its little word": "to eat → 食べる",
    "not all the words": "repetition bridge → ",
    "no word": "?! → ",
    "a lone surrogate": "\ud800 → ",
    "unknown": "zzz → ",
}


@pytest.mark.parametrize("case", ENGLISH.values(), ids=ENGLISH)
def test_english_finds_japanese(small: Dictionary, case: str) -> None:
    query, _, expected = case.partition(" → ")

    found = " ".join(small.entry(number).headword for number in small.english(query))

    assert found == expected


SYNONYMS = {
    "what stands beside it in a sense": "end → tip",
    "the other way round": "tip → end",
    "not in another sense": "edge → ",
    "unknown": "zzz → ",
    "a lone surrogate": "\ud800 → ",
}


@pytest.mark.parametrize("case", SYNONYMS.values(), ids=SYNONYMS)
def test_glosses_side_by_side_are_synonyms(small: Dictionary, case: str) -> None:
    english, _, expected = case.partition(" → ")

    assert " ".join(small.synonyms(english)) == expected


@pytest.mark.parametrize("number", [-1, 14, 10**9])
def test_a_number_too_many_is_a_bug(small: Dictionary, number: int) -> None:
    with pytest.raises(IndexError):
        small.entry(number)


def test_the_manifest_names_the_sources(small: Dictionary) -> None:
    assert isinstance(small, MappedDictionary)
    assert small.manifest.sources["JMdict"] == "2021-04-17"
    assert small.manifest.sources["JMnedict"] == "2020-05-29"
    assert small.manifest.counts["words"] == 8
    assert small.manifest.counts["names"] == 6


def test_what_is_not_there_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(DictionaryError, match=r"There is no dictionary.*rebuild"):
        open_dictionary(tmp_path / "nowhere")
