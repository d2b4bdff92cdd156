"""Which of an author's rubies hold beyond their place."""

import pytest

from reader.corpus.notation import read_sentence
from reader.japanese.carried import carried

# Sentences → base[reading] of the rubies that hold for the rest.
CASES = {
    "where it comes first": ("彼は凭《もた》れた。/また凭れた。", "凭[もた]"),
    "every time it comes, to the first that is bare": (
        "家《うち》だ。/家《うち》へ。/家は遠い。",
        "家[うち]",
    ),
    "nowhere bare": ("家《うち》だ。/家《うち》へ。", ""),
    "bare before": ("家は遠い。/家《うち》だ。/家へ。", ""),
    "bare between": ("家《うち》だ。/家は遠い。/家《うち》へ。/家も。", ""),
    "read in two ways": ("家《うち》だ。/家《いえ》だ。/家へ。", ""),
    "inside another word": ("家《うち》だ。/家族と作家。", ""),
    "emphasis dots are no reading": ("本当《・・》だ。/本当か。", ""),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_ruby_holds_where_the_author_leaves_it_out(text: str, expected: str) -> None:
    sentences = [
        read_sentence(f"1.1.{number}", line) for number, line in enumerate(text.split("/"), 1)
    ]
    shown = [
        f"{ruby.span.of(sentence.text)}[{ruby.reading}]" for sentence, ruby in carried(sentences)
    ]

    assert " ".join(shown) == expected
