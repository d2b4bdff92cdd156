import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from flask.testing import FlaskClient

from reader.errors import CorpusError, LibraryError, ReaderError
from reader.model.bitext import Meta, Text
from reader.model.reading import Beat, ReadSentence
from reader.web import Stores, create
from reader.web.library.covers import cover
from tests.study.subjects import cards, review
from tests.web.fakes import (
    ALONE,
    COMPANION,
    TALKS,
    FakeAnnotator,
    FakeDictionary,
    FakeShelf,
    client,
    document,
)

NEWS = Text(
    "news",
    Meta(
        "港　<b>朝の</b>話",
        "Harbour & <script>alert(1)</script>",
        kind="news",
        level="N4",
        added="2026-01-02",
    ),
    document("ja", "対話。"),
)
STORY = Text(
    "story",
    Meta("雪", "Snow", author="作者", kind="story", level="N2", added="2026-01-01", rights="mine"),
    document("ja", "対話は残った。\n文言。"),
    shipped=True,
)


def titles(page: str) -> list[str]:
    return re.findall(r'<h3 class="title".*?href="/texts/([^/]*)/', page)


def test_every_text_has_a_card() -> None:
    page = client().get("/").text

    assert titles(page) == ["talks", "alone", "companion"]
    assert "4 sentences, 30 characters" in page
    assert "The Wording of &lt;Dialogue&gt;" in page


LABELS = {
    "bilingual": (TALKS, "With English"),
    "alone": (ALONE, "No English"),
    "waiting": (COMPANION, "Waits for its original"),
    "by machine": (
        replace(TALKS, meta=replace(TALKS.meta, translation_origin="machine")),
        "Machine translation",
    ),
    "whose": (STORY, "mine"),
}


@pytest.mark.parametrize(("text", "label"), LABELS.values(), ids=LABELS)
def test_a_card_says_what_there_is(text: Text, label: str) -> None:
    assert label in client(text).get("/").text


def test_a_companion_says_how_to_complete_it() -> None:
    assert 'href="/add?for=companion"' in client(COMPANION).get("/").text


def test_a_companion_that_found_its_original_is_not_shown_twice() -> None:
    whole = replace(TALKS, meta=replace(TALKS.meta, companion_of="companion"))

    assert titles(client(whole, COMPANION).get("/").text) == ["talks"]


SHELVES = {
    "title in Japanese": ("q=雪", ["story"]),
    "title in English": ("q=SNOW", ["story"]),
    "author": ("q=作者", ["story"]),
    "kind": ("kind=news", ["news"]),
    "kind and search": ("kind=news&q=snow", []),
    "easiest": ("sort=level", ["news", "story", "talks"]),
    "shortest": ("sort=length", ["news", "story", "talks"]),
    "newest": ("sort=added", ["news", "story", "talks"]),
    "by reading": ("q=ぶんげん", []),
    "by reading in romaji": ("q=taiwa+mongon", ["talks"]),
    "best known": ("sort=known", ["talks", "news", "story"]),
    "by title": ("sort=title", ["talks", "news", "story"]),
    "an order there is not": ("sort=colour&q=雪", ["story"]),
}


@pytest.mark.parametrize(("query", "shown"), SHELVES.values(), ids=SHELVES)
def test_the_shelf_can_be_searched_and_sorted(query: str, shown: list[str]) -> None:
    assert titles(client(TALKS, NEWS, STORY).get(f"/?{query}").text) == shown


def test_what_was_read_last_comes_first_and_can_be_resumed() -> None:
    browser = client(TALKS, NEWS, STORY)
    browser.set_cookie("bookmarks", "talks=1.2.2&story=1.1.2")

    page = browser.get("/").text

    assert titles(page)[:2] == ["talks", "story"]
    assert "Sentence 2 of 4" in page
    assert "Continue at sentence 2" in page
    assert '<p lang="ja"><ruby>対話<rt>たいわ</rt></ruby>は' in page
    assert 'href="/texts/talks/1.2.2"' in page


def test_a_text_whose_sentences_were_read_is_not_called_not_started() -> None:
    browser = client(TALKS)
    assert "Not started" in browser.get("/").text
    browser.post("/texts/talks/reading", data={"seconds": "4", "sentences": "1.2.1 1.2.2"})
    browser.set_cookie("bookmarks", "talks=1.2.1")

    page = browser.get("/").text

    assert "2 of 4 sentences read" in page
    assert "Not started" not in page


def test_a_text_read_to_its_end_is_finished_and_not_resumed() -> None:
    browser = client(TALKS, NEWS, STORY)
    browser.set_cookie("bookmarks", "story=1.1.2&talks=1.2.2")

    page = browser.get("/").text

    assert titles(page)[:2] == ["story", "talks"]
    assert "Finished" in page
    assert 'href="/texts/talks/1.2.2">Continue at sentence 2' in page

    browser.post("/texts/talks/reading", data={"seconds": "2", "sentences": "1.3.1"})
    assert "Start reading" in browser.get("/").text


def test_the_minutes_left_go_by_the_readers_pace() -> None:
    long = replace(NEWS, id="long", original=document("ja", "対話は残った。" * 100 + "\n対話。"))
    browser = client(long)
    assert "about 4 minutes" in browser.get("/").text
    assert "Times are at 200 characters a minute" in browser.get("/").text

    stores = Stores(FakeShelf(long), FakeDictionary(), FakeAnnotator)
    for minute in range(10):
        at = datetime.now(UTC) - timedelta(minutes=60 - minute)
        stores.readings.append(Beat("x", at, 60, (ReadSentence(f"1.1.{minute}", 100),)))
    browser = create(stores).test_client()

    assert "about 8 minutes" in browser.get("/").text
    assert "your own pace: 100 characters a minute" in browser.get("/").text


def test_what_is_due_of_the_text_can_be_reviewed_at_once() -> None:
    stores = Stores(FakeShelf(TALKS), FakeDictionary(), FakeAnnotator)
    made = cards("一 二 三")
    stores.reviews.add_cards(made)
    for each in made[:2]:
        stores.reviews.append(review(each, 3, datetime.now(UTC) - timedelta(days=90)))

    page = create(stores).test_client().get("/").text

    assert '<a href="/practice?text=talks">2 words to review from this text</a>' in page


def test_the_sentence_comes_with_its_english() -> None:
    browser = client(TALKS)
    browser.set_cookie("bookmarks", "talks=1.2.3")

    assert '<p lang="en">Talks &amp; &lt;tea&gt;.</p>' in browser.get("/").text


STALE = ["talks=9.9.9", "gone=1.1.1", "companion=1.1.1", "nonsense"]


@pytest.mark.parametrize("cookie", STALE)
def test_a_bookmark_that_leads_nowhere_is_ignored(cookie: str) -> None:
    browser = client()
    browser.set_cookie("bookmarks", cookie)

    page = browser.get("/").text

    assert "Start reading" in page
    assert "Continue" not in page


def test_nothing_there_and_nothing_found() -> None:
    browser = client(TALKS)
    assert "No text matches." in browser.get("/?q=zzz").text
    assert "Start reading" not in browser.get("/?q=zzz").text

    browser.post("/library/remove", data={"text": "talks"})
    assert "No texts yet." in browser.get("/").text


def test_titles_are_text() -> None:
    page = client(NEWS).get("/").text

    assert "<script>alert" not in page
    assert "&lt;b&gt;朝の&lt;/b&gt;" in page


def test_a_removed_text_comes_back() -> None:
    browser = client(NEWS, TALKS)

    removed = browser.post("/library/remove", data={"text": "talks"})
    assert (removed.status_code, removed.location) == (303, "/?removed=token")
    page = browser.get(removed.location).text
    assert "The Wording of &lt;Dialogue&gt;” was removed" in page
    assert titles(page) == ["news"]

    assert "1 removed text" in browser.get("/").text  # later, too
    restored = browser.post("/library/restore", data={"token": "token"})
    assert restored.status_code == 303
    assert "removed text" not in browser.get("/").text
    assert "talks" in titles(browser.get(restored.location).text)


def test_what_came_with_taiyaku_stays() -> None:
    browser = client(STORY)

    assert "/library/remove" not in browser.get("/").text
    assert browser.post("/library/remove", data={"text": "story"}).status_code == 403
    assert titles(browser.get("/").text) == ["story"]


class BrokenShelf(FakeShelf):
    def broken(self) -> tuple[ReaderError, ...]:
        from pathlib import Path

        return (CorpusError(Path("a/meta.toml"), 3, "no <title>.", hint="Write one."),)

    def restore(self, token: str) -> Text:
        raise LibraryError(f"No removed text “{token}” can be brought back.")


def broken() -> FlaskClient:
    return create(Stores(BrokenShelf(TALKS), FakeDictionary(), FakeAnnotator)).test_client()


def test_folders_that_are_no_texts_are_named() -> None:
    page = broken().get("/").text

    assert "<code>a/meta.toml</code>" in page
    assert "line 3" in page
    assert "no &lt;title&gt;. Write one." in page


def test_what_is_not_there_cannot_be_removed_or_restored() -> None:
    assert broken().post("/library/remove", data={"text": "none"}).status_code == 404
    assert broken().post("/library/remove").status_code == 404
    assert broken().post("/library/restore", data={"token": "<i>"}).status_code == 404
    assert broken().get("/?removed=<i>").status_code == 200


SLIPS = {
    "a subtitle is left out": ("半島を貫く二本の線　ロシアと南北の20年", "半島を貫く二本の線"),
    "between dashes": ("ロシアの政策 ―変化と未来―", "ロシアの政策"),
    "too long": ("あ" * 30, "あ" * 21 + "…"),
    "nothing but a subtitle": ("―未来―", "未来"),
    "short": ("雪", "雪"),
}


@pytest.mark.parametrize(("title", "slip"), SLIPS.values(), ids=SLIPS)
def test_a_slip_has_room_for_the_title(title: str, slip: str) -> None:
    assert cover(Meta(title)).slip == slip


def test_a_text_without_a_japanese_title_has_an_english_slip() -> None:
    assert (cover(Meta("", "Snow")).slip, cover(Meta("", "Snow")).language) == ("Snow", "en")


def test_a_kind_may_have_a_per_cent_sign() -> None:
    odd = replace(NEWS, meta=replace(NEWS.meta, kind="100% fiction"))

    assert "100% fiction" in client(odd).get("/").text
