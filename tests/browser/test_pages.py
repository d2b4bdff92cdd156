"""The library, the glossary, adding a text and the about page in a real browser."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from reader.model.bitext import Alignment, Meta, Text
from reader.model.lexicon import Glossary, GlossaryEntry
from tests.browser.visiting import Open, next_page, served, told, visiting
from tests.web.fakes import ALONE, COMPANION, TALKS, document, site

pytestmark = pytest.mark.browser

PAGES = ("/", "/?q=zzz", "/glossary", "/glossary/共同声明", "/add", "/about")
WIDTHS = (320, 390, 768, 1024, 1440, 1920)
LONG = Text(
    "long",
    Meta(
        "とても長い題名の文章、すなわち終わりがなかなか来ない題名の文章", "A Long One", level="N5"
    ),
    document("ja", "\n\n".join(["対話は残った。文言は残った。共同声明が残った。"] * 80)),
    alignment=Alignment(),
    glossary=Glossary(
        (
            *TALKS.glossary.entries,
            GlossaryEntry(
                "Verwaltungsgerichtsbarkeitsangelegenheiten", "", "law" * 30, topic="law"
            ),
            GlossaryEntry("文言", "もんごん", "wording", topic="law", scope="long"),
        )
    ),
)
JAPANESE = "春の海\n\n　春の海は静かだ。波の音が聞こえる。\n\n　船が一隻、沖を行く。"


@pytest.fixture
def address() -> Iterator[str]:
    """A shelf of its own for each test: some take texts off it."""
    app = site(TALKS, replace(ALONE, shipped=True), COMPANION, LONG)
    with served(app) as found:
        yield found


@pytest.fixture
def visit(chromium: Browser, address: str) -> Iterator[Open]:
    with visiting(chromium, address) as opened:
        yield opened


def too_wide(page: Page) -> Any:
    return page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )


@pytest.mark.parametrize("path", PAGES)
def test_no_page_scrolls_sideways(visit: Open, path: str) -> None:
    page = visit(path)

    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        assert too_wide(page) == 0, width


def test_the_shelf_answers_while_one_types(visit: Open) -> None:
    page = visit("/")

    page.get_by_label("Search titles").press_sequentially("long one")

    expect(page.locator(".book")).to_have_count(1)
    expect(page.locator("#count")).to_have_text("1 of 4 texts")
    expect(page.get_by_label("Search titles")).to_be_focused()
    expect(page).to_have_url(re.compile(r"/\?q=long\+one&sort=read$"))

    page.get_by_label("Search titles").fill("zzz")
    with next_page(page):
        page.get_by_role("link", name="Clear filters").click()
    expect(page.locator(".book")).to_have_count(4)


def test_the_glossary_answers_while_one_types(visit: Open) -> None:
    page = visit("/glossary")

    page.get_by_label("Search the glossary").press_sequentially("もんごん")

    expect(page.locator(".term")).to_have_count(1)
    expect(page.get_by_role("link", name="Law 1")).to_be_visible()
    with next_page(page):
        page.get_by_role("link", name="Law 1").click()
    expect(page.get_by_role("link", name="Law 1")).to_have_attribute("aria-current", "true")


def test_without_scripts_forms_have_buttons(visit: Open) -> None:
    page = visit("/", java_script_enabled=False)

    page.get_by_label("Search titles").fill("long one")
    with next_page(page):
        page.get_by_role("button", name="Show").click()
    expect(page.locator(".book")).to_have_count(1)

    page.goto("/glossary")
    page.get_by_label("Text").select_option("long")
    with next_page(page):
        page.get_by_role("button", name="Show").click()
    expect(page.locator(".term")).to_have_count(2)


def test_a_text_is_added_and_removed_and_brought_back(visit: Open) -> None:
    page = visit("/")
    with next_page(page):
        page.get_by_role("main").get_by_role("link", name="Add a text").click()
    page.get_by_label("Japanese text, pasted").fill(JAPANESE)
    with next_page(page):
        page.get_by_role("button", name="Look it over").click()
    expect(page.locator(".found")).to_contain_text("波の音が聞こえる。")
    page.get_by_label("Title", exact=True).fill("海の題")
    with next_page(page):
        page.get_by_role("button", name="Add to the library").click()
    page.wait_for_url("**/texts/added/")

    page.goto("/?q=海の題")
    with next_page(page):
        page.get_by_role("button", name="Remove").click()
    expect(page.get_by_text("“海の題” was removed.")).to_be_visible()
    expect(page.locator(".book")).to_have_count(4)
    with next_page(page):
        page.get_by_role("button", name="Undo").click()
    expect(page.locator(".book")).to_have_count(5)


def test_what_came_with_taiyaku_has_no_remove_button(visit: Open) -> None:
    page = visit("/?q=wording")

    expect(page.locator(".book")).to_have_count(3)
    expect(page.get_by_role("button", name="Remove")).to_have_count(2)


def test_a_file_dropped_on_the_field_is_chosen(visit: Open) -> None:
    page = visit("/add")
    dropped = page.evaluate_handle(
        """(text) => {
            const data = new DataTransfer();
            data.items.add(new File([text], 'sea.txt'));
            return data;
        }""",
        JAPANESE,
    )

    page.dispatch_event("#ja", "drop", {"dataTransfer": dropped})
    told(page, "sea.txt is chosen.")
    with next_page(page):
        page.get_by_role("button", name="Look it over").click()

    expect(page.locator(".counts")).to_contain_text("sea.txt")


def test_two_files_dropped_at_once_find_their_sides(visit: Open) -> None:
    page = visit("/add")
    dropped = page.evaluate_handle(
        """(text) => {
            const data = new DataTransfer();
            data.items.add(new File(['The sea is calm in spring.'], 'sea.en.txt'));
            data.items.add(new File([text], 'sea.txt'));
            return data;
        }""",
        JAPANESE,
    )

    page.dispatch_event("main", "drop", {"dataTransfer": dropped})
    told(page, "sea.en.txt is chosen. sea.txt is chosen.")
    with next_page(page):
        page.get_by_role("button", name="Look it over").click()

    expect(page.locator(".counts")).to_contain_text(["from sea.txt", "from sea.en.txt"])


def test_the_library_knows_where_reading_stopped(visit: Open) -> None:
    page = visit("/texts/long/", viewport={"width": 1280, "height": 800})
    page.evaluate("document.getElementById('s-1.40.1').scrollIntoView()")
    page.wait_for_function(r"() => /=1\.(3[7-9]|40)\.1/.test(document.cookie)")

    page.goto("/")

    link = page.get_by_role("link", name=re.compile("Continue at sentence (3[7-9]|40)"))
    with next_page(page):
        link.click()
    page.wait_for_url("**/texts/long/#s-1.*")


def test_the_keyboard_reaches_everything_on_a_card(visit: Open) -> None:
    page = visit("/?q=long one")

    page.get_by_role("link", name="とても長い題名").focus()
    for link in ("Terms of A Long One", "Edit A Long One"):
        page.keyboard.press("Tab")
        expect(page.get_by_role("link", name=link)).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Remove A Long One")).to_be_focused()
