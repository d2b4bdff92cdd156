"""Deeds that lead back and forth, whatever the files held."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from reader.corpus.history import MOST, History, deed

NAMES = ("text.ja.txt", "alignment.tsv")
CONTENT = st.fixed_dictionaries(
    {name: st.text(alphabet="あい\t\n1\ud800", max_size=12) for name in NAMES}
)


@given(CONTENT, CONTENT)
def test_a_step_leads_back_and_its_opposite_forth(
    before: dict[str, str], after: dict[str, str]
) -> None:
    back = deed(before, after, "join")
    undone = {**after, **back.back(after)}
    forth = deed({**after}, undone, "join")

    assert back.applies(after)
    assert undone == before
    assert {**undone, **forth.back(undone)} == after


def test_steps_are_taken_back_in_order_and_done_again(tmp_path: Path) -> None:
    history = History(tmp_path / "x")
    states = [{"a": str(number) * 3} for number in range(4)]
    for number in range(3):
        history.record(deed(states[number], states[number + 1], f"deed {number}"))

    now, names = states[3], []
    while found := history.next("undo", now):
        before = found.back(now)
        history.taken("undo", deed(now, before, found.what))
        now = before
        names.append(found.what)
    assert (now, names) == (states[0], ["deed 2", "deed 1", "deed 0"])

    again = history.next("redo", now)
    assert again
    assert (again.what, again.back(now)) == ("deed 0", states[1])

    history.record(deed(now, {"a": "other"}, "new"))
    assert history.next("redo", {"a": "other"}) is None


def test_an_edit_by_other_hands_ends_the_history(tmp_path: Path) -> None:
    history = History(tmp_path)
    history.record(deed({"a": "1"}, {"a": "2"}, "join"))

    assert history.next("undo", {"a": "3"}) is None
    assert history.next("undo", {"a": "2"})
    history.clear()
    assert history.next("undo", {"a": "2"}) is None


def test_a_damaged_step_is_none(tmp_path: Path) -> None:
    (tmp_path / "000001.undo.json").write_text("{", "utf-8")
    (tmp_path / "000002.undo.json").write_text('{"patches": 1}', "utf-8")

    assert History(tmp_path).next("undo", {"a": ""}) is None


def test_the_oldest_steps_go(tmp_path: Path) -> None:
    history = History(tmp_path)
    for number in range(MOST + 3):
        history.record(deed({"a": str(number)}, {"a": str(number + 1)}, "join"))

    assert len(list(tmp_path.iterdir())) == MOST
