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
    return shaped(read(text.replace("⏎", "\n"), language))


def shaped(made: Document) -> str:
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
    "a caption": "　茶だ。水を飲む。⏎⏎表１ 茶の値⏎⏎　水だ。霧が出る。 → "
    "茶だ。|水を飲む。 / 表１ 茶の値 / 水だ。|霧が出る。",
    "a running head": f"　{LINE}⏎{LINE}⏎⏎- 3 -⏎茶の話⏎{LINE}⏎飲む。 → {LINE}{LINE}{LINE}飲む。",
    "a number in a wrapped text": f"　{LINE}⏎③茶だ。④水を汲んで沸かす。{LINE[:8]}⏎{LINE}⏎飲む。"
    f" → {LINE}③茶だ。|④水を汲んで沸かす。|{LINE[:8]}{LINE}飲む。",
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_lines_become_paragraphs(case: str) -> None:
    text, expected = case.split(" → ")

    assert shape(text) == expected


# Lines of a column 40 wide: what each fills, # in larger letters, ## in the next, ␌ on a new page.
PRINTED = {
    "full lines go on": "40　茶は山で⏎40育ち、里で⏎12飲む。⏎40　水は⏎12甘い。 → "
    "茶は山で育ち、里で飲む。 / 水は甘い。",
    "a column tells, not the signs": "40　｜茶《ちゃ》は山で⏎40育ち、Ii.l⏎12も飲む。 → "
    "茶は山で育ち、Ii.lも飲む。",
    "verse": "12茶は山⏎14水は川⏎10霧は谷⏎12風は里 → 茶は山|水は川|霧は谷|風は里",
    "larger letters": "40　茶は⏎12飲む。⏎20#山の⏎14#茶⏎40　水は⏎12甘い。⏎16#霧は？⏎40　深く⏎8白い。 → "
    "茶は飲む。 / 1>山の茶 / 水は甘い。 / 1>霧は？ / 深く白い。",
    "a title has letters of its own": "12#山⏎40　茶は⏎8飲む。⏎12#川⏎40　水は⏎8甘い。 → "
    "1>山 / 茶は飲む。 / 1>川 / 水は甘い。",
    "an author in the letters of a heading": "30#茶の本⏎12##高井　一郎⏎40　茶は⏎8飲む。⏎12##川⏎"
    "40　水は⏎8甘い。 → 茶は飲む。 / 1>川 / 水は甘い。",
    "a page ends in a sentence": "40　茶は山で⏎40␌育つ。里で⏎12飲む。⏎40　水は⏎8甘い。 → "
    "茶は山で育つ。|里で飲む。 / 水は甘い。",
    "a page ends with a paragraph": "40茶は山で⏎40育ち、里で飲む。⏎40␌水は山で⏎12汲む。 → "
    "茶は山で育ち、里で飲む。 / 水は山で汲む。",
}


@pytest.mark.parametrize("case", PRINTED.values(), ids=PRINTED)
def test_printed_lines_become_paragraphs(case: str) -> None:
    rows, expected = case.split(" → ")
    blocks = []
    for number, row in enumerate(rows.split("⏎"), 1):
        text = row.lstrip("0123456789")
        line = text.lstrip("#").replace("␌", "\f")
        large = len(text) - len(text.lstrip("#"))
        width = int(row[: len(row) - len(text)])
        blocks.append(Block("printed", line, large, number, width, room=40))

    assert shaped(document(Source("a", tuple(blocks)), "ja")[0]) == expected


def test_notes_are_the_last_section() -> None:
    blocks = (Block("heading", "山", 1), Block("paragraph", "茶だ。"))

    made, changes = document(Source("a", blocks, notes=("1) 山の茶。\n水。", "2) 霧。")), "ja")

    assert shaped(made) == "1>山 / 茶だ。 / 1>注 / 1) 山の茶。|水。 / 2) 霧。"
    assert changes[-1].reason == "moved 2 notes to the end"


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
