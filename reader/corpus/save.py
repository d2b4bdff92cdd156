"""Text → a text's folder. A file is written whole and under its name at once, or not at all."""

from collections.abc import Mapping
from pathlib import Path

from reader.corpus import corrections, files, glossary_file, notation, toml
from reader.corpus.disk import replace_file, sync
from reader.model.bitext import Alignment, Bead, Meta, Note, Question, Text
from reader.model.correction import Corrections


def save(text: Text, folder: Path) -> None:
    """Write the folder's files; one that the text has nothing for is removed.

    The documents must be settled. Terms of other scopes than the text's own are not its
    to keep. Each file is replaced in one step, so that a kill leaves old or new, and the
    fingerprints find the beads again whichever it was.
    """
    write(folder, contents(text))


def write(folder: Path, contents: Mapping[str, str]) -> None:
    """Bring the files of these names to these contents, "" for none. What is so already is
    not touched."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in contents.items():
        path = folder / name
        data = content.encode("utf-8")
        if not data:
            path.unlink(missing_ok=True)
        elif not path.is_file() or path.read_bytes() != data:
            replace_file(path, data)
    sync(folder)


def save_corrections(kept: Corrections, folder: Path) -> None:
    """Write ``corrections.toml`` alone."""
    write(folder, {files.CORRECTIONS: corrections.written(kept)})


def contents(text: Text) -> Mapping[str, str]:
    """The text of each file, "" for one that is not needed."""
    own = [entry for entry in text.glossary.entries if entry.scope == text.id]
    return {
        **lines(text),
        **besides(text),
        files.GLOSSARY: toml.tables("term", map(glossary_file.row, own)),
        files.CORRECTIONS: corrections.written(text.corrections),
    }


def lines(text: Text) -> Mapping[str, str]:
    """The two files of sentences."""
    sides = ((files.JA, text.original), (files.EN, text.translation))
    return {name: notation.write(document) if document else "" for name, document in sides}


def besides(text: Text) -> Mapping[str, str]:
    """The files about the sentences, but for terms and corrections."""
    return {
        files.ALIGNMENT: alignment(text.alignment),
        files.NOTES: toml.tables("note", map(_note, text.notes)),
        files.QUESTIONS: toml.tables("question", map(_question, text.questions)),
        files.META: meta(text.meta, companion=text.original is None),
    }


def alignment(beads: Alignment) -> str:
    """``alignment.tsv``: a line for each bead."""
    return "".join("\t".join(_cells(bead)) + "\n" for bead in beads.beads)


def _cells(bead: Bead) -> tuple[str, str, str, str, str]:
    human = bead.origin == "human" and bead.score == 1
    score = f"{bead.score:.4f}".rstrip("0").rstrip(".")
    origin = "human" if human else f"{bead.origin} {score}"
    return " ".join(bead.ja), " ".join(bead.en), origin, " ".join(bead.fingerprints), bead.begins


def meta(meta: Meta, *, companion: bool = False) -> str:
    """``meta.toml`` without the keys there is nothing to say for."""
    top: dict[str, toml.Value] = {
        "title.ja": meta.title,
        "title.en": meta.title_en,
        "author.ja": meta.author,
        "author.en": meta.author_en,
        "level": meta.level,
        "kind": meta.kind,
        "summary": meta.summary,
        "companion": companion,
        "companion_of": meta.companion_of,
    }
    source = toml.pairs({"url": meta.url, "rights": meta.rights})
    translation = toml.pairs(
        {
            "translator": meta.translator,
            "rights": meta.translation_rights,
            "origin": meta.translation_origin,
        }
    )
    return (
        toml.pairs(top)
        + (f"added = {toml.date(meta.added)}\n" if meta.added else "")
        + (f"\n[source]\n{source}" if source else "")
        + (f"\n[translation]\n{translation}" if translation else "")
    )


def _note(note: Note) -> dict[str, toml.Value]:
    return {
        "at": note.at,
        "fingerprint": note.fingerprint,
        "kind": note.kind,
        "anchor": note.anchor,
        "note": note.note,
    }


def _question(question: Question) -> dict[str, toml.Value]:
    return {
        "ja": question.ja,
        "en": question.en,
        "answer": question.answer,
        "answer_en": question.answer_en,
        "proof": question.proof,
        "fingerprints": question.fingerprints,
    }
