"""Which cards of a text go to Anki."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Literal, get_args

from reader.app import Opened
from reader.errors import ReaderError
from reader.export.anki import LAYOUT, flashcards
from reader.model.bitext import Text
from reader.model.study import Card, Encounter, Status, WordKey
from reader.store.anki_package import package
from reader.store.reviews import SqliteReviews
from reader.study.deck import card, suits, worth
from reader.study.vocabulary import Keys, status_of

KNOWN = ("known", "ignored")
Which = Literal["all", "practised", "terms", "unknown"]
WHICH: tuple[Which, ...] = get_args(Which)


def anki(stores: Opened, text: Text, which: Which) -> bytes:
    """The file; what is practised goes with what was learned of it. Raises ``ReaderError``
    where there is nothing to take."""
    from reader.web.practice.encounters import Encounters  # only here: it loads the pages too
    from reader.web.practice.plan import Planner
    from reader.web.stores import Stores

    shared = Stores(
        *(stores.shelf, stores.dictionary, stores.annotator),
        library=stores.library,
        reviews=SqliteReviews(stores.library.file),
    )
    encounters, now = Encounters(shared, Keys(stores.dictionary)), datetime.now(UTC)
    desk = Planner(shared, encounters).desk()
    there = {each.id: each for each in desk.cards}
    chosen: dict[str, Card] = {}
    if which in ("all", "practised"):
        chosen = {each.id: each for each in desk.cards if each.text == text.id}
    if which != "practised":
        for word in _words(encounters.of(text), stores.library.statuses(), which):
            made = card("recognition", text.id, word, now)
            chosen.setdefault(made.id, there.get(made.id, made))
    if not chosen:
        raise ReaderError(
            f"There is nothing of {text.id} to take to Anki.",
            hint=f"Try --of {'all' if which == 'practised' else 'unknown'}.",
        )
    titles = {text.id: text.meta.title or text.meta.title_en}
    cards = flashcards(chosen.values(), desk.schedules, desk.reviews, titles)
    return package(cards, LAYOUT, now)


def _words(
    met: Sequence[Encounter], statuses: Mapping[WordKey, Status], which: Which
) -> Iterator[Encounter]:
    """The text's terms, or its words that are not known, the most frequent first."""
    known = {each.word.form for each in met if status_of(each.word, statuses) in KNOWN}
    for each in worth(met, known):
        if suits("recognition", each) and (which == "unknown" or each.is_term):
            yield each
