"""Sessions in a real browser: by the keyboard alone, by tap, and without scripts."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import Browser, Page, expect

from reader.japanese.kana import _SYLLABLES, romaji_kana
from reader.model.study import Encounter
from reader.study import deck
from reader.study.exercises import right_choice
from tests.browser import visiting
from tests.browser.visiting import PHONE, Open, next_page, told
from tests.study.subjects import NOW
from tests.study.test_passages import PASSAGE
from tests.web.practice.test_practice import BOOK, Site

pytestmark = pytest.mark.browser


@pytest.fixture
def served() -> Iterator[tuple[Site, str]]:
    here = Site(BOOK)
    with visiting.served(here.app) as address:
        yield here, address


@pytest.fixture
def visit(chromium: Browser, served: tuple[Site, str]) -> Iterator[Open]:
    # Where a field has the focus before the page gives it, Chromium says so: no fault.
    with visiting.visiting(chromium, served[1], ("Autofocus processing was blocked",)) as opened:
        yield opened


def right(here: Site, page: Page) -> str:
    """The answer to what the page asks."""
    asked = here.exercise(page.url[page.url.index("/practice") :])
    return right_choice(asked.kind, asked.subject).text


def test_a_session_by_the_keyboard_alone(served: tuple[Site, str], visit: Open) -> None:
    here, _ = served
    page = visit("/practice")
    page.get_by_role("button", name="Start").focus()
    with next_page(page):
        page.keyboard.press("Enter")
    expect(page.get_by_role("progressbar")).to_have_attribute("aria-valuemax", "4")

    for place in range(4):
        answer = right(here, page)
        choices = page.locator("button.choice").all_text_contents()
        if choices:
            number = next(n for n, text in enumerate(choices, 1) if answer in text)
            page.keyboard.press(str(number if place else number % len(choices) + 1))
        else:
            expect(page.locator("#given")).to_be_focused()
            page.keyboard.type(answer if place else "ちがう")
            page.keyboard.press("Enter")
        expect(page.locator("#said")).to_contain_text("Right" if place else "Not quite")
        expected = "Good" if place else "Again"
        expect(page.locator(".grades :focus")).to_contain_text(expected)
        page.keyboard.press("Enter")
        expect(page.locator("#fb")).to_have_count(0)

    expect(page.get_by_role("heading", level=1)).to_contain_text("once more")
    assert here.ratings().count(3) == 3
    page.locator("#task").focus()  # out of the field, where letters are letters
    page.keyboard.press("z")
    expect(page.locator(".stitches .ok")).to_have_count(2)


def test_a_key_held_down_gives_no_grade(served: tuple[Site, str], visit: Open) -> None:
    here, _ = served
    page = visit("/practice?kinds=reading")
    with next_page(page):
        page.get_by_role("button", name="Start").click()
    page.locator("#given").fill(right(here, page))
    page.keyboard.down("Enter")
    expect(page.locator(".grades :focus")).to_contain_text("Good")

    page.keyboard.down("Enter")
    page.keyboard.up("Enter")
    page.wait_for_timeout(200)
    assert here.ratings() == []

    page.keyboard.press("Enter")
    expect(page.locator("#fb")).to_have_count(0)
    assert len(here.ratings()) == 1


def test_a_session_by_tap_on_a_phone(served: tuple[Site, str], visit: Open) -> None:
    here, _ = served
    page = visit("/practice?kinds=recognition", **PHONE)
    with next_page(page):
        page.get_by_role("button", name="Start").tap()
    expect(page.locator(".pass kbd")).to_be_hidden()

    for _ in range(4):
        expect(page.locator("#fb")).to_have_count(0)
        answer = right(here, page)
        if page.locator("button.choice").count():
            page.locator("button.choice", has_text=answer).tap()
        else:
            page.get_by_role("textbox").fill(answer)
            page.get_by_role("button", name="Check").tap()
        good = page.get_by_role("button", name="Good")
        expect(good).to_be_in_viewport()
        good.tap()

    expect(page.get_by_role("heading", name="4 reviewed, 4 remembered")).to_be_visible()


def test_a_session_without_scripts(served: tuple[Site, str], visit: Open) -> None:
    here, _ = served
    page = visit("/practice?kinds=reading", java_script_enabled=False)
    with next_page(page):
        page.get_by_role("button", name="Start").click()

    page.locator("#given").fill(right(here, page))
    with next_page(page):
        page.keyboard.press("Enter")
    expect(page.locator("#fb")).to_contain_text("Right")
    with next_page(page):
        page.get_by_role("button", name="Good").click()

    expect(page.locator(".stitches .ok")).to_have_count(1)


def test_phrases_are_put_in_order_by_the_keyboard_and_by_tap(
    served: tuple[Site, str], visit: Open
) -> None:
    here, _ = served
    here.reviews.add_cards([deck.card("order", "talks", PASSAGE, NOW)])
    session = here.begin("order")
    page = visit(session)
    pool, slot = page.locator(".pool .tile"), page.locator(".slot .tile")
    expect(page.get_by_role("button", name="Check")).to_be_disabled()

    numbers = pool.all_text_contents()
    pool.nth(1).click()
    expect(slot).to_have_text([numbers[1]])
    expect(pool).to_have_text([numbers[0], numbers[2]])
    page.keyboard.press("2")
    expect(slot).to_have_count(0)
    expect(pool).to_have_text(numbers)
    page.keyboard.press("1")
    page.keyboard.press("Backspace")
    expect(pool).to_have_text(numbers)

    for phrase in right(here, page).split():
        (number,) = (text[0] for text in numbers if text[1:] == phrase)
        page.keyboard.press(number)
    expect(page.get_by_role("button", name="Check")).to_be_focused()
    page.keyboard.press("Enter")

    expect(page.locator("#said")).to_contain_text("Right")


def test_romaji_becomes_kana_as_the_server_reads_it(served: tuple[Site, str], visit: Open) -> None:
    here, _ = served
    page = visit("/practice?kinds=reading")
    module = page.evaluate("""() => performance.getEntriesByType('resource')
        .map((each) => each.name).find((name) => name.includes('practice-start.js'))""")
    with next_page(page):
        page.get_by_role("button", name="Start").click()
    made = page.evaluate(
        """async ([address, words]) => {
            const { kana, SYLLABLES } = await import(address);
            return [Object.fromEntries(SYLLABLES), words.map((word) => kana(word, true))];
        }""",
        [module.replace("practice-start.js", "romaji.js"), list(TYPED)],
    )

    assert made[0] == _SYLLABLES
    assert dict(zip(TYPED, made[1], strict=True)) == TYPED
    assert all(kana in romaji_kana(romaji) for romaji, kana in TYPED.items())

    field = page.locator("#given")
    field.press_sequentially("kyoudoun")
    expect(field).to_have_value("きょうどうn")
    field.press_sequentially("a")
    expect(field).to_have_value("きょうどうな")
    field.fill("")
    field.press_sequentially("kon")
    field.press("Enter")
    expect(page.locator("#verdict")).to_contain_text("こん")

    page.keyboard.press("3")
    expect(field).to_have_value("")
    reading = right(here, page)
    short = {"きょうどうせいめい": "kyodoseimei", "もんごん": "mongon", "たいわ": "taiwa"}
    field.press_sequentially(short.get(reading, "nokotta"))
    field.press("Enter")
    expect(page.locator("#verdict")).to_contain_text("Right")


TYPED = {
    "kyoudou": "きょうどう",
    "shinbun": "しんぶん",
    "shimbun": "しんぶん",
    "konna": "こんな",
    "honnya": "ほんにゃ",
    "hon'ya": "ほんや",
    "kitte": "きって",
    "matcha": "まっちゃ",
    "ko-hi-": "こーひー",
    "tōkyō": "とうきょう",
    "KEKKON": "けっこん",
}


def test_what_cannot_be_heard_is_said_and_left_out(served: tuple[Site, str], visit: Open) -> None:
    """The browser of these tests has no voice; one is put in its place."""
    here, _ = served
    page = visit("/practice?kinds=listening")
    box = page.locator('input[value="listening"]')
    expect(box).to_be_disabled()
    expect(page.get_by_text("No Japanese voice is installed")).to_be_visible()

    session = here.begin("listening")
    page.goto(session)
    expect(page.get_by_role("button", name="Leave it for another time")).to_be_visible()
    voiced = visit("/practice")
    voiced.add_init_script(VOICE)
    voiced.goto(session)
    voiced.get_by_role("button", name="Slowly").click()
    assert (
        voiced.evaluate("window.said.map((each) => each.text)")
        == [
            here.exercise(session).subject.ja,  # type: ignore[union-attr]
        ]
        * 2
    )


VOICE = """
    window.said = [];
    const voice = { lang: 'ja-JP', localService: true };
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
    Object.defineProperty(window, 'speechSynthesis', { value: {
        getVoices: () => [voice], cancel() {}, speak: (said) => window.said.push(said),
    } });
"""


def test_two_tabs_show_one_session(served: tuple[Site, str], visit: Open) -> None:
    here, _ = served
    page = visit("/practice?kinds=reading")
    with next_page(page):
        page.get_by_role("button", name="Start").click()
    other = page.context.new_page()
    other.goto(page.url)
    page.locator("#given").fill("ちがう")
    page.keyboard.press("Enter")
    expect(page.locator("#fb")).to_be_visible()

    other.locator("#given").fill(right(here, page))
    other.keyboard.press("Enter")

    expect(other.locator("#fb")).to_contain_text("Not quite")


def test_single_keys_can_be_turned_off(served: tuple[Site, str], visit: Open) -> None:
    here, _ = served
    page = visit("/practice?kinds=reading")
    page.request.post("/settings", form={"keys": "off"})
    with next_page(page):
        page.get_by_role("button", name="Start").click()
    expect(page.locator("#given")).to_be_focused()
    page.locator("#given").fill("ちがう")
    page.keyboard.press("Enter")
    expect(page.locator("#fb")).to_be_visible()

    page.keyboard.press("3")
    page.keyboard.press("r")

    expect(page.locator("#fb")).to_be_visible()
    assert here.ratings() == []


@pytest.mark.parametrize("width", [320, 390, 768, 1440])
def test_nothing_is_wider_than_the_screen(
    served: tuple[Site, str], visit: Open, width: int
) -> None:
    here, _ = served
    session = here.begin("cloze")
    here.answer(session, right=False)
    card = here.exercise(session).card
    page = visit("/practice", viewport={"width": width, "height": 800})
    cards = ("/practice/cards", "/practice/cards/new", f"/practice/cards/{card}")
    for path in ("/practice", session, f"{session}/summary", *cards):
        page.goto(path)
        wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert page.evaluate(wide) == 0, path


def test_a_word_is_added_without_leaving_the_text(served: tuple[Site, str], visit: Open) -> None:
    here, _ = served
    page = visit("/texts/talks/")
    page.locator("a.w", has_text="文言").first.click()
    page.get_by_role("button", name="Add to practice").click()

    told(page, "文言 is in practice")
    assert {each.family for each in here.reviews.cards()} == {"文言"}
    assert page.url.endswith("/texts/talks/")

    first = here.reviews.cards()
    for each in first:
        assert isinstance(each.subject, Encounter)
        other = replace(each.subject, gloss="phrase", meanings=("phrase",))
        here.reviews.add_cards([replace(each, subject=other)])
    page.reload()
    page.locator("a.w", has_text="文言").first.click()
    page.get_by_role("button", name="In this meaning too?").click()
    expect(page.get_by_text("It is asked as “phrase”; here it means “wording”.")).to_be_visible()
    page.get_by_role("button", name="Practise this meaning too").click()
    told(page, "文言 is in practice")
    assert len(here.reviews.cards()) == 2 * len(first)
