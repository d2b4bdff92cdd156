import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.visiting import (
    DESKTOP,
    PHONE,
    Held,
    Open,
    next_page,
    ready,
    served,
    told,
    visiting,
)
from tests.web.fakes import site

pytestmark = pytest.mark.browser

STATEMENT = 'a.w[href="words/1.2.1-0"]'
TALKS = 'a.w[href="words/1.2.2-0"]'


@pytest.fixture
def visit(chromium: Browser) -> Iterator[Open]:
    """Opens pages of a site of its own: where one test stopped reading, no other goes on."""
    with served(site()) as address, visiting(chromium, address) as opened:

        def visited(path: str = "/texts/talks/", **options: Any) -> Page:
            return opened(path, **(options or DESKTOP))

        yield visited


def popup(page: Page) -> Any:
    return page.get_by_role("dialog").and_(page.locator(".popup"))


def test_hovering_a_word_opens_its_entry_and_lights_both_sides(visit: Open) -> None:
    page = visit()

    page.hover(STATEMENT)

    expect(popup(page)).to_be_visible()
    expect(popup(page)).to_contain_text("joint communiqué")
    expect(popup(page)).to_have_attribute("aria-modal", "false")
    expect(popup(page)).to_have_attribute("aria-label", "共同声明")
    expect(page.locator(".s.lit")).to_have_count(2)
    expect(page.locator(".r.hit")).to_have_text("joint statement")
    expect(page.locator(".thread path")).to_have_count(1)


def test_hovering_a_rendering_marks_its_term(visit: Open) -> None:
    page = visit()

    page.hover(".r")

    expect(page.locator("a.w.hit")).to_have_attribute("href", "words/1.2.1-0")
    expect(page.locator(".s.lit")).to_have_count(2)


def test_words_outside_the_glossary_light_up_with_their_rendering(visit: Open) -> None:
    page = visit()

    page.hover('a.w[href="words/1.2.1-8"]')
    expect(page.locator(".r.hit")).to_have_text("remained")
    expect(page.locator(".senses .here")).to_contain_text("to remain in this sentence")

    page.mouse.move(1400, 880)
    expect(popup(page)).to_be_hidden()
    page.hover(".r[data-tied]")
    expect(page.locator("a.w.hit")).to_have_attribute("href", "words/1.2.1-8")
    expect(page.locator('.en .s[data-s="2"] .t')).to_have_text(
        "The wording of the joint statement remained."
    )


def test_the_popup_stays_while_the_pointer_is_on_it(visit: Open) -> None:
    page = visit()
    page.hover(STATEMENT)
    expect(popup(page)).to_be_visible()

    page.hover(".popup .senses")
    page.wait_for_timeout(600)
    expect(popup(page)).to_be_visible()

    page.mouse.move(1400, 880)
    expect(popup(page)).to_be_hidden()


def test_escape_closes_in_place_and_it_stays_closed(visit: Open) -> None:
    page = visit()
    page.hover(STATEMENT)
    expect(popup(page)).to_be_visible()

    page.keyboard.press("Escape")
    page.wait_for_timeout(500)

    expect(popup(page)).to_be_hidden()


def test_escape_cancels_an_entry_that_is_still_on_its_way(visit: Open) -> None:
    page = visit()
    held = Held(page, "**/words/1.2.1-0?fragment=1")

    page.hover(STATEMENT)
    expect(page.locator(STATEMENT)).to_have_class(re.compile("hit"))
    page.keyboard.press("Escape")
    held.let_go()

    page.wait_for_timeout(300)
    expect(popup(page)).to_be_hidden()


def test_the_text_is_one_tab_stop_and_arrows_walk_its_words(visit: Open) -> None:
    page = visit()
    assert page.locator('main .w[tabindex="0"]').count() == 1

    page.locator(STATEMENT).focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")

    expect(page.locator('a.w[href="words/1.2.1-5"]')).to_be_focused()
    expect(popup(page)).to_contain_text("もんごん")
    assert page.locator('main .w[tabindex="0"]').count() == 1


def test_tab_goes_into_the_popup_and_escape_returns(visit: Open) -> None:
    page = visit()
    page.locator(STATEMENT).focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    expect(popup(page)).to_be_visible()

    page.keyboard.press("Tab")
    expect(page.locator(".popup [data-say-aloud]")).to_be_focused()
    page.keyboard.press("Escape")

    expect(page.locator(STATEMENT)).to_be_focused()
    expect(popup(page)).to_be_hidden()


def test_enter_pins_the_entry_beside_the_text(visit: Open) -> None:
    page = visit()
    page.locator(STATEMENT).focus()

    page.keyboard.press("Enter")

    expect(page.locator("#panel-entry")).to_contain_text("joint communiqué")
    expect(page.locator("#panel-entry")).to_contain_text("voice")

    page.locator('a.w[href="words/1.2.1-8"]').focus()
    page.keyboard.press("Enter")
    expect(page.locator("#panel-entry")).to_contain_text("to remain")
    page.locator("#panel-entry .in-text a").last.click()
    expect(page).to_have_url(re.compile("#s-1.3.1$"))
    expect(page.locator(".s.lit").first).to_contain_text("残")
    page.locator("#panel-entry").get_by_role("button", name="Pin this entry", pressed=True).click()
    expect(page.locator("#panel-contents")).to_be_visible()


def test_text_is_selected_from_within_a_word(visit: Open) -> None:
    page = visit()
    box = page.locator(STATEMENT).bounding_box()
    assert box

    page.mouse.move(box["x"] + 3, box["y"] + box["height"] - 12)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] + 12, box["y"] + box["height"] - 12, steps=4)
    page.mouse.up()

    page.wait_for_function("() => getSelection().toString() === '共同声明の'")
    expect(page.locator("#panel-entry")).to_be_hidden()
    page.locator(STATEMENT).click()
    expect(page.locator("#panel-entry")).to_contain_text("joint communiqué")


def test_covered_english_is_not_given_away_by_a_pinned_word(visit: Open) -> None:
    page = visit()
    page.locator(STATEMENT).focus()
    page.keyboard.press("Enter")
    page.mouse.move(1400, 880)
    expect(page.locator(".r.hit")).to_have_count(1)

    for _mode in ("blurred", "hidden"):
        page.keyboard.press("t")
        expect(page.locator(".r.hit")).to_have_count(0)
        expect(page.locator(".thread path")).to_have_count(0)
        expect(page.locator(STATEMENT)).to_have_class(re.compile("hit"))

    page.keyboard.press("e")
    expect(page.locator(".r.hit")).to_have_count(1)
    expect(page.locator(".thread path")).to_have_count(1)


def test_j_and_k_walk_the_sentences_unless_letters_are_off(visit: Open) -> None:
    page = visit()
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(page.locator(".ja .s.here")).to_have_attribute("data-s", "3")
    page.keyboard.press("k")
    expect(page.locator(".ja .s.here")).to_have_attribute("data-s", "2")

    page.keyboard.press("s")
    page.locator("#settings").get_by_text("Off, for speech input").click()
    page.locator("#settings [data-close]").click()
    page.keyboard.press("j")
    expect(page.locator(".ja .s.here")).to_have_attribute("data-s", "2")


def test_a_tap_opens_the_sheet_and_closing_returns_to_the_word(visit: Open) -> None:
    page = visit(**PHONE)

    page.locator(TALKS).tap()

    expect(page.locator(".rail")).to_have_class(re.compile("open"))
    expect(page.locator("#panel-entry")).to_contain_text("place")
    expect(popup(page)).to_be_hidden()
    page.wait_for_function(  # until the sheet has come up
        """(word) => document.getAnimations().length === 0
            && document.querySelector(word).getBoundingClientRect().bottom
                <= document.querySelector('.rail').getBoundingClientRect().top""",
        arg=TALKS,
    )
    page.get_by_role("button", name="Close panel").tap()
    expect(page.locator(TALKS)).to_be_focused()

    page.keyboard.press("Enter")
    expect(page.locator(".rail")).to_have_class(re.compile("open"))
    page.keyboard.press("Escape")
    expect(page.locator(TALKS)).to_be_focused()
    page.wait_for_timeout(200)
    expect(popup(page)).to_be_hidden()

    page.keyboard.press("Enter")
    page.locator(".n").first.tap()  # what it opens would lie under the sheet
    expect(page.locator(".rail")).not_to_have_class(re.compile("open"))
    expect(page.locator(".tools [data-tool=hint]")).to_be_focused()


def test_the_sheet_leaves_room_for_the_word_where_the_window_is_low(visit: Open) -> None:
    page = visit(viewport={"width": 720, "height": 450})  # 1440 × 900 at 200 %

    page.locator('a.w[href="words/1.3.1-0"]').click()

    expect(page.locator(".rail")).to_have_class(re.compile("open"))
    page.wait_for_function(
        """() => {
            const box = (name) => document.querySelector(name).getBoundingClientRect();
            const word = box('a.w[href="words/1.3.1-0"]');
            return document.getAnimations().length === 0 && word.top >= box('.bar').bottom
                && word.bottom <= box('.rail').top;
        }"""
    )


def test_a_tap_lights_both_sides_and_one_beside_puts_the_light_out(visit: Open) -> None:
    page = visit(**{**PHONE, "viewport": {"width": 1024, "height": 800}})

    page.locator('.en .s[data-s="5"] .t').tap()
    expect(page.locator(".s.lit")).to_have_count(2)
    expect(page.locator(".hit")).to_have_count(0)
    page.locator(".r").first.tap()
    expect(page.locator(f"{STATEMENT}.hit")).to_have_count(1)
    expect(page.locator(".thread path")).to_have_count(1)
    expect(page.locator('.s.lit[data-s="2"]')).to_have_count(2)

    page.locator("h1").tap()
    expect(page.locator(".lit, .hit")).to_have_count(0)


def test_furigana_is_switched_in_place(visit: Open) -> None:
    screen = {"width": 1440, "height": 320}
    page = visit("/texts/talks/?furigana=off", viewport=screen, reduced_motion="reduce")
    page.keyboard.press("j")
    page.keyboard.press("j")
    for _ in ("readings", "words"):
        page.keyboard.press("h")
    expect(page.locator(".beside.hint")).to_be_visible()
    expect(page.locator("article rt")).to_have_count(page.locator(".here rt").count())
    page.locator(TALKS).focus()
    page.keyboard.press("Enter")
    expect(page.locator("#panel-entry")).to_contain_text("place")
    before = page.locator(TALKS).bounding_box()
    page.evaluate("document.title = 'the same page'")

    page.keyboard.press("f")

    expect(page.locator(".bar [data-cycle=furigana] b")).to_have_text("always")
    expect(page.locator(".sec-head rt")).not_to_have_count(0)
    expect(page).to_have_title("the same page")
    expect(page.locator(".beside.hint")).to_be_visible()
    expect(page.locator(TALKS)).to_be_focused()
    expect(page.locator(".ja .s.here")).to_have_attribute("data-s", "3")
    after = page.locator(TALKS).bounding_box()
    assert before
    assert after
    assert abs(before["y"] - after["y"]) < 2

    for _ in ("above my level", "on hover", "off"):
        page.keyboard.press("f")
    expect(page.locator("article rt")).to_have_count(0)


def test_hidden_english_is_revealed_by_a_button(visit: Open) -> None:
    page = visit()
    page.keyboard.press("t")
    told(page, "English: blurred")
    page.keyboard.press("t")
    expect(page.locator("html")).to_have_attribute("data-english", "hidden")
    expect(page.get_by_text("Talks & <tea>.")).to_be_hidden()

    page.get_by_role("button", name="Show the English of sentence 3").click()

    expect(page.get_by_text("Talks & <tea>.")).to_be_visible()


def test_hints_climb_rung_by_rung_and_back(visit: Open) -> None:
    page = visit("/texts/talks/?furigana=off&english=hidden")
    english = page.locator('.en .s[data-s="2"] .t')
    page.keyboard.press("j")
    assert page.locator("main rt").count() == 0

    page.keyboard.press("h")
    expect(page.locator(f"{STATEMENT} rt").first).to_have_text("きょうどう")
    page.keyboard.press("h")
    expect(page.locator(".beside.hint")).to_contain_text("to remain")
    page.keyboard.press("h")
    expect(page.locator('.en .s[data-s="2"] .r').first).to_be_visible()
    assert english.evaluate("each => getComputedStyle(each).visibility") == "hidden"
    page.keyboard.press("h")
    expect(english).to_be_visible()
    page.keyboard.press("h")
    told(page, "There are no further hints.")

    for _ in range(4):
        page.keyboard.press("Shift+H")
    expect(page.locator(".beside.hint")).to_have_count(0)
    expect(page.locator("main rt")).to_have_count(0)
    expect(english).to_be_hidden()


def test_a_hint_stands_behind_its_sentence_where_sentences_flow(visit: Open) -> None:
    page = visit("/texts/talks/?rows=paragraph")
    hint, follows = page.locator(".beside.hint"), page.locator("[id='s-1.2.2']")
    page.keyboard.press("j")
    page.keyboard.press("h")
    expect(hint).to_contain_text("to remain")

    def order() -> list[float]:
        boxes = (
            page.locator(STATEMENT).bounding_box(),
            hint.bounding_box(),
            follows.bounding_box(),
        )
        return [box["y"] for box in boxes if box]

    assert order() == sorted(order())
    page.keyboard.press("v")
    assert hint.evaluate("hint => hint.parentElement.matches('.cols')")
    page.keyboard.press("v")
    assert order() == sorted(order())


def test_the_tools_of_a_sentence_open_at_its_number(visit: Open) -> None:
    page = visit(**PHONE)
    page.get_by_role("link", name="Sentence 1").tap()
    tools = page.get_by_role("toolbar", name="Sentence 1")
    expect(tools).to_be_visible()
    expect(page).to_have_url(re.compile("#s-1.2.1$"))

    tools.get_by_role("button", name="Hint").tap()
    expect(page.locator(".beside.hint")).to_contain_text("to remain")
    page.keyboard.press("Escape")
    expect(tools).to_be_hidden()
    expect(page.get_by_role("link", name="Sentence 1")).to_be_focused()


def test_the_tools_of_a_sentence_cover_no_text(visit: Open) -> None:
    for options in (DESKTOP, PHONE):
        page = visit(**options)
        page.get_by_role("link", name="Sentence 3").click()
        expect(page.locator(".tools")).to_be_visible()
        page.get_by_role("button", name="Hint").click()
        expect(page.locator(".beside.hint")).to_be_visible()

        covered = page.evaluate(
            """() => {
                const bar = document.querySelector('.tools').getBoundingClientRect();
                const texts = document.querySelectorAll('.ja [id^="s-"], .en .t, .beside.hint');
                return [...texts].flatMap((text) => [...text.getClientRects()]).filter((box) =>
                    box.left < bar.right && box.right > bar.left
                    && box.top < bar.bottom && box.bottom > bar.top).length;
            }"""
        )
        assert covered == 0


def test_a_note_is_written_beside_the_sentence_and_taken_away(visit: Open) -> None:
    page = visit()
    page.keyboard.press("j")
    page.keyboard.press("n")
    page.get_by_role("textbox", name="Your note on this sentence").fill("Mine <i>")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".mine p")).to_have_text("Mine <i>")

    page.reload()
    ready(page)
    page.get_by_role("link", name="Edit", exact=True).click()
    page.get_by_role("button", name="Delete").click()
    expect(page.locator(".mine")).to_have_count(0)


def test_reading_aloud_follows_the_text_and_stops(visit: Open) -> None:
    page = visit()
    page.keyboard.press("l")
    assert page.evaluate("window.told[0]") == "Looking for a Japanese voice."
    told(page, "No Japanese voice is installed on this device.")

    page.evaluate(
        """() => {
            const heard = window.heard = [];
            const speech = window.speechSynthesis;
            speech.getVoices = () => [{ lang: 'ja-JP', localService: true }];
            window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
            speech.speak = (said) => {
                heard.push([said.text, said.rate]);
                window.finish = said.onend;
            };
        }"""
    )
    page.keyboard.press("j")
    page.keyboard.press("Shift+L")
    expect(page.locator(".ja .s.spoken")).to_have_attribute("data-s", "2")
    page.evaluate("finish()")
    expect(page.locator(".ja .s.spoken")).to_have_attribute("data-s", "3")
    assert page.evaluate("heard") == [["共同声明の文言が残った。", 0.9], ["対話は残った。", 0.9]]
    page.keyboard.press("Escape")
    expect(page.locator(".ja .s.spoken")).to_have_count(0)
    expect(page.get_by_role("button", name="Stop reading aloud")).to_be_hidden()


def test_english_where_it_is_hard_follows_what_is_known(visit: Open) -> None:
    page = visit("/texts/talks/?english=hard")
    first = page.locator('.en .s[data-s="2"] .t')
    expect(first).to_be_visible()
    expect(page.locator('.en .s[data-s="5"] .t')).to_be_hidden()

    for word in (STATEMENT, 'a.w[href="words/1.2.1-5"]', 'a.w[href="words/1.2.1-4"]'):
        page.locator(word).focus()
        with page.expect_response("**/words/*"):
            page.keyboard.press("3")
    expect(first).to_be_hidden()
    for word in (STATEMENT, 'a.w[href="words/1.2.1-5"]', 'a.w[href="words/1.2.1-4"]'):
        page.locator(word).focus()
        with page.expect_response("**/words/*"):
            page.keyboard.press("1")
    expect(first).to_be_visible()


def test_a_sentence_looked_at_is_read(visit: Open) -> None:
    page = visit()
    page.locator(STATEMENT).focus()
    page.keyboard.press("ArrowDown")

    expect(page.locator('.toc [data-section="1"]')).to_have_text(re.compile(r"[1-4] of 4|read"))


def test_the_place_is_kept_until_the_reader_goes_on(visit: Open) -> None:
    page = visit("/texts/talks/", viewport={"width": 500, "height": 220})
    kept = "sentence => document.cookie.match(/bookmarks=talks=([\\d.]+)/)?.[1] === sentence"

    for sentence in ("1.2.2", "1.2.3", "1.3.1"):
        page.goto(f"/texts/talks/{sentence}")
        page.wait_for_function(kept, arg=sentence)
        for _ in range(2):
            page.goto("/texts/talks/terms")
            with next_page(page):
                page.get_by_role("link", name="Back to the text").first.click()
            expect(page).to_have_url(re.compile(f"#s-{sentence}$"))
        page.goto("/")
        page.goto("/texts/talks/")
        expect(page.locator(f"[id='s-{sentence}']")).to_be_in_viewport()
        page.wait_for_function(kept, arg=sentence)

    page.goto("/texts/talks/#s-1.1.1")
    expect(page.locator("h1")).to_be_in_viewport()


def test_a_lost_connection_is_told_and_found_again(visit: Open) -> None:
    page = visit()
    page.route("**/healthz", lambda route: route.fulfill(status=500))
    page.evaluate("document.dispatchEvent(new CustomEvent('unreachable'))")
    expect(page.get_by_role("alert")).to_contain_text("Your place is saved")

    page.unroute("**/healthz")
    expect(page.get_by_role("alert")).to_have_count(0)


def test_a_setting_outlives_the_page(visit: Open) -> None:
    page = visit()
    with page.expect_response("**/settings"):
        page.get_by_role("button", name="light and dark").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")

    page.reload()

    expect(page.locator("html")).to_have_attribute("data-theme", "dark")


def test_settings_and_help_open_and_close(visit: Open) -> None:
    page = visit()
    for key, name in (("s", "Reading settings"), ("?", "Keyboard")):
        page.keyboard.press(key)
        expect(page.get_by_role("dialog", name=name)).to_be_visible()
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog", name=name)).to_be_hidden()


def test_nothing_scrolls_sideways(visit: Open) -> None:
    page = visit()
    for rows, writing in (
        ("sentence", "horizontal"),
        ("paragraph", "horizontal"),
        ("sentence", "vertical"),
    ):
        for width in (320, 360, 768, 1300, 1920):
            page.set_viewport_size({"width": width, "height": 800})
            over = page.evaluate(
                """([rows, writing]) => {
                    Object.assign(document.documentElement.dataset,
                        { rows, writing, jaSize: '32', measure: '36', leading: '280' });
                    return document.documentElement.scrollWidth - innerWidth;
                }""",
                [rows, writing],
            )
            assert over <= 0, f"{width} px, {rows}, {writing}"


def test_the_japanese_turns_and_the_arrows_with_it(visit: Open) -> None:
    page = visit()
    page.locator(STATEMENT).focus()

    page.keyboard.press("v")
    expect(page.locator("html")).to_have_attribute("data-writing", "vertical")
    box = page.locator(".ja").first.bounding_box()
    english = page.locator(".en").first.bounding_box()
    assert box
    assert english
    assert box["height"] > box["width"]
    assert english["x"] > box["x"] + box["width"]

    page.keyboard.press("ArrowDown")
    expect(page.locator('a.w[href="words/1.2.1-4"]')).to_be_focused()
    page.keyboard.press("ArrowLeft")
    expect(page.locator(".ja .s.here")).to_have_attribute("data-s", "3")


def test_the_popup_leaves_the_english_in_view(visit: Open) -> None:
    page = visit(viewport={"width": 1920, "height": 1000})
    for writing in ("horizontal", "vertical"):
        page.evaluate("writing => { document.documentElement.dataset.writing = writing; }", writing)
        page.mouse.move(1900, 980)
        expect(popup(page)).to_be_hidden()
        page.hover(STATEMENT)
        expect(popup(page)).to_be_visible()
        box = popup(page).bounding_box()
        english = page.locator('.en .s[data-s="2"]').bounding_box()
        assert box
        assert english
        assert box["x"] + box["width"] <= english["x"], writing


def test_rows_face_each_other_on_wide_screens_and_stand_under_on_narrow(visit: Open) -> None:
    sides = '.{} .s[data-s="2"]'
    for options, beside in ((DESKTOP, True), (PHONE, False)):
        page = visit(**options)
        ja = page.locator(sides.format("ja")).bounding_box()
        en = page.locator(sides.format("en")).bounding_box()
        assert ja
        assert en
        assert (en["x"] > ja["x"] + ja["width"]) == beside
        assert (en["y"] >= ja["y"] + ja["height"] - 1) != beside


def test_without_scripts_text_settings_and_words_work(visit: Open) -> None:
    page = visit(java_script_enabled=False, **DESKTOP)
    expect(page.locator(".en").first).to_contain_text("joint statement")
    expect(page.get_by_role("navigation", name="Contents of this text")).to_be_visible()
    expect(page.locator("#help")).to_be_hidden()

    with next_page(page):
        page.get_by_role("button", name="Furigana").first.click()
    expect(page.locator("html")).to_have_attribute("data-furigana", "level")
    with next_page(page):
        page.get_by_role("link", name="Reading settings").click()
    page.get_by_text("Off", exact=True).first.click()
    with next_page(page):
        page.get_by_role("button", name="Save").click()
    expect(page).to_have_url(re.compile("/texts/talks/$"))
    expect(page.locator("main rt")).to_have_count(0)
    with next_page(page):
        page.locator(STATEMENT).click()
    expect(page.get_by_text("joint communiqué")).to_be_visible()
    with next_page(page):
        page.get_by_role("link", name="Back to the text").click()
    expect(page).to_have_url(re.compile("#s-1.2.1$"))

    for _ in ("blurred", "hidden"):
        with next_page(page):
            page.get_by_role("button", name="English").first.click()
    expect(page.get_by_text("Talks & <tea>.")).to_be_hidden()
    with next_page(page):
        page.get_by_role("link", name="Show the English of sentence 3").click()
    expect(page.get_by_text("Talks & <tea>.")).to_be_visible()
    page.get_by_role("textbox").fill("Mine")
    with next_page(page):
        page.get_by_role("button", name="Keep the note").click()
    expect(page.locator(".mine p")).to_have_text("Mine")
    with next_page(page):
        page.locator(".mine a").click()
    with next_page(page):
        page.get_by_role("button", name="Delete").click()
    expect(page.locator(".mine")).to_have_count(0)
