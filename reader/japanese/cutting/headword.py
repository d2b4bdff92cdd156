"""Morphemes → the dictionary form: what a word is looked up by.

UniDic's base form of the first morpheme, but where modern dictionaries list another:
"""

from collections.abc import Sequence

from reader.japanese.inflection import deinflect
from reader.japanese.inflections.auxiliaries import ASPECT
from reader.japanese.kana import is_hiragana, is_katakana
from reader.model.morphology import Morpheme
from reader.ports import Dictionary

_INFLECTING = ("動詞", "形容詞", "助動詞")

# する and what takes its place after a noun: 締結し → 締結する, 理解できる → 理解する.
_SURU = frozenset({"為る", "出来る", "致す", "為さる"})

# The potential of a u-verb is a ru-verb of its own in UniDic: 読める → 読む.
_POTENTIAL = dict(zip("えけげせてねべめれ", "うくぐすつぬぶむる", strict=True))

# The short causative is a verb of its own, too: 手伝わす → 手伝う.
_MADE = dict(zip("わかがさたなばまら", "うくぐすつぬぶむる", strict=True))

# Transitive verbs whose potential UniDic takes for another's causative: 動か+せ → 動かす.
_TRANSITIVE = frozenset(
    "動かす 飛ばす 鳴らす 減らす 乾かす 沸かす 生かす 活かす 散らす 驚かす".split()
)

# Forms behind which an ending stands.
_UNFINISHED = ("連用形-促音便", "連用形-撥音便")

_CUT_SHORT = tuple("ぁぃぅぇぉっッ")  # what a word is drawn out or cut short with
_ASPECTS = frozenset(ending.step for ending in ASPECT)

_ESTABLISHED = 90  # as common as this, a short causative is a verb of its own
_COMMON = 100  # from here on JMdict calls a word common

# Forms of the copula that a dictionary lists for themselves: 学生|だろう, 武士|たる|者; and what
# looks like one, but is a name: もも|たろう.
_COPULA = frozenset(
    "な に で なら ならば だろう でしょう だろ でしょ であろう たる たろう っしょ".split()
)


def headword(morphemes: Sequence[Morpheme], form: str | None, dictionary: Dictionary) -> str:
    """締結+し+た → 締結する, 意見+交換+し → 意見交換する, 三+本 → 三本.

    ``form`` is what the word was found by in the dictionary, None if it was not.
    """
    head = morphemes[0]
    if form is None and (head.pos[0] in _INFLECTING or head.form):
        surface = "".join(morpheme.surface for morpheme in morphemes)
        if head.pos[0] == "動詞" and not dictionary.hits(head.base):
            before_suru = len(morphemes) > 1 and is_suru(morphemes[1])
            if before_suru and any("vs" in hit.pos for hit in dictionary.hits(head.surface)):
                return head.surface + "する"  # 抜き差しする, no form of 抜き差す
        if len(morphemes) == 1 and _is_none(head, dictionary):
            return surface
        copula = head.lemma in ("だ", "です", "たり") and surface in _COPULA
        name = is_katakana(surface)  # that UniDic takes for a verb: ハサン
        if len(morphemes) > 2 and morphemes[1].lemma == "ます" and morphemes[2].lemma == "ず":
            said = "".join(morpheme.surface for morpheme in morphemes[:3])
            if any("int" in hit.pos for hit in dictionary.hits(said)):
                return said  # すみませんでした
        return surface if copula or name else _base(morphemes, dictionary)
    honoured = head.pos[0] == "接頭辞" or head.pos[1] == "フィラー"
    if form is None and honoured and len(morphemes) > 1 and morphemes[1].form:
        verb = headword(morphemes[1:], None, dictionary)  # お持ちする → 持つ, お過ごし → 過ごす
        noun = head.surface + morphemes[1].surface
        listed = _common(verb, dictionary) <= 0 and dictionary.hits(noun)
        return noun if listed else verb  # おいでください → おいで
    if form in ("ではある", "じゃある") and any(each.lemma == "ず" for each in morphemes):
        return form[:-2] + "ない"  # ではありません
    if form is None and len(morphemes) > 1 and morphemes[-1].surface in _CUT_SHORT:
        return headword(morphemes[:-1], None, dictionary)  # そいつぁ, ねっ
    if form == "そうです" and head.pos[1] == "助動詞語幹":
        return "そうだ"  # 来る|そうです, but そうです、来ます
    stem = ""
    for morpheme in morphemes:
        if is_suru(morpheme) and form in (None, stem):
            return stem + "する"
        if morpheme.lemma in ("過ぎる", "そう") and stem and form in (None, stem):
            return stem  # 静か+すぎる, 元気+そう
        stem += morpheme.surface
    if form and stem.startswith(form) and morphemes[-1].pos[0] in ("接尾辞", "名詞"):
        return stem  # 三つ+目
    return form or stem


def _is_none(morpheme: Morpheme, dictionary: Dictionary) -> bool:
    """Whether what looks like an inflected word, and stands alone, is listed as another:
    引き続き, ぶっちゃけ; ちっ, behind which something would have to follow."""
    hits = dictionary.hits(morpheme.surface)
    if morpheme.form.startswith(_UNFINISHED):
        return bool(hits)
    adverb = morpheme.form == "連用形-一般" and morpheme.pos[0] == "動詞"
    return adverb and any(
        hit.pos[0] == "adv" and not (hit.is_reading and dictionary.entry(hit.entry).spellings)
        for hit in hits
    )


def is_suru(morpheme: Morpheme) -> bool:
    return morpheme.lemma in _SURU and morpheme.pos[0] == "動詞"


def _base(morphemes: Sequence[Morpheme], dictionary: Dictionary) -> str:
    head = morphemes[0]
    base = of_today(head)
    base = base if dictionary.hits(base) else head.base
    if len(morphemes) > 1 and morphemes[1].base == "がる":
        feels = head.surface + "がる"
        return feels if dictionary.hits(feels) else base  # かわいがる, but 食べたがる → 食べる
    if head.pos[0] != "動詞" or len(base) < 2:
        return base
    spoken = is_hiragana(base) and is_hiragana(head.lemma)
    if spoken and not dictionary.hits(base) and dictionary.hits(head.lemma):
        return head.lemma  # いらして いらしゃる → いらっしゃる
    able = head.lemma == base[:-2] + "す"  # 欠かせる, of 欠かす
    if base.endswith("せる") and not (able or dictionary.hits(base)):
        plain = base[:-3] + _MADE.get(base[-3:-2], "?")
        if dictionary.hits(plain):
            return plain  # 習わせる → 習う
    plain = able_to(head, base)
    if plain and not _common(plain, dictionary) < _common(base, dictionary):  # 照れる
        return plain
    if head.conjugation.startswith("下一段") and not dictionary.hits(base):
        plain = base[:-2] + _POTENTIAL.get(base[-2], "?")
        if dictionary.hits(plain):
            return plain  # ひきおこせる, かがやける
    if head.lemma.endswith("する") and not base.endswith("する") and base[-1] == "す":
        both = [_common(spelling, dictionary) for spelling in (base, base + "る")]
        return base if both[0] > both[1] else base + "る"  # 評され → 評する
    negative = head.surface + "ない"
    if len(morphemes) > 1 and morphemes[1].lemma in ("ず", "ない") and not dictionary.hits(base):
        return negative if dictionary.hits(negative) else base  # 思いがけず → 思いがけない
    if head.known and not (dictionary.hits(base) or dictionary.hits(head.lemma)):
        verb = _of_aspect(base, dictionary)
        if verb:
            return verb
    plain = base[:-2] + _MADE.get(base[-2], "?")
    if base[-1] == "す" and dictionary.hits(plain):
        common = _common(base, dictionary)
        passive = len(morphemes) > 1 and morphemes[1].lemma == "れる"
        if common < 0 or (passive and common < _ESTABLISHED <= _common(plain, dictionary)):
            return plain  # 手伝わされた → 手伝う, 待たされた → 待つ, but 悩まされた → 悩ます
    if len(morphemes) > 1 and morphemes[1].lemma == "せる":
        listed = head.surface + "せる"
        if _common(listed, dictionary) >= _COMMON:
            return listed  # 済ませた → 済ませる, but 持たせた → 持つ
        made = head.surface + "す"
        return made if made in _TRANSITIVE else base  # 動かせる → 動かす
    return base


def able_to(verb: Morpheme, base: str) -> str:
    """The verb whose potential is meant: 読める → 読む; "" for others."""
    if not verb.conjugation.startswith("下一段") or base[-1] != "る" or len(base) < 2:
        return ""
    plain = _POTENTIAL.get(base[-2], "?")
    meant = verb.lemma.endswith(plain) and not verb.lemma.endswith(base[-2:])
    return base[:-2] + plain if meant else ""


def another_base(verb: Morpheme) -> str:
    """The verb that a potential or a short causative is made of, "" for others: 使える, 使わす."""
    base = verb.base
    if base[-1] == "す" and base[-2:-1] in _MADE:
        return base[:-2] + _MADE[base[-2]]
    return able_to(verb, base)


def _of_aspect(base: str, dictionary: Dictionary) -> str:
    """The verb in what UniDic has as one and no dictionary: 沈みかける → 沈む; "" where
    there is none."""
    for way in deinflect(base):
        helped = len(way.steps) == 1 and way.steps[0].name in _ASPECTS
        helped = helped and is_hiragana(base[len(way.form) - 1 :])
        hits = dictionary.hits(way.form) if helped else ()
        if any(way.classes.intersection(hit.pos) for hit in hits):
            return way.form
    return ""


def of_today(head: Morpheme) -> str:
    """The dictionary form in modern grammar: 美しき 美し → 美しい, 流るる 流る → 流れる."""
    base = head.base
    kind = head.conjugation
    if kind == "文語形容詞-ク":
        return base[:-1] + "い"  # 高き 高し
    if kind == "文語形容詞-シク":
        return base + "い"
    if kind.startswith(("文語上二段", "文語下二段")):
        short = len(base) == 1 and base == head.base_kana
        return head.surface + "る" if short else base[:-1] + head.lemma[-2:]  # ね ぬ, 流るる 流る
    if kind == "下一段-ア行" and base.endswith("へる"):
        return base[:-2] + "える"  # 教へて 教へる
    if base.endswith("ずる") and head.surface[len(base) - 2 : len(base) - 1] == "じ":
        return base[:-2] + "じる"  # 応じ 応ずる
    if kind == "文語四段-ハ行":
        return base[:-1] + "う"  # 言はば 言ふ
    if kind == "文語サ行変格":
        return base + "る"  # すべき す, 論ずべき 論ず
    return base


def _common(spelling: str, dictionary: Dictionary) -> int:
    return max((hit.common for hit in dictionary.hits(spelling)), default=-1)
