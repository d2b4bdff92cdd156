import pytest

from reader.corpus.numbers import differences

# Japanese | English → what the English lacks; what the Japanese lacks
SIDES = {
    "a year": "1990年に | In 1990 → ;",
    "another year": "1990年に | In 1991 → 1990; 1991",
    "full width": "１９９０年に | In 1990 → ;",
    "kanji by place": "一九九〇年に | In 1990 → ;",
    "kanji with units": "三十八度線 | The thirty-eighth parallel → ;",
    "a decade": "1990年代 | The 1990s → ;",
    "two digits": "93～94年の危機 | The crisis of 1993–94 → ;",
    "a span": "1993年から1994年 | 1993–94 → ;",
    "a month by name": "9月に | In September → ;",
    "another month": "9月に | In October → 9; October",
    "may is no month": "行ってもよい | He may go; it may march on → ;",
    "March is one": "3月に | In March he went → ;",
    "an era": "平成5年 | In 1993 → ;",
    "hours": "15時に | At 3 pm → ;",
    "words": "6カ国 | Six countries → ;",
    "kanji before a counter": "三つの国と四カ国 | Some countries → 三 四;",
    "words that differ": "七カ国 | Six countries → 七; six",
    "years since": "15年ぶり | The first in fifteen years → ;",
    "ordinals": "第2次危機 | The second crisis → ;",
    "a world war": "第二次世界大戦 | World War II → ;",
    "both, the two": "両国は | The two countries → ;",
    "nothing said": "南北は | The two Koreas → ;",
    "big numbers": "3億5000万ドル | 350 million dollars → ;",
    "bigger": "14.7億ドル | $1.47 billion → ;",
    "thousands": "1万2000人 | 12,000 people → ;",
    "tenths": "8割が | 80 per cent → ;",
    "a hundred in words": "120キロ | one hundred and twenty kilometres → ;",
    "about": "数十年、十数人 | Some decades, a dozen or so → ;",
    "idioms": "一方、一貫して統一を一層十分に | Meanwhile, wholly → ;",
    "places": "千島列島と九州 | The Kurils and Kyushu → ;",
    "a list": "①核、②鉄道 | (1) the bomb, (2) the railway → ;",
    "an enumerator": "１．背景 | 1. Background → ;",
    "an enumerator before a year": "（2）90年代 | (2) The 1990s → ;",
    "one of either": "一つの国 | A country → ;",
    "the same year": "1992年に、同年に | In 1992, that same year → ;",
    "a year that points": "同年9月に | In September 1992 → ;",
    "the other points": "1993年に | The following year → ;",
    "four characters": "「軽朝重韓」と呼ぶ | It has four characters → ;",
}


@pytest.mark.parametrize("case", SIDES.values(), ids=SIDES)
def test_numbers_are_compared(case: str) -> None:
    sides, expected = case.split(" → ")

    lacking = differences(*sides.split(" | "))

    assert "; ".join(" ".join(n.written for n in side) for side in lacking).strip() == expected
