"""The rules that keep the structure: who may import whom, and who may touch the world."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

READER = Path(__file__).resolve().parent.parent / "reader"
MODULES = sorted(READER.rglob("*.py"))

STAGES = {"ingest", "text", "japanese", "lexicon", "bitext", "corpus", "store", "export", "study"}
JOINING = {
    "__main__.py",
    "pipeline.py",
    "app.py",
    "corrected.py",
    "settled.py",
    "search.py",
    "terms.py",
    "bench.py",
    "accuracy.py",
    "sense_accuracy.py",
    "web",
    "cli",
}  # what may join the stages
EVERYWHERE = {"model", "errors", "ports"}
EDGES = {"assets"}  # where files are; for whoever touches the world

# Each of these libraries has one place.
PLACES = {
    "fugashi": "japanese/tokenize.py",
    "unidic_lite": "japanese/tokenize.py",
    "sqlite3": "store",
    "marisa_trie": "store",
    "flask": "web",
    "waitress": "app.py",
    "budoux": "japanese/phrases.py",
    "fsrs": "study",
    "zstandard": "store",
    "pypdfium2": "ingest/pdf.py",
    "click": "cli",
    "rich": "cli",
}


def _imports(path: Path) -> Iterator[str]:
    """The modules a file imports, but for those it only names in types."""
    tree = ast.parse(path.read_text("utf-8"))
    typing_only = {
        inner
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if node in typing_only:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            if node.module == "reader":
                yield from (f"reader.{alias.name}" for alias in node.names)


def _place(path: Path) -> str:
    return path.relative_to(READER).parts[0]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(READER)))
def test_stages_import_the_nouns_and_never_each_other(path: Path) -> None:
    place = _place(path)
    if place in JOINING:
        return
    allowed = EVERYWHERE | EDGES | {place}
    if place == "model":
        allowed = {"model"}

    ours = {name.split(".")[1] for name in _imports(path) if name.startswith("reader.")}

    assert ours <= allowed


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(READER)))
def test_libraries_have_one_place(path: Path) -> None:
    for name in _imports(path):
        place = PLACES.get(name.partition(".")[0])
        if place:
            assert str(path.relative_to(READER)).startswith(place)


def test_pdfium_is_only_loaded_for_a_pdf() -> None:
    """It weighs more than all else that a start loads."""
    at_once = ast.parse((READER / "ingest/pdf.py").read_text("utf-8")).body

    names = {ast.unparse(each) for each in at_once if isinstance(each, ast.Import)}
    assert "import pypdfium2" not in names


def test_only_the_commands_print() -> None:
    printing = [
        path
        for path in MODULES
        if _place(path) != "cli"
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Name) and node.id == "print"
    ]

    assert not printing


def test_templates_escape_everything() -> None:
    templates = (READER.parent / "templates").rglob("*.html")

    assert not [path for path in templates if "| safe" in path.read_text("utf-8")]
