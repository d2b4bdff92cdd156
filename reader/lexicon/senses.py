"""The order in which an entry's senses are shown for a word in its place."""

import re
from functools import cache

from reader.lexicon.homophones import has_kanji
from reader.lexicon.link import COUNTERS, RARE, agrees
from reader.model.lexicon import DictionaryEntry, Sense
from reader.model.morphology import Word

# A word and what UniDic takes it for → how a gloss of what it says then goes (";" at its end),
# if that is not its first sense.
MEANT: dict[tuple[str, str], str] = {
    ("と", "格助詞"): "with",  # 友達と話す
    ("と", "引用"): "quoting",  # 行くと言う
    ("と", "並立"): "and",  # 兄と弟が
    ("に", "結果"): "to (direction, state)",  # 無料にする, 春になる
    ("に", "目的"): "for (purpose)",  # 取りに戻る
    ("に", "動作主"): "by",  # 先生に叱られる
    ("を", "経路"): "area traversed",  # 道を歩く
    ("を", "起点"): "point of departure",  # 家を出る
    ("で", "手段"): "by",  # バスで行く
    ("の", "主格"): "substitutes",  # 彼の言うこと
    ("か", "副助詞"): "whether",  # 行くかどうか
    ("ばかり", "完了"): "just (finished",  # 着いたばかりだ
    ("そうだ", "助動詞語幹"): "people say",  # 来るそうだ
    ("そうです", "助動詞語幹"): "people say",  # 来るそうです
    ("そうでした", "助動詞語幹"): "people say",
    ("から", "接続助詞"): "because",  # 寒いから帰る
    ("の", "準体助詞"): "nominalizes",  # 行くのはやめた
    ("の", "終助詞"): "question",  # どこへ行くの
    ("ん", "準体助詞"): "nominalizes",  # 来るんだろう
    ("が", "接続助詞"): "but",  # 行ったが、いなかった
    ("さ", "終助詞"): "assertion",  # 分かるさ
    ("な", "終助詞"): "don't",  # 行くな
    ("中", "名詞的"): "during",  # 会議中
    ("月", "名詞的"): "month",  # 月 of 八月
}

_COUNTED = frozenset(COUNTERS)
_MEASURED = re.compile(r"[.．℃°]|[0-9０-９]{2}度")  # 36.5度: nothing is done so many times
_DATE = re.compile(r"[\d〇一二三四五六七八九]{3,4}年")  # is no number of years

# How JMdict says which of an entry's spellings a sense is written with: "esp. 速い, 疾い".
_WRITTEN = re.compile("(?:.*; )?(?:usu|esp)\\. (?:written )?(?:as )?([^〜~]+)")


def sense_order(word: Word, entry: DictionaryEntry) -> tuple[int, ...]:
    """The numbers of the senses, best first: restricted to another spelling or reading last,
    what hardly anybody means before them, then the senses of another part of speech and
    before these those that are usually spelled otherwise (直す is no healing, which is 治す).
    Otherwise JMdict's order, which is that of use.

    What a number hardly ever means it does not mean in figures: 19日 is no simpleton, which
    十九日 may have been. What the sentence tells goes before this order (see ``company``).
    """
    forms = {word.dictionary_form, word.dictionary_form.removesuffix("する")}
    forms.add(word.dictionary_reading.removesuffix("する"))
    forms.add(word.dictionary_reading)

    _word, kind, use, _rest = word.morphemes[0].pos
    said = MEANT.get((word.surface, use)) or MEANT.get((word.surface, kind), "")

    spelled = word.dictionary_form.removesuffix("する")
    kanji = has_kanji(spelled)
    noun = (kind, use) == ("普通名詞", "一般")
    counts = _counts(word, entry)
    counted = word.morphemes[0].pos[1] == "数詞"  # さんびき: a counter restricted to ひき

    def fits(number: int) -> bool:
        codes = entry.senses[number].pos
        if counts:
            return number in counts
        said_alone = noun and not number and "int" in codes  # ごめん
        return said_alone or not codes or agrees(word, codes)

    def against(number: int) -> tuple[bool, bool, bool, bool, bool]:
        sense = entry.senses[number]
        return (
            not counted and bool(only := _only(sense, kanji)) and forms.isdisjoint(only),
            not RARE.isdisjoint(sense.misc),
            not fits(number),
            kanji and bool(usual := _spellings(sense.info)) and spelled not in usual,
            not any(said in f"{gloss};" for gloss in sense.glosses),
        )

    order = sorted(range(len(entry.senses)), key=against)
    if word.surface[0].isdigit():
        today = [place for place in order if RARE.isdisjoint(entry.senses[place].misc)]
        return tuple(today or order)
    return tuple(order)


def _counts(word: Word, entry: DictionaryEntry) -> frozenset[int]:
    """The senses of what a number is counted in (一基, 三つ目); none where the entry is of the
    number and its counter together (一本), and in dates."""
    if word.morphemes[0].pos[1] != "数詞" or len(word.morphemes) < 2 or _DATE.match(word.surface):
        return frozenset()
    if any(form.text == word.dictionary_form for form in entry.spellings):
        return frozenset()
    senses = tuple(enumerate(entry.senses))
    if _MEASURED.search(word.surface):
        of_measure = frozenset(number for number, each in senses if "n-suf" in each.pos[1:])
        if of_measure:
            return of_measure
    return frozenset(number for number, sense in senses if "ctr" in sense.pos) or frozenset(
        number for number, sense in senses if not _COUNTED.isdisjoint(sense.pos)
    )


def _only(sense: Sense, kanji: bool) -> tuple[str, ...]:
    """What a sense is restricted to: what is written in kana may be spelled with any kanji."""
    return sense.only if kanji else tuple(form for form in sense.only if not has_kanji(form))


@cache
def _spellings(notes: tuple[str, ...]) -> frozenset[str]:
    """The spellings in kanji that the notes say a sense usually has; none for most."""
    said = [found[1] for note in notes if (found := _WRITTEN.fullmatch(note))]
    return frozenset(
        form for each in said for form in re.split(", ?| or | and ", each) if has_kanji(form)
    )
