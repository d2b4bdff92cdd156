import pytest

from reader import ingest
from reader.ingest import aozora

FILE = """山の茶
霧の巻
葉山一郎
川田二郎訳

-------------------------------------------------------
【テキスト中に現れる記号について】

《》：ルビ
（例）茶《ちゃ》
-------------------------------------------------------

［＃３字下げ］一　朝［＃「一　朝」は大見出し］

　山の茶《ちゃ》は｜香り《かおり》が高い。［＃「高い」に傍点］
　※［＃「木＋茶」、U+6A5F、1-1］と※［＃「土へん」、第3水準1-15-56］を見た。
　※［＃「くさかんむり」、ページ数不明］は知らない。
［＃改ページ］
［＃中見出し］二　霧［＃中見出し終わり］
　霧が出る。

底本：「山の茶」霧書房
　　　1950（昭和25）年発行
入力：だれか
"""


def test_a_file_is_read() -> None:
    source = ingest.from_bytes(FILE.encode("cp932", "replace").replace(b"\n", b"\r\n"), "a.txt")

    assert (source.title, source.author, source.encoding) == ("山の茶　霧の巻", "葉山一郎", "cp932")
    assert [(block.kind, block.level) for block in source.blocks] == [
        ("heading", 1),
        ("lines", 0),
        ("heading", 2),
        ("lines", 0),
    ]
    assert source.blocks[0].text == "一　朝"
    rows = source.blocks[1].text.strip("\n").split("\n")
    assert rows == [
        "　山の茶《ちゃ》は｜香り《かおり》が高い。",
        "　機と塡を見た。",
        "　〓は知らない。",
    ]
    assert FILE.split("\n")[source.blocks[3].line - 1] == "　霧が出る。"


def test_what_was_left_out_is_told() -> None:
    source = aozora.source(FILE, "a.txt", "utf-8")

    told = [(change.line, change.reason) for change in source.changes]
    assert told == [
        (1, "took the title"),
        (3, "took the author"),
        (4, "removed the translator's name"),
        (5, "removed the explanation of the signs"),
        (13, "removed 3 typesetter's notes"),
        (1, "put 〓 for a character that no code is given for"),
        (22, "removed the colophon"),
    ]


NOTES = {
    "emphasis": ("茶［＃「茶」に傍点］だ。", "茶だ。"),
    "indent": ("［＃２字下げ］茶だ。", "茶だ。"),
    "note in a note": ("茶［＃「※［＃小書き］」に傍点］だ。", "茶だ。"),
    "never closed": ("茶［＃「茶だ。", "茶［＃「茶だ。"),
    "second plane": ("※［＃「魚」、第4水準2-93-44］だ。", "𩸽だ。"),
}


@pytest.mark.parametrize("case", NOTES.values(), ids=NOTES)
def test_notes_are_dropped(case: tuple[str, str]) -> None:
    written, text = case

    assert aozora.source(written, "a", "utf-8").blocks[0].text.strip("\n") == text


def test_a_block_of_heading_lines() -> None:
    text = "［＃ここから大見出し］\n茶の\n話\n［＃ここで大見出し終わり］\n茶だ。\n"

    blocks = aozora.source(text, "a", "utf-8").blocks

    assert [(b.kind, b.text.strip("\n")) for b in blocks] == [
        ("heading", "茶の"),
        ("heading", "話"),
        ("lines", "茶だ。"),
    ]


@pytest.mark.parametrize("text", ["茶《ちゃ》を飲む。", "［茶］を飲む。", "底本：茶\n水を飲む。"])
def test_plain_text_is_not_aozora(text: str) -> None:
    assert not aozora.is_aozora(text)
