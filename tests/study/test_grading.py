"""Answers as learners type them. Each row: the question → the answer → the outcome."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.japanese.inflection import deinflections
from reader.japanese.kana import romaji_kana, spelled_out
from reader.model.bitext import Question
from reader.model.morphology import Furigana, Step
from reader.model.study import KINDS, Choice, Cloze, Encounter, Exercise, Kind, WordKey
from reader.study.grading import LONGEST, Languages, grade
from reader.study.letters import letters

WORDS = frozenset("しゅじん しゅうじん おばさん おばあさん びょういん".split())
LANGUAGES = Languages(
    romaji=lambda text: romaji_kana(text, lengthen=False),
    romaji_long=romaji_kana,
    spelled_out=spelled_out,
    read=lambda text: text.replace("対話", "たいわ").replace("残", "のこ"),
    deinflections=deinflections,
    is_word=WORDS.__contains__,
    is_english=frozenset(("police", "policy", "statement")).__contains__,
)


def encounter(
    surface: str,
    reading: str,
    *,
    form: str = "",
    form_reading: str = "",
    steps: str = "",
    gloss: str = "",
    meanings: str = "",
    spellings: str = "",
    readings: str = "",
    en: str = "",
) -> Encounter:
    return Encounter(
        word=WordKey(form or surface, form_reading or reading),
        sentence="1.1.1",
        cloze=Cloze((), (Furigana(surface, reading),), (), ("", en, "")),
        pos="noun",
        gloss=gloss,
        meanings=tuple(filter(None, meanings.split("|"))),
        spellings=tuple(spellings.split()),
        readings=tuple(readings.split()),
        steps=tuple(Step(name, "") for name in steps.split()),
    )


SUBJECTS = {
    "東京": encounter("東京", "とうきょう"),
    "囚人": encounter("囚人", "しゅうじん"),
    "文言": encounter("文言", "もんごん", readings="もんごん ぶんげん"),
    "明日": encounter("明日", "あした", readings="あした あす みょうにち"),
    "続く": encounter("続く", "つづく"),
    "本屋": encounter("本屋", "ほんや"),
    "金曜": encounter("金曜", "きんよう"),
    "コーヒー": encounter("コーヒー", "コーヒー"),
    "サーバー": encounter("サーバー", "さーばー"),
    "六カ国協議": encounter("六カ国協議", "ろっかこくきょうぎ"),
    "受け付け": encounter("受け付け", "うけつけ", spellings="受け付け 受付"),
    "取り扱い": encounter("取り扱い", "とりあつかい"),
    "人々": encounter("人々", "ひとびと"),
    "条約": encounter("条約", "じょうやく"),
    "残った": encounter("残った", "のこった", form="残る", form_reading="のこる", steps="past",
                     spellings="残る 遺る", readings="のこる"),
    "行った": encounter("行った", "おこなった", form="行う", form_reading="おこなう", steps="past",
                     spellings="行う 行なう", readings="おこなう"),
    "行われた": encounter("行われた", "おこなわれた", form="行う", form_reading="おこなう",
                      steps="passive past", spellings="行う 行なう", readings="おこなう"),
    "食べない": encounter("食べない", "たべない", form="食べる", form_reading="たべる", steps="negative",
                     spellings="食べる", readings="たべる"),
    "共同声明": encounter("共同声明", "きょうどうせいめい", gloss="joint statement",
                      meanings="joint statement|joint communiqué", en="the joint statement"),
    "締結": encounter("締結", "ていけつ", gloss="conclusion (of a treaty); execution (of a contract)",
                    meanings="conclusion (of a treaty)|execution (of a contract)|fastening"),
    "防衛": encounter("防衛", "ぼうえい", gloss="defence", meanings="defense; protection"),
    "政策": encounter("政策", "せいさく", gloss="policy", meanings="political measures|policy"),
    "北朝鮮": encounter("北朝鮮", "きたちょうせん", gloss="North Korea", meanings="North Korean"),
    "統一": encounter("統一", "とういつ", gloss="unification", meanings="unity|consolidation"),
    "席": encounter("席", "せき", gloss="seat", meanings="seat"),
    "着く": encounter("席に着く", "せきにつく", gloss="to take one's seat", meanings=""),
    "労働": encounter("労働", "ろうどう", gloss="labour; labor", meanings="manual labor|toil|work"),
    "三人": encounter("三人", "さんにん", gloss="three people", meanings=""),
    "国連": encounter("国連", "こくれん", gloss="United Nations", meanings="UN|U.N."),
}  # fmt: skip

READINGS = """
東京 → とうきょう → right
東京 → トウキョウ → right
東京 → ﾄｳｷｮｳ → right
東京 → tōkyō → right
東京 → toukyou → right
東京 → TOUKYOU → right
東京 → tookyoo → right
東京 → とうきょう。 → right
東京 → と う きょう → right
東京 → tokyo → forgiven
東京 → とうきよう → wrong
東京 → とうきょ → wrong
東京 → 東京 → wrong
東京 → Tōkyō → right
囚人 → shūjin → right
囚人 → shuujin → right
囚人 → syuuzin → right
囚人 → shujin → wrong
文言 → もんごん → right
文言 → mongon → right
文言 → monngonn → right
文言 → mongen → wrong
文言 → mongpn → forgiven
文言 → mongno → forgiven
文言 → mngn → wrong
東京 → toukxyou → forgiven
文言 → ぶんげん → forgiven
明日 → あす → forgiven
明日 → ashita → right
続く → tsuzuku → right
続く → tuduku → right
続く → つずく → wrong
本屋 → hon'ya → right
本屋 → honya → right
本屋 → honnya → wrong
金曜 → kin'yō → right
金曜 → きにょう → wrong
コーヒー → こーひー → right
コーヒー → koohii → right
コーヒー → kōhī → right
コーヒー → コーヒ → wrong
サーバー → サーバ → right
残った → nokotta → right
残った → のこる → forgiven
"""
CLOZES = """
六カ国協議 → 六カ国協議 → right
六カ国協議 → 六ヶ国協議 → right
六カ国協議 → 六か国協議 → right
六カ国協議 → 六箇国協議 → right
六カ国協議 → ろっかこくきょうぎ → right
六カ国協議 → rokkakoku kyōgi → right
六カ国協議 → 五カ国協議 → wrong
受け付け → 受付 → right
受け付け → 受付け → right
受け付け → uketsuke → right
取り扱い → 取扱 → right
取り扱い → 取扱い → right
取り扱い → 取り引き → wrong
人々 → 人人 → right
条約 → 條約 → right
条約 → 約条 → wrong
残った → 残った → right
残った → のこった → right
残った → 残る → forgiven
残った → nokoru → forgiven
残った → 残って → wrong
行った → 行なった → wrong
東京 → tokyo → forgiven
"""
INFLECTIONS = """
残った → 残った → right
残った → のこった → right
残った → 遺った → right
残った → 残る → wrong
残った → 残って → wrong
行った → 行なった → right
行った → okonatta → right
行った → 行う → wrong
行われた → 行なわれた → right
行われた → 行った → wrong
食べない → 食べない → right
食べない → たべん → right
"""
MEANINGS = """
共同声明 → joint statement → right
共同声明 → The Joint Statement → right
共同声明 → joint statements → right
共同声明 → joint-statement → right
共同声明 → joint communiqué → right
共同声明 → joint statment → forgiven
共同声明 → joint declaration → wrong
共同声明 → statement → wrong
締結 → conclusion → right
締結 → conclusion of a treaty → right
締結 → execution; conclusion → right
締結 → conclusoin → forgiven
締結 → exclusion → wrong
防衛 → defense → right
防衛 → Defence → right
防衛 → protection → right
防衛 → offence → wrong
政策 → policies → right
政策 → a policy → right
政策 → police → wrong
北朝鮮 → north korea → right
北朝鮮 → South Korea → wrong
北朝鮮 → North Koera → forgiven
統一 → unification → right
統一 → reunification → wrong
席 → seat → right
席 → seal → wrong
着く → take a seat → right
着く → to take one’s seat → right
労働 → labor → right
労働 → labour → right
三人 → 3 people → right
国連 → UN → right
国連 → U.N. → right
国連 → the United Nations → right
"""


def rows(table: str, *kinds: Kind) -> list[tuple[Kind, str, str, str]]:
    cut = (line.split(" → ") for line in table.strip().splitlines())
    return [(kind, subject, said, outcome) for subject, said, outcome in cut for kind in kinds]


@pytest.mark.parametrize(
    ("kind", "subject", "said", "outcome"),
    [
        *rows(READINGS, "reading"),
        *rows(CLOZES, "cloze", "production"),
        *rows(INFLECTIONS, "inflection"),
        *rows(MEANINGS, "recognition", "rendering"),
    ],
)
def test_answers_are_graded(kind: Kind, subject: str, said: str, outcome: str) -> None:
    exercise = Exercise("card", kind, "text", SUBJECTS[subject])

    assert grade(exercise, said, LANGUAGES).outcome == outcome


def test_a_choice_is_right_or_wrong() -> None:
    statement = SUBJECTS["共同声明"]
    choices = (Choice("joint statement"), Choice("memorandum"))
    exercise = Exercise("card", "recognition", "text", statement, choices)

    assert grade(exercise, "joint statement", LANGUAGES).outcome == "right"
    assert grade(exercise, "memorandum", LANGUAGES).outcome == "wrong"
    assert grade(exercise, "", LANGUAGES).outcome == "wrong"


def test_a_question_on_the_text_is_chosen() -> None:
    question = Question("いつですか。", "When?", "九月です。", "In September.", ("1.1.1",))
    exercise = Exercise("card", "question", "text", question, (Choice("九月です。"),))

    assert grade(exercise, "九月です。", LANGUAGES).right
    assert not grade(exercise, "十月です。", LANGUAGES).right


LETTERS = {
    "とうきょ とうきょう": "とうきょ+う",
    "もんげん もんごん": "もん-げ+ごん",
    "statment statement": "stat+ement",
    "あ い": "",
    "同じ 同じ": "",
}


@pytest.mark.parametrize(("pair", "expected"), LETTERS.items())
def test_slips_are_shown_letter_by_letter(pair: str, expected: str) -> None:
    said, right = pair.split()
    sign = {"same": "", "missing": "+", "extra": "-"}

    assert "".join(sign[each.state] + each.text for each in letters(said, right)) == expected


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(KINDS[:-1]), st.sampled_from(sorted(SUBJECTS)), st.text(max_size=60))
def test_any_answer_has_a_verdict(kind: Kind, subject: str, said: str) -> None:
    verdict = grade(Exercise("card", kind, "text", SUBJECTS[subject]), said, LANGUAGES)

    joined = "".join(each.text for each in verdict.letters if each.state != "missing")
    assert len(joined) <= LONGEST * 4


@pytest.mark.parametrize("kind", KINDS[:-2])
def test_a_huge_answer_is_wrong_and_quick(kind: Kind) -> None:
    for said in ("a" * 1_000_000, "あ" * 1_000_000, "ny" * 500_000, "東" * 1_000_000, "\0" * 10**6):
        assert not grade(Exercise("card", kind, "text", SUBJECTS["残った"]), said, LANGUAGES).right
