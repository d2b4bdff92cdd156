"""What one morpheme beside it makes of a morpheme: 三対二, 百円玉, 推しが, ねなさい."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from reader.japanese.cutting.tenths import is_anyhow, is_tenth, tenth
from reader.japanese.reading.read_as import with_reading
from reader.model.morphology import Morpheme

Rule = Callable[[Sequence[Morpheme], int], Morpheme]  # what stands at a place, in its company

# By whom something is done: 先生に叱られる; but not 会議に招かれる.
DOERS = frozenset(
    "私 僕 俺 彼 彼女 彼等 誰 人 者 さん 君 様 氏 達 方 父 母 親 兄 姉 弟 妹 祖父 祖母 夫 妻 子 子供 先生 教師 医者 友達 友人 男 女 "
    "皆 敵 雨 波 風 警察 上司 社長 部長 課長 客 犬 猫 蚊 蛇 泥棒".split()
)

# Stems that hang on to a noun: 送料込み, 海沿い.
SUFFIXES = frozenset("込み 付き 入り 抜き 向け 沿い 絡み 連れ 育ち 揃い 持ち".split())
_AFTER_SUFFIX = frozenset("が を は の で に も だ です".split())
_PLAIN, _ACTING = ("名詞", "普通名詞", "一般"), ("名詞", "普通名詞", "サ変可能")

_ANIMALS = frozenset(
    "とり 鳥 ことり 小鳥 ひよこ いぬ 犬 ねこ 猫 うし 牛 うま 馬 せみ 蝉 かえる からす カラス むし 虫 すず虫 ぴよぴよ".split()
)
_ABOUT = frozenset(map("".join, pairwise("一二三四五六七八九")))


def _minutes(morphemes: Sequence[Morpheme], index: int) -> Morpheme:
    """Minutes after a number, or tenths, but a part in 五分の一."""
    after = morphemes[index + 1 : index + 3]
    part = len(after) == 2 and after[0].surface == "の" and after[1].pos[1] == "数詞"
    share = morphemes[index]
    if not index or morphemes[index - 1].pos[1] != "数詞":
        return share
    if part or is_anyhow(morphemes, index - 1):
        return with_reading(share, "ぶん", firm=True)
    return tenth(share) if is_tenth(morphemes, index) else _minute(share)


def _what(morphemes: Sequence[Morpheme], index: int) -> Morpheme:
    what = morphemes[index]
    return with_reading(what, "なに", firm=True) if is_anyhow(morphemes, index) else what


@cache
def _minute(morpheme: Morpheme) -> Morpheme:
    pos = ("名詞", "普通名詞", "助数詞可能", "*")
    return replace(morpheme, pos=pos, kana="ふん", base_kana="ふん")


def _day(morphemes: Sequence[Morpheme], index: int) -> Morpheme:
    """Two or three days, written with a comma: 二、三日 is に、さんにち."""
    if index < 3 or morphemes[index - 2].surface not in ("、", "，"):
        return morphemes[index]
    before, after = morphemes[index - 3].surface, morphemes[index - 1].surface
    return _as_days(morphemes[index]) if before + after in _ABOUT else morphemes[index]


@cache
def _as_days(morpheme: Morpheme) -> Morpheme:
    return replace(morpheme, kana="にち", base_kana="にち", decided=True)


def _coin(morphemes: Sequence[Morpheme], index: int) -> Morpheme:
    coin = index and morphemes[index - 1].surface == "円"
    return _as_coin(morphemes[index]) if coin else morphemes[index]


@cache
def _as_coin(morpheme: Morpheme) -> Morpheme:
    return replace(morpheme, kana="だま", base_kana="だま", decided=True)


def _against(morphemes: Sequence[Morpheme], index: int) -> Morpheme:
    after = morphemes[index + 1 : index + 2]
    score = after and after[0].pos[1] == "数詞"
    return _as_against(morphemes[index]) if score else morphemes[index]


@cache
def _as_against(morpheme: Morpheme) -> Morpheme:
    pos = ("接頭辞", "*", "*", "*")
    return replace(morpheme, pos=pos, kana="たい", base_kana="たい", decided=True)


def _seeming(morphemes: Sequence[Morpheme], index: int) -> Morpheme:
    """What it looks like, not so: 感じ|そうだ; but 振り向き|そう言う."""
    if not index:
        return morphemes[index]
    before, after = morphemes[index - 1], morphemes[index + 1 : index + 2]
    inflected = before.pos[0] in ("動詞", "助動詞") and before.form.startswith("連用形-一般")
    seems = (inflected or before.surface == "まず") and _ends_in(after)
    return _as_seeming(morphemes[index]) if seems else morphemes[index]


def _ends_in(after: Sequence[Morpheme]) -> bool:
    return not after or after[0].pos[0] in ("補助記号", "助動詞") or after[0].surface in "なに"


@cache
def _as_seeming(morpheme: Morpheme) -> Morpheme:
    return replace(morpheme, pos=("形状詞", "助動詞語幹", "*", "*"))


def _went(morphemes: Sequence[Morpheme], index: int) -> Morpheme:
    """おつかい|に|いった, まっすぐ|いった; but 母|に|いった, ように|いった."""
    if index and morphemes[index - 1].surface == "まっすぐ":
        return _as_gone(morphemes[index])
    if index < 2 or morphemes[index - 1].surface not in ("に", "へ", "まで"):
        return morphemes[index]
    place = morphemes[index - 2]
    told = {place.lemma, place.surface} & DOERS or place.pos[2] in ("人名", "副詞可能")
    goes = place.pos[0] == "名詞" and not told
    return _as_gone(morphemes[index]) if goes else morphemes[index]


@cache
def _as_gone(morpheme: Morpheme) -> Morpheme:
    return replace(
        morpheme,
        pos=("動詞", "非自立可能", "*", "*"),
        conjugation="五段-カ行",
        lemma="行く",
        base="いく",
        base_kana="いく",
    )


def _sang(morphemes: Sequence[Morpheme], index: int) -> Morpheme:
    """ぴよぴよ|ない|て: 鳴い, for nothing else is ない before て."""
    if index + 1 == len(morphemes) or morphemes[index + 1].surface not in ("て", "た", "たら"):
        return morphemes[index]
    animal = not _ANIMALS.isdisjoint([each.surface for each in morphemes[:index]])
    return _as_sung(morphemes[index], "鳴く" if animal else "泣く")


@cache
def _as_sung(morpheme: Morpheme, lemma: str) -> Morpheme:
    return replace(_as_cried(morpheme), form="連用形-イ音便", lemma=lemma)


def _cried(morphemes: Sequence[Morpheme], index: int) -> Morpheme:
    """もう|なか|なかった: 泣か."""
    not_ = index + 1 < len(morphemes) and morphemes[index + 1].surface == "なかっ"
    return _as_not_crying(morphemes[index]) if not_ else morphemes[index]


@cache
def _as_not_crying(morpheme: Morpheme) -> Morpheme:
    return replace(_as_cried(morpheme), form="未然形-一般")


def _not(morphemes: Sequence[Morpheme], index: int) -> Morpheme:
    cried = index and morphemes[index - 1].surface == "なか"
    return _as_not(morphemes[index]) if cried else morphemes[index]


@cache
def _as_not(morpheme: Morpheme) -> Morpheme:
    pos = ("助動詞", "*", "*", "*")
    return replace(morpheme, pos=pos, conjugation="助動詞-ナイ", lemma="ない")


def _crying(morphemes: Sequence[Morpheme], index: int) -> Morpheme:
    """なき|そうだ: about to cry, not old for ない."""
    seems = index + 1 < len(morphemes) and morphemes[index + 1].lemma == "そう"
    return _as_cried(morphemes[index]) if seems else morphemes[index]


@cache
def _as_cried(morpheme: Morpheme) -> Morpheme:
    return replace(
        morpheme,
        pos=("動詞", "一般", "*", "*"),
        form="連用形-一般",
        conjugation="五段-カ行",
        lemma="泣く",
        base="なく",
        base_kana="なく",
    )


def _first_of_all(morphemes: Sequence[Morpheme], index: int) -> Morpheme:
    """まず|そうだ, まず|すぎる: it tastes bad."""
    after = morphemes[index + 1 : index + 3]
    seems = bool(after) and after[0].surface == "そう" and _ends_in(after[1:])
    bad = seems or (bool(after) and after[0].base in ("すぎる", "過ぎる"))
    return _as_bad(morphemes[index]) if bad else morphemes[index]


@cache
def _as_bad(morpheme: Morpheme) -> Morpheme:
    return replace(
        morpheme,
        pos=("形容詞", "一般", "*", "*"),
        form="語幹-一般",
        conjugation="形容詞",
        lemma="不味い",
        base="まずい",
        base_kana="まずい",
    )


def noun_of_stem(morphemes: Sequence[Morpheme], index: int) -> Morpheme:
    """A noun that UniDic has only as the stem of its verb: 推しが尊い, 減りが早い."""
    if index + 1 == len(morphemes):
        return morphemes[index]
    particle, then = morphemes[index + 1], morphemes[index + 2 : index + 3]
    described = index and morphemes[index - 1].surface == "の"
    if described and particle.pos[0] == "補助記号":
        return _as_noun(morphemes[index])  # 彼の|願い
    if particle.pos[:3] == ("名詞", "普通名詞", "一般"):
        return _as_noun(morphemes[index])  # 上り|電車
    noun = particle.pos[0] == "助詞" and particle.surface in ("が", "を", "は", "の")
    if particle.surface == "は" and then and then[0].lemma == "為る":
        return morphemes[index]  # 出しは|しない
    return _as_noun(morphemes[index]) if noun else morphemes[index]


def suffix_of_stem(morphemes: Sequence[Morpheme], index: int) -> Morpheme:
    """送料|込み."""
    before, after = morphemes[max(index - 1, 0)], morphemes[index + 1 : index + 2]
    hangs = before.pos[:3] in (_PLAIN, _ACTING)
    ends = not after or after[0].pos[0] == "補助記号" or after[0].surface in _AFTER_SUFFIX
    return _as_noun(morphemes[index]) if hangs and ends else noun_of_stem(morphemes, index)


@cache
def _as_noun(morpheme: Morpheme) -> Morpheme:
    return replace(
        morpheme,
        pos=("名詞", "普通名詞", "一般", "*"),
        form="",
        conjugation="",
        base=morpheme.surface,
        lemma=morpheme.surface,
        base_kana=morpheme.kana,
    )


def _sleep(morphemes: Sequence[Morpheme], index: int) -> Morpheme:
    """はいって|ね|なさい: 寝."""
    bed = index + 1 < len(morphemes) and morphemes[index + 1].lemma == "為さる"
    return _sleeping(morphemes[index]) if bed else morphemes[index]


@cache
def _sleeping(morpheme: Morpheme) -> Morpheme:
    return replace(
        morpheme,
        pos=("動詞", "一般", "*", "*"),
        form="連用形-一般",
        conjugation="下一段-ナ行",
        lemma="寝る",
        base="ねる",
        base_kana="ねる",
    )


# A morpheme's surface, base and kinds → what tells which word it is.
OTHERS: dict[tuple[str, str, str, str], Rule] = {
    ("分", "分", "名詞", "普通名詞"): _minutes,  # 三時五分, 七度五分, 三割五分
    ("分", "分", "接尾辞", "名詞的"): _minutes,  # 二人分, 四十五分
    ("何", "何", "名詞", "数詞"): _what,  # 何分よろしく
    ("日", "日", "接尾辞", "名詞的"): _day,  # 三日, 二、三日
    ("玉", "玉", "名詞", "普通名詞"): _coin,  # 鉄の玉, 百円玉
    ("対", "対", "名詞", "普通名詞"): _against,  # 一対, 三対二
    ("そう", "そう", "副詞", "*"): _seeming,  # 感じそうだ, そうだ
    ("まず", "まず", "副詞", "*"): _first_of_all,  # まずそうだ, まず食べる
    ("いっ", "いう", "動詞", "一般"): _went,  # おつかいにいった, といった
    ("ない", "ない", "形容詞", "非自立可能"): _sang,  # ないて, ない
    ("なか", "なか", "名詞", "普通名詞"): _cried,  # なかなかった, 箱のなか
    ("なかっ", "ない", "形容詞", "非自立可能"): _not,
    ("なき", "なし", "形容詞", "非自立可能"): _crying,  # なきそうだ, なき人
    ("ね", "ね", "助詞", "終助詞"): _sleep,  # ねなさい
}
