"""A word → the dictionary entries it leads to, best first."""

import re
from collections.abc import Iterator

from jaconv import hira2kata, kata2hira

from reader.lexicon.also import also
from reader.lexicon.figures import in_kanji
from reader.lexicon.homophones import has_kanji, same_word
from reader.model.letters import wide
from reader.model.lexicon import DictionaryEntry, Hit
from reader.model.morphology import Morpheme, Word
from reader.ports import Dictionary

_MOST = 8  # entries a word is given
_AGREEMENT = 2  # where a rank says whether the part of speech agrees
_HIRAGANA = re.compile("[ぁ-ゖー]+")
_KATAKANA = re.compile("[ァ-ヶー・]+")

# JMdict's marks of senses that hardly anybody means today.
RARE = frozenset({"arch", "obs", "obsc", "rare"})

# UniDic's part of speech → beginnings of the JMdict codes that agree with it, with an example.
AGREEMENT: dict[str, tuple[str, ...]] = {
    "動詞": ("v1", "v2", "v4", "v5", "vk", "vn", "vr", "vs-", "vz", "v-unspec"),  # 行く v5k-s
    "形容詞": ("adj-i", "adj-ix", "aux-adj"),  # 高い
    "形状詞": ("adj-na", "adj-no", "adj-t", "n"),  # 重要
    "名詞": ("n", "adj-no", "vs", "ctr", "pn", "num", "aux"),  # 条約, はず
    "代名詞": ("pn",),  # それ
    "副詞": ("adv", "n-adv", "adv-to"),  # ますます
    "連体詞": ("adj-pn", "adj-f", "exp"),  # その
    "接続詞": ("conj", "adv"),  # また
    "感動詞": ("int",),  # はい
    "助詞": ("prt", "conj", "suf"),  # は
    "助動詞": ("aux", "cop", "v5"),  # だ
    "接頭辞": ("pref", "n-pref"),  # 非
    "接尾辞": ("suf", "n-suf", "ctr", "n"),  # 化
}

# Katakana that may stand among kanji and hiragana.
_LONE = frozenset("ッツンアイエオァィェォ")

_OLD_ADVERBS = ("こう", "そう")  # lemmas of かう, さう

# The sounds that a counter begins with after some numbers → by itself: 二十分, 三本, 三千.
_CLEAR = dict(zip("がざぞばびぶべぼぱぴぷぺぽ", "かさそはひふへほはひふへほ", strict=True))

COUNTERS = ("ctr", "suf", "n-suf")  # what agrees with a suffix by itself: 日 of 五日, 用

# UniDic's kinds of proper names → JMnedict's types.
NAMES: dict[str, tuple[str, ...]] = {
    "地名": ("place", "station"),  # 上野
    "姓": ("surname", "person"),  # 金
    "名": ("given", "fem", "masc", "person"),  # 正日
    "一般": ("person", "surname", "given", "fem", "masc", "company", "organization", "product"),
}

# The potential of a u-verb is a ru-verb of its own in UniDic: 書ける → 書く.
_POTENTIAL = dict(zip("えけげせてねべめれ", "うくぐすつぬぶむる", strict=True))


def entries(word: Word, dictionary: Dictionary) -> tuple[int, ...]:
    """The records for a word, words of the language and proper names together.

    Names come after words unless UniDic says that this is a person's name.
    """
    words = tuple(_words(word, dictionary))
    head = word.morphemes[0]
    if head.pos[1] != "固有名詞" and (words or head.pos[1] == "数詞" or len(word.surface) == 1):
        return words[:_MOST]  # 三十五 is nobody's name, nor is 審 of 二審
    names = tuple(_names(word, dictionary))
    read = (form.text for record in words[:1] for form in dictionary.entry(record).readings)
    is_name = (
        head.pos[2] == "人名"
        or word.dictionary_reading not in map(kata2hira, read)
        or (
            head.pos[2] == "地名"
            and bool(names and words)
            and _is_common(dictionary.entry(words[0]))
        )
    )
    ordered = names + words if is_name else words + names
    return _distinct(ordered, dictionary)[:_MOST]


def so_written(name: str, records: tuple[int, ...], dictionary: Dictionary) -> tuple[int, ...]:
    """The records for a proper name, without words that only sound like it: ハサン, a place, is
    no 破産, bankruptcy."""
    if not _KATAKANA.fullmatch(name):
        return records
    found = ((record, dictionary.entry(record)) for record in records)
    return tuple(
        record
        for record, entry in found
        if any(form.text == name for form in (*entry.spellings, *entry.readings))
    )


def _is_common(entry: DictionaryEntry) -> bool:
    """Whether it is no proper name by what it means: soul, but not Seoul."""
    return entry.senses[0].glosses[0][:1].islower()


def _distinct(records: tuple[int, ...], dictionary: Dictionary) -> tuple[int, ...]:
    """Without the entries that say what one before them says: a place listed as a word too, but
    not 片岸, one bank, that is a surname too."""
    seen: dict[tuple[str, str, bool], int] = {}
    for record in records:
        entry = dictionary.entry(record)
        seen.setdefault((entry.headword, entry.reading, _is_common(entry)), record)
    return tuple(seen.values())


def _words(word: Word, dictionary: Dictionary) -> list[int]:
    for form in _forms(word):
        hits = dictionary.hits(form)
        if hits and _by_sound(word, form):
            written = word.dictionary_form
            hits = tuple(
                hit
                for hit in hits
                if same_word(written, dictionary.entry(hit.entry), dictionary.kanji)
            )
        if hits and form != word.dictionary_form and form == in_kanji(word.dictionary_form):
            hits = tuple(hit for hit in hits if _is_read(word, dictionary.entry(hit.entry)))
        if hits:
            kana = all("ぁ" <= character <= "ー" for character in form)
            ranked = sorted(
                (_rank(word, hit, dictionary.entry(hit.entry), kana), place, hit.entry)
                for place, hit in enumerate(hits[: 2 * _MOST])
            )
            best = ranked[0][0]
            found = [
                record
                for rank, _place, record in ranked
                if not (_is_grammar(word) and rank[_AGREEMENT] > best[_AGREEMENT])
            ]
            return found[:1] + also(form, dictionary) + found[1:]
    return _meant(word, dictionary) if _is_spelled_by_meaning(word) else []


def _is_read(word: Word, entry: DictionaryEntry) -> bool:
    """Whether what a number in figures is listed as sounds like it: 8文字 is no はちもんじ."""
    return any(kata2hira(each.text) == word.dictionary_reading for each in entry.readings)


def _is_spelled_by_meaning(word: Word) -> bool:
    """Whether the reading is of no character of it, but a word by itself: 洋袴 ずぼん."""
    head = word.furigana[0]
    if word.surface[0].isdecimal():
        return False  # 1,000人
    return bool(head.reading) and len(head.base) > 1 and head.base in word.dictionary_form


def _meant(word: Word, dictionary: Dictionary) -> list[int]:
    """The records of the word that is read so, commonest first."""
    read = word.dictionary_reading
    hits = (*dictionary.hits(hira2kata(read)), *dictionary.hits(read))
    agreeing = {hit.entry: hit for hit in reversed(hits) if agrees(word, hit.pos)}
    ranked = sorted(agreeing.values(), key=lambda hit: (hit.irregular, -hit.common))
    return [hit.entry for hit in ranked][:_MOST]


def _by_sound(word: Word, form: str) -> bool:
    """Whether ``form`` is how a word in kanji is read. UniDic's lemma in kana is that too for a
    name (武鉉 ブゲン), for another word it is how that is written (洋袴 ズボン)."""
    if has_kanji(form) or not has_kanji(word.dictionary_form):
        return False
    head = word.morphemes[0]
    return form == word.dictionary_reading or (form == head.lemma and head.pos[1] == "固有名詞")


def _is_grammar(word: Word) -> bool:
    """A particle or auxiliary: no noun that sounds like it is meant (は, but not 歯)."""
    return len(word.morphemes) == 1 and word.morphemes[0].pos[0] in ("助詞", "助動詞")


def _forms(word: Word) -> Iterator[str]:
    """What the word may be listed as, likeliest first."""
    form = word.dictionary_form
    if word.morphemes[0].lemma == "だ" and form in ("な", "で", "に"):
        yield "だ"  # 重要|な, 正式|に
    if word.morphemes[0].pos[1] == "助動詞語幹" and form.startswith("そうで"):
        yield "そうだ"  # 来る|そうです, but そうです、来ます
    if word.morphemes[0].lemma == "の" and form == "ん":
        yield "の"  # 来る|ん|だろう
    if word.morphemes[0].pos[1] == "数詞":
        yield in_kanji(form)
    head = word.morphemes[0]
    if form == head.base and _HIRAGANA.fullmatch(form):
        read = word.dictionary_reading
        if read and kata2hira(read) != form:
            yield read  # 夢のやうな: よう
        elif head.pos[0] == "副詞" and head.lemma in _OLD_ADVERBS:
            yield head.lemma
    elif form == head.base and head.pos[0] == "連体詞":
        yield head.lemma  # 其|時: 其の
    yield form
    yield wide(form)  # USB, Tシャツ: a dictionary has ＵＳＢ, Ｔシャツ
    if not (_LONE.isdisjoint(form) or _KATAKANA.fullmatch(form)):
        yield kata2hira(form)  # 横ッ腹, 二ツ
    if form.endswith("する"):
        yield form.removesuffix("する")
    if form == head.base:
        if len(form) > 1 and form[-1] == "る" and form[-2] in _POTENTIAL:
            yield form[:-2] + _POTENTIAL[form[-2]]
        yield head.lemma
        yield word.dictionary_reading
        if head.pos[0] == "副詞" and form.endswith("と"):
            yield form[:-1]  # さっさと
    elif head.pos[1] == "数詞" and not _is_spelled_by_meaning(word):
        yield from _counters(word)


def _counters(word: Word) -> Iterator[str]:
    """1950年代 → 年代, 代: what follows the number; km → キロメートル; 3さい → 歳."""
    surfaces = [each.surface for each in word.morphemes if each.pos[1] != "数詞"]
    if surfaces and _HIRAGANA.fullmatch(surfaces[-1]):
        yield word.morphemes[-1].lemma
    for start in range(len(surfaces)):
        yield "".join(surfaces[start:])
    if word.morphemes[-1].pos[1] != "数詞":
        yield word.morphemes[-1].lemma


def _rank(word: Word, hit: Hit, entry: DictionaryEntry, kana: bool) -> tuple[int, ...]:
    """Smaller is better: what speaks against the entry, strongest first."""
    lemma = word.morphemes[0].lemma
    spelled = not kana or (
        not entry.spellings
        if lemma == kata2hira(lemma) and _HIRAGANA.fullmatch(lemma)
        else any(form.text == lemma for form in entry.spellings)
    )
    number = word.morphemes[0].pos[1] == "数詞"
    spoken = word.dictionary_reading
    readings = [kata2hira(form.text) for form in entry.readings]
    counter = number or word.morphemes[0].pos[2] == "助数詞"
    read = any(_ends(spoken, each) for each in readings) if counter else spoken in readings
    counts = not number or "ctr" in hit.pos or "suf" in hit.pos
    return (
        hit.irregular,
        not kana and not read,
        not agrees(word, hit.pos),
        not spelled,
        kana and not (hit.usually_kana or not entry.spellings),
        not counts,
        _is_rare(entry),
        -hit.common,
    )


def _ends(spoken: str, counter: str) -> bool:
    """Whether a number with its counter ends with it, as it sounds there: にじゅっぷん, ふん."""
    end = spoken[-len(counter) :]
    return end == counter or _CLEAR.get(end[:1], "") + end[1:] == counter


def _is_rare(entry: DictionaryEntry) -> bool:
    return all(not RARE.isdisjoint(sense.misc) for sense in entry.senses)


def _spoken_for(word: Word) -> Morpheme:
    """The morpheme whose part of speech the word has."""
    if word.dictionary_form == word.morphemes[0].base:
        return word.morphemes[0]
    return word.morphemes[-1]


def agrees(word: Word, codes: tuple[str, ...]) -> bool:
    """Whether UniDic's part of speech of a word is one of JMdict's ``codes``."""
    if word.dictionary_form.endswith("する") and word.dictionary_form != "する":
        return any(code.startswith("v") for code in codes)  # 締結する: the senses with "vs"
    spoken_for = _spoken_for(word)
    wanted = AGREEMENT.get(spoken_for.pos[0], ())
    if spoken_for.pos[0] == "接尾辞" and len(word.morphemes) == 1:
        wanted = COUNTERS
    return any(code.startswith(wanted) for code in codes) if wanted else True


def _names(word: Word, dictionary: Dictionary) -> list[int]:
    head = word.morphemes[0]
    kind = next((kind for kind in (head.pos[2], head.pos[3]) if kind in NAMES), "一般")
    if head.pos[3] == "姓" and len(word.morphemes) > 1:
        kind = "一般"  # 夏目+漱石
    wanted = NAMES[kind]
    hits = dictionary.names(word.dictionary_form)
    ranked = sorted(
        (
            not any(code in wanted for code in hit.pos),
            not any(
                kata2hira(form.text) == word.dictionary_reading
                for form in dictionary.entry(hit.entry).readings
            ),
            place,
            hit.entry,
        )
        for place, hit in enumerate(hits[: 2 * _MOST])
    )
    return [record for *_reasons, record in ranked]
