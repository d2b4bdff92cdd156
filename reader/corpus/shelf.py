"""The shelf: the texts that ship, read-only, and those the owner added."""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from threading import RLock

from reader.corpus import additions, disk, files, slug
from reader.corpus.anchor import Aligner, nothing_pairs
from reader.corpus.check import check, check_common
from reader.corpus.corrected import Correcting
from reader.corpus.finding import Finding
from reader.corpus.folders import Folders
from reader.corpus.glossaries import Glossaries
from reader.corpus.history import Deed, Direction, History
from reader.corpus.load import load, load_meta
from reader.corpus.mend import mended
from reader.corpus.save import besides, contents, lines, save, save_corrections, write
from reader.errors import ChangedError, CorpusError, LibraryError
from reader.model.bitext import Alignment, Meta, Text
from reader.model.correction import Corrections
from reader.model.lexicon import Glossary, GlossaryEntry, joined
from reader.model.text import Document
from reader.ports import Dictionary, KeptCorrections

_HISTORY = ".history"


class Shelf:
    """Texts by id. ``owned`` is made when the first text is added.

    A folder in ``owned`` stands before one of the same name that ships: so the owner can
    change a text that came with the reader, and go back to it by removing their copy.
    ``align`` pairs what an edit, or another copy of an original, has left unpaired;
    ``corrections`` are kept beside what the texts' own folders hold; ``readings`` tells
    what a text says itself of how it is read.
    """

    def __init__(
        self,
        shipped: Path,
        owned: Path,
        align: Aligner = nothing_pairs,
        corrections: KeptCorrections | None = None,
        readings: Callable[[Text], Glossary] = lambda _text: Glossary(),
    ) -> None:
        self.shipped, self.owned, self.align = shipped, owned, align
        self._readings = readings
        self._folders = Folders(shipped, owned)
        self._correcting = Correcting(corrections)
        self._loaded: dict[str, tuple[str, Text, tuple[Finding, ...]]] = {}
        self._glossaries = Glossaries(shipped, owned)
        self._lock = RLock()  # of who changes a text

    def texts(self) -> tuple[Text, ...]:
        """Every text that can be read, by id; ``original`` is None for a companion edition
        that waits for its original. What cannot be read is in ``broken``."""
        return tuple(map(self._correcting.text, self._good()))

    def _good(self) -> Iterator[Text]:
        for folder in self._folders.all().values():
            try:
                yield self._open(folder)[0]
            except CorpusError:
                continue

    def broken(self) -> tuple[CorpusError, ...]:
        """What keeps folders from being texts."""
        errors = list(self._glossaries.errors())
        for folder in self._folders.all().values():
            try:
                self._open(folder)
            except CorpusError as error:
                errors.append(error)
        return tuple(errors)

    def text(self, identifier: str) -> Text:
        """A text with its beads, notes and proofs in place, and with the terms of all texts and
        all corrections that hold in it."""
        return self._correcting.text(self._open(self.folder(identifier))[0])

    def _open(self, folder: Path, version: str = "") -> tuple[Text, tuple[Finding, ...]]:
        version = version or self._version(folder)
        known = self._loaded.get(folder.name)
        if known and known[0] == version:
            return known[1], known[2]
        raw = load(folder, shipped=folder.parent == self.shipped)
        text, findings = mended(raw, self.align)
        text = self._with_terms(text)
        text = replace(text, glossary=joined((text.glossary, self._readings(text))))
        self._loaded[folder.name] = version, text, findings
        return text, findings

    def lost(self, identifier: str) -> tuple[Finding, ...]:
        """What an edit of the files has left without its place."""
        return self._open(self.folder(identifier))[1]

    def check(self, identifier: str, dictionary: Dictionary | None) -> tuple[Finding, ...]:
        """Everything that is wrong with a text's files."""
        folder = self.folder(identifier)
        text = load(folder, shipped=folder.parent == self.shipped)
        text = self._with_terms(text)
        return check(text, dictionary, folder)

    def check_common(self, dictionary: Dictionary | None) -> tuple[Finding, ...]:
        """Everything that is wrong with the glossaries of all texts."""
        texts, found = self.texts(), self._glossaries
        common, written = (Glossary(file.entries()) for file in (found.common, found.written))
        return (
            *check_common(common, texts, dictionary, self.shipped),
            *check_common(written, texts, dictionary, self.owned),
        )

    def common(self) -> Glossary:
        """The terms of all texts."""
        return self._glossaries.joined("", Glossary(), shipped=False)

    def _with_terms(self, text: Text) -> Text:
        came = self._folders.came(text.id)
        return replace(text, glossary=self._glossaries.joined(text.id, text.glossary, shipped=came))

    def folder(self, identifier: str) -> Path:
        """Where a text's files are."""
        return self._folders.of(identifier)

    def version(self, identifier: str) -> str:
        """Changes when a file of the text, the terms of all texts or a correction does."""
        folder = self.folder(identifier)
        version = self._version(folder)
        if not self._correcting.kept():
            return version
        try:
            return self._correcting.version(self._open(folder, version)[0], version)
        except CorpusError:
            return version

    def corrections(self) -> Corrections:
        """All there are: of every text, then of each, those whose place is gone among them."""
        return self._correcting.all(self.texts())

    def correct(self, new: Corrections, old: Corrections, now: datetime) -> None:
        """Take ``old`` back and keep ``new``: those of a place in one of the owner's texts in
        its folder, the others in the library. What a new one speaks of, only it does."""
        folders = self._folders.all().items()
        owned = {name: each for name, each in folders if each.parent == self.owned}
        for name in self._correcting.keep(new, old, now, frozenset(owned)):
            own = self._correcting.own(self._open(owned[name])[0], new, old)
            with disk.writing(self.owned):
                save_corrections(own, owned[name])

    def _version(self, folder: Path) -> str:
        common, written = self._glossaries.common.path, self._glossaries.version(folder.name)
        state = [str(folder), written, files.state(common), *files.states(folder)]
        return hashlib.sha256("\n".join(state).encode("utf-8", "replace")).hexdigest()[:16]

    def companion(self, document: Document) -> tuple[Text, float] | None:
        """The companion edition that knows most of a document, and how much of it (0 to 1)."""
        return additions.companion(self.texts(), document)

    def drafted(
        self,
        document: Document,
        meta: Meta,
        translation: Document | None = None,
        alignment: Alignment | None = None,
    ) -> Text:
        """What ``add`` would put on the shelf; it has no id yet."""
        found = self.companion(document) if translation is None else None
        if found:
            return additions.companied(document, meta, found[0], self.align)
        return additions.new_text(document, meta, translation, alignment, self.align)

    def add(
        self,
        document: Document,
        meta: Meta,
        translation: Document | None = None,
        alignment: Alignment | None = None,
    ) -> Text:
        """A new text of the owner's. Without a translation, a companion edition that knows
        the document gives its own. A ``meta.title`` that says no more than the document's
        gives way to the companion's."""
        return self.put(self.drafted(document, meta, translation, alignment))

    def put(self, text: Text) -> Text:
        """A text that was drafted, under an id that is free."""
        free = (name for name in slug.ids(text.meta) if name not in self._folders.all())
        with disk.writing(self.owned) as owned:
            name = disk.made(owned, free, lambda new, name: save(additions.named(text, name), new))
        return self.text(name)

    def save(self, text: Text) -> Text:
        """The text, changed. Its glossary keeps the terms of its own scope. Of one that ships
        the owner gets a copy of their own, which takes its place."""
        with self._lock, disk.writing(self.owned):
            write(self._own(text.id), contents(text))
        return self.text(text.id)

    def change(self, text: Text, version: str, what: str, lost: tuple[str, ...] = ()) -> Text:
        """``save``, if the text on the shelf is still of this version, as a deed that can be
        undone: ``what`` names it, ``lost`` tells what it could not keep. The text is one that
        ``mended`` leaves as it is; terms and corrections are not changed here. Raises
        ChangedError."""
        with self._lock, disk.writing(self.owned):
            self._unchanged(text.id, version)
            plain, folder = self._open(self.folder(text.id))[0], self._own(text.id)
            text = replace(
                text, glossary=plain.glossary, corrections=plain.corrections, shipped=False
            )
            after = dict(besides(text))
            if (plain.original, plain.translation) != (text.original, text.translation):
                after |= lines(text)
            self._history(text.id).do(folder, after, what, lost)
            self._loaded[folder.name] = self._version(folder), text, ()
        return self._correcting.text(text)

    def deed(self, identifier: str, direction: Direction) -> Deed | None:
        """What can be undone, or done again, of a text."""
        folder = self.folder(identifier)
        if folder.parent != self.owned:
            return None
        return self._history(identifier).next(direction, files.contents(folder))

    def take(self, identifier: str, direction: Direction, version: str) -> Deed:
        """Undo the last deed, or do it again; returns which. Raises ChangedError."""
        with self._lock, disk.writing(self.owned):
            self._unchanged(identifier, version)
            folder = self.folder(identifier)
            owned = folder.parent == self.owned
            found = self._history(identifier).take(folder, direction) if owned else None
        if found is None:
            hint = "Look at the text as it is now."
            raise LibraryError("There is nothing to %(kind)s.", kind=direction, hint=hint)
        return found

    def _unchanged(self, identifier: str, version: str) -> None:
        if self.version(identifier) != version:
            raise ChangedError("The text was changed meanwhile.", hint="Look at it again.")

    def _history(self, identifier: str) -> History:
        return History(self.owned / _HISTORY / identifier)

    def own_terms(self) -> tuple[GlossaryEntry, ...]:
        """The terms that can be changed: what the owner wrote, and those of their texts."""
        texts = (text for text in self.texts() if not self._folders.came(text.id))
        own = (e for text in texts for e in text.glossary.entries if e.scope == text.id)
        return tuple(dict.fromkeys((*self._glossaries.written.entries(), *own)))

    def put_term(self, entry: GlossaryEntry, instead: str = "") -> None:
        """Write a term, in the place of the one that is called ``instead`` in its glossary."""
        with disk.writing(self.owned):
            self._glossaries.of(entry.scope, self._folders).put(entry, instead)

    def take_term(self, ja: str, scope: str) -> GlossaryEntry | None:
        """Take out a term that the owner wrote; None where there is none."""
        with disk.writing(self.owned):
            return self._glossaries.of(scope, self._folders).take(ja, scope)

    def replaces(self, identifier: str) -> bool:
        """Whether a text is the owner's copy of one that ships, and stands in its place."""
        folder = self.folder(identifier)
        return folder.parent == self.owned and self._folders.came(identifier)

    def remove(self, identifier: str) -> str:
        """Take a text of the owner's off the shelf; the token brings it back. Of one that
        stood in the place of a text that ships, that one is there again."""
        if self.folder(identifier).parent != self.owned:
            problem = "“%(name)s” came with the reader and cannot be removed."
            raise LibraryError(problem, name=identifier, hint="Only texts you added can be.")
        with self._lock, disk.writing(self.owned) as owned:
            return disk.removed(owned, identifier)

    def removed(self) -> Iterator[tuple[str, Meta]]:
        """What ``remove`` took off the shelf, by the tokens that bring it back."""
        for folder in disk.trash(self.owned):
            with suppress(CorpusError):
                yield folder.name, load_meta(folder / files.META)

    def restore(self, token: str) -> Text:
        """The removed text; under another id if its own was taken meanwhile."""
        with disk.writing(self.owned) as owned:
            name = disk.restored(owned, token)
        if name is None:
            problem = "No removed text “%(name)s” can be brought back."
            raise LibraryError(problem, name=token, hint="Add its file again.")
        return self.text(name)

    def _own(self, identifier: str) -> Path:
        """The folder of a text that can be written to: of one that ships, a copy."""
        folder = self.folder(identifier)
        if folder.parent == self.owned:
            return folder
        self._history(identifier).clear()
        made = disk.made(self.owned, [identifier], lambda new, _: disk.copied(folder, new))
        if not made:
            raise ChangedError("The text was changed meanwhile.", hint="Look at it again.")
        return self.owned / identifier
