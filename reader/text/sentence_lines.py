"""A source somebody has already cut: one sentence a line, a blank line between paragraphs."""

from collections.abc import Iterator, Sequence

from reader.model.text import Document, Language, Paragraph, Section, Sentence, Source
from reader.text import layout, lines, ruby
from reader.text.segment import sentence_spans

_ENOUGH = 0.85  # share of lines with one sentence, as far as we can tell


def sentence_lines(source: Source, language: Language) -> Document | None:
    """Every line as a sentence, none left out; None where the lines are something else."""
    found, _changes = lines.read(source)
    form = layout.detect(found, language)
    if not found or form.wrapped or any(line.whole for line in found):
        return None
    single = sum(len(sentence_spans(line.text, language)) == 1 for line in found)
    if single < _ENOUGH * len(found):
        return None
    paragraphs = tuple(_paragraphs(found, notation=form.notation))
    return Document(language, (Section(1, paragraphs),))


def _paragraphs(found: Sequence[lines.Line], *, notation: bool) -> Iterator[Paragraph]:
    together: list[lines.Line] = []
    number = 0
    for line, after in zip(found, (*found[1:], None), strict=True):
        together.append(line)
        if after is None or after.gap or after.level or line.level:
            number += 1
            yield _paragraph(number, together, notation=notation)
            together = []


def _paragraph(number: int, together: Sequence[lines.Line], *, notation: bool) -> Paragraph:
    read = (ruby.read(line.text, notation=notation) for line in together)
    sentences = tuple(
        Sentence(f"1.{number}.{place}", each.text, each.ruby) for place, each in enumerate(read, 1)
    )
    level = together[0].level
    return Paragraph("heading" if level else "paragraph", level, sentences)
