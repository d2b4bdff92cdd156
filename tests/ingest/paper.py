"""Small PDFs, each character in its place; PDFium knows the fonts by their names."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

SIDE = 595  # points, of a square page
_FONTS = {
    "mincho": ("HeiseiMin-W3", "UniJIS-UTF16-H"),
    "gothic": ("HeiseiKakuGo-W5", "UniJIS-UTF16-H"),
    "vertical": ("HeiseiMin-W3", "UniJIS-UTF16-V"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it is printed, from ``x`` and ``y``, points from the top left."""

    text: str
    x: float
    y: float
    size: float = 10
    font: str = "mincho"


def column(
    text: str, count: int, x: float = 40, y: float = 60, size: float = 10, pitch: float = 18
) -> list[Line]:
    """Paragraphs set in lines of ``count`` kanji; # is a heading, > stands further in."""
    lines = []
    for paragraph in text.strip("\n").split("\n"):
        large = 1.4 if paragraph.startswith("# ") else 1
        inward = 3 if paragraph.startswith("> ") else 0
        rest = paragraph.removeprefix("# ").removeprefix("> ")
        y += pitch * 0.7 * (large > 1)
        while rest:
            taken = rest[: count - inward]
            indent = len(taken) - len(taken.lstrip("　")) + inward
            lines.append(Line(taken.lstrip("　"), x + indent * size, y, size * large))
            rest, y = rest[len(taken) :], y + pitch
        y += pitch * 0.7 * (large > 1)
    return lines


def upright(text: str, count: int, x: float = 360, y: float = 50) -> list[Line]:
    """The same, vertically: lines run down from ``y`` and follow from ``x`` to the left."""
    return [
        Line(line.text, x - line.y, y + line.x, line.size, "vertical")
        for line in column(text, count, 0, 0)
    ]


def pdf(
    pages: Iterable[Sequence[Line]],
    info: Mapping[str, str] | None = None,
    *,
    locked: bool = False,
    turned: str = "1 0 0 1 0 0",
    outline: Sequence[tuple[str, int]] = (),
) -> bytes:
    """A PDF of pages; Latin letters and digits are half as wide as kanji. ``locked`` asks for
    a password that nobody knows; ``turned`` is the matrix that all is drawn by;
    ``outline`` has titles and their pages, from 0."""
    objects: list[bytes] = []

    def add(body: str | bytes) -> int:
        objects.append(body.encode("ascii") if isinstance(body, str) else body)
        return len(objects)

    fonts = ""
    for name, (base, encoding) in _FONTS.items():
        cid = add(
            f"<</Type/Font/Subtype/CIDFontType0/BaseFont/{base}/DW 1000/W[1 632 500]"
            "/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 4>>"
            f"/FontDescriptor<</Type/FontDescriptor/FontName/{base}/Flags 4/ItalicAngle 0"
            "/FontBBox[0 -200 1000 900]/Ascent 880/Descent -120/CapHeight 700/StemV 80>>>>"
        )
        font = add(
            f"<</Type/Font/Subtype/Type0/BaseFont/{base}-{encoding}/Encoding/{encoding}"
            f"/DescendantFonts[{cid} 0 R]>>"
        )
        fonts += f"/{name} {font} 0 R"
    kids = []
    for page in pages:
        drawn = f"{turned} cm\n" + "".join(
            f"BT /{line.font} {line.size} Tf 1 0 0 1 {line.x} {SIDE - line.y} Tm"
            f" <{line.text.encode('utf-16-be').hex()}> Tj ET\n"
            for line in page
        )
        content = add(f"<</Length {len(drawn)}>>stream\n{drawn}endstream")
        kids.append((content, page))
    parent = len(objects) + len(kids) + 1
    numbers = [
        add(
            f"<</Type/Page/Parent {parent} 0 R/MediaBox[0 0 {SIDE} {SIDE}]/Contents {content} 0 R"
            f"/Resources<</Font<<{fonts}>>>>>>"
        )
        for content, _ in kids
    ]
    add(f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(f'{n} 0 R' for n in numbers)}]>>")
    first = len(objects) + 1
    for place, (title, at) in enumerate(outline):
        following = f"/Next {first + place + 1} 0 R" if place + 1 < len(outline) else ""
        said = title.encode("utf-16-be").hex()
        number = first + len(outline)
        add(f"<</Title<feff{said}>/Parent {number} 0 R/Dest[{numbers[at]} 0 R/Fit]{following}>>")
    ends = f"/First {first} 0 R/Last {len(objects)} 0 R" if outline else ""
    marks = add(f"<</Type/Outlines{ends}>>")
    root = add(f"<</Type/Catalog/Pages {parent} 0 R/Outlines {marks} 0 R>>")
    said = "".join(
        f"/{key}<feff{text.encode('utf-16-be').hex()}>" for key, text in (info or {}).items()
    )
    about = add(f"<<{said}>>")
    key = "<" + 32 * "ab" + ">"
    lock = f"/Encrypt<</Filter/Standard/V 1/R 2/O{key}/U{key}/P -4>>/ID[{key}{key}]"
    return _file(objects, f"/Root {root} 0 R/Info {about} 0 R{lock if locked else ''}")


def _file(objects: Sequence[bytes], trailer: str) -> bytes:
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    end = f"trailer<</Size {size}{trailer}>>\nstartxref\n{len(out)}\n%%EOF\n".encode("ascii")
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + end
