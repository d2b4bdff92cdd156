"""The reviews port in SQLite: cards, sessions and the log of reviews, beside the library."""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from datetime import datetime

from reader.model.study import Answer, Card, CardState, Rating, Review, Session
from reader.store import study_records
from reader.store.connection import Connection
from reader.store.library import OWNER
from reader.store.moments import said, time

BROUGHT = "anki."  # how the ids of reviews begin that were made in Anki

_CARDS = """
    SELECT id, kind, text, subject, added, state, is_edited FROM card
    WHERE owner = ? AND state <> 'deleted'
"""
_ADD = """
    INSERT INTO card (owner, id, kind, text, subject, added) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET
        text = iif(is_edited, text, excluded.text),
        subject = iif(is_edited, subject, excluded.subject),
        state = CASE state WHEN 'deleted' THEN 'active' ELSE state END
"""
_REVIEWS = """
    SELECT id, card, rating, at, session, seconds FROM review
    WHERE owner = ? AND (? = '' OR card = ?) AND (? = '' OR session = ?) AND NOT EXISTS (
        SELECT 1 FROM undone_review AS undone
        WHERE (undone.owner, undone.id) = (review.owner, review.id)
    )
    ORDER BY number
"""
_REVIEW = """
    INSERT INTO review (owner, id, card, rating, at, session, seconds)
    SELECT ?, ?, ?, ?, ?, ?, ?
    WHERE EXISTS (SELECT 1 FROM card WHERE owner = ? AND id = ? AND state <> 'deleted')
    ON CONFLICT DO NOTHING
"""
_ANSWERS = """
    SELECT session, answer.number, card, given, is_right, answer.at, undone.id IS NOT NULL,
        is_skipped
    FROM answer LEFT JOIN undone_review AS undone
        ON undone.owner = answer.owner AND undone.id = session || '.' || answer.number
    WHERE answer.owner = ? AND session = ? ORDER BY answer.number
"""
_ANSWER = """
    INSERT INTO answer (owner, session, number, card, given, is_right, at, is_skipped)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
"""


class SqliteReviews:
    """A ``Reviews`` in the library's file, for one owner."""

    def __init__(self, file: Connection | None = None, owner: int = OWNER) -> None:
        self.file, self.owner = file or Connection(), owner

    def revision(self) -> Hashable:
        """Changes whenever a card or the log does, whoever changed it."""
        with self.file.asking() as ask:
            return (
                ask("PRAGMA data_version").fetchone(),
                ask("SELECT total_changes()").fetchone(),
            )

    def cards(self) -> tuple[Card, ...]:
        """All that were not deleted, in the order they were added."""
        with self.file.asking() as ask:
            rows = ask(f"{_CARDS} ORDER BY added, id", (self.owner,))
            return tuple(_card(*row) for row in rows)

    def states(self) -> Mapping[str, CardState]:
        """The state of every card that ever was."""
        with self.file.asking() as ask:
            return dict(ask("SELECT id, state FROM card WHERE owner = ?", (self.owner,)))

    def add_cards(self, cards: Iterable[Card]) -> int:
        """How many were not there before. One that is there keeps its schedule and takes the
        new subject; one that was deleted is back."""
        with self.file.writing() as ask:
            before = ask("SELECT count(*) FROM card WHERE state <> 'deleted'").fetchone()[0]
            for card in cards:
                subject = study_records.subject_json(card.subject)
                at = said(card.added, "microseconds")
                ask(_ADD, (self.owner, card.id, card.kind, card.text, subject, at))
            after = ask("SELECT count(*) FROM card WHERE state <> 'deleted'").fetchone()[0]
            return int(after - before)

    def set_card(self, id: str, state: CardState) -> bool:  # noqa: A002
        """False where there is no such card."""
        with self.file.writing() as ask:
            changed = ask(
                "UPDATE card SET state = ? WHERE owner = ? AND id = ? AND state <> 'deleted'",
                (state, self.owner, id),
            )
            return bool(changed.rowcount)

    def edit_card(self, card: Card) -> bool:
        """The card with a subject of its owner's words. False where there is no such card."""
        with self.file.writing() as ask:
            subject = study_records.subject_json(card.subject)
            changed = ask(
                "UPDATE card SET subject = ?, is_edited = 1"
                " WHERE owner = ? AND id = ? AND state <> 'deleted'",
                (subject, self.owner, card.id),
            )
            return bool(changed.rowcount)

    def reviews(self, *, card: str = "", session: str = "") -> tuple[Review, ...]:
        """The log without what was undone, in its order: all, of one card or of one session.
        What came from elsewhere stands where its time has it among the rest."""
        with self.file.asking() as ask:
            rows = ask(_REVIEWS, (self.owner, card, card, session, session))
            found = [
                Review(id, card, Rating(rating), time(at), session, seconds)
                for id, card, rating, at, session, seconds in rows  # noqa: A001
            ]
        return tuple(_in_order(found))

    def append_all(self, reviews: Iterable[Review]) -> int:
        """A log from elsewhere, at the end of this one, in one transaction: how many of its
        reviews were not there and have a card."""
        with self.file.writing() as ask:
            return sum(ask(_REVIEW, self._row(review)).rowcount for review in reviews)

    def append(self, review: Review) -> bool:
        """False where a review of this id is in the log already, or the card is gone."""
        with self.file.writing() as ask:
            return bool(ask(_REVIEW, self._row(review)).rowcount)

    def _row(self, review: Review) -> tuple[object, ...]:
        return (
            *(self.owner, review.id, review.card, int(review.rating), said(review.at)),
            *(review.session, review.seconds, self.owner, review.card),
        )

    def undo(self, id: str, now: datetime) -> bool:  # noqa: A002
        """Takes a review back. False where it was taken back before, or never was."""
        with self.file.writing() as ask:
            undone = ask(
                "INSERT INTO undone_review (owner, id, at) SELECT owner, id, ? FROM review"
                " WHERE owner = ? AND id = ? ON CONFLICT DO NOTHING",
                (said(now), self.owner, id),
            )
            return bool(undone.rowcount)

    def begin(self, session: Session) -> None:
        with self.file.writing() as ask:
            exercises = study_records.exercises_json(session.exercises)
            ask(
                "INSERT INTO session (owner, id, text, began, exercises) VALUES (?, ?, ?, ?, ?)",
                (self.owner, session.id, session.text, said(session.began), exercises),
            )

    def session(self, id: str) -> Session | None:  # noqa: A002
        with self.file.asking() as ask:
            row = ask(
                "SELECT id, text, began, exercises FROM session WHERE owner = ? AND id = ?",
                (self.owner, id),
            ).fetchone()
            return _session(*row) if row else None

    def end(self, id: str, now: datetime) -> None:  # noqa: A002
        """A session that ended is not offered again."""
        with self.file.writing() as ask:
            ask(
                "UPDATE session SET ended = ? WHERE owner = ? AND id = ? AND ended IS NULL",
                (said(now), self.owner, id),
            )

    def unfinished(self) -> Session | None:
        """The session begun last, if it has not ended."""
        with self.file.asking() as ask:
            row = ask(
                "SELECT id, text, began, exercises, ended FROM session WHERE owner = ?"
                " ORDER BY began DESC, id LIMIT 1",
                (self.owner,),
            ).fetchone()
            return _session(*row[:4]) if row and row[4] is None else None

    def answer(self, answer: Answer) -> None:
        """The first answer to an asking counts; a further one changes nothing."""
        with self.file.writing() as ask:
            row = (self.owner, answer.session, answer.number, answer.card)
            how = (answer.given, int(answer.right), said(answer.at), int(answer.skipped))
            ask(_ANSWER, (*row, *how))

    def answers(self, session: str) -> tuple[Answer, ...]:
        """In the order of their numbers, with those that were taken back."""
        with self.file.asking() as ask:
            rows = ask(_ANSWERS, (self.owner, session))
            return tuple(
                Answer(
                    *(session, number, card, given, bool(right), time(at)),
                    undone=bool(undone),
                    skipped=bool(skipped),
                )
                for session, number, card, given, right, at, undone, skipped in rows
            )


def _in_order(log: list[Review]) -> Iterator[Review]:
    """Our own reviews in the order in which they were written down, whatever the clock said."""
    brought = sorted((each for each in log if each.id.startswith(BROUGHT)), key=lambda r: r.at)
    place = 0
    for review in log:
        if review.id.startswith(BROUGHT):
            continue
        while place < len(brought) and brought[place].at < review.at:
            yield brought[place]
            place += 1
        yield review
    yield from brought[place:]


def _card(
    id: str,  # noqa: A002
    kind: str,
    text: str,
    subject: str,
    added: str,
    state: str,
    edited: int,
) -> Card:
    return Card(
        id,
        study_records.kind(kind),
        text,
        study_records.subject(subject),
        time(added),
        suspended=state == "suspended",
        edited=bool(edited),
    )


def _session(id: str, text: str, began: str, exercises: str) -> Session:  # noqa: A002
    return Session(id, text, time(began), study_records.exercises(exercises))
