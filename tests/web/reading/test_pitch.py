import pytest

from reader.web.reading.pitch import pitch

# reading, fall → the morae with ↑ before a rise, ↓ after a fall, and the particle's height
PITCHES = {
    "flat": "わくぐみ 0 → わ↑くぐみ high",
    "first": "とんざ 1 → と↓んざ low",
    "middle": "きょうどうせいめい 5 → きょ↑うどうせ↓いめい low",
    "last": "おとこ 3 → お↑とこ↓ low",
    "one mora, flat": "え 0 → え high",
    "small kana count with the one before": "しゅっちょう 0 → しゅ↑っちょう high",
    "long vowel of katakana": "サッカー 1 → サ↓ッカー low",
}


@pytest.mark.parametrize("case", PITCHES.values(), ids=PITCHES)
def test_pitch_is_drawn(case: str) -> None:
    said, expected = case.split(" → ")
    kana, fall = said.split()

    drawn = pitch(kana, int(fall))

    assert drawn
    line = "".join(f"{'↑' * mora.rises}{mora.kana}{'↓' * mora.falls}" for mora in drawn.morae)
    assert f"{line} {'high' if drawn.after else 'low'}" == expected


def test_a_fall_after_the_end_is_not_drawn() -> None:
    assert pitch("え", 4) is None
