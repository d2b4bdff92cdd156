"""Words are marked in the text and on /words; both see the same."""

import io
import re
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote

import pytest
from flask.testing import FlaskClient

from reader.model.lexicon import Hit
from reader.model.morphology import Furigana
from reader.model.study import Card, Cloze, Encounter, Rating, Review, Status, WordKey
from reader.store.library import SqliteLibrary
from reader.store.reviews import SqliteReviews
from reader.web import Stores, create
from tests.store.anki_files import collection, zipped
from tests.web.fakes import ALONE, TALKS, FakeAnnotator, FakeDictionary, FakeShelf

NOW = datetime(2024, 5, 1, 12, tzinfo=UTC)
REMAIN, TALK = WordKey("残る", "のこる"), WordKey("対話", "たいわ")
TEXT = "/texts/talks/"


class Words(FakeDictionary):
    """Has two words."""

    def hits(self, form: str) -> tuple[Hit, ...]:
        found = {"共同声明": 0, "残る": 1}.get(form)
        return () if found is None else (Hit(found, 9, False, False, False, ("n",)),)


def opened(dictionary: FakeDictionary | None = None) -> tuple[FlaskClient, SqliteLibrary]:
    library = SqliteLibrary()
    words = dictionary or Words()
    stores = Stores(FakeShelf(TALKS, ALONE), words, FakeAnnotator, library=library)
    app = create(stores)
    app.testing = True
    return app.test_client(), library


def statuses_in(page: str) -> dict[str, str]:
    """Where a word stands → its status."""
    return dict(re.findall(r'href="words/([\d.]+-\d+)"[^>]*data-status="(\w+)"', page))


def rows(page: str) -> list[str]:
    return re.findall(r'form="bulk" aria-label="Tick ([^"]+)"', page)


# In the text


def place_of(browser: FlaskClient, word: str) -> list[str]:
    """The addresses of a word in the text."""
    page = re.sub(r"<rt>.*?</rt>|</?ruby[^>]*>", "", browser.get(TEXT).text)
    return re.findall(rf'href="words/([\d.]+-\d+)"[^>]*>{word}</a>', page)


def test_saying_it_once_says_it_everywhere() -> None:
    browser, library = opened()
    places = place_of(browser, "残った")
    assert len(places) == 3

    json = {"Accept": "application/json"}
    answer = browser.post(f"{TEXT}words/{places[1]}", data={"status": "known"}, headers=json)

    easy = {"2": False, "3": True, "5": True}
    said = answer.get_json()
    box = said.pop("words")
    assert said == {"status": "known", "word": "残る", "same": places, "easy": easy}
    assert "Known" in box
    assert "Known 0 %" not in box
    assert library.statuses() == {REMAIN: "known"}
    page = browser.get(TEXT).text
    assert {place for place, said in statuses_in(page).items() if said == "known"} == {*places}
    assert 'data-status="known"' in browser.get("/texts/alone/").text


def test_without_scripts_a_word_has_its_form() -> None:
    browser, library = opened(FakeDictionary())
    [place, *_] = place_of(browser, "残った")
    entry = browser.get(f"{TEXT}words/{place}").text
    assert f'action="{TEXT}words/{place}"' in entry
    assert re.search(r'value="new" checked', entry)

    answer = browser.post(f"{TEXT}words/{place}", data={"status": "learning"})

    assert (answer.status_code, answer.location) == (303, f"{TEXT}words/{place}")
    assert re.search(r'value="learning" checked', browser.get(answer.location).text)
    assert library.statuses() == {REMAIN: "learning"}


@pytest.mark.parametrize("said", [{}, {"status": ""}, {"status": "mastered"}])
def test_there_are_four_statuses(said: dict[str, str]) -> None:
    browser, library = opened()

    assert browser.post(f"{TEXT}words/1.2.1-0", data=said).status_code == 400
    assert library.statuses() == {}


def test_what_was_not_touched_on_a_page_is_known_and_can_be_undone() -> None:
    browser, library = opened()
    browser.post(f"{TEXT}words/1.2.1-0", data={"status": "learning"})

    done = browser.post(f"{TEXT}known", data={"page": ""})

    assert done.status_code == 303
    page = browser.get(done.location).text
    assert "marked as known" in page
    said = statuses_in(page)
    assert said.pop("1.2.1-0") == "learning"
    assert set(said.values()) == {"known"}
    [change] = re.findall(r'name="change" value="(\d+)"', page)
    undone = browser.post("/words/undo", data={"change": change, "back": TEXT})
    assert undone.location == TEXT
    assert list(library.statuses().values()) == ["learning"]
    assert "marked as known" not in browser.get(TEXT).text


def test_known_words_need_no_furigana_by_level_and_new_ones_always() -> None:
    browser, library = opened()
    browser.post("/settings", data={"furigana": "level", "level": "1"})
    page = browser.get(TEXT).text
    assert "きょうどう" in page
    assert "せいめい" in page

    for status, shown in (("known", False), ("new", True), ("learning", True)):
        library.set_statuses({WordKey("共同声明", "きょうどうせいめい"): status}, NOW)  # type: ignore[dict-item]
        assert ("<rt>きょうどう</rt>" in browser.get(TEXT).text) == shown


def test_a_page_is_new_for_the_browser_when_a_status_is() -> None:
    browser, library = opened()
    etag = {"If-None-Match": browser.get(TEXT).headers["ETag"]}
    assert browser.get(TEXT, headers=etag).status_code == 304

    library.set_statuses({REMAIN: "known"}, NOW)

    assert browser.get(TEXT, headers=etag).status_code == 200


# Places and coverage


def test_a_place_is_kept_for_all_devices() -> None:
    browser, library = opened()

    assert browser.post(f"{TEXT}place", data={"sentence": "1.2.3"}).status_code == 204
    assert browser.post(f"{TEXT}place", data={"sentence": "9.9.9"}).status_code == 404

    assert [(place.text, place.sentence) for place in library.places()] == [("talks", "1.2.3")]
    other = browser.application.test_client()
    assert "Continue at sentence 3" in other.get("/").text


def test_a_card_tells_how_much_is_known() -> None:
    browser, library = opened()
    assert "You know" not in browser.get("/").text
    library.set_place("talks", "1.2.1", NOW)
    assert "You know 0 % of the words" in browser.get("/").text

    browser.post(f"{TEXT}known", data={"page": ""})

    assert "You know 100 % of the words" in browser.get("/").text


# The table


def test_the_table_has_the_words_of_the_text_with_their_meaning() -> None:
    browser, _ = opened()

    page = browser.get("/words").text

    assert {"残る", "対話", "共同声明"} <= {*rows(page)}
    assert "to remain" in page
    assert "<script>alert" not in page
    assert 'href="/texts/talks/1.2.1"' in page


FOUND = {
    "q=nokoru": ["残る"],
    "q=たいわ": ["対話"],
    "status=known": ["対話"],
    "tag=verbs": ["残る"],
    "q=traces": ["残る"],
    "q=zzz": [],
    "status=nonsense&q=残": ["残る"],
    "text=alone&q=残る&start=900": ["残る"],
    "text=none": [],
}


@pytest.mark.parametrize(("query", "expected"), FOUND.items())
def test_words_are_found(query: str, expected: list[str]) -> None:
    browser, library = opened()
    library.set_statuses({TALK: "known"}, NOW)
    library.set_note(REMAIN, "of traces", ("verbs",), NOW)

    assert rows(browser.get(f"/words?{query}").text) == expected


def test_sorting() -> None:
    browser, library = opened()
    library.set_statuses({TALK: "ignored", WordKey("猫"): "known"}, NOW)

    orders = {by: rows(browser.get(f"/words?sort={by}").text) for by in ("often", "kana", "status")}

    assert {tuple(sorted(order)) for order in orders.values()} == {tuple(sorted(orders["kana"]))}
    assert orders["status"][-1] == "対話"
    assert orders["status"][-2] == "猫"


def test_a_row_keeps_status_note_and_tags() -> None:
    browser, library = opened()
    row = {"word": "残る", "reading": "のこる", "status": "learning"}

    answer = browser.post(
        "/words/word", data=row | {"note": " =cmd ", "tags": "b a b", "back": "/words?q=残る"}
    )

    assert (answer.status_code, unquote(answer.location)) == (303, "/words?q=残る")
    mark = library.mark(REMAIN)
    assert mark
    assert (mark.status, mark.note, mark.tags) == ("learning", "=cmd", ("a", "b"))
    assert library.statuses() == {REMAIN: "learning"}


def test_a_row_left_as_it_is_says_nothing() -> None:
    browser, library = opened()

    browser.post("/words/word", data={"word": "残る", "reading": "のこる", "status": "new"})

    assert library.marks() == ()


def test_many_at_once_and_undone() -> None:
    browser, library = opened()

    ticked = browser.post(
        "/words/status", data={"keys": ["残る\tのこる", "対話\tたいわ"], "status": "known"}
    )
    assert library.statuses() == {REMAIN: "known", TALK: "known"}
    page = browser.get(ticked.location).text
    assert "2 words marked as known." in page

    found = {"which": "found", "status": "ignored", "back": "/words?status=known"}
    browser.post("/words/status", data=found)
    assert {*library.statuses().values()} == {"ignored"}
    [change] = re.findall(r'name="change" value="(\d+)"', page)
    browser.post("/words/undo", data={"change": int(change) + 1})
    assert library.statuses() == {REMAIN: "known", TALK: "known"}


def test_a_list_is_read() -> None:
    browser, library = opened()
    library.set_note(REMAIN, "mine", (), NOW)
    text = "word,reading,status,note\n共同声明,,,\n残る,のこる,learning,\nfish,,,\n犬,,,\n"

    answer = browser.post(
        "/words/import",
        data={"file": (io.BytesIO(text.encode("cp932")), "w.csv"), "status": "known"},
    )

    page = browser.get(answer.location).text
    assert library.statuses() == {WordKey("共同声明"): "known", REMAIN: "learning"}
    assert [mark.note for mark in library.marks() if mark.key == REMAIN] == ["mine"]
    assert "2 words read from the list." in page
    assert "Line 4 was left out, there is no Japanese in it" in page
    assert "Line 5 was left out, no dictionary has it" in page
    assert rows(browser.get("/words?status=known").text) == ["共同声明"]


def test_a_pasted_list_of_nothing_says_so() -> None:
    browser, library = opened()

    answer = browser.post("/words/import", data={"list": " \n", "status": "known"})

    assert "There is no word in the list." in browser.get(answer.location).text
    assert library.statuses() == {}


def test_a_file_that_is_no_list_is_told() -> None:
    browser, _library = opened()

    answer = browser.post(
        "/words/import",
        data={"file": (io.BytesIO(b"\x89PNG\r\n\x1a\n" + bytes(99)), "a.png"), "status": "known"},
    )

    assert answer.status_code == 400
    assert "a.png is no list of words. What can be read is one word a line" in answer.text


LEVELS = {
    "声 is of the second year, the others unknown": ({"level": "2"}, set()),
    "kana words, too": ({"level": "1", "kana": "yes"}, {"は", "が", "の"}),
}


@pytest.mark.parametrize(("form", "expected"), LEVELS.values(), ids=LEVELS)
def test_words_are_known_by_their_kanji(form: dict[str, str], expected: set[str]) -> None:
    browser, library = opened()

    assert browser.post("/words/level", data=form).status_code == 303
    assert {key.form for key in library.statuses()} == expected


def test_csv_goes_out_and_comes_in() -> None:
    browser, library = opened()
    library.set_statuses({TALK: "known", REMAIN: "ignored"}, NOW)
    library.set_note(TALK, "=HYPERLINK(1)", ("a",), NOW)

    answer = browser.get("/words/export.csv")

    assert answer.data.startswith("\ufeffword,".encode())
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert b",'=HYPERLINK" in answer.data
    assert "残る" not in browser.get("/words/export.csv?status=known").text
    other, theirs = opened()
    other.post("/words/import", data={"file": (io.BytesIO(answer.data), "w.csv")})
    assert theirs.statuses() == library.statuses()
    assert [mark.note for mark in theirs.marks() if mark.key == TALK] == ["=HYPERLINK(1)"]


BAD: list[tuple[str, dict[str, str]]] = [
    ("/words/status", {"keys": "残る", "status": "gone"}),
    ("/words/status", {"keys": "\tのこる", "status": "known"}),
    ("/words/word", {"word": "", "status": "known"}),
    ("/words/word", {"word": "残" * 300, "status": "known"}),
    ("/words/undo", {"change": "x"}),
    ("/words/undo", {}),
    ("/words/level", {"level": "99"}),
    ("/words/import", {"list": "残る", "status": "x"}),
]


@pytest.mark.parametrize(("address", "form"), BAD)
def test_what_makes_no_sense_is_refused(address: str, form: dict[str, str]) -> None:
    browser, library = opened()

    assert browser.post(address, data=form).status_code == 400
    assert library.marks() == ()


def test_the_way_back_stays_on_the_site() -> None:
    browser, _ = opened()

    for back in ("https://evil.example/", "//evil.example", "/\\evil.example"):
        answer = browser.post("/words/undo", data={"change": "1", "back": back})
        assert answer.location.startswith("/")
        assert not answer.location.startswith("//")


def test_a_huge_undo_number_is_no_change() -> None:
    browser, _ = opened()

    assert browser.post("/words/undo", data={"change": "9" * 30}).status_code == 303


def test_reading_changes_nothing() -> None:
    browser, library = opened(FakeDictionary())
    statuses: dict[WordKey, Status] = {REMAIN: "known"}
    library.set_statuses(statuses, NOW)
    before = library.revision()

    for address in ("/", "/words", TEXT, f"{TEXT}words/1.2.1-0", "/words/export.csv"):
        assert browser.get(address).status_code == 200

    assert library.revision() == before
    assert library.places() == ()


# Practised words


def test_a_word_that_is_practised_says_when_it_comes_next() -> None:
    library = SqliteLibrary()
    reviews = SqliteReviews(library.file)
    cloze = Cloze((), (Furigana("残", "のこ"), Furigana("る")), ())
    met = Encounter(REMAIN, "1.2.1", cloze, "verb", "to remain", ("to remain",))
    reviews.add_cards([Card("c", "recognition", "talks", met, NOW)])
    reviews.append(Review("r", "c", Rating.EASY, datetime.now(UTC)))
    stores = Stores(FakeShelf(TALKS), Words(), FakeAnnotator, library=library, reviews=reviews)
    app = create(stores)
    page = app.test_client().get("/words?sort=due").text

    assert rows(page)[0] == "残る"
    assert re.search(r"to review in \d+ days", page)


# From Anki


def anki_file(tmp_path: Path) -> bytes:
    notes = [
        ("a", "verb", "残[のこ]る|to remain", [40]),
        ("b", "", "共同声明|joint statement", [3]),
        ("c", "", "対話|dialogue", [0]),
        ("d", "", "a sentence|nothing", [9]),
    ]
    made = collection(tmp_path / "made", "Front|Back", notes)
    return zipped(tmp_path / "deck.apkg", anki21=made).read_bytes()


def test_words_come_from_an_anki_export_by_the_field_that_is_chosen(tmp_path: Path) -> None:
    browser, library = opened()
    upload = {"file": (io.BytesIO(anki_file(tmp_path)), "deck.apkg"), "status": "known"}
    asked = browser.post("/words/import", data=upload)
    page = browser.get(asked.location).text
    assert "4 notes, 3 of them reviewed" in page
    assert "<option selected>Front</option>" in page

    [token] = re.findall(r'name="notes" value="([^"]+)"', page)
    said = {"notes": token, "word-0": "Front", "reading-0": "", "status": "interval"}
    done = browser.get(browser.post("/words/anki", data=said).location).text
    assert library.statuses() == {REMAIN: "known", WordKey("共同声明"): "learning"}
    assert "2 words read from the list." in done
    assert "there is no Japanese in it" in done


def test_a_damaged_export_and_one_that_is_gone_are_told() -> None:
    browser, _ = opened()
    upload = {"file": (io.BytesIO(b"PK\x03\x04damaged"), "deck.apkg"), "status": "known"}

    assert "deck.apkg is no export" in browser.post("/words/import", data=upload).text
    assert browser.get("/words/anki?notes=gone").status_code == 404
