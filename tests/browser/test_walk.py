"""A walk through the whole program: every kind of page that links lead to, in a real browser.

With the shipped texts, one of the reader's own, the real dictionary and fresh stores.
``TAIYAKU_AXE`` may name axe-core's axe.min.js; then every kind of page is checked with it too.
"""

import os
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from reader import app
from reader.config import Settings
from tests.browser.visiting import DESKTOP, PHONE, next_page, served

pytestmark = pytest.mark.browser

OWN = "春の海\n\n　春の海は静かだ。波の音が聞こえる。\n\n　船が一隻、沖を行く。"
TWICE = 2  # addresses of one pattern that are visited; of one with a query, one
MOST = 100  # addresses in all
FILES = (".csv", ".apkg")
# Address → its pattern: what stands for any text, word or number.
PATTERNS = (
    (r"^/texts/[^/]+/words/.*", "/texts/*/words/*"),
    (r"^/texts/[^/]+/links/.*", "/texts/*/links/*"),
    (r"^/texts/[^/]+/sentences/.*", "/texts/*/sentences/*"),
    (r"^/texts/[^/]+/(terms|alignment|edit|translation)$", r"/texts/*/\1"),
    (r"^/texts/[^/]+/edit/\d+$", "/texts/*/edit/*"),
    (r"^/texts/[^/]+/[^/]+$", "/texts/*/*"),
    (r"^/texts/[^/]+/$", "/texts/*/"),
    (r"^/glossary/.+", "/glossary/*"),
    (r"^/practice/cards(/new)?$", r"/practice/cards\1"),
    (r"^/practice/cards/[^/]+$", "/practice/cards/*"),
    (r"^/practice/[^/]+(/\w+)?$", r"/practice/*\1"),
)
LINKS = "[...document.querySelectorAll('a[href]')].map(link => link.href)"
# What every page owes its reader: no fault, no line.
FAULTS = """() => {
    const faults = [];
    const shown = (element) => element.checkVisibility();
    if (!document.title.trim()) faults.push('no title');
    if (!document.documentElement.lang) faults.push('no language');
    const heads = [...document.querySelectorAll('h1')].filter(shown).length;
    if (heads !== 1) faults.push(heads + ' h1');
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    for (const id of new Set(ids.filter((id, at) => ids.indexOf(id) < at)))
        faults.push('id twice: ' + id);
    for (const control of document.querySelectorAll('input, select, textarea, button')) {
        if (control.type === 'hidden') continue;
        const name = control.getAttribute('aria-label') ?? (
            control.getAttribute('aria-labelledby') ?? '').split(' ').map(
            (id) => document.getElementById(id)?.textContent ?? '').join('');
        const labels = [...control.labels ?? []].map((label) => label.textContent).join('');
        const own = control.tagName === 'BUTTON' ? control.textContent : '';
        if (!(name + labels + own).trim()) faults.push('no label: ' + control.outerHTML);
    }
    for (const button of document.querySelectorAll('.btn'))
        if (shown(button) && !getComputedStyle(button).display.endsWith('flex'))
            faults.push('not in its middle: ' + button.outerHTML);
    return faults;
}"""
TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# Themes differ in colours only, so the second one is asked about contrast alone.
VIOLATIONS = """async (rules) => (await axe.run(document, rules ? { runOnly: rules } : {}))
    .violations.map((violation) => violation.id + ': ' + violation.nodes.slice(0, 5).map((node) =>
        node.html + ' ' + node.any.concat(node.all).map((check) => check.message)).join(' | '))"""
THEMES: dict[Any, list[str] | None] = {"light": None, "dark": ["color-contrast"]}


def pattern(address: str) -> str:
    """Addresses of one pattern show one template; a query makes another of it."""
    url = urlsplit(address)
    path = url.path
    for found, written in PATTERNS:
        path, times = re.subn(found, written, path)
        if times:
            break
    names = sorted({part.split("=")[0] for part in url.query.split("&") if part})
    return path + ("?" + "&".join(names) if names else "")


@dataclass(frozen=True, slots=True)
class Site:
    address: str
    pages: tuple[str, ...]  # one or two of every pattern, found by following links
    complaints: tuple[str, ...]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, dictionary_folder: Path) -> Iterator[str]:
    data = tmp_path_factory.mktemp("walk")
    (data / "dictionary").symlink_to(dictionary_folder, target_is_directory=True)
    settings = Settings(data=data)
    stores = app.opened(settings, lambda doing, done: None)
    with served(app.web(settings, stores)) as found:
        yield found


def watched(context: BrowserContext, address: str, complaints: list[str]) -> Page:
    """A page whose errors, violations and requests to other hosts are written down."""
    page = context.new_page()
    page.set_default_timeout(60_000)

    def foreign(url: str) -> None:
        if not url.startswith((address, "data:", "blob:")):
            complaints.append(f"{page.url} asks for {url}")

    page.on("console", lambda message: complaints.append(f"{page.url} {message.text}"))
    page.on("pageerror", lambda error: complaints.append(f"{page.url} {error}"))
    page.on("request", lambda request: foreign(request.url))
    return page


def bring(page: Page, address: str) -> None:
    """A text of one's own."""
    page.goto(f"{address}/add")
    page.get_by_label("Japanese text, pasted").fill(OWN)
    with next_page(page):
        page.get_by_role("button", name="Look it over").click()
    page.get_by_role("button", name="Add to the library").click()
    page.wait_for_url("**/texts/*/")


def practise(page: Page, address: str) -> None:
    """A session begun, which the walk can then come to."""
    page.goto(f"{address}/practice")
    page.get_by_role("button", name="Start", exact=True).click()
    page.wait_for_url("**/practice/*")


def findings(page: Page, path: str, status: int | None) -> Iterator[str]:
    if status != 200:
        yield f"{path}: status {status}"
    yield from (f"{path}: {fault}" for fault in page.evaluate(FAULTS))
    for width in (360, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        wide = page.evaluate(TOO_WIDE)
        if wide > 0:
            yield f"{path}: {wide} px too wide at {width}"


def walk(page: Page, address: str, complaints: list[str]) -> list[str]:
    """Follow the links from the library on; the addresses that were visited."""
    queue, known = ["/"], {"/"}
    visited: list[str] = []
    times: Counter[str] = Counter()
    while queue and len(visited) < MOST:
        path = queue.pop(0)
        if times[pattern(path)] == (1 if "?" in path else TWICE):
            continue
        times[pattern(path)] += 1
        answer = page.goto(address + path)
        visited.append(path)
        complaints.extend(findings(page, path, answer.status if answer else None))
        for link in page.evaluate(LINKS):
            url = urlsplit(urldefrag(link).url)
            there = url.path + (f"?{url.query}" if url.query else "")
            is_page = link.startswith(address + "/") and not url.path.endswith(FILES)
            if is_page and there not in known:
                known.add(there)
                queue.append(there)
    return visited


@pytest.fixture(scope="module")
def site(chromium: Browser, address: str) -> Site:
    complaints: list[str] = []
    context = chromium.new_context(**DESKTOP)
    page = watched(context, address, complaints)
    bring(page, address)
    practise(page, address)
    pages = walk(page, address, complaints)
    context.close()
    return Site(address, tuple(pages), tuple(complaints))


def test_every_link_leads_to_a_page_in_order(site: Site) -> None:
    assert site.complaints == ()


def test_the_walk_comes_everywhere(site: Site) -> None:
    met = {pattern(path) for path in site.pages}

    assert met >= {
        "/",
        "/add",
        "/glossary",
        "/glossary/*",
        "/practice",
        "/practice/*",
        "/practice/cards",
        "/practice/cards/*",
        "/practice/cards/new",
        "/search",
        "/search?q",
        "/settings",
        "/statistics",
        "/texts/*/",
        "/texts/*/alignment",
        "/texts/*/edit",
        "/texts/*/edit/*",
        "/texts/*/sentences/*",
        "/texts/*/terms",
        "/texts/*/translation",
        "/texts/*/words/*",
        "/words",
    }


@pytest.mark.parametrize("screen", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_axe_finds_nothing(chromium: Browser, site: Site, screen: dict[str, Any]) -> None:
    axe = os.environ.get("TAIYAKU_AXE")
    if not axe:
        pytest.skip("TAIYAKU_AXE names no axe.min.js (npm install axe-core)")
    # Its script is of no page's own policy.
    context = chromium.new_context(**screen, reduced_motion="reduce", bypass_csp=True)
    found: list[str] = []
    for path in {pattern(path).partition("?")[0]: path for path in site.pages}.values():
        page = context.new_page()
        page.goto(site.address + path)
        page.add_script_tag(path=axe)
        for theme, rules in THEMES.items():
            page.emulate_media(color_scheme=theme)
            found.extend(f"{path} {theme} {each}" for each in page.evaluate(VIOLATIONS, rules))
        page.close()
    context.close()

    assert found == []
