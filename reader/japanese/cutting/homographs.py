"""Words in kana that may be several: which one is meant, by the company they keep.

UniDic takes かえる for 返る and あつい for 厚い wherever they stand; a dictionary entry is found
by its lemma, so here the lemma is changed. A row names the kana of the dictionary form, and
for each word it may be those that stand near it; the word without any comes last and is meant
where none of the others is.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import compress

from reader.japanese.cutting.beside import Rule
from reader.japanese.cutting.kana_stems import stem_rule
from reader.japanese.cutting.neighbours import rule_of
from reader.japanese.kana import is_hiragana
from reader.model.morphology import Morpheme

_BEFORE, _AFTER = 6, 4  # morphemes that are its company, up to a comma
_REMEMBERED = 60_000
_NOUN = ("名詞", "普通名詞", "一般", "*")

_VERBS = """
かく: 掻く 汗 いびき 頭 背中 恥 あぐら | 書く
きく: 効く 薬 くすり 効果 | 利く 気 鼻 機転 無理 融通 | 聞く
つく: 点く 電気 火 明かり 灯 | 着く 駅 席 家 空港 港 目的地 東京 大阪 学校 会社 手紙 荷物 うち ホテル | 吐く うそ 嘘 ため息 息 | 突く 杖 | 付く
つける: 点ける 電気 火 明かり テレビ ラジオ ストーブ エアコン | 漬ける 酢 塩 味噌 | 付ける
とる: 撮る 写真 映画 ビデオ レントゲン | 取る
かえす: 返す
あう: 合う 目 話 サイズ 口 答え 計算 | 遭う 事故 災難 ひどい | 会う
なる: 鳴る ベル 電話 鐘 雷 チャイム サイレン | 成る
かう: 飼う 犬 猫 ペット 鳥 金魚 いぬ ねこ | 買う
すむ: 住む 町 家 国 村 都会 田舎 東京 大阪 京都 アパート ここ どこ うち | 済む
たつ: 経つ 時間 年 月 日 月日 | 建つ ビル 家 | 立つ
ふる: 振る 手 首 尻尾 しっぽ バット 七味 ごま 塩 しお こしょう 胡椒 砂糖 さとう | 降る
ひく: 弾く ピアノ ギター バイオリン | 引く
はく: 吐く 息 | 掃く 床 庭 | 履く
はる: 貼る 切手 ポスター 紙 シール | 張る
なく: 鳴く 鳥 犬 猫 虫 蝉 せみ 小鳥 | 泣く
のる: 載る 新聞 雑誌 名前 記事 | 乗る
のぼる: 登る 山 木 | 昇る 日 太陽 朝日 | 上る
はなす: 離す 目 | 放す 鳥 | 話す
あく: 空く 席 手 時間 | 開く
あける: 明ける 夜 年 | 開ける
とまる: 泊まる ホテル 旅館 宿 | 止まる
おこる: 起こる 事故 事件 地震 問題 戦争 何 こと | 怒る
はねる: 跳ねる うさぎ かえる ぴょんぴょん ぴょん さかな うま 馬 魚 泥 どろ 油
ふるう: 篩う 粉 薄力粉 強力粉 小麦粉 こな
ふく: 吹く かぜ 風 ふえ 笛 口笛 くちぶえ らっぱ ラッパ 潮 しお
ぬく: 抜く
おどる: 踊る
さく: 咲く はな 花 なのはな 菜の花 あさがお 朝顔 ひまわり さくら 桜 すみれ ばら バラ たんぽぽ チューリップ はる 春
かわく: 渇く のど 喉 | 乾く
さめる: 冷める 料理 スープ お茶 茶 | 覚める
ふける: 更ける 夜 よる 夜も よ | 老ける
かえる: 帰る
"""
# The same where only the dictionary form is alike: きる, but きった and きた.
_WHOLE = """
きる: 着る 服 着物 シャツ コート セーター 洋服 制服 浴衣 スーツ ドレス | 切る
いる: 要る お金 金 かね 許可 パスポート | 居る
かえる: 変える 服 予定 考え 名前 | 帰る
"""
_ADJECTIVES = """
あつい: 厚い 本 壁 板 雲 紙 氷 層 | 熱い お茶 茶 スープ コーヒー 湯 お湯 風呂 料理 鉄 | 暑い
はやい: 速い 足 走る スピード 車 電車 | 早い
やさしい: 易しい 問題 日本語 英語 試験 | 優しい
あたたかい: 温かい スープ 心 料理 飲み物 | 暖かい
"""
_NOUNS = """
はし: 橋 渡る わたる 川 架かる かかる | 端 道 | 箸
かみ: 紙 書く かく 折る 鉛筆 白い | 神 祈る 信じる 様 さま | 髪
あめ: 飴 なめる 食べる 甘い | 雨
くも: 蜘蛛 巣 糸 虫 | 雲
はな: 鼻 高い 水 かむ 匂い 象 | 花
うさぎ: 兎
かめ: 亀 さん のろい のろま うさぎ 甲羅 こうら うみ 海
くま: 熊
きつね: 狐
さる: 猿
しか: 鹿
りす: 栗鼠
つき: 月 よる 夜 きれい まるい そら 空 ひかり さま
しばかり: 柴刈り やま 山 おじいさん
うち: 家 帰る かえる いる 来る くる 出る 遊ぶ 住む 電話 | 内
ゆき: 雪 ふる 降る つもる 積もる しろい 白い とける
もり: 森
かさ: 傘
ぼうし: 帽子
かぜ: 風邪 ひく 引く 治る | 風
"""


@dataclass(frozen=True, slots=True)
class Meaning:
    """A word that the kana may stand for, and what it is met with; () where nothing is needed."""

    lemma: str
    company: frozenset[str]


@dataclass(frozen=True, slots=True)
class Homograph:
    """The meanings of one spelling as a word of one part of speech; ``whole`` if only of its
    dictionary form."""

    kana: str
    pos: str
    whole: bool
    meanings: tuple[Meaning, ...]

    def __call__(self, morphemes: Sequence[Morpheme], index: int) -> Morpheme:
        near = _company(morphemes, index)
        for meaning in self.meanings:
            if not meaning.company or not near.isdisjoint(meaning.company):
                return _meant(morphemes[index], meaning.lemma)
        return morphemes[index]


def by_company(
    morphemes: Sequence[Morpheme], rules: Sequence[Rule | None]
) -> list[tuple[int, Morpheme]]:
    """The places of the morphemes whose company makes other words of them, and those words;
    ``rules`` are the morphemes'. One object per distinct analysis, as before."""
    changes = []
    for index, rule in compress(enumerate(rules), rules):
        meant = rule(morphemes, index) if rule else morphemes[index]
        if meant is not morphemes[index]:
            changes.append((index, meant))
    return changes


def rule_for(morpheme: Morpheme) -> Rule | None:
    """What tells which word a morpheme is; None for most."""
    stem = stem_rule(morpheme)
    if is_hiragana(morpheme.base) and morpheme.pos[1] not in ("数詞", "助数詞"):
        whole = morpheme.surface == morpheme.base
        for row in _rows().get((morpheme.base, morpheme.pos[0]), ()):
            if whole or not row.whole:
                return _first(stem, row) if stem else row
    return rule_of(morpheme) or stem


def _first(stem: Rule, row: Rule) -> Rule:
    """What the row says, unless the stem is another verb's."""

    def rule(morphemes: Sequence[Morpheme], index: int) -> Morpheme:
        meant = stem(morphemes, index)
        return meant if meant.base != morphemes[index].base else row(morphemes, index)

    return rule


def _company(morphemes: Sequence[Morpheme], index: int) -> set[str]:
    near: set[str] = set()
    for places in (range(index - 1, max(-1, index - _BEFORE - 1), -1),
                   range(index + 1, min(len(morphemes), index + _AFTER + 1))):  # fmt: skip
        for place in places:
            if morphemes[place].pos[0] == "補助記号":
                break
            near.update((morphemes[place].surface, morphemes[place].base))
    return near


@lru_cache(_REMEMBERED)
def _meant(morpheme: Morpheme, lemma: str) -> Morpheme:
    pos = _NOUN if morpheme.pos[1] == "固有名詞" else morpheme.pos  # はな is a name, too
    return replace(morpheme, lemma=lemma, pos=pos)


@cache
def _rows() -> dict[tuple[str, str], tuple[Homograph, ...]]:
    tables = (
        (_WHOLE, "動詞", True),
        (_VERBS, "動詞", False),
        (_ADJECTIVES, "形容詞", False),
        (_NOUNS, "名詞", False),
    )
    rows = [
        _row(line, pos, whole=whole)
        for table, pos, whole in tables
        for line in table.strip().splitlines()
    ]
    keys = dict.fromkeys((row.kana, row.pos) for row in rows)
    return {key: tuple(row for row in rows if (row.kana, row.pos) == key) for key in keys}


def _row(line: str, pos: str, *, whole: bool) -> Homograph:
    kana, _, meanings = line.partition(": ")
    words = [meaning.split() for meaning in meanings.split(" | ")]
    return Homograph(
        kana, pos, whole, tuple(Meaning(first, frozenset(rest)) for first, *rest in words)
    )
