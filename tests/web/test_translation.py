"""The interface in more than one language."""

from dataclasses import replace

import pytest

from tests.web.fakes import TALKS, site

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


NAMED = {
    "/texts/talks/": ("対話社", "随筆・評論", "Talk Press"),
    "/glossary": ("対話の文言", "用語集", "The Wording of"),
}


@pytest.mark.parametrize("path", NAMED)
def test_a_text_is_named_in_the_readers_language(path: str) -> None:
    """In English first, so that nothing kept for one language is shown in another."""
    meta = replace(TALKS.meta, author="対話社", author_en="Talk Press")
    client = site(replace(TALKS, meta=meta)).test_client()
    english = client.get(path, headers={"Accept-Language": "en"}).text
    page = client.get(path, headers={"Accept-Language": "ja"}).text
    *ours, theirs = NAMED[path]

    assert theirs in english
    assert all(said in page for said in ours)
    assert theirs not in page


def test_a_kind_of_text_may_say_anything() -> None:
    meta = replace(TALKS.meta, kind="50% essay")

    assert "50% essay" in site(replace(TALKS, meta=meta)).test_client().get("/texts/talks/").text
