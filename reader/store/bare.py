"""Spellings without the kana that inflect the verbs in them: 人殺し 人殺, 振り返る 振返る.

Newspapers of today and books of before 1946 write so; JMdict lists few of them.
"""

import re
from collections.abc import Container, Iterator
from itertools import product

_WORD = re.compile("(?:[々㐀-鿿]+[ぁ-ん]{0,2}){2,3}")
_PIECE = re.compile("([々㐀-鿿]+)([ぁ-ん]*)")
_GODAN = dict(zip("いきぎしちにびみり", "うくぐすつぬぶむる", strict=True))
_ICHIDAN = frozenset("いきぎしじちにびみりえけげせぜてねべめれ")


def bare_spellings(spelling: str, forms: Container[str]) -> Iterator[str]:
    """Other ways to write ``spelling``, with some or all of its okurigana left out.

    ``forms`` are the dictionary's: of the kana only those go that are the stem of a verb in it.
    A verb's own ending stays, and one character alone is no word of its own.
    """
    if not _WORD.fullmatch(spelling):
        return
    pieces = _PIECE.findall(spelling)
    ways = [
        (kanji + kana, kanji) if kana and _is_stem(kanji[-1], kana, forms) else (kanji + kana,)
        for kanji, kana in pieces
    ]
    for way in product(*ways):
        written = "".join(way)
        if written != spelling:
            yield written


def _is_stem(kanji: str, kana: str, forms: Container[str]) -> bool:
    """Whether a verb goes on so in a compound: 殺し, 上がり, 見せ, 引っ."""
    if kana == "っ":
        return True
    stem, last = kana[:-1], kana[-1]
    godan = _GODAN.get(last)
    return (godan is not None and kanji + stem + godan in forms) or (
        last in _ICHIDAN and kanji + kana + "る" in forms
    )
