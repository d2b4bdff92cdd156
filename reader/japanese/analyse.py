"""What a reader may ask of a word: its reading, part of speech, inflection, furigana, accent."""

from collections.abc import Mapping, Sequence

from reader.japanese.furigana.new_spelling import new_spellings
from reader.japanese.furigana.split import furigana
from reader.japanese.inflection import deinflect
from reader.japanese.kana import hiragana, is_kanji
from reader.japanese.old_books.coined import coined
from reader.japanese.reading.accents import accent
from reader.japanese.reading.names import name_readings
from reader.japanese.reading.readings import KanjiOf, reading
from reader.model.letters import wide
from reader.model.morphology import Analysis, Deinflected, Furigana, Morpheme, Step, Word
from reader.ports import Dictionary

# UniDic's part of speech, its beginnings joined by "/" → plain words; the first that fits.
PARTS_OF_SPEECH = {
    "名詞/固有名詞/人名": "name of a person",  # 正日
    "名詞/固有名詞/地名": "name of a place",  # 朝鮮
    "名詞/固有名詞": "name",  # 東芝
    "名詞/数詞": "number",  # 六
    "名詞": "noun",  # 条約
    "代名詞": "pronoun",  # それ
    "形状詞": "な-adjective",  # 重要
    "連体詞": "adnominal",  # その
    "副詞": "adverb",  # ますます
    "接続詞": "conjunction",  # また
    "感動詞": "interjection",  # ああ
    "形容詞": "い-adjective",  # 高い
    "助動詞": "auxiliary",  # だ
    "助詞": "particle",  # は
    "接頭辞": "prefix",  # 非
    "接尾辞/名詞的/助数詞": "counter",  # 個
    "接尾辞": "suffix",  # 的
}
CONJUGATIONS = {
    "五段": "u-verb",  # 行く
    "上一段": "ru-verb",  # 見る
    "下一段": "ru-verb",  # 食べる
    "カ行変格": "irregular verb",  # 来る
    "サ行変格": "する verb",  # する, 論ずる
    "文語": "classical verb",  # 候ふ
}

# How JMdict's codes of the commonest begin: 食べられる is of a ru-verb, not of 食べる as 取る is.
_JMDICT = {"u-verb": "v5", "ru-verb": "v1", "い-adjective": "adj-i"}

_DOT = "・"  # stands between the names of a person in a reading that somebody gave

_DERIVED = {  # what a suffix makes of a word
    "形状詞的": "な-adjective",  # 総体的
    "形容詞的": "い-adjective",  # 男らしい
    "動詞的": "u-verb",  # 春めく
}


def analyse(
    word: Word, dictionary: Dictionary, kanji: KanjiOf, given: Mapping[str, str]
) -> Analysis:
    """``given`` are readings that somebody wrote down, by spelling, in hiragana."""
    listed = _listed_readings(word, dictionary)
    spoken, form = reading(word, listed, given, kanji, coined(word.dictionary_form, dictionary))
    names = spoken.split(_DOT)
    if len(names) > 1 and _DOT not in word.surface:
        spoken, form = (said.replace(_DOT, "") for said in (spoken, form))
    pieces = _two_names(word, names, kanji) or furigana(word.surface, spoken, kanji)
    return Analysis(
        reading=spoken,
        dictionary_reading=form,
        pos=part_of_speech(word),
        furigana=pieces,
        accent=_accent(word, form),
    )


def _two_names(word: Word, read: Sequence[str], kanji: KanjiOf) -> tuple[Furigana, ...]:
    """キム・ジョンイル over 金 and 正日; () for what has not two readings. A family name that
    UniDic does not know as one (金正|恩) has one character."""
    if len(read) != 2 or not all(map(is_kanji, word.surface)):
        return ()
    first = word.morphemes[0]
    cut = len(first.surface) if first.pos[3] == "姓" else 1
    family, given = word.surface[:cut], word.surface[cut:]
    if not given:
        return ()
    return (*furigana(family, read[0], kanji), *furigana(given, read[1], kanji))


def inflections(word: Word) -> tuple[Step, ...]:
    """The steps from the dictionary form to the surface, () where there are none."""
    if word.surface == word.dictionary_form or not any(each.form for each in word.morphemes):
        return ()
    noun = word.dictionary_form.removesuffix("する")
    last = word.morphemes[-1]
    clipped = last.form == "連体形-撥音便" and last.lemma == "てる"  # してん|の: ん is る
    surface = word.surface[:-1] + "る" if clipped else word.surface
    head = word.morphemes[0]
    old = head.surface[-1] == "つ" and word.surface[len(head.surface) :].startswith(("た", "て"))
    if old:  # 勝つ|た
        surface = f"{head.surface[:-1]}っ{surface[len(head.surface) :]}"
    for spelled in (surface, *new_spellings(surface)):
        ways = [
            each
            for each in deinflect(spelled)
            if each.form == word.dictionary_form or (each.form == noun and "vs" in each.classes)
        ]
        if ways:
            kinds = _JMDICT.get(part_of_speech(word), "")
            return min(
                ways,
                key=lambda way: (
                    not _is_one_of(way, kinds),
                    last.form.startswith("連用形") and _orders(way),
                    len(way.steps),
                ),
            ).steps
    return ()


def _orders(way: Deinflected) -> bool:
    """行かせ, a command of 行かす, or what goes on of 行かせる."""
    return bool(way.steps) and way.steps[-1].name == "imperative"


def _is_one_of(way: Deinflected, kinds: str) -> bool:
    return any(code.startswith(kinds) for code in way.classes)


def part_of_speech(word: Word) -> str:
    """In plain words: "noun, する verb" for 締結し, "u-verb" for 行った."""
    head = word.morphemes[0]
    if head.pos[0] == "接頭辞" and not word.dictionary_form.startswith(head.surface):
        return _of_honoured(word)
    if word.dictionary_form.endswith("する") and head.pos[0] != "動詞":
        return _of_suru(word)
    if word.dictionary_form.endswith("じる") and head.conjugation.startswith("サ行変格"):
        return "ru-verb"  # 軽んじる, which UniDic has as 軽んずる
    if len(word.morphemes) > 1 and word.dictionary_form != head.base:
        head = _last_of_form(word)
        if head.pos[0] in ("助詞", "助動詞"):
            return "expression"
        first = word.morphemes[0].pos[0]
        if head.form and not word.dictionary_form.endswith(head.base) and first != "動詞":
            return "noun" if first in ("接頭辞", "名詞") else "expression"  # お越し, とはいえ
    if len(word.morphemes) > 1 and head.pos[0] == "接尾辞":
        return _DERIVED.get(head.pos[1], "noun")
    if head.pos[0] == "動詞":
        return _of_verb(head)
    path = "/".join(head.pos)
    return next((name for kind, name in PARTS_OF_SPEECH.items() if path.startswith(kind)), "word")


def _of_verb(morpheme: Morpheme) -> str:
    kinds = CONJUGATIONS.items()
    return next((name for kind, name in kinds if morpheme.conjugation.startswith(kind)), "verb")


def _of_honoured(word: Word) -> str:
    """お持ちする, ご説明いたす, お帰りになる: of the verb they are looked up by."""
    stem = word.morphemes[1]
    if stem.pos[0] == "動詞":
        return _of_verb(stem)
    if word.dictionary_form.endswith("する"):
        return "noun, する verb"
    return "ru-verb" if word.dictionary_form == stem.surface + "る" else "u-verb"


def _of_suru(word: Word) -> str:
    """締結する, びっくりする, 気にする."""
    if any(each.pos[0] == "助詞" for each in word.morphemes):
        return "expression"
    return "する verb" if word.morphemes[0].pos[0] == "副詞" else "noun, する verb"


def _last_of_form(word: Word) -> Morpheme:
    """The morpheme that a compound's dictionary form ends with."""
    written = ""
    for morpheme in word.morphemes:
        if word.dictionary_form in (written + morpheme.base, written + morpheme.surface):
            return morpheme
        written += morpheme.surface
    verb = word.morphemes[0].pos[0] in ("動詞", "形容詞")
    return word.morphemes[0 if verb else -1]  # 読め+ない → 読む


def _accent(word: Word, form: str) -> tuple[int, ...]:
    """UniDic gives the accent of short units alone; する takes that of its noun."""
    head = word.morphemes[0]
    spelled = word.dictionary_form.removesuffix("する")
    if spelled not in (head.base, ""):
        return ()
    read = form if word.dictionary_form == spelled else form.removesuffix("する")
    return accent(spelled, read or form, head.base_kana or form, head.accent)


def _counts(word: Word) -> bool:
    """Whether the word is a number or one and a suffix, no name: 二十一, 四島, but not 四天王寺."""
    *number, last = word.morphemes
    suffix = last.pos[0] == "接尾辞"
    return (suffix or last.pos[1] == "数詞") and all(each.pos[1] == "数詞" for each in number)


def _listed_readings(word: Word, dictionary: Dictionary) -> list[tuple[str, ...]]:
    """Each entry's readings of a word that UniDic has not as one, likeliest first."""
    form = word.dictionary_form
    if form == word.morphemes[0].base and word.morphemes[0].kana:
        return []
    stem = form.removesuffix("する")
    hits = dictionary.hits(wide(form) if len(form) > 1 else form) or dictionary.hits(stem)
    if not hits:
        return [] if _counts(word) else name_readings(form, word.morphemes, dictionary)
    ending = "" if form == stem else "する"
    return [
        tuple(
            hiragana(each.text) + ("" if each.text.endswith("する") else ending)
            for each in dictionary.entry(hit.entry).readings
            if not each.only or not {form, stem, wide(form)}.isdisjoint(each.only)
        )
        for hit in hits
        if not hit.is_reading
    ]
