"""A Chromium of this machine, and the fakes' site behind a real server."""

import os
import shutil
import threading
from collections.abc import Iterator
from typing import NoReturn

import pytest
from werkzeug.serving import make_server

from tests.web.fakes import site

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@pytest.fixture(scope="session")
def chromium() -> Iterator[object]:
    try:
        from playwright import sync_api
    except ImportError:
        _without("playwright is not installed")
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        _without(f"no browser on this machine: looked for {', '.join(BROWSERS)}")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


def _without(reason: str) -> NoReturn:
    """Skip, and say why; where a browser is needed (CI), fail."""
    if os.environ.get("TAIYAKU_NEEDS_BROWSER"):
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    server = make_server("127.0.0.1", 0, site(), threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()
