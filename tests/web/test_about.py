import re
from types import SimpleNamespace

from reader.web import Stores, create
from reader.web.about import DICTIONARIES, SOFTWARE
from tests.web.fakes import FakeAnnotator, FakeDictionary, FakeShelf, client


class DatedDictionary(FakeDictionary):
    manifest = SimpleNamespace(sources={"JMdict": "2021-04-17"})


def test_the_dictionaries_are_attributed() -> None:
    page = client().get("/about").text

    for said in ("JMdict", "JMnedict", "KANJIDIC2", "Electronic Dictionary Research", "UniDic"):
        assert said in page
    assert "https://www.edrdg.org/edrdg/licence.html" in page
    assert "https://creativecommons.org/licenses/by-sa/4.0/" in page


def test_editions_are_those_of_the_dictionary_in_use() -> None:
    app = create(Stores(FakeShelf(), DatedDictionary(), FakeAnnotator))

    assert "2021-04-17" in app.test_client().get("/about").text
    assert "not recorded" in client().get("/about").text


def test_every_dependency_is_named_with_its_licence() -> None:
    page = client().get("/about").text

    for name in ("fugashi", "Flask", "waitress", "BSD-3-Clause", "ZPL-2.1"):
        assert name in page


def test_the_page_is_in_the_readers_language() -> None:
    page = client().get("/about", headers={"Accept-Language": "ja"}).text
    main = page.partition("<main")[2].partition("</main>")[0]
    said = re.sub(r"<[^>]+>|[\w.-]+-[\w.+-]+", " ", main)

    assert not [what for _name, what, _ in (*DICTIONARIES, *SOFTWARE) if f">{what}<" in main]
    assert not re.findall(r"\b(?:the|of|is|are|not|with|its)\b", said)
    assert "JMdict" in main
    assert "次の文、前の文" in main
