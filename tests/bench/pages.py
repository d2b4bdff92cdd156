"""How heavy and how quick the reading view is in Chromium, as a table.

    python -m tests.bench.pages DICTIONARY [--characters 10000] [--book 200000]

The texts are made of the corpus's longest essay, repeated; a static page of the same bytes is
what the times are told as a ratio to.
"""

import argparse
import re
import shutil
import tempfile
import threading
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle, islice
from pathlib import Path
from statistics import median

import brotli
from flask import Flask, Response
from playwright.sync_api import Browser, Page, sync_playwright
from werkzeug.serving import make_server

from reader.app import opened, web
from reader.assets import folder
from reader.config import Settings

ESSAY = "taiyaku_russia-and-the-peninsula"
SCREEN = {"width": 1440, "height": 900}
HOVERS = 20
REST = 160  # ms that the pointer rests on a word before its entry opens
SHIFTS = """
    window.shifts = 0;
    new PerformanceObserver((list) => {
        for (const shift of list.getEntries()) if (!shift.hadRecentInput) shifts += shift.value;
    }).observe({ type: 'layout-shift', buffered: true });
"""
PAINT = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime"
# From pointing at a word to the frame in which its entry stands, less the wait before it opens.
HOVER = """
    (word) => new Promise((done) => {
        const popup = document.querySelector('.popup');
        const began = performance.now();
        new MutationObserver((_, watcher) => {
            if (popup.hidden) return;
            watcher.disconnect();
            requestAnimationFrame(() => done(performance.now() - began));
        }).observe(popup, { attributes: true });
        setTimeout(() => done(Infinity), 3000);
        word.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }));
    })
"""
FRAMES = """
    () => new Promise((done) => {
        const times = [];
        let last = performance.now();
        const step = (now) => {
            times.push(now - last);
            last = now;
            scrollBy(0, 60);
            if (times.length < 120) requestAnimationFrame(step); else done(times.slice(5));
        };
        requestAnimationFrame(step);
    })
"""


def by_section(alignment: str) -> dict[int, list[str]]:
    """The ids of each bead, by the section it is in."""
    found: dict[int, list[str]] = defaultdict(list)
    for row in alignment.splitlines():
        ids = row.split("\t")[:2]
        section = next(filter(None, ids)).split(".")[0]
        found[int(section)].append("\t".join((*ids, "human")))
    return found


def write(data: Path, name: str, characters: int) -> None:
    """A text of so many characters, in chapters of the essay's sections."""
    source = folder("corpus") / ESSAY
    target = data / "texts" / name
    target.mkdir(parents=True)
    written = 0
    lines: dict[str, list[str]] = {"ja": [], "en": []}
    sections = {
        side: (source / f"text.{side}.txt").read_text("utf-8").split("\n# ") for side in lines
    }
    beads = by_section((source / "alignment.tsv").read_text("utf-8"))
    rows: list[str] = []
    chapters = enumerate(zip(sections["ja"], sections["en"], strict=True), 1)
    for number, (own, (ja, en)) in enumerate(cycle(chapters), 1):
        rows += (re.sub(r"\b\d+(?=\.\d+\.\d+)", str(number), row) for row in beads[own])
        lines["ja"].append(ja.removeprefix("# "))
        lines["en"].append(en.removeprefix("# "))
        written += len(ja)
        if written >= characters:
            break
    for side, found in lines.items():
        (target / f"text.{side}.txt").write_text("# " + "\n# ".join(found), "utf-8")
    (target / "alignment.tsv").write_text("\n".join(rows), "utf-8")
    for file in ("meta.toml", "glossary.toml"):
        shutil.copy(source / file, target / file)


@contextmanager
def served(app: Flask) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def visit(browser: Browser, address: str) -> Page:
    page = browser.new_context(viewport=SCREEN).new_page()  # type: ignore[arg-type]
    page.add_init_script(SHIFTS)
    page.goto(address)
    page.wait_for_function(PAINT)
    return page


def measure(browser: Browser, address: str, body: bytes) -> dict[str, float]:
    """Of one page; ``body`` is what the static page has."""
    static = Flask(__name__, static_folder=None)
    static.add_url_rule("/", "page", lambda: Response(body, mimetype="text/html"))
    with served(static) as plain:
        base = median(visit(browser, plain).evaluate(PAINT) for _ in range(3))
    paints = []
    for _ in range(3):
        page = visit(browser, address)
        page.wait_for_selector("html[data-ready]", state="attached")
        paints.append(page.evaluate(PAINT))
    page.wait_for_load_state("networkidle")
    shown = page.evaluate("shifts")
    words = page.query_selector_all("main .para a.w")
    hovers = []
    for word in islice(words, 0, 3 * HOVERS, 3):
        hovers.append(page.evaluate(HOVER, word) - REST)
        page.evaluate("document.querySelector('.popup').hidden = true")
    popups = page.evaluate("shifts")
    frames = page.evaluate(FRAMES)
    return {
        "first content, ms": median(paints),
        "ratio to a static page": median(paints) / base,
        "word to popup, median ms": median(hovers),
        "word to popup, worst ms": max(hovers),
        "layout shift, loading": shown,
        "layout shift, popups": popups - shown,
        "frame while scrolling, median ms": median(frames),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dictionary", type=Path)
    parser.add_argument("--characters", type=int, default=10_000)
    parser.add_argument("--book", type=int, default=200_000)
    said = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        data = Path(scratch)
        (data / "dictionary").symlink_to(said.dictionary.resolve())
        write(data, "bench_section", said.characters)
        write(data, "bench_book", said.book)
        settings = Settings(data=data)
        app = web(settings, opened(settings, lambda doing, done: None))
        path = next(filter(None, map(shutil.which, ("chromium", "google-chrome"))))
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        with served(app) as address:
            for name in ("bench_section", "bench_book"):
                html = app.test_client().get(f"/texts/{name}/").data
                print(name)
                print(f"  {len(html):>12,} bytes, {len(brotli.compress(html, quality=9)):,} sent")
                for what, value in measure(browser, f"{address}/texts/{name}/", html).items():
                    print(f"  {value:>12.3f} {what}")


if __name__ == "__main__":
    main()
