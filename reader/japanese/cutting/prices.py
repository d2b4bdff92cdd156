"""What a listed word of several morphemes costs, and whether it is one at all."""

from collections.abc import Sequence

from reader.japanese.kana import is_hiragana
from reader.model.lexicon import Hit
from reader.model.morphology import Morpheme

# The price of an edge; the cheapest way wins.
WORD = 100  # one word: fewer and longer words are better
PARTICLE = 60  # a particle or auxiliary standing alone
BROKEN = 30  # a piece of what hangs together, where other ways to cut are asked for
_EXPRESSION = 112  # kana that begins with a particle: better than two particles, just
JOINING = 50  # what only begins a clause, where it does: cheaper than an auxiliary
INFLECTED = 4  # found by its base form: where the surface itself is listed, that wins
TERM = -60  # somebody wrote the term down
_SPELLED_OUT = 40  # a noun in kana that is mostly written in kanji: くつした, おかね
NAME = 30  # a proper name made of several morphemes
SURE = 20  # what is none by chance: a long name (大韓航空|機, not 大韓|航空機)

ATTACHED = ("助詞", "助動詞", "補助記号")
_GRAMMAR = ("exp", "prt", "conj", "aux", "aux-v", "aux-adj", "cop", "adv", "int", "suf")

# Kana that a dictionary lists under a spelling with kanji, but that is hardly anything else.
_PLAIN_KANA = frozenset("どちらか どっちか どこか だれか どれか ほしがる".split())

_COMPOUND = 4  # kana of two verbs that are one
_TWO_NOUNS = 4  # kana of two nouns that are one; of what is less common, more

# A verb or adjective with its endings is looked up by its base, whatever is listed for it
# (呼ばれる, 死んでいる), but for its negatives (足りない, 思わず) and frozen adverbs (決して).
_FROZEN_COMMON = 90


def price(
    text: str, hits: tuple[Hit, ...], head: Morpheme, last: Morpheme, *, written: bool
) -> int | None:
    """What a word of several morphemes, from ``head`` to ``last``, costs; None if it cannot
    be meant. ``written``: an entry is written so, not in kanji."""
    particle = head.pos[0] in ATTACHED
    grammar = any(code in _GRAMMAR for hit in hits for code in hit.pos)
    kana = all_kana(text)
    if any("cop" in hit.pos for hit in hits):
        return PARTICLE
    if particle:
        return None if not grammar else _EXPRESSION if kana else WORD - commonness(hits)
    if kana and not grammar and not written:
        if text in _PLAIN_KANA:
            return WORD
        size = {"名詞": 4, "接頭辞": 3, "動詞": 4}.get(head.pos[0], len(text) + 1)
        if head.pos[0] == "動詞" and hits[0].pos[0] in ("vk", "v5k-s"):
            return WORD - commonness(hits)  # でてくる, もっていく
        compound = head.form.startswith("連用形") and hits[0].pos[0].startswith(("v1", "v5"))
        if compound and len(text) >= _COMPOUND:
            return WORD - commonness(hits)  # なきだす
        if text.endswith("とく") and "v5k" in hits[0].pos:
            return WORD - _SPELLED_OUT  # ほっとく
        usual = hits[0].common >= _FROZEN_COMMON or head.pos[0] == "接頭辞"  # おふろ
        if head.pos[0] == last.pos[0] == "名詞":
            # ゆきだるま, しゃぼんだま, まどガラス
            longer = len(text) > _TWO_NOUNS + 1 or not is_hiragana(text)
            known = hits[0].common or longer
            usual = usual or (bool(known) and len(text) >= _TWO_NOUNS)
        noun = usual and "n" in hits[0].pos
        return WORD + _SPELLED_OUT if noun and len(text) >= size else None
    return WORD - commonness(hits)


def frozen(before: Morpheme, last: Morpheme, hits: Sequence[Hit], meant: Sequence[Hit]) -> bool:
    """Whether a verb or adjective with its endings, up to ``last``, is a word of its own.

    ``hits`` are all entries that it may be, ``meant`` those that are written so.
    """
    if last.pos[0] == "接尾辞" or last.base in ("やすい", "にくい", "がたい", "難い", "よい"):
        return True  # 弱さ, 得がたい
    if last.lemma == "為さる":
        return False  # 置きなさい
    if last.base in ("とく", "どく", "てく", "てらっしゃる"):
        return True  # ほっとく, 持ってく, 行ってらっしゃい
    if last.pos[0] == "動詞":  # 行き過ぎる, 出てくる, but not 死んでいる
        return before.pos[0] != "助詞" or last.lemma in ("来る", "行く")
    if last.surface in ("ん", "へん") and meant and all_kana(before.surface):
        return True  # あかん, つまらん
    if last.lemma in ("ない", "無い", "ず"):
        # 足りない, but 行けない is no いけない
        return any(hit.common and (hit.is_reading or not hit.usually_kana) for hit in meant)
    kinds = {"adv", "conj", "int"}
    if any(hit.common >= _FROZEN_COMMON and kinds & set(hit.pos) for hit in meant):
        return True
    said = {"int", "exp"} & {code for hit in hits for code in hit.pos}
    if before.lemma == "ます" and last.surface == "て":
        return bool(said)  # はじめまして
    return last.lemma == "ます" and bool(said) and hits[0].common >= _FROZEN_COMMON  # いってきます


def commonness(hits: tuple[Hit, ...]) -> int:
    return 1 + max(hit.common for hit in hits) // 16


def all_kana(text: str) -> bool:
    """Whether kana that may stand for something else; katakana alone is what it says."""
    hiragana = any("ぁ" <= character <= "ゖ" for character in text)
    return hiragana and all("ぁ" <= character <= "ー" for character in text)
