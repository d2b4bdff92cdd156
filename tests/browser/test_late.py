"""Answers that come late, or in another order than they were asked for, in a real browser."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.visiting import DESKTOP, Held, Open, served, told, visiting
from tests.web.fakes import site

pytestmark = pytest.mark.browser

STATEMENT = 'a.w[href="words/1.2.1-0"]'
REMAINED = 'a.w[href="words/1.2.1-8"]'
ENTRY = "**/words/1.2.1-{}?fragment=1"
PARTS = "**/sentences/*?fragment=1"


@pytest.fixture
def visit(chromium: Browser) -> Iterator[Open]:
    # Where a field has the focus before the page gives it, Chromium says so: no fault.
    taken = ("Autofocus processing was blocked",)
    with served(site()) as address, visiting(chromium, address, taken) as opened:

        def visited(path: str = "/texts/talks/", **options: Any) -> Page:
            return opened(path, **(options or DESKTOP))

        yield visited


def press(page: Page, word: str, key: str) -> None:
    page.locator(word).focus()
    page.keyboard.press(key)


def test_the_word_pinned_last_stays_pinned(visit: Open) -> None:
    page = visit()
    panel = page.locator("#panel-entry")
    press(page, 'a.w[href="words/1.2.2-0"]', "Enter")
    expect(panel).to_contain_text("place")
    late = Held(page, ENTRY.format(0))
    press(page, STATEMENT, "Enter")
    late.wait()
    expect(panel).to_have_js_property("inert", True)  # it still shows another word

    press(page, REMAINED, "Enter")
    expect(panel).to_contain_text("to remain")
    late.let_go()

    page.wait_for_timeout(200)
    expect(panel).to_contain_text("to remain")
    expect(panel).to_have_js_property("inert", False)
    expect(page.locator(REMAINED)).to_have_class("w hit")


def test_what_is_unpinned_stays_away(visit: Open) -> None:
    page = visit()
    press(page, REMAINED, "Enter")
    unpin = page.locator("#panel-entry").get_by_role("button", name="Pin this entry")
    expect(unpin).to_have_attribute("aria-pressed", "true")
    late = Held(page, "**/words/1.2.1-8/correct?fragment=1")
    page.get_by_role("link", name="Something wrong?").click()
    late.wait()

    unpin.evaluate("button => button.click()")  # as a screen reader's own command would
    late.let_go()

    page.wait_for_timeout(200)
    expect(page.locator("#panel-contents")).to_be_visible()
    expect(page.get_by_role("heading", name="What is wrong?")).to_have_count(0)


def test_the_popup_shows_no_word_but_the_one_pointed_at(visit: Open) -> None:
    page = visit()
    popup = page.locator(".popup")
    page.hover(STATEMENT)
    expect(popup).to_contain_text("joint communiqué")
    late = Held(page, ENTRY.format(8))

    page.hover(REMAINED)
    late.wait()
    expect(popup).to_be_hidden()  # its buttons would act on the other word
    page.mouse.move(1400, 880)
    expect(page.locator(REMAINED)).to_have_class("w")
    late.let_go()

    page.wait_for_timeout(200)
    expect(popup).to_be_hidden()


def test_the_status_said_last_holds(visit: Open) -> None:
    page = visit()
    late = Held(page, "**/words/1.2.1-8")
    press(page, REMAINED, "2")
    press(page, REMAINED, "3")
    late.wait()
    page.wait_for_timeout(200)
    assert len(late.routes) == 1  # the other one waits for it

    late.let_go(0)
    late.let_go(1)

    expect(page.locator(REMAINED)).to_have_attribute("data-status", "known")
    page.reload()
    expect(page.locator(REMAINED)).to_have_attribute("data-status", "known")


def test_an_entry_asked_for_before_knows_what_was_said_since(visit: Open) -> None:
    page = visit()
    late = Held(page, ENTRY.format(8))
    page.hover(REMAINED)
    late.wait()
    expect(page.locator(REMAINED)).to_have_class("w hit")
    page.keyboard.press("3")
    expect(page.locator(REMAINED)).to_have_attribute("data-status", "known")

    late.routes[0].fulfill(body="<div class='entry'><h2>before</h2></div>")
    late.let_go(1)

    expect(page.locator('.popup input[value="known"]')).to_be_checked()


def test_a_hint_taken_back_before_it_came_does_not_come(visit: Open) -> None:
    page = visit("/texts/talks/?furigana=always")
    late = Held(page, PARTS)
    page.keyboard.press("j")
    page.keyboard.press("h")
    page.keyboard.press("Shift+H")
    late.end()

    told(page, "No hints")
    expect(page.locator(".beside.hint")).to_have_count(0)


def test_letters_typed_for_a_note_that_is_not_there_yet_are_no_commands(visit: Open) -> None:
    page = visit()
    late = Held(page, PARTS)
    page.keyboard.press("j")
    for key in "nnst":
        page.keyboard.press(key)
    late.end()

    expect(page.get_by_role("textbox", name="Your note on this sentence")).to_be_focused()
    expect(page.locator("#settings")).to_be_hidden()
    expect(page.locator("html")).to_have_attribute("data-english", "shown")


def test_a_rendering_that_is_learnt_late_lights_up_under_the_pointer(visit: Open) -> None:
    page = visit("/about")
    late = Held(page, "**/links/*")
    page.goto("/texts/talks/")
    page.hover(REMAINED)
    expect(page.locator(REMAINED)).to_have_class("w hit")
    late.let_go()

    expect(page.locator(".r.hit")).to_have_text("remained")


def test_a_setting_that_was_on_its_way_holds_on_the_next_page(visit: Open) -> None:
    page = visit()
    late = Held(page, "**/settings")
    page.keyboard.press("t")
    late.wait()
    page.goto("/texts/talks/1.2.3")

    expect(page.locator("html")).to_have_attribute("data-english", "blurred")
    late.wait(2)
    late.routes[1].continue_()
    page.wait_for_function("() => !sessionStorage.getItem('setting')")
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-english", "blurred")


def test_a_page_that_is_left_does_not_complain(visit: Open) -> None:
    page = visit()
    page.evaluate("""() => {
        document.dispatchEvent(new CustomEvent('unreachable'));
        dispatchEvent(new Event('pagehide'));
    }""")

    page.wait_for_timeout(600)
    expect(page.get_by_role("alert")).to_have_count(0)


@pytest.mark.parametrize("path", ["/", "/glossary", "/words", "/search"])
def test_what_is_typed_before_the_scripts_run_is_searched(visit: Open, path: str) -> None:
    page = visit("/about")
    late = Held(page, "**/js/live.js")
    page.goto(path, wait_until="commit")
    page.get_by_role("searchbox").first.fill("zzz")
    late.let_go()

    page.wait_for_function("() => location.search.includes('q=zzz')")


def test_a_row_keeps_what_was_said_last(visit: Open) -> None:
    page = visit("/words?q=残る")
    late = Held(page, "**/words/word")
    row = page.locator("form[data-row]")
    row.get_by_title("Known").click()
    row.get_by_title("Ignored").click()
    late.wait()
    page.wait_for_timeout(200)
    assert len(late.routes) == 1

    late.routes[0].continue_()
    late.wait(2)
    late.routes[1].continue_()
    told(page, "残る: Ignored")
    page.reload()

    expect(page.locator('form[data-row] input[value="ignored"]')).to_be_checked()
