"""The entries of a Yomitan dictionary: a zip of JSON banks, format 3."""

import json
import zipfile
import zlib
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from reader.errors import DictionaryError
from reader.model.lexicon import DictionaryEntry, Form, Sense
from reader.store.source import Added

# Its rules for inflection, where one of JMdict's codes says the same.
RULES = {
    "v1": "v1",  # 食べる
    "vk": "vk",  # 来る
    "vs": "vs",  # 締結
    "vz": "vz",  # 論ずる
    "adj-i": "adj-i",  # 高い
}
# "v5" and the end of the form.
GODAN = dict(zip("うくぐすつぬぶむる", "u k g s t n b m r".split(), strict=True))  # 書く → v5k
_BLOCKS = frozenset({"div", "li", "p", "tr", "br", "details", "summary"})
_LEFT_OUT = frozenset({"img", "rt", "rp"})


def words(added: Added) -> Iterator[DictionaryEntry]:
    """The dictionary's words: rows of one spelling and reading that follow one another are one
    entry. Raises DictionaryError where the file is damaged."""
    try:
        with zipfile.ZipFile(added.path) as archive:
            rows = (row for name in _banks(archive) for row in json.loads(archive.read(name)))
            for number, ((form, reading), same) in enumerate(
                groupby(rows, key=lambda row: (row[0], row[1])), 1
            ):
                senses = tuple(sense for row in same for sense in _senses(row))
                if form and senses:
                    spelled = (Form(form),) if reading and reading != form else ()
                    yield DictionaryEntry(
                        number, added.title, spelled, (Form(reading or form),), senses
                    )
    except (zipfile.BadZipFile, zlib.error, ValueError, LookupError, TypeError, OSError) as error:
        raise DictionaryError(
            f"{added.path} is damaged ({error}).", hint="Fetch it again, then add it again."
        ) from error


def _banks(archive: zipfile.ZipFile) -> list[str]:
    found = [name for name in archive.namelist() if name.startswith("term_bank_")]
    return sorted(found, key=lambda name: (len(name), name))  # 2 before 10


def _senses(row: list[Any]) -> Iterator[Sense]:
    form, _reading, _tags, rules, _score, glossary, *_ = row
    pos = tuple(dict.fromkeys(_pos(form, rule) for rule in str(rules or "").split()))
    glosses = tuple(text for each in glossary if (text := " ".join(_text(each).split())))
    if glosses:
        yield Sense(glosses, tuple(each for each in pos if each))


def _pos(form: str, rule: str) -> str:
    if rule.startswith("v5"):
        row = GODAN.get(form[-1:], "")
        return f"v5{row}" if row else ""
    return RULES.get(rule, "")


def _text(gloss: object) -> str:
    """A gloss as plain text: structured content without its furigana and pictures."""
    if isinstance(gloss, str):
        return gloss
    if isinstance(gloss, list):
        return "".join(map(_text, gloss))
    if not isinstance(gloss, dict):
        return ""
    if gloss.get("type") == "text":
        return str(gloss.get("text", ""))
    if gloss.get("type") == "image" or gloss.get("tag") in _LEFT_OUT:
        return ""
    inner = _text(gloss.get("content", ""))
    return f"{inner} " if gloss.get("tag") in _BLOCKS else inner
