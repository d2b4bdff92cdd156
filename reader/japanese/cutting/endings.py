"""What hangs on to the word before it: a table of pairs of neighbours, each with an example.

Two morphemes that match a row belong to one word: a verb and its auxiliaries, a noun and
する, a number and its counter. The parts of speech are UniDic's (Den et al. 2008,
現代日本語書き言葉均衡コーパス 形態論情報規程集).
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from reader.japanese.cutting.attached import ASPECTS, HELPERS, PLACES, SUFFIXED, words
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


_INFLECTING = ("動詞", "形容詞", "助動詞", "接尾辞/動詞的", "接尾辞/形容詞的")
_SURU_NOUN = ("名詞/普通名詞/サ変", "接尾辞/名詞的/サ変可能")
_NUMBER = ("名詞/数詞",)
_COUNTER = ("名詞/普通名詞/助数詞可能", "接尾辞/名詞的/助数詞")
_POINT = Neighbour(("補助記号/句点",), surface=words("・ , ，"))  # within a number

# (before, after, example): the two are parts of one word.
TOGETHER: tuple[tuple[Neighbour, Neighbour, str], ...] = (
    (
        Neighbour(_INFLECTING),
        Neighbour(("助動詞",), unless=words("だ です らしい 如し なり だろう や")),
        "食べ+させ+られ+た, 行き+ませ+ん, だっ+た, 行く+べき, し+てる",
    ),
    (
        Neighbour(("形容詞", "助動詞"), unless=words("だ です")),
        Neighbour(("助動詞",), form=("終止形", "連用形", "未然形"), lemma=words("です")),
        "高い+です, 行き+ませ+ん+でし+た",
    ),
    (
        Neighbour(_INFLECTING),
        Neighbour(
            ("助詞/接続助詞", "助詞/副助詞"),
            base=words("て で ば ながら つつ ちゃ じゃ たり だり たって だって"),
        ),
        "食べ+て, 行け+ば, 見+ながら, 行っ+たり",
    ),
    (
        Neighbour(("動詞", "助動詞"), form=("未然形", "連用形")),
        Neighbour(("助詞/終助詞", "助詞/準体助詞"), surface=words("ねえ ねぇ ねー ん")),
        "滑ら+せ+ねえ, 利か+せ+ん",
    ),
    (
        Neighbour(("動詞",), form=("未然形",)),
        Neighbour(("動詞/非自立可能",), lemma=words("為る"), form=("未然形-サ",)),
        "投げ込ま+さ+れ+た",
    ),
    (
        Neighbour(("助詞/接続助詞",), surface=words("ながら つつ")),
        Neighbour(("助詞/係助詞",), surface=words("も")),
        "貧しい+ながら+も",
    ),
    (
        Neighbour(("動詞", "助動詞"), form=("終止形-撥音便", "連体形-撥音便"), unless=words("ず")),
        Neighbour(("助詞/終助詞",), surface=words("な")),
        "気にすん+な",
    ),
    (
        Neighbour(("助詞/接続助詞",), base=words("て で")),
        Neighbour(("動詞/非自立可能", "形容詞/非自立可能", "助動詞"), base=HELPERS),
        "食べ+て+いる, 読ん+で+しまう, 来+て+ほしい, し+て+はる",
    ),
    (
        Neighbour(("助詞/接続助詞",), base=words("て で")),
        Neighbour(("副詞",), surface=words("らん")),
        "やって+らん+ない",
    ),
    (
        Neighbour(("副詞",), surface=words("らん")),
        Neighbour(surface=words("ない ねえ ねぇ ねー なかっ なく")),
        "やって+らん+ねえ",
    ),
    (
        Neighbour(("動詞", "助動詞"), form=("連用形",), unless=words("だ")),
        Neighbour(("動詞/非自立可能", "接尾辞/動詞的"), base=ASPECTS),
        "食べ+すぎる, 読み+始める, 書き+かける, 言い+かねる",
    ),
    (
        Neighbour(("形容詞", "形状詞", "接尾辞/形容詞的", "助動詞"), form=("語幹", "")),
        Neighbour(("動詞",), base=words("すぎる 過ぎる")),
        "辛+すぎる, 静か+すぎる, 読め+な+すぎる",
    ),
    (
        Neighbour(("動詞", "助動詞"), form=("連用形",)),
        Neighbour(("動詞/一般", "接尾辞"), base=words("すぎる 過ぎる すぎ 過ぎ")),
        "艶めき+すぎる, 盛り+すぎ",
    ),
    (
        Neighbour(("形状詞/一般", "名詞/普通名詞/形状詞可能")),
        Neighbour(("動詞", "形状詞/助動詞語幹"), lemma=words("過ぎる そう")),
        "暇+すぎる, 元気+そう",
    ),
    (
        Neighbour(("接頭辞", "感動詞/フィラー"), surface=words("お ご 御")),
        Neighbour(("動詞",), form=("連用形",), unless=words("越す")),
        "お+持ち+する",
    ),
    (
        Neighbour(("動詞",), form=("連用形",), unless=words("越す")),
        Neighbour(
            ("動詞",),
            base=words(
                "する いたす 致す くださる 下さる いただく 頂く いただける 頂ける 申し上げる"
            ),
        ),
        "お+持ち+する, お+待ち+ください",
    ),
    (
        Neighbour(("助詞/接続助詞",), surface=words("つつ")),
        Neighbour(("動詞/非自立可能",), lemma=words("有る")),
        "増え+つつ+ある",
    ),
    (
        Neighbour(("動詞", "助動詞"), form=("連用形",)),
        Neighbour(("動詞/非自立可能",), lemma=words("為さる"), form=("命令形",)),
        "食べ+なさい",
    ),
    (
        Neighbour(("動詞", "助動詞"), form=("連用形",)),
        Neighbour(
            ("接尾辞/形容詞的", "形容詞/非自立可能"),
            base=words("やすい にくい がたい づらい 易い 難い 辛い よい"),
        ),
        "読み+やすい, 信じ+がたい",
    ),
    (
        Neighbour(_INFLECTING, form=("連用形", "語幹")),
        Neighbour(("形状詞/助動詞語幹",), lemma=words("そう")),
        "降り+そう, 高+そう",
    ),
    (
        Neighbour(
            ("形容詞", "接尾辞/形容詞的", "助動詞", "形状詞", "名詞/普通名詞/形状詞可能"),
            form=("語幹", ""),
        ),
        Neighbour(("接尾辞/動詞的", "接尾辞/名詞的"), base=words("がる さ")),
        "寒+がる, 高+さ, 重要+さ",
    ),
    (
        Neighbour(("形容詞", "助動詞", "接尾辞/形容詞的"), form=("連用形",), unless=words("だ")),
        Neighbour(("形容詞/非自立可能",), base=words("ない 無い")),
        "高く+ない, 行きたく+ない",
    ),
    (
        Neighbour(("形容詞",), form=("連用形-ウ音便",)),
        Neighbour(("動詞/非自立可能",), lemma=words("御座る")),
        "危のう+ござい+ます",
    ),
    (
        Neighbour(("助動詞",), surface=words("ず")),
        Neighbour(("助詞/格助詞",), surface=words("に")),
        "食べ+ず+に",
    ),
    (
        Neighbour(("助動詞",), surface=words("ず")),
        Neighbour(("接尾辞/名詞的",), surface=words("じまい 仕舞い 終い")),
        "行か+ず+じまい",
    ),
    (
        Neighbour(("助詞/接続助詞", "助動詞"), surface=words("ば なきゃ")),
        Neighbour(("動詞/非自立可能",), base=words("なる 成る いける"), form=("未然形", "連用形")),
        "行か+なけれ+ば+なら+ない",
    ),
    (
        Neighbour(_SURU_NOUN),
        Neighbour(("動詞/非自立可能",), lemma=words("為る 出来る 致す 為さる")),
        "締結+し+た, 理解+できる",
    ),
    (
        Neighbour(("名詞/普通名詞", "形状詞")),
        Neighbour(("接尾辞/名詞的/サ変可能",), surface=words("化")),
        "脆弱+化+する",
    ),
    (
        Neighbour(("名詞/普通名詞",)),
        Neighbour(("接尾辞/形状詞的",), surface=words("的")),
        "総体+的",
    ),
    (
        Neighbour(("代名詞", "名詞", "副詞", "助詞", "助動詞", "感動詞", "形容詞", "動詞")),
        Neighbour(("補助記号/一般",), surface=words("ぁ ぃ ぅ ぇ ぉ っ ッ")),
        "そいつ+ぁ, ね+っ",
    ),
    (Neighbour(_NUMBER), Neighbour(_NUMBER), "二千+二十+六"),
    (Neighbour(_NUMBER), Neighbour(("補助記号",), surface=words(". ． % ％")), "3+.+5+%"),
    (Neighbour(("補助記号",), surface=words(". ．")), Neighbour(_NUMBER), "3+.+5"),
    (Neighbour(_NUMBER), _POINT, "二+・+六+％, 1+,+200"),
    (_POINT, Neighbour(_NUMBER), "二+・+六, 1+,+200"),
    (Neighbour(_NUMBER), Neighbour(_COUNTER), "三+本, 六+カ国, 2000+年"),
    (
        Neighbour(_NUMBER),
        Neighbour(("接尾辞/名詞的", "名詞/普通名詞"), surface=words(SUFFIXED)),
        "百+人, 十二+話",
    ),
    (
        Neighbour(_NUMBER),
        Neighbour(
            ("名詞",),
            surface=words(
                "年代 年度 世紀 世帯 文字 か月 カ月 ヶ月 か国 カ国 ヶ国 家族 カップ パック"
            ),
        ),
        "1990+年代, 数+世紀, 四+文字",
    ),
    (Neighbour(_COUNTER, surface=words("年")), Neighbour(surface=words("代")), "1990+年+代"),
    (Neighbour(_COUNTER), Neighbour(("接尾辞/名詞的",), surface=words("目")), "三+番+目"),
    (
        Neighbour(_COUNTER, surface=words("名 組 人")),
        Neighbour(("接尾辞/名詞的",), surface=words("様")),
        "二+名+様",
    ),
    (
        Neighbour(("接尾辞/名詞的",), surface=words("人 話 曲 店 戦 社")),
        Neighbour(("接尾辞/名詞的",), surface=words("目")),
        "二+人+目",
    ),
    (Neighbour(_NUMBER), Neighbour(("接尾辞",), surface=words("余")), "十+余+年"),
    (Neighbour(("接尾辞",), surface=words("余")), Neighbour(_COUNTER), "十+余+年"),
    (Neighbour(_COUNTER, surface=words("番")), Neighbour(surface=words("線")), "三+番+線"),
    (Neighbour(("接頭辞",), surface=words("第")), Neighbour(_NUMBER), "第+二"),
    (
        Neighbour(("名詞/固有名詞/地名",)),
        Neighbour(("名詞/普通名詞", "接尾辞/名詞的"), surface=words(PLACES)),
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
