"""What is made of a text before somebody waits for it."""

from pathlib import Path
from threading import Event

from reader.errors import LibraryError
from reader.store.derived import Derived
from reader.web.background import Background
from tests.web.fakes import ALONE, COMPANION, TALKS, site

SECONDS = 120.0  # that nothing here takes, unless it is broken


def test_work_is_done_in_order_once_and_in_spite_of_failures() -> None:
    begun, go, over = Event(), Event(), Event()
    background, done = Background(0), list[str]()

    def first() -> None:
        begun.set()
        go.wait(SECONDS)

    def missing() -> None:
        done.append("missing")
        raise LibraryError("gone")

    background.soon("first", first)
    assert begun.wait(SECONDS)
    background.soon("missing", missing)
    background.soon("again", lambda: done.append("never"))
    background.soon("again", lambda: done.append("again"))
    background.soon("last", over.set)
    go.set()

    assert over.wait(SECONDS)
    assert done == ["missing", "again"]


def test_everything_that_is_kept_of_a_text(tmp_path: Path) -> None:
    app = site(TALKS, derived=Derived(tmp_path, "1"))

    app.extensions["ahead"].count("talks")
    counted = len(list(tmp_path.iterdir()))
    app.extensions["ahead"].make("talks")

    assert (counted, len(list(tmp_path.iterdir()))) == (1, 3)  # words; index and audit


def test_a_search_has_the_index_made_for_the_next(tmp_path: Path) -> None:
    app = site(TALKS, derived=Derived(tmp_path, "1"))
    over = Event()
    app.extensions["ahead"].make = lambda _id: over.set()

    first = app.test_client().get("/search?q=共同声明").text
    app.extensions["ahead"].soon("talks")  # after it, in the same thread

    assert over.wait(SECONDS)
    assert len(list(tmp_path.iterdir())) == 2  # index and words
    assert app.test_client().get("/search?q=共同声明").text == first


def test_a_text_that_is_not_counted_is_counted_for_the_next_time() -> None:
    app = site(ALONE)
    over = Event()
    app.extensions["ahead"].make = lambda _id: over.set()
    assert "You know" not in app.test_client().get("/").text

    app.extensions["ahead"].soon(COMPANION.id)  # after it, in the same thread

    assert over.wait(SECONDS)
    assert "You know 0 % of the words" in app.test_client().get("/").text
