import io
import re
from dataclasses import replace
from datetime import date
from itertools import count

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from reader.errors import LibraryError
from reader.ingest.refusals import MAX_PACKED
from reader.model.bitext import Meta, Text
from reader.model.text import Document
from reader.web import Stores, create
from reader.web.library.drafts import HELD_BYTES, HELD_SECONDS, Draft, Drafts, Side
from reader.web.library.given_lines import given_lines
from tests.ingest.paper import column, pdf
from tests.ingest.zips import docx, epub, paragraph
from tests.web.fakes import COMPANION, FakeAnnotator, FakeDictionary, FakeShelf, document

JAPANESE = "春の海\n\n　春の海は静かだ。波の音が聞こえる。\n\n　船が一隻、沖を行く。"
ENGLISH = "The Sea in Spring\n\nThe sea is calm in spring. Waves can be heard.\n\nA ship passes."


class FullShelf(FakeShelf):
    """Knows a companion for texts about dialogue, and has no room for titles about a disk."""

    def companion(self, document: Document) -> tuple[Text, float] | None:
        fits = any("対話" in sentence.text for sentence in document.sentences)
        return (COMPANION, 0.75) if fits else None

    def put(self, text: Text) -> Text:
        if "disk" in text.meta.title:
            raise LibraryError("Nothing was changed: the disk is full.", hint="Make room.")
        return super().put(text)


def browser(shelf: FakeShelf | None = None) -> FlaskClient:
    return create(
        Stores(shelf or FullShelf(COMPANION), FakeDictionary(), FakeAnnotator)
    ).test_client()


def send(to: FlaskClient, **form: str | bytes) -> TestResponse:
    """Posts the form; bytes are a file."""
    data = {
        name: (io.BytesIO(value), f"{name}.txt") if isinstance(value, bytes) else value
        for name, value in form.items()
    }
    return to.post("/add", data=data, content_type="multipart/form-data")


def test_a_pasted_text_is_looked_at_and_then_added() -> None:
    shelf = FullShelf()
    page = browser(shelf)

    read = send(page, ja=JAPANESE, en=ENGLISH, level="N3")
    assert read.status_code == 303
    assert not shelf.kept
    look = page.get(read.location).text
    assert "波の音が聞こえる。" in look
    assert "3 sentences" in look
    assert "A ship passes." in look
    assert '<option value="N3" selected>' in look

    form = {"title": "海", "author": "私", "level": "N2", "translator": "X"}
    refused = page.post(read.location, data=form)
    assert refused.status_code == 400
    assert "Only 0 % of the text shares words with the other side" in refused.text
    assert 'value="海"' in refused.text
    assert not shelf.kept

    before = date.today()
    added = page.post(read.location, data=form | {"sure": "yes"})
    assert (added.status_code, added.location) == (303, "/texts/added/")
    text = shelf.kept["added"]
    assert (text.meta.title, text.meta.author, text.meta.level) == ("海", "私", "N2")
    assert text.meta.translator == "X"
    assert text.meta.added in {each.isoformat() for each in (before, date.today())}  # at midnight
    assert text.original
    assert text.translation
    assert page.get(read.location).status_code == 404


def test_the_words_of_what_was_added_are_counted_for_the_library() -> None:
    page = browser(FullShelf())
    preview = send(page, ja="対話は残った。").location

    page.post(preview, data={"title": "対話"})

    assert "You know 0 % of the words" in page.get("/").text


def test_both_sides_may_be_as_large_as_a_file_may_be() -> None:
    assert browser().application.config["MAX_CONTENT_LENGTH"] > 2 * MAX_PACKED


@pytest.mark.parametrize("encoding", ["utf-8", "cp932", "euc_jp", "utf-16"])
def test_a_file_may_have_any_japanese_encoding(encoding: str) -> None:
    page = browser()

    look = page.get(send(page, ja_file=JAPANESE.encode(encoding)).location).text

    assert "波の音が聞こえる。" in look
    assert "ja_file.txt" in look


def test_what_was_cleaned_is_said() -> None:
    page = browser()
    wrapped = (
        "題\n\n"
        + "\n".join(["この文は一行の幅で切られているので、次の行へ続いて"] * 6)
        + "終わる。"
    )

    look = page.get(send(page, ja=wrapped).location).text

    assert re.search(r'<ul class="changes">\s*<li><span>[A-Z][^<]*\.</span>', look)


def test_what_was_cleaned_is_said_in_the_readers_language() -> None:
    page = browser()
    read = send(page, ja="ｶﾞｯｺｳへ行く。ﾊﾞｽで帰る。").location

    look = page.get(read, headers={"Accept-Language": "ja"}).text

    assert "半角カタカナ2か所を全角にしました。" in look
    assert "Widened 2 runs of half-width katakana." in page.get(read).text


def test_a_companion_that_fits_is_named() -> None:
    page = browser()

    look = page.get(send(page, ja="対話は残った。").location).text

    assert "The Wording of &lt;Dialogue&gt;" in look
    assert "it knows 75 % of the sentences" in look
    assert 'value="対話の文言"' in look


def test_with_english_of_ones_own_no_companion_is_needed() -> None:
    page = browser()

    look = page.get(send(page, ja="対話は残った。", en="Dialogue remained.").location).text

    assert "companion" not in look
    assert "shares words with the other side" in look


SEA = "　春の海は静かだ。波の音が聞こえる。船が一隻、沖を行く。"


@pytest.mark.parametrize(
    "file",
    [pdf([column(SEA, 16)]), epub({"a": f"<p>{SEA}</p>"}), docx(paragraph(SEA))],
    ids=["PDF", "EPUB", "Word"],
)
def test_a_file_that_is_no_plain_text_is_looked_at(file: bytes) -> None:
    page = browser()

    look = page.get(send(page, ja_file=file, en="The sea is calm.").location).text

    for sentence in ("春の海は静かだ。", "波の音が聞こえる。", "船が一隻、沖を行く。"):
        assert sentence in look


WRONG: dict[str, tuple[dict[str, str | bytes], str, str]] = {
    "nothing": ({}, "ja", "There is no text yet."),
    "white space": ({"ja": " \n　"}, "ja", "There is no text yet."),
    "an empty file": ({"ja_file": b""}, "ja", "is empty."),
    "a binary file": ({"ja_file": b"\x7fELF\x02\x01" + bytes(90)}, "ja", "is a program"),
    "a damaged PDF": ({"ja_file": b"%PDF-1.4 "}, "ja", "is a PDF file, but damaged."),
    "a scanned PDF": ({"ja_file": pdf([[]])}, "ja", "holds pictures only, no text."),
    "no Japanese": ({"ja": "Only English."}, "ja", "has no Japanese in it."),
    "no English": ({"ja": JAPANESE, "en": "これは英語ではない。"}, "en", "hardly any English"),
    "both ways at once": ({"ja": JAPANESE, "ja_file": b"x"}, "ja", "a file and a pasted text"),
    "NUL and control characters": ({"ja": "\x00\x01\x02" * 40 + "あ"}, "ja", "binary"),
}


@pytest.mark.parametrize(("form", "field", "said"), WRONG.values(), ids=WRONG)
def test_what_cannot_be_read_is_said_beside_its_field(
    form: dict[str, str | bytes], field: str, said: str
) -> None:
    answer = send(browser(), **form, title="題 <i>")

    assert answer.status_code == 400
    problem = re.search(rf'id="{field}-problem">(.*?)</p>', answer.text)
    assert problem
    assert said in problem[1]
    assert 'value="題 &lt;i&gt;"' in answer.text
    for name, value in form.items():
        if isinstance(value, str) and value.isprintable():
            assert value in re.findall(
                rf'<textarea[^>]*name="{name}".*?>\n(.*?)</textarea>', answer.text, re.DOTALL
            )


def test_a_text_that_is_there_already_is_told() -> None:
    page = browser()
    assert "already" not in page.get(send(page, ja=JAPANESE).location).text
    page.post(send(page, ja=JAPANESE).location, data={"title": "海"})

    look = page.get(send(page, ja=JAPANESE, title="again").location).text

    assert 'already: <a href="/texts/added/">海</a>' in look


@pytest.mark.parametrize("file", [False, True], ids=["pasted", "files"])
def test_swapped_sides_are_put_in_their_places(file: bool) -> None:
    page = browser()
    ja, en = (side.encode() if file else side for side in (ENGLISH, JAPANESE))
    fields = {"ja_file": ja, "en_file": en} if file else {"ja": ja, "en": en}

    look = page.get(send(page, **fields).location).text

    assert "were given the other way round" in look
    assert re.search(r'<p class="half missing">|id="b-0"', look)
    assert "波の音が聞こえる。" in look


def test_the_same_file_twice() -> None:
    both = "対話 dialogue は残った remained。 It remained, they say, for a long time."

    wrong = send(browser(), ja_file=both.encode(), en_file=both.encode())

    assert wrong.status_code == 400
    assert 'id="en-problem"><b>This is the same file as the Japanese text.</b>' in wrong.text


def test_a_line_without_a_counterpart_is_named() -> None:
    page = browser()
    english = "The sea is calm. A ship passes. A ship passes again. One more ship passes by."

    look = page.get(send(page, ja="\n\n海。", en=english).location).text

    assert re.search(r"Lines? 1.* no Japanese\.", look)


def test_what_has_no_counterpart_is_named_beside_its_field() -> None:
    page = browser()
    read = send(page, ja="\n".join(["海は広い。"] * 9), en="The sea is calm.").location
    page.get(read)

    form = page.get(f"/add?draft={read.rpartition('/')[2]}").text

    assert re.search(r'id="ja-missing">Lines [\d, ]+ have no English\. Add it, or mark', form)


def test_the_pairing_is_told_and_can_be_stopped() -> None:
    page = browser()
    read = send(page, ja=JAPANESE, en=ENGLISH).location
    page.get(read)

    state = page.get(f"{read}/pairs?state").json
    assert state
    assert set(state) == {"over", "words", "done", "total"}
    assert page.get(f"{read}/pairs").location == read
    stopped = page.post(f"{read}/pairs/cancel").location
    assert stopped.startswith("/add?draft=")
    assert "船が一隻" in page.get(stopped).text


LINES = {
    "one a line": ("海。\n山。", "海。|山。", [1, 2]),
    "blank lines": ("\n海。\n\n\n山。", "海。|山。", [2, 5]),
    "two a line": ("海。山。\n川。", "海。|山。|川。", [1, 1, 2]),
    "over a line's end": ("海は\n広い。山。", "海は広い。|山。", [1, 2]),
    "ruby": ("海。\n｜漁師《りょうし》は帰る。", "海。|漁師は帰る。", [1, 2]),
    "other width": ("海は１９９８年。\n山。", "海は1998年。|山。", [1, 2]),
    "not there": ("海。\n山。", "海。|川。|山。", [1, 0, 2]),
    "twice": ("はい。\nはい。", "はい。|はい。", [1, 2]),
}


@pytest.mark.parametrize(("given", "sentences", "lines"), LINES.values(), ids=LINES)
def test_lines_of_sentences(given: str, sentences: str, lines: list[int]) -> None:
    read = document("ja", sentences.replace("|", "\n"))

    found = given_lines(given.encode(), "x.txt", read)

    assert [found.get(each.id, 0) for each in read.sentences] == lines


def test_a_file_that_could_be_read_is_kept() -> None:
    page = browser()
    wrong = send(page, ja_file=JAPANESE.encode(), en="これは英語ではない。")
    token = re.search(r'name="draft" value="([^"]*)"', wrong.text)
    assert token
    assert "The file “ja_file.txt” is kept." in wrong.text

    right = send(page, draft=token[1], en=ENGLISH)

    assert "波の音が聞こえる。" in page.get(right.location).text


def test_a_preview_can_be_changed() -> None:
    page = browser()
    token = send(page, ja=JAPANESE, en_file=ENGLISH.encode(), title="海").location.rpartition("/")[
        2
    ]

    form = page.get(f"/add?draft={token}").text
    assert "船が一隻" in form
    assert 'value="海"' in form
    assert "Keep the file “en_file.txt”" in form

    kept = page.get(send(page, draft=token, ja=JAPANESE, keep_en="on").location).text
    left_out = page.get(send(page, draft=token, ja=JAPANESE).location).text
    assert "A ship passes." in kept
    assert "A ship passes." not in left_out


def test_nothing_is_lost_when_it_cannot_be_kept() -> None:
    page = browser()
    token = send(page, ja=JAPANESE).location

    full = page.post(token, data={"title": "a disk"})
    assert full.status_code == 500
    assert "<b>Nothing was changed: the disk is full.</b> Make room." in full.text
    assert 'value="a disk"' in full.text

    assert page.post(token, data={"title": "海"}).status_code == 303


def test_what_is_given_is_text() -> None:
    page = browser()
    hostile = "「<script>alert(1)</script>」と書いた。"

    look = page.get(send(page, ja=hostile, title="<script>alert(1)</script>").location).text

    assert "<script>alert" not in look
    assert "&lt;script&gt;alert(1)" in look


def test_a_long_text_is_shown_in_part() -> None:
    page = browser()
    long = "\n\n".join(["　これは長い文章の一つの段落であり、まだまだ続く。"] * 2000)

    look = page.get(send(page, ja=long).location).text

    assert "2,000 sentences" in look
    assert re.search(r"and 1,\d\d\d more paragraphs", look)
    assert len(look) < 200_000


def test_an_unknown_preview_or_level() -> None:
    assert browser().get("/add/nothing").status_code == 404
    assert browser().post("/add/nothing").status_code == 404
    assert browser().get("/add?draft=nothing&for=nothing").status_code == 200
    assert send(browser(), ja=JAPANESE, level="N9").status_code == 400


def test_who_comes_from_a_companion_is_told_what_to_bring() -> None:
    assert (
        "Your copy of “The Wording of &lt;Dialogue&gt;”" in browser().get("/add?for=companion").text
    )


def test_pages_of_others_cannot_add() -> None:
    shelf = FullShelf()
    page = browser(shelf)

    answer = page.post("/add", data={"ja": JAPANESE}, headers={"Sec-Fetch-Site": "cross-site"})

    assert answer.status_code == 403


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def draft(size: int) -> Draft:
    return Draft(Side(bytes(size), "a", False, document("ja", "対話。"), ()), None, Meta(""))


def test_drafts_go_after_a_while() -> None:
    clock, numbers = Clock(), count()
    drafts = Drafts(clock, lambda: str(next(numbers)))
    token = drafts.keep(draft(1))

    clock.now = HELD_SECONDS - 1.0
    assert drafts.get(token)
    clock.now = HELD_SECONDS + 1.0
    assert drafts.get(token) is None


def test_the_oldest_drafts_go_when_there_are_too_many_bytes() -> None:
    numbers = count()
    drafts = Drafts(Clock(), lambda: str(next(numbers)))

    tokens = [drafts.keep(draft(HELD_BYTES // 2)) for _ in range(3)]
    assert [bool(drafts.get(token)) for token in tokens] == [False, True, True]

    huge = drafts.keep(replace(draft(HELD_BYTES * 2), meta=Meta("huge")))
    assert drafts.get(huge)
    assert drafts.get(tokens[2]) is None
