"""The terms of all texts: those that ship, and those that the owner wrote.

The owner's stand in a ``glossary.toml`` beside their texts. There a term may name the ``text``
it is of, which is how texts that ship get terms of the owner's; without one it is of all texts.
What the owner wrote goes before what shipped; of each, a text's own term before one of all texts.
A term that they hide is gone where it is of: from its text, or from what is of all texts.
"""

import hashlib
from pathlib import Path

from reader.corpus import files, glossary_file
from reader.corpus.disk import replace_file
from reader.corpus.folders import Folders
from reader.corpus.load import glossary
from reader.errors import CorpusError
from reader.model.lexicon import Glossary, GlossaryEntry

Entries = tuple[GlossaryEntry, ...]


class GlossaryFile:
    """A ``glossary.toml``, read again whenever it changes; ``scope`` is the text it is of, "" for
    all. ``by_text``: its terms may name a text of their own."""

    def __init__(self, path: Path, scope: str = "", *, by_text: bool = False) -> None:
        self.path, self.scope, self.by_text = path, scope, by_text
        self._read: tuple[str, Entries] = "", ()

    def entries(self) -> Entries:
        """() where the file cannot be understood: ``load`` says why."""
        state = files.state(self.path)
        if self._read[0] != state or not state:
            try:
                self._read = state, self.load()
            except CorpusError:
                self._read = state, ()
        return self._read[1]

    def load(self) -> Entries:
        """Raises CorpusError where the file cannot be understood."""
        return glossary(self.path, scope=self.scope, by_text=self.by_text).entries

    def put(self, entry: GlossaryEntry, instead: str = "") -> None:
        """Write a term, in the place of the one of the same scope that is called so now."""
        self._write(instead or entry.ja, entry.scope, glossary_file.row(entry, named=self.by_text))

    def take(self, ja: str, scope: str) -> GlossaryEntry | None:
        """Take a term out; None where there is none."""
        found = next((e for e in self.load() if (e.ja, e.scope) == (ja, scope)), None)
        if found:
            self._write(ja, scope, None)
        return found

    def _write(self, ja: str, scope: str, row: glossary_file.Row | None) -> None:
        names = [(entry.ja, entry.scope) for entry in self.load()]
        place = names.index((ja, scope)) if (ja, scope) in names else None
        text = files.text_of(self.path) or ""
        content = glossary_file.edited(text, self.path, place, row)
        replace_file(self.path, content.encode("utf-8"))


class Glossaries:
    """What every text's terms are joined with."""

    def __init__(self, shipped: Path, owned: Path) -> None:
        self.common = GlossaryFile(shipped / files.GLOSSARY)
        self.written = GlossaryFile(owned / files.GLOSSARY, by_text=True)
        self._versions: tuple[Entries, dict[str, str]] = (), {}

    def of(self, scope: str, folders: Folders) -> GlossaryFile:
        """Where a term of this scope is written: into the glossary of its text, where that is
        the owner's, else into the owner's own."""
        folder = folders.all().get(scope)
        if folder and folder.parent == folders.owned and not folders.came(scope):
            return GlossaryFile(folder / files.GLOSSARY, scope)
        return self.written

    def errors(self) -> tuple[CorpusError, ...]:
        """What keeps the files from being read."""
        found = []
        for each in (self.common, self.written):
            try:
                each.load()
            except CorpusError as error:
                found.append(error)
        return tuple(found)

    def version(self, identifier: str) -> str:
        """Changes whenever a term does that the owner wrote and this text has."""
        written = self.written.entries()
        if self._versions[0] is not written:
            self._versions = written, {}
        known = self._versions[1]
        if identifier not in known:
            concerned = [each for each in written if each.scope in ("", identifier)]
            state = hashlib.sha256(repr(concerned).encode("utf-8", "replace"))
            known[identifier] = state.hexdigest()
        return known[identifier]

    def joined(self, identifier: str, own: Glossary, *, shipped: bool) -> Glossary:
        """The terms of a text, of which ``own`` are those of its folder."""
        written = self.written.entries()
        mine = tuple(entry for entry in written if entry.scope == identifier)
        everywhere = tuple(entry for entry in written if not entry.scope and not entry.hidden)
        hidden = tuple(entry for entry in written if not entry.scope and entry.hidden)
        layers = (mine, everywhere, own.entries) if shipped else (own.entries, mine, everywhere)
        found: list[GlossaryEntry] = []
        taken: set[str] = set()
        for layer in (*layers, hidden, self.common.entries()):
            left = [entry for entry in layer if entry.ja not in taken]
            found += (entry for entry in left if not entry.hidden)
            taken |= {form for entry in left for form in (entry.ja, *entry.spellings)}
        return Glossary(tuple(found))
