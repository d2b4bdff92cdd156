import pytest

from reader.corpus.fingerprint import begins, fingerprint

SAME = {
    "white space": "猫 がいる。=猫がいる。",
    "punctuation": "「猫がいる」=猫がいる。",
    "full width": "１９９０年にＡ社が、=1990年にA社が",
    "half-width katakana": "ﾛｼｱ=ロシア",
    "a Kangxi radical": "⽉=月",
}


@pytest.mark.parametrize("case", SAME.values(), ids=SAME)
def test_dress_does_not_count(case: str) -> None:
    one, other = case.split("=")

    assert fingerprint(one) == fingerprint(other)


def test_words_count() -> None:
    assert fingerprint("猫がいる。") != fingerprint("犬がいる。")


def test_a_fingerprint_stays_what_it_is() -> None:
    assert fingerprint("猫がいる。") == "8172084eeb89"


def test_the_first_four_words() -> None:
    assert begins("A  cat sat on the mat.") == "A cat sat on"
