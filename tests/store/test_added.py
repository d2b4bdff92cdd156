"""Dictionaries from elsewhere: EDRDG's own XML, and Yomitan's zips."""

import gzip
import json
import zipfile
from pathlib import Path

import pytest

from reader.errors import DictionaryError
from reader.model.lexicon import DictionaryEntry, Form, Kanji, Sense
from reader.store import prepare, source, xml, yomitan
from reader.store.added import add, remove
from reader.store.dictionary import open_dictionary
from reader.store.entries import Name
from reader.store.source import Jamdict, kept, recognised

JMDICT = """<?xml version="1.0" encoding="UTF-8"?>
<!-- Rev 1.09 -->
<!DOCTYPE JMdict [
<!ELEMENT JMdict (entry*)>
<!ENTITY n "noun (common) (futsuumeishi)">
<!ENTITY vs "a noun that takes suru, as later files say it">
<!ENTITY uk "word usually written using kana alone">
<!ENTITY sK "search-only kanji form">
]>
<!-- JMdict created: 2026-02-03 -->
<JMdict>
<entry><ent_seq>1436270</ent_seq>
<k_ele><keb>締結</keb><ke_pri>news1</ke_pri></k_ele>
<k_ele><keb>締決</keb><ke_inf>&sK;</ke_inf></k_ele>
<r_ele><reb>ていけつ</reb><re_restr>締結</re_restr></r_ele>
<sense><pos>&n;</pos><pos>&vs;</pos><gloss>conclusion (of a treaty)</gloss>
<gloss xml:lang="ger">Abschluss</gloss></sense>
<sense><misc>&uk;</misc><s_inf>of a belt</s_inf><gloss>fastening</gloss></sense>
<sense><gloss xml:lang="ger">nur deutsch</gloss></sense></entry>
<entry><ent_seq>9999999</ent_seq><r_ele><reb>ジェイエムディクト</reb></r_ele>
<sense><pos>&n;</pos><gloss>JMdict - created 2026-02-03</gloss></sense></entry>
</JMdict>
"""
JMNEDICT = """<?xml version="1.0"?>
<!DOCTYPE JMnedict [
<!ENTITY place "place name">
]>
<!-- JMnedict created: 2026-02-04 -->
<JMnedict><entry><ent_seq>5000001</ent_seq><k_ele><keb>新町</keb></k_ele>
<r_ele><reb>しんまち</reb></r_ele>
<trans><name_type>&place;</name_type><trans_det>Shinmachi</trans_det></trans></entry></JMnedict>
"""
KANJIDIC = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE kanjidic2 [ <!ELEMENT kanjidic2 (header,character*)> ]>
<kanjidic2><header><date_of_creation>2026-02-05</date_of_creation></header>
<character><literal>条</literal><misc><grade>5</grade><stroke_count>7</stroke_count>
<freq>483</freq></misc><reading_meaning><rmgroup>
<reading r_type="pinyin">tiao2</reading><reading r_type="ja_on">ジョウ</reading>
<reading r_type="ja_kun">えだ</reading><meaning>article</meaning>
<meaning m_lang="fr">article</meaning></rmgroup><nanori>え</nanori></reading_meaning>
</character></kanjidic2>
"""
BANK = [
    ["瑠璃鳥", "るりちょう", "", "", 5, ["a blue bird"], 1, ""],
    ["書き倒す", "かきたおす", "", "v5", 5, [{"type": "text", "text": "to write a lot"}], 2, ""],
    ["ひらがな", "", "", "", 5, ["hiragana"], 3, ""],
    [
        "段々", "だんだん", "", "", 5,
        [{"type": "structured-content", "content": [
            {"tag": "div", "content": "gradually"},
            {"tag": "ruby", "content": ["段", {"tag": "rt", "content": "だん"}]},
            {"tag": "img", "path": "a.png"},
        ]}],
        4, "",
    ],
]  # fmt: skip


def _zip(path: Path, index: object, bank: object = BANK) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("index.json", json.dumps(index))
        if bank is not None:
            archive.writestr("term_bank_1.json", json.dumps(bank))
    return path


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    """One dictionary of each kind."""
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / "JMdict_e.gz").write_bytes(gzip.compress(JMDICT.encode()))
    (folder / "JMnedict.xml").write_text(JMNEDICT, "utf-8")
    (folder / "kanjidic2.xml").write_text(KANJIDIC, "utf-8")
    _zip(folder / "birds.zip", {"title": "Birds", "format": 3, "revision": "r7"})
    return {path.stem: path for path in folder.iterdir()}


def test_files_say_what_they_are(files: dict[str, Path]) -> None:
    said = {name: recognised(path) for name, path in files.items()}

    assert {name: (each.kind, each.title, each.date) for name, each in said.items()} == {
        "JMdict_e": ("JMdict", "JMdict", "2026-02-03"),
        "JMnedict": ("JMnedict", "JMnedict", "2026-02-04"),
        "kanjidic2": ("KANJIDIC2", "KANJIDIC2", "2026-02-05"),
        "birds": ("Yomitan", "Birds", "r7"),
    }


def test_the_codes_of_a_files_own_dtd_are_used(files: dict[str, Path]) -> None:
    assert list(xml.words(files["JMdict_e"])) == [
        DictionaryEntry(
            1436270,
            "JMdict",
            (Form("締結", priority=("news1",)), Form("締決", ("sK",))),
            (Form("ていけつ", only=("締結",)),),
            (
                Sense(("conclusion (of a treaty)",), ("n", "vs")),
                Sense(("fastening",), ("n", "vs"), misc=("uk",), info=("of a belt",)),
            ),
        )
    ]


def test_names_and_kanji_are_read(files: dict[str, Path]) -> None:
    assert list(xml.names(files["JMnedict"])) == [
        Name(5000001, ["新町"], ["しんまち"], [(["place"], ["Shinmachi"])])
    ]
    assert list(xml.kanji(files["kanjidic2"])) == [
        Kanji("条", ("article",), ("ジョウ",), ("えだ",), ("え",), 7, 5, 483, None)
    ]


def test_glosses_of_yomitan_are_plain_text(files: dict[str, Path]) -> None:
    found = list(yomitan.words(recognised(files["birds"])))

    assert [(each.headword, each.reading, each.senses) for each in found] == [
        ("瑠璃鳥", "るりちょう", (Sense(("a blue bird",)),)),
        ("書き倒す", "かきたおす", (Sense(("to write a lot",), ("v5s",)),)),
        ("ひらがな", "ひらがな", (Sense(("hiragana",)),)),
        ("段々", "だんだん", (Sense(("gradually 段",)),)),
    ]


REFUSED = {
    "no dictionary": (b"<html></html>", "no dictionary that can be read"),
    "no Yomitan": (b"PK\x05\x06" + bytes(18), "no Yomitan dictionary"),
    "broken gzip": (b"\x1f\x8b\x08\x00broken", "cannot be read"),
}


@pytest.mark.parametrize("case", REFUSED.values(), ids=REFUSED)
def test_other_files_are_refused_in_a_sentence(case: tuple[bytes, str], tmp_path: Path) -> None:
    data, problem = case
    (tmp_path / "a").write_bytes(data)

    with pytest.raises(DictionaryError, match=problem) as error:
        recognised(tmp_path / "a")
    assert error.value.hint


def test_other_yomitan_dictionaries_are_refused(tmp_path: Path) -> None:
    old = _zip(tmp_path / "old.zip", {"title": "Old", "format": 1})
    kanji = _zip(tmp_path / "kanji.zip", {"title": "Kanji", "format": 3}, None)

    with pytest.raises(DictionaryError, match="format 1"):
        recognised(old)
    with pytest.raises(DictionaryError, match="has no words"):
        recognised(kanji)


@pytest.fixture
def built(tmp_path: Path, jamdict: Jamdict, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A dictionary of a handful of words."""

    def installed(added: Path | None = None) -> Jamdict:
        return Jamdict(jamdict.path, jamdict.version, kept(added))

    monkeypatch.setattr(prepare, "installed", installed)
    return prepare.ensure(tmp_path / "dictionary", lambda doing, done: None)


def _silent(doing: str, done: float) -> None:
    pass


def test_what_is_added_is_looked_up(built: Path, files: dict[str, Path]) -> None:
    for name in ("birds", "JMdict_e", "JMnedict", "kanjidic2"):
        add(built, files[name], _silent)

    dictionary = open_dictionary(built)
    (hit,) = dictionary.hits("書き倒す")
    assert (dictionary.entry(hit.entry).source, hit.pos) == ("Birds", ("v5s",))
    assert not dictionary.hits("橋")  # the JMdict that came with the reader gave way
    assert dictionary.hits("締結")[0].pos == ("n", "vs")
    assert len(dictionary.names("新町")) == 1
    assert dictionary.kanji("条") is not None
    assert prepare.ensure(built, _never) == built


def _never(doing: str, done: float) -> None:
    raise AssertionError("it is built already")


def test_what_is_taken_out_is_gone(built: Path, files: dict[str, Path]) -> None:
    add(built, files["birds"], _silent)

    remove(built, "Birds", _silent)

    assert not open_dictionary(built).hits("瑠璃鳥")
    assert open_dictionary(built).hits("橋")
    with pytest.raises(DictionaryError, match="No dictionary “Birds”"):
        remove(built, "Birds", _silent)


def test_a_newer_edition_takes_the_older_ones_place(
    built: Path, files: dict[str, Path], tmp_path: Path
) -> None:
    add(built, files["birds"], _silent)
    newer = _zip(tmp_path / "birds2.zip", {"title": "Birds", "format": 3}, BANK[1:])

    add(built, newer, _silent)

    assert [each.path.name for each in kept(prepare.added_folder(built))] == ["birds2.zip"]
    assert not open_dictionary(built).hits("瑠璃鳥")


def test_a_damaged_one_changes_nothing(built: Path, files: dict[str, Path], tmp_path: Path) -> None:
    add(built, files["JMdict_e"], _silent)
    cut = tmp_path / "JMdict_e.gz"
    cut.write_bytes(gzip.compress(JMDICT.encode()[:-200]))

    with pytest.raises(DictionaryError, match="damaged"):
        add(built, cut, _silent)

    assert open_dictionary(built).hits("締結")
    assert prepare.ensure(built, _never) == built


def test_a_source_that_cannot_be_read_any_more_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "junk").write_text("junk")

    assert source.kept(tmp_path) == source.kept(tmp_path / "none") == source.kept(None) == ()
