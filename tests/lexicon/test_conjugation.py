"""Thousands of inflected words by the grammar itself, each led back to its word; none that is wrong."""

from itertools import islice

import pytest

from reader.pipeline import look_up
from reader.ports import Dictionary
from tests.lexicon import conjugation as grammar

VERBS = """
食べる:v1 見る:v1 起きる:v1 教える:v1 信じる:v1 買う:v5u 言う:v5u 手伝う:v5u 書く:v5k 聞く:v5k 泳ぐ:v5g 急ぐ:v5g 話す:v5s 探す:v5s
待つ:v5t 勝つ:v5t 死ぬ:v5n 遊ぶ:v5b 呼ぶ:v5b 読む:v5m 飲む:v5m 取る:v5r 走る:v5r 帰る:v5r 行く:v5k-s 問う:v5u-s 来る:vk
勉強する:vs-i 愛する:vs-s おっしゃる:v5aru 持って行く:v5k-s
"""
PLAIN_VERBS = """
食べる:v1 見る:v1 起きる:v1 教える:v1 信じる:v1 買う:v5u 言う:v5u 手伝う:v5u 書く:v5k 聞く:v5k 泳ぐ:v5g 急ぐ:v5g 待つ:v5t 勝つ:v5t
死ぬ:v5n 遊ぶ:v5b 呼ぶ:v5b 読む:v5m 飲む:v5m 取る:v5r 走る:v5r 帰る:v5r
"""  # those no wrong form of which is a form of another: 話した, 行った
IN_KANA = "たべる:v1 てつだう:v5u およぐ:v5g いそぐ:v5g さがす:v5s あそぶ:v5b わかる:v5r うつくしい:adj-i たのしい:adj-i しずか:adj-na"
OTHERS = """
高い:adj-i 美しい:adj-i 新しい:adj-i すごい:adj-i 良い:adj-ix 静か:adj-na 元気:adj-na 学生:n
"""

# What the dictionary lists as a word of its own comes first: 話し合う, 言い続ける, 急いで, 高さ.
_LISTED = 0.04


def _words(table: str) -> list[tuple[str, str]]:
    return [(word, code) for word, _, code in (pair.partition(":") for pair in table.split())]


def _leads_to(word: str, surface: str, dictionary: Dictionary) -> bool:
    best = look_up(surface, dictionary)[:1]
    for candidate in best:
        entry = dictionary.entry(candidate.entry)
        forms = {form.text for form in (*entry.spellings, *entry.readings)}
        return candidate.dictionary_form == word or word in forms
    return False


@pytest.mark.parametrize(("word", "code"), _words(VERBS + IN_KANA + OTHERS))
def test_every_form_leads_to_its_word(word: str, code: str, dictionary: Dictionary) -> None:
    forms = dict(grammar.forms(word, code))
    wrong = [form for form in forms.values() if not _leads_to(word, form, dictionary)]
    listed = [form for form in wrong if look_up(form, dictionary)]

    assert wrong == listed
    assert len(listed) <= 4 + _LISTED * len(forms)


@pytest.mark.parametrize(("word", "code"), _words(VERBS))
def test_words_made_of_it_lead_to_it_too(word: str, code: str, dictionary: Dictionary) -> None:
    start = len(word) + ord(word[0]) % 5
    forms = dict(islice(grammar.derived_forms(word, code), start, None, 5))

    assert [form for form in forms.values() if not look_up(form, dictionary)] == []


@pytest.mark.parametrize(("word", "code"), _words(PLAIN_VERBS))
def test_a_wrong_ending_finds_nothing(word: str, code: str, dictionary: Dictionary) -> None:
    wrong = set(grammar.wrong_forms(word, code))

    assert {form for form in wrong if look_up(form, dictionary)} == set()


@pytest.mark.parametrize("word", ["高い", "美しい", "忙しい", "嬉しい", "新しい"])
def test_nor_does_one_on_an_adjective(word: str, dictionary: Dictionary) -> None:
    wrong = [form.replace("{}", word[:-1]) for form in grammar.WRONG_ADJECTIVES]

    assert [form for form in wrong if look_up(form, dictionary)] == []


@pytest.mark.parametrize("word", ["静か", "元気", "学生", "東京", "机", "便利"])
def test_nor_on_a_noun(word: str, dictionary: Dictionary) -> None:
    wrong = [form.replace("{}", word) for form in grammar.WRONG_NOMINALS]

    assert [form for form in wrong if look_up(form, dictionary)] == []
