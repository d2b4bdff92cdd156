"""Every row of the tables by its example, and the rules run forwards and back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.japanese.inflection import (
    ENDINGS,
    SOUND_CHANGES,
    WORD_CLASSES,
    Rule,
    deinflect,
    deinflections,
    explain,
    rules,
)  # fmt: skip
from reader.japanese.inflections.auxiliaries import AFTER_TE
from reader.japanese.inflections.explanations import EXPLANATIONS
from reader.japanese.inflections.rows import Ending, SoundChange
from reader.japanese.inflections.together import never_together
from reader.japanese.kana import is_kanji
from reader.model.morphology import Deinflected, Step

ALL_ROWS: list[Ending | SoundChange] = [*ENDINGS, *SOUND_CHANGES]
ROWS = [row for row in ALL_ROWS if row.example]

# A word of each class that has no stem of its own among the others.
WORDS = {
    "v1": "食べる", "v5k": "書く", "v5g": "泳ぐ", "v5s": "話す", "v5t": "待つ", "v5n": "死ぬ", "v5b": "遊ぶ",
    "v5m": "読む", "v5r": "取る", "v5u": "買う", "v5k-s": "行く", "v5u-s": "問う", "v5r-i": "ある",
    "v5aru": "くださる", "vs-i": "する", "vs-s": "愛する", "vz": "論ずる", "vk": "来る", "adj-i": "高い",
    "adj-ix": "いい", "adj-na": "静か", "n": "学生", "vs": "締結", "adj-t": "堂々", "v2k-s": "助く", "vr": "有り",
    "v4h": "思ふ", "cop": "だ", "exp": "です", "adj-ku": "高し", "adj-shiku": "美し",
}  # fmt: skip


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.step or 'link'} {row.example}")
def test_every_row_keeps_its_example(row: Ending | SoundChange) -> None:
    surface, form = row.example.split()

    ways = [found for found in deinflect(surface) if found.form == form]

    assert ways
    assert not row.step or any(Step(row.step, row.form) in way.steps for way in ways)


def test_every_step_is_explained_and_nothing_else() -> None:
    assert {row.step for row in ALL_ROWS} - {""} == set(EXPLANATIONS)
    assert explain("causative").rule


def test_a_step_names_the_verb_that_is_there() -> None:
    """見てもらいたい is no form of てほしい, though it means much the same."""
    spelled = str.maketrans("ゐをゆ", "いおい")  # ゐる, をる, ゆく
    for row in AFTER_TE:
        for ending in row.endings.split() if row.after == "tt" else ():
            first = ending.translate(spelled)[0]
            assert is_kanji(first) or first in ("ら", row.form[1]), (row.form, ending)  # らっしゃる
        verb = row.form.removeprefix("て")
        assert verb[:-1] in explain(row.step).rule, row.form
    steps = [found.steps for found in deinflect("見てもらいたい") if found.form == "見る"]
    assert steps == [(Step("receiving a favour", "てもらう"), Step("desire", "たい"))]


# surface → dictionary form (class): steps
CHAINS = {
    "食べさせられた": "食べる (v1): causative, passive, past",
    "締結し": "締結する (vs-i): continuative",
    "締結させられた": "締結 (vs): causative, passive, past",
    "行かなければならなかった": "行く (v5k-s): must, past",
    "飲んじゃったら": "飲む (v5m): completion, conditional (たら)",
    "美しゅうございます": "美しい (adj-i): polite, polite",
    "お読みになりました": "読む (v5m): honorific, polite, past",
    "ご説明いたします": "説明 (vs): humble, polite",
    "書かされた": "書く (v5k): causative (short), passive, past",
    "問うて": "問う (v5u-s): te-form",
    "よさそうだった": "いい (adj-ix): looks like, past",
    "いらして": "いらっしゃる (v5aru): te-form",
    "くれ": "くれる (v1-s): imperative",
    "静かではありませんでした": "静か (adj-na): polite, negative, past",
    "食べられなくなってしまった": "食べる (v1): potential or passive, negative, become, completion, past",
}


@pytest.mark.parametrize("surface", CHAINS)
def test_chains_of_endings(surface: str) -> None:
    word, _, steps = CHAINS[surface].partition(": ")
    form, _, code = word.removesuffix(")").partition(" (")

    assert any(
        found.form == form
        and code in found.classes
        and [step.name for step in found.steps] == steps.split(", ")
        for found in deinflect(surface)
    )


@pytest.mark.parametrize("surface", ["", "東京", "た", "ない", "、", "食べるた"])
def test_nothing_is_made_of_too_little(surface: str) -> None:
    assert all(found.form for found in deinflect(surface))


def test_the_noun_before_suru_needs_no_step() -> None:
    assert Deinflected("締結", frozenset({"vs"}), ()) in deinflect("締結する")


def test_a_stem_in_katakana_is_found() -> None:
    assert any(found.form == "サボる" for found in deinflections(("さぼった",)))


@st.composite
def inflected(draw: st.DrawFn) -> tuple[str, str, str, tuple[Step, ...]]:
    """A word with up to three endings put on it by the rules: (surface, form, class, steps)."""
    code = draw(st.sampled_from(sorted(WORDS)))
    word, state = WORDS[code], code
    steps: tuple[Step, ...] = ()
    bound = True
    for _ in range(6):
        fitting = [
            rule
            for rule in _fitting(word, state)
            if not (steps and rule.step and never_together(steps[-1], rule.step))
        ]
        if not fitting or (not bound and draw(st.booleans())):
            break
        rule = draw(st.sampled_from(fitting))
        word = word[: len(word) - len(rule.end)] + rule.suffix
        steps = (*steps, rule.step) if rule.step else steps
        state, bound = rule.outer, rule.bound
    return word, WORDS[code], code, steps if not bound else ()


def _fitting(word: str, state: str) -> list[Rule]:
    """The rules that say more: an ending, not just another sound."""
    return [
        rule
        for rule in rules()
        if state in rule.inner and word.endswith(rule.end) and rule.step and "oi" not in rule.inner
        and not rule.bound and not _is_unheard(rule, word)
    ]  # fmt: skip


def _is_unheard(rule: Rule, word: str) -> bool:
    """高え, but not たのしえ."""
    rough = rule.step is not None and rule.step.name == "rough speech" and rule.end == "い"
    return rough and not is_kanji(word[-2:-1])


@given(inflected())
@settings(max_examples=120, deadline=None)
def test_what_the_rules_make_they_also_undo(made: tuple[str, str, str, tuple[Step, ...]]) -> None:
    surface, form, code, steps = made

    assert not steps or any(
        found.form == form and code in found.classes and found.steps == steps
        for found in deinflect(surface)
    )


def test_the_rules_speak_of_classes_that_exist() -> None:
    assert set(WORDS) <= WORD_CLASSES
