"""The concordance and a text's terms in a real browser."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.visiting import DESKTOP, Open, next_page, served, visiting
from tests.web.fakes import ALONE, TALKS, site

pytestmark = pytest.mark.browser

WIDTHS = (320, 390, 768, 1024, 1440, 1920)


@pytest.fixture
def address() -> Iterator[str]:
    with served(site(TALKS, ALONE)) as found:
        yield found


@pytest.fixture
def visit(chromium: Browser, address: str) -> Iterator[Open]:
    with visiting(chromium, address) as opened:
        yield opened


def test_search_answers_while_it_is_typed(visit: Open) -> None:
    page = visit("/search")
    page.get_by_role("searchbox").fill("共同声明")

    expect(page.locator(".kwic mark").first).to_have_text("共同声明")
    expect(page.locator("#count")).to_have_text("2 places")
    with next_page(page):
        page.get_by_role("link", name="joint statement 1").click()
    expect(page.locator(".kwic")).to_have_count(1)


def test_keywords_stand_under_each_other(visit: Open) -> None:
    page = visit("/search?q=残る&text=talks", **DESKTOP)
    middles = [
        box["x"] + box["width"] / 2
        for mark in page.locator(".kwic mark").all()
        if (box := mark.bounding_box())
    ]

    assert len(middles) == 3
    assert max(middles) - min(middles) < 1


def test_it_works_without_scripts(visit: Open) -> None:
    page = visit("/search", java_script_enabled=False)
    page.get_by_role("searchbox").fill("joint statement")
    with next_page(page):
        page.get_by_role("button", name="Search").click()

    expect(page.locator(".kwic mark").first).to_have_text("共同声明")
    with next_page(page):
        page.locator(".kwic a").first.click()
    expect(page.locator("#s-1\\.2\\.1")).to_be_visible()


@pytest.mark.parametrize(
    "path", ["/search", "/search?q=残る", "/search?q=zzz", "/texts/talks/terms"]
)
def test_nothing_is_wider_than_the_window(visit: Open, path: str) -> None:
    page = visit(path)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})

        assert page.evaluate("document.documentElement.scrollWidth") <= width
