import pytest

from reader.web.statistics import plots
from reader.web.statistics.plots import Series, Stack

SCALES = {
    0: "0 1",
    1: "0 1",
    4: "0 1 2 3 4",
    5: "0 2 4 6",
    30: "0 10 20 30",
    611: "0 200 400 600 800",
    20_000: "0 5000 10000 15000 20000",
}


@pytest.mark.parametrize(("most", "ticks"), SCALES.items())
def test_scales_are_round(most: int, ticks: str) -> None:
    assert " ".join(map(str, plots.scale(most))) == ticks


def test_a_line_reaches_from_side_to_side() -> None:
    wide, narrow = plots.lines([Series([0, 50, 100], "solid", "known")], ["a", "b", "c"])

    for drawing in (wide, narrow):
        (line,) = drawing.lines
        first, _, last = (tuple(map(float, each.split(","))) for each in line.runs[0].split())
        assert first == (drawing.left, plots.BOTTOM)
        assert last[0] == pytest.approx(drawing.right, abs=0.1)
        assert last[1] == plots.TOP
        assert line.end
        assert line.end.text == "100 known"
    assert (wide.width, narrow.width) == (plots.WIDE, plots.NARROW)


def test_a_line_is_broken_where_nothing_is_known() -> None:
    drawing, _ = plots.lines(
        [Series([None, 80, None, 90, 95, None], "solid", "measured")],
        [""] * 6,
        lowest=50,
        unit=" %",
    )

    (line,) = drawing.lines
    assert [run.count(",") for run in line.runs] == [1, 2]
    assert len(line.dots) == 3
    assert (line.area, line.end and line.end.text) == ("", "95 % measured")


def test_labels_do_not_stand_on_each_other() -> None:
    series = [Series([0, value], "solid", "") for value in (3, 2, 0, 0)]

    drawing, _ = plots.lines(series, ["", ""])

    heights = [line.end.y for line in drawing.lines if line.end]
    gaps = [abs(one - other) for one in heights for other in heights if one != other]
    assert len(set(heights)) == 4
    assert min(gaps) >= plots.LINE
    assert max(heights) <= plots.BOTTOM


def test_bars_stand_on_each_other_and_beside_each_other() -> None:
    drawing, _ = plots.bars([Stack((2, 2), "today"), Stack((0, 1)), Stack((0, 0))])

    due, new, other = drawing.bars
    assert (due.look, new.look, other.look) == ("filled", "hollow", "hollow")
    assert due.y + due.height == plots.BOTTOM
    assert new.y + new.height < due.y
    assert new.y > plots.TOP
    assert other.x > due.x + due.width


def test_nothing_at_all_is_drawn_too() -> None:
    assert plots.bars([])[0].bars == ()
    assert plots.lines([], [])[0].lines == ()
    assert plots.lines([Series([None], "dashed", "")], [""])[0].lines[0].end is None


def test_only_labels_that_have_room_are_shown() -> None:
    wide, narrow = plots.bars([Stack((1,), f"{n} Sep") for n in range(1, 13)])

    assert wide.marks[-1].text == narrow.marks[-1].text == "12 Sep"
    assert len(wide.marks) > len(narrow.marks) > 2
