"""Verbs and adjectives that UniDic leaves as a noun and stray kana: 附加|え, 遯|るる, 嚥|込む."""

from reader.japanese.inflection import deinflect
from reader.japanese.kana import hiragana, is_hiragana, is_kanji
from reader.japanese.old_books.okurigana import (
    FIRST,
    OLD_READINGS,
    SECOND,
    causative,
    continuatives,
    inflects,
    quality,
    stem,
)
from reader.japanese.old_books.spelled_by_meaning import OLD_VERBS
from reader.model.lexicon import Kanji
from reader.model.morphology import Morpheme
from reader.ports import Dictionary

NOUNS = ("名詞", "接頭辞", "接尾辞", "形状詞", "記号")

_REMEMBERED = 20_000
_PAIR = 2  # characters of a noun
_YU = ("ゆる", "ゆれ")  # what UniDic takes for a word of its own
_ENDINGS = "いしるうくぐすつぬぶむ"  # what a verb or adjective may go on with
# What may follow a noun; anything else in kana inflects it.
_AFTER_NOUNS = frozenset("だ です らしい なり じゃ や ごとし 如し ようだ みたい たり と".split())
_AFTER_QUALITY = frozenset("に な だ で なる なり".split())
_AFTER_VERBS = frozenset("て ば つつ ながら たり ちゃ".split())


class OldSpellings:
    """How such words are read, by one dictionary; keeps what it has seen."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary
        self._beginnings = frozenset(
            form[:size] for form in OLD_VERBS for size in range(1, len(form))
        )
        self._known: dict[tuple[Morpheme, tuple[Morpheme, ...]], str] = {}

    def may_be_inflected(self, morpheme: Morpheme) -> bool:
        """Whether it may be the beginning of a verb or adjective that UniDic has not."""
        return morpheme.pos[0] in (*NOUNS, "形容詞", "動詞") and is_kanji(morpheme.surface)

    def may_inflect(self, morpheme: Morpheme) -> bool:
        """Whether kana or a verb may belong to the noun before, of which nothing is known."""
        if not is_hiragana(morpheme.surface):
            return morpheme.pos[0] == "動詞"
        return _stray(morpheme) > 0 or morpheme.surface in ("って", "か", *_YU)

    def read(self, morpheme: Morpheme, following: tuple[Morpheme, ...]) -> str:
        """How a noun is read that what follows inflects; "" where it does not."""
        key = (morpheme, following)
        found = self._known.get(key)
        if found is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[key] = found = self._read(morpheme, following)
        return found

    def _read(self, morpheme: Morpheme, following: tuple[Morpheme, ...]) -> str:
        if not following or not self.may_be_inflected(morpheme):
            return ""
        after = following[0]
        if morpheme.pos[0] == "動詞" and (after.lemma != "為る" or len(morpheme.surface) > 1):
            return ""  # only 飛|した, which is no とべ
        if after.surface == "か" and following[1:] and following[1].surface in _AFTER_QUALITY:
            known = self._dictionary.kanji(morpheme.surface)
            return quality(known) if known else ""
        if not must_explain(morpheme, after) and after.pos[0] != "動詞" and after.surface != "って":
            return ""
        kanji = self._dictionary.kanji(morpheme.surface)
        if after.pos[0] == "動詞" and kanji and is_kanji(after.surface[:1]):
            return self._continuative(morpheme, after, kanji)
        if not is_hiragana(after.surface):
            return ""
        needed = must_explain(morpheme, after)
        if after.surface == "って" and following[1:] and _goes_on(following[1]):
            needed = 1  # 距|って|しまう
        kana = ""
        for each in following:
            if not is_hiragana(each.surface):
                break
            kana += each.surface
        if not needed:
            return ""
        read, taken = stem(kanji, kana) if kanji else ("", 0)
        if taken >= needed:
            return read
        made = kanji and (after.lemma == "為る" or after.surface == "す") and causative(kanji, kana)
        if made:
            return made
        if morpheme.pos[0] == "形容詞":
            return ""
        listed = self._listed(morpheme.surface, kana) or self._compound(morpheme, after, kana)
        if listed or after.pos[0] == "動詞" or after.surface == "り":  # 判然|り
            return listed
        return self._by_meaning(morpheme.surface, kana, needed)

    def _compound(self, morpheme: Morpheme, after: Morpheme, kana: str) -> str:
        """The same for two verbs in one, the first without its kana: 云放|つ いいはな."""
        surface = morpheme.surface
        if morpheme.known or len(surface) != _PAIR:
            return ""
        if after.lemma == "為る" and surface[0] not in FIRST:
            return ""  # a noun that one does, as likely
        first, last = map(self._dictionary.kanji, surface)
        read, taken = stem(last, kana) if last else ("", 0)
        begins = next(map("".join, continuatives(first)), "") if first and taken else ""
        return begins and begins + read

    def _by_meaning(self, surface: str, kana: str, needed: int) -> str:
        """The same for a noun of two characters that stands for the verb or adjective one of
        them is: 救助|ける たす, 空虚|しい むな."""
        best, most = "", needed - 1
        for character in surface if len(surface) == _PAIR and surface[1] not in _MANNER else "":
            kanji = self._dictionary.kanji(character)
            read, taken = stem(kanji, kana, shorter=False) if kanji else ("", 0)
            if taken > most:
                best, most = read, taken
        return best

    def _continuative(self, morpheme: Morpheme, after: Morpheme, kanji: Kanji) -> str:
        """How it is read if it begins a compound verb: 嚥|込む のみ, 遣|切れる やり."""
        if "助数詞" in morpheme.pos[2]:
            return ""  # 二三滴|落ちる
        ways = [*continuatives(kanji)]
        for whole, okurigana in ways if morpheme.pos[2] not in _FREE else ():
            spelled = morpheme.surface + okurigana
            if any(
                self._dictionary.hits(spelled + form)
                for form in (after.base, after.lemma, after.surface + "ない")
            ):
                return whole + okurigana
        halves = after.base in SECOND and inflects(kanji)  # 斬|掛る
        begins = not morpheme.known or morpheme.surface in FIRST or halves
        return "".join(ways[0]) if begins and ways else ""

    def _listed(self, surface: str, kana: str) -> str:
        """The same for a verb or adjective that the dictionary spells so: 附加|え, 執拗|かっ."""
        if surface not in self._beginnings and not any(
            self._dictionary.continues(surface + ending) for ending in (kana[0], *_ENDINGS)
        ):
            return ""
        for length in range(len(kana), 0, -1):
            plain = OLD_VERBS.get(surface + kana[:length])
            if plain:
                return plain.removesuffix(kana[:length])
            for way in deinflect(surface + kana[:length]):
                form, ending = way.form, way.form.removeprefix(surface)
                if ending in ("", form, "する"):
                    continue
                read = OLD_VERBS.get(form) or self._reading(form, way.classes)
                if read.endswith(ending):
                    return read.removesuffix(ending)
        return ""

    def _reading(self, form: str, classes: frozenset[str]) -> str:
        for hit in self._dictionary.hits(form):
            if not hit.is_reading and classes.intersection(hit.pos):
                return hiragana(self._dictionary.entry(hit.entry).readings[0].text)
        return ""


def must_explain(morpheme: Morpheme, after: Morpheme) -> int:
    """How many kana after a noun an inflection must explain to be believed: one where none of
    them may follow a noun, two where they hardly do; 0 where they may."""
    if after.surface == "って":  # 帽子を冠って
        return int(morpheme.surface in OLD_READINGS or morpheme.surface in _STEMS)
    if after.surface == "んで" and morpheme.surface in OLD_READINGS:  # 敵を怪んで
        return 1
    if after.surface in _YU or after.surface == "か":  # 消ゆる泡, 隙|か|して
        return 2
    if after.lemma == "為る" and morpheme.pos[2] == "サ変可能":
        return 0
    sure = after.pos[0] == "接尾辞" or (morpheme.known and morpheme.pos[0] != "形容詞")
    return 2 if sure and after.pos[0] in _WORDS else _stray(after)


_MANNER = "然乎爾如焉々"  # 判然|り is はっきり
_FREE = ("副詞可能",)  # 今|思う
_SAYING = frozenset("言う 思う 呼ぶ 聞く 読む 書く 有る 無い 違う".split())


def _goes_on(following: Morpheme) -> bool:
    """Whether って before it inflects a verb: not what is said, thought or asked."""
    return following.pos[0] == "動詞" and following.lemma not in _SAYING


_STEMS = frozenset(form[:-1] for form in OLD_VERBS)
_WORDS = ("名詞", "副詞", "形状詞", "接続詞", "接尾辞")


def _stray(after: Morpheme) -> int:
    """The same by the kana alone."""
    kind = after.pos[0]
    if kind == "助詞":
        if after.surface in ("しき", "つ", "い"):  # 嬉しき波, 云放つ, 慵い春
            return 1
        return int(after.surface in _AFTER_VERBS and "接続" in after.pos[1])
    if kind == "助動詞":
        short = after.surface == "す"  # 火花を散す: hardly です
        return 1 if short or after.lemma not in _AFTER_NOUNS else 2 * (after.surface == "たる")
    return int(kind in ("動詞", "感動詞", "補助記号", "記号", *_WORDS))
