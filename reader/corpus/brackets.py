"""Brackets and quotation marks that open and do not close, or the other way round."""

import re
from collections.abc import Iterable

from reader.model.text import Sentence

_PAIRS = dict(zip("「『（(［[【〈《〔｛{“", "」』）)］]】〉》〕｝}”", strict=True))
_CLOSING = {closing: opening for opening, closing in _PAIRS.items()}
_TYPED = {"（": "(", "）": ")", "［": "[", "］": "]", "｛": "{", "｝": "}"}  # （x) is a pair
# The ) of an enumerator opens nothing: １）背景, a) trade.
_ENUMERATOR = re.compile(r"(?<![\w(（])[\dA-Za-z一二三四五六七八九十０-９]{1,3}[)）]")


def unpaired(sentences: Iterable[Sentence]) -> tuple[tuple[Sentence, str], ...]:
    """What is not paired within a paragraph, with the sentence it stands in."""
    open_: list[tuple[Sentence, str]] = []
    wrong: list[tuple[Sentence, str]] = []
    straight: list[Sentence] = []
    for sentence in sentences:
        text = _ENUMERATOR.sub(" ", sentence.text)
        straight += [sentence] * text.count('"')
        for mark in text:
            closes = _TYPED.get(_CLOSING.get(mark, ""), _CLOSING.get(mark))
            if mark in _PAIRS:
                open_.append((sentence, mark))
            elif closes and open_ and _TYPED.get(open_[-1][1], open_[-1][1]) == closes:
                open_.pop()
            elif closes:
                wrong.append((sentence, mark))
    odd = [(straight[-1], '"')] if len(straight) % 2 else []
    return (*wrong, *open_, *odd)
