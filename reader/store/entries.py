"""A dictionary entry as stored bytes: words as JSON ready to be sent, names as short lines."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any, NamedTuple

from reader.model.lexicon import DictionaryEntry, Form, Kanji, Sense

JMDICT = "JMdict"
JMNEDICT = "JMnedict"

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode

# Between the fields of a name, between its senses' parts, between items. None of them
# occurs in text: they are control characters.
_FIELD, _PART, _ITEM = "\t", "\x1e", "\x1f"


def to_json(entry: DictionaryEntry) -> str:
    """The JSON object of interfaces.md, with the spellings and readings beside the headword."""
    fields = {
        "id": entry.id,
        "source": entry.source,
        "headword": entry.headword,
        "reading": entry.reading,
        "senses": [_sense(sense) for sense in entry.senses],
        "spellings": [_form(form) for form in entry.spellings],
        "readings": [_form(form) for form in entry.readings],
    }
    return _encode(fields)


def _sense(sense: Sense) -> Mapping[str, object]:
    fields: dict[str, object] = {"pos": sense.pos, "glosses": sense.glosses}
    for name, value in (
        ("fields", sense.fields),
        ("misc", sense.misc),
        ("info", sense.info),
        ("only", sense.only),
    ):
        if value:
            fields[name] = value
    return fields


def _form(form: Form) -> Mapping[str, object]:
    fields: dict[str, object] = {"text": form.text}
    for name, value in (("info", form.info), ("priority", form.priority), ("only", form.only)):
        if value:
            fields[name] = value
    return fields


def from_json(record: str) -> DictionaryEntry:
    """The entry that ``to_json`` wrote."""
    fields = json.loads(record)
    return DictionaryEntry(
        fields["id"],
        fields["source"],
        tuple(Form(**_tuples(form)) for form in fields["spellings"]),
        tuple(Form(**_tuples(form)) for form in fields["readings"]),
        tuple(Sense(**_tuples(sense)) for sense in fields["senses"]),
    )


def _tuples(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: tuple(value) if isinstance(value, list) else value for name, value in fields.items()
    }


class Name(NamedTuple):
    """A name on its way into the dictionary: lighter than an entry, as there are so many.

    A sense is its types and its glosses.
    """

    number: int
    spellings: Sequence[str]
    readings: Sequence[str]
    senses: Sequence[tuple[Sequence[str], Sequence[str]]]


def to_line(name: Name) -> str:
    """A name as stored: half the size of its JSON."""
    senses = (_ITEM.join(types) + _PART + _ITEM.join(glosses) for types, glosses in name.senses)
    forms = (_ITEM.join(name.spellings), _ITEM.join(name.readings))
    return _FIELD.join((str(name.number), *forms, *senses))


def from_line(line: str) -> DictionaryEntry:
    """The name that ``to_line`` wrote."""
    number, spellings, readings, *senses = line.split(_FIELD)
    return DictionaryEntry(
        int(number),
        JMNEDICT,
        tuple(Form(text) for text in _items(spellings)),
        tuple(Form(text) for text in _items(readings)),
        tuple(_name_sense(sense) for sense in senses),
    )


def forms_of_line(line: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Only the spellings and the readings of a name, at a quarter of the cost."""
    _, spellings, readings, _ = line.split(_FIELD, 3)
    return _items(spellings), _items(readings)


def _name_sense(part: str) -> Sense:
    types, glosses = part.split(_PART)
    return Sense(_items(glosses), pos=_items(types))


def _items(joined: str) -> tuple[str, ...]:
    return tuple(joined.split(_ITEM)) if joined else ()


def kanji_to_json(kanji: Kanji) -> str:
    """The fields of a kanji by their names."""
    return _encode(asdict(kanji))


def kanji_from_json(record: str) -> Kanji:
    """The kanji that ``kanji_to_json`` wrote."""
    return Kanji(**_tuples(json.loads(record)))
