"""What goes wrong is said in the reader's language."""

import ast
import re
from pathlib import Path

import pytest

from reader.errors import IngestError, ReaderError
from reader.ingest import checks, from_bytes, refusals
from reader.web.errors import ADVICE, DEFAULT
from reader.web.problem import problem
from tests.web.fakes import site
from tests.web.library.test_add import WRONG, browser, send

INGEST = Path(refusals.__file__).parent
JAPANESE = {"Accept-Language": "ja"}
_ENGLISH = re.compile(r"[a-z]{2,} [a-z]{2,} [a-z]{2,}")

REFUSED = {
    "empty": b"",
    "blank": b" \n",
    "binary": b"\x00\x01\x02" * 99,
    "English": b"Only English, and nothing else.",
    "Korean": "안녕하세요. 저는 학생입니다.".encode(),
    "Chinese": ("這是一個很長的中文句子沒有假名" * 9).encode(),
    "little": ("One word only: は. " + "English " * 40).encode(),
    "endless": ("あ" * 21_000).encode(),
    "half a character": b"\xed\xa0\x80" + "春の海".encode(),
    **{kind: start + bytes(99) for start, kind in refusals.SIGNATURES},
}


@pytest.mark.parametrize("data", REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_read(data: bytes) -> None:
    with pytest.raises(IngestError) as refused:
        checks.sentences_end(from_bytes(data, "春.txt", "ja"))

    with site().test_request_context(headers=JAPANESE):
        told = problem(refused.value)

    assert told.sentence.startswith("春.txt")
    assert not _ENGLISH.search(f"{told.sentence} {told.hint}")


_HINTS = ("Choose", "End", "Leave", "Make a", "Open", "Read it", "Save", "Split", "Texts can")


def test_every_refusal_is_translated() -> None:
    said = {
        node.value
        for name in ("refusals", "checks")
        for node in ast.walk(ast.parse((INGEST / f"{name}.py").read_text("utf-8")))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and node.value.startswith(("%(name)s ", *_HINTS))
        and node.value.endswith(".")
    }

    assert refusals.damaged("a", "").template in said
    with site().test_request_context(headers=JAPANESE):
        assert not [each for each in said if problem(ReaderError(each)).sentence == each]


def test_names_of_formats_are_translated() -> None:
    with site().test_request_context(headers=JAPANESE):
        for kind in refusals.SUFFIXES.values():
            told = problem(ReaderError("%(name)s is %(kind)s.", name="x", kind=kind)).sentence
            assert kind not in told


@pytest.mark.parametrize(("form", "field", "said"), WRONG.values(), ids=WRONG)
def test_beside_its_field(form: dict[str, str | bytes], field: str, said: str) -> None:
    page = browser()
    page.set_cookie("display", "language=ja")

    told = re.search(rf'id="{field}-problem">(.*?)</p>', send(page, **form).text)

    assert told
    assert said not in told[1]
    assert not _ENGLISH.search(told[1])


def test_error_pages() -> None:
    client = site().test_client()
    page = client.get("/texts/gone/", headers=JAPANESE).text

    assert "「gone」という作品はありません。" in page
    assert "ページが見つかりません" in page
    with site().test_request_context(headers=JAPANESE):
        for title, hint in (*ADVICE.values(), DEFAULT):
            told = problem(ReaderError(title, hint=hint))
            assert (told.sentence, told.hint) != (title, hint)


def test_a_per_cent_sign_in_a_problem_stands() -> None:
    with site().test_request_context():
        assert problem(ReaderError("50% of it", hint="100%s")).sentence == "50% of it"
        assert problem(ReaderError("%(name)s is.", name="50%(x)s")).sentence == "50%(x)s is."
