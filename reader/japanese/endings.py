"""What hangs on to the word before it: a table of pairs of neighbours, each with an example.

Two morphemes that match a row belong to one word: a verb and its auxiliaries, a noun and
する, a number and its counter. The parts of speech are UniDic's (Den et al. 2008,
現代日本語書き言葉均衡コーパス 形態論情報規程集).
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from reader.model.morphology import Morpheme

Words = frozenset[str]
_ANY: Words = frozenset()


@dataclass(frozen=True, slots=True)
class Neighbour:
    """One side of a row; what is left out does not matter.

    ``pos`` are beginnings of UniDic's part of speech joined by "/", ``form`` beginnings of
    the inflected form, ``unless`` lemmas that do not count.
    """

    pos: tuple[str, ...] = ()
    form: tuple[str, ...] = ()
    lemma: Words = _ANY
    base: Words = _ANY
    surface: Words = _ANY
    unless: Words = _ANY

    def matches(self, seen: "Traits") -> bool:
        return (
            (not self.pos or seen.path.startswith(self.pos))
            and (not self.form or seen.form.startswith(self.form))
            and (not self.lemma or seen.lemma in self.lemma)
            and (not self.base or seen.base in self.base)
            and (not self.surface or seen.surface in self.surface)
            and seen.lemma not in self.unless
        )


class Traits(NamedTuple):
    """What the table looks at; words that are in none of its rows are left out ("")."""

    path: str
    form: str
    lemma: str
    base: str
    surface: str


def _words(text: str) -> Words:
    return frozenset(text.split())


_INFLECTING = ("動詞", "形容詞", "助動詞", "接尾辞/動詞的", "接尾辞/形容詞的")
_SURU_NOUN = ("名詞/普通名詞/サ変", "接尾辞/名詞的/サ変可能")
_NUMBER = ("名詞/数詞",)
_COUNTER = ("名詞/普通名詞/助数詞可能", "接尾辞/名詞的/助数詞")

_SUFFIXED = (  # counters that UniDic calls suffixes of any noun
    "人 名 件 倍 度 台 割 社 校 者 冊 枚 本 匹 頭 羽 軒 杯 曲 通 票 席 隻 機 基 国 字 行 列 部 章 節 児 "
    "条 項 巻 号 党 州 県 市 町 村 区 期 世 代 位 級 段 着 足 畳 坪 泊 点 種 回 周 組 束 輪 株 試合 "
    "話 拍 撃 打 戦 敗 艦 口 発 勺 軸 幅 景 場 便 店 院 園 館 寺 島 藩 款 語 句 文 音 声 色 類 型 形 式 "
    "系 派 流 家 室 層 夜 晩 朝 刻 房 粒 手 駅 線 対 択 片 鎖 領 振 作 箱 瓶 鉢"
)
_PLACES = "藩 国 県 府 郡 市 区 町 村 城 港 駅 線 川 山 岳 峠 島 湖 湾 橋 寺 神社 半島 海峡 空港"
_HELPERS = _words(  # verbs that help another after て
    "いる おる しまう おく ある いく くる みる もらう くれる あげる やる いただく くださる ほしい まいる "
    "いらっしゃる ござる みせる 頂く 下さる 欲しい もらえる いただける 頂ける いける いかれる "
    "居る 仕舞う 呉れる 貰う られる"
)
_ASPECTS = _words(  # verbs that help another after its continuative
    "すぎる 過ぎる 始める はじめる 続ける つづける 終える 終わる 出す だす かねる 兼ねる うる える 得る"
)

# (before, after, example): the two are parts of one word.
TOGETHER: tuple[tuple[Neighbour, Neighbour, str], ...] = (
    (
        Neighbour(_INFLECTING),
        Neighbour(("助動詞",), unless=_words("だ です らしい 如し なり だろう や")),
        "食べ+させ+られ+た, 行き+ませ+ん, だっ+た, 行く+べき, し+てる",
    ),
    (
        Neighbour(("形容詞", "助動詞"), unless=_words("だ です")),
        Neighbour(("助動詞",), form=("終止形", "連用形", "未然形"), lemma=_words("です")),
        "高い+です, 行き+ませ+ん+でし+た",
    ),
    (
        Neighbour(_INFLECTING),
        Neighbour(
            ("助詞/接続助詞", "助詞/副助詞"),
            base=_words("て で ば ながら つつ ちゃ じゃ たり だり たって だって"),
        ),
        "食べ+て, 行け+ば, 見+ながら, 行っ+たり",
    ),
    (
        Neighbour(("動詞", "助動詞"), form=("未然形", "連用形")),
        Neighbour(("助詞/終助詞", "助詞/準体助詞"), surface=_words("ねえ ねぇ ねー ん")),
        "滑ら+せ+ねえ, 利か+せ+ん",
    ),
    (
        Neighbour(("動詞",), form=("未然形",)),
        Neighbour(("動詞/非自立可能",), lemma=_words("為る"), form=("未然形-サ",)),
        "投げ込ま+さ+れ+た",
    ),
    (
        Neighbour(("助詞/接続助詞",), surface=_words("ながら つつ")),
        Neighbour(("助詞/係助詞",), surface=_words("も")),
        "貧しい+ながら+も",
    ),
    (
        Neighbour(("動詞", "助動詞"), form=("終止形-撥音便", "連体形-撥音便")),
        Neighbour(("助詞/終助詞",), surface=_words("な")),
        "気にすん+な",
    ),
    (
        Neighbour(("助詞/接続助詞",), base=_words("て で")),
        Neighbour(("動詞/非自立可能", "形容詞/非自立可能", "助動詞"), base=_HELPERS),
        "食べ+て+いる, 読ん+で+しまう, 来+て+ほしい",
    ),
    (
        Neighbour(("助詞/接続助詞",), base=_words("て で")),
        Neighbour(("副詞",), surface=_words("らん")),
        "やって+らん+ない",
    ),
    (
        Neighbour(("副詞",), surface=_words("らん")),
        Neighbour(surface=_words("ない ねえ ねぇ ねー なかっ なく")),
        "やって+らん+ねえ",
    ),
    (
        Neighbour(("動詞", "助動詞"), form=("連用形",)),
        Neighbour(("動詞/非自立可能", "接尾辞/動詞的"), base=_ASPECTS),
        "食べ+すぎる, 読み+始める, 言い+かねる",
    ),
    (
        Neighbour(("形容詞", "形状詞", "接尾辞/形容詞的", "助動詞"), form=("語幹", "")),
        Neighbour(("動詞",), base=_words("すぎる 過ぎる")),
        "辛+すぎる, 静か+すぎる, 読め+な+すぎる",
    ),
    (
        Neighbour(("動詞", "助動詞"), form=("連用形",)),
        Neighbour(("動詞/一般",), base=_words("すぎる 過ぎる")),
        "艶めき+すぎる",
    ),
    (
        Neighbour(("接頭辞", "感動詞/フィラー"), surface=_words("お ご 御")),
        Neighbour(("動詞",), form=("連用形",), unless=_words("越す")),
        "お+持ち+する",
    ),
    (
        Neighbour(("動詞",), form=("連用形",), unless=_words("越す")),
        Neighbour(
            ("動詞",),
            base=_words(
                "する いたす 致す くださる 下さる いただく 頂く いただける 頂ける 申し上げる"
            ),
        ),
        "お+持ち+する, お+待ち+ください",
    ),
    (
        Neighbour(("助詞/接続助詞",), surface=_words("つつ")),
        Neighbour(("動詞/非自立可能",), lemma=_words("有る")),
        "増え+つつ+ある",
    ),
    (
        Neighbour(("動詞", "助動詞"), form=("連用形",)),
        Neighbour(("動詞/非自立可能",), lemma=_words("為さる"), form=("命令形",)),
        "食べ+なさい",
    ),
    (
        Neighbour(("動詞", "助動詞"), form=("連用形",)),
        Neighbour(
            ("接尾辞/形容詞的", "形容詞/非自立可能"),
            base=_words("やすい にくい がたい づらい 易い 難い 辛い よい"),
        ),
        "読み+やすい, 信じ+がたい",
    ),
    (
        Neighbour(_INFLECTING, form=("連用形", "語幹")),
        Neighbour(("形状詞/助動詞語幹",), lemma=_words("そう")),
        "降り+そう, 高+そう",
    ),
    (
        Neighbour(
            ("形容詞", "接尾辞/形容詞的", "助動詞", "形状詞", "名詞/普通名詞/形状詞可能"),
            form=("語幹", ""),
        ),
        Neighbour(("接尾辞/動詞的", "接尾辞/名詞的"), base=_words("がる さ")),
        "寒+がる, 高+さ, 重要+さ",
    ),
    (
        Neighbour(("形容詞", "助動詞", "接尾辞/形容詞的"), form=("連用形",), unless=_words("だ")),
        Neighbour(("形容詞/非自立可能",), base=_words("ない 無い")),
        "高く+ない, 行きたく+ない",
    ),
    (
        Neighbour(("形容詞",), form=("連用形-ウ音便",)),
        Neighbour(("動詞/非自立可能",), lemma=_words("御座る")),
        "危のう+ござい+ます",
    ),
    (
        Neighbour(("助動詞",), surface=_words("ず")),
        Neighbour(("助詞/格助詞",), surface=_words("に")),
        "食べ+ず+に",
    ),
    (
        Neighbour(("助動詞",), surface=_words("ず")),
        Neighbour(("接尾辞/名詞的",), surface=_words("じまい 仕舞い 終い")),
        "行か+ず+じまい",
    ),
    (
        Neighbour(("助詞/接続助詞", "助動詞"), surface=_words("ば なきゃ")),
        Neighbour(("動詞/非自立可能",), base=_words("なる 成る いける"), form=("未然形", "連用形")),
        "行か+なけれ+ば+なら+ない",
    ),
    (
        Neighbour(_SURU_NOUN),
        Neighbour(("動詞/非自立可能",), lemma=_words("為る 出来る 致す 為さる")),
        "締結+し+た, 理解+できる",
    ),
    (
        Neighbour(("名詞/普通名詞", "形状詞")),
        Neighbour(("接尾辞/名詞的/サ変可能",), surface=_words("化")),
        "脆弱+化+する",
    ),
    (
        Neighbour(("名詞/普通名詞",)),
        Neighbour(("接尾辞/形状詞的",), surface=_words("的")),
        "総体+的",
    ),
    (
        Neighbour(("代名詞", "名詞", "副詞")),
        Neighbour(("補助記号/一般",), surface=_words("ぁ ぃ ぅ ぇ ぉ")),
        "そいつ+ぁ",
    ),
    (Neighbour(_NUMBER), Neighbour(_NUMBER), "二千+二十+六"),
    (Neighbour(_NUMBER), Neighbour(("補助記号",), surface=_words(". ． % ％")), "3+.+5+%"),
    (Neighbour(("補助記号",), surface=_words(". ．")), Neighbour(_NUMBER), "3+.+5"),
    (
        Neighbour(_NUMBER),
        Neighbour(("補助記号/句点",), surface=_words("・ , ，")),
        "二+・+六+％, 1+,+200",
    ),
    (
        Neighbour(("補助記号/句点",), surface=_words("・ , ，")),
        Neighbour(_NUMBER),
        "二+・+六, 1+,+200",
    ),
    (Neighbour(_NUMBER), Neighbour(_COUNTER), "三+本, 六+カ国, 2000+年"),
    (
        Neighbour(_NUMBER),
        Neighbour(("接尾辞/名詞的", "名詞/普通名詞"), surface=_words(_SUFFIXED)),
        "百+人, 十二+話",
    ),
    (
        Neighbour(_NUMBER),
        Neighbour(
            ("名詞",),
            surface=_words(
                "年代 年度 世紀 世帯 文字 か月 カ月 ヶ月 か国 カ国 ヶ国 家族 カップ パック"
            ),
        ),
        "1990+年代, 数+世紀, 四+文字",
    ),
    (Neighbour(_COUNTER, surface=_words("年")), Neighbour(surface=_words("代")), "1990+年+代"),
    (Neighbour(_COUNTER), Neighbour(("接尾辞/名詞的",), surface=_words("目")), "三+番+目"),
    (
        Neighbour(_COUNTER, surface=_words("名 組 人")),
        Neighbour(("接尾辞/名詞的",), surface=_words("様")),
        "二+名+様",
    ),
    (
        Neighbour(("接尾辞/名詞的",), surface=_words("人 話 曲 店 戦 社")),
        Neighbour(("接尾辞/名詞的",), surface=_words("目")),
        "二+人+目",
    ),
    (Neighbour(_NUMBER), Neighbour(("接尾辞",), surface=_words("余")), "十+余+年"),
    (Neighbour(("接尾辞",), surface=_words("余")), Neighbour(_COUNTER), "十+余+年"),
    (Neighbour(_COUNTER, surface=_words("番")), Neighbour(surface=_words("線")), "三+番+線"),
    (Neighbour(("接頭辞",), surface=_words("第")), Neighbour(_NUMBER), "第+二"),
    (
        Neighbour(("名詞/固有名詞/地名",)),
        Neighbour(("名詞/普通名詞", "接尾辞/名詞的"), surface=_words(_PLACES)),
        "松本+藩, 小田原+城",
    ),
)


def rows_of(morpheme: Morpheme) -> tuple[int, int]:
    """The rows whose first neighbour the morpheme is and those whose second, as bits: two hang
    together where ``rows_of(first)[0] & rows_of(second)[1]``."""
    return _rows(_traits(morpheme))


_SIDES = [side for row in TOGETHER for side in row[:2]]
_LEMMAS = _ANY.union(*(side.lemma | side.unless for side in _SIDES))
_BASES = _ANY.union(*(side.base for side in _SIDES))
_SURFACES = _ANY.union(*(side.surface for side in _SIDES))


def _traits(morpheme: Morpheme) -> Traits:
    return Traits(
        "/".join(morpheme.pos),
        morpheme.form,
        morpheme.lemma if morpheme.lemma in _LEMMAS else "",
        morpheme.base if morpheme.base in _BASES else "",
        morpheme.surface if morpheme.surface in _SURFACES else "",
    )


@lru_cache(maxsize=10_000)
def _rows(seen: Traits) -> tuple[int, int]:
    opened = sum(1 << row for row, sides in enumerate(TOGETHER) if sides[0].matches(seen))
    closed = sum(1 << row for row, sides in enumerate(TOGETHER) if sides[1].matches(seen))
    return opened, closed
