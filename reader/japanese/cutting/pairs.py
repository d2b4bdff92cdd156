"""What is known of morphemes and their neighbours, walked like a trie whose letters are units."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from reader.japanese.cutting.beside import Rule
from reader.japanese.cutting.loose import (
    APART,
    APPENDED,
    ASKED,
    DESCRIBING,
    DOING,
    FIRST,
    LITERAL,
    MUST_NOT,
)
from reader.japanese.cutting.prices import ATTACHED, PARTICLE, WORD
from reader.model.morphology import Morpheme, Word


@dataclass(frozen=True, slots=True, eq=False)
class Find:
    """A listed word that ends with the morpheme last taken.

    ``stays``: nothing hangs on to it; ``bare``: it is none if something does; ``opens``: it
    is none where something describes it (ところが, but not in 見るところが); ``alone``: it is
    none where a clause goes before it or on (しまった, but 店をしまった, しまったので); ``titled``:
    it is none without a title (尹錫悦|大統領). ``depends``: what stands around it says whether it
    is one.
    """

    price: int
    form: str
    stays: bool = False
    bare: bool = False
    opens: bool = False
    alone: bool = False
    titled: bool = False
    depends: bool = field(init=False)

    def __post_init__(self) -> None:
        tables = (FIRST, APART, APPENDED, ASKED, DESCRIBING, DOING, LITERAL)
        by_form = self.form in (MUST_NOT, "のに", "による") or any(
            self.form in table for table in tables
        )
        copula = self.form[-1] == "だ"
        frozen = self.form[-1] in "てで"
        depends = self.bare or self.opens or self.alone or self.titled
        depends = depends or by_form or copula or frozen
        object.__setattr__(self, "depends", depends)


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """What two neighbours make: ``glued``, they are parts of one word; ``found``, what is listed
    so, and how it may go on. ``negative``: a set expression may begin with the first (ざる|を得ない).
    ``doubtful``: they cannot be meant so (unknown/doubts.py). ``simple``: one word is listed
    so, whatever stands around.
    """

    glued: bool = False
    found: tuple[Find, ...] = ()
    following: "Beginning | None" = None
    negative: bool = False
    doubtful: bool = False
    simple: bool = field(init=False)

    def __post_init__(self) -> None:
        simple = len(self.found) == 1 and not self.found[0].depends
        object.__setattr__(self, "simple", simple)


Pairs = Sequence[Pair | None]  # of each morpheme and the next, and None behind the last
Step = tuple[tuple[Find, ...], "Beginning | None"]  # what is found, and how it may go on


class Walk(Protocol):
    """Who knows what neighbours make (listing.py)."""

    def step(self, beginning: "Beginning", last: Morpheme) -> Step:
        """What a beginning and one more morpheme make."""

    def pair(self, before: Morpheme, after: Morpheme) -> Pair | None:
        """What two neighbours make, None where each stands by itself."""


class Beginning(dict["Unit", Step]):
    """The joined morphemes that some listed word begins with → what the next one makes."""

    __slots__ = ("_listing", "depth", "head", "honoured", "last", "run", "text")

    def __init__(
        self,
        listing: Walk,
        text: str,
        depth: int,
        head: Morpheme,
        last: Morpheme,
        *,
        run: bool,
        honoured: Morpheme | None = None,
    ) -> None:
        self._listing, self.text, self.depth = listing, text, depth
        self.head, self.last = head, last
        self.honoured = honoured  # what stands after お and may be a verb's stem
        self.run = run  # a verb or adjective and its endings, so far

    def __missing__(self, after: "Unit") -> Step:
        self[after] = step = self._listing.step(self, after.morpheme)
        return step


class Unit(dict["Unit", Pair | None]):
    """What one annotator knows of a morpheme; and the units seen after it → what the two make,
    None where each stands by itself.

    ``price``: what it costs as a word by itself; ``letter``: what the context may do about it
    (context/); ``rule``: what tells which of several words it is; ``word``: the one that it
    is by itself, None for punctuation, and not set (``AttributeError``) until it is made.
    """

    __slots__ = ("_listing", "letter", "morpheme", "price", "rule", "size", "word")
    __hash__ = object.__hash__  # type: ignore[assignment]

    word: Word | None

    def __init__(self, morpheme: Morpheme, listing: Walk, letter: str, rule: Rule | None) -> None:
        self.morpheme, self.size = morpheme, len(morpheme.surface)
        self.price = PARTICLE if morpheme.pos[0] in ATTACHED else WORD
        self.letter, self.rule = letter, rule
        self._listing = listing

    def __missing__(self, after: "Unit") -> Pair | None:
        self[after] = pair = self._listing.pair(self.morpheme, after.morpheme)
        return pair
