"""A page kept on the disk is the page that was made."""

from pathlib import Path

import pytest

from reader.store.derived import Derived
from reader.web.reading import kept_page
from tests.web.fakes import TALKS, site

DISPLAYS = {"as new": "", "by level": "furigana=level&level=2", "hard": "english=hard&hard=1"}


@pytest.mark.parametrize("display", DISPLAYS.values(), ids=DISPLAYS)
def test_a_page_is_the_same_after_a_restart(
    display: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def page(*, may_make: bool) -> str:
        client = site(derived=Derived(tmp_path, "1")).test_client()
        client.set_cookie("display", display)
        if not may_make:
            monkeypatch.setattr(kept_page.KeptPage, "of", None)
        client.post(f"/texts/{TALKS.id}/words/1.1.1-0", data={"status": "known"})
        return client.get(f"/texts/{TALKS.id}/").text

    made = page(may_make=True)
    again = page(may_make=False)

    assert again == made
