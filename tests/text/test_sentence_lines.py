"""Sources that somebody has already cut into sentences."""

import pytest

from reader.model.text import Block, Source
from reader.text import sentence_lines

# "/" parts lines, "=" marks a heading; expected: sentences by paragraph, or "no".
CASES = {
    "a sentence a line": ("犬がいる。/猫がいる。//鳥もいる。", "犬がいる。|猫がいる。 鳥もいる。"),
    "headings": ("# 庭/犬がいる。/猫がいる。/# 空/鳥だ。", "=庭 犬がいる。|猫がいる。 =空 鳥だ。"),
    "page numbers stay": ("犬がいる。/１７/猫がいる。", "犬がいる。|１７|猫がいる。"),
    "a title stays": ("庭の話//犬がいる。/猫がいる。", "庭の話 犬がいる。|猫がいる。"),
    "paragraphs": ("犬がいる。猫がいる。鳥がいる。//鳥もいる。犬だ。", "no"),
    "wrapped": ("私たちが昔住んでいた町の外れには古い橋があり/その下を流れる川には夏になると多くの子供たちが/集まった。" + "/私たちが昔住んでいた町の外れには古い橋があり/その下を流れる川には夏になると多くの子供たちが/集まった。" * 3, "no"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_lines_are_sentences(case: tuple[str, str]) -> None:
    written, expected = case
    source = Source("test", (Block("lines", written.replace("/", "\n")),))

    found = sentence_lines(source, "ja")

    paragraphs = found.paragraphs if found else ()
    shown = (
        ("=" if each.level else "") + "|".join(sentence.text for sentence in each.sentences)
        for each in paragraphs
    )
    assert (" ".join(shown) or "no") == expected
