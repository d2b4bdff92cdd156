"""A word that somebody reads otherwise, or looks up as another."""

from collections.abc import Callable
from dataclasses import replace

from reader.japanese.analyse import part_of_speech
from reader.japanese.furigana.split import furigana
from reader.japanese.kana import hiragana, is_kana
from reader.japanese.reading.readings import KanjiOf, inflected
from reader.model.morphology import Analysis, Word


def reread(
    word: Word, kanji: KanjiOf, *, form: str = "", form_reading: str = "", reading: str = ""
) -> Word:
    """The word looked up as ``form``; it is read ``reading``, and its dictionary form
    ``form_reading``. Where one is "", it follows from the others and from the word."""
    form = form or word.dictionary_form
    return replace(
        word, dictionary_form=form, analyse=_analysis(word, kanji, form_reading, reading)
    )


def _analysis(
    word: Word, kanji: KanjiOf, form_reading: str, reading: str
) -> Callable[[Word], Analysis]:
    def analyse(made: Word) -> Analysis:
        before = word.analysis
        of_form = hiragana(form_reading) or (
            dictionary_reading(made.surface, made.dictionary_form, reading)
            or inflected(hiragana(reading), before.reading, before.dictionary_reading)
            if reading
            else before.dictionary_reading
        )
        spoken = hiragana(reading) or _spoken(made, of_form, before)
        same = of_form == before.dictionary_reading
        return replace(
            before,
            reading=spoken,
            dictionary_reading=of_form,
            pos=before.pos
            if made.dictionary_form == word.dictionary_form
            else part_of_speech(made),
            furigana=before.furigana
            if spoken == before.reading
            else furigana(made.surface, spoken, kanji),
            accent=before.accent if same else (),
        )

    return analyse


def _spoken(made: Word, of_form: str, before: Analysis) -> str:
    if of_form == before.dictionary_reading:
        return before.reading
    return surface_reading(made.surface, made.dictionary_form, of_form) or inflected(
        of_form, before.dictionary_reading, before.reading
    )


def surface_reading(surface: str, form: str, form_reading: str) -> str:
    """How an inflected form is read, by its dictionary form; "" where that does not tell.

    >>> surface_reading("行った", "行う", "おこなう")
    'おこなった'
    """
    return _with_ending(surface, form, form_reading)


def dictionary_reading(surface: str, form: str, reading: str) -> str:
    """How the dictionary form is read, by an inflected one; "" where that does not tell.

    >>> dictionary_reading("空いた", "空く", "すいた")
    'すく'
    """
    return _with_ending(form, surface, hiragana(reading))


def _with_ending(new: str, old: str, read: str) -> str:
    """The reading of ``new``, of which ``old`` is read so and differs in kana at the end only."""
    same = 0
    while same < min(len(new), len(old)) and new[same] == old[same]:
        same += 1
    ours, theirs = new[same:], hiragana(old[same:])
    if not same or not read.endswith(theirs) or not is_kana(ours or "あ"):
        return ""
    return read[: len(read) - len(theirs)] + hiragana(ours)
