from pathlib import Path

from reader.web import Stores, create
from tests.web.fakes import TALKS, FakeAnnotator, FakeDictionary, FakeShelf


def test_a_recording_is_offered_and_sent_in_parts(tmp_path: Path) -> None:
    shelf = FakeShelf(TALKS)
    shelf.root = tmp_path
    browser = create(Stores(shelf, FakeDictionary(), FakeAnnotator)).test_client()
    assert "data-audio" not in browser.get("/texts/talks/").text
    assert browser.get("/texts/talks/audio/sound").status_code == 404

    (tmp_path / "talks").mkdir()
    (tmp_path / "talks" / "audio.mp3").write_bytes(bytes(range(200)))
    (tmp_path / "talks" / "audio.tsv").write_text("1.2.1\t0.5\t2\n", "utf-8")

    assert 'data-audio="/texts/talks/audio/marks"' in browser.get("/texts/talks/").text
    assert browser.get("/texts/talks/audio/marks").json == {"1.2.1": [0.5, 2.0]}
    with browser.get("/texts/talks/audio/sound", headers={"Range": "bytes=10-19"}) as part:
        assert (part.status_code, part.data) == (206, bytes(range(10, 20)))
        assert part.mimetype == "audio/mpeg"


def test_the_terms_of_a_page_are_printed_after_it() -> None:
    browser = create(Stores(FakeShelf(TALKS), FakeDictionary(), FakeAnnotator)).test_client()

    terms = browser.get("/texts/talks/printed/").text

    assert terms.count("<dt") == 1
    assert '共同声明 <small>きょうどうせいめい</small></dt><dd lang="en">joint statement' in terms
    assert browser.get("/texts/talks/printed/9").status_code == 404
