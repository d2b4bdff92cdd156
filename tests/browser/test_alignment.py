"""Repairing an alignment and editing lines, in a real browser over a shelf in a folder."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.visiting import Held, Open, next_page, served, told, visiting
from tests.web.editing.test_alignment import Room

pytestmark = pytest.mark.browser

Site = tuple[Room, str]


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    room = Room(tmp_path)
    with served(room.client.application) as address:
        yield room, address


@pytest.fixture
def visit(chromium: Browser, site: Site) -> Iterator[Open]:
    # The answer to the second of two tabs is refused, as it is to be.
    with visiting(chromium, site[1], ("409 (CONFLICT)",)) as opened:
        yield opened


def test_keys_mend_and_undo_without_loading_the_page_again(visit: Open, site: Site) -> None:
    room, _ = site
    page = visit("/texts/dogs/alignment", reduced_motion="reduce")
    page.evaluate("window.same = true")
    facts = page.locator(".facts")

    for key, said, rows in (
        ("n", "", "1 · 1, 2 · 2, 3 · 3, 4 · 4"),
        ("Enter", "Kept as it is.", "1 · 1, 2 · 2 !, 3 · 3, 4 · 4"),
        ("k k m", "Joined.", "1 · 1, 2 3 · 2 3 !, 4 · 4"),
        ("e", "Moved up.", "1 · 1 2 !, 2 3 · 3 !, 4 · 4"),
        ("/", "Split.", "1 · 1 2 !, 2 · 3 !, 3 · –, 4 · 4"),
        ("s", "Moved down.", "1 · 1 2 !, – · 3, 2 3 · –, 4 · 4"),
        ("u", "Undone.", "1 · 1 2 !, 2 · 3 !, 3 · –, 4 · 4"),
        ("Control+z", "Undone.", "1 · 1 2 !, 2 3 · 3 !, 4 · 4"),
        ("r", "Done again.", "1 · 1 2 !, 2 · 3 !, 3 · –, 4 · 4"),
    ):
        for each in key.split():
            page.keyboard.press(each)
        if said:
            told(page, said)
        assert room.rows() == rows
        expect(page.locator(".bead:focus")).to_have_count(1)
    expect(facts).to_contain_text("2 by hand")
    assert page.evaluate("window.same")

    page.keyboard.press("p")
    page.keyboard.press("k")
    expect(page.locator(".bead:focus details")).to_have_attribute("open", "")


def test_keys_pressed_while_a_change_is_made_mean_what_comes_of_it(visit: Open, site: Site) -> None:
    room, _ = site
    page = visit("/texts/dogs/alignment", reduced_motion="reduce")
    late = Held(page, "**/texts/dogs/alignment")
    for key in "nmj":
        page.keyboard.press(key)
    page.keyboard.press("Enter")
    late.let_go(0)
    told(page, "Joined.")
    late.let_go(1)

    told(page, "Kept as it is.")
    assert room.rows() == "1 · 1, 2 3 · 2 3 !, 4 · 4 !"


def test_the_pointer_mends_and_another_tab_is_told(visit: Open, site: Site) -> None:
    room, _ = site
    page = visit("/texts/dogs/alignment?show=all", reduced_motion="reduce")
    page.locator("#b-1").click()
    page.locator("#b-1").get_by_role("button", name="Join with the one below").click()
    expect(page.locator(".bead")).to_have_count(3)
    change = page.locator("#b-2").get_by_text("Change")  # of a pair that is not in hand
    change.click()
    expect(page.locator("#b-2 details")).to_have_attribute("open", "")
    expect(page.locator("#b-2")).to_have_attribute("tabindex", "0")
    page.locator("#b-0").click()
    page.locator("#b-1").get_by_role("button", name="Split here").first.click()
    expect(page.locator(".bead")).to_have_count(4)

    room.do("right:0")
    page.locator("#b-3").click()
    page.locator("#b-3").get_by_role("button", name="Mark as untranslated").click()
    told(page, "The text was changed meanwhile.")
    expect(page.locator(".bead")).to_have_count(4)
    assert room.rows() == "1 · 1 !, 2 · 2 !, 3 · 3 !, 4 · 4"

    grip = page.locator('#b-1 .grip[data-side="en"]').bounding_box()
    below = page.locator("#b-2 .half:lang(en) p").bounding_box()
    assert grip
    assert below
    x, y = grip["x"] + grip["width"] / 2, below["y"] + below["height"]
    for end in ("Escape", "up"):
        page.mouse.move(x, grip["y"] + grip["height"] / 2)
        page.mouse.down()
        page.mouse.move(x, y, steps=3)
        expect(page.locator(".moves")).to_have_text(["There is a dog too.", "A bird <sings>."])
        if end == "Escape":
            page.keyboard.press(end)
            expect(page.locator(".moves")).to_have_count(0)
        page.mouse.up()
    told(page, "Moved.")
    assert room.rows() == "1 · 1 2 3 !, 2 · –, 3 · –, 4 · 4"


def test_without_scripts_everything_is_there(visit: Open, site: Site) -> None:
    room, _ = site
    page = visit("/texts/dogs/alignment", java_script_enabled=False)
    page.locator("#b-1 summary").click()
    with next_page(page):
        page.locator("#b-1").get_by_role("button", name="Right as it is").click()
    assert room.rows() == "1 · 1, 2 · 2 !, 3 · 3, 4 · 4"
    with next_page(page):
        page.get_by_role("button", name=re.compile("Undo: confirmed a pair")).click()
    assert room.rows() == "1 · 1, 2 · 2, 3 · 3, 4 · 4"


def test_lines_are_edited_looked_at_and_taken_back(visit: Open, site: Site) -> None:
    room, _ = site
    page = visit("/texts/dogs/edit")
    with next_page(page):
        page.get_by_role("link", name="猫がいる。").click()
    field = page.get_by_label("Japanese", exact=True)
    field.fill("はじめ。\n" + field.input_value())
    with next_page(page):
        page.get_by_role("button", name="See what changes").click()
    expect(page.locator(".diff .plus")).to_have_text("+comes:はじめ。")
    expect(page.locator(".coming")).to_be_focused()

    with next_page(page):
        page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Saved.")).to_be_visible()
    assert room.rows() == "1 · –, 2 · 1, 3 · 2, 4 · 3, 5 · 4"

    with next_page(page):
        page.get_by_role("button", name="Undo: edited the text").click()
    expect(page.get_by_text("Undone.")).to_be_visible()
    assert room.rows() == "1 · 1, 2 · 2, 3 · 3, 4 · 4"
