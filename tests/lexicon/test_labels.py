"""Every code that the dictionary holds has a plain word."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.lexicon import labels
from reader.ports import Dictionary
from reader.store.dictionary import MappedDictionary
from reader.store.layout import NAME_CODES


def entries(dictionary: Dictionary) -> Iterator[dict[str, list[dict[str, list[str]]]]]:
    assert isinstance(dictionary, MappedDictionary)
    for number in range(dictionary.manifest.counts["words"]):
        yield json.loads(dictionary.entry_json(number))


def test_every_code_of_a_word_has_a_label(dictionary: Dictionary) -> None:
    pos, fields, misc, forms = set[str](), set[str](), set[str](), set[str]()
    for entry in entries(dictionary):
        for sense in entry["senses"]:
            pos.update(sense["pos"])
            fields.update(sense.get("fields", ()))
            misc.update(sense.get("misc", ()))
        for form in (*entry["spellings"], *entry["readings"]):
            forms.update(form.get("info", ()))

    assert pos <= labels.POS.keys() | labels.CLASSICAL.keys()
    assert fields <= labels.FIELDS.keys()
    assert misc <= labels.MISC.keys() | labels.DIALECTS.keys()
    assert forms <= labels.FORMS.keys()


def test_every_type_of_a_name_has_a_label(dictionary_folder: Path) -> None:
    types = json.loads((dictionary_folder / NAME_CODES).read_text(encoding="utf-8"))

    assert {code for codes in types for code in codes} <= labels.NAMES.keys()


LABELS = {
    ("pos", "vs"): "noun that takes する",
    ("pos", "v1"): "ru-verb",
    ("pos", "v2t-k"): "classical verb (上二段, つ)",
    ("field", "MA"): "martial arts",
    ("misc", "uk"): "usually written in kana",
    ("misc", "fem"): "women's language",
    ("misc", "ksb"): "Kansai dialect",
    ("form", "nokanji"): "not a reading of the kanji",
    ("name", "fem"): "woman's given name",
    ("pos", "brand-new"): "brand-new",
}


@pytest.mark.parametrize(("kind", "code"), LABELS)
def test_codes_are_said_in_plain_words(kind: str, code: str) -> None:
    label = {
        "pos": labels.pos_label,
        "field": labels.field_label,
        "misc": labels.misc_label,
        "form": labels.form_label,
        "name": labels.name_label,
    }[kind]

    assert label(code) == LABELS[kind, code]
