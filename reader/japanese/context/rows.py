"""Which reading a spelling has beside which words: the rows of table.py and
of the tables beside it, read.

UniDic chooses a reading by its costs; here the words beside it have the last say. A row
speaks of one spelling as UniDic reads it; the first row that fits wins.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reader.japanese.context import (
    characters,
    company,
    company_words,
    joined,
    lists,
    novels,
    table,
    verbs,
)
from reader.japanese.cutting.endings import Neighbour
from reader.model.text import Register


@dataclass(frozen=True, slots=True)
class Row:
    """``base`` as UniDic spells the dictionary form, ``read`` as it reads it (() anyhow) →
    ``becomes``. ``before`` and ``after`` are the neighbours, None: whatever stands there;
    ``far`` is one of the words before in the clause, ``ahead`` of those after, ``next`` one
    of the two after the next, ``prior`` the word before the one before; ``near`` is one of the
    words about it, commas or not; ``without`` is none of those before in the clause: each as it is written, or as its dictionary form or UniDic's
    lemma are. ``firm``: no dictionary's list of readings has a
    say; ``register``: only where it is told so.
    """

    base: str
    read: tuple[str, ...]
    becomes: str
    example: str
    before: Neighbour | None = None
    after: Neighbour | None = None
    far: frozenset[str] = frozenset()
    prior: frozenset[str] = frozenset()
    ahead: frozenset[str] = frozenset()
    next: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    firm: bool = False
    register: Register = Register.REPORT


_REGISTERS = {"~": Register.NOVEL, "~~": Register.OLD}

# Neighbours that are a kind of word; all others are named by what is written.
_KINDS = {
    "VERB": Neighbour(("動詞", "形容詞", "助動詞", "接尾辞/形容詞的"), form=("連体形", "終止形")),
    "START": Neighbour(("補助記号", "/")),  # or nothing
    "APART": Neighbour(
        ("補助記号", "/", "助詞", "助動詞", "動詞", "形容詞", "副詞", "連体詞", "接続詞", "感動詞")
    ),
    "DOING": Neighbour(("動詞",)),
    "NO_OBJECT": Neighbour(unless=frozenset({"を"})),
    "PLACE": Neighbour(("名詞/固有名詞/地名",)),
    "PERSON": Neighbour(("名詞/固有名詞/人名",)),
    "GIVEN": Neighbour(("名詞/固有名詞/人名/名",)),
    "NUMBER": Neighbour(("名詞/数詞",)),
    "PASSIVE": Neighbour(("助動詞",), lemma=frozenset({"れる", "られる"})),
    "CANNOT": Neighbour(base=frozenset("難い がたい 得る える ない ぬ ず がたさ 難さ".split())),
    "NOUN": Neighbour(("名詞/普通名詞", "形状詞")),
    "THING": Neighbour(("名詞/普通名詞/一般",)),  # 善根顔, but not 毎朝|顔を
    "ROOT": Neighbour(("形容詞",), form=("語幹",)),
    "STEM": Neighbour(("動詞",), form=("連用形",)),
    "KANA": Neighbour(("助詞", "助動詞", "補助記号")),
    "PREDICATE": Neighbour(("動詞", "形容詞", "副詞", "形状詞", "連体詞")),
}


def _rows(lines: str) -> Iterator[Row]:
    for line in filter(None, lines.split("\n")):
        words, example, conditions = (part.strip() for part in line.split("|"))
        base, read, becomes, *flags = words.split()
        yield Row(
            base,
            () if read == "*" else tuple(read.split("/")),
            becomes,
            example,
            firm="!" in flags,
            register=_REGISTERS[flags[0]] if flags and flags[0] in _REGISTERS else Register.REPORT,
            **_conditions(conditions),  # type: ignore[arg-type]
        )


def _conditions(text: str) -> dict[str, Neighbour | frozenset[str]]:
    """``before=の far=裏 表`` as the arguments of a row."""
    found: dict[str, list[str]] = {}
    name = ""
    for word in text.split():
        key, is_key, first = word.partition("=")
        name = key if is_key else name
        found.setdefault(name, []).append(first if is_key else word)
    return {
        name: _neighbour(words) if name in ("before", "after") else _spelled(tuple(words))
        for name, words in found.items()
    }


@cache
def _spelled(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(each for word in words for each in lists.LISTS.get(word, word).split())


def _neighbour(words: list[str]) -> Neighbour:
    if not _KINDS.keys().isdisjoint(words):
        (kind,) = words  # which stands alone
        return _KINDS[kind]
    return Neighbour(surface=_spelled(tuple(words)))


_TABLES = (
    company,
    company_words,
    table,
    joined,
    characters,
    novels,
    verbs,
)
ROWS: tuple[Row, ...] = tuple(_rows("".join(table.ROWS for table in _TABLES)))
