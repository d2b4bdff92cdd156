"""Subjects and exercises ⇄ JSON. Fields that a later version adds are left to their defaults."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields
from typing import Any, cast

from reader.model.bitext import Question
from reader.model.morphology import Furigana, Step
from reader.model.study import (
    Choice,
    Cloze,
    Encounter,
    Exercise,
    Kind,
    Passage,
    Phrase,
    Point,
    Subject,
    WordKey,
)


def dumped(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def kind(text: str) -> Kind:
    return cast(Kind, text)


def subject_json(subject: Subject) -> str:
    return dumped(asdict(subject))


def subject(text: str) -> Subject:
    return _subject(json.loads(text))


def exercises_json(exercises: Sequence[Exercise]) -> str:
    return dumped([asdict(each) for each in exercises])


def exercises(text: str) -> tuple[Exercise, ...]:
    return tuple(
        Exercise(
            **_kept(Exercise, said)
            | {
                "subject": _subject(said["subject"]),
                "choices": tuple(Choice(**_kept(Choice, each)) for each in said["choices"]),
            }
        )
        for said in json.loads(text)
    )


def _subject(said: Mapping[str, Any]) -> Subject:
    if "points" in said:
        return _passage(said)
    if "cloze" not in said:
        return Question(**_tuples(_kept(Question, said)))
    cloze = _tuples(_kept(Cloze, said["cloze"]))
    for part in ("before", "target", "after"):
        cloze[part] = tuple(Furigana(**_kept(Furigana, piece)) for piece in cloze[part])
    return Encounter(
        **_tuples(_kept(Encounter, said))
        | {
            "word": WordKey(**_kept(WordKey, said["word"])),
            "cloze": Cloze(**cloze),
            "steps": tuple(Step(**_kept(Step, step)) for step in said["steps"]),
        }
    )


def _passage(said: Mapping[str, Any]) -> Passage:
    return Passage(
        **_kept(Passage, said)
        | {
            "text": tuple(Furigana(**_kept(Furigana, piece)) for piece in said["text"]),
            "phrases": tuple(Phrase(**_kept(Phrase, each)) for each in said["phrases"]),
            "points": tuple(Point(**_tuples(_kept(Point, each))) for each in said["points"]),
        }
    )


def _kept(kind: type, said: Mapping[str, Any]) -> dict[str, Any]:
    known = {field.name for field in fields(kind)}
    return {name: value for name, value in said.items() if name in known}


def _tuples(said: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: tuple(value) if isinstance(value, list) else value for name, value in said.items()
    }
