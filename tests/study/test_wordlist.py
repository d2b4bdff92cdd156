from hypothesis import given, settings
from hypothesis import strategies as st

from reader.export.words import words_csv
from reader.model.study import STATUSES, Mark, WordKey
from reader.study.wordlist import Listed, Skipped, guarded, parse

# What stands in the list → word(reading) status "note" [tags], with "!" what is left out
LISTS = {
    "one a line": ("食べる\n\n行く\n", "食べる 行く"),
    "windows": ("\ufeff食べる\r\n行く\r\n", "食べる 行く"),
    "with readings": ("食べる,たべる\n行く,いく", "食べる(たべる) 行く(いく)"),
    "tabs, and English": ("食べる\tto eat\tたべる\n", "食べる(たべる)"),
    "a column that is no reading": ("食べる\t飲食\n", "食べる"),
    "a headed CSV": (
        'word,reading,status,note,tags\n残る,のこる,Learning,"of, traces",n4 verbs\n',
        '残る(のこる)learning"of, traces"[n4 verbs]',
    ),
    "other headings": ("English,Kana,Expression\neat,たべる,食べる\n", "食べる(たべる)"),
    "Japanese headings": ("単語,読み\n食べる,たべる", "食べる(たべる)"),
    "an unknown status": ("word,status\n残る,mastered", "残る"),
    "Anki": (
        "#separator:tab\n#html:true\n<b>食べる</b>\tたべる<br>\tto eat\n 残[のこ]る\tto remain\n",
        "食べる(たべる) 残る(のこる)",
    ),
    "Anki, semicolons": ("#separator:semicolon\n食べる;たべる", "食べる(たべる)"),
    "a sound": ("食べる[sound:taberu.mp3]", "食べる"),
    "entities": ("食べる&nbsp;", "食べる"),
    "English lines": ("to eat\n食べる", "! 食べる"),
    "a sentence": ("昨日、魚を食べました。\n食べる", "! 食べる"),
    "nothing": ("", ""),
    "quoted": ('"食べる"\n', "食べる"),
}


def written(each: Listed | Skipped) -> str:
    if isinstance(each, Skipped):
        return "!"
    reading = f"({each.reading})" if each.reading else ""
    note = f'"{each.note}"' if each.note else ""
    tags = f"[{' '.join(each.tags)}]" if each.tags else ""
    return f"{each.form}{reading}{each.status or ''}{note}{tags}"


def test_lists_are_read() -> None:
    for name, (text, expected) in LISTS.items():
        assert " ".join(map(written, parse(text))) == expected, name


def test_what_is_left_out_is_named_with_its_line() -> None:
    assert list(parse("#separator:tab\n食べる\nfish\n")) == [
        Listed(2, "食べる"),
        Skipped(3, "fish", "there is no Japanese in it"),
    ]


FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "'=1", "'quoted"]


def test_no_spreadsheet_takes_a_note_for_a_formula() -> None:
    for note in FORMULAS:
        csv = words_csv([Mark(WordKey("残る"), "known", note)], guarded).decode("utf-8-sig")
        field = csv.splitlines()[1].split(",")[3].strip('"')

        assert field[0] not in "=+-@\t\r", note


# What a note or a tag may hold: anything but what the browser or the form strips.
FIELDS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")) | st.just("\n")).map(
    str.strip
)
TAGS = st.lists(
    st.text(st.characters(exclude_categories=("Cs", "Cc", "Z")), min_size=1).filter(
        lambda tag: len(tag.split()) == 1
    ),
    max_size=3,
)
WORDS = st.text(st.sampled_from("食残るべのこア々"), min_size=1, max_size=8)
KANA = st.text(st.sampled_from("たべるのこ"), max_size=8)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.builds(
            Mark,
            st.builds(WordKey, WORDS, KANA),
            st.sampled_from(STATUSES),
            FIELDS,
            TAGS.map(tuple),
        ),
        max_size=5,
    )
)
def test_what_was_exported_is_read_back(marks: list[Mark]) -> None:
    text = words_csv(marks, guarded).decode("utf-8-sig")

    assert [
        Mark(WordKey(each.form, each.reading), each.status or "new", each.note, each.tags)
        for each in parse(text)
        if isinstance(each, Listed)
    ] == marks


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200))
def test_whatever_is_pasted_is_read_without_complaint(text: str) -> None:
    for each in parse(text):
        assert each.line >= 1
