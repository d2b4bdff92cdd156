"""Keys that are needed, and keys that mean nothing."""

from collections.abc import Iterator

import tomli

from reader.corpus import files, toml
from reader.corpus.corrections import KEYS as KEYS_OF_CORRECTIONS
from reader.corpus.finding import Finding
from reader.corpus.place import Places
from reader.model.bitext import Text

_LEVELS = ("", "N1", "N2", "N3", "N4", "N5")
_TERM = ("ja", "reading", "en", "variants", "spellings", "original", "topic", "note", "see")
# The keys of each file and table; "" are those outside any table.
KEYS = {
    files.META: {
        "": (
            *("title", "author", "level", "kind", "summary", "added", "companion", "companion_of"),
            *("source", "translation"),
        ),
        "title": ("ja", "en"),
        "author": ("ja", "en"),
        "source": ("url", "rights"),
        "translation": ("translator", "rights", "origin"),
    },
    files.GLOSSARY: {"": ("term",), "term": _TERM},
    files.NOTES: {"": ("note",), "note": ("at", "fingerprint", "kind", "anchor", "note")},
    files.QUESTIONS: {
        "": ("question",),
        "question": ("ja", "en", "answer", "answer_en", "proof", "fingerprints"),
    },
    files.CORRECTIONS: {"": ("correction",), "correction": KEYS_OF_CORRECTIONS},
}


def findings(text: Text, places: Places) -> Iterator[Finding]:
    """What is missing from a shipped text's ``meta.toml``, and unknown keys of every file."""
    meta = text.meta
    needed = {
        "author.ja": meta.author,
        "level": meta.level,
        "kind": meta.kind,
        "summary": meta.summary,
        "added": meta.added,
        "[source] rights": meta.rights,
    }
    if text.translation:
        needed |= {
            "title.en": meta.title_en,
            "author.en": meta.author_en,
            "[translation] translator": meta.translator,
            "[translation] rights": meta.translation_rights,
            "[translation] origin": meta.translation_origin,
        }
    if text.original is None:  # whose rights the original has is its owner's to know
        needed.pop("[source] rights")
    for key, value in needed.items():
        if text.shipped and not value:
            hint = f"Write {key.replace('] ', '] and below it ')} = “…”."
            yield places.finding(files.META, 1, "meta", f"{key} is missing.", hint)
    if meta.level not in _LEVELS:
        line = toml.key_line(places.files[files.META], "level")
        hint = "It is a level of the JLPT, N5 to N1."
        yield places.finding(files.META, line, "meta", f"unknown level “{meta.level}”.", hint)
    for name, keys in KEYS.items():
        yield from _unknown(name, keys, places)


def _unknown(name: str, keys: dict[str, tuple[str, ...]], places: Places) -> Iterator[Finding]:
    written = places.files[name]
    for table, number, key in _given(tomli.loads(written)):
        if key in keys.get(table, ()):
            continue
        start = places.table(name, number) or 1
        line = toml.key_line(written, key, start)
        hint = f"The keys here are {', '.join(keys.get(table, ())) or 'none'}."
        yield places.finding(name, line, "unknown-key", f"{key} means nothing here.", hint)


def _given(tables: dict[str, object]) -> Iterator[tuple[str, int, str]]:
    """(table, its number, key) of everything in a file."""
    for key, value in tables.items():
        yield "", 0, key
        rows = value if isinstance(value, list) else [value]
        for number, row in enumerate(rows):
            if isinstance(row, dict):
                yield from ((key, number, inner) for inner in row)
