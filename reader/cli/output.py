"""The file a command writes."""

from pathlib import Path

from reader.errors import ReaderError


def output(file: str) -> Path:
    """The file of that name, in a folder that is there. Asked before the work is done."""
    path = Path(file)
    if not path.parent.is_dir():
        raise ReaderError(
            f"There is no folder {path.parent}, so {path.name} cannot be written in it.",
            hint="Make the folder, or name another.",
        )
    return path
