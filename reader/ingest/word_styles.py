"""What the styles of a Word file say of its paragraphs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

_MOST_DIGITS = 6


def value(element: Element | None, name: str) -> str:
    """The ``val`` of a child; "" where there is none."""
    found = element.find(name) if element is not None else None
    return found.get("val", "") if found is not None else ""


def whole(text: str, otherwise: int) -> int:
    """A number as it stands in an attribute, if it is a sane one."""
    return int(text) if text.isdecimal() and len(text) <= _MOST_DIGITS else otherwise


@dataclass(frozen=True, slots=True)
class Style:
    """``name`` is the built-in one in small letters; ``level`` is 0 and ``number``, that of a
    list and of a level in it, "" where it says nothing."""

    name: str
    level: int
    number: tuple[str, str]
    above: str


def _outline(properties: Element | None) -> int:
    """The heading's level, from 1; 0 for none."""
    said = value(properties, "outlineLvl")
    return int(said) + 1 if said in tuple("012345678") else 0


def read(root: Element | None) -> Mapping[str, Style]:
    """By their ids, those that styles.xml defines."""
    found = {}
    for each in root.iter("style") if root is not None else ():
        name, said = value(each, "name").lower(), each.find("pPr")
        level = name.removeprefix("heading ")
        outline = int(level) if level in tuple("123456789") else _outline(said)
        found[each.get("styleId", "")] = Style(name, outline, listed(said), value(each, "basedOn"))
    return found


def listed(properties: Element | None) -> tuple[str, str]:
    """The list that a paragraph or a style is of, and its level in it."""
    found = properties.find("numPr") if properties is not None else None
    return value(found, "numId"), value(found, "ilvl")


def above(id_: str, styles: Mapping[str, Style]) -> Iterator[tuple[str, Style]]:
    """A style and those it rests on."""
    seen: set[str] = set()
    while id_ in styles and id_ not in seen:
        seen.add(id_)
        yield id_, styles[id_]
        id_ = styles[id_].above


def styled(properties: Element | None, styles: Mapping[str, Style]) -> tuple[str, int]:
    """The name of a paragraph's style, and its level as a heading."""
    chain = [style for _, style in above(value(properties, "pStyle"), styles)]
    name = chain[0].name if chain else ""
    if properties is not None and properties.find("outlineLvl") is not None:
        return name, _outline(properties)
    return name, next((style.level for style in chain if style.level), 0)
