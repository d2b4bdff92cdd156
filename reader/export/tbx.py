"""A glossary as a terminology file: TBX-Basic in the DCA style (ISO 30042:2019)."""

from collections.abc import Iterable
from xml.etree import ElementTree as Xml

from reader.export.tmx import written
from reader.model.lexicon import GlossaryEntry

_SPACE = "urn:iso:std:iso:30042:ed-2"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_PREFERRED, _ADMITTED = "preferredTerm-admn-sts", "admittedTerm-admn-sts"


def tbx(terms: Iterable[GlossaryEntry], title: str) -> bytes:
    """A concept for every term: its rendering preferred, variants and spellings admitted.

    The reading of the Japanese, for which TBX-Basic has no category, is a note of its term.
    """
    root = Xml.Element("tbx", {"style": "dca", "type": "TBX-Basic", _LANG: "en", "xmlns": _SPACE})
    source = Xml.SubElement(Xml.SubElement(root, "tbxHeader"), "fileDesc")
    Xml.SubElement(Xml.SubElement(source, "titleStmt"), "title").text = written(title)
    said = "From the glossary of this text in Taiyaku."
    Xml.SubElement(Xml.SubElement(source, "sourceDesc"), "p").text = said
    body = Xml.SubElement(Xml.SubElement(root, "text"), "body")
    for number, term in enumerate(terms, 1):
        _concept(body, term, f"c{number}")
    Xml.indent(root)
    made: bytes = Xml.tostring(root, "utf-8")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + made + b"\n"


def _concept(body: Xml.Element, term: GlossaryEntry, name: str) -> None:
    concept = Xml.SubElement(body, "conceptEntry", id=name)
    if term.topic:
        Xml.SubElement(concept, "descrip", type="subjectField").text = written(term.topic)
    if term.note:
        Xml.SubElement(concept, "note").text = written(term.note)
    japanese = _section(concept, "ja")
    _term(japanese, term.ja, _PREFERRED, term.reading)
    for spelling in term.spellings:
        _term(japanese, spelling, _ADMITTED)
    english = _section(concept, "en")
    _term(english, term.en, _PREFERRED)
    for variant in term.variants:
        _term(english, variant, _ADMITTED)


def _section(concept: Xml.Element, language: str) -> Xml.Element:
    return Xml.SubElement(concept, "langSec", {_LANG: language})


def _term(section: Xml.Element, term: str, status: str, reading: str = "") -> None:
    found = Xml.SubElement(section, "termSec")
    Xml.SubElement(found, "term").text = written(term)
    Xml.SubElement(found, "termNote", type="administrativeStatus").text = status
    if reading and reading != term:
        Xml.SubElement(found, "note").text = f"Reading: {written(reading)}"
