"""What お and ご make of a verb or of a noun that takes する: お選び+いただく, お帰り+に+なる."""

from reader.model.morphology import Morpheme
from reader.ports import Dictionary

# What follows it, honorific or humble.
_VERBS = frozenset("為る 出来る 致す 為さる 下さる 頂く 願う 申し上げる".split())

# Nouns that are the stem of a verb.
_GODAN = dict(zip("いきぎしちにびみり", "うくぐすつぬぶむる", strict=True))
_STEM_ENDS = frozenset(_GODAN) | frozenset("えけげせてねべめれ")


def is_honoured(prefix: Morpheme, stem: Morpheme) -> bool:
    """ご+連絡, お+待ち, to be followed by what ``honours``."""
    if prefix.surface not in ("お", "ご", "御"):
        return False
    if stem.pos[0] == "動詞":
        return stem.form.startswith("連用形") and stem.lemma != "越す"
    if stem.pos[0] != "名詞":
        return False
    return stem.pos[2] == "サ変可能" or (len(stem.surface) > 1 and stem.surface[-1] in _STEM_ENDS)


def honours(verb: Morpheme, before: Morpheme) -> bool:
    """Whether a verb makes it honorific or humble: いただく, and なる behind に."""
    return verb.lemma == "成る" if before.surface == "に" else verb.lemma in _VERBS


def verb_of(stem: Morpheme, dictionary: Dictionary) -> str:
    """連絡 → 連絡する, 選び → 選ぶ, 調べ → 調べる."""
    if stem.form:
        return stem.base
    if stem.pos[2] == "サ変可能":
        return stem.surface + "する"
    godan = stem.surface[:-1] + _GODAN.get(stem.surface[-1], "?")
    return godan if dictionary.hits(godan) else stem.surface + "る"
