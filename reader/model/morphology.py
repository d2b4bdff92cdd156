"""Short units as UniDic gives them, and the words a reader would look up."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True, slots=True, eq=False)
class Morpheme:
    """A short unit (短単位). One object per distinct analysis: compare with ``is``.

    ``pos`` has UniDic's four levels ("名詞", "普通名詞", "サ変可能", "*"); ``kana`` is the
    reading of the surface in hiragana, "" where UniDic knows none; ``accent`` lists the
    morae after which the pitch falls (0 flat), likeliest first. ``decided``: the neighbours
    settled the reading, so that no list of readings has a say.
    """

    surface: str
    pos: tuple[str, str, str, str]
    conjugation: str
    form: str
    lemma: str
    base: str
    kana: str
    base_kana: str
    accent: tuple[int, ...]
    known: bool
    decided: bool = False

    @property
    def is_inflected(self) -> bool:
        """Another form than the dictionary's, though it may be spelled alike: 笑う|て わろう."""
        return self.surface != self.base or self.form == "連用形-ウ音便"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of inflection: its name in plain words and the ending that carries it.

    The step of 食べ*させ*た that makes it causative is ``Step("causative", "させる")``.
    """

    name: str
    form: str


@dataclass(frozen=True, slots=True)
class Deinflected:
    """A dictionary form a surface may come from, if the dictionary has it as one of ``classes``.

    ``classes`` are JMdict's codes; ``steps`` lead from the form to the surface. Without
    steps the form is the noun before する (締結する → 締結, "vs").
    """

    form: str
    classes: frozenset[str]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Furigana:
    """A piece of a word and the reading to be set over it; None where it needs none."""

    base: str
    reading: str | None = None


@dataclass(frozen=True, slots=True)
class Analysis:
    """What a reader may ask of a word.

    ``reading`` is hiragana for the surface as it stands, ``dictionary_reading`` that of the
    dictionary form; ``furigana`` joins to the surface; ``pos`` is in plain words.
    """

    reading: str
    dictionary_reading: str
    pos: str = ""
    furigana: tuple[Furigana, ...] = ()
    accent: tuple[int, ...] = ()


@dataclass(frozen=True, eq=False)
class Word:
    """The word a reader would look up: its head with all that inflects it.

    A word has no place in a text: one object serves every occurrence of the same
    morphemes. What is said of it is found out when it is first asked for: most words of a
    long text are passed over unread. (Hence no slots: what was found is kept.)
    """

    surface: str
    morphemes: tuple[Morpheme, ...]
    dictionary_form: str
    analyse: Callable[["Word"], Analysis] = field(repr=False)
    inflect: Callable[["Word"], tuple[Step, ...]] = field(repr=False)

    @cached_property
    def analysis(self) -> Analysis:
        return self.analyse(self)

    @property
    def reading(self) -> str:
        return self.analysis.reading

    @property
    def dictionary_reading(self) -> str:
        return self.analysis.dictionary_reading

    @property
    def pos(self) -> str:
        return self.analysis.pos

    @cached_property
    def inflections(self) -> tuple[Step, ...]:
        """The steps from the dictionary form to the surface, in order."""
        return self.inflect(self)

    @property
    def furigana(self) -> tuple[Furigana, ...]:
        return self.analysis.furigana

    @property
    def accent(self) -> tuple[int, ...]:
        return self.analysis.accent
