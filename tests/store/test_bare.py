import pytest

from reader.store.bare import bare_spellings

VERBS = frozenset("殺す 振る 返る 見る 張る 上がる 擦れる 違う 引く 掛ける 言う 立つ".split())

# A spelling → how it is written with less okurigana; "-" in no other way.
BARE = """
人殺し → 人殺
見張り → 見張
振り返る → 振返る
擦れ違う → 擦違う
言い掛け → 言い掛 言掛け 言掛
引っ掛け → 引っ掛 引掛け 引掛
立ち見 → 立見
長い間 → -
木の実 → -
殺し → -
お見舞い → -
"""


@pytest.mark.parametrize("case", BARE.strip().splitlines())
def test_okurigana_of_verbs_may_be_left_out(case: str) -> None:
    spelling, expected = case.split(" → ")

    assert [*bare_spellings(spelling, VERBS)] == [each for each in expected.split() if each != "-"]
