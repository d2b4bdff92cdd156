"""Statistics: every plot has its sentence and its numbers, and what reading tells is kept."""

import re
from datetime import UTC, datetime, timedelta, tzinfo

import pytest
from flask.testing import FlaskClient

from reader.model.reading import Beat, ReadSentence
from reader.model.study import WordKey
from reader.web import Stores, create, posting
from tests.study.subjects import cards, review
from tests.web.fakes import TALKS, FakeAnnotator, FakeDictionary, FakeShelf

WEEK = timedelta(weeks=1)
# A Wednesday, far from where a week begins and from the nights in which clocks are changed.
NOW = datetime(2026, 5, 27, 12, tzinfo=UTC)


class Clock(datetime):
    @classmethod
    def now(cls, tz: tzinfo | None = None) -> "Clock":
        return cls.combine(NOW.date(), NOW.timetz())


@pytest.fixture(autouse=True)
def _at_noon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(posting, "datetime", Clock)


def opened() -> tuple[Stores, FlaskClient]:
    stores = Stores(FakeShelf(TALKS), FakeDictionary(), FakeAnnotator)
    return stores, create(stores).test_client()


def figure(page: str, name: str) -> str:
    pattern = f'<figure class="plot" aria-labelledby="{name}-h">.*?</figure>'
    found = re.search(pattern, page, re.S)
    return found.group() if found else ""


def numbers(plot: str) -> list[list[str]]:
    rows = re.findall("<tr>(<th scope=.row.*?)</tr>", plot, re.S)
    return [re.findall("<t[hd][^>]*>([^<]*)<", row) for row in rows]


def test_where_nothing_was_done_each_plot_says_how_to_begin() -> None:
    _, browser = opened()

    page = browser.get("/statistics").text

    assert "<polyline" not in page
    for begin in ("No word is marked yet", "Nothing was read", "Nothing comes back", "No word has"):
        assert begin in page


def test_words_are_drawn_and_told() -> None:
    stores, browser = opened()
    stores.library.set_statuses({WordKey("対話", "たいわ"): "known"}, NOW - 3 * WEEK)
    stores.library.set_statuses({WordKey("文言", "もんごん"): "known"}, NOW)
    stores.library.set_statuses({WordKey("残る", "のこる"): "learning"}, NOW)

    page = browser.get("/statistics").text
    plot = figure(page, "known")

    assert [row[1:] for row in numbers(plot)][-4:] == [
        ["1", "0", "+1"],
        ["1", "0", "+0"],
        ["1", "0", "+0"],
        ["2", "1", "+1"],
    ]
    assert 'role="img" aria-label="Words known: 0 in the week of' in plot
    assert len(numbers(figure(browser.get("/statistics?weeks=52").text, "known"))) == 52
    assert '<a href="/words?q=%E6%96%87%E8%A8%80">文言</a>' in page
    assert "2 words in the last four weeks." in page


def test_what_the_reading_view_tells_is_counted() -> None:
    stores, browser = opened()
    for _ in range(2):
        said = {"seconds": "30", "sentences": "1.2.1 1.2.2 1.2.2 9.9.9"}
        assert browser.post("/texts/talks/reading", data=said).status_code == 204

    (first, second) = stores.readings.beats(NOW - WEEK)

    expected = (ReadSentence("1.2.1", 12), ReadSentence("1.2.2", 7))
    assert (first.text, first.seconds, first.sentences) == ("talks", 30, expected)
    assert second.sentences == expected
    page = browser.get("/statistics").text
    assert numbers(figure(page, "characters"))[-1][1] == "19"


@pytest.mark.parametrize("seconds", ["", "x", "-3", "1e9", "٣", "NaN", "99999999"])
def test_a_beat_that_tells_nothing_is_refused(seconds: str) -> None:
    stores, browser = opened()

    refused = browser.post("/texts/talks/reading", data={"seconds": seconds})

    assert refused.status_code == 400
    assert browser.post("/texts/gone/reading", data={"seconds": "3"}).status_code == 404
    assert stores.readings.beats(NOW - WEEK) == ()


def test_one_beat_tells_of_a_minute_at_most() -> None:
    stores, browser = opened()

    browser.post("/texts/talks/reading", data={"seconds": "4000"})
    browser.post("/texts/talks/reading", data={"seconds": "0"})

    assert [beat.seconds for beat in stores.readings.beats(NOW - WEEK)] == [60]


def test_time_stands_in_its_week() -> None:
    stores, browser = opened()
    for minute in range(4):
        stores.readings.append(Beat("talks", NOW - WEEK + timedelta(minutes=minute), 60))

    plot = figure(browser.get("/statistics").text, "time")

    assert sorted(int(row[1]) for row in numbers(plot))[-1] == 4
    assert "4, most of them in the week of" in plot


def test_reviews_and_retention() -> None:
    stores, browser = opened()
    made = cards("一 二 三")
    stores.reviews.add_cards(made)
    for ago in (20, 14, 7):
        stores.reviews.append(review(made[0], 3, NOW - timedelta(days=ago)))

    page = browser.get("/statistics").text

    assert "were remembered; 90 % are desired." in figure(page, "retention")
    assert sum(int(row[2]) for row in numbers(figure(page, "reviews"))) == 2


def test_texts_are_covered_once_they_are_counted() -> None:
    stores, browser = opened()
    assert "No text is counted yet;" in browser.get("/statistics").text
    stores.library.set_statuses({WordKey("対話"): "known"}, NOW)
    browser.get("/words?text=talks")

    page = browser.get("/statistics").text

    assert re.search(r'<b class="num">\d+ %</b>', page)
    assert "words to 95 %" in page
