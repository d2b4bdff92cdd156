"""The interface in more than one language."""

import pytest

from tests.web.fakes import site

ASKED = {
    "nothing asked": ("", "", "en", "Words"),
    "the browser's": ("ja,en;q=0.5", "", "ja", "単語"),
    "a language there is not": ("fr", "", "en", "Words"),
    "chosen before the browser's": ("ja", "language=en", "en", "Words"),
    "chosen": ("", "language=ja", "ja", "単語"),
}


@pytest.mark.parametrize("case", ASKED.values(), ids=ASKED)
def test_pages_speak_the_readers_language(case: tuple[str, str, str, str]) -> None:
    accepted, said, language, words = case
    client = site().test_client()
    if said:
        client.set_cookie("display", said)

    page = client.get("/", headers={"Accept-Language": accepted}).text

    assert f'<html lang="{language}"' in page
    assert f'href="/words">{words}</a>' in page
