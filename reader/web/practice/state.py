"""Where a session is: what was answered, what is asked now. A fold over its answers."""

from dataclasses import dataclass

from reader.model.study import Answer, Exercise, Rating, Session
from reader.ports import Reviews
from reader.study.queue import next_exercise


@dataclass(frozen=True, slots=True)
class State:
    """``exercise`` is what is asked or was just answered, None when all is done; ``answer`` to
    it waits for its rating. ``number`` is that of the next asking; ``looks`` are the stitches."""

    exercise: Exercise | None
    answer: Answer | None
    number: int
    looks: tuple[str, ...]
    done: int
    again: bool
    rated: tuple[tuple[Answer, Rating], ...]

    @property
    def last_rated(self) -> Answer | None:
        return self.rated[-1][0] if self.rated else None


def state(session: Session, reviews: Reviews) -> State:
    """From the log, so that every device and every tab sees the same."""
    states = reviews.states()
    gone = {each.card for each in session.exercises if states.get(each.card) == "deleted"}
    everything = reviews.answers(session.id)
    ratings = {review.id: review.rating for review in reviews.reviews(session=session.id)}
    answers = [each for each in everything if not each.undone]
    rated = [(each, ratings[each.id]) for each in answers if each.id in ratings]
    skipped = {each.card for each in answers if each.skipped}
    gone |= skipped
    open_ = [each for each in answers if each.id not in ratings and each.card not in gone]
    waiting = open_[-1] if open_ else None
    by_card = {each.card: each for each in session.exercises}
    asked = [each for each, _ in rated] + [each for each in answers if each.card in gone]
    exercise = (
        by_card.get(waiting.card)
        if waiting
        else next_exercise(
            session.exercises,
            sorted(asked, key=lambda each: each.number),
            {each.number: rating for each, rating in rated},
            gone,
        )
    )
    first: dict[str, bool] = {}
    judged = {each.card for each in session.exercises if each.judged}
    for each in answers:
        rating = ratings.get(each.id)
        if each.skipped or (rating is None and each.card in judged):
            continue
        first.setdefault(each.card, each.right if rating is None else rating > Rating.AGAIN)
    current = exercise.card if exercise else ""
    return State(
        exercise=exercise,
        answer=waiting,
        number=len(everything),
        looks=tuple(
            "skip" if each.card in skipped else _look(each.card, first, current)
            for each in session.exercises
        ),
        done=sum(each.card in first or each.card in gone for each in session.exercises),
        again=sum(each.card == current for each, _ in rated) > 0,
        rated=tuple(rated),
    )


def _look(card: str, first: dict[str, bool], current: str) -> str:
    if card in first:
        return "ok" if first[card] else "bad"
    return "now" if card == current else ""
