"""Verbs and adjectives of old books, spelled as no dictionary spells them, are words."""

import re
from functools import partial

import pytest

from reader.japanese.analyse import analyse
from reader.japanese.old_books.spelled_by_meaning import OLD_VERBS
from reader.japanese.old_books.verbs import _verbs
from reader.japanese.words import Segmenter
from reader.ports import Dictionary

# A clause cut into words; of the word of old books, its dictionary form and its reading.
CASES = """
彼女|を|突飛ばした → 突飛ばす つきとばした
贈り物|は|難有かった → 難有い ありがたかった
戸口|で|狼狽えていた → 狼狽える うろたえていた
犬|が|狼狽てて|逃げる → 狼狽てる あわてて
湖|を|瞰下ろしている → 瞰下ろす みおろしている
雨戸|が|煩雑く|鳴る → 煩雑い うるさく
庭|に|草|が|繁茂った → 繁茂る しげった
よく|饒舌った → 饒舌る しゃべった
"""
# The same characters in the prose of today.
TODAY = """
先生|を|尊敬いたします
睡眠|まで|削る
火|が|点火された
努力|も|実る
"""


@pytest.fixture(scope="module")
def segmenter(dictionary: Dictionary) -> Segmenter:
    read = partial(analyse, dictionary=dictionary, given={}, kanji=dictionary.kanji)
    return Segmenter(dictionary, frozenset(), read)


@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_a_verb_of_old_books_is_a_word(case: str, segmenter: Segmenter) -> None:
    written, expected = case.split(" → ")
    words, _starts = segmenter.words(written.replace("|", ""))

    assert "|".join(word.surface for word in words) == written
    assert expected in [f"{word.dictionary_form} {word.reading}" for word in words]


@pytest.mark.parametrize("case", TODAY.strip().splitlines())
def test_nouns_of_today_stay_nouns(case: str, segmenter: Segmenter) -> None:
    words, _starts = segmenter.words(case.replace("|", ""))

    assert "|".join(word.surface for word in words) == case


def test_each_row_ends_as_it_is_read() -> None:
    for form, read in OLD_VERBS.items():
        kana = re.search("[ぁ-ん]*$", form)
        assert kana is not None
        assert read.endswith(kana[0]), form


def test_what_never_changes_is_read_without_its_ending() -> None:
    assert all(verb.stem and verb.read for verb in _verbs())
