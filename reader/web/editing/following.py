"""What points at sentences of a text, led to where they are after the text was edited."""

from dataclasses import replace
from datetime import datetime

from reader.corpus.editing import matched, moved, reworded
from reader.corpus.fingerprint import fingerprint
from reader.model.bitext import Text
from reader.model.study import Encounter
from reader.web.stores import Stores


def follow(stores: Stores, before: Text, after: Text, now: datetime) -> None:
    """The place where reading stopped, what was read, the sentences that cards came from, and
    what the owner wrote beside sentences that were edited."""
    if before.original == after.original:
        return
    ids = moved(before.original, after.original)
    for place in stores.library.places():
        there = ids.get(place.sentence, "")
        if place.text == after.id and there not in ("", place.sentence):
            stores.library.set_place(after.id, there, now)
    stores.readings.move(after.id, matched(before.original, after.original))
    cards = []
    for card in stores.reviews.cards():
        if card.text == after.id and isinstance(card.subject, Encounter):
            there = ids.get(card.subject.sentence, "")
            if there not in ("", card.subject.sentence):
                cards.append(replace(card, subject=replace(card.subject, sentence=there)))
    if cards:
        stores.reviews.add_cards(cards)
    edited = reworded(before.original, after.original)
    for note in stores.library.sentence_notes(after.id):
        sentence = edited.get(note.fingerprint)
        if sentence:
            beside = replace(note, fingerprint=fingerprint(sentence.text), sentence=sentence.id)
            stores.library.set_sentence_note(beside, now)
            stores.library.set_sentence_note(replace(note, note=""), now)


def put_aside(stores: Stores, text: Text, now: datetime) -> str:
    """Take a text off the shelf; the token brings it back. Where it was a copy of a text that
    came with the reader, that one is there again."""
    copy = stores.shelf.replaces(text.id)
    token = stores.shelf.remove(text.id)
    if copy:
        follow(stores, text, stores.shelf.text(text.id), now)
    return token


def bring_back(stores: Stores, token: str, now: datetime) -> None:
    """Raises ``LibraryError`` where there is no such text."""
    here = {text.id: text for text in stores.shelf.texts()}
    text = stores.shelf.restore(token)
    if text.id in here:
        follow(stores, here[text.id], text, now)
