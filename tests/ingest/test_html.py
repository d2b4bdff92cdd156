import pytest

from reader.ingest import html

CASES = {
    "paragraphs": (
        "<p>茶。</p>\n<p>水。</p>",
        [("paragraph", 0, "茶。"), ("paragraph", 0, "水。")],
    ),
    "headings": (
        "<h2>茶</h2><p>水。</p><h3>霧</h3>",
        [("heading", 2, "茶"), ("paragraph", 0, "水。"), ("heading", 3, "霧")],
    ),
    "a break": ("<p>茶。<br>水。<br/>霧。</p>", [("paragraph", 0, "茶。\n水。\n霧。")]),
    "two breaks": ("茶。<br><br>水。", [("paragraph", 0, "茶。"), ("paragraph", 0, "水。")]),
    "ruby": (
        "<p>お<ruby>茶<rp>(</rp><rt>ちゃ</rt><rp>)</rp></ruby>だ</p>",
        [("paragraph", 0, "お｜茶《ちゃ》だ")],
    ),
    "ruby with rb": ("<ruby><rb>茶</rb><rt>ちゃ</rt></ruby>", [("paragraph", 0, "｜茶《ちゃ》")]),
    "ruby by character": (
        "<ruby>茶<rt>ちゃ</rt>道<rt>どう</rt></ruby>",
        [("paragraph", 0, "｜茶《ちゃ》｜道《どう》")],
    ),
    "ruby without end tags": ("<p><ruby>茶<rt>ちゃ</ruby>だ", [("paragraph", 0, "｜茶《ちゃ》だ")]),
    "scripts": (
        "<script>var a='茶'</script><style>p{}</style><p>水。</p>",
        [("paragraph", 0, "水。")],
    ),
    "XHTML": ("<p>茶。<script src='a'/>水。</p>", [("paragraph", 0, "茶。水。")]),
    "references": ("<p>&#33590;&amp;&lt;水&gt;</p>", [("paragraph", 0, "茶&<水>")]),
    "lines of the source": (
        "<p>山の\n   茶と\n Green\n tea</p>",
        [("paragraph", 0, "山の茶と Green tea")],
    ),
    "lists": ("<ul><li>茶<li>水</ul>", [("paragraph", 0, "茶"), ("paragraph", 0, "水")]),
    "inline": ("<p>山の<b>茶</b>と<a href=x>水</a></p>", [("paragraph", 0, "山の茶と水")]),
    "comments": ("<p>茶<!-- 水 -->だ</p>", [("paragraph", 0, "茶だ")]),
    "never closed": ("<div><p>茶<p>水", [("paragraph", 0, "茶"), ("paragraph", 0, "水")]),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_pages_become_blocks(case: tuple[str, list[tuple[str, int, str]]]) -> None:
    page, expected = case

    source = html.source(page, "a.html", "utf-8")

    assert [(block.kind, block.level, block.text) for block in source.blocks] == expected


def test_the_title_is_the_only_h1() -> None:
    page = (
        "<title>茶 | ある所</title><meta name=author content='山'><h1>茶の話</h1><h2>一</h2><p>水。"
    )

    source = html.source(page, "a.html", "utf-8")

    assert (source.title, source.author) == ("茶の話", "山")
    assert [block.level for block in source.blocks] == [1, 1, 0]


def test_a_page_is_known_without_its_suffix() -> None:
    assert html.is_html("\ufeff<!DOCTYPE html><p>茶")
    assert html.is_html("<?xml version='1.0'?>\n<html>")
    assert not html.is_html("茶は<b>")
