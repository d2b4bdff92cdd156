import pytest

from reader.corpus.renderings import has, occurrences
from reader.model.lexicon import GlossaryEntry

# rendering: English that has it
THERE = {
    "treaty": "Two Treaties.",
    "ally": "They were allied.",
    "conclude": "Concluding it,",
    "plan": "as planned",
    "seek": "It sought help.",
    "crisis": "two crises",
    "co-operation": "Co-operation grew.",
    "Six-Party Talks": "the Six-Party Talks’ end",
    "Soviet–North Korean Treaty": "the Soviet-North Korean treaty",
    "the former Soviet Union": "of former Soviet Union",
    "Russia": "Russia’s aim",
    "great power": "its great-power status",
    "“slighting the North, favouring the South”": "slighting the North, favouring the South",
}
NOT_THERE = {
    "treaty": "an agreement",
    "North Korea": "North of Korea",
    "state": "a station",
    "Cold War": "a cold day of war",
}


@pytest.mark.parametrize(("rendering", "english"), THERE.items())
def test_a_rendering_is_there(rendering: str, english: str) -> None:
    assert has(english, rendering)


@pytest.mark.parametrize(("rendering", "english"), NOT_THERE.items())
def test_a_rendering_is_not_there(rendering: str, english: str) -> None:
    assert not has(english, rendering)


def term(ja: str, *spellings: str) -> GlossaryEntry:
    return GlossaryEntry(ja, "", "x", spellings=spellings)


TERMS = [term("朝鮮"), term("北朝鮮"), term("核"), term("核問題", "核の問題"), term("インド")]

# a sentence → the terms in it
SENTENCES = {
    "the longest wins": "北朝鮮の核問題 → 北朝鮮 核問題",
    "and the short where it stands alone": "朝鮮と北朝鮮 → 朝鮮 北朝鮮",
    "other spellings": "核の問題 → 核問題",
    "katakana is not torn": "インドネシアとインド → インド",
    "twice": "核と核 → 核 核",
}


@pytest.mark.parametrize("case", SENTENCES.values(), ids=SENTENCES)
def test_terms_are_found(case: str) -> None:
    sentence, expected = case.split(" → ")

    assert " ".join(entry.ja for _, entry in occurrences(sentence, TERMS)) == expected
