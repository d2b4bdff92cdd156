"""Terms edited where they stand, reading that is counted, and statistics, in a real browser."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Browser, Page, expect

from reader.model.lexicon import GlossaryEntry
from reader.web import Stores, create
from tests.browser.visiting import DESKTOP, next_page, served, until, visiting
from tests.web.fakes import TALKS, FakeAnnotator, FakeDictionary, FakeShelf

pytestmark = pytest.mark.browser


@pytest.fixture
def stores() -> Stores:
    shipped = replace(TALKS, id="shipped", shipped=True)
    return Stores(FakeShelf(TALKS, shipped), FakeDictionary(), FakeAnnotator)


@pytest.fixture
def address(stores: Stores) -> Iterator[str]:
    with served(create(stores)) as found:
        yield found


@pytest.fixture
def page(chromium: Browser, address: str) -> Iterator[Page]:
    with visiting(chromium, address) as opened:
        yield opened("/about", **DESKTOP)


def test_a_term_is_edited_where_it_stands_and_that_is_undone(page: Page) -> None:
    page.goto("/glossary?text=talks")
    page.get_by_role("link", name="Edit 共同声明").first.click()
    field = page.get_by_label("English", exact=True)
    expect(field).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("link", name="Edit 共同声明").first).to_be_focused()
    expect(field).to_have_count(0)

    page.keyboard.press("Enter")
    field.fill("joint declaration")
    with next_page(page):
        page.keyboard.press("Enter")

    expect(page.get_by_role("status").filter(has_text="was changed")).to_be_visible()
    expect(page.locator(".term:target .rend")).to_contain_text(["joint declaration"])
    with next_page(page):
        page.get_by_role("button", name="Undo").click()
    expect(page.locator(".term .rend")).to_contain_text(["joint statement"])
    expect(page.get_by_text("joint declaration")).to_have_count(0)


def test_the_sentences_of_a_term_unfold_under_it(page: Page) -> None:
    page.goto("/glossary")
    uses = page.locator(".uses summary").first
    uses.focus()
    page.keyboard.press("Enter")

    expect(page.locator(".in-place mark").first).to_have_text("共同声明")
    expect(page.locator(".in-place .quote-en mark").first).to_have_text("joint statement")
    uses.click()
    expect(page.locator(".in-place")).to_have_count(0)


MORNING = datetime(2026, 5, 1, 9, tzinfo=UTC)
# Comes to an end when the page, too, has been told what of it is seen.
SEEN = "new Promise(seen => new IntersectionObserver(seen).observe(document.body))"


def test_reading_is_told_when_the_page_is_left(page: Page, stores: Stores) -> None:
    page.clock.install(time=MORNING)
    page.goto("/texts/talks/")
    page.clock.pause_at(MORNING + timedelta(hours=1))
    page.mouse.move(300, 300)
    page.evaluate(SEEN)
    page.clock.run_for(8000)
    page.goto("/statistics")
    since = datetime.now(UTC) - timedelta(hours=1)
    until(page, lambda: stores.readings.beats(since))  # it is sent while the page is left

    (beat,) = stores.readings.beats(since)
    assert beat.text == "talks"
    assert beat.seconds >= 8
    assert {sentence.id for sentence in beat.sentences} <= {
        each.id
        for each in TALKS.original.sentences  # type: ignore[union-attr]
    }
    assert beat.sentences


def test_a_page_nobody_looks_at_is_not_read(page: Page) -> None:
    page.clock.install()
    page.goto("/texts/talks/")
    told: list[str] = []
    page.on("request", lambda request: told.append(request.post_data or ""))
    page.clock.run_for(200_000)
    seconds = [int(each.split("&")[0].split("=")[1]) for each in told if "seconds=" in each]

    assert sum(seconds) <= 61


def test_plots_are_drawn_for_the_width_there_is(page: Page, stores: Stores) -> None:
    from reader.model.study import WordKey

    now = datetime.now(UTC)
    stores.library.set_statuses({WordKey("対話", "たいわ"): "known"}, now - timedelta(weeks=2))
    page.goto("/statistics")

    plot = page.get_by_role("img", name="Words known: 0 in the week of")
    expect(plot).to_be_visible()
    expect(plot).to_have_attribute("viewBox", "0 0 560 236")
    page.set_viewport_size({"width": 390, "height": 844})
    expect(plot).to_have_attribute("viewBox", "0 0 340 236")
    page.get_by_text("Show the numbers").first.click()
    expect(page.get_by_role("table").first).to_contain_text("Newly known")
    for width in (320, 768, 1024, 1920):
        page.set_viewport_size({"width": width, "height": 844})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [1440, 360])
def test_a_term_that_was_kept_is_not_covered(page: Page, stores: Stores, width: int) -> None:
    many = [GlossaryEntry(f"対話{ja}", "たいわ", "talks") for ja in "一二三四五六七八九"]
    for term in many:
        stores.shelf.put_term(term)
    page.set_viewport_size({"width": width, "height": 500})

    page.goto("/terms/new?ja=対話中&reading=たいわ&en=talks&back=/glossary")
    with next_page(page):
        page.get_by_role("button", name="Keep the term").click()

    page.wait_for_function("""() => {
      const box = (name) => document.querySelector(name)?.getBoundingClientRect();
      const [notice, term] = [box(".notice"), box(".term:target")];
      return notice && term && notice.bottom <= term.top && term.top < 300;
    }""")


def test_a_title_is_divided_between_phrases(page: Page) -> None:
    page.goto("/")
    title = page.locator(".book h3 a").first
    top = """title => {
      title.textContent = "ロシアと朝鮮半島　やさしい日本語で読む隣の国の話";
      title.parentElement.style.width = "13em";
      const range = document.createRange();
      const top = (start) => {
        range.setStart(title.firstChild, start);
        range.setEnd(title.firstChild, start + 1);
        return range.getBoundingClientRect().top;
      };
      return [9, 10, 11, 12].map(top);
    }"""

    assert len(set(title.evaluate(top))) == 1
