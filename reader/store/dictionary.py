"""The dictionary port over mapped files. To have them built: ``prepare.ensure``."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path

from reader.errors import DictionaryError
from reader.model.lexicon import DictionaryEntry, Hit, Kanji, Native, Printed
from reader.ports import Dictionary
from reader.store import layout
from reader.store.english import answered, says, stems
from reader.store.entries import from_json, from_line, kanji_from_json, to_json
from reader.store.hits import read_codes, unpack
from reader.store.native import weights
from reader.store.nearest import Nearest
from reader.store.packed import Postings, Records, mapped
from reader.store.prepare import ensure, rebuild
from reader.store.printed import PrintedWords
from reader.store.synonyms import from_record

__all__ = ["MappedDictionary", "ensure", "open_dictionary", "rebuild"]

_REBUILD = "Build it again: taiyaku dictionary rebuild"

# Answers whose glosses are read to be ranked; the others keep the order of their scores.
_READ = 60


class MappedDictionary:
    """A ``Dictionary``. Records are numbered through: first the words, then the names."""

    def __init__(
        self, folder: Path, manifest: layout.Manifest, nearest: type[Nearest] = Nearest
    ) -> None:
        self.manifest = manifest
        self._words = Records(folder, layout.WORDS)
        self._names = Records(folder, layout.NAMES)
        self._first_name = len(self._words)
        self._word_forms = Postings(folder, layout.WORD_FORMS)
        self._name_forms = Postings(folder, layout.NAME_FORMS)
        self._english = Postings(folder, layout.ENGLISH)
        self._synonyms = Records(folder, layout.SYNONYMS)
        self._synonym_forms = Postings(folder, layout.SYNONYM_FORMS)
        self._kanji = Records(folder, layout.KANJI)
        self._kanji_points = mapped(folder / layout.KANJI_POINTS).cast("I")
        self._word_codes = read_codes(folder / layout.WORD_CODES)
        self._name_codes = read_codes(folder / layout.NAME_CODES)
        self._compounds = Records(folder, layout.COMPOUNDS)
        weight = weights(lambda word: len(self._english[word]), self._first_name)
        self.nearest = nearest(folder, weight, self._character, self.hits, self.entry)
        self._printed = PrintedWords(folder)
        self._longest = manifest.longest

    def forms_at(self, text: str) -> list[str]:
        """Every form that ``text`` begins with, shortest first. One call into the trie."""
        return self._word_forms.prefixes(text[: self._longest])

    def continues(self, prefix: str) -> bool:
        """Whether some form begins with ``prefix`` (``prefix`` itself counts)."""
        return self._word_forms.continues(prefix)

    def hits(self, form: str) -> tuple[Hit, ...]:
        """The entries of a form, commonest first; () where there are none."""
        codes = self._word_codes
        return tuple([unpack(packed, codes) for packed in self._word_forms[form]])

    def names(self, form: str) -> tuple[Hit, ...]:
        """The same among proper names (JMnedict)."""
        codes, first = self._name_codes, self._first_name
        return tuple([unpack(packed, codes, first) for packed in self._name_forms[form]])

    def names_continue(self, prefix: str) -> bool:
        """Whether some proper name begins with ``prefix`` (``prefix`` itself counts)."""
        return self._name_forms.continues(prefix)

    def entry(self, number: int) -> DictionaryEntry:
        """The record ``number``, of words and names alike."""
        if number < self._first_name:
            return from_json(self._words[number])
        return from_line(self._names[number - self._first_name])

    def entry_json(self, number: int) -> str:
        """The same, as the JSON object of interfaces.md, ready to be spliced into a document."""
        if number < self._first_name:
            return self._words[number]
        return to_json(self.entry(number))

    def kanji(self, character: str) -> Kanji | None:
        """A single character; None where it is no kanji that KANJIDIC2 knows."""
        return self._character(character)[0]

    def _character(self, character: str) -> tuple[Kanji | None, str]:
        """The same with what its compounds say."""
        if len(character) != 1:
            return None, ""
        place = bisect_left(self._kanji_points, ord(character))
        if place == len(self._kanji) or self._kanji_points[place] != ord(character):
            return None, ""
        return kanji_from_json(self._kanji[place]), self._compounds[place]

    def native(self, characters: str, kana: str) -> tuple[Native, ...]:
        """See ``Dictionary``."""
        return self.nearest.native(characters, kana)

    def printed(self, spelling: str) -> Printed | None:
        """See ``Dictionary``."""
        return self._printed(spelling)

    def printed_continues(self, prefix: str) -> bool:
        """Whether some such spelling begins with ``prefix`` (``prefix`` itself counts)."""
        return self._printed.continues(prefix)

    def english(self, query: str) -> Iterator[int]:
        """Records whose glosses hold every word of ``query``, best first."""
        postings = sorted((self._english[word] for word in {*stems(query)}), key=len)
        if not postings:
            return
        found = dict(map(answered, postings[0]))
        for posting in postings[1:]:
            also = ((*answered(packed),) for packed in posting)
            found = {entry: found[entry] + score for entry, score in also if entry in found}
        ranked = iter(sorted(found, key=lambda entry: (-found[entry], entry)))
        first = list(islice(ranked, _READ))
        first.sort(key=lambda entry: -says(self.entry(entry), query))
        yield from first
        yield from ranked

    def synonyms(self, english: str) -> Mapping[str, float]:
        """Glosses that stand beside ``english``, with how close they are, 0 to 1."""
        numbers = self._synonym_forms[english]
        return dict(pair for number in numbers for pair in from_record(self._synonyms[number]))


def open_dictionary(folder: Path) -> Dictionary:
    """Open the dictionary that was built in ``folder``."""
    try:
        manifest = layout.read(folder)
        if manifest is None:
            raise DictionaryError(f"There is no dictionary in {folder}.", hint=_REBUILD)
        if not manifest.current:
            raise DictionaryError(
                f"The dictionary in {folder} was built by another version.", hint=_REBUILD
            )
        if not layout.intact(folder, manifest):
            raise DictionaryError(f"The dictionary in {folder} is damaged.", hint=_REBUILD)
        return MappedDictionary(folder, manifest)
    except OSError as error:
        raise DictionaryError(
            f"The dictionary in {folder} cannot be read: {error.strerror or error}.",
            hint=_REBUILD,
        ) from error
    except (RuntimeError, ValueError) as error:  # a trie, or codes, of the right size but wrong
        raise DictionaryError(f"The dictionary in {folder} is damaged.", hint=_REBUILD) from error
