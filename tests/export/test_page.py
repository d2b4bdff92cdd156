"""An annotated text as one page: whole, escaped, and asking for nothing."""

from html.parser import HTMLParser

from reader.export.markup import WordList, paragraph_html
from reader.export.page import page
from reader.model.annotation import AnnotatedSentence, LinkedWord, Links, Meant
from reader.model.lexicon import DictionaryEntry, Form, GlossaryEntry, Sense
from reader.model.morphology import Analysis, Furigana, Word
from reader.model.text import Document, Paragraph, Section, Sentence

HOSTILE = "<script>alert('\"&')</script>"
ENTRY = DictionaryEntry(1, "JMdict", (Form("条約"),), (Form("じょうやく"),), (Sense((HOSTILE,)),))
TERM = GlossaryEntry("条約", "じょうやく", f"treaty {HOSTILE}", HOSTILE)
WORD = Word(
    "条約",
    (),
    "条約",
    lambda _word: Analysis("", "", furigana=(Furigana("条", "じょう"), Furigana("約", HOSTILE))),
    lambda _word: (),
)


def _page(*, term: GlossaryEntry | None = None, known: bool = True) -> str:
    linked = LinkedWord(WORD, term, lambda _linked: Links((1,) if known else ()))
    own = [Sentence("1.1.1", f"条約{HOSTILE}条約"), Sentence("1.2.1", "条約")]
    heading = Paragraph("heading", 1, (own[0],))
    document = Document(
        "ja", (Section(1, (heading, Paragraph("paragraph", 0, (own[1],)))),), HOSTILE, HOSTILE
    )
    places = (0, len(own[0].text) - 2), (0,)
    annotated = [
        AnnotatedSentence(sentence, (linked,) * len(starts), starts)
        for sentence, starts in zip(own, places, strict=True)
    ]
    return page(document, annotated, lambda _number: ENTRY, {"1.2.1": HOSTILE}, HOSTILE)


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []
        self.links: list[str] = []
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.seen.append(tag)
        self.links += [found.get("href") or ""] if tag == "a" else []
        self.ids |= {found.get("id") or ""}
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def _parsed(written: str) -> _Tags:
    tags = _Tags()
    tags.feed(written)
    assert tags.open == []
    return tags


def test_everything_is_escaped() -> None:
    for term in (None, TERM):
        written = _page(term=term)

        assert "script" not in _parsed(written).seen
        assert HOSTILE not in written


def test_the_english_title_stands_under_the_other() -> None:
    document = Document("ja", (), "海", "")

    assert '<h1>海</h1><p class="en" lang="en">The Sea</p>' in page(
        document, (), lambda _number: ENTRY, title_en="The Sea"
    )
    assert 'class="en"' not in page(document, (), lambda _number: ENTRY)


def test_every_word_leads_to_its_place_in_the_list() -> None:
    tags = _parsed(_page(term=TERM))

    inside = [link for link in tags.links if link.startswith("#")]
    assert len(inside) == 3
    assert {link[1:] for link in inside} <= tags.ids
    assert tags.seen.count("dt") == 1


def test_a_word_nobody_knows_is_no_link() -> None:
    tags = _parsed(_page(known=False))

    assert not [link for link in tags.links if link.startswith("#")]
    assert "dl" not in tags.seen


def test_whose_the_meanings_are() -> None:
    links = _parsed(_page()).links

    assert "https://www.edrdg.org/edrdg/licence.html" in links
    assert "https://creativecommons.org/licenses/by-sa/4.0/" in links


def test_a_word_shows_what_it_means_where_it_stands() -> None:
    senses = (Sense(("to leave",)), Sense(("to answer",)))
    entry = DictionaryEntry(1, "JMdict", (Form("出る"),), (Form("でる"),), senses)
    linked = LinkedWord(WORD, None, lambda _linked: Links((1,)))
    sentence = AnnotatedSentence(Sentence("1.1.1", "条約条約"), (linked, linked), (0, 2))
    kept = Paragraph("paragraph", 0, (sentence.sentence,))
    meant: list[Meant] = [(1, 1), (1, 0)]

    for footnotes, places in ((False, 1), (True, 2)):
        words = WordList(lambda _number: entry, lambda _sentence: meant, footnotes=footnotes)
        written = "".join(paragraph_html(kept, iter([sentence]), words, {}))
        listed = "".join(words.footnotes() if footnotes else words.listed())

        assert written.count("】 to answer") == written.count("】 to leave") == (not footnotes)
        assert listed.count("to answer") == places
        assert footnotes == (listed.index("to answer") < listed.index("to leave"))
