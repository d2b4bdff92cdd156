"""Terms in a sentence, and their renderings in its English, inflected as they may be."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from reader.model.lexicon import GlossaryEntry
from reader.model.text import Span

# What inflection adds, what it leaves, and an example.
_ENDINGS = (
    ("ies", "y", "treaties"),
    ("ied", "y", "allied"),
    ("ying", "ie", "dying"),
    ("ves", "f", "halves"),
    ("es", "", "reaches"),
    ("s", "", "interests"),
    ("ed", "", "concluded"),
    ("ed", "e", "pursued"),
    ("ing", "", "concluding"),
    ("ing", "e", "pursuing"),
    ("d", "", "agreed"),
)
# Forms no ending explains.
_IRREGULAR = {
    "sought": "seek", "withdrew": "withdraw", "withdrawn": "withdraw", "held": "hold",
    "took": "take", "taken": "take", "gave": "give", "given": "give", "broke": "break",
    "broken": "break", "fell": "fall", "fallen": "fall", "rose": "rise", "risen": "rise",
    "grew": "grow", "grown": "grow", "kept": "keep", "led": "lead", "met": "meet",
    "made": "make", "sent": "send", "built": "build", "brought": "bring", "bound": "bind",
    "stood": "stand", "understood": "understand", "fought": "fight", "won": "win",
    "lost": "lose", "spoke": "speak", "spoken": "speak", "began": "begin", "begun": "begin",
    "went": "go", "gone": "go", "came": "come", "became": "become", "saw": "see",
    "seen": "see", "said": "say", "told": "tell", "paid": "pay", "bought": "buy",
    "sold": "sell", "drew": "draw", "drawn": "draw", "chose": "choose", "chosen": "choose",
    "wrote": "write", "written": "write", "shot": "shoot", "struck": "strike", "hid": "hide",
    "hidden": "hide", "split": "split", "men": "man", "women": "woman", "people": "person",
    "children": "child", "lives": "life", "crises": "crisis", "memoranda": "memorandum",
    "bases": "basis", "was": "be", "were": "be", "is": "be", "are": "be", "been": "be",
    "had": "have", "has": "have", "did": "do", "done": "do", "left": "leave", "swore": "swear",
    "froze": "freeze", "frozen": "freeze", "threw": "throw", "thrown": "throw", "lent": "lend",
}  # fmt: skip
_ARTICLES = ("a", "an", "the", "to")


@lru_cache(4096)
def stems(word: str) -> frozenset[str]:
    """Every form a word may be an inflection of: ``planned`` → plan, planne, planned."""
    found = {word, _IRREGULAR.get(word, word)}
    for ending, left, _ in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            stem = word[: -len(ending)] + left
            found.add(stem)
            if ending in ("ed", "ing") and not left and stem[-1] == stem[-2:-1]:
                found.add(stem[:-1])  # planned, programming
    return frozenset(found)


@lru_cache(4096)
def tokens(text: str) -> tuple[str, ...]:
    """The words in lower case, divided at hyphens, without possessive ’s."""
    plain = unicodedata.normalize("NFKC", text).lower().replace("’", "'")
    return tuple(re.findall(r"[^\W_]+", re.sub(r"'s?(?![^\W_])", " ", plain)))


def has(english: str, rendering: str) -> bool:
    """Whether an English text holds a rendering, in any case and inflection."""
    words = tokens(english)
    wanted = tokens(rendering)
    while len(wanted) > 1 and wanted[0] in _ARTICLES:
        wanted = wanted[1:]
    if not wanted:
        return True
    return any(
        all(stems(a) & stems(b) for a, b in zip(words[at:], wanted, strict=False))
        for at in range(len(words) - len(wanted) + 1)
    )


def occurrences(
    text: str, entries: Iterable[GlossaryEntry]
) -> tuple[tuple[Span, GlossaryEntry], ...]:
    """Where terms stand in a sentence; of those that overlap the longest."""
    found = [
        (span, e) for e in entries for form in (e.ja, *e.spellings) for span in _at(text, form)
    ]
    found.sort(key=lambda hit: (hit[0].start - hit[0].end, hit[0].start))
    taken: set[int] = set()
    chosen: list[tuple[Span, GlossaryEntry]] = []
    for span, entry in found:
        places = range(span.start, span.end)
        if taken.isdisjoint(places):
            taken.update(places)
            chosen.append((span, entry))
    return tuple(sorted(chosen, key=lambda hit: hit[0]))


def _at(text: str, form: str) -> Iterator[Span]:
    start = text.find(form) if form else -1
    while start >= 0:
        end = start + len(form)
        if not _tears(text, start, end):
            yield Span(start, end)
        start = text.find(form, end)


def _tears(text: str, start: int, end: int) -> bool:
    """Whether a term in katakana or Latin letters would be cut from a word: インド|ネシア."""
    return any(
        0 < place < len(text)
        and _one_word(text[place - 1])
        and _one_word(text[place])
        and _script(text[place - 1]) == _script(text[place])
        for place in (start, end)
    )


def _one_word(c: str) -> bool:
    return "ァ" <= c <= "ヺ" or c == "ー" or (c.isascii() and c.isalpha())


def _script(c: str) -> bool:
    return c.isascii()
