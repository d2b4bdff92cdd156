"""Where the templates, static files and shipped texts are: beside the package in a checkout,
inside it (``reader/_assets``) in a wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def folder(name: str) -> Path:
    """The folder ``templates``, ``static`` or ``corpus``."""
    packed = _PACKAGE / "_assets" / name
    return packed if packed.is_dir() else _PACKAGE.parent / name
