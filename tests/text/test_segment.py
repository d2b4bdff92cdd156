import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model.text import Language
from reader.text import sentence_spans

JAPANESE = {
    "full stops": "行く。帰る。 → 行く。|帰る。",
    "no stop at the end": "行く。帰る → 行く。|帰る",
    "speech stays whole": "「行く。帰る。」と言った。 → 「行く。帰る。」と言った。",
    "unclosed quote": "「行く。帰る。 → 「行く。|帰る。",
    "stray closing bracket": "行く」。帰る。 → 行く」。|帰る。",
    "quote in a quote": "『「行く。」と。』と書く。帰る。 → 『「行く。」と。』と書く。|帰る。",
    "unclosed within closed": "「行く（山。」と言う。帰る。 → 「行く（山。」と言う。|帰る。",
    "closing bracket after a stop": "（行く。）帰る。 → （行く。）|帰る。",
    "remark before the stop": "行く（山へ）。帰る。 → 行く（山へ）。|帰る。",
    "remark after the stop": "行く。（笑）帰る。 → 行く。（笑）|帰る。",
    "speech after speech": "「春。」「夏。」 → 「春。」|「夏。」",
    "a title begins the sentence": "『春。』は本である。 → 『春。』は本である。",
    "curly quotes": "“行く。帰る。”と言う。 → “行く。帰る。”と言う。",
    "question and exclamation": "行くか！？帰る。 → 行くか！？|帰る。",
    "blank after a question": "行くか？　帰るか！　知らない。 → 行くか？|帰るか！|知らない。",
    "the sentence goes on after a question": "行くか？と聞く。 → 行くか？と聞く。",
    "to begin a sentence": "本当か？とても遠い。 → 本当か？|とても遠い。",
    "half-width marks": "行く! 帰る? はい。 → 行く!|帰る?|はい。",
    "a name with a mark": "Yahoo!で探す。 → Yahoo!で探す。",
    "hesitation": "まあ……そうだ。 → まあ……そうだ。",
    "hesitation, then a blank": "まあ……　そうだ。 → まあ……|そうだ。",
    "hesitation and a stop": "まあ……。そうだ。 → まあ……。|そうだ。",
    "decimal point": "幅は３．５メートル。 → 幅は３．５メートル。",
    "stops of some journals": "茶である．次は水である． → 茶である．|次は水である．",
    "initials": "Ｊ．Ｂ．ポーターが来る。 → Ｊ．Ｂ．ポーターが来る。",
    "list in a sentence": "次に、①摘む。②蒸す。 → 次に、①摘む。|②蒸す。",
    "blanks around": "　行く。　帰る。　 → 行く。|帰る。",
    "stops only": "。。。 → 。。。",
}
ENGLISH = {
    "two": "It rains. We stay. → It rains.|We stay.",
    "titles": "Mr. Hale met Dr. Ito. They spoke. → Mr. Hale met Dr. Ito.|They spoke.",
    "number": "See No. 5 on p. 7. It is late. → See No. 5 on p. 7.|It is late.",
    "the word no": "He said no. It was late. → He said no.|It was late.",
    "initials": "J. B. Porter came. He left. → J. B. Porter came.|He left.",
    "the pronoun": "It was I. She laughed. → It was I.|She laughed.",
    "a numbered heading": "II. The Letter → II. The Letter",
    "a numbered item": "3.1. Results came. → 3.1. Results came.",
    "a year is none": "1984. It was cold. → 1984.|It was cold.",
    "country within": "The U.S. Senate met. → The U.S. Senate met.",
    "country at the end": "He left the U.S. The train went. → He left the U.S.|The train went.",
    "for example": "Tea, e.g. green tea, is old. → Tea, e.g. green tea, is old.",
    "and so on": "Tea, rice, etc. are sold. They… → Tea, rice, etc. are sold.|They…",
    "hour": "At 5 p.m. they left. → At 5 p.m. they left.",
    "hour at the end": "It left at 5 p.m. We stayed. → It left at 5 p.m.|We stayed.",
    "quote after the stop": "“It rains.” We stay. → “It rains.”|We stay.",
    "question goes on": "“Is it?” she asked. No. → “Is it?” she asked.|No.",
    "straight quotes": '"Go!" he said. "Why?" → "Go!" he said.|"Why?"',
    "quote opens": "It rains. “Why?” he asked. → It rains.|“Why?” he asked.",
    "decimal": "It costs 3.5 yen. → It costs 3.5 yen.",
    "brackets": "It rains. (It often does.) We stay. → It rains.|(It often does.)|We stay.",
    "month": "In Nov. 1992 he came. → In Nov. 1992 he came.",
    "company": "The Tea Co. Ltd. in Kobe closed. → The Tea Co. Ltd. in Kobe closed.",
}


def cut(case: str, language: Language) -> tuple[str, str]:
    text, expected = (side.strip(" ") for side in case.split(" → "))
    return "|".join(span.of(text) for span in sentence_spans(text, language)), expected


@pytest.mark.parametrize("case", JAPANESE.values(), ids=JAPANESE)
def test_japanese_sentences_are_cut(case: str) -> None:
    made, expected = cut(case, "ja")

    assert made == expected


@pytest.mark.parametrize("case", ENGLISH.values(), ids=ENGLISH)
def test_english_sentences_are_cut(case: str) -> None:
    made, expected = cut(case, "en")

    assert made == expected


@settings(max_examples=200, deadline=None)
@given(
    st.text("あ行Aa1。．.！？!?…、と「」『』（）“”() 　\n", max_size=40),
    st.sampled_from(("ja", "en")),
)
def test_sentences_partition_the_paragraph(text: str, language: Language) -> None:
    spans = sentence_spans(text, language)

    places = [0, *(place for span in spans for place in (span.start, span.end)), len(text)]
    assert places == sorted(places)
    between = zip(places[::2], places[1::2], strict=True)
    assert not "".join(text[start:end] for start, end in between).strip()
    assert all(span.of(text).strip(" 　\n") == span.of(text) != "" for span in spans)


@pytest.mark.parametrize(
    "text", ["（" * 200_000 + "」" * 200_000, "「茶。」" * 100_000, "茶" * 1_000_000]
)
def test_a_long_line_is_cut(text: str) -> None:
    spans = sentence_spans(text)

    assert "".join(span.of(text) for span in spans) == text
