"""A word → the dictionary entries it leads to, best first."""

from collections.abc import Iterator

from reader.model.lexicon import DictionaryEntry, Hit
from reader.model.morphology import Morpheme, Word
from reader.ports import Dictionary

_MOST = 8  # entries a word is given

# UniDic's part of speech → beginnings of the JMdict codes that agree with it, with an example.
AGREEMENT: dict[str, tuple[str, ...]] = {
    "動詞": ("v",),  # 行く v5k-s
    "形容詞": ("adj-i", "adj-ix", "aux-adj"),  # 高い
    "形状詞": ("adj-na", "adj-no", "adj-t", "n"),  # 重要
    "名詞": ("n", "adj-no", "vs", "ctr", "pn", "num"),  # 条約
    "代名詞": ("pn", "n"),  # それ
    "副詞": ("adv", "n-adv", "adv-to"),  # ますます
    "連体詞": ("adj-pn", "adj-f", "exp"),  # その
    "接続詞": ("conj", "adv"),  # また
    "感動詞": ("int",),  # はい
    "助詞": ("prt", "conj", "suf"),  # は
    "助動詞": ("aux", "cop", "v", "prt"),  # だ
    "接頭辞": ("pref", "n-pref"),  # 非
    "接尾辞": ("suf", "n-suf", "ctr", "n"),  # 化
}

# UniDic's kinds of proper names → JMnedict's types.
NAMES: dict[str, tuple[str, ...]] = {
    "姓": ("surname", "person"),  # 金
    "名": ("given", "fem", "masc", "person"),  # 正日
    "一般": ("person", "surname", "given", "fem", "masc", "company", "organization", "product"),
    "国": ("place",),  # 朝鮮
}

# The potential of a u-verb is a ru-verb of its own in UniDic: 書ける → 書く.
_POTENTIAL = dict(zip("えけげせてねべめれ", "うくぐすつぬぶむる", strict=True))


def entries(word: Word, dictionary: Dictionary) -> tuple[int, ...]:
    """The records for a word, words of the language and proper names together.

    Names come after words unless UniDic says that this is a person's name.
    """
    words = tuple(_words(word, dictionary))
    head = word.morphemes[0]
    if head.pos[1] != "固有名詞" and words:
        return words[:_MOST]
    names = tuple(_names(word, dictionary))
    ordered = names + words if head.pos[2] == "人名" else words + names
    return ordered[:_MOST]


def _words(word: Word, dictionary: Dictionary) -> list[int]:
    for form in _forms(word):
        hits = dictionary.hits(form)
        if hits:
            kana = all("ぁ" <= character <= "ー" for character in form)
            ranked = sorted(
                (_rank(word, hit, dictionary.entry(hit.entry), kana), place, hit.entry)
                for place, hit in enumerate(hits[: 2 * _MOST])
            )
            return [record for _rank, _place, record in ranked]
    return []


def _forms(word: Word) -> Iterator[str]:
    """What the word may be listed as, likeliest first."""
    form = word.dictionary_form
    yield form
    if form.endswith("する"):
        yield form.removesuffix("する")
    head, last = word.morphemes[0], word.morphemes[-1]
    if form == head.base:
        if len(form) > 1 and form[-1] == "る" and form[-2] in _POTENTIAL:
            yield form[:-2] + _POTENTIAL[form[-2]]
        yield head.lemma
        yield word.dictionary_reading
    elif head.pos[1] == "数詞":
        yield last.surface


def _rank(word: Word, hit: Hit, entry: DictionaryEntry, kana: bool) -> tuple[int, ...]:
    """Smaller is better: what speaks against the entry, strongest first."""
    lemmas = {morpheme.lemma for morpheme in word.morphemes[:1]}
    spelled = not kana or any(form.text in lemmas for form in entry.spellings)
    read = any(form.text == word.dictionary_reading for form in entry.readings)
    return (
        hit.irregular,
        not _agrees(_spoken_for(word), hit),
        kana and not spelled and bool(entry.spellings),
        kana and not (hit.usually_kana or not entry.spellings),
        not kana and not read,
        -hit.common,
    )


def _spoken_for(word: Word) -> Morpheme:
    """The morpheme whose part of speech the word has."""
    if word.dictionary_form == word.morphemes[0].base:
        return word.morphemes[0]
    return word.morphemes[-1]


def _agrees(morpheme: Morpheme, hit: Hit) -> bool:
    wanted = AGREEMENT.get(morpheme.pos[0], ())
    return any(code.startswith(wanted) for code in hit.pos) if wanted else True


def _names(word: Word, dictionary: Dictionary) -> list[int]:
    head = word.morphemes[0]
    wanted = NAMES.get(head.pos[3] if head.pos[3] in NAMES else "一般", ())
    hits = dictionary.names(word.dictionary_form)
    ranked = sorted(
        (
            not any(code in wanted for code in hit.pos),
            not any(
                form.text == word.dictionary_reading
                for form in dictionary.entry(hit.entry).readings
            ),
            place,
            hit.entry,
        )
        for place, hit in enumerate(hits[: 2 * _MOST])
    )
    return [record for *_reasons, record in ranked]
