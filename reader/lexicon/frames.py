"""What stands around a word, as the rows of the tables name it.

| frame | means |
|---|---|
| ``<PAST>だ`` | what stands right before and right after: as it stands, by its dictionary form, or what kind it is |
| ``:が足りる`` | what is said of the word: its particle and the next verb or adjective |
| ``電話を`` | a noun with its particle before the word: 電話をすぐにかける |
| the same | where は or も stands for the particle, or where the noun follows: 日は沈む, かけた電話 |
| ``>ない``, ``<この`` | what stands right after, right before |
| ``~NOT`` | the next verb or adjective, or what kind it is |
| ``*が`` | any noun with that particle |
| ``=副詞``, ``=すごく`` | what the word is, how it stands |
| ``ANY`` | wherever nothing else is the case |

The first that is the case counts, in this order. The kinds are those of ``_kinds``.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from reader.model.annotation import LinkedWord
from reader.model.morphology import Morpheme, Word

_REACH = 10  # words before in which its nouns stand, and after in which its predicate does
_NOMINAL = frozenset({"名詞", "代名詞", "接尾辞", "接頭辞"})
_INFLECTED = frozenset({"動詞", "形容詞"})
_NEGATIVE = frozenset({"ない", "ず", "無い"})
_TITLES = frozenset("さん 君 様 氏 先生 ちゃん 達".split())
_STATES = frozenset({"居る", "てる", "有る"})
_START, _END = ("START",), ("END",)  # what stands before and after a whole sentence
_ALSO = ("も",)
_PERSONS = _TITLES | frozenset(
    "人 友達 友人 母 父 妹 弟 兄 姉 子供 子 彼 彼女 息子 娘 祖母 祖父 妻 夫 私 僕 俺 あなた 誰 客 親 両親 恋人 仲間 家族".split()
)
_FIGURES = "0123456789０１２３４５６７８９〇一二三四五六七八九十百千万億兆何数"
_IN_NUMBERS = f"{_FIGURES}.,．，"  # 1,200人, 3.5度
# What may stand for が or を; "" is for what a word itself says something of: かけた|電話.
_LOOSE = frozenset({"は", "も", "の", ""})
_TOPIC = ("は", "も")  # the same for what is said of a word: 日は沈む
_WANTED = frozenset({"たい", "れる", "られる", "出来る"})  # 電話がかけたい: かける has it as を


@dataclass(frozen=True, slots=True)
class Said:
    """How a gloss of the sense goes, and how its entry is spelled; "" for whichever has it."""

    gloss: str
    headword: str = ""


@dataclass(slots=True)
class Row:
    """What a word says in which frame, each kind of frame by itself."""

    pairs: dict[str, dict[str, Said]] = field(default_factory=dict)  # before → after
    predicates: dict[str, Said] = field(default_factory=dict)  # "が足りる"
    nouns: dict[str, dict[str, Said]] = field(default_factory=dict)  # noun → particle
    after: dict[str, Said] = field(default_factory=dict)
    before: dict[str, Said] = field(default_factory=dict)
    next: dict[str, Said] = field(default_factory=dict)
    any_noun: dict[str, Said] = field(default_factory=dict)  # particle
    own: dict[str, Said] = field(default_factory=dict)
    otherwise: Said | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Neighbour:
    """What a word is to those beside it. ``names`` are what a noun is called in the tables;
    ``wanted``: what it is done to may stand with が. ``attributive``: it may say something of what follows, ``says``: of what stands before."""

    linked: LinkedWord
    surface: str
    pos: str
    kinds: tuple[str, ...]
    names: tuple[str, ...]
    particle: str
    inflected: bool
    attributive: bool
    says: bool
    negative: bool
    wanted: bool = False


def neighbour(linked: LinkedWord) -> Neighbour:
    word = linked.word
    if not word.morphemes:
        return Neighbour(linked, word.surface, "", (word.surface,), (), "", *[False] * 4)
    head, last = word.morphemes[0], word.morphemes[-1]
    nominal = head.pos[0] in _NOMINAL or last.pos[0] in _NOMINAL
    inflected = head.pos[0] in _INFLECTED and not nominal
    kinds = tuple(_kinds(word, nominal=nominal))
    return Neighbour(
        linked,
        word.surface,
        head.pos[0],
        kinds,
        tuple(_names(word)) if nominal else (),
        _particle(head, last, nominal=nominal),
        inflected,
        inflected and last.form.startswith(("連体形", "終止形")),
        inflected or "VERB" in kinds,
        not _NEGATIVE.isdisjoint(each.lemma for each in word.morphemes),
        inflected and _is_wanted(word),
    )


def _is_wanted(word: Word) -> bool:
    """Whether what it is done to may stand with が: かけたい, かけられる, 撮れる."""
    form, lemma = word.dictionary_form, word.morphemes[0].lemma
    potential = len(form) > 2 and form.endswith("る") and form[-2:] != lemma[-2:]
    return potential or not _WANTED.isdisjoint(each.lemma for each in word.morphemes)


def _particle(head: Morpheme, last: Morpheme, *, nominal: bool) -> str:
    """は, and に of には; で of 人前で."""
    if _is_particle(head):
        return head.surface
    return last.surface if nominal and _is_particle(last) else ""


def _is_particle(morpheme: Morpheme) -> bool:
    return (morpheme.pos[0] == "助詞" and morpheme.pos[1] != "接続助詞") or morpheme.surface == "で"


def said(row: Row, words: Sequence[Neighbour], place: int) -> Iterator[Said]:
    """What a row has to say of the word at ``place``, the most telling first."""
    before = words[place - 1].kinds if place else _START
    after = words[place + 1].kinds if place + 1 < len(words) else _END
    if before == _ALSO and place > 1 and "TE" in words[place - 2].kinds:
        before = ("TEも",)  # 帰って|も|いい
    if row.pairs:
        for one in before:
            if one in row.pairs:
                yield from _each(row.pairs[one], after)
    following: Sequence[str] = ()
    if row.next or row.predicates:
        at = predicate(words, place)
        if at is not None:
            following = words[at].kinds
            if row.predicates:
                case = words[place + 1].surface if at > place + 1 else ""
                cases = (case, "が", "を") if case in _TOPIC else (case,)
                asked = [each + verb for each in cases for verb in following]
                yield from _each(row.predicates, asked)
    if row.nouns:
        for noun, particle in arguments(words, place):
            for name in noun.names:
                if name in row.nouns:
                    yield from _each(
                        row.nouns[name],
                        (particle, "が", "を") if particle in _LOOSE else (particle,),
                    )
                    if particle == "が" and words[place].wanted:
                        yield from _each(row.nouns[name], "を")
    for frames, found in ((row.after, after), (row.before, before), (row.next, following)):
        if frames:
            for each in found:
                if each in frames:
                    yield frames[each]
    if row.any_noun:
        yield from _each(row.any_noun, [particle for _noun, particle in arguments(words, place)])
    if row.own:
        yield from _each(row.own, (words[place].surface, words[place].pos))
    if row.otherwise:
        yield row.otherwise


def _each(frames: Mapping[str, Said], found: Iterable[str]) -> list[Said]:
    return [frames[each] for each in found if each in frames]


def arguments(words: Sequence[Neighbour], place: int) -> Iterator[tuple[Neighbour, str]]:
    """The nouns that belong to a word, nearest first, each with its particle; "" for what the
    word itself says something of: 甘い|言葉."""
    at = place - 1
    first = max(0, place - _REACH)
    if place and words[place].says and words[at].names and not words[at].particle:
        yield words[at], "は"  # 時間|ある
        at -= 1
    while at >= first:
        word = words[at]
        if word.particle and word.names:
            yield word, word.particle  # 人前で
        elif word.particle and at:
            noun = words[at - 1]
            if noun.names:
                yield noun, word.particle
                at -= 1
        elif word.inflected:
            break
        at -= 1
    at = place + 1
    if words[place].attributive and at < len(words) and words[at].names:
        while at + 1 < len(words) and words[at + 1].names and not words[at].particle:
            at += 1  # 結ばれた|相互|援助|条約
        yield words[at], ""


def predicate(words: Sequence[Neighbour], place: int) -> int | None:
    """Where the next verb or adjective stands."""
    for at in range(place + 1, min(place + 1 + _REACH, len(words))):
        if words[at].says:
            return at
    return None


def _names(word: Word) -> Iterator[str]:
    """What a noun is called in the tables: itself, what it ends with, what kind of it it is."""
    yield word.dictionary_form
    last = word.morphemes[-1]
    if word.morphemes[0].pos[1] == "数詞":
        counted = word.surface.lstrip(_IN_NUMBERS)
        yield f"#{counted.removesuffix(last.surface) if _is_particle(last) else counted}"
        yield "#*"
    elif last.surface != word.dictionary_form:
        yield last.surface
        if _says(word) or _is_particle(last):
            yield word.morphemes[0].surface
    if word.morphemes[0].pos[2] == "人名" or last.surface in _TITLES:
        yield "NAME"
    elif word.morphemes[0].pos[2] == "地名" and last.pos[2] in ("地名", "一般"):
        yield "PLACE"


def _kinds(word: Word, *, nominal: bool) -> Iterator[str]:
    """A word as it stands, its dictionary form, and what kind it is."""
    yield word.surface
    if word.dictionary_form != word.surface:
        yield word.dictionary_form
    head = word.morphemes[0]
    verb = head.pos[0] in _INFLECTED or word.morphemes[-1].pos[0] in _INFLECTED
    if (verb and not nominal) or word.dictionary_form.endswith("する") or _says(word):
        yield from _forms(word)
        yield "ADJECTIVE" if head.pos[0] == "形容詞" else "VERB"
    elif head.pos[1] == "数詞" or (word.surface[0] in _FIGURES[:-2] and len(word.surface) > 1):
        yield from ("NUMBER", f"#{word.surface.lstrip(_IN_NUMBERS)}")
        if word.surface[0] in "一1１":
            yield "ONE"
    elif nominal:
        if head.pos[2] == "人名" or word.morphemes[-1].surface in _PERSONS:
            yield "PERSON"
        elif head.pos[2] == "地名":
            yield "PLACE"
        yield "NOUN"
    elif head.pos[0] == "連体詞":
        yield "ADNOMINAL"
    elif head.pos[0] == "形状詞":
        yield "NA"


def _says(word: Word) -> bool:
    """Whether it is a noun with its verb: 病気にかかる, 電源を切って."""
    last = word.morphemes[-1]
    return len(word.morphemes) > 2 and (
        last.pos[0] in ("動詞", "助動詞") or last.pos[1] == "接続助詞"
    )


def _forms(word: Word) -> Iterator[str]:
    last = word.morphemes[-1]
    if not _NEGATIVE.isdisjoint(each.lemma for each in word.morphemes):
        yield "NOT"
    if last.lemma == "た":
        yield "PAST"
    elif last.surface in ("て", "で"):
        yield "TE"
    elif last.lemma == "まい" or last.form.startswith("意志推量形"):
        yield "WILL"
    elif last.lemma in _STATES and len(word.morphemes) > 1:
        yield from ("STATE", "PLAIN")  # 読んで|いる
    elif word.morphemes[0].pos[0] != "形容詞" and last.form.startswith(("連体形", "終止形")):
        yield "PLAIN"
    elif last.form.startswith("連用形"):
        yield "STEM"
