"""The order in which an entry's senses are shown for a word in its place."""

from reader.lexicon.link import RARE, agrees
from reader.model.lexicon import DictionaryEntry
from reader.model.morphology import Word

# A word and what UniDic takes it for → what it says then, if that is not its first sense.
MEANT: dict[tuple[str, str], str] = {
    ("と", "格助詞"): "with",  # 友達と話す
    ("と", "引用"): "quoting",  # 行くと言う
    ("と", "並立"): "and",  # 兄と弟が
    ("から", "接続助詞"): "because",  # 寒いから帰る
    ("の", "準体助詞"): "nominalizes",  # 行くのはやめた
    ("の", "終助詞"): "question",  # どこへ行くの
    ("ん", "準体助詞"): "nominalizes",  # 来るんだろう
    ("が", "接続助詞"): "but",  # 行ったが、いなかった
    ("な", "終助詞"): "don't",  # 行くな
    ("月", "名詞的"): "month",  # 月 of 八月
}

# What joins a sentence to the one before where it opens it → what it says elsewhere.
INSIDE = {
    "というのは": "as for",  # 半島というのは; というのは、雨だから: because
}


def sense_order(word: Word, entry: DictionaryEntry, *, opening: bool = False) -> tuple[int, ...]:
    """The numbers of the senses, best first: restricted to another spelling or reading last,
    what hardly anybody means before them, and before these the senses of another
    part of speech. Otherwise JMdict's order, which is that of use.

    ``opening``: the word opens its sentence. What a number hardly ever means it does not mean in
    figures: 19日 is no simpleton, which 十九日 may have been.
    """
    forms = {word.dictionary_form, word.dictionary_form.removesuffix("する")}
    forms.add(word.dictionary_reading.removesuffix("する"))
    forms.add(word.dictionary_reading)

    _word, kind, use, _rest = word.morphemes[0].pos
    said = MEANT.get((word.surface, use)) or MEANT.get((word.surface, kind), "")
    if not opening:
        said = INSIDE.get(word.surface, said)

    def against(number: int) -> tuple[bool, bool, bool, bool]:
        sense = entry.senses[number]
        return (
            bool(sense.only) and forms.isdisjoint(sense.only),
            not RARE.isdisjoint(sense.misc),
            bool(sense.pos) and not agrees(word, sense.pos),
            not any(said in gloss for gloss in sense.glosses),
        )

    order = sorted(range(len(entry.senses)), key=against)
    if word.surface[0].isdigit():
        usual = [place for place in order if RARE.isdisjoint(entry.senses[place].misc)]
        return tuple(usual or order)
    return tuple(order)
