"""Which answers to other questions on a text could be the answer to this one, by their form."""

import re

from reader.model.bitext import Question

# What is asked for, by the question word, with an example; the first that is there counts.
ASKED = (
    ("why", r"なぜ|どうして|なんで|理由|わけ[はをが]", "どうして見えましたか"),
    ("when", r"いつ|何[年月日時]|何世紀", "いつですか"),
    ("who", r"だれ|誰|どなた|何という人", "だれが言いましたか"),
    ("how many", r"いくつ|いくら|何[人回度個国本枚]|何か[国月所]|ど[のれ]くらい|どれほど", "何人ですか"),
    ("how", r"どのように|どうやって|どうすれば|どう(?!い)", "どう変わりましたか"),
    ("what kind", r"どんな|どのような|どういう", "どんな土地ですか"),
    ("which", r"どの|どちら|どれ", "どの国ですか"),
    ("where", r"どこ", "どこですか"),
    ("what", r"何|なに|なん", "何を約束しましたか"),
    ("list", r"挙げ", "三つ挙げなさい"),
)  # fmt: skip
# How an answer ends, with an example; the first that fits counts.
ENDINGS = (
    ("reason", r"(から|ため)(です|だ|である|で)?[。、]|(から|ため)(です|だ|である)?$", "こわいからです"),
    ("was", r"でした[。]?$", "三人でした"),
    ("polite past", r"ました[。]?$", "約束しました"),
    ("polite", r"ます[。]?$|ません[。]?$", "あります"),
    ("is", r"です[。]?$", "九月です"),
    ("written", r"である[。]?$", "恐れである"),
    ("past", r"[ただ][。]?$", "改めた"),
    ("plain", r"[うくぐすつぬぶむるい][。]?$", "定めている"),
)  # fmt: skip
_CONTENT = re.compile(r"[一-鿿々]+|[ァ-ヶー]{2,}|\d+")


def could_answer(question: Question, other: Question) -> bool:
    """Whether the answer to ``other`` follows ``question`` as well as its own does: the same
    is asked for, it ends in the same way, and takes up the same words of the question."""
    asked, after = _asked(question.ja)
    return (
        asked == _asked(other.ja)[0]
        and _ending(question.answer) == _ending(other.answer)
        and all(word in other.answer for word in _CONTENT.findall(after) if word in question.answer)
    )


def _asked(ja: str) -> tuple[str, str]:
    """What is asked for, "" for yes or no, and the question from there on."""
    for name, pattern, _example in ASKED:
        found = re.search(pattern, ja)
        if found:
            return name, ja[found.end() :]
    return "", ja


def _ending(answer: str) -> str:
    """That of the first sentence; "noun" for what ends in none of them."""
    first = re.split(r"(?<=。)", answer)[0]
    return next((name for name, pattern, _ in ENDINGS if re.search(pattern, first)), "noun")
