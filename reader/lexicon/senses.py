"""The order in which an entry's senses are shown for a word in its place."""

from reader.lexicon.link import RARE, agrees
from reader.model.lexicon import DictionaryEntry
from reader.model.morphology import Word


def sense_order(word: Word, entry: DictionaryEntry) -> tuple[int, ...]:
    """The numbers of the senses, best first: restricted to another spelling or reading last, what hardly anybody means
    before them, and before these the senses of another part of speech. Otherwise JMdict's
    order, which is that of use."""
    forms = {word.dictionary_form, word.dictionary_form.removesuffix("する")}
    forms.add(word.dictionary_reading.removesuffix("する"))
    forms.add(word.dictionary_reading)

    def against(number: int) -> tuple[bool, bool, bool]:
        sense = entry.senses[number]
        return (
            bool(sense.only) and forms.isdisjoint(sense.only),
            not RARE.isdisjoint(sense.misc),
            bool(sense.pos) and not agrees(word, sense.pos),
        )

    return tuple(sorted(range(len(entry.senses)), key=against))
