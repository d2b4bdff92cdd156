"""What each word of a text means where it stands, for pages that show it beside the word."""

from collections.abc import Callable, Sequence

from reader import pipeline
from reader.bitext.links import Linker
from reader.lexicon.company import Company
from reader.model.annotation import AnnotatedSentence, LinkedWord, Meant
from reader.model.bitext import Link, Text
from reader.ports import Dictionary


def meant_in(
    text: Text,
    annotated: Sequence[AnnotatedSentence],
    linker: Callable[[Company], Linker],
    dictionary: Dictionary,
) -> Callable[[AnnotatedSentence], Sequence[Meant]]:
    """The entry and the place of its sense that come first, for each word of a sentence: as the
    reading view has them."""
    senses = Company(dictionary)
    links = pipeline.links_of(text, annotated, linker(senses)) if text.translation else {}

    def first(linked: LinkedWord, told: Meant, link: Link | None) -> Meant:
        if link and link.entry in linked.entries and link.sense is not None:
            told = link.entry, link.sense
        entry, sense = linked.meant(*told)
        entry = next(iter(linked.entries), None) if entry is None else entry
        if entry is not None and sense is None:
            sense = next(iter(senses.order(linked.word, dictionary.entry(entry))), None)
        return entry, sense

    def meant(sentence: AnnotatedSentence) -> Sequence[Meant]:
        ties: dict[int, Link] = {}
        for link in links.get(sentence.sentence.id, ()):
            best = ties.setdefault(link.ja.start, link)
            if link.confidence > best.confidence:
                ties[link.ja.start] = link
        told = senses.told(sentence.words)
        places = zip(sentence.words, told, sentence.starts, strict=True)
        return [first(linked, found, ties.get(start)) for linked, found, start in places]

    return meant
