import re

import pytest

from reader.model.morphology import Furigana
from reader.web.ruby import of_pieces, ruby, seams

# pieces → groups, as base[reading]; "=" marks a reading that is set tight, "|" where parts meet
GROUPS = {
    "one": "国[くに] → 国[くに]",
    "kana": "たち → たち",
    "neighbours": "国[こっ]境[きょう] → 国境=[こっきょう]",
    "kana between": "向[む]かい合[あ]う → 向[む]かい合[あ]う",
    "tight by length": "共[きょう]同[どう] → 共同=[きょうどう]",
    "not tight": "声[せい]明[めい] → 声明[せいめい]",
    "a single character is never tight": "志[こころざし] → 志[こころざし]",
    "four": "北[ほく]東[とう]地[ち]方[ほう] → 北東地方[ほくとうちほう]",
    "five": "一[い]二[に]三[さ]四[し]五[ご] → 一二三[いにさ]四五[しご]",
    "not across parts": "軍[ぐん]事[じ]|協[きょう]力[りょく]|覚[おぼえ]書[がき]"
    " → 軍事[ぐんじ]協力=[きょうりょく]覚書=[おぼえがき]",
    "nor where there are four": "六[ろっ]|カ[か]国[こく]|側[がわ] → 六[ろっ]カ国[かこく]側[がわ]",
    "parts in kana": "優[すぐ]れ|た|国[くに]|民[たみ] → 優[すぐ]れた国[くに]民[たみ]",
    "a piece that cannot be divided stays": "今日[きょう]中[じゅう] → 今日[きょう]中[じゅう]",
}


@pytest.mark.parametrize("case", GROUPS.values(), ids=GROUPS)
def test_readings_stand_over_groups(case: str) -> None:
    pieces, expected = case.split(" → ")
    cut = re.findall(r"([^|\[\]ぁ-ん]+)\[(.*?)\]|([ぁ-ん]+)", pieces)

    parts = re.sub(r"\[.*?\]", "", pieces).split("|")

    html = ruby(
        [Furigana(base, said) if said else Furigana(kana) for base, said, kana in cut],
        seams=seams(parts) if len(parts) > 1 else (),
    )

    tight = html.replace('<ruby class="tight">', "").replace("<ruby>", "")
    marks = ["=" if "tight" in opening else "" for opening in re.findall("<ruby.*?>", html)]
    for mark in marks:
        tight = tight.replace("<rt>", f"{mark}[", 1)
    assert tight.replace("</rt></ruby>", "]") == expected


def test_pieces_of_several_words_stay_apart() -> None:
    pieces = (Furigana("今", "いま"), Furigana("国", "くに"), Furigana("境", "さかい"))

    assert of_pieces(pieces).count("<ruby>") == 3
    assert ruby(pieces).count("<ruby") == 1
