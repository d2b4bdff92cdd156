"""The JSON that ``taiyaku annotate --json`` promises, as a JSON schema (interfaces.md)."""

from typing import Any


def _object(**properties: Any) -> dict[str, Any]:
    """An object with these members; a name ending in "_" may be missing."""
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [name for name in properties if not name.endswith("_")],
        "properties": {name.rstrip("_"): value for name, value in properties.items()},
    }


def _list(items: Any) -> dict[str, Any]:
    return {"type": "array", "items": items}


STRING: dict[str, Any] = {"type": "string"}
NUMBER = {"type": "integer", "minimum": 0}
SPAN = {"type": "array", "items": NUMBER, "minItems": 2, "maxItems": 2}
FURIGANA = {
    "type": "array",
    "prefixItems": [STRING, {"type": ["string", "null"]}],
    "minItems": 2,
    "maxItems": 2,
}
FORM = _object(text=STRING, info_=_list(STRING), priority_=_list(STRING), only_=_list(STRING))
SENSE = _object(
    pos=_list(STRING), glosses=_list(STRING), fields_=_list(STRING), misc_=_list(STRING),
    info_=_list(STRING), only_=_list(STRING),
)  # fmt: skip
ENTRY = _object(
    id=NUMBER, source=STRING, headword=STRING, reading=STRING, senses=_list(SENSE),
    spellings_=_list(FORM), readings_=_list(FORM),
)  # fmt: skip
TERM = {"anyOf": [{"type": "null"}, _object(ja=STRING, en=STRING, note=STRING)]}
LINK = _object(
    en=SPAN,
    kind={"enum": ["glossary", "dictionary", "name", "number"]},
    confidence={"type": "number", "minimum": 0, "maximum": 1},
)
WORD = _object(
    span=SPAN, surface=STRING, dictionary_form=STRING, reading=STRING, furigana=_list(FURIGANA),
    pos=STRING, inflections=_list(STRING), entries=_list(ENTRY), term=TERM, accent=_list(NUMBER),
    link_=LINK, parts=_list({"$ref": "#/$defs/word"}),
)  # fmt: skip
SENTENCE = _object(
    id={"type": "string", "pattern": r"^\d+\.\d+\.\d+$"},
    text=STRING,
    translation_=STRING,
    words=_list({"$ref": "#/$defs/word"}),
)
PARAGRAPH = _object(
    kind={"enum": ["heading", "paragraph"]}, level=NUMBER, sentences=_list(SENTENCE)
)
SCHEMA = {
    "$defs": {"word": WORD},
    **_object(title={"type": ["string", "null"]}, paragraphs=_list(PARAGRAPH)),
}
CANDIDATE = _object(
    dictionary_form=STRING, reading=STRING, inflections=_list(STRING), entry=ENTRY
)  # fmt: skip
CANDIDATES = _object(query=STRING, candidates=_list(CANDIDATE))
BEAD = _object(
    ja=_list(NUMBER), en=_list(NUMBER), score={"type": "number", "minimum": 0, "maximum": 1}
)
BEADS = _object(beads=_list(BEAD), ja=_list(STRING), en=_list(STRING))
