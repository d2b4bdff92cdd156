"""The bilingual concordance: each place of a word with its English, and what renders it there."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from reader.bitext.places import ENGLISH_WORD, Annotate, Place, english_spans, keys_of, overlap
from reader.bitext.renderings import ARTICLES
from reader.bitext.wordforms import uninflected
from reader.model.bitext import Bead, Link, Text
from reader.model.text import Sentence, Span

_POSSESSIVE = re.compile(r"['’]s$")


@dataclass(frozen=True, slots=True)
class Line:
    """One occurrence with both sides.

    ``en`` is the English of the sentence's bead, "" where there is none, and ``renderings``
    the stretches of it that render what is at ``span``, () where none is known to. ``span``
    is None where only the English was found.
    """

    text: str
    sentence: str
    ja: str
    span: Span | None
    word: str
    inside: str
    en: str
    renderings: tuple[Span, ...]
    looked: bool = True  # False: nobody has looked for its rendering yet

    @property
    def rendering(self) -> str:
        """As it is written, without article or possessive."""
        return " … ".join(_bare(span.of(self.en)) for span in self.renderings)


@dataclass(frozen=True, slots=True)
class Group:
    """Lines that go together: in Japanese by their rendering, in English by the word rendered.

    Every form of a rendering goes with the others, under the commonest of them; ``key`` says
    the group in an address.
    """

    key: str
    label: str
    inside: str
    count: int


class Beads:
    """A text's beads by what stands in them."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.in_order = tuple(text.original.sentences) if text.original else ()
        self.sentences = {sentence.id: sentence for sentence in self.in_order}
        english = text.translation.sentences if text.translation else ()
        self._english = {sentence.id: sentence.text for sentence in english}
        self.of: Mapping[str, int] = {
            ja: number for number, bead in enumerate(self._beads) for ja in bead.ja
        }

    @property
    def _beads(self) -> tuple[Bead, ...]:
        return self.text.alignment.beads

    def english(self, number: int) -> str:
        """The English of a bead, joined."""
        return " ".join(self._english[en] for en in self._beads[number].en if en in self._english)

    def bilingual(self) -> Iterator[int]:
        """The beads that have both sides."""
        return (number for number, bead in enumerate(self._beads) if bead.ja and bead.en)

    def ja(self, number: int) -> tuple[Sentence, ...]:
        """The Japanese sentences of a bead."""
        return tuple(self.sentences[each] for each in self._beads[number].ja)


# The links of a bead by sentence; None where nobody has looked for them.
Links = Callable[[int], Mapping[str, Sequence[Link]] | None]


def lines(beads: Beads, found: Iterable[Place], links: Links) -> Iterator[Line]:
    """The places with their English, and with what in it renders them."""
    for place in found:
        number = beads.of.get(place.sentence)
        english = beads.english(number) if number is not None else ""
        of_bead = links(number) if number is not None and english else {}
        rendered = sorted(
            link.en
            for link in (of_bead or {}).get(place.sentence, ())
            if overlap(link.ja, place.span)
        )
        yield Line(
            text=beads.text.id,
            sentence=place.sentence,
            ja=beads.sentences[place.sentence].text,
            span=place.span,
            word=place.word,
            inside=place.inside,
            en=english,
            renderings=tuple(rendered),
            looked=of_bead is not None,
        )


def english_places(
    beads: Beads, phrase: str, only: Iterable[int] | None = None
) -> Iterator[tuple[int, Span]]:
    """Beads that have a phrase in their English, and where in it; ``only`` these are looked at."""
    first = ENGLISH_WORD.findall(phrase)[:1]
    if not first or beads.text.original is None:
        return
    asked = keys_of(first[0])
    for number in beads.bilingual() if only is None else only:
        english = beads.english(number)
        if any(not asked.isdisjoint(keys_of(word)) for word in ENGLISH_WORD.findall(english)):
            for span in english_spans(english, phrase):
                yield number, span


def english_lines(
    beads: Beads, found: Iterable[tuple[int, Span]], links: Links, annotate: Annotate
) -> Iterator[Line]:
    """English places with the Japanese that they render."""
    for number, span in found:
        of_bead = links(number)
        line = partial(
            Line,
            text=beads.text.id,
            en=beads.english(number),
            renderings=(span,),
            looked=of_bead is not None,
        )
        for sentence in beads.ja(number):
            of_sentence = (of_bead or {}).get(sentence.id, ())
            rendered = [link for link in of_sentence if overlap(link.en, span)]
            if rendered:
                at = Span(rendered[0].ja.start, rendered[-1].ja.end)
                inside = [
                    linked.word.dictionary_form
                    for each, linked in annotate(sentence).spans
                    if at.start <= each.start and each.end <= at.end
                ]
                word = "".join(inside) if len(inside) == 1 else at.of(sentence.text)
                yield line(sentence=sentence.id, ja=sentence.text, span=at, word=word, inside="")
                break
        else:
            sentence = beads.ja(number)[0]
            yield line(sentence=sentence.id, ja=sentence.text, span=None, word="", inside="")


def _bare(rendering: str) -> str:
    """``the country’s`` → ``country``."""
    first, _, rest = rendering.partition(" ")
    bare = rest if rest and first.casefold() in ARTICLES else rendering
    return _POSSESSIVE.sub("", bare)


def same(key: str) -> str:
    """What is the same for all keys that say one group: ``went`` and ``goes`` do."""
    return ENGLISH_WORD.sub(lambda word: uninflected(word.group()), key.casefold())


def key_of(line: Line, *, english: bool = False) -> str:
    """A key of the group a line is in: "?" where no rendering is known, "-" where there is no
    English, "…" where nobody has looked yet."""
    if not line.looked:
        return "…"
    if english:
        return line.word or "?"
    if not line.en:
        return "-"
    rendering = line.rendering.casefold() or "?"
    return f"{line.inside}/{rendering}" if line.inside else rendering


def groups(found: Iterable[Line], *, english: bool = False) -> tuple[Group, ...]:
    """The groups, the largest first; whole words before parts, the unknown last."""
    together: dict[str, Counter[tuple[str, str, str]]] = {}
    for line in found:
        key = key_of(line, english=english)
        as_written = (key, line.word, "") if english else (key, line.rendering, line.inside)
        together.setdefault(same(key), Counter())[as_written] += 1
    made = (Group(*written.most_common(1)[0][0], written.total()) for written in together.values())
    return tuple(
        sorted(made, key=lambda group: (group.label == "", group.inside != "", -group.count))
    )
