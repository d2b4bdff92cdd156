"""The shelf: the texts that ship, read-only, and those the owner added."""

import errno
import hashlib
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import fields, replace
from datetime import datetime
from pathlib import Path

from reader.corpus import files, slug
from reader.corpus.anchor import Aligner, nothing_pairs
from reader.corpus.check import check, check_common
from reader.corpus.corrected import Correcting
from reader.corpus.finding import Finding
from reader.corpus.glossaries import Glossaries, GlossaryFile
from reader.corpus.load import load
from reader.corpus.mend import attached, mended, share
from reader.corpus.save import save, save_corrections, sync
from reader.corpus.settle import settled, settled_alignment
from reader.errors import CorpusError, LibraryError
from reader.model.bitext import Alignment, Meta, Text
from reader.model.correction import Corrections
from reader.model.lexicon import Glossary, GlossaryEntry
from reader.model.text import Document
from reader.ports import Dictionary, KeptCorrections

ENOUGH = 0.2  # of a document's sentences: then a companion edition is of this text
_TRASH = ".trash"
_NEW = ".new-"
_LONGEST_TITLE = 60  # code points of a first sentence that serves as one
_STALE = 24 * 3600  # seconds after which a half-written folder was left by a kill


class Shelf:
    """Texts by id. ``owned`` is made when the first text is added.

    ``align`` pairs what an edit, or another copy of an original, has left unpaired;
    ``corrections`` are kept beside what the texts' own folders hold.
    """

    def __init__(
        self,
        shipped: Path,
        owned: Path,
        align: Aligner = nothing_pairs,
        corrections: KeptCorrections | None = None,
    ) -> None:
        self.shipped, self.owned, self.align = shipped, owned, align
        self._correcting = Correcting(corrections)
        self._loaded: dict[str, tuple[str, Text, tuple[Finding, ...]]] = {}
        self._glossaries = Glossaries(shipped, owned)

    def texts(self) -> tuple[Text, ...]:
        """Every text that can be read, by id; ``original`` is None for a companion edition
        that waits for its original. What cannot be read is in ``broken``."""
        return tuple(map(self._correcting.text, self._good()))

    def _good(self) -> Iterator[Text]:
        for folder in self._folders().values():
            try:
                yield self._open(folder)[0]
            except CorpusError:
                continue

    def broken(self) -> tuple[CorpusError, ...]:
        """What keeps folders from being texts."""
        errors = list(self._glossaries.errors())
        for folder in self._folders().values():
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
        joined = self._glossaries.joined(text.id, text.glossary, shipped=text.shipped)
        return replace(text, glossary=joined)

    def folder(self, identifier: str) -> Path:
        """Where a text's files are."""
        found = self._folders().get(identifier)
        if found is None:
            raise LibraryError(
                f"There is no text “{identifier}”.", hint="taiyaku list names the texts there are."
            )
        return found

    def _folders(self) -> dict[str, Path]:
        found: dict[str, Path] = {}
        for parent in (self.shipped, self.owned):
            try:
                entries = sorted(parent.iterdir())
            except (FileNotFoundError, NotADirectoryError):
                continue
            except OSError as error:
                raise LibraryError(
                    f"{parent} cannot be read ({error.strerror}).", hint="Make it readable."
                ) from error
            found |= {p.name: p for p in entries if p.is_dir() and p.name[0] not in "._"}
        return found

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
        owned = {name: each for name, each in self._folders().items() if each.parent == self.owned}
        for name in self._correcting.keep(new, old, now, frozenset(owned)):
            own = self._correcting.own(self._open(owned[name])[0], new, old)
            with self._writing():
                save_corrections(own, owned[name])

    def _version(self, folder: Path) -> str:
        state = [str(folder), self._glossaries.version(folder.name)]
        for path in (*(folder / name for name in files.ALL), self.shipped / files.GLOSSARY):
            state.append(files.state(path))
        return hashlib.sha256("\n".join(state).encode("utf-8", "replace")).hexdigest()[:16]

    def companion(self, document: Document) -> tuple[Text, float] | None:
        """The companion edition that knows most of a document, and how much of it (0 to 1)."""
        waiting = ((text, share(text, document)) for text in self.texts() if text.original is None)
        best = max(waiting, key=lambda found: found[1], default=None)
        return best if best and best[1] >= ENOUGH else None

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
        original, ja = settled(document)
        if not original.sections:
            raise LibraryError("The text is empty.", hint="Add one with a sentence in it.")
        title = meta.title.strip()
        ours = title not in ("", document.title)
        first = next(original.sentences).text[:_LONGEST_TITLE]
        meta = replace(meta, title=title or (document.title or "").strip() or first)
        found = self.companion(original) if translation is None else None
        if found:
            text = attached(found[0], original, self.align)
            text = replace(text, meta=_merged(meta, found[0], ours=ours), shipped=False)
        else:
            english, en = settled(translation) if translation else (None, {})
            beads = settled_alignment(alignment or Alignment(), ja, en)
            english = english if english and english.sections else None
            text = Text("", meta, original, english, beads)
            text, _ = mended(text, self.align)
        return self._put(text)

    def _put(self, text: Text) -> Text:
        with self._writing() as owned:
            self._sweep(owned)
            new = Path(tempfile.mkdtemp(prefix=_NEW, dir=owned))
            try:
                for identifier in slug.ids(text.meta):
                    if identifier in self._folders():
                        continue
                    save(_named(text, identifier), new)
                    new.chmod(0o755)
                    if _renamed(new, owned / identifier):
                        break
            finally:
                shutil.rmtree(new, ignore_errors=True)
        return self.text(identifier)

    def save(self, text: Text) -> Text:
        """The owner's text, changed. Its glossary keeps the terms of its own scope."""
        folder = self._own(text.id)
        with self._writing():
            save(text, folder)
        return self.text(text.id)

    def own_terms(self) -> tuple[GlossaryEntry, ...]:
        """The terms that can be changed: what the owner wrote, and those of their texts."""
        texts = (text for text in self.texts() if not text.shipped)
        own = (e for text in texts for e in text.glossary.entries if e.scope == text.id)
        return tuple(dict.fromkeys((*self._glossaries.written.entries(), *own)))

    def put_term(self, entry: GlossaryEntry, instead: str = "") -> None:
        """Write a term into the glossary of its text, where that is the owner's, else into the
        owner's own; in the place of the term that is called ``instead`` there."""
        with self._writing():
            self._glossary_of(entry.scope).put(entry, instead)

    def take_term(self, ja: str, scope: str) -> GlossaryEntry | None:
        """Take out a term that the owner wrote; None where there is none."""
        with self._writing():
            return self._glossary_of(scope).take(ja, scope)

    def _glossary_of(self, scope: str) -> GlossaryFile:
        folder = self._folders().get(scope)
        if folder and folder.parent == self.owned:
            return GlossaryFile(folder / files.GLOSSARY, scope)
        return self._glossaries.written

    def remove(self, identifier: str) -> str:
        """Take a text off the shelf; the token brings it back."""
        folder = self._own(identifier)
        with self._writing() as owned:
            trash = owned / _TRASH
            trash.mkdir(exist_ok=True)
            number = 1
            while not _renamed(folder, trash / f"{identifier}~{number}"):
                number += 1
            sync(owned)
        return f"{identifier}~{number}"

    def restore(self, token: str) -> Text:
        """The removed text; under another id if its own was taken meanwhile."""
        trash = self.owned / _TRASH
        if not trash.is_dir() or token not in {p.name for p in trash.iterdir()}:
            raise LibraryError(
                f"No removed text “{token}” can be brought back.", hint="Add its file again."
            )
        name = token.rpartition("~")[0]
        with self._writing() as owned:
            identifier, number = name, 1
            while identifier in self._folders() or not _renamed(trash / token, owned / identifier):
                number += 1
                identifier = f"{name}-{number}"
            sync(owned)
        return self.text(identifier)

    def _own(self, identifier: str) -> Path:
        folder = self.folder(identifier)
        if folder.parent != self.owned:
            raise LibraryError(
                f"“{identifier}” came with the reader and cannot be changed.",
                hint="Only texts you added can be.",
            )
        return folder

    @contextmanager
    def _writing(self) -> Iterator[Path]:
        try:
            self.owned.mkdir(parents=True, exist_ok=True)
            yield self.owned
        except UnicodeEncodeError as error:
            raise LibraryError(
                "A title or a text holds characters that are none (lone surrogates).",
                hint="Write them anew.",
            ) from error
        except OSError as error:
            full = error.errno in (errno.ENOSPC, errno.EDQUOT)
            problem = "the disk is full" if full else error.strerror or "it cannot be written"
            hint = "Make room" if full else "Make it writable, or name another with --data"
            raise LibraryError(
                f"Nothing was changed in {self.owned}: {problem}.", hint=f"{hint}."
            ) from error

    def _sweep(self, owned: Path) -> None:
        """Remove what a killed ``add`` left."""
        for path in owned.glob(f"{_NEW}*"):
            with suppress(FileNotFoundError):
                if time.time() - path.stat().st_mtime > _STALE:
                    shutil.rmtree(path, ignore_errors=True)


def _renamed(old: Path, new: Path) -> bool:
    """False if there is something of that name."""
    if new.exists():
        return False
    try:
        os.rename(old, new)  # noqa: PTH104 - Path.rename says the same, and errno is asked for
    except OSError as error:
        if error.errno in (errno.EEXIST, errno.ENOTEMPTY):
            return False
        raise
    sync(new.parent)
    return True


def _named(text: Text, identifier: str) -> Text:
    terms = tuple(replace(e, scope=identifier) for e in text.glossary.entries if e.scope)
    return replace(text, id=identifier, glossary=Glossary(terms))


def _merged(meta: Meta, companion: Text, *, ours: bool) -> Meta:
    """The person's word first, then the companion's; its title where theirs was only found."""
    own = {f.name: getattr(meta, f.name) for f in fields(Meta)}
    its = {f.name: getattr(companion.meta, f.name) for f in fields(Meta)}
    its |= {"companion_of": companion.id}
    merged = {name: value or its[name] for name, value in own.items()}
    return Meta(**merged | ({} if ours else {"title": companion.meta.title}))
