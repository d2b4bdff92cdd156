"""Properties of the dictionary that readers get."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model.lexicon import DictionaryEntry
from reader.ports import Dictionary
from reader.store.dictionary import MappedDictionary
from reader.store.entries import from_json, to_json

SOME = settings(max_examples=300, deadline=None)
WORDS, NAMES = 191_540, 741_275
words = st.integers(0, WORDS - 1)
names = st.integers(WORDS, WORDS + NAMES - 1)


def texts(entry: DictionaryEntry) -> list[str]:
    return [form.text for form in (*entry.spellings, *entry.readings)]


def test_nothing_is_lost(dictionary: Dictionary) -> None:
    assert isinstance(dictionary, MappedDictionary)
    counts = dictionary.manifest.counts
    assert (counts["words"], counts["names"], counts["kanji"]) == (WORDS, NAMES, 13_108)


@given(number=words, behind=st.sampled_from(["", "。", "は", "した", "🐟"]))
@SOME
def test_every_form_is_found_where_it_begins(
    dictionary: Dictionary, number: int, behind: str
) -> None:
    for text in texts(dictionary.entry(number)):
        forms = dictionary.forms_at(text + behind)

        assert text in forms
        assert forms == sorted(forms, key=len)
        assert all((text + behind).startswith(form) for form in forms)
        assert all(dictionary.continues(text[:end]) for end in range(len(text) + 1))


@given(number=words)
@SOME
def test_every_form_leads_back(dictionary: Dictionary, number: int) -> None:
    entry = dictionary.entry(number)

    for text in texts(entry):
        hits = dictionary.hits(text)

        assert number in {hit.entry for hit in hits}
        assert [hit.common for hit in hits] == sorted((hit.common for hit in hits), reverse=True)
        assert all(text in texts(dictionary.entry(hit.entry)) for hit in hits)


@given(number=names)
@SOME
def test_every_name_leads_back(dictionary: Dictionary, number: int) -> None:
    entry = dictionary.entry(number)

    for text in texts(entry):
        hits = dictionary.names(text)

        assert number in {hit.entry for hit in hits}
        assert [hit.common for hit in hits] == sorted((hit.common for hit in hits), reverse=True)


@given(number=words | names)
@SOME
def test_the_json_is_the_entry(dictionary: Dictionary, number: int) -> None:
    entry, record = dictionary.entry(number), dictionary.entry_json(number)

    assert from_json(record) == entry
    assert to_json(entry) == record
    fields = json.loads(record)
    assert (fields["headword"], fields["reading"]) == (entry.headword, entry.reading)
    assert all(sense.glosses and sense.pos for sense in entry.senses)


@given(number=words)
@SOME
def test_a_gloss_finds_its_entry(dictionary: Dictionary, number: int) -> None:
    gloss = dictionary.entry(number).senses[0].glosses[0]

    found = list(dictionary.english(gloss))

    assert len(found) == len(set(found))
    assert number in found or not any(letter.isalnum() for letter in gloss)


@given(text=st.text(max_size=50))
@SOME
def test_any_text_is_an_answerable_question(dictionary: Dictionary, text: str) -> None:
    assert all(dictionary.hits(form) for form in dictionary.forms_at(text))
    assert dictionary.continues(text) in (True, False)
    assert isinstance(dictionary.names(text), tuple)
    assert isinstance(list(dictionary.english(text)), list)


FIRST = """
names: 田中 → たなか
names: 大阪 → おおさか
names: 鈴木 → すずき
names: 平壌 → ピョンヤン
hits: 締結 → ていけつ
hits: 日 → ひ
hits: 食べる → たべる
english: treaty → じょうやく
english: to eat → たべる
english: run → はしる
english: nuclear weapon → かくへいき
english: summit meeting → しゅのうかいぎ
english: normalisation → せいじょうか
english: Russia → ロシア
"""


@pytest.mark.parametrize("case", FIRST.strip().splitlines())
def test_the_best_comes_first(dictionary: Dictionary, case: str) -> None:
    asked, _, expected = case.partition(" → ")
    way, _, query = asked.partition(": ")

    if way == "english":
        number = next(dictionary.english(query))
    else:
        number = (dictionary.names if way == "names" else dictionary.hits)(query)[0].entry

    assert dictionary.entry(number).reading == expected
