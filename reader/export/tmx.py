"""Sentence pairs as a translation memory: TMX 1.4b (LISA OSCAR, 2005)."""

import re
from importlib.metadata import version
from xml.etree import ElementTree as Xml

from reader.model.bitext import Bead, Text

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DOCTYPE = b'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n'


def tmx(text: Text) -> bytes:
    """A unit for every bead that has both sides; its id is that of its first sentence."""
    root = Xml.Element("tmx", version="1.4")
    Xml.SubElement(
        root,
        "header",
        {
            "creationtool": "Taiyaku",
            "creationtoolversion": version("taiyaku"),
            "segtype": "sentence",
            "o-tmf": "Taiyaku",
            "adminlang": "en",
            "srclang": "ja",
            "datatype": "plaintext",
        },
    )
    body = Xml.SubElement(root, "body")
    sides = {
        "ja": {each.id: each.text for each in text.original.sentences} if text.original else {},
        "en": {each.id: each.text for each in text.translation.sentences}
        if text.translation
        else {},
    }
    for bead in text.alignment.beads:
        if bead.ja and bead.en:
            _unit(body, bead, sides)
    Xml.indent(root)
    made: bytes = Xml.tostring(root, "utf-8")
    return _DOCTYPE + made + b"\n"


def _unit(body: Xml.Element, bead: Bead, sides: dict[str, dict[str, str]]) -> None:
    unit = Xml.SubElement(body, "tu", tuid=bead.ja[0])
    if len(bead.ja) > 1 or len(bead.en) > 1:
        unit.set("segtype", "block")
    for name, value in (("origin", bead.origin), ("confidence", f"{bead.score:.2f}")):
        Xml.SubElement(unit, "prop", type=f"x-{name}").text = value
    for language, ids, between in (("ja", bead.ja, ""), ("en", bead.en, " ")):
        variant = Xml.SubElement(unit, "tuv", {_LANG: language})
        said = between.join(sides[language].get(each, "") for each in ids)
        Xml.SubElement(variant, "seg").text = written(said)


def written(text: str) -> str:
    """Without the characters that XML 1.0 cannot hold."""
    return _UNWRITABLE.sub("", text)
