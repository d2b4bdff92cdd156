"""Verbs and adjectives spelled by their meaning that no table has: 怡|しく たのしく, 娯|んで たのしんで.

What no dictionary lists, and no reading of the characters fits, stands for a native word that
ends in the kana behind it. Which one it is, the dictionary tells by what both mean; where it is
not sure, nothing is said.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from reader.japanese.kana import hiragana, is_hiragana, is_kanji
from reader.japanese.old_books.coined import may_go_on
from reader.japanese.old_books.native_counting import NATIVE
from reader.japanese.old_books.okurigana import U_VERBS
from reader.japanese.old_books.spellings import OldSpellings, must_explain
from reader.japanese.old_books.verbs import MAKE_VERBS, OldVerb, hiragana_from, inflected, spelled
from reader.japanese.unknown.kana_trial import put
from reader.model.lexicon import Hit, Native
from reader.model.morphology import Morpheme
from reader.ports import Dictionary

_SURE, _AGREED = 0.6, 0.1  # the second where the characters are read so
_MOST = 3  # characters
_REMEMBERED = 2_000
_KINDS = ("名詞", "形状詞")  # what MeCab takes 怡, 稀 for
_NEVER_PREFIXED = ("助詞", "助動詞", "動詞", "補助記号")  # 閉|て
# What does not follow a character that hardly stands alone: 喋言|べ|る, 蹂|み.
_STRAY_PARTICLES = ("ん", "って", "べ", "わ")
_STRAY = ("接頭辞", "接尾辞", "代名詞", "連体詞")
_QUOTING, _CLASSICAL = ("って", "んで"), ("す",)  # mostly no part of a noun: 水って, 滅亡す
# Before these って does not quote: 湾曲って|いる.
_HELPING = frozenset("居る 仕舞う 置く 来る 行く 遣る 呉れる 下さる 貰う".split())
_DESCRIBED = ("名詞", "形容詞")  # 滅亡す|国
_SHII = ("しい", "しく", "しき", "しかっ")  # 柔|しい, which MeCab takes for a verb
_INFLECTING = ("v1", "v5", "adj-i")
_ADJECTIVE = "いくきけか"  # how い of an adjective goes on
_ENDS = "えけげせてでねべめれいきぎじちびみり"  # of the stem of a ru-verb
_LONGEST = 3  # kana of a dictionary form
_LONGEST_LISTED = 4  # kana
_TAUGHT = 8  # the grade of what schools teach: 打れる is うたれる, no なぐれる
# What may follow any noun: 開会|いたします.
_FREE_VERBS = MAKE_VERBS | frozenset("来る 行く 言う 置く 仕舞う 給う".split())

_COUNTED = frozenset(word[:size] for word in NATIVE for size in range(2, len(word) + 1))


class ByMeaning:
    """Finds such words by one dictionary; keeps what it has seen."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary
        self._old = OldSpellings(dictionary)
        self._words = lru_cache(_REMEMBERED)(self._words_of)

    def may_begin(self, before: Morpheme, after: Morpheme) -> bool:
        """Whether such a word may begin with two morphemes that MeCab cut."""
        if _is_worthy(before, after):
            return True
        least = self._needed(before, after)
        if not least or self._is_listed(before, after):
            return False
        today = self._old.read(before, (after,))
        return bool(self._words(before.surface, after.surface[:_LONGEST], least, today))

    def __call__(
        self, text: str, places: Sequence[int], morphemes: list[Morpheme], starts: list[int]
    ) -> tuple[list[Morpheme], list[int]]:
        """The morphemes of a sentence with those words where they begin at one of ``places``."""
        for place in places:
            if place in starts:
                index = starts.index(place)
                new = self._word_at(text, place, morphemes[index : index + 4])
                end = place + sum(len(each.surface) for each in new)
                if new:
                    morphemes, starts = put(new, place, end, morphemes, starts)
        return morphemes, starts

    def _word_at(
        self, text: str, place: int, morphemes: Sequence[Morpheme]
    ) -> tuple[Morpheme, ...]:
        """The word there and what follows it in kana; () where there is none."""
        before, *following = morphemes
        if following and _is_worthy(before, following[0]):
            return () if is_kanji(text[:place][-1:]) else (_worthy(before, following[0]),)
        end = place + len(before.surface)
        listed = self._dictionary.forms_at(text[place : end + _LONGEST_LISTED])  # 根こそぎ
        if any(len(form) > len(before.surface) for form in listed):
            return ()
        if not following or not _may_stand(text[:place], before, following):
            return ()
        today = self._old.read(before, tuple(following))
        least = self._needed(before, following[0])
        kana = hiragana_from(text, end)[:_LONGEST]
        for verb in self._words(before.surface, kana, least, today):
            new = inflected(verb, hiragana_from(text, place + len(verb.stem)))
            fits = len(before.surface) > 1 or verb.read.startswith(today)
            if new and fits and _follows(new) and _takes_up(new[0], before, following[0]):
                return new
        return ()

    def _is_listed(self, before: Morpheme, after: Morpheme) -> bool:
        """Whether a word is listed that the two are as they stand, or one that books coined
        may begin with them: 晩|い, 春|めい, 雨滴|れ."""
        forms = {before.surface + each for each in (after.surface, after.base)}
        if any(map(self._dictionary.hits, forms)) or not forms.isdisjoint(_COUNTED):
            return True
        return any(len(form) > 1 and may_go_on(form, self._dictionary) for form in forms)

    def _needed(self, before: Morpheme, after: Morpheme) -> int:
        """How many kana must be explained; 0 where there is no such word."""
        kind, of_kind = before.pos[:2]
        characters = before.surface
        if len(characters) > _MOST or not is_kanji(characters) or not is_hiragana(after.surface):
            return 0
        if kind == "接頭辞":
            return int(after.pos[0] in _NEVER_PREFIXED)  # 閉|て
        named = of_kind == "固有名詞" and before.known and len(characters) > 1
        if kind not in _KINDS or of_kind == "数詞" or named:
            return 0
        if not before.known or (len(characters) == 1 and not self._is_taught(characters)):
            return _after_rare(after) or must_explain(before, after)
        if after.surface in _SHII:
            return len("しい")
        if after.surface in _CLASSICAL or after.surface in _QUOTING:
            return 1
        done = before.pos[2] == "サ変可能"
        several = len(characters) > 1 and not (done and len(after.surface) == 1)  # 判明|ら
        suffix = after.pos[0] == "接尾辞" and several  # 主婦|たち
        made = (done or len(characters) > 1) and after.surface[0] in U_VERBS["す"]  # 習得|さす
        free = after.pos[0] == "動詞" and after.lemma in _FREE_VERBS
        return 0 if suffix or made or free else must_explain(before, after)

    def _is_taught(self, characters: str) -> bool:
        """Whether schools teach it; so is what is several characters."""
        kanji = self._dictionary.kanji(characters)
        return not kanji or 0 < (kanji.grade or 0) <= _TAUGHT

    def _words_of(self, characters: str, kana: str, least: int, today: str) -> tuple[OldVerb, ...]:
        """The words that ``characters`` and the kana behind them may be, the likeliest first.
        ``today``: how the characters are read by those alone."""
        found = []
        for ending in _endings(kana):
            form = characters + ending
            if len(ending) < least:
                continue
            hits = [hit for hit in self._dictionary.hits(form) if not hit.is_reading]
            if hits:
                native = self._listed(form, ending, hits)
            else:
                native = self._likely(characters, ending, today)
            if native:
                entry = self._dictionary.entry(native.entry)
                u_verb = any(code.startswith("v5") for each in entry.senses for code in each.pos)
                verb = spelled(form, native.reading, entry.headword, u_verb=u_verb)
                found.append((native.likely, verb))
        return tuple(verb for _, verb in sorted(found, key=lambda pair: -pair[0]))

    def _listed(self, form: str, ending: str, hits: Sequence[Hit]) -> Native | None:
        """What the dictionary spells so, though MeCab does not know it: 神聖を|害って."""
        for hit in hits:
            if any(code.startswith(_INFLECTING) for code in hit.pos):
                for each in self._dictionary.entry(hit.entry).readings:
                    if each.text.endswith(ending) and (not each.only or form in each.only):
                        return Native(hiragana(each.text), hit.entry, 1.0)
        return None

    def _likely(self, characters: str, ending: str, today: str) -> Native | None:
        """The likeliest word if that is sure, or one that is read as the characters are."""
        for place, native in enumerate(self._dictionary.native(characters, ending)):
            agreed = native.likely >= _AGREED and native.reading == today + ending
            sure = not place and native.likely >= _SURE
            if (agreed or sure) and self._may_be(characters, ending, native):
                return native
        return None

    def _may_be(self, characters: str, ending: str, native: Native) -> bool:
        """Whether one kana is enough to say so: of what schools teach everybody knows another."""
        kanji = self._dictionary.kanji(characters)
        if len(ending) > 1 or not kanji or not self._is_taught(characters):
            return True
        stems = [each.strip("-").partition(".")[0] for each in kanji.kun if "." in each]
        return not stems or native.reading.startswith(tuple(stems))


def _is_worthy(before: Morpheme, after: Morpheme) -> bool:
    """Whether 可 before an adjective only says that there is cause: 可|怕い こわい."""
    return before.surface == "可" and after.pos[0] == "形容詞" and is_kanji(after.surface[:1])


def _worthy(before: Morpheme, after: Morpheme) -> Morpheme:
    written, base = before.surface + after.surface, before.surface + after.base
    return replace(after, surface=written, base=base, accent=())


def _may_stand(text: str, before: Morpheme, following: Sequence[Morpheme]) -> bool:
    """Whether the word may begin behind ``text``: 神聖を|害って, but not 彼女が|水って."""
    after, *others = following
    if is_kanji(text[-1:]) or ("助数詞" in before.pos[2] and text[-1:].isnumeric()):
        return False
    if not before.known:
        return True
    behind = others[0] if others else after
    verb = after.pos[0] == "動詞" and after.surface not in (*_SHII, *_CLASSICAL)
    if verb and len(before.surface) > 1:
        return text.endswith("を")  # 人を|救助|ける, but not 採用|うる
    if after.surface in _QUOTING:
        return text.endswith("を") or behind.lemma in _HELPING  # 曲|って|いる
    return after.surface not in _CLASSICAL or behind.pos[0] in _DESCRIBED  # 滅亡|す|国


def _after_rare(after: Morpheme) -> int:
    """How many kana must be explained after a character that hardly stands alone."""
    if after.pos[0] == "形容詞":
        return len("ない")  # 些|なかっ|た
    particle = after.pos[0] == "助詞" and after.surface in _STRAY_PARTICLES
    stray = particle or after.pos[0] in _STRAY  # 娯|ん|で, 喋言|べ|る, 蹂|み
    return int(stray or after.lemma == "為る")  # 嗄|す|れる


def _takes_up(head: Morpheme, before: Morpheme, after: Morpheme) -> bool:
    """Whether the word takes up what MeCab took for one behind a noun: no 着物み|る."""
    size = len(before.surface) + len(after.surface)
    return not before.known or after.pos[0] != "動詞" or len(head.surface) >= size


def _follows(new: Sequence[Morpheme]) -> bool:
    """Whether what inflects so may stand before what follows it: no 古き|って."""
    if len(new) == 1:
        return True
    head, after = new[:2]
    classical = head.form.startswith("連体形") and head.surface[-1] == "き"
    if "未然形" in head.form:
        return after.pos[0] in ("助詞", "助動詞")
    return not (classical and after.surface == "って")


def _endings(kana: str) -> Iterator[str]:
    """What a dictionary form may end in of which some form goes on with ``kana``."""
    for size in range(_LONGEST):
        before, last = kana[:size], kana[size : size + 1]
        if not last:
            return
        yield from (before + each for each, ends in U_VERBS.items() if last in ends)
        if last in _ADJECTIVE:
            yield before + "い"
        if last in _ENDS:
            yield before + last + "る"
