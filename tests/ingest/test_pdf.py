"""Printed pages → the text they are of."""

from contextlib import suppress

import pytest

from reader import ingest
from reader.errors import IngestError
from reader.text import document
from tests.ingest.paper import Line, column, pdf, upright
from tests.text.test_golden import notation

HILL = "　山の茶は香りが高く、里の茶は渋みが強い。朝の霧が葉を守るからだと、古い本は書いている。"
RIVER = "　川の水は雪解けのころに冷たい。橋の上から見ると、底の石の色まで一つずつ数えられる。"
SEA = "　海の風は塩を運んでくる。松の林がそれを受けて、畑の麦は今年も無事に穂を出した。"
TOWN = "　町の時計は五分だけ進んでいる。駅へ急ぐ人のためだと、時計屋の主人は笑って言う。"


def split(*paragraphs: str) -> str:
    """The paragraphs in the corpus notation."""
    return "\n".join(
        text.strip("　").replace("。", "。\n").replace("。\n」", "。」") for text in paragraphs
    )


def heads(page: int) -> list[Line]:
    """A running head and a page number."""
    return [Line("山と川の話", 180, 30, 8), Line(f"－{page}－", 195, 570, 8)]


ALL = (HILL, RIVER, SEA, TOWN)
BODY = "\n".join(ALL)
PROSE = HILL + RIVER[1:] + SEA[1:]

TEXTS: dict[str, tuple[list[list[Line]], str]] = {
    "lines are joined": ([column(BODY, 24)], split(*ALL)),
    "vertical lines": ([upright(BODY, 30)], split(*ALL)),
    "two columns": (
        [column(f"{HILL}\n{RIVER}", 16, 40) + column(f"{SEA}\n{TOWN}", 16, 220)],
        split(*ALL),
    ),
    "two columns whose lines are drawn in turn": (
        [
            [
                line
                for pair in zip(column(BODY, 16, 40), column(BODY, 16, 220), strict=True)
                for line in pair
            ]
        ],
        split(*ALL, *ALL),
    ),
    "a last column of two lines": (
        [
            column(f"{HILL}\n{RIVER}", 16, 40) + column(f"{SEA}\n{TOWN}", 16, 220),
            column(f"{TOWN}\n{HILL}", 16, 40) + column("　雨の日も同じである。", 16, 220),
        ],
        split(*ALL, TOWN, HILL, "雨の日も同じである。"),
    ),
    "tiers of a vertical page": (
        [upright(f"{HILL}\n{RIVER}", 20, y=50) + upright(f"{SEA}\n{TOWN}", 20, y=300)],
        split(*ALL),
    ),
    "a sentence over two pages": (
        [[*column(PROSE[:72], 24), *heads(1)], [*column(PROSE[72:], 24), *heads(2)]],
        split(PROSE),
    ),
    "horizontal heads of vertical pages": (
        [[*upright(PROSE[:60], 30), *heads(1)], [*upright(PROSE[60:], 30), *heads(2)]],
        split(PROSE),
    ),
    "vertical heads in the outer margin": (
        [
            [*upright(PROSE[:60], 30), Line("山と川の話", 20, 50, 7, "vertical")],
            [*upright(PROSE[60:], 30), Line("山と川の話", 20, 50, 7, "vertical")],
        ],
        split(PROSE),
    ),
    "kanji for page numbers": (
        [
            [*upright(PROSE[:60], 30), Line("十二", 195, 500, 8)],
            [*upright(PROSE[60:], 30), Line("十三", 195, 500, 8)],
        ],
        split(PROSE),
    ),
    "numbers of chapters are no page numbers": (
        [
            [Line("１", 150, 40, 14), *column(HILL, 24, y=90)],
            column(f"{RIVER}\n{TOWN}", 24, y=90),
            [Line("２", 150, 40, 14), *column(SEA, 24, y=90)],
        ],
        "# １\n\n" + split(HILL, RIVER, TOWN) + "\n# ２\n\n" + split(SEA),
    ),
    "page numbers set like a line of the text": (
        [
            [*column(HILL, 24), Line("12", 40, 96)],
            [*column(RIVER, 24), Line("13", 40, 96)],
            [*column(f"{SEA}\n{TOWN}", 24), Line("14", 40, 132)],
        ],
        split(*ALL),
    ),
    "the number of a single page": ([[*column(BODY, 24), Line("7", 200, 570, 8)]], split(*ALL)),
    "larger letters are headings": (
        [column(f"{HILL}\n# 川のほとり\n{RIVER}\n# 海へ\n{SEA}", 24)],
        split(HILL) + "\n# 川のほとり\n\n" + split(RIVER) + "\n# 海へ\n\n" + split(SEA),
    ),
    "a quarter of a blank behind a heading's number": (
        [
            [
                *column(HILL, 24),
                Line("1.1", 40, 110),
                Line("川", 57.5, 110),
                *column(f"{RIVER}\n{SEA}", 24, y=132),
            ]
        ],
        split(HILL) + "\n# 1.1 川\n\n" + split(RIVER, SEA),
    ),
    "another face is a heading": (
        [
            [
                *column(f"{HILL}\n{SEA}", 24),
                Line("川のほとり", 40, 168, 10, "gothic"),
                *column(f"{RIVER}\n{TOWN}", 24, y=186),
            ]
        ],
        split(HILL, SEA) + "\n# 川のほとり\n\n" + split(RIVER, TOWN),
    ),
    "ruby": (
        [[*column(BODY, 24), Line("やま", 50, 52, 5), Line("あさ", 251, 52, 4)]],
        split("｜山《やま》" + HILL[2:21] + "｜朝《あさ》" + HILL[22:], *ALL[1:]),
    ),
    "ruby of two words, and one in pieces": (
        [
            [
                *column(f"　野原小川を白川へ越えると、山の茶の畑がある。\n{BODY}", 24),
                Line("のはら", 52.5, 52, 5),
                Line("おがわ", 72.5, 52, 5),
                Line("しら", 100, 52, 5),
                Line("かわ", 110, 52, 5),
            ]
        ],
        split(
            "｜野原《のはら》｜小川《おがわ》を｜白川《しらかわ》へ越えると、山の茶の畑がある。", *ALL
        ),
    ),
    "ruby of vertical lines": (
        [[*upright(BODY, 30), Line("やま", 368, 60, 5, "vertical")]],
        split("｜山《やま》" + HILL[2:], *ALL[1:]),
    ),
    "a note mark, and a square": (
        [
            [
                *column(BODY, 24),
                Line("　広さは三町である", 40, 204),
                Line("１）", 130, 200, 5),
                Line("。今では30000m", 140, 204),
                Line("２", 210, 200, 5),
                Line("になる。", 215, 204),
            ]
        ],
        split(*ALL, "広さは三町である。今では30000m２になる。"),
    ),
    "footnotes": (
        [
            [
                *column(PROSE[:72], 24),
                Line("１）茶は南から来たという説もあるが、古い記録には", 40, 400, 8),
                Line("何も書かれていない。", 56, 414, 8),
                Line("２）山の名は変わった。", 40, 428, 8),
            ],
            column(f"{PROSE[72:]}\n{TOWN}", 24),
        ],
        split(PROSE, TOWN)
        + "\n# 注\n\n１）茶は南から来たという説もあるが、古い記録には何も書かれていない。\n\n"
        + "２）山の名は変わった。\n",
    ),
    "small sources under a heading": (
        [
            [
                *column(BODY, 24),
                Line("参考文献", 40, 222, 10),
                Line("１）高井一郎『茶の本』山の書房。", 40, 246, 8),
                Line("２）森春『海の本』里の書房。", 40, 260, 8),
            ]
        ],
        split(*ALL)
        + "\n# 参考文献\n\n１）高井一郎『茶の本』山の書房。\n\n２）森春『海の本』里の書房。\n",
    ),
    "a note over two pages": (
        [
            [
                *column(PROSE[:72], 24),
                Line("１）茶は南から来たという説もあるが、古い記録には", 40, 400, 8),
            ],
            [*column(PROSE[72:], 24), Line("何も書かれていない。", 40, 400, 8)],
            [*column(TOWN, 24), Line("図１　町の地図。", 40, 400, 8)],
        ],
        split(PROSE, TOWN)
        + "\n図１　町の地図。\n\n# 注\n\n"
        + "１）茶は南から来たという説もあるが、古い記録には何も書かれていない。\n",
    ),
    "a quotation": ([column(f"{HILL}\n> {RIVER[1:]}\n{SEA}", 24)], split(HILL, RIVER, SEA)),
    "a quotation set in on both sides": (
        [column(HILL, 24) + column(RIVER[1:], 18, 70, 114) + column(f"{SEA}\n{TOWN}", 24, y=168)],
        split(HILL, RIVER, SEA, TOWN),
    ),
    "a paragraph over two columns": (
        [
            column(HILL, 34) + column(f"{RIVER}\n{TOWN}", 16, y=120)
            + column(f"{SEA}\n{HILL}", 16, 220, y=120)
        ],
        split(HILL, RIVER, TOWN, SEA, HILL),
    ),
    "the same speech at the foot of two pages": (
        [column(f"{HILL}\n　「まだです。」", 24), column(f"{RIVER}\n　「まだです。」", 24)],
        split(HILL) + "\n「まだです。」\n\n" + split(RIVER) + "\n「まだです。」\n",
    ),
    "letters printed twice": ([[*column(BODY, 24), *column(BODY, 24, 40.3)]], split(*ALL)),
    "outside of the page": ([[*column(BODY, 24), Line("下版", 700, 300)]], split(*ALL)),
}  # fmt: skip


@pytest.mark.parametrize("case", TEXTS.values(), ids=TEXTS)
def test_pages_are_read(case: tuple[list[list[Line]], str]) -> None:
    pages, expected = case

    made, _changes = document(ingest.from_bytes(pdf(pages), "a.pdf"), "ja")

    assert notation(made) == expected


def test_what_was_done_is_told() -> None:
    pages = [
        [*column(PROSE[:72], 24), Line("１）", 290, 56, 5), *heads(1)],
        [*column(PROSE[72:], 24), *heads(2)],
    ]

    _made, changes = document(ingest.from_bytes(pdf(pages), "a.pdf"), "ja")

    assert [(change.reason, change.text) for change in changes][:3] == [
        ("removed 2 running heads", "山と川の話"),
        ("removed 2 page numbers", "－1－ / －2－"),
        ("removed a note mark", "１）"),
    ]


NAMES: dict[str, tuple[dict[str, str], str | None, str | None]] = {
    "borne out by the page": ({"Title": "山の茶", "Author": "高井一郎"}, "山の茶", "高井一郎"),
    "a program's": ({"Title": "Microsoft Word - 1", "Author": "user"}, "山の茶", None),
}


@pytest.mark.parametrize(("info", "title", "author"), NAMES.values(), ids=NAMES)
def test_title_and_author(info: dict[str, str], title: str | None, author: str | None) -> None:
    signature = [Line("高井一郎", 240, 64)] if author else []
    page = [Line("山の茶", 150, 40, 16), *signature, *column(BODY, 24, y=90)]

    made, _changes = document(ingest.from_bytes(pdf([page], info), "a.pdf"), "ja")

    assert (made.title, made.author) == (title, author)


def test_english_keeps_its_blanks() -> None:
    text = "The tea of the hills smells sweet. The old book says so, and so do the farm-"
    page = [Line(text, 40, 60), Line("ers of the valley below.", 40, 78)]

    source = ingest.from_bytes(pdf([page]), "a.pdf", "en")

    assert [block.text for block in source.blocks] == ["\f" + text, "ers of the valley below."]


REFUSED: dict[str, tuple[bytes, str]] = {
    "locked": (pdf([column(BODY, 24)], locked=True), "a.pdf is locked with a password."),
    "without a page": (b"%PDF-1.7 \xe2\xe3", "a.pdf is a PDF file, but damaged."),
    "cut off": (pdf([column(BODY, 24)])[:900], "a.pdf is a PDF file, but damaged."),
    "scanned": (pdf([[]]), "a.pdf holds pictures only, no text."),
    "in English": (pdf([[Line("Tea only.", 40, 60)]]), "a.pdf has no Japanese in it."),
}


@pytest.mark.parametrize(("data", "problem"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_text_is_refused(data: bytes, problem: str) -> None:
    with pytest.raises(IngestError) as error:
        ingest.from_bytes(data, "a.pdf")

    assert str(error.value).startswith(problem)
    assert error.value.hint


@pytest.mark.parametrize("step", range(5))
def test_damaged_bytes_are_no_crash(step: int) -> None:
    whole = pdf([column(BODY, 24)])
    holed = bytes(0 if place % 97 == step * 19 else byte for place, byte in enumerate(whole))

    with suppress(IngestError):
        ingest.from_bytes(b"%PDF-" + holed[5:], "a.pdf")


def test_the_outline_names_the_headings() -> None:
    """Though their letters are those of the text; the second fills two lines."""
    long = "海の風が塩を運んでくるという話を村の人が長く信じてきたこと"
    page = column(f"{HILL}\n川のほとり\n{RIVER}\n{long}\n{SEA}", 24)
    outline = (("川の　ほとり", 0), (long, 0), ("どこにもない", 0))

    made, _changes = document(ingest.from_bytes(pdf([page], outline=outline), "a.pdf"), "ja")

    assert notation(made) == (
        split(HILL) + "\n# 川のほとり\n\n" + split(RIVER) + f"\n# {long}\n\n" + split(SEA)
    )


TURNS = ("0 1 -1 0 595 0", "-1 0 0 -1 595 595", "0 -1 1 0 0 595")


@pytest.mark.parametrize("turned", TURNS)
@pytest.mark.parametrize("page", [column(BODY, 24), upright(BODY, 30)], ids=["across", "down"])
def test_pages_on_their_side(turned: str, page: list[Line]) -> None:
    made, _changes = document(ingest.from_bytes(pdf([page], turned=turned), "a.pdf"), "ja")

    assert notation(made) == split(*ALL)
