import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text import characters

CASES = {
    "NUL": ("茶\x00の木", "茶の木", "removed 1 control character"),
    "bell and escape": ("茶\x07\x1bの", "茶の", "removed 2 control characters"),
    "lone surrogate": ("茶\ud83aの", "茶の", "removed 1 lone surrogate"),
    "byte order mark": ("\ufeff茶", "茶", "removed 1 invisible character"),
    "soft hyphen": ("inter\u00adval", "interval", "removed 1 invisible character"),
    "radical": ("\u2f49\u2fa6", "月金", "replaced 2 radicals and compatibility"),
    "radical without decomposition": ("\u2ea0", "民", "replaced 1 radical or compat"),
    "compatibility ideograph": ("\ufa19", "神", "replaced 1 radical or compat"),
    "vertical brackets": ("\ufe35茶\ufe36", "（茶）", "replaced 2 vertical forms"),
    "half-width": ("ｶﾞｯｺｳ､ﾊﾟﾝ｡", "ガッコウ、パン。", "widened 1 run of half-width katakana"),
    "combining mark": ("か\u3099は\u309a", "がぱ", "composed 2 kana"),
}
KEPT = (
    "①Ⅳ㈱㎏％ＡＢＣ１２３",
    "髙﨑葛\U000e0100",
    "😀👨\u200d👩",
    "a\tb\u3000c",
    "ガギグ",
    "―−–…～",
)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_accidents_are_mended_and_reported(case: tuple[str, str, str]) -> None:
    given_, expected, reason = case

    text, changes = characters.clean(given_)

    assert text == expected
    assert [change.kind for change in changes] == ["character"]
    assert changes[0].reason.startswith(reason)


@pytest.mark.parametrize("text", KEPT)
def test_everything_else_stays(text: str) -> None:
    assert characters.clean(text) == (text, ())


def test_a_change_knows_its_line() -> None:
    _, changes = characters.clean("茶\n水\nｶﾞ", 10)

    assert changes[0].line == 12
    assert changes[0].text == "ｶﾞ"


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=30))
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once, _ = characters.clean(text)

    assert characters.clean(once) == (once, ())
