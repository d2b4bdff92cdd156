import tempfile
from pathlib import Path

from hypothesis import given, settings

from reader.corpus.load import load
from reader.corpus.save import save
from reader.model.bitext import Text
from tests.corpus.strategies import texts


@given(texts())
@settings(max_examples=40, deadline=None)
def test_what_is_saved_is_loaded(text: Text) -> None:
    with tempfile.TemporaryDirectory() as folder:
        save(text, Path(folder) / "x")

        assert load(Path(folder) / "x") == text


def test_files_without_content_go(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "notes.toml").write_text("[[note]]")
    (tmp_path / "x" / "text.ja.txt").write_text("猫。\n", "utf-8")
    (tmp_path / "x" / "meta.toml").write_text('title.ja = "猫"', "utf-8")
    (tmp_path / "x" / "notes.toml").unlink()
    text = load(tmp_path / "x")
    (tmp_path / "x" / "notes.toml").write_text("[[note]]")

    save(text, tmp_path / "x")

    names = sorted(path.name for path in (tmp_path / "x").iterdir())
    assert names == ["meta.toml", "text.ja.txt"]
