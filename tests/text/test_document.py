import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model.text import Block, Document, Language, Source
from reader.text import document

KANJI = "山川水茶駅鳥霧港"


def read(text: str, language: Language = "ja") -> Document:
    return document(Source("a", (Block("lines", text),)), language)[0]


def shape(text: str, language: Language = "ja") -> str:
    """Paragraphs parted by /, sentences by |, headings with their level: 1>茶の木."""
    made = read(text.replace("⏎", "\n"), language)
    return " / ".join(
        (f"{p.level}>" if p.kind == "heading" else "") + "|".join(s.text for s in p.sentences)
        for p in made.paragraphs
    )


LINE = "山の茶は香りが高く里の茶は渋みが強いと言われるが"  # 24 wide: full
CASES = {
    "indents": "　茶を飲む。水を飲む。⏎　霧が出る。 → 茶を飲む。|水を飲む。 / 霧が出る。",
    "speech begins a paragraph": "　茶だ。⏎「はい。」⏎　霧だ。 → 茶だ。 / 「はい。」 / 霧だ。",
    "numbered headings": "１．茶⏎⏎　茶を飲む。水だ。⏎⏎２．水⏎⏎　水を飲む。 → "
    "1>１．茶 / 茶を飲む。|水だ。 / 1>２．水 / 水を飲む。",
    "a list": "　次の三つだ。⏎①茶⏎②水⏎③霧⏎　茶を飲む。水だ。 → "
    "次の三つだ。 / ①茶 / ②水 / ③霧 / 茶を飲む。|水だ。",
    "a sentence with a number": "　茶だ。⏎１．５倍の水だ。⏎　霧だ。 → "
    "茶だ。 / １．５倍の水だ。 / 霧だ。",
    "a wrapped line": f"　{LINE}⏎{LINE}⏎飲む。⏎　水だ。 → {LINE}{LINE}飲む。 / 水だ。",
    "a heading after a full line": f"（１）茶⏎　{LINE}⏎{LINE}⏎飲む。⏎（２）水⏎　水だ。 → "
    f"1>（１）茶 / {LINE}{LINE}飲む。 / 1>（２）水 / 水だ。",
    "a running head": f"　{LINE}⏎{LINE}⏎⏎- 3 -⏎茶の話⏎{LINE}⏎飲む。 → {LINE}{LINE}{LINE}飲む。",
    "a number in a wrapped text": f"　{LINE}⏎③茶だ。④水を汲んで沸かす。{LINE[:8]}⏎{LINE}⏎飲む。"
    f" → {LINE}③茶だ。|④水を汲んで沸かす。|{LINE[:8]}{LINE}飲む。",
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_lines_become_paragraphs(case: str) -> None:
    text, expected = case.split(" → ")

    assert shape(text) == expected


def test_every_heading_opens_a_section() -> None:
    made = read("前書き。\n\n# 茶\n\n茶だ。\n水だ。\n\n## 水\n\n### 霧\n\n霧だ。\n")

    assert [s.id for s in made.sentences] == [
        "1.1.1",
        "2.1.1",
        "2.2.1",
        "2.2.2",
        "3.1.1",
        "4.1.1",
        "4.2.1",
    ]
    assert [section.heading.level for section in made.sections if section.heading] == [1, 2, 3]


def test_blocks_keep_their_kind() -> None:
    blocks = (
        Block("heading", "茶の話", 1),
        Block("paragraph", "茶を飲む。\n水｜だ《ダ》。"),
        Block("lines", "　霧だ。\n　港だ。", line=9),
    )

    made, changes = document(Source("a", blocks, title="茶の話", author="山"), "ja")

    assert [[s.text for s in p.sentences] for p in made.paragraphs] == [
        ["茶を飲む。", "水だ。"],
        ["霧だ。"],
        ["港だ。"],
    ]
    assert (made.title, made.author) == ("茶の話", "山")
    assert [change.kind for change in changes] == ["front matter"]


def test_a_text_of_nothing_is_an_empty_document() -> None:
    assert read("\n　\n").sections == ()


def test_a_lone_surrogate_and_a_nul_do_no_harm() -> None:
    made, changes = document(Source("a", (Block("lines", "茶\ud800を\x00飲む。"),)), "ja")

    assert [s.text for s in made.sentences] == ["茶を飲む。"]
    assert {change.kind for change in changes} == {"character"}


def test_a_line_of_a_million_characters() -> None:
    text = "山の茶を飲む。" * 150_000

    assert sum(1 for _ in read(text).sentences) == 150_000


sentences = st.text("あいうの、」「" + KANJI, min_size=1, max_size=12).map(
    lambda text: text.strip("、」「") + "。"
)
paragraphs = st.lists(sentences, min_size=1, max_size=4).map("\n".join)
headings = st.tuples(
    st.sampled_from(("# ", "## ", "### ")), st.text(KANJI, min_size=1, max_size=6)
).map("".join)


@settings(max_examples=60, deadline=None)
@given(headings, st.lists(st.one_of(paragraphs, headings), max_size=6))
def test_the_notation_comes_out_as_written(first: str, rest: list[str]) -> None:
    made = read("\n\n".join((first, *rest)) + "\n")

    blocks = [
        "#" * p.level + " " * (p.level > 0) + "\n".join(s.text for s in p.sentences)
        for p in made.paragraphs
    ]
    assert blocks == [first, *rest]


LETTERS = "あいうのーカタ" + KANJI + LINE
lines = st.one_of(
    st.text("あいうのーカタ、。「」（）１２1 　①" + KANJI, max_size=24),
    st.sampled_from(
        (LINE, "　" + LINE, "- 3 -", "17", "茶の話", "（１）茶", "第一章　茶", "", "飲む。")
    ),
)


@settings(max_examples=200, deadline=None)
@given(st.lists(lines, max_size=30))
def test_what_is_lost_is_reported(rows: list[str]) -> None:
    """No kanji or kana goes without a word."""
    made, changes = document(Source("a", (Block("lines", "\n".join(rows)),)), "ja")

    told = "".join(c.text for c in changes if c.kind in ("removed", "front matter"))
    kept = "".join(s.text for s in made.sentences) + told
    if "…" not in told:  # a report shows the beginning of a long line
        assert set("".join(rows)) & set(LETTERS) <= set(kept)
