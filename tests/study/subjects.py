"""Cards and encounters for tests, in short."""

from datetime import UTC, datetime, timedelta

from reader.model.bitext import Question
from reader.model.morphology import Furigana, Step
from reader.model.study import Card, Cloze, Encounter, Kind, Rating, Review, WordKey
from reader.study.deck import card

NOW = datetime(2024, 5, 1, 12, tzinfo=UTC)
QUESTION = Question("いつですか。", "When?", "九月です。", "In September.", ("1.1.1",))


def encounter(
    form: str,
    gloss: str = "",
    *,
    pos: str = "noun",
    rendering: str = "",
    steps: str = "",
    topic: str = "",
    count: int = 1,
    is_term: bool = False,
) -> Encounter:
    """A word in the sentence Xは残った。, read in as many あ as it has characters."""
    kanji = (Furigana(form, "あ" * len(form)),)
    after = (Furigana("は"), Furigana("残", "のこ"), Furigana("った。"))
    return Encounter(
        word=WordKey(form, "あ" * len(form)),
        sentence="1.1.1",
        cloze=Cloze((), kanji, after, ("The ", rendering, " remained.")),
        pos=pos,
        gloss=gloss or f"meaning of {form}",
        meanings=(gloss or f"meaning of {form}",),
        spellings=(form,),
        readings=("あ" * len(form),),
        steps=tuple(Step(name, "") for name in steps.split()),
        topic=topic,
        count=count,
        is_term=is_term,
    )


def cards(words: str, kind: Kind = "recognition", text: str = "talks") -> list[Card]:
    """One for each word, added a second apart."""
    return [
        card(kind, text, encounter(word), NOW + timedelta(seconds=place))
        for place, word in enumerate(words.split())
    ]


def review(
    card: Card | str, rating: int, at: datetime = NOW, *, name: str = "", session: str = ""
) -> Review:
    reviewed = card if isinstance(card, str) else card.id
    return Review(name or f"{reviewed} {at.isoformat()}", reviewed, Rating(rating), at, session)
