"""How the tests of the pages come to a page, and from one to the next, on a machine of any speed.

Playwright waits for what it presses to be there, but not for what pressing it leads to: until the
next page has come, the one before answers, and until its scripts run, its keys do nothing.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from flask import Flask
from playwright.sync_api import Browser, Page, Route
from werkzeug.serving import make_server

_PROBE = "/healthz?held"
PATIENCE = 30_000  # ms; what comes earlier is not waited for longer
DESKTOP: dict[str, Any] = {"viewport": {"width": 1440, "height": 900}}
PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "has_touch": True,
    "is_mobile": True,
}
# Whatever the status line said, though it fades; from before the first script of the page runs.
TOLD = """document.addEventListener('readystatechange', () => {
    const line = document.querySelector('.toast');
    if (document.readyState !== 'interactive' || !line) return;
    window.told = [];
    new MutationObserver(() => { if (line.textContent) window.told.push(line.textContent); })
        .observe(line, { childList: true, characterData: true, subtree: true });
});"""

Open = Callable[..., Page]


@contextmanager
def served(app: Flask) -> Iterator[str]:
    """A site behind a real server, on a port that is free: its address."""
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@contextmanager
def visiting(browser: Browser, address: str, expected: tuple[str, ...] = ()) -> Iterator[Open]:
    """Opens pages, each in a browser of its own: ``opened(path, **options)`` of a context.

    At the end nothing may have been complained about but what contains something ``expected``,
    nor been asked of another host.
    """
    complaints: list[str] = []
    contexts = []

    def opened(path: str, **options: Any) -> Page:
        context = browser.new_context(base_url=address, **options)
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        context.add_init_script(TOLD)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: complaints.append(request.url)
                if not request.url.startswith((address, "data:", "blob:")) else None)  # fmt: skip
        page.goto(path)
        if options.get("java_script_enabled", True):
            ready(page)
        return page

    yield opened
    for context in contexts:
        context.close()
    unexpected = [each for each in complaints if not any(part in each for part in expected)]
    assert not unexpected, unexpected


def ready(page: Page) -> None:
    """Waits until the scripts of the page run."""
    page.wait_for_selector("html[data-ready]", state="attached", timeout=PATIENCE)


@contextmanager
def next_page(page: Page) -> Iterator[None]:
    """Around what leads to another page, or to the same anew: at its end that page is there."""
    has_scripts = page.locator("html[data-ready]").count() > 0
    with page.expect_navigation(timeout=PATIENCE):
        yield
    if has_scripts:
        ready(page)


def told(page: Page, text: str) -> None:
    """Waits until the page has said so in its status line; what it said before is forgotten."""
    page.wait_for_function("text => window.told.some(each => each.includes(text))", arg=text)
    page.evaluate("window.told.length = 0")


def until(page: Page, holds: Callable[[], object]) -> None:
    """Waits for what is no matter of the page itself."""
    for _ in range(PATIENCE // 50):
        if holds():
            return
        page.wait_for_timeout(50)
    raise AssertionError("it did not come about")


class Held:
    """Answers of the server that are kept back until a test lets them go."""

    def __init__(self, page: Page, pattern: str) -> None:
        self.page = page
        self.routes: list[Route] = []
        self.over = False
        page.route(pattern, self._route)
        # Chromium may let what is asked for at once go by: until it does so no more.
        page.route(f"**{_PROBE}", lambda route: route.fulfill(status=204))
        until(page, lambda: page.evaluate("at => fetch(at).then(got => got.status)", _PROBE) == 204)

    def _route(self, route: Route) -> None:
        if self.over:
            route.continue_()
        else:
            self.routes.append(route)

    def wait(self, count: int = 1) -> None:
        until(self.page, lambda: len(self.routes) >= count)

    def end(self) -> None:
        """Nothing is kept back any more, nor what a page asks for anew."""
        self.wait()
        self.over = True
        for route in self.routes:
            route.continue_()

    def let_go(self, number: int = 0) -> None:
        """Only what was asked for; the answer is there when this returns."""
        self.wait(number + 1)
        route = self.routes[number]
        with self.page.expect_response(lambda answer: answer.request == route.request):
            route.continue_()
