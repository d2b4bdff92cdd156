"""What the dictionary and the glossary list that is made of several morphemes.

Walked morpheme by morpheme, like a trie whose letters are morphemes: what a beginning and
the morpheme after it make is asked once and remembered.
"""

from reader.japanese.cutting.beside import SUFFIXES, Rule, noun_of_stem, suffix_of_stem
from reader.japanese.cutting.east_asian import goes_on, is_whole, may_be_name
from reader.japanese.cutting.endings import rows_of
from reader.japanese.cutting.headword import another_base, of_today
from reader.japanese.cutting.honorifics import honours, is_honoured, verb_of
from reader.japanese.cutting.loose import APART, DESCRIBING, LOOSE, OPENING
from reader.japanese.cutting.pairs import Beginning, Find, Pair, Step
from reader.japanese.cutting.prices import (
    INFLECTED,
    JOINING,
    NAME,
    SURE,
    TERM,
    WORD,
    all_kana,
    commonness,
    frozen,
    price,
)
from reader.japanese.kana import is_katakana
from reader.japanese.old_books.coined import coined, may_go_on
from reader.japanese.unknown.doubts import Doubts
from reader.japanese.unknown.katakana import PIECE, is_in_name
from reader.model.letters import wide
from reader.model.lexicon import Hit
from reader.model.morphology import Morpheme
from reader.ports import Dictionary

_LONGEST = 12  # morphemes in a dictionary form

# Forms of the copula that are words themselves: なの|だろう, not the form of なのだ.
_ITSELF = frozenset("だろう でしょう なら".split())

# What only begins a clause, and would be a form of another word elsewhere.
_JOINING = APART | {"だったら", "でしたら"}

# The contracted helper that listed verbs end with: 持って+く is 持っていく.
_CONTRACTED = {"てく": "ていく"}

# What names of places end in, though their beginning may be any noun: 本能+寺.
_PLACES = frozenset("寺院城社山川島湖岬峠橋港駅町村郡県藩線国")


_LONG_NAME = 4  # characters
_LONG_KANA = 3  # that are no noun by chance
_MR = "氏"


_GLUED = Pair(glued=True)
_DOUBTFUL = Pair(doubtful=True)
_GLUED_DOUBTFUL = Pair(glued=True, doubtful=True)
_NO_MORE: Step = ((), None)


class Listing:
    """What neighbours make, by one dictionary, one glossary's spellings and those of old books.

    ``size`` counts what was asked and is kept: pairs of neighbours and longer beginnings.
    """

    def __init__(
        self, dictionary: Dictionary, terms: frozenset[str], coined: frozenset[str]
    ) -> None:
        self._dictionary = dictionary
        self.doubts = Doubts(dictionary)
        self._terms = terms | coined
        self._beginnings = _beginnings(terms) | _beginnings(coined)
        self._ends = frozenset(term[start:] for term in terms for start in range(len(term)))
        self._rows: dict[Morpheme, tuple[int, int]] = {}
        self.size = 0

    def forget(self) -> None:
        """Count from the beginning: what was given out is kept no more."""
        self._rows.clear()
        self.size = 0

    def rule_for(self, morpheme: Morpheme) -> Rule | None:
        """What makes a noun of the stem of a verb, where one is listed: 打ち上げ|は."""
        if morpheme.form != "連用形-一般" or morpheme.pos[0] != "動詞":
            return None
        hits = [hit for hit in self._dictionary.hits(morpheme.surface) if not hit.is_reading]
        if morpheme.surface in SUFFIXES:
            return suffix_of_stem
        return noun_of_stem if any("n" in hit.pos for hit in hits) else None

    def pair(self, before: Morpheme, after: Morpheme) -> Pair | None:
        glued = self._glued(before, after)
        kind = before.pos[0]
        if kind in ("補助記号", "空白") and before.surface not in self._beginnings:
            found, following = _NO_MORE
            self.size += 1
        else:
            run = kind in ("動詞", "形容詞")
            root = Beginning(self, before.surface, 1, before, before, run=run)
            found, following = self.step(root, after)
        if self.doubts.between(before, after):
            return _GLUED_DOUBTFUL if glued else _DOUBTFUL
        if not found and following is None:
            return _GLUED if glued else None
        return Pair(glued, found, following, before.lemma in ("ず", "ない"))

    def step(self, beginning: Beginning, last: Morpheme) -> Step:
        self.size += 1
        found = []
        run = beginning.run and self._glued(beginning.last, last)
        inflected = bool(last.form) and (last.base != last.surface or last.base in _CONTRACTED)
        greeting = run and last.lemma == "ます"  # 行ってきました is no 行ってきます
        itself = last.surface in _ITSELF and last.pos[0] == "助動詞"
        if inflected and not (greeting or itself or _so(beginning.head, last)):
            form = beginning.text + (_CONTRACTED.get(last.base) or of_today(last))
            cost = self._look(form, beginning, last, run=run)[0]
            if cost is not None and not self._only_describes(form):
                clipped = last.surface in ("ん", "へん")  # つまらん, not つまらぬ
                helper = (
                    run and not clipped and last.pos[0] in ("助動詞", "動詞", "接尾辞", "形容詞")
                )
                dearer = 0 if helper else INFLECTED  # ほっとく, 出てくる
                found.append(Find(cost + dearer, form))
        made_of = another_base(last) if not run and last.pos[0] == "動詞" else ""
        if made_of and not found:
            form = beginning.text + made_of
            cost = self._look(form, beginning, last, run=False)[0]
            if cost is not None:
                found.append(Find(cost + INFLECTED, form))  # 手を出せ+ない, 罪を背負わさ+れる
        if last.pos[0] == "動詞":
            if last.lemma in ("為る", "出来る", "致す", "為さる"):
                found += self._with_suru(beginning)
            listed = bool(found) and beginning.last.surface == "に"  # お世話になる
            if beginning.honoured and not listed and honours(last, beginning.last):
                found.append(Find(WORD, verb_of(beginning.honoured, self._dictionary)))
            elif last.lemma == "下さる" and self._is_asked_for(beginning.text):
                found.append(Find(WORD - SURE, beginning.text + "する"))
        elif last.surface in ("です", "でし") and beginning.honoured:
            found += self._state_of(beginning.text, beginning.honoured)
        text = beginning.text + last.surface
        cost, continues = self._look(text, beginning, last, run=run)
        if cost is not None and not (found and _is_continuative(last) and self._is_phrase(text)):
            found.append(
                Find(
                    cost,
                    text,
                    stays=last.pos[0] == "助詞",
                    bare=inflected,
                    opens=text in OPENING,
                    alone=run and self._is_exclamation(text),
                )
            )
        elif (self._may_be_name(beginning, last) or is_whole(text)) and self._named(text):
            cost = WORD + (NAME if len(text) < _LONG_NAME else -SURE)
            found.append(Find(cost, text, stays=last.pos[1] == "数詞"))  # 安倍晋三|元首相
        elif may_be_name(text):
            found.append(Find(WORD, text, titled=True))
        following = None
        honoured = last if beginning.depth == 1 and is_honoured(beginning.head, last) else None
        if last.surface == "に":
            honoured = beginning.honoured  # お待ち+に+なる
        continues = continues or bool(honoured) or self._name_goes_on(beginning, last, text)
        continues = continues or goes_on(text)
        if continues and beginning.depth < _LONGEST:
            depth = beginning.depth + 1
            following = Beginning(
                self, text, depth, beginning.head, last, run=run, honoured=honoured
            )
        return (tuple(found), following) if found or following is not None else _NO_MORE

    def _look(
        self, text: str, beginning: Beginning, last: Morpheme, *, run: bool
    ) -> tuple[int | None, bool]:
        """The price of a word that spells so, and whether a longer one may begin with it."""
        begins = text in self._beginnings or may_go_on(text, self._dictionary)
        listed = wide(text)
        if text in self._terms or (begins and coined(text, self._dictionary)):
            return WORD + TERM, begins or self._dictionary.continues(listed)
        if not self._dictionary.continues(listed):
            return None, begins
        hits = () if text in LOOSE else self._dictionary.hits(listed)
        if hits and text in _JOINING:
            return JOINING, True
        if (
            (last.pos[0] == "接頭辞" and all_kana(last.surface))  # さん|ご
            or not hits
            or (run and not frozen(beginning.last, last, hits, self._meant(hits)))
        ):
            return None, True
        written = bool(self._meant(hits))
        return price(text, hits, beginning.head, last, written=written), True

    def _state_of(self, text: str, stem: Morpheme) -> list[Find]:
        """お急ぎ, お持ち before です, but not a noun like お帰り, nor お|つもり."""
        verb = verb_of(stem, self._dictionary)
        hits = self._dictionary.hits(verb)
        noun = self._dictionary.hits(stem.surface) if all_kana(stem.surface) else ()
        if (
            not hits
            or (noun and commonness(noun) >= commonness(hits))
            or self._dictionary.hits(text)
        ):
            return []
        return [Find(WORD, verb)]

    def _is_asked_for(self, text: str) -> bool:
        """お知らせ, before ください."""
        return text.startswith(("お", "ご", "御")) and any(
            "vs" in hit.pos for hit in self._dictionary.hits(text)
        )

    def _is_exclamation(self, text: str) -> bool:
        """Whether an inflected word is listed for what is said with it alone: しまった."""
        kinds = {code for hit in self._dictionary.hits(text) for code in hit.pos}
        return "int" in kinds and not kinds & {"adv", "conj", "adj-i", "n"}

    def _only_describes(self, text: str) -> bool:
        """Whether it stands before nouns alone, as そう言う does: そう|言われて."""
        only = {hit.pos for hit in self._dictionary.hits(text)} == {("adj-pn",)}
        return only or text in DESCRIBING

    def _is_phrase(self, text: str) -> bool:
        return all(hit.pos[0] == "exp" for hit in self._dictionary.hits(text))

    def _meant(self, hits: tuple[Hit, ...]) -> list[Hit]:
        """The entries that are written so: kana that stand for kanji do not count."""
        return [
            hit
            for hit in hits
            if hit.usually_kana
            or not hit.is_reading
            or not self._dictionary.entry(hit.entry).spellings
        ]

    def _with_suru(self, beginning: Beginning) -> list[Find]:
        """A listed noun or adverb with する that UniDic has not as one: 一+周+する, びっくり+する."""
        head = beginning.head.pos[0]
        kana = all_kana(beginning.text)
        if kana and (head not in ("副詞", "名詞") or len(beginning.text) < _LONG_KANA):
            return []  # こう+する, こと+する
        if beginning.last.pos[0] == "助詞" and kana:
            return []  # そう|は+する
        wanted = "adv" if kana and head == "副詞" else "vs"
        hits = [
            hit
            for hit in self._dictionary.hits(beginning.text)
            if "vs" in hit.pos and wanted in hit.pos
        ]
        if not hits:
            return []
        return [Find(WORD - commonness(tuple(hits)) + INFLECTED, beginning.text)]

    def _glued(self, before: Morpheme, after: Morpheme) -> bool:
        if before.pos[1] == "固有名詞" and before.surface in self._ends:
            return False  # a name somebody wrote down ends where they say: 羅津|港
        if self._rows_of(before)[0] & self._rows_of(after)[1]:
            return True
        return is_in_name(before, after, self._dictionary)

    def _may_be_name(self, beginning: Beginning, last: Morpheme) -> bool:
        if last.surface == _MR:
            return False  # 森|氏, though a family may be called so
        head, kinds = beginning.head, (beginning.head.pos[1], last.pos[1])
        if "固有名詞" in kinds or not head.known:
            return True
        if is_katakana(beginning.text) and is_katakana(last.surface):
            return min(len(beginning.text), len(last.surface)) <= PIECE
        return last.surface[-1] in _PLACES and head.pos[0] == "名詞"

    def _name_goes_on(self, beginning: Beginning, last: Morpheme, text: str) -> bool:
        """東京+国立, to be followed by 博物館."""
        return last.pos[0] == "名詞" and (
            beginning.head.pos[1] == "固有名詞" and self._dictionary.names_continue(text)
        )

    def _named(self, text: str) -> bool:
        return not all_kana(text) and bool(self._dictionary.names(text))

    def _rows_of(self, morpheme: Morpheme) -> tuple[int, int]:
        rows = self._rows.get(morpheme)
        if rows is None:
            self._rows[morpheme] = rows = rows_of(morpheme)
        return rows


def _beginnings(terms: frozenset[str]) -> frozenset[str]:
    return frozenset(term[:size] for term in terms for size in range(1, len(term)))


def _is_continuative(last: Morpheme) -> bool:
    """A verb's that another word may look like: と|いい of という, not といい of hope."""
    return last.pos[0] == "動詞" and last.form.startswith("連用形")


def _so(head: Morpheme, last: Morpheme) -> bool:
    """An adverb and a form of the copula: そう|だった is no form of そうだ."""
    return head.pos[0] == "副詞" and last.lemma == "だ" and last.surface != "だ"
