"""Words of one spelling that the words right beside them tell apart: と, 行った.

A particle stays the same word, but its part of speech tells how it is used: 道を歩く, 本を読む.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from reader.japanese.cutting.beside import DOERS, OTHERS, Rule
from reader.model.morphology import Morpheme

# What follows と that says what is said, thought or called: 来ないと言った.
_SAYING = frozenset(
    "言う 思う 考える 答える 叫ぶ 呼ぶ 感ずる 感じる 尋ねる 問う 聞く 述べる 伝える 信ずる 信じる 申す 書く 名付ける 思える 見なす 称する "
    "主張 約束 語る つぶやく ささやく 言える 考えられる 期待 希望 願う 祈る 決める 疑う 気付く 認める 知る".split()
)
_NEAR = 4  # morphemes in which it follows
_AWAY = 8  # in which a passive does
_NOMINAL = ("名詞", "代名詞", "接尾辞")
_PAUSES = ("、", "，", "。", "？", "！")  # ああ、と言う
_JOINED = frozenset("が は も の".split())  # 兄と弟が

# What follows に that says what becomes of something: 春になる, 無料にする.
_CHANGING = frozenset("成る 為る 変わる 変える".split())

# What one does to do something else: 取りに戻る, 散歩に出かける; but 駅に行く.
_GOING = frozenset("行く 来る 帰る 戻る 出る 出掛ける 入る 寄る 参る 伺う 連れる 誘う".split())

# Verbs that are no doing to what を stands after: one goes along it, or leaves it.
_MOVING = {
    **dict.fromkeys(
        "歩く 走る 通る 渡る 飛ぶ 登る 上る 下る 行く 泳ぐ 進む 過ぎる 越える 曲がる 横切る 通り過ぎる 歩き回る 駆け回る 旅する 這う "
        "流れる 抜ける 散歩 旅行 通過 横断".split(),
        "経路",
    ),
    **dict.fromkeys("出る 降りる 離れる 去る 発つ 卒業 退職 退く 辞する 出発".split(), "起点"),
}

# What one does something with: バスで行く, 箸で食べる.
_MEANS = frozenset(
    "電車 バス 車 自動車 船 舟 列車 汽車 飛行機 自転車 タクシー 地下鉄 新幹線 馬 徒歩 歩き 手 足 指 箸 ペン 鉛筆 筆 ナイフ 包丁 鋏 匙 スプーン "
    "フォーク 針 糸 紐 電話 メール 手紙 葉書 郵便 ファックス ラジオ テレビ インターネット ネット 言葉 口 声 大声 小声 目 耳 水 湯 お湯 火 弱火 強火 中火 "
    "石鹸 タオル 雑巾 布 紙 石 木 金 鉄 棒 鍵 刀 剣 銃 カメラ 眼鏡 杖 スマホ 携帯 パソコン カード 現金".split()
)

# What passes, and does not go to and fro: 筋が通っている.
_PASSING = frozenset(
    "筋 鼻筋 針 糸 声 意見 要求 主張 法案 予算案 案 話 理屈 電気 電流 風 "
    "電車 汽車 列車 バス 車 馬車 道 道路 鉄道 線路 地下鉄 鉄 国道 船".split()
)

_PASSIVE = frozenset({"れる", "られる"})

# What rustles in the wind and fights no battle: 木の葉が戦いだ.
_RUSTLING = frozenset("葉 木の葉 葦 草 枝 梢 穂 稲 稲穂 薄 芒 竹 柳 笹 若葉 青葉".split())

# What 来 is こ before: 来ぬ, 来させる.
_NOT_COME = frozenset("ず なんだ まい させる ない".split())

# Where one goes along, not what one carries out: 道を行った.
_WAYS = frozenset(
    "道 路 坂 通り 街道 山道 夜道 坂道 小道 小径 細道 裏道 近道 雪道 砂利道 並木道 田舎道 一本道 廊下 橋 階段 野 野原 海 空 峠 浜 岸 砂漠 "
    "森 林 川 水路 旅路 先 前 後 上 下 奥 右 左 向こう 真ん中 わが道 我が道".split()
)


def rule_of(morpheme: Morpheme) -> Rule | None:
    """The rule for a morpheme; None for most."""
    return _RULES.get((morpheme.surface, morpheme.base, morpheme.pos[0], morpheme.pos[1]))


def _to(morphemes: Sequence[Morpheme], index: int) -> Morpheme:
    return _saying(morphemes[index], *_use(morphemes, index))


def _use(morphemes: Sequence[Morpheme], index: int) -> tuple[str, str]:
    """The kinds of particle that と is, in UniDic's terms; the first it is not content with."""
    with_ = ("格助詞", "*")
    after = morphemes[index + 1 : index + 1 + _NEAR]
    if not index or not after:
        return with_
    before = morphemes[index - 1]
    said = not _SAYING.isdisjoint([each.lemma for each in after])
    if (
        before.surface in ("」", "』")
        or (said and before.surface in _PAUSES)
        or (said and (before.form or after[0].lemma in _SAYING))
    ):
        return "格助詞", "引用"
    if before.form.startswith("終止形"):
        return "接続助詞", "*"  # 急がないと遅れる
    nouns = before.pos[0] in _NOMINAL and after[0].pos[0] in _NOMINAL
    joined = nouns and len(after) > 1 and after[1].surface in _JOINED
    return ("格助詞", "並立") if joined else with_


def _ni(morphemes: Sequence[Morpheme], index: int) -> Morpheme:
    after = morphemes[index + 1].lemma if index + 1 < len(morphemes) else ""
    if after in _CHANGING:
        return _saying(morphemes[index], "格助詞", "結果")
    if index and after in _GOING and _is_purpose(morphemes[index - 1]):
        return _saying(morphemes[index], "格助詞", "目的")
    if index and _acts(morphemes[index - 1]) and _is_done(morphemes, index + 1):
        return _saying(morphemes[index], "格助詞", "動作主")
    return morphemes[index]


def _is_purpose(morpheme: Morpheme) -> bool:
    return morpheme.pos[2] == "サ変可能" or (
        morpheme.pos[0] == "動詞" and morpheme.form.startswith("連用形")
    )


def _is_done(morphemes: Sequence[Morpheme], start: int) -> bool:
    """Whether the next verb is passive: 弟に|皿を割ら|れ, but not 弟に|手紙が送ら|れ."""
    for place in range(start, min(start + _AWAY, len(morphemes) - 1)):
        each = morphemes[place]
        if each.pos[0] == "補助記号" or (each.pos[0] == "助詞" and each.surface != "を"):
            return False
        if each.pos[0] == "動詞":
            return morphemes[place + 1].lemma in _PASSIVE
    return False


def _acts(morpheme: Morpheme) -> bool:
    """Whether it names somebody who does something."""
    return morpheme.lemma in DOERS or morpheme.surface in DOERS or morpheme.pos[2] == "人名"


@cache
def _saying(morpheme: Morpheme, kind: str, use: str) -> Morpheme:
    pos = ("助詞", kind, use, "*")
    return morpheme if pos == morpheme.pos else replace(morpheme, pos=pos)


def _gone(morphemes: Sequence[Morpheme], index: int) -> Morpheme:
    along = index > 1 and morphemes[index - 1].surface == "を"
    way = along and morphemes[index - 2].surface in _WAYS
    return _going(morphemes[index]) if way else morphemes[index]


def _passed(morphemes: Sequence[Morpheme], index: int) -> Morpheme:
    if index > 1:
        noun, particle = morphemes[index - 2 : index]
        if particle.surface == "を" or (particle.surface in "がはも" and noun.surface in _PASSING):
            return _passing(morphemes[index])
    return morphemes[index]


@cache
def _passing(morpheme: Morpheme) -> Morpheme:
    return replace(
        morpheme,
        conjugation="五段-ラ行",
        lemma="通る",
        base="通る",
        kana="とおっ",
        base_kana="とおる",
    )


def _wo(morphemes: Sequence[Morpheme], index: int) -> Morpheme:
    """道を歩く, 公園を散歩する; but not 犬を散歩に連れて行く, 三十度を超える."""
    if not index or index + 1 == len(morphemes):
        return morphemes[index]
    use = _MOVING.get(morphemes[index + 1].lemma)
    if not use or _is_amount(morphemes, index - 1):
        return morphemes[index]
    other = index + 2 < len(morphemes) and morphemes[index + 2].surface == "に"
    return morphemes[index] if other else _saying(morphemes[index], "格助詞", use)


def _is_amount(morphemes: Sequence[Morpheme], index: int) -> bool:
    return any(each.pos[1] == "数詞" for each in morphemes[max(index - 1, 0) : index + 1])


def _de(morphemes: Sequence[Morpheme], index: int) -> Morpheme:
    if not index:
        return morphemes[index]
    before = morphemes[index - 1]
    means = before.surface == "語" or (before.pos[0] == "名詞" and before.lemma in _MEANS)
    return _saying(morphemes[index], "格助詞", "手段") if means else morphemes[index]


def _no(morphemes: Sequence[Morpheme], index: int) -> Morpheme:
    """の as が: 彼の言うこと, 友人の書いた本."""
    if index + 2 < len(morphemes) and morphemes[index + 1].pos[0] == "動詞":
        verb, after = morphemes[index + 1 : index + 3]
        inflected = after if after.pos[0] == "助動詞" else verb
        if inflected.form.startswith("連体形"):
            return _saying(morphemes[index], "格助詞", "主格")
    return morphemes[index]


def _bakari(morphemes: Sequence[Morpheme], index: int) -> Morpheme:
    done = index and morphemes[index - 1].lemma == "た"
    return _saying(morphemes[index], "副助詞", "完了") if done else morphemes[index]


def _ano(morphemes: Sequence[Morpheme], index: int) -> Morpheme:
    points = index + 1 < len(morphemes) and morphemes[index + 1].pos[0] in ("名詞", "接頭辞")
    return _that(morphemes[index]) if points else morphemes[index]


@cache
def _that(morpheme: Morpheme) -> Morpheme:
    return replace(morpheme, pos=("連体詞", "*", "*", "*"), lemma="彼の")


@cache
def _going(morpheme: Morpheme) -> Morpheme:
    return replace(
        morpheme,
        conjugation="五段-カ行",
        lemma="行く",
        base="行く",
        kana="いっ",
        base_kana="いく",
    )


def _come(morphemes: Sequence[Morpheme], index: int) -> Morpheme:
    come = morphemes[index]
    if index + 1 == len(morphemes) or come.kana != "き":
        return come
    after = morphemes[index + 1]
    unreal = after.surface == "ん" or (after.pos[0] == "助動詞" and after.lemma in _NOT_COME)
    return _read(come, "こ") if unreal else come


def _come_not(morphemes: Sequence[Morpheme], index: int) -> Morpheme:
    asked = index + 1 < len(morphemes) and morphemes[index + 1].surface == "の"
    return morphemes[index] if asked else _read(morphemes[index], "こん")


def _rustled(morphemes: Sequence[Morpheme], index: int) -> Morpheme:
    """戦い|だ of 戦ぐ, which UniDic takes for the battle."""
    past = index + 1 < len(morphemes) and morphemes[index + 1].surface in ("だ", "で")
    before = [each.surface for each in morphemes[max(index - _AWAY, 0) : index]]
    rustles = past and not _RUSTLING.isdisjoint(before)
    return _rustling(morphemes[index]) if rustles else morphemes[index]


@cache
def _rustling(morpheme: Morpheme) -> Morpheme:
    return replace(
        morpheme,
        pos=("動詞", "一般", "*", "*"),
        conjugation="五段-ガ行",
        form="連用形-イ音便",
        lemma="戦ぐ",
        base="戦ぐ",
        kana="そよい",
        base_kana="そよぐ",
    )


@cache
def _read(morpheme: Morpheme, kana: str) -> Morpheme:
    return replace(morpheme, kana=kana)


# A morpheme's surface, base and kinds → what tells which word it is.
_RULES: dict[tuple[str, str, str, str], Rule] = {
    **OTHERS,
    ("と", "と", "助詞", "格助詞"): _to,  # 友達と, 行くと言う
    ("に", "に", "助詞", "格助詞"): _ni,  # 駅に, 春になる
    ("を", "を", "助詞", "格助詞"): _wo,  # 本を, 道を歩く
    ("で", "で", "助詞", "格助詞"): _de,  # 家で, バスで
    ("の", "の", "助詞", "格助詞"): _no,  # 私の本, 私の言うこと
    ("ばかり", "ばかり", "助詞", "副助詞"): _bakari,  # 本ばかり, 着いたばかり
    ("あの", "あの", "感動詞", "フィラー"): _ano,  # あの、すみません; あの店
    ("行っ", "行う", "動詞", "一般"): _gone,  # 式を行った, 道を行った
    ("来", "来る", "動詞", "非自立可能"): _come,  # 来て, 来ぬ
    ("来ん", "来る", "動詞", "非自立可能"): _come_not,  # 来んの？, 来んでよい
    ("戦い", "戦い", "名詞", "普通名詞"): _rustled,  # 木の葉が戦いだ
    ("通っ", "通う", "動詞", "一般"): _passed,  # 学校に通った, 筋が通った
}
