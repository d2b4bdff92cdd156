"""Cards, sessions and the log of reviews: kept, counted once, taken back."""

import os
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model.study import (
    KINDS,
    Answer,
    Choice,
    Encounter,
    Exercise,
    Rating,
    Review,
    Session,
)
from reader.store import study_records
from reader.store.connection import Connection
from reader.store.library import SqliteLibrary
from reader.store.reviews import SqliteReviews
from reader.study.deck import card
from reader.study.schedule import folded
from tests.study.subjects import NOW, QUESTION, cards, encounter, review
from tests.study.test_passages import PASSAGE

ROOT = Path(__file__).resolve().parent.parent.parent
LATER = NOW + timedelta(hours=1)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite"


@pytest.fixture
def reviews(path: Path) -> Iterator[SqliteReviews]:
    opened = SqliteReviews(Connection(path))
    yield opened
    opened.file.close()


def reopened(reviews: SqliteReviews) -> SqliteReviews:
    reviews.file.close()
    return SqliteReviews(Connection(reviews.file.path))


def session_of(*names: str) -> Session:
    subject = encounter("声明")
    choices = (Choice("statement", "声明"), Choice("memo"))
    exercises = [Exercise(name, "cloze", "talks", subject, choices) for name in names]
    return Session("s", "talks", NOW, tuple(exercises))


def test_cards_are_there_again(reviews: SqliteReviews) -> None:
    rich = encounter("残った", rendering="remained", steps="past polite", topic="t", is_term=True)
    added = [card("reading", "talks", rich, NOW), card("question", "talks", QUESTION, LATER)]

    assert reviews.add_cards(added) == 2
    assert reopened(reviews).cards() == tuple(added)


def test_adding_again_takes_the_new_subject_and_keeps_the_rest(reviews: SqliteReviews) -> None:
    first, again = encounter("声明", "statement"), encounter("声明", "declaration")
    old, new = card("cloze", "a", first, NOW), card("cloze", "b", again, LATER)
    reviews.add_cards([old])
    reviews.set_card(old.id, "suspended")

    assert reviews.add_cards([new]) == 0
    (kept,) = reviews.cards()
    assert kept == replace(new, added=NOW, suspended=True)


def test_a_deleted_card_is_gone_until_it_is_added_again(reviews: SqliteReviews) -> None:
    (one,) = cards("声明")
    reviews.add_cards([one])
    reviews.append(review(one, 3))

    assert reviews.set_card(one.id, "deleted")
    assert not reviews.set_card(one.id, "active")
    assert reviews.cards() == ()
    assert reviews.states() == {one.id: "deleted"}
    assert not reviews.append(review(one, 3, LATER))
    assert reviews.add_cards([one]) == 1
    assert len(reviews.reviews()) == 1


def test_there_is_no_card_to_change(reviews: SqliteReviews) -> None:
    assert not reviews.set_card("nothing", "suspended")
    assert not reviews.append(review("nothing", 3))


def test_the_same_review_counts_once(reviews: SqliteReviews) -> None:
    (one,) = cards("声明")
    reviews.add_cards([one])

    assert reviews.append(review(one, 3, name="x"))
    assert not reviews.append(review(one, 1, LATER, name="x"))
    assert [each.rating for each in reopened(reviews).reviews()] == [Rating.GOOD]


def test_the_log_keeps_its_order_whatever_the_clock_said(reviews: SqliteReviews) -> None:
    one, two = cards("一 二")
    reviews.add_cards([one, two])
    log = [review(one, 3, LATER), review(two, 1, NOW, session="s"), review(one, 4, NOW)]
    for each in log:
        reviews.append(each)

    assert reviews.reviews() == tuple(log)
    assert reviews.reviews(card=one.id) == (log[0], log[2])
    assert reviews.reviews(session="s") == (log[1],)


def test_an_undone_review_was_never_given(reviews: SqliteReviews) -> None:
    (one,) = cards("声明")
    reviews.add_cards([one])
    reviews.append(review(one, 3, name="x"))
    before = folded(reviews.reviews())
    reviews.append(review(one, 1, LATER, name="y"))

    assert reviews.undo("y", LATER)
    assert not reviews.undo("y", LATER)
    assert not reviews.undo("z", LATER)
    assert folded(reopened(reviews).reviews()) == before


def test_a_session_goes_on_elsewhere(reviews: SqliteReviews) -> None:
    session = session_of("a", "b")
    reviews.begin(session)
    reviews.answer(Answer("s", 0, "a", "<memo>", False, NOW))

    elsewhere = reopened(reviews)

    assert elsewhere.session("s") == session
    assert elsewhere.session("t") is None
    assert elsewhere.answers("s") == (Answer("s", 0, "a", "<memo>", False, NOW),)
    assert elsewhere.unfinished() == session
    elsewhere.end("s", LATER)
    assert elsewhere.unfinished() is None
    assert elsewhere.session("s") == session


def test_the_first_answer_counts(reviews: SqliteReviews) -> None:
    reviews.begin(session_of("a"))
    first = Answer("s", 0, "a", "memo", False, NOW)

    reviews.answer(first)
    reviews.answer(replace(first, given="statement", right=True))

    assert reviews.answers("s") == (first,)


def test_what_was_passed_over_is_known_as_that(reviews: SqliteReviews) -> None:
    reviews.begin(session_of("a"))
    reviews.answer(Answer("s", 0, "a", "", False, LATER, skipped=True))

    assert reopened(reviews).answers("s")[0].skipped


def test_an_edited_card_keeps_its_owners_words(reviews: SqliteReviews) -> None:
    (added,) = cards("声明")
    reviews.add_cards([added])
    mine = replace(added, subject=encounter("声明", "mine"))

    assert reviews.edit_card(mine)
    reviews.add_cards([added])

    assert reopened(reviews).cards() == (replace(mine, edited=True),)
    assert not reviews.edit_card(replace(mine, id="none"))


def test_a_log_from_elsewhere_counts_once(reviews: SqliteReviews) -> None:
    (added,) = cards("声明")
    reviews.add_cards([added])
    log = [review(added, 3, name=name) for name in "abb"] + [review("none", 3, name="d")]

    assert reviews.append_all(log) == 2
    assert reviews.append_all(log) == 0
    assert [each.id for each in reopened(reviews).reviews()] == ["a", "b"]


def test_what_was_reviewed_elsewhere_stands_where_its_time_has_it(reviews: SqliteReviews) -> None:
    (added,) = cards("声明")
    reviews.add_cards([added])
    days = [0, 9, 3]  # the clock was set back before the last
    for day in days:
        reviews.append(review(added, 3, NOW + timedelta(days=day), name=f"{day}"))
    elsewhere = [
        review(added, 3, NOW + timedelta(days=day), name=f"anki.{day}") for day in (5, 20, 1)
    ]

    reviews.append_all(elsewhere)

    order = [each.id for each in reviews.reviews()]
    assert order == ["0", "anki.1", "anki.5", "9", "3", "anki.20"]


def test_an_answer_knows_that_it_was_taken_back(reviews: SqliteReviews) -> None:
    (one,) = cards("声明")
    reviews.add_cards([one])
    reviews.begin(session_of(one.id))
    answer = Answer("s", 0, one.id, "memo", False, NOW)
    reviews.answer(answer)
    reviews.append(Review(answer.id, one.id, Rating.AGAIN, NOW, "s"))
    reviews.undo(answer.id, NOW)

    assert [each.undone for each in reviews.answers("s")] == [True]


def test_owners_do_not_see_each_other(reviews: SqliteReviews) -> None:
    (one,) = cards("声明")
    reviews.add_cards([one])
    reviews.append(review(one, 3))
    reviews.begin(session_of(one.id))
    with sqlite3.connect(reviews.file.path or "") as raw:
        raw.execute("INSERT INTO owner (id, name) VALUES (2, 'somebody else')")
    other = SqliteReviews(reviews.file, owner=2)

    assert (other.cards(), other.reviews(), other.session("s")) == ((), (), None)
    assert other.unfinished() is None
    assert not other.set_card(one.id, "deleted")
    assert not other.undo(review(one, 3).id, NOW)
    assert other.add_cards([one]) == 1
    assert reviews.cards() == (one,)


def test_the_revision_tells_of_every_change(path: Path, reviews: SqliteReviews) -> None:
    (one,) = cards("声明")
    seen = {reviews.revision()}
    changes: tuple[Callable[[], object], ...] = (
        lambda: reviews.add_cards([one]),
        lambda: reviews.append(review(one, 3, name="x")),
        lambda: reviews.undo("x", NOW),
        lambda: reviews.set_card(one.id, "suspended"),
        lambda: SqliteReviews(Connection(path)).append(review(one, 3, name="elsewhere")),
    )
    for change in changes:
        change()
        assert reviews.revision() not in seen
        seen.add(reviews.revision())
        assert reviews.revision() in seen


def test_it_lives_in_the_library(path: Path) -> None:
    library = SqliteLibrary(path)
    reviews = SqliteReviews(library.file)
    library.set_setting("practice.new", "3")
    reviews.add_cards(cards("声明"))

    assert library.settings() == {"practice.new": "3"}
    assert library.statuses() == {}
    library.close()


def test_a_library_of_the_first_version_is_brought_up_to_date(path: Path) -> None:
    first = (ROOT / "reader" / "store" / "schema" / "1.sql").read_text("utf-8")
    with sqlite3.connect(path) as raw:
        raw.executescript(first + "PRAGMA user_version = 1;")
        raw.execute("INSERT INTO setting VALUES (1, 'practice.new', '7')")

    library = SqliteLibrary(path)

    assert SqliteReviews(library.file).cards() == ()
    assert library.settings() == {"practice.new": "7"}
    library.close()


WORDS = st.text(min_size=1, max_size=5)
SUBJECTS = st.one_of(
    st.just(QUESTION),
    st.just(PASSAGE),
    st.builds(encounter, WORDS, WORDS, rendering=WORDS, steps=WORDS),
)


@settings(max_examples=40, deadline=None)
@given(SUBJECTS, st.sampled_from(KINDS), st.lists(st.builds(Choice, WORDS, WORDS), max_size=4))
def test_records_are_read_as_they_were_written(
    subject: Encounter, kind: str, choices: list[Choice]
) -> None:
    exercise = Exercise("c", study_records.kind(kind), "t", subject, tuple(choices))

    assert study_records.subject(study_records.subject_json(subject)) == subject
    assert study_records.exercises(study_records.exercises_json([exercise])) == (exercise,)


def test_a_field_of_a_later_version_is_passed_over() -> None:
    written = study_records.subject_json(encounter("声明"))

    assert study_records.subject(written.replace('"pos"', '"later":1,"pos"', 1)) == encounter(
        "声明"
    )


# Two at once, and power cuts

ANSWERING = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from reader.model.study import Rating, Review
from reader.store.connection import Connection
from reader.store.reviews import SqliteReviews

reviews = SqliteReviews(Connection(Path(sys.argv[1])))
for number in range(int(sys.argv[4])):
    review = Review(f"{sys.argv[3]}{number}", sys.argv[2], Rating.GOOD, datetime.now(UTC))
    assert reviews.append(review) or sys.argv[3] == "same"
    print(number, flush=True)
"""


def answering(path: Path, card: str, name: str, count: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", ANSWERING, str(path), card, name, str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)


def test_two_processes_lose_nothing_and_double_nothing(path: Path, reviews: SqliteReviews) -> None:
    (one,) = cards("声明")
    reviews.add_cards([one])
    with (
        answering(path, one.id, "same", 25) as first,
        answering(path, one.id, "same", 25) as second,
        answering(path, one.id, "other", 25) as third,
    ):
        for process in (first, second, third):
            process.communicate(timeout=300)

    assert [first.returncode, second.returncode, third.returncode] == [0, 0, 0]
    assert len(reviews.reviews()) == 50


@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9")
@pytest.mark.parametrize("answers", [1, 17])
def test_a_kill_loses_at_most_the_answer_being_sent(
    path: Path, reviews: SqliteReviews, answers: int
) -> None:
    (one,) = cards("声明")
    reviews.add_cards([one])
    with answering(path, one.id, "w", 100_000) as process:
        assert process.stdout
        told = [int(process.stdout.readline()) for _ in range(answers)][-1]
        os.kill(process.pid, signal.SIGKILL)
        told = max([told, *map(int, process.stdout.read().split())])

    kept = [each.id for each in reopened(reviews).reviews()]

    assert kept == [f"w{number}" for number in range(len(kept))]
    assert told + 1 <= len(kept) <= told + 2


def test_threads_share_the_log(reviews: SqliteReviews) -> None:
    (one,) = cards("声明")
    reviews.add_cards([one])

    def answer() -> None:
        for number in range(20):
            reviews.append(review(one, 3, name=f"{number}"))
            reviews.reviews()

    threads = [threading.Thread(target=answer) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(reviews.reviews()) == 20
