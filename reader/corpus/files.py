"""Reading the files of a text's folder."""

import os
from pathlib import Path

from reader.errors import CorpusError

META = "meta.toml"
JA = "text.ja.txt"
EN = "text.en.txt"
ALIGNMENT = "alignment.tsv"
GLOSSARY = "glossary.toml"
NOTES = "notes.toml"
QUESTIONS = "questions.toml"
CORRECTIONS = "corrections.toml"
TABLES = {GLOSSARY: "term", NOTES: "note", QUESTIONS: "question", CORRECTIONS: "correction"}
ALL = (META, JA, EN, ALIGNMENT, GLOSSARY, NOTES, QUESTIONS, CORRECTIONS)


def text_of(path: Path) -> str | None:
    """The file's text; None where there is no such file."""
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        problem = f"cannot be read ({error.strerror})."
        raise CorpusError(path, 0, problem, hint="Make the file readable.") from error
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise CorpusError(path, line, "not UTF-8.", hint="Save the file as UTF-8.") from None


def state(path: Path) -> str:
    """Changes when the file does; "" where there is none."""
    try:
        now = path.stat()
    except OSError:
        return ""
    return f"{path.name} {now.st_mtime_ns} {now.st_size} {now.st_ino}"


def contents(folder: Path) -> dict[str, str]:
    """The text of every file of a text's folder; "" for one that is not there."""
    return {name: text_of(folder / name) or "" for name in ALL}


def states(folder: Path) -> list[str]:
    """The same for all files of a text's folder. Asked often, so by one look into the folder."""
    try:
        with os.scandir(folder) as entries:
            found = [(each.name, each.stat()) for each in entries if each.name in ALL]
    except OSError:
        return []
    return sorted(f"{name} {now.st_mtime_ns} {now.st_size} {now.st_ino}" for name, now in found)
