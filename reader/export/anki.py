"""Cards → flashcards for Anki: question and answer as they are asked here, and every part of
them in a field of its own, for who would lay them out otherwise.

A flashcard is known by the id of our card: sent again after a correction, it updates what is
there and keeps what was learned of it.
"""

from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from html import escape

from reader.export.markup import EDRDG, SHARED
from reader.model.bitext import Question
from reader.model.flashcards import Deck, Flashcard, Layout
from reader.model.morphology import Furigana
from reader.model.study import Card, Encounter, Kind, Passage, Review, Schedule

ATTRIBUTION = (
    "Words and meanings from JMdict and JMnedict, © the Electronic Dictionary Research and "
    f'Development Group, used in conformance with <a href="{EDRDG}">the Group’s licence</a>, '
    f'<a href="{SHARED}">CC BY-SA 4.0</a>. Made with Taiyaku.'
)
# What is asked, by kind.
TASKS: dict[Kind, str] = {
    "recognition": "What does it mean here?",
    "reading": "How is this read?",
    "cloze": "Fill the gap",
    "rendering": "Fill the gap in the English",
    "production": "Say it in Japanese",
    "inflection": "Put it into the form that fits",
    "order": "Put it in order",
    "listening": "What do you hear?",
    "translation": "Translate",
    "question": "What does the text say?",
}
LAYOUT = Layout(
    id=1_700_000_815_001,
    name="Taiyaku",
    fields=(
        *("Question", "Answer", "Word", "Reading", "Meaning", "Sentence", "English"),
        *("Rendering", "Note", "Source", "Spoken"),
    ),
    front=(
        "{{Question}}{{#Spoken}}<p>{{tts ja_JP voices=Apple_Kyoko,Microsoft_Haruka:Spoken}}</p>"
        "{{/Spoken}}"
    ),
    back=(
        '{{FrontSide}}<hr id="answer">{{Answer}}'
        '{{#Note}}<p class="note">{{Note}}</p>{{/Note}}'
        f'<p class="source">{{{{Source}}}}<br>{ATTRIBUTION}</p>'
    ),
    css=(
        ".card { font: 20px/1.7 serif; max-width: 40em; margin: 1em auto; }\n"
        ".task, .source { font: 13px/1.5 sans-serif; opacity: .7; }\n"
        ".ja { font-size: 26px; line-height: 2.1; }\n"
        ".gap { border-bottom: 2px solid; padding: 0 2em; }\n"
        "b { border-bottom: 2px solid; font-weight: normal; }\n"
        "strong { font-weight: bold; }\n"
        ".note { border-left: 3px double; padding-left: .7em; font-size: 17px; }\n"
    ),
)
GAP = '<span class="gap">&nbsp;</span>'
_BITS = 40  # of a deck's number: Anki keeps numbers of time in it


def flashcards(
    cards: Iterable[Card],
    schedules: Mapping[str, Schedule],
    reviews: Iterable[Review],
    titles: Mapping[str, str],
) -> list[Flashcard]:
    """``titles`` are those of texts by their ids; a text that is gone goes by its id."""
    logs: dict[str, list[Review]] = {}
    for review in reviews:
        logs.setdefault(review.card, []).append(review)
    return [
        Flashcard(
            id=card.id,
            deck=deck(card.text, titles.get(card.text, card.text)),
            fields=fields(card, titles.get(card.text, card.text)),
            tags=("taiyaku", f"taiyaku::{card.kind}"),
            added=card.added,
            suspended=card.suspended,
            schedule=schedules.get(card.id),
            reviews=tuple(logs.get(card.id, ())),
        )
        for card in cards
    ]


def deck(text: str, title: str) -> Deck:
    """That of a text, by the same number for ever."""
    number = int.from_bytes(blake2b(text.encode(), digest_size=8).digest()) % (1 << _BITS)
    name = " ".join(title.replace("::", ":").split()) or text
    return Deck((1 << _BITS) + number, f"Taiyaku::{name}", ATTRIBUTION)


def fields(card: Card, title: str) -> tuple[str, ...]:
    """In the order of the layout."""
    subject = card.subject
    if isinstance(subject, Encounter):
        said = _of_word(card.kind, subject)
    elif isinstance(subject, Passage):
        said = _of_passage(card.kind, subject)
    else:
        said = _of_question(subject)
    said["Source"] = escape(title)
    said["Question"] = f'<p class="task">{TASKS[card.kind]}</p>{said["Question"]}'
    return tuple(said.get(name, "") for name in LAYOUT.fields)


def _of_word(kind: Kind, word: Encounter) -> dict[str, str]:
    cloze = word.cloze
    before, target, after = (ruby(each) for each in (cloze.before, cloze.target, cloze.after))
    whole = _ja(f"{before}<b>{target}</b>{after}")
    gap = _ja(f"{before}{GAP}{after}")
    start, rendering, end = map(escape, cloze.en)
    english = f"{start}<strong>{rendering}</strong>{end}" if rendering else start
    said = _p(english)
    steps = " → ".join(escape(step.name) for step in word.steps)
    answers = f"{_ja(f'<b>{target}</b>')}{_p(escape(word.gloss))}"
    asked = {
        "recognition": whole,
        "reading": _ja(escape(cloze.surface)) + _p(escape(word.gloss)),
        "cloze": gap + said,
        "rendering": whole + _p(f"{start}{GAP}{end}"),
        "production": said,
        "inflection": gap + _ja(escape(next(iter(word.spellings), ""))) + _p(steps) + said,
    }
    return {
        "Question": asked[kind],
        "Answer": answers + ("" if kind == "recognition" else whole) + said,
        "Word": escape(word.word.form),
        "Reading": escape(word.word.reading),
        "Meaning": escape(word.gloss),
        "Sentence": f"{before}<b>{target}</b>{after}",
        "English": english,
        "Rendering": rendering,
        "Note": escape(word.note),
    }


def _of_passage(kind: Kind, passage: Passage) -> dict[str, str]:
    sentence, english = ruby(passage.text), escape(passage.en)
    phrases = sorted(phrase.text for phrase in passage.phrases)
    asked = {
        "order": _p(english) + _ja("　".join(map(escape, phrases))),
        "listening": "",
        "translation": _ja(sentence),
    }
    return {
        "Question": asked[kind],
        "Answer": _ja(sentence) + _p(english),
        "Word": escape(passage.ja),
        "Sentence": sentence,
        "English": english,
        "Spoken": escape(passage.ja) if kind == "listening" else "",
    }


def _of_question(question: Question) -> dict[str, str]:
    return {
        "Question": _ja(escape(question.ja)),
        "Answer": _ja(escape(question.answer)) + _p(escape(question.answer_en)),
        "Word": escape(question.ja),
        "Sentence": escape(question.ja),
        "English": escape(question.en),
        "Meaning": escape(question.answer),
    }


def ruby(pieces: Sequence[Furigana]) -> str:
    return "".join(
        f"<ruby>{escape(piece.base)}<rt>{escape(piece.reading)}</rt></ruby>"
        if piece.reading
        else escape(piece.base)
        for piece in pieces
    )


def _ja(html: str) -> str:
    return f'<p class="ja" lang="ja">{html}</p>' if html else ""


def _p(html: str) -> str:
    return f"<p>{html}</p>" if html else ""
