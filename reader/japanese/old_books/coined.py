"""Words no dictionary lists, which MeCab would cut, and how they are read: the verbs of
spelled_by_meaning.py, what native_counting.py counts, and what authors had printed
(reader/store/printed.tsv)."""

from reader.japanese.old_books.native_counting import NATIVE
from reader.japanese.old_books.spelled_by_meaning import OLD_VERBS
from reader.ports import Dictionary

_TABLES = OLD_VERBS | NATIVE

# Many printers set ッ where っ is written: 打ッ棄る.
_COINED = {form.replace("っ", "ッ"): read for form, read in _TABLES.items()} | _TABLES

SPELLINGS = frozenset(_COINED)


def coined(spelling: str, dictionary: Dictionary) -> str:
    """How such a word is read; "" for any other."""
    read = _COINED.get(spelling)
    if read:
        return read
    printed = dictionary.printed(spelling)
    return printed.reading if printed and not printed.old else ""


def may_go_on(beginning: str, dictionary: Dictionary) -> bool:
    """Whether one that authors had printed, or what they printed otherwise, begins so."""
    return dictionary.printed_continues(beginning)
