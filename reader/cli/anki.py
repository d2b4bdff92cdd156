"""Which cards of a text go to Anki."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Literal, get_args

from reader.app import Opened
from reader.errors import ReaderError
from reader.export.anki import LAYOUT, flashcards
from reader.model.bitext import Text
from reader.model.study import Card
from reader.store.anki_package import package
from reader.store.reviews import SqliteReviews
from reader.study.deck import card, suits, worth
from reader.study.schedule import folded
from reader.study.vocabulary import Keys, status_of

Which = Literal["all", "practised", "terms", "unknown"]
WHICH: tuple[Which, ...] = get_args(Which)


def anki(stores: Opened, text: Text, which: Which) -> bytes:
    """The file; what is practised goes with what was learned of it. Raises ``ReaderError``
    where there is nothing to take."""
    reviews, now = SqliteReviews(stores.library.file), datetime.now(UTC)
    log = reviews.reviews()
    there = {each.id: each for each in reviews.cards()}
    chosen: dict[str, Card] = {}
    if which in ("all", "practised"):
        chosen = {each.id: each for each in there.values() if each.text == text.id}
    if which != "practised":
        for each in _words(stores, text, which, now):
            chosen.setdefault(each.id, there.get(each.id, each))
    if not chosen:
        raise ReaderError(
            f"There is nothing of {text.id} to take to Anki.",
            hint=f"Try --of {'all' if which == 'practised' else 'unknown'}.",
        )
    titles = {text.id: text.meta.title or text.meta.title_en}
    return package(flashcards(chosen.values(), folded(log), log, titles), LAYOUT, now)


def _words(stores: Opened, text: Text, which: Which, now: datetime) -> Iterator[Card]:
    """A card on the meaning of each: of the text's terms, or of its words that are not known."""
    from reader.web.encounters import Encounters  # only here: it loads the pages too
    from reader.web.stores import Stores

    shared = Stores(stores.shelf, stores.dictionary, stores.annotator)
    words = Encounters(shared, Keys(stores.dictionary)).of(text)
    statuses = stores.library.statuses()
    known = {e.word.form for e in words if status_of(e.word, statuses) in ("known", "ignored")}
    for each in worth(words, known):
        if suits("recognition", each) and (which == "unknown" or each.is_term):
            yield card("recognition", text.id, each, now)
