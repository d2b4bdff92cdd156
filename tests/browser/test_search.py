"""The concordance and a text's terms in a real browser."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from flask import Flask
from playwright.sync_api import Browser, expect
from werkzeug.serving import make_server

from tests.web.fakes import ALONE, TALKS, site

pytestmark = pytest.mark.browser

WIDTHS = (320, 390, 768, 1024, 1440, 1920)


@contextmanager
def served(app: Flask) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def address() -> Iterator[str]:
    with served(site(TALKS, ALONE)) as found:
        yield found


def test_search_answers_while_it_is_typed(chromium: Browser, address: str) -> None:
    page = chromium.new_page()
    page.goto(f"{address}/search")
    page.get_by_role("searchbox").fill("共同声明")

    expect(page.locator(".kwic mark").first).to_have_text("共同声明")
    expect(page.locator("#count")).to_have_text("2 places")
    page.get_by_role("link", name="joint statement 1").click()
    expect(page.locator(".kwic")).to_have_count(1)
    page.close()


def test_keywords_stand_under_each_other(chromium: Browser, address: str) -> None:
    page = chromium.new_page(viewport={"width": 1440, "height": 900})
    page.goto(f"{address}/search?q=残る&text=talks")
    middles = [
        box["x"] + box["width"] / 2
        for mark in page.locator(".kwic mark").all()
        if (box := mark.bounding_box())
    ]

    assert len(middles) == 3
    assert max(middles) - min(middles) < 1
    page.close()


def test_it_works_without_scripts(chromium: Browser, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/search")
    page.get_by_role("searchbox").fill("joint statement")
    page.get_by_role("button", name="Search").click()

    expect(page.locator(".kwic mark").first).to_have_text("共同声明")
    page.locator(".kwic a").first.click()
    expect(page.locator("#s-1\\.2\\.1")).to_be_visible()
    context.close()


@pytest.mark.parametrize(
    "path", ["/search", "/search?q=残る", "/search?q=zzz", "/texts/talks/terms"]
)
def test_nothing_is_wider_than_the_window(chromium: Browser, address: str, path: str) -> None:
    page = chromium.new_page()
    page.goto(address + path)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})

        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()
