"""The folders of texts: those that ship, and the owner's, which stand before them."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from reader.errors import LibraryError


@dataclass(frozen=True, slots=True)
class Folders:
    """Folders by the id of their text. What begins with "." or "_" is none of a text."""

    shipped: Path
    owned: Path

    def came(self, identifier: str) -> bool:
        """Whether a text came with the reader, be it in a copy of the owner's now."""
        return (self.shipped / identifier).is_dir()

    def of(self, identifier: str) -> Path:
        """Where a text's files are. Asked for every text of every page: no folder is listed."""
        if identifier == Path(identifier).name and identifier[:1] not in ("", ".", "_"):
            for parent in (self.owned, self.shipped):
                with suppress(OSError):
                    if (parent / identifier).is_dir():
                        return parent / identifier
        self.all()  # says so where they cannot be read at all
        raise LibraryError(
            "There is no text “%(name)s”.",
            name=identifier,
            hint="taiyaku list names the texts there are.",
        )

    def all(self) -> dict[str, Path]:
        """Every text's. Raises LibraryError where they cannot be read."""
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
