"""The entries of JMdict, JMnedict and KANJIDIC2 out of the XML files that EDRDG publishes."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.etree import ElementTree as Xml

from reader.errors import DictionaryError
from reader.model.lexicon import DictionaryEntry, Form, Kanji, Sense
from reader.store.codes import code
from reader.store.entries import JMDICT, Name
from reader.store.source import unpacked

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_ENTITY = re.compile(r'<!ENTITY\s+(\S+)\s+"([^"]*)">')
_HEAD = 1 << 20  # bytes in which the DTD ends
_IMPRINT = 9999999  # JMdict's last entry is no word

Code = Callable[[str], str]


def words(path: Path) -> Iterator[DictionaryEntry]:
    """JMdict, English glosses only. Raises DictionaryError where the file is damaged."""
    name = _codes(path)
    for entry in _elements(path, "entry"):
        number = int(entry.findtext("ent_seq", "0"))
        if number != _IMPRINT:
            yield DictionaryEntry(
                number,
                JMDICT,
                tuple(_spelling(each, name) for each in entry.iterfind("k_ele")),
                tuple(_reading(each, name) for each in entry.iterfind("r_ele")),
                tuple(_senses(entry, name)),
            )


def _spelling(element: Xml.Element, name: Code) -> Form:
    info = tuple(name(each) for each in _texts(element, "ke_inf"))
    return Form(element.findtext("keb", ""), info, _texts(element, "ke_pri"))


def _reading(element: Xml.Element, name: Code) -> Form:
    info = tuple(name(each) for each in _texts(element, "re_inf"))
    if element.find("re_nokanji") is not None:
        info = (*info, "nokanji")
    only = _texts(element, "re_restr")
    return Form(element.findtext("reb", ""), info, _texts(element, "re_pri"), only)


def _senses(entry: Xml.Element, name: Code) -> Iterator[Sense]:
    pos: tuple[str, ...] = ()
    for element in entry.iterfind("sense"):
        # A sense without a part of speech has that of the sense before it (JMdict's DTD).
        pos = tuple(name(each) for each in _texts(element, "pos")) or pos
        glosses = tuple(
            gloss.text or ""
            for gloss in element.iterfind("gloss")
            if gloss.get(_LANG, "eng") == "eng" and gloss.text
        )
        if glosses:
            misc = (*_texts(element, "misc"), *_texts(element, "dial"))
            yield Sense(
                glosses,
                pos,
                tuple(name(each) for each in _texts(element, "field")),
                tuple(name(each) for each in misc),
                _texts(element, "s_inf"),
                (*_texts(element, "stagk"), *_texts(element, "stagr")),
            )


def names(path: Path) -> Iterator[Name]:
    """JMnedict."""
    name = _codes(path)
    for entry in _elements(path, "entry"):
        senses = [
            (
                [name(each) for each in _texts(element, "name_type")],
                [
                    gloss.text or ""
                    for gloss in element.iterfind("trans_det")
                    if gloss.get(_LANG, "eng") == "eng"
                ],
            )
            for element in entry.iterfind("trans")
        ]
        yield Name(
            int(entry.findtext("ent_seq", "0")),
            [each.findtext("keb", "") for each in entry.iterfind("k_ele")],
            [each.findtext("reb", "") for each in entry.iterfind("r_ele")],
            senses or [([], [])],
        )


def kanji(path: Path) -> Iterator[Kanji]:
    """KANJIDIC2, in the order of the characters' code points."""
    found = (_kanji(each) for each in _elements(path, "character"))
    yield from sorted(found, key=lambda each: each.literal)


def _kanji(character: Xml.Element) -> Kanji:
    readings = [*character.iterfind("reading_meaning/rmgroup/reading")]
    meanings = character.iterfind("reading_meaning/rmgroup/meaning")

    def number(name: str) -> int | None:
        said = character.findtext(f"misc/{name}")
        return int(said) if said else None

    return Kanji(
        character.findtext("literal", ""),
        tuple(each.text or "" for each in meanings if each.get("m_lang", "en") == "en"),
        tuple(each.text or "" for each in readings if each.get("r_type") == "ja_on"),
        tuple(each.text or "" for each in readings if each.get("r_type") == "ja_kun"),
        _texts(character, "reading_meaning/nanori"),
        number("stroke_count") or 0,
        number("grade"),
        number("freq"),
        number("jlpt"),
    )


def _codes(path: Path) -> Code:
    """The file's own names for the descriptions that the parser puts in place of its entities."""
    with unpacked(path) as file:
        head = file.read(_HEAD).decode("utf-8", "replace")
    own = {description: name for name, description in _ENTITY.findall(head)}
    return lambda text: own.get(text) or code(text)


def _texts(element: Xml.Element, path: str) -> tuple[str, ...]:
    return tuple(each.text for each in element.iterfind(path) if each.text)


def _elements(path: Path, tag: str) -> Iterator[Xml.Element]:
    """The elements of a name, each forgotten when the next is asked for."""
    with _explained(path), unpacked(path) as file:
        parser = Xml.iterparse(file, ("start", "end"))  # noqa: S314 - the owner's own file
        _, root = next(parser)
        for event, element in parser:
            if event == "end" and element.tag == tag:
                yield element
                root.clear()


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except (Xml.ParseError, EOFError, OSError, ValueError) as error:
        raise DictionaryError(
            f"{path} is damaged ({error}).", hint="Fetch it again, then add it again."
        ) from error
