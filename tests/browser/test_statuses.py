"""Saying of words how well one knows them, in a real browser."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.visiting import DESKTOP, PHONE, Open, next_page, served, told, visiting
from tests.web.fakes import site

pytestmark = pytest.mark.browser

REMAINED = 'a.w[href="words/1.2.1-8"]'
SAME = 'a.w[href="words/1.2.2-3"], a.w[href="words/1.3.1-0"]'
STATEMENT = 'a.w[href="words/1.2.1-0"]'
KEPT = "**/words/1.2*"


@pytest.fixture
def visit(chromium: Browser) -> Iterator[Open]:
    """Opens pages of a site of its own: what one test marks, no other sees."""
    with served(site()) as address, visiting(chromium, address) as opened:

        def visited(path: str = "/texts/talks/", **options: Any) -> Page:
            return opened(path, **(options or DESKTOP))

        yield visited


def test_new_words_have_an_unbroken_line_and_known_ones_none(visit: Open) -> None:
    page = visit()
    line = "word => getComputedStyle(word).getPropertyValue('--under')"
    assert "var" not in page.locator(REMAINED).evaluate(line)
    assert "gradient" in page.locator(REMAINED).evaluate(line)
    size = "word => getComputedStyle(word).backgroundSize.split(',')[1].trim()"
    shapes = {}
    for key, status in zip("1234", ("new", "learning", "known", "ignored"), strict=True):
        page.locator(REMAINED).focus()
        with page.expect_response(KEPT):
            page.keyboard.press(key)
        expect(page.locator(REMAINED)).to_have_attribute("data-status", status)
        shapes[status] = page.locator(REMAINED).evaluate(size)

    assert len({shapes["new"], shapes["learning"], shapes["known"]}) == 3
    assert shapes["known"] == shapes["ignored"]


def test_a_key_marks_every_occurrence_at_once_and_for_good(visit: Open) -> None:
    page = visit()
    page.locator(REMAINED).focus()

    page.keyboard.press("3")

    for word in page.locator(SAME).all():
        expect(word).to_have_attribute("data-status", "known")
    told(page, "残る: Known")
    expect(page.locator(".words-box")).not_to_contain_text("Known 0 %")
    page.reload()
    expect(page.locator(REMAINED)).to_have_attribute("data-status", "known")
    page.goto("/texts/alone/")
    expect(page.locator(REMAINED)).to_have_attribute("data-status", "known")


def test_a_key_means_the_word_that_is_looked_at(visit: Open) -> None:
    page = visit()
    page.hover(REMAINED)
    expect(page.locator(".popup")).to_be_visible()

    with page.expect_response(KEPT):
        page.keyboard.press("2")

    expect(page.locator(REMAINED)).to_have_attribute("data-status", "learning")
    expect(page.locator('.popup input[value="learning"]')).to_be_checked()


def test_the_choice_in_the_popup_is_reached_by_tab(visit: Open) -> None:
    page = visit()
    page.locator(STATEMENT).focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    expect(page.locator(".popup")).to_be_visible()

    for _listen_pin_status in range(3):
        page.keyboard.press("Tab")
    expect(page.locator('.popup input[value="new"]')).to_be_focused()
    with page.expect_response(KEPT):
        page.keyboard.press("ArrowRight")
    expect(page.locator(STATEMENT)).to_have_attribute("data-status", "learning")
    page.keyboard.press("Escape")

    expect(page.locator(STATEMENT)).to_be_focused()
    expect(page.locator(".popup")).to_be_hidden()


def test_the_choice_in_the_sheet_by_touch(visit: Open) -> None:
    page = visit(**PHONE)
    page.locator(REMAINED).tap()
    expect(page.locator(".rail.open")).to_be_visible()

    with page.expect_response(KEPT):
        page.locator("#panel-entry").get_by_title("Known").tap()

    expect(page.locator(REMAINED)).to_have_attribute("data-status", "known")


def test_letters_off_means_digits_off(visit: Open) -> None:
    page = visit()
    page.keyboard.press("s")
    page.locator("#settings").get_by_text("Off, for speech input").click()
    page.locator("#settings [data-close]").click()
    page.locator(REMAINED).focus()
    page.keyboard.press("3")
    page.wait_for_timeout(200)

    expect(page.locator(REMAINED)).to_have_attribute("data-status", "new")


def test_the_rest_of_the_page_is_known_and_undone(visit: Open) -> None:
    page = visit()
    page.locator(REMAINED).focus()
    with page.expect_response(KEPT):
        page.keyboard.press("2")

    with next_page(page):
        page.get_by_role("button", name="Mark the other words as known").click()
    expect(page.locator(".marked")).to_contain_text("marked as known")
    expect(page.locator('main .w[data-status="known"]').first).to_be_visible()
    expect(page.locator(REMAINED)).to_have_attribute("data-status", "learning")
    with next_page(page):
        page.get_by_role("button", name="Undo").click()

    expect(page.locator('main .w[data-status="known"]')).to_have_count(0)


def test_which_words_are_marked_is_a_setting(visit: Open) -> None:
    page = visit()
    line = "word => getComputedStyle(word).getPropertyValue('--under').includes('transparent')"
    assert page.locator(REMAINED).evaluate(line)
    assert not page.locator(STATEMENT).evaluate(line)

    page.keyboard.press("s")
    page.locator("#settings").get_by_text("All", exact=True).click()

    expect(page.locator("html")).to_have_attribute("data-gloss", "all")
    assert not page.locator(REMAINED).evaluate(line)


def test_without_scripts_a_word_is_marked_on_its_page(visit: Open) -> None:
    page = visit(java_script_enabled=False, **DESKTOP)
    with next_page(page):
        page.locator(REMAINED).click()

    page.locator(".say").get_by_title("Learning").click()
    with next_page(page):
        page.get_by_role("button", name="Keep").click()

    expect(page.locator('.say input[value="learning"]')).to_be_checked()
    with next_page(page):
        page.get_by_role("link", name="Back to the text").click()
    expect(page.locator(REMAINED)).to_have_attribute("data-status", "learning")


def test_the_place_is_told_to_the_server(visit: Open) -> None:
    page = visit("/about")
    with page.expect_request("**/place") as sent:
        page.goto("/texts/talks/")

    assert (sent.value.method, sent.value.post_data) == ("POST", "sentence=1.2.1")


# The table of words


def test_a_row_is_kept_when_it_is_changed(visit: Open) -> None:
    page = visit("/words?q=残る")
    row = page.locator("form[data-row]")

    with page.expect_response("**/words/word"):
        row.get_by_title("Known").click()
    row.get_by_text("My note", exact=True).first.click()
    with page.expect_response("**/words/word"):
        row.locator("textarea").fill("of traces")
        row.locator('[name="tags"]').focus()
    page.reload()

    expect(page.locator('form[data-row] input[value="known"]')).to_be_checked()
    expect(page.locator(".words")).to_contain_text("of traces")


def test_typing_filters_and_ticking_marks(visit: Open) -> None:
    page = visit("/words")
    total = page.locator(".words tbody tr").count()
    page.get_by_label("Search words").fill("残")
    expect(page.locator(".words tbody tr")).to_have_count(1)
    page.get_by_label("Search words").fill("")
    expect(page.locator(".words tbody tr")).to_have_count(total)

    page.locator("[data-tick-all]").check()
    with next_page(page):
        page.get_by_role("button", name="Mark", exact=True).click()

    expect(page.locator(".notice")).to_contain_text(f"{total} words marked as known")
    with next_page(page):
        page.get_by_role("button", name="Undo").click()
    expect(page.locator('.words input[value="known"]:checked')).to_have_count(0)


def test_the_table_works_without_scripts_and_fits_narrow_screens(visit: Open) -> None:
    page = visit("/words?q=残る", java_script_enabled=False, **PHONE)
    page.get_by_title("Learning").click()
    with next_page(page):
        page.get_by_role("button", name="Save").click()
    expect(page.locator('form[data-row] input[value="learning"]')).to_be_checked()

    page = visit("/words")
    for width in (320, 360, 768, 1300, 1920):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, width


def test_a_word_is_corrected_beside_the_text(visit: Open) -> None:
    page = visit()
    page.locator(STATEMENT).focus()
    page.keyboard.press("Enter")
    panel = page.locator("#panel-entry")
    panel.get_by_role("link", name="Something wrong?").click()
    expect(panel.get_by_role("heading", level=2)).to_be_focused()

    reading = panel.get_by_label("It is read wrongly")
    reading.fill("共同")
    form = panel.locator("form", has=page.locator("input[name=reading]"))
    form.get_by_role("button", name="Only here").click()
    expect(panel.get_by_role("alert")).to_contain_text("is no reading")

    # A place between two letters is chosen by the keyboard; that is then how it is cut.
    panel.get_by_label("Cut between 同 and 声").focus()
    page.keyboard.press("Space")
    expect(panel.locator('input[value="own"]')).to_be_checked()
    with next_page(page):
        panel.get_by_role("button", name="Everywhere in my texts").first.click()
    expect(panel.get_by_role("link", name="Something wrong?")).to_be_visible()
    expect(page.locator(STATEMENT)).to_be_focused()
    page.wait_for_timeout(300)
    expect(page.locator(".popup")).to_be_hidden()
    told(page, "The word is corrected.")

    with next_page(page):
        page.locator(".toast").get_by_role("link").click()
    expect(page.locator("del")).to_have_text("共同声明")
    expect(page.locator("ins")).to_have_text("共同 | 声明")
    with next_page(page):
        page.get_by_role("button", name="Undo the correction").click()
    expect(page.get_by_role("status").first).to_have_text("Undone.")


def test_a_form_is_explained_and_a_note_kept_in_the_entry(visit: Open) -> None:
    page = visit()
    page.locator(REMAINED).focus()
    page.keyboard.press("Enter")
    panel = page.locator("#panel-entry")
    panel.get_by_text("Explain").click()
    expect(panel.get_by_text("What happened or is done")).to_be_visible()
    panel.get_by_text("Add a note").click()
    panel.get_by_label("Note on").fill("after all that")
    panel.get_by_role("button", name="Keep the note").click()

    expect(panel.locator("p.own-note")).to_have_text("after all that")
