import pytest

from reader.bitext import clauses

# A sentence with its clauses' ends marked.
ENDS = {
    "commas": "はい、|それは、|山です。",
    "sentences joined": "晴れた。|寒い。",
    "what stands last ends nothing": "「行くよ。」",
    "a dash": "春――|三月。",
    "none": "山です。",
    "no letters": "……",
}
ENGLISH_ENDS = {
    "commas": "Yes,| that is so.",
    "a comma in a number": "It cost 1,500 yen.",
    "speech": "“Go,”| he said.",
    "a dash": "Spring—|March.",
    "a hyphen": "A well-known man - |my uncle.",
}


def shares(marked: str) -> tuple[str, tuple[float, ...]]:
    letters = [sum(map(str.isalnum, part)) for part in marked.split("|")]
    return marked.replace("|", ""), tuple(
        sum(letters[: n + 1]) / sum(letters) for n in range(len(letters) - 1)
    )


@pytest.mark.parametrize("marked", ENDS.values(), ids=ENDS)
def test_japanese_clauses_end(marked: str) -> None:
    text, expected = shares(marked)

    assert clauses.japanese(text) == pytest.approx(expected)


@pytest.mark.parametrize("marked", ENGLISH_ENDS.values(), ids=ENGLISH_ENDS)
def test_english_clauses_end(marked: str) -> None:
    text, expected = shares(marked)

    assert clauses.english(text) == pytest.approx(expected)


@pytest.mark.parametrize("row", [example for _, example in clauses.JA_JOINS])
def test_a_japanese_sentence_takes_up_another(row: str) -> None:
    assert clauses.japanese_joins(row)
    assert clauses.japanese_joins(f"「{row}」")
    assert not clauses.japanese_joins(f"山で{row}")


@pytest.mark.parametrize("row", [example for _, example in clauses.EN_JOINS])
def test_an_english_sentence_takes_up_another(row: str) -> None:
    assert clauses.english_joins(row)
    assert clauses.english_joins(f"“{row}”")
    assert not clauses.english_joins(f"Snow {row}")


def test_a_word_that_begins_like_one_does_not() -> None:
    assert not clauses.english_joins("Italy is warm.")
    assert not clauses.english_joins("Butter melts.")
