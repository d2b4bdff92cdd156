"""What is counted in native words, as old prose spells it: 一ト目 ひとめ, 二タ言 ふたこと, 六ツ半
むつはん."""

_ONE = {"一と": "ひと", "一ト": "ひと"}
_TWO = {"二た": "ふた", "二タ": "ふた"}

# What is spelled and read behind them; each is its own example.
_BEHIND_BOTH = """
間 ま; 月 つき; 目 め; 息 いき; 言 こと; 晩 ばん; 晩中 ばんじゅう; 足 あし; 頃 ころ; 通り とおり; 筋 すじ; 口 くち; 思い おもい; 時 とき; 廻り まわり; 回り まわり; 仕事 しごと; 眠り ねむり;
塊り かたまり; 塊 かたまり; 固まり かたまり; 先ず まず; 入 しお; 際 きわ; 風呂 ふろ; 山 やま; 癖 くせ; 苦労 くろう; 芝居 しばい; 役 やく; 儲け もうけ; 騒ぎ さわぎ; 汗 あせ; 安心 あんしん;
部屋 へや; 夜 よ; 揃い そろい; 打ち うち; 太刀 たち; 刀 かたな; 節 ふし; 群 むれ; 群れ むれ; 握り にぎり; 走り はしり; 掴み つかみ; 切れ きれ; 片 きれ; 昔 むかし; 夏 なつ; 冬 ふゆ;
皮 かわ; 雨 あめ; 荒れ あれ; 暴れ あばれ; 肌 はだ; 休み やすみ; 工夫 くふう; 押し おし; 突き つき; 呑み のみ; 跨ぎ またぎ; 飛び とび;
品 しな; 組 くみ; 言目 ことめ; 巻 まき; 鉢 はち; 籠 かご; 箱 はこ; 包み つつみ; 束 たば; 袋 ふくろ; 粒 つぶ; 棟 むね; 束ね たばね; 括り くくり; 摘み つまみ; 撫で なで; 睨み にらみ; 声 こえ; 色 いろ; 荷 に; 幕 まく; 柱 はしら; 枝 えだ
"""
_BEHIND_TWO = """
親 おや; 手 て; 道 みち; 心 ごころ; 股 また; 年 とせ; 従兄弟 いとこ; 抱え かかえ
"""

# The hours of before 1873.
_HOURS = {
    "四": "よつ",
    "五": "いつつ",
    "六": "むつ",
    "七": "ななつ",
    "八": "やつ",
    "九": "ここのつ",
}
_AT = {"半": "はん", "時": "どき", "刻": "どき"}
_SIX = {"暮": "くれ", "暮れ": "くれ", "明": "あけ", "明け": "あけ"}

# What つ is part of; it is written ツ, too.
_WITH_TSU = """
三つ児 みつご; 四つ手駕籠 よつでかご; 七つ下り ななつさがり; 三つ指 みつゆび; 三つ折 みつおり; 三つ折り みつおり; 三つ組 みつぐみ; 三つ葉 みつば; 三つ巴 みつどもえ; 四つ角 よつかど; 四つ辻 よつつじ;
四つ這い よつばい; 四つん這い よつんばい; 三つ揃 みつぞろい; 三つ揃い みつぞろい; 一つ所 ひとつところ; 八つ口 やつくち; 四つ目垣 よつめがき; 三つ又 みつまた; 二つ名 ふたつな; 五つ紋 いつつもん;
三つ紋 みつもん; 八つ裂き やつざき; 八つ当り やつあたり; 八つ手 やつで; 七つ道具 ななつどうぐ; 二つ返事 ふたつへんじ; 二つ折 ふたつおり; 一つ家 ひとつや; 一つ穴 ひとつあな; 一つ目小僧 ひとつめこぞう; 五つ衣 いつつぎぬ
"""


def _pairs(rows: str) -> list[tuple[str, str]]:
    found = (row.split() for row in rows.split(";"))
    return [(row[0], row[1]) for row in found if row]


def _table() -> dict[str, str]:
    both, two = _pairs(_BEHIND_BOTH), _pairs(_BEHIND_TWO)
    found = {
        number + noun: read_so + read
        for number, read_so in (_ONE | _TWO).items()
        for noun, read in both + (two if number in _TWO else [])
    }
    for tsu in "つツ":
        found |= {form.replace("つ", tsu, 1): read for form, read in _pairs(_WITH_TSU)}
        found |= {before + "六" + tsu: read + "むつ" for before, read in _SIX.items()}
        found |= {
            hour + tsu + after: name + read
            for hour, name in _HOURS.items()
            for after, read in _AT.items()
        }
    return found


# As it is spelled → as it is read.
NATIVE = _table()
