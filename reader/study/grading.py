"""An answer → right, forgiven or wrong, and what exactly was wrong.

*Forgiven* counts as remembered: the word was known, the typing slipped. Who disagrees says
so with one key; grading only proposes.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from reader.model.bitext import Question
from reader.model.morphology import Deinflected
from reader.model.study import Encounter, Exercise, Passage
from reader.study import english
from reader.study.exercises import right_choice
from reader.study.letters import letters, one_letter_off
from reader.study.order import accepted
from reader.study.spelling import (
    as_it_sounds,
    folded,
    kanji_of,
    normal,
    same_but_okurigana,
    without_final_bar,
)
from reader.study.verdict import Verdict

LONGEST = 200  # characters of an answer that are looked at
LONGEST_TRANSLATION = 2000
SHORTEST_MISTYPED = 5  # letters, of which one may be wrong

OTHER_READING = "Also a reading of the word; here it is %(form)s."
LONG_VOWELS = "With its long vowels: %(form)s."
WRITTEN = "Here it is written %(form)s."
OTHER_FORM = "The right word; its form here is %(form)s."
MISTYPED = "A slip of the keys: %(form)s."
BY_RULE = "Here it is %(form)s."
NOT_INFLECTED = "That is the dictionary form itself."
OTHER_ORDER = "This order is good too. The text has: %(form)s"


@dataclass(frozen=True, slots=True)
class Languages:
    """What grading must know of the two languages.

    ``romaji``: the kana that romaji stands for, exactly; ``romaji_long``: the same with
    vowels made long that may have been meant long; ``spelled_out``: hiragana without marks;
    ``read``: how Japanese of any spelling is read, in kana;
    ``is_word``: whether kana are the reading of some word, ``is_english`` whether letters
    are a word of English.
    """

    romaji: Callable[[str], tuple[str, ...]]
    romaji_long: Callable[[str], tuple[str, ...]]
    spelled_out: Callable[[str], str]
    read: Callable[[str], str]
    deinflections: Callable[[Sequence[str]], Iterable[Deinflected]]
    is_word: Callable[[str], bool]
    is_english: Callable[[str], bool]


def grade(exercise: Exercise, given: str, languages: Languages) -> Verdict:
    """``given`` is the text of a choice, or what was typed; "" for "I don't know". What is
    compared, not graded, counts as right until its writer says else."""
    answer = given[:LONGEST].strip()
    subject = exercise.subject
    if exercise.judged:
        return Verdict("right" if answer else "wrong")
    if isinstance(subject, Passage):
        return _of_passage(exercise, subject, answer, languages)
    if exercise.choices or isinstance(subject, Question):
        right = answer == right_choice(exercise.kind, subject).text
        return Verdict("right" if right else "wrong")
    if not normal(answer):
        return Verdict("wrong")
    if exercise.kind == "reading":
        return grade_reading(answer, subject.cloze.reading, subject.readings, languages)
    if exercise.kind == "recognition":
        return english.grade(answer, (subject.gloss, *subject.meanings), languages.is_english)
    if exercise.kind == "rendering":
        accepted = (subject.cloze.en[1], subject.gloss, *subject.meanings)
        return english.grade(answer, accepted, languages.is_english)
    verdict = grade_japanese(answer, subject, languages)
    if exercise.kind == "inflection":
        return _by_rule(answer, subject, languages, verdict)
    return verdict


def longest(exercise: Exercise) -> int:
    """Characters that an answer may have."""
    return LONGEST_TRANSLATION if exercise.judged else LONGEST


def _of_passage(exercise: Exercise, passage: Passage, answer: str, languages: Languages) -> Verdict:
    if exercise.kind == "order":
        return grade_order(answer, passage)
    if exercise.choices:
        right = answer == right_choice(exercise.kind, passage).text
        return Verdict("right" if right else "wrong")
    return grade_dictation(answer, passage, languages) if normal(answer) else Verdict("wrong")


def grade_order(given: str, passage: Passage) -> Verdict:
    """``given`` are the phrases with blanks between them."""
    right = [phrase.text for phrase in passage.phrases]
    if given.split() == right:
        return Verdict("right")
    if accepted(passage.phrases, given.split()):
        return Verdict("right", OTHER_ORDER, form=passage.ja)
    return Verdict("wrong", "", letters(given.split(), right, " ", like=0))


def grade_dictation(given: str, passage: Passage, languages: Languages) -> Verdict:
    """A whole sentence as it was heard, in any spelling."""
    right = languages.spelled_out(normal(passage.reading))
    heard = (*_heard(given, languages), languages.spelled_out(normal(languages.read(given))))
    if normal(given) == normal(passage.ja) or right in heard:
        return Verdict("right")
    if any(as_it_sounds(each) == as_it_sounds(right) for each in heard):
        return Verdict("forgiven", WRITTEN, form=passage.ja)
    if right in _lengthened(given, languages):
        return Verdict("forgiven", LONG_VOWELS, letters(heard[0], right), passage.reading)
    return Verdict("wrong", "", letters(heard[0] if languages.romaji(given) else heard[-1], right))


def grade_reading(given: str, reading: str, others: Sequence[str], languages: Languages) -> Verdict:
    """``others`` are further readings of the word, good elsewhere."""
    heard = _heard(given, languages)
    right = languages.spelled_out(normal(reading))
    if right in heard or without_final_bar(reading, languages.spelled_out) in heard:
        return Verdict("right")
    if any(languages.spelled_out(normal(other)) in heard for other in others):
        return Verdict("forgiven", OTHER_READING, form=reading)
    if right in _lengthened(given, languages):
        return Verdict("forgiven", LONG_VOWELS, letters(heard[0], right), reading)
    if _is_mistyped(given, right, languages):
        return Verdict("forgiven", MISTYPED, form=reading)
    return Verdict("wrong", "", letters(heard[0], right))


def grade_japanese(given: str, subject: Encounter, languages: Languages) -> Verdict:
    """In any spelling, in kana or in romaji; the dictionary form for an inflected one is
    forgiven."""
    surface, reading = subject.cloze.surface, subject.cloze.reading
    if normal(given) == normal(surface):
        return Verdict("right")
    written = Verdict("right", WRITTEN, form=surface)
    if _same_spelling(given, surface, languages):
        return written
    heard = _heard(given, languages)
    if languages.spelled_out(normal(reading)) in heard:
        return Verdict("right") if surface == reading else written
    inflected = bool(subject.steps)
    for spelling in (subject.word.form, *subject.spellings):
        if _same_spelling(given, spelling, languages):
            return _other_form(surface) if inflected else written
    for other in (subject.word.reading, *subject.readings):
        if other and languages.spelled_out(normal(other)) in heard:
            return _other_form(surface) if inflected else written
    if languages.spelled_out(normal(reading)) in _lengthened(given, languages):
        return Verdict("forgiven", LONG_VOWELS, form=reading)
    if _is_mistyped(given, languages.spelled_out(normal(reading)), languages):
        return Verdict("forgiven", MISTYPED, form=reading)
    if kanji_of(given):
        return Verdict("wrong", "", letters(normal(given), surface))
    return Verdict("wrong", "", letters(heard[0], languages.spelled_out(reading)))


def _other_form(surface: str) -> Verdict:
    return Verdict("forgiven", OTHER_FORM, form=surface)


def _by_rule(given: str, subject: Encounter, languages: Languages, verdict: Verdict) -> Verdict:
    """Any form that the rules lead back to the same word by the same steps is right; another
    form of the word is not what was asked for."""
    if verdict.outcome == "right":
        return verdict
    wanted = [step.name for step in subject.steps]
    spelled = (normal(given), *_heard(given, languages))
    forms = {subject.word.form, subject.word.reading, *subject.readings, *subject.spellings}
    for found in languages.deinflections(spelled):
        if found.form in forms and [step.name for step in found.steps] == wanted:
            return Verdict("right", BY_RULE, form=subject.cloze.surface)
    if verdict.outcome == "forgiven":
        return Verdict("wrong", NOT_INFLECTED, verdict.letters)
    return verdict


def _same_spelling(given: str, spelling: str, languages: Languages) -> bool:
    one, other = (folded(text, languages.spelled_out) for text in (given, spelling))
    return one == other or same_but_okurigana(one, other)


def _heard(given: str, languages: Languages) -> tuple[str, ...]:
    """The kana an answer stands for, as typed first; itself where it is no romaji."""
    plain = normal(given)
    romaji = languages.romaji(given)
    return tuple(map(languages.spelled_out, romaji)) or (languages.spelled_out(plain),)


def _is_mistyped(given: str, right: str, languages: Languages) -> bool:
    """Whether letters that are no romaji would be the answer but for one of them: mongpn, but
    not mongen, which could be meant."""
    plain = normal(given)
    if len(plain) < SHORTEST_MISTYPED or not plain.isascii() or languages.romaji(plain):
        return False
    return any(
        right in map(languages.spelled_out, languages.romaji(meant))
        for meant in one_letter_off(plain)
    )


def _lengthened(given: str, languages: Languages) -> tuple[str, ...]:
    """The same with vowels made long; nothing where the short ones are a word themselves:
    shujin is 主人, and not 囚人 mistyped."""
    heard = _heard(given, languages)
    if any(languages.is_word(kana) for kana in heard):
        return ()
    return tuple(map(languages.spelled_out, languages.romaji_long(given)))
