"""Practice over the wire, with forms alone: begun, answered, rated, left, resumed, undone."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from html import unescape
from io import BytesIO

import fsrs
import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from reader.model.bitext import Question, Text
from reader.model.lexicon import Glossary, GlossaryEntry
from reader.model.study import KINDS, Encounter, Exercise, Kind, Rating, Review, WordKey
from reader.study import deck
from reader.study.exercises import right_choice
from reader.study.fitting import INSTALL, Fitted, FittingError, is_possible
from reader.study.schedule import Memory
from reader.study.vocabulary import Keys
from reader.web import Stores, create
from reader.web.practice import habits
from reader.web.practice.encounters import Encounters
from reader.web.practice.feedback import interval
from reader.web.practice.plan import Planner, level_of
from reader.web.practice.state import State, state
from tests.study.subjects import NOW
from tests.study.test_passages import PASSAGE
from tests.web.fakes import TALKS, FakeAnnotator, FakeDictionary, FakeShelf, document

READINGS = {
    "共同声明": "きょうどうせいめい",
    "文言": "もんごん",
    "対話": "たいわ",
    "残った": "のこった",
}
RENDERINGS = ("joint statement", "wording", "dialogue", "remained")
BOOK = replace(
    TALKS,
    glossary=Glossary(
        tuple(
            GlossaryEntry(ja, READINGS[ja], en, note="Not <b>bold</b>.", scope="talks")
            for ja, en in zip(READINGS, RENDERINGS, strict=True)
        )
    ),
    questions=tuple(
        Question(f"{n}番は何ですか。", f"Which is {n}?", f"{n}です。", f"It is {n}.", ("1.2.1",))
        for n in range(4)
    ),
    translation=document(
        "en",
        "# Dialogue\n\nThe wording of the joint statement remained.\n"
        "The dialogue remained.\n\nIt remained.",
    ),
)
DEFAULTS: tuple[float, ...] = tuple(fsrs.scheduler.DEFAULT_PARAMETERS)
WORDS: tuple[Kind, ...] = ("recognition", "reading", "cloze")


class Site:
    """A browser, and what is in the stores behind the site it looks at."""

    def __init__(self, *texts: Text) -> None:
        self.shelf = FakeShelf(*texts)
        self.stores = Stores(self.shelf, FakeDictionary(), FakeAnnotator)
        self.reviews = self.stores.reviews
        self.app = create(self.stores)
        self.app.testing = True
        self.browser: FlaskClient = self.app.test_client()

    def get(self, path: str) -> str:
        answer = self.browser.get(path, follow_redirects=True)
        assert answer.status_code == 200
        return unescape(answer.text)

    def post(self, path: str, **said: object) -> TestResponse:
        return self.browser.post(path, data=said)

    def begin(self, *kinds: Kind, **said: object) -> str:
        """The address of a new session."""
        answer = self.post("/practice", **{"text": "talks", "kind": list(kinds or WORDS), **said})
        assert answer.status_code == 303
        return str(answer.location)

    def state(self, address: str) -> State:
        session = self.reviews.session(address.rpartition("/")[2])
        assert session
        return state(session, self.reviews)

    def exercise(self, address: str) -> Exercise:
        found = self.state(address).exercise
        assert found
        return found

    def answer(self, address: str, *, right: bool = True) -> None:
        """What the page asks for."""
        page, asked = self.get(address), self.exercise(address)
        assert "<b>bold</b>" not in self.browser.get(address).text
        answer = right_choice(asked.kind, asked.subject).text
        if not right:
            answer = next((c.text for c in asked.choices if c.text != answer), "ちがう")
        number = re.findall(r'name="number" value="(\d+)"', page)[-1]
        self.post(f"{address}/answers", number=number, given=answer)

    def rate(self, address: str, rating: int) -> None:
        number = self.state(address).number - 1
        assert self.post(f"{address}/reviews", number=number, rating=rating).status_code == 303

    def ratings(self) -> Sequence[Rating]:
        return [each.rating for each in self.reviews.reviews()]


@pytest.fixture
def here() -> Site:
    return Site(BOOK)


def test_a_card_is_not_seen_before_its_keys_answer(here: Site) -> None:
    assert re.search(r'<script [^>]*blocking="render"', here.get(here.begin()))


def test_a_whole_session(here: Site) -> None:
    address = here.begin(length=6)
    assert "What does it mean here?" in here.get(address)

    for _ in range(4):
        here.answer(address)
        assert "✓" in here.get(address)
        here.rate(address, 3)

    summary = here.get(address)
    assert "4 reviewed, 4 remembered" in summary
    assert "Nothing to look at again." in summary
    assert here.ratings() == [Rating.GOOD] * 4
    assert here.reviews.unfinished() is None
    assert "met for the first time" in summary


@pytest.mark.parametrize("kind", ["recognition", "reading", "cloze", "rendering", "production"])
@pytest.mark.parametrize("right", [True, False])
def test_each_kind_says_what_was_right(here: Site, kind: Kind, right: bool) -> None:
    address = here.begin(kind)
    here.answer(address, right=right)

    page = here.get(address)

    asked = here.exercise(address)
    assert ("✓ Right" if right else "Not quite") in re.sub("<[^>]*>", "", page)
    assert right or right_choice(asked.kind, asked.subject).text in page
    assert re.findall(r'value="(\d)"[^>]* autofocus', page) == ["3" if right else "1"]
    assert 'id="verdict"' in page


def test_an_asked_word_is_not_told(here: Site) -> None:
    told = {
        "recognition": "remained</",
        "reading": "<rt>",
        "production": 'lang="ja">共同声明',
    }
    for kind, answer in told.items():
        fresh = Site(BOOK)
        page = fresh.get(fresh.begin(kind))  # type: ignore[arg-type]
        assert answer not in page.partition('class="prompt"')[2].partition("<form")[0], kind


def test_questions_on_the_text(here: Site) -> None:
    address = here.begin("question")
    here.answer(address, right=False)

    page = here.get(address)

    assert "Which is" in page
    assert "It is " in page
    assert "/texts/talks/1.2.1" in page


def test_a_question_without_others_like_it_is_answered_in_ones_own_words() -> None:
    here = Site(replace(BOOK, questions=BOOK.questions[:1]))
    address = here.begin("question")
    assert '<textarea class="input own" id="given" name="given" lang="ja"' in here.get(address)

    here.post(f"{address}/answers", number=0, given="何でしょう。")

    page = here.get(address)
    assert '<dd lang="ja">何でしょう。</dd>' in page
    assert '<dd lang="ja">0です。</dd>' in page
    assert "Not quite" not in page
    here.rate(address, 1)
    assert here.ratings() == [Rating.AGAIN]


# Whole sentences


def test_phrases_are_put_in_order_without_scripts(here: Site) -> None:
    here.reviews.add_cards([deck.card("order", "talks", PASSAGE, NOW)])
    address = here.begin("order")
    asked = here.exercise(address)
    tiles = [choice.text for choice in asked.choices]
    page = here.get(address)
    assert page.count('class="tile"') == len(tiles) >= 3
    assert "data-check disabled" in page

    right = [tiles.index(text) for text in right_choice("order", asked.subject).text.split()]
    first = here.get(f"{address}?placed={right[1]}")
    assert f'name="back" value="{right[1]}"' in first
    back = here.get(f"{address}?placed={right[1]}&back={right[1]}&placed=99&placed=x")
    assert f'name="back" value="{right[1]}"' not in back
    everything = here.get(f"{address}?" + "&".join(f"placed={each}" for each in right))
    assert "data-check disabled" not in everything
    here.post(f"{address}/answers", number=0, placed=right)

    assert "✓" in here.get(address)
    answer = here.state(address).answer
    assert answer
    assert answer.right


def test_another_order_is_shown_phrase_by_phrase(here: Site) -> None:
    here.reviews.add_cards([deck.card("order", "talks", PASSAGE, NOW)])
    address = here.begin("order")
    asked = here.exercise(address)
    right = right_choice("order", asked.subject).text.split()
    tiles = [choice.text for choice in asked.choices]

    here.post(f"{address}/answers", number=0, placed=[tiles.index(t) for t in reversed(right)])
    page = here.get(address)

    assert "<ins>" in page
    assert "I was right" in page


def test_a_sentence_that_cannot_be_heard_is_left_for_another_time(here: Site) -> None:
    address = here.begin("listening")
    page = here.get(address)
    assert 'data-spoken="' in page
    assert "No Japanese voice" in page
    asked = here.exercise(address)
    before = len(here.state(address).looks)

    here.post(f"{address}/skip", number=0)
    here.post(f"{address}/skip", number=0)

    assert here.state(address).exercise != asked
    assert here.state(address).done == 1
    assert here.state(address).looks[0] == "skip"
    assert len(here.state(address).looks) == before
    assert here.ratings() == []
    here.answer(address)
    here.rate(address, 3)
    assert here.ratings() == [Rating.GOOD]


def test_a_translation_stands_beside_the_reference_and_is_graded_by_its_writer(
    here: Site,
) -> None:
    address = here.begin("translation")
    asked = here.exercise(address)
    assert "Your translation" in here.get(address)

    here.post(f"{address}/answers", number=0, given="It was <b>I</b> & the joint statement.")
    page = here.get(address)

    assert "&lt;b&gt;I" in here.browser.get(address).text
    assert right_choice("translation", asked.subject).text in page
    assert "✓ Right" not in page
    assert "primary" not in page.partition('class="grades"')[2].partition("</div>")[0]
    assert "now" in here.state(address).looks
    here.rate(address, 2)
    assert here.ratings() == [Rating.HARD]


def test_a_long_translation_is_kept_and_a_huge_one_cut(here: Site) -> None:
    address = here.begin("translation")
    here.post(f"{address}/answers", number=0, given="word " * 100_000)

    assert len(here.reviews.answers(address.rpartition("/")[2])[0].given) == 2000


def test_typing_is_asked_for_where_it_is_wanted(here: Site) -> None:
    address = here.begin("recognition", answers="typed")
    page = here.get(address)
    assert 'name="given"' in page
    assert "autofocus" in page

    meaning = right_choice("recognition", here.exercise(address).subject).text
    here.post(f"{address}/answers", number=0, given=f" The {meaning.upper()} ")

    answer = here.state(address).answer
    assert answer
    assert answer.right


def test_what_romaji_may_stand_for_counts_too(here: Site) -> None:
    """The page shows its first kana while it is typed; the server is told the letters too."""
    address = here.begin("reading")
    reading = right_choice("reading", here.exercise(address).subject).text
    letters = {
        "きょうどうせいめい": "kyodoseimei",
        "もんごん": "mongon",
        "たいわ": "taiwa",
        "のこった": "nokotta",
    }

    here.post(f"{address}/answers", number=0, given="ちがう", romaji=letters[reading])

    answer = here.state(address).answer
    assert answer
    assert (answer.given, answer.right) == (letters[reading], True)


def test_who_knows_nothing_says_so(here: Site) -> None:
    address = here.begin()
    here.post(f"{address}/answers", **{"number": 0, "pass": 1, "given": "whatever"})

    answer = here.state(address).answer
    assert answer
    assert (answer.given, answer.right) == ("", False)


def test_i_was_right(here: Site) -> None:
    address = here.begin("reading")
    here.answer(address, right=False)
    page = here.get(address)
    assert "I was right" in page

    here.rate(address, 3)

    assert here.ratings() == [Rating.GOOD]
    assert here.state(address).looks[0] == "ok"


def test_what_was_forgotten_is_asked_once_more_and_listed(here: Site) -> None:
    address = here.begin()
    for place in range(4):
        here.answer(address, right=place > 0)
        here.rate(address, 3 if place else 1)

    assert "once more" in here.get(address)
    here.answer(address)
    here.rate(address, 3)

    summary = here.get(address)
    assert "4 reviewed, 3 remembered" in summary
    assert "To look at again" in summary
    assert here.state(address).looks[0] == "bad"


# Sent twice, from two tabs, too late


def test_the_same_answer_sent_twice_counts_once(here: Site) -> None:
    address = here.begin()
    for _ in range(2):
        here.post(f"{address}/answers", number=0, given="文言")
    for rating in (3, 1):
        here.post(f"{address}/reviews", number=0, rating=rating)

    assert here.ratings() == [Rating.GOOD]
    assert here.state(address).number == 1


@pytest.mark.parametrize("number", ["0", "2", "99", "-1", "", "x", "１"])
def test_a_second_tab_answers_neither_what_is_past_nor_to_come(here: Site, number: str) -> None:
    address = here.begin()
    here.answer(address)
    here.rate(address, 3)
    before = here.state(address)

    assert here.post(f"{address}/answers", number=number, given="文言").status_code == 303
    assert here.post(f"{address}/reviews", number=number, rating=1).status_code == 303

    assert here.state(address) == before
    assert here.ratings() == [Rating.GOOD]


def test_nothing_is_rated_before_it_is_answered(here: Site) -> None:
    address = here.begin()

    here.post(f"{address}/reviews", number=0, rating=4)

    assert here.ratings() == []


def test_two_sessions_do_not_disturb_each_other(here: Site) -> None:
    first = here.begin("recognition")
    second = here.begin("recognition", anyway=1)
    here.answer(first)
    here.answer(second, right=False)
    here.rate(first, 3)
    here.rate(second, 1)

    assert here.ratings() == [Rating.GOOD, Rating.AGAIN]
    assert here.state(first).looks[0] == "ok"
    assert here.state(second).looks[0] == "bad"


def test_the_last_answer_is_taken_back(here: Site) -> None:
    address = here.begin()
    asked = here.exercise(address)
    here.answer(address, right=False)
    here.rate(address, 1)
    assert "data-undo" in here.get(address)

    for _ in range(2):
        here.post(f"{address}/undo", number=0)

    assert here.ratings() == []
    assert here.exercise(address) == asked
    here.answer(address)
    here.rate(address, 3)
    assert here.ratings() == [Rating.GOOD]


def test_a_card_that_is_gone_is_passed_over(here: Site) -> None:
    address = here.begin()
    card = here.exercise(address).card
    here.answer(address)
    here.post(f"/practice/cards/{card}", do="delete")
    here.post(f"{address}/reviews", number=0, rating=3)

    assert here.ratings() == []
    assert here.exercise(address).card != card
    here.answer(address)
    here.rate(address, 3)
    assert here.ratings() == [Rating.GOOD]


def test_a_session_of_cards_that_are_all_gone_is_over(here: Site) -> None:
    address = here.begin()
    for card in here.reviews.cards():
        here.post(f"/practice/cards/{card.id}", do="delete")

    assert "0 reviewed" in here.get(address)


def test_a_text_that_is_gone_leaves_its_sessions(here: Site) -> None:
    address = here.begin("cloze")
    here.answer(address, right=False)
    here.shelf.remove("talks")

    assert "Show in text" not in here.get(address)
    here.rate(address, 1)
    assert here.get(address)
    assert here.get(f"{address}/summary")


def test_a_huge_answer_does_no_harm(here: Site) -> None:
    address = here.begin("reading")

    assert here.post(f"{address}/answers", number=0, given="あ" * 2_000_000).status_code == 303

    assert len(here.reviews.answers(address.rpartition("/")[2])[0].given) <= 200


def test_a_hostile_answer_is_shown_as_text(here: Site) -> None:
    address = here.begin("reading")
    here.post(f"{address}/answers", number=0, given="<script>alert(1)</script>")

    assert "<script>alert(1)" not in here.browser.get(address).text


BAD = {
    "no session": ("/practice/nothing/answers", {"number": 0}, 404),
    "no rating": ("{}/reviews", {"number": 0, "rating": 5}, 400),
    "no length": ("/practice", {"text": "talks", "length": 10**9}, 400),
    "no number": ("/practice/settings", {"new": "many", "retention": "90"}, 400),
    "no word": ("/practice/cards", {"text": "talks", "sentence": "1.2.1", "start": "1"}, 404),
    "no place": ("/practice/cards", {"text": "talks", "sentence": "x", "start": "no"}, 400),
    "no text": ("/practice/cards", {"text": "none", "sentence": "1.1.1", "start": "0"}, 404),
    "no deed": ("/practice/cards/x", {"do": "explode"}, 400),
}


@pytest.mark.parametrize(("path", "form", "status"), BAD.values(), ids=BAD)
def test_what_makes_no_sense_is_refused(
    here: Site, path: str, form: dict[str, object], status: int
) -> None:
    assert here.post(path.format(here.begin()), **form).status_code == status
    assert here.ratings() == []


def test_looking_changes_nothing(here: Site) -> None:
    address = here.begin()
    before = here.reviews.revision()

    for path in ("/practice", address, f"{address}/summary", "/practice/cards"):
        here.get(path)

    assert here.reviews.revision() == before


# Where it begins


def test_without_texts_there_is_a_way_on() -> None:
    assert "/add" in Site().get("/practice")


def test_nothing_due_is_said_and_gone_beyond(here: Site) -> None:
    address = here.begin("recognition")
    for _ in range(4):
        here.answer(address)
        here.rate(address, 3)

    answer = here.post("/practice", text="talks", kind="recognition")
    page = here.get(answer.location)

    assert "Nothing more is due until" in page
    assert "Practise anyway" in page
    again = here.begin("recognition", anyway=1)
    assert here.exercise(again)


def test_a_session_is_continued(here: Site) -> None:
    address = here.begin()
    here.answer(address)

    page = here.get("/practice")

    assert "3 to go" in page
    assert f'href="{address}"' in page
    here.post(f"{address}/end")
    assert f'href="{address}"' not in here.get("/practice")


def test_known_words_are_not_asked(here: Site) -> None:
    said = {WordKey("対話"): "known", WordKey("文言"): "ignored"}
    here.stores.library.set_statuses(said, NOW)  # type: ignore[arg-type]
    here.begin("recognition")

    assert {each.family for each in here.reviews.cards()} == {"共同声明", "残る"}


def test_new_cards_have_a_daily_limit(here: Site) -> None:
    here.post("/practice/settings", new="2", retention="85")
    address = here.begin()

    assert len(here.state(address).looks) == 2
    page = here.get("/practice")
    assert 'value="2"' in page
    assert 'value="85"' in page


def test_cards_that_come_back_have_a_daily_limit(here: Site) -> None:
    here.begin("recognition")
    old = NOW - timedelta(days=900)
    here.reviews.append_all(
        Review(f"{each.id}", each.id, Rating.GOOD, old) for each in here.reviews.cards()
    )

    here.post("/practice/settings", reviews="3")
    address = here.begin("recognition", text="")

    assert len(here.state(address).looks) == 3
    here.answer(address)
    here.rate(address, 3)
    assert len(here.state(here.begin("recognition", text="")).looks) == 2

    here.post("/practice/settings", reviews="1")
    page = here.get(here.begin("recognition", text=""))
    assert "Today’s limit of 1 card that comes back is reached." in page
    assert "Practise anyway" in page


def test_exercises_that_are_due_are_chosen_beforehand(here: Site) -> None:
    here.begin("inflection")
    (card,) = here.reviews.cards()
    here.reviews.append(Review("old", card.id, Rating.GOOD, NOW - timedelta(days=900)))

    chosen = re.findall(r'name="kind" value="(\w+)" checked', here.get("/practice"))

    assert chosen == ["recognition", "reading", "cloze", "inflection"]


def test_what_is_new_has_a_level(here: Site) -> None:
    assert "nothing=1" in here.begin("recognition", level=1)
    assert "level=1" in here.begin("recognition", level=1)
    assert here.exercise(here.begin("recognition", level=0))
    hard, easy, kana = "共同声明", "声", "こえ"
    assert [level_of(text, FakeDictionary()) for text in (hard, easy, kana)] == [0, 3, 4]


def test_deleted_cards_do_not_come_back_by_themselves(here: Site) -> None:
    here.begin("recognition")
    for card in here.reviews.cards():
        here.post(f"/practice/cards/{card.id}", do="delete")

    assert "nothing=1" in here.begin("recognition")


# Fitted to its owner


def fitting(here: Site, *outcomes: Fitted | FittingError) -> Site:
    """The site, whose fitting comes to these outcomes, one after the other, at once."""
    left = iter(outcomes)

    def fit(_log: object, _memory: Memory) -> Fitted:
        outcome = next(left)
        if isinstance(outcome, FittingError):
            raise outcome
        return outcome

    planner = Planner(here.stores, Encounters(here.stores, Keys(here.stores.dictionary)))
    pages = habits.blueprint(here.stores, planner, fit=fit, beside=lambda work: work())
    here.app = Flask(__name__)
    here.app.register_blueprint(pages)
    here.browser = here.app.test_client()
    return here


def test_intervals_are_fitted_only_where_that_is_better(here: Site) -> None:
    better = tuple(round(each * 1.01, 3) for each in DEFAULTS)
    fitting(
        here,
        FittingError("too few"),
        Fitted(DEFAULTS, 0.3, 0.2),
        Fitted(better, 0.2, 0.3),
        Fitted(DEFAULTS, 0.3, 0.3),
    )
    settings = here.stores.library.settings
    for said, kept in (("impossible", False), ("same", False), ("done", True), ("same", True)):
        assert here.post("/practice/fit").location == "/practice?fit=begun#settings"
        assert settings()["practice.fit"] == said
        assert bool(settings().get("practice.parameters")) == kept
    planner = Planner(here.stores, Encounters(here.stores, Keys(here.stores.dictionary)))
    assert planner.habits().memory.parameters == better

    here.post("/practice/fit", usual=1)
    assert planner.habits().memory.parameters == ()


def test_parameters_that_make_no_sense_count_as_none(here: Site) -> None:
    planner = Planner(here.stores, Encounters(here.stores, Keys(here.stores.dictionary)))
    for said in ("", "1 2 3", "many", " ".join(["9999"] * 21), "nan " * 21):
        here.stores.library.set_setting("practice.parameters", said)
        assert planner.habits().parameters == ()


def test_what_fitting_needs_is_said(here: Site) -> None:
    assert "512 more are needed" in here.get("/practice")
    here.begin("recognition")
    card = here.reviews.cards()[0].id
    old = NOW - timedelta(days=2000)
    here.reviews.append_all(
        Review(f"{n}", card, Rating.GOOD, old + timedelta(days=2 * n)) for n in range(513)
    )

    page = here.get("/practice")

    assert ("Fit to my reviews" in page) == is_possible()
    assert is_possible() or INSTALL in page


# The cards


def test_a_word_is_added_from_its_entry(here: Site) -> None:
    entry = here.get("/texts/talks/words/1.2.1-0")
    assert "Add to practice" in entry
    [inside] = re.findall(r"data-practise>(.*?)</form>", entry, re.DOTALL)
    form = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', inside))
    assert {"text", "sentence", "start"} <= set(form)

    page = unescape(here.post("/practice/cards", **form).text)

    assert "is in practice" in page
    assert "#s-1.2.1" in page
    assert [each.kind for each in here.reviews.cards()] == list(WORDS)
    again = here.get("/texts/talks/words/1.2.1-0")
    assert "Add to practice" not in again
    assert "In this meaning too?" in again
    assert "was in practice already" in here.post("/practice/cards", **form).text


def test_cards_are_found_set_aside_and_taken_back(here: Site) -> None:
    here.begin("recognition")
    card = next(each for each in here.reviews.cards() if each.family == "文言")

    assert "1 of 4" in here.get("/practice/cards?q=もんごん")
    assert "No card matches" in here.get("/practice/cards?q=zzz")
    here.post(f"/practice/cards/{card.id}", do="suspend")
    assert "1 of 4" in here.get("/practice/cards?show=suspended")
    here.post(f"/practice/cards/{card.id}", do="resume")
    assert "0 of 4" in here.get("/practice/cards?show=suspended")
    assert here.post(f"/practice/cards/{card.id}", do="suspend", back="//evil").location == (
        "/practice/cards"
    )


def test_another_meaning_is_a_card_of_its_own_where_that_is_wanted(here: Site) -> None:
    form = {"text": "talks", "sentence": "1.2.1", "start": "0", "back": "/texts/talks/"}
    here.post("/practice/cards", **form)
    first = here.reviews.cards()
    for each in first:
        assert isinstance(each.subject, Encounter)
        other = replace(each.subject, gloss="pact", meanings=("pact",))
        here.reviews.add_cards([replace(each, subject=other)])

    page = unescape(here.post("/practice/cards", **form).text)
    assert "It is asked as “pact”; here it means “joint statement”." in page
    assert len(here.reviews.cards()) == len(first)

    here.post("/practice/cards", **form, apart=1)
    assert len(here.reviews.cards()) == 2 * len(first)
    assert {each.family for each in here.reviews.cards()} == {"共同声明"}


def test_a_card_is_edited_and_keeps_its_owners_words(here: Site) -> None:
    here.begin("recognition")
    card = here.reviews.cards()[0]
    here.post(f"/practice/cards/{card.id}", do="edit", gloss="mine", meanings="mine\n\nours\nmine")

    page = here.get(f"/practice/cards/{card.id}?saved=1")

    assert "Saved." in page
    assert "mine\nours</textarea>" in page
    assert here.get(f"/practice/cards/{card.id}").count('value="mine"') == 1
    edited = next(each for each in here.reviews.cards() if each.id == card.id)
    assert edited.edited
    assert here.browser.get("/practice/cards/none").status_code == 404


def test_the_english_of_a_sentence_is_edited_and_a_question_is_not(here: Site) -> None:
    here.reviews.add_cards(
        [
            deck.card("order", "talks", PASSAGE, NOW),
            deck.card("question", "talks", BOOK.questions[0], NOW),
        ]
    )
    order, question = sorted(here.reviews.cards(), key=lambda each: KINDS.index(each.kind))

    here.post(f"/practice/cards/{order.id}", do="edit", gloss="Talks went on.")
    assert 'value="Talks went on."' in here.get(f"/practice/cards/{order.id}")
    assert 'value="edit"' not in here.get(f"/practice/cards/{question.id}")
    assert here.post(f"/practice/cards/{question.id}", do="edit").status_code == 400


def test_the_summary_says_how_far_the_text_is(here: Site) -> None:
    here.stores.library.set_statuses({WordKey("対話"): "known"}, NOW)
    here.get("/words?text=talks")
    address = here.begin("recognition")

    summary = re.sub("<[^>]*>", "", here.get(f"{address}/summary"))
    assert re.search(r"You know \d+ % of this text; \d+ more words? makes? it 95 %", summary)
    japanese = here.browser.get(f"{address}/summary", headers={"Accept-Language": "ja"})
    assert re.search(r"あと.*\d+語", japanese.text)
    assert "Nearly read with ease" in here.get("/practice")


@pytest.mark.parametrize(
    ("filters", "count"),
    [("show=new", 4), ("show=due", 0), ("kind=reading", 0), ("text=talks", 4), ("text=x", 0)],
)
def test_cards_are_filtered(here: Site, filters: str, count: int) -> None:
    here.begin("recognition")

    assert f"{count} of 4" in here.get(f"/practice/cards?{filters}")


def test_words_that_are_not_known_are_added_together(here: Site) -> None:
    here.stores.library.set_statuses({WordKey("対話"): "known"}, NOW)
    page = here.get("/practice/cards/new?text=talks")
    words = re.findall(r'name="word" value="([^"]*)"', page)
    assert len(words) == 3
    assert not [word for word in words if "対話" in word]

    said = {"text": "talks", "word": [words[0], "nonsense"], "kind": "reading"}
    file = here.post("/practice/cards/new", **said, anki=1)
    assert file.data.startswith(b"PK")
    assert here.reviews.cards() == ()

    answer = here.post("/practice/cards/new", **said)

    assert "1 card was added." in here.get(answer.location)
    assert [each.kind for each in here.reviews.cards()] == ["reading"]
    again = re.findall(r'name="word" value="([^"]*)"', here.get("/practice/cards/new?text=all"))
    assert again == words[1:]
    assert "Every word" not in here.get("/practice/cards/new?text=talks&from=terms")


# Anki


def test_cards_go_to_anki_with_what_was_learned_and_come_back_once(here: Site) -> None:
    address = here.begin("recognition")
    for _ in range(2):
        here.answer(address)
        here.rate(address, 3)

    answer = here.browser.get("/practice/cards/taiyaku.apkg?kind=recognition")
    back = {"file": (BytesIO(answer.data), "deck.colpkg")}
    page = unescape(
        here.browser.post("/practice/cards/anki", data=back, follow_redirects=True).text
    )

    assert "attachment" in answer.headers["Content-Disposition"]
    assert "0 reviews came back from Anki." in page
    assert len(here.ratings()) == 2


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"nothing", "no export of Anki’s"), (b"", "no export of Anki’s")],
)
def test_what_anki_did_not_export_is_refused(here: Site, content: bytes, said: str) -> None:
    answer = here.browser.post(
        "/practice/cards/anki", data={"file": (BytesIO(content), "deck.apkg")}
    )

    assert answer.status_code == 400
    assert said in unescape(answer.text)
    assert here.post("/practice/cards/anki").status_code == 400


def test_a_leech_is_set_aside_and_undo_brings_it_back(here: Site) -> None:
    address = here.begin("recognition")
    card = here.exercise(address).card
    at = NOW - timedelta(days=3000)
    for number in range(16):
        rating = Rating.AGAIN if number % 2 else Rating.GOOD
        at += timedelta(days=20)
        if number < 15:
            here.reviews.append(Review(f"old {number}", card, rating, at))
    here.answer(address, right=False)
    here.rate(address, 1)

    assert here.reviews.states()[card] == "suspended"
    assert "set aside" in here.get("/practice")
    here.post(f"{address}/undo", number=0)
    assert here.reviews.states()[card] == "active"


LENGTHS = {
    timedelta(0): "1 min",
    timedelta(minutes=10): "10 min",
    timedelta(hours=1): "1 hour",
    timedelta(days=1): "1 day",
    timedelta(days=59): "59 days",
    timedelta(days=90): "3 months",
    timedelta(days=1000): "2.7 years",
}


@pytest.mark.parametrize(("length", "said"), LENGTHS.items())
def test_intervals_in_words(length: timedelta, said: str) -> None:
    assert interval(length) == said
