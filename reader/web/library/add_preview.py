"""What would be added, before it is: what was cleaned, the structure found, and the pairs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from reader.errors import ReaderError
from reader.model.bitext import Alignment, Meta, Text
from reader.model.lexicon import Glossary
from reader.model.text import Document, Language
from reader.web.editing import aligning
from reader.web.editing.beads import Counts, Place, Shown, counts, is_alone, is_doubtful, places
from reader.web.jobs import Progress
from reader.web.library.add_form import Into, into_of
from reader.web.library.cards import LEVELS
from reader.web.library.drafts import Draft, Side
from reader.web.library.given_lines import given_lines
from reader.web.library.preview import Preview, preview
from reader.web.problem import Problem
from reader.web.stores import Shelf, Stores
from reader.web.translation import gettext as _
from reader.web.translation import ngettext

TITLE_LENGTH = 40  # of a title made from a first sentence
SHOWN_PLACES = 25  # where pairs are doubtful
FIRST_PAIRS = 8  # shown where none is
LINES = 12  # named one by one


@dataclass(frozen=True, slots=True)
class Fit:
    """A companion edition and how much of the text it knows, 0 to 1."""

    title: str
    title_en: str
    share: float
    machine: bool


@dataclass(frozen=True, slots=True)
class Made:
    """The text as it would be; ``share`` of its sentences fit the other side. ``edition`` is
    the companion edition that its English comes from."""

    text: Text
    alignment: Alignment | None
    share: float
    edition: Text | None = None

    @property
    def doubted(self) -> bool:
        """Whether this is hardly the translation."""
        return self.alignment is not None and self.share < aligning.ENOUGH


@dataclass(frozen=True, slots=True)
class PreviewPage:
    """``problem``: why it could not be added a moment ago. ``places`` are of the doubtful
    pairs, or the ``first`` pairs where none is; ``more`` are not shown. ``version`` is that of the
    text that is to get the translation. ``missing`` names by side the lines that have no
    counterpart; ``swapped``: the sides were given the other way round. ``twin`` is in the library already,
    with the same lines."""

    title: str
    place: str
    token: str
    into: Into | None
    version: str
    ja: Preview | None
    en: Preview | None
    fit: Fit | None
    meta: Meta
    levels: tuple[str, ...]
    counts: Counts | None
    places: tuple[Place, ...]
    first: bool
    more: int
    share: int
    doubted: bool
    problem: Problem | None
    missing: Mapping[str, str]
    swapped: bool
    twin: Into | None


def make(draft: Draft, stores: Stores, tell: Callable[[Progress], None]) -> Made:
    """The text of a draft, with its pairs."""
    document, meta = japanese(draft), draft.meta
    if draft.en:
        documents = document, draft.en.document
        alignment, share = aligning.align(stores, documents, _glossary(draft, stores), tell)
        text = stores.shelf.drafted(document, meta, draft.en.document, alignment)
        return Made(text, alignment, share)
    found = stores.shelf.companion(document)
    text = stores.shelf.drafted(document, meta)
    return Made(text, None, found[1] if found else 1.0, found[0] if found else None)


def _glossary(draft: Draft, stores: Stores) -> Glossary:
    return stores.shelf.text(draft.into).glossary if draft.into else Glossary()


def japanese(draft: Draft) -> Document:
    if draft.ja is None:
        raise ValueError("a draft without a text cannot be added")
    return draft.ja.document


def preview_page(
    draft: Draft, name: str, made: Made, into: Into | None, version: str, shelf: Shelf
) -> PreviewPage:
    document = japanese(draft)
    twin = None if into else _twin(document, shelf)
    beads = made.text.alignment.beads
    edition = made.edition.meta if made.edition else Meta("")
    found = places(beads, lambda bead: is_doubtful(bead) or is_alone(bead))
    lines = _lines(draft, made.text)
    shown = Shown(made.text, lines)
    first = [range(min(FIRST_PAIRS, len(beads)))] if beads else []
    return PreviewPage(
        title=_("Look it over"),
        place="library" if into else "add",
        token=name,
        into=into,
        version=version,
        ja=preview(draft.ja) if draft.ja and not into else None,
        en=preview(draft.en) if draft.en else None,
        fit=_fit(made) if made.edition else None,
        meta=_proposed(draft, document, edition),
        levels=LEVELS,
        counts=counts(beads) if beads else None,
        places=tuple(
            shown.place(place, wanted=lambda bead: is_doubtful(bead) or is_alone(bead))
            for place in found[:SHOWN_PLACES] or first
        ),
        first=not found,
        more=sum(len(place) for place in found[SHOWN_PLACES:])
        if found
        else len(beads) - len(range(min(FIRST_PAIRS, len(beads)))),
        share=round(made.share * 100),
        doubted=made.doubted,
        problem=None,
        missing={} if made.doubted else _missing(lines),
        swapped=draft.swapped,
        twin=into_of(twin) if twin else None,
    )


def _twin(document: Document, shelf: Shelf) -> Text | None:
    lines = [each.text for each in document.sentences]
    for text in shelf.texts():
        if text.original and [each.text for each in text.original.sentences] == lines:
            return text
    return None


def missing(draft: Draft, made: Made) -> dict[str, str]:
    """By side, which lines of what was given have no counterpart."""
    return _missing(_lines(draft, made.text))


def _missing(lines: Mapping[tuple[Language, str], int]) -> dict[str, str]:
    found: dict[str, str] = {}
    for side in ("ja", "en"):
        numbers = sorted({line for (name, _id), line in lines.items() if name == side})
        if not numbers:
            continue
        shown = ", ".join(map(str, numbers[:LINES])) + (" …" if len(numbers) > LINES else "")
        if side == "en":
            found[side] = ngettext(
                "Line %(lines)s has no Japanese.",
                "Lines %(lines)s have no Japanese.",
                len(numbers),
                lines=shown,
            )
        else:
            found[side] = ngettext(
                "Line %(lines)s has no English. Add it, or mark the line as untranslated.",
                "Lines %(lines)s have no English. Add it, or mark them as untranslated.",
                len(numbers),
                lines=shown,
            )
    return found


def doubt(made: Made) -> Problem:
    """Why this is hardly the translation of the text."""
    sentence = _(
        "Only %(share)s %% of the text shares words with the other side, so this is hardly "
        "its translation.",
        share=round(made.share * 100),
    )
    return Problem(sentence, _("Check the two texts; or say below that it is meant."))


def _lines(draft: Draft, text: Text) -> dict[tuple[Language, str], int]:
    """Where each sentence without a counterpart stands in what was given."""
    alone = [bead for bead in text.alignment.beads if is_alone(bead)]
    wanted: set[tuple[Language, str]] = {("ja", i) for bead in alone for i in bead.ja}
    wanted |= {("en", i) for bead in alone for i in bead.en}
    sides: tuple[tuple[Language, Side | None, Document | None], ...] = (
        ("ja", draft.ja, text.original),
        ("en", draft.en, text.translation),
    )
    found: dict[tuple[Language, str], int] = {}
    for side, given, document in sides:
        if given and document and any(name == side for name, _id in wanted):
            lines = _given_lines(given, document)
            found |= {(side, i): line for i, line in lines.items() if (side, i) in wanted}
    return found


def _given_lines(side: Side, document: Document) -> dict[str, int]:
    try:
        return given_lines(side.data, side.name, document)
    except ReaderError:
        return {}


def _proposed(draft: Draft, document: Document, companion: Meta) -> Meta:
    """The person's words, else the companion's, else what the text says of itself."""
    said = draft.meta
    first = next(document.sentences).text
    short = first if len(first) <= TITLE_LENGTH else first[: TITLE_LENGTH - 1] + "…"
    english = draft.en.document if draft.en else None
    return replace(
        said,
        title=said.title or companion.title or document.title or short,
        title_en=said.title_en or companion.title_en or (english.title if english else "") or "",
        author=said.author or companion.author or document.author or "",
        author_en=said.author_en
        or companion.author_en
        or (english.author if english else "")
        or "",
        level=said.level or companion.level,
    )


def _fit(made: Made) -> Fit | None:
    if made.edition is None:
        return None
    meta = made.edition.meta
    return Fit(
        title=meta.title,
        title_en=meta.title_en,
        share=made.share,
        machine=meta.translation_origin == "machine",
    )
