"""A Chromium of this machine."""

import os
import shutil
from collections.abc import Iterator
from typing import NoReturn

import pytest

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
    from tests.browser.visiting import PATIENCE

    sync_api.expect.set_options(timeout=PATIENCE)
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


def _without(reason: str) -> NoReturn:
    """Skip, and say why; where a browser is needed (CI), fail."""
    if os.environ.get("TAIYAKU_NEEDS_BROWSER"):
        pytest.fail(reason)
    pytest.skip(reason)
