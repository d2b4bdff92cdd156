"""A dictionary search: what ``taiyaku lookup`` answers to a bare word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from reader.lexicon.nearness import distance
from reader.lexicon.step_costs import SELDOM, steps_cost
from reader.model.lexicon import DictionaryEntry, Hit
from reader.model.morphology import Deinflected, Step
from reader.ports import Dictionary


@dataclass(frozen=True, slots=True)
class Candidate:
    """An answer: the word as one would write it, and how the query comes from it.

    ``entry`` is the record's number in the dictionary that was asked.
    """

    dictionary_form: str
    reading: str
    inflections: tuple[Step, ...]
    entry: int


@dataclass(frozen=True, slots=True)
class _Found:
    cost: float
    form: str
    hit: Hit
    steps: tuple[Step, ...] = ()
    takes_suru: bool = False


_LONG = 5  # so many kana are no chance: ぶっとばす
_NONE: frozenset[str] = frozenset()
_NOT_SO = {"来る": frozenset({"v5r"})}  # きたる, which is inflected as 来たる
_SHORT_NEGATIVE = 1.4  # in kana: あかん is a word of its own before it is 開かん
_COMMON = 100  # from here on JMdict calls a word common; the differences are small
_UNCOMMON = 2.4  # a word without any mark
_VARIANT = 0.5  # another spelling of a common word: 行なう, 受けとる
_IRREGULAR = 2.0  # a spelling marked as outdated or irregular
_KANA_FOR_KANJI = 0.5  # kana for a word that is mostly written in kanji
_NOUN_IN_KANA = 1.0  # the same for a noun: verbs and adjectives have kana of their own
_LISTED_IN_KANA = 0.2  # the same where the noun itself is asked for
_LISTED_VERB = -0.8  # ほっとく is listed, 掘っとく is not
_NO_CHANCE = 4  # so many kana
_LIKELY = -0.5  # the verb or adjective that MeCab takes it for
_OTHER_SPELLING = 0.4  # the query in another script; romaji gives several
_OLD = 2.0  # classes of the old language (二段, 四段)
_EVERYDAY = -0.9  # verbs that outweigh everything written like them: 行った, すれば
_EVERYDAY_FORMS = frozenset(
    "行く いく する ある いる 来る くる 言う いう なる いらっしゃる ござる".split()
)
# Of verbs that sound alike when they are inflected the one that is said more often than
# newspapers print it: よんで is 読んで before 呼んで, まった 待った before 舞った.
_OFTENER = -1.1
_SAID_OFTEN = frozenset(
    "読む 待つ 買う 起きる 帰る 取る 聞く 切る 降る 寝る 書く 死ぬ 話す 貸す 立つ 咲く 教える 飲む 飛ぶ 出る 知る 持つ "
    "作る 乗る 吸う 泣く 食べる 見る 習う 使う 会う 住む 押す 閉める 並ぶ 洗う 暑い 安い 痛い".split()
)
_SAME_SCRIPT = 1.4  # イケてる is イケる before 行ける
_ROMAJI_FIRST = 0.5  # sake is 酒 before it is English
_INFLECTED_LATER = 0.75  # kite is English before it is 来て, but matte 待って
_ZURU = 0.6  # 信ずる beside 信じる
_NOMINAL = frozenset("n pn adj-na adj-no n-suf n-adv n-t num ctr vs".split())
_PARTICLES = frozenset("はがをにへともでの")
_BOUND = frozenset("suf pref ctr n-suf n-pref".split())
_SECOND = 0.05  # between entries as common as each other
_UNLIKELY = 0.04
_MOST_ANSWERS = 20
_MOST_READ = 80  # English answers whose glosses are compared with the query


def look_up(
    query: str,
    deinflections: Sequence[Deinflected],
    spellings: Sequence[str],
    dictionary: Dictionary,
    likely: frozenset[str] = frozenset(),
) -> tuple[Candidate, ...]:
    """Entries ``query`` may mean, best first; none for what is no word or inflected word.

    ``spellings`` are the query and its kana forms, likeliest first; ``deinflections`` the
    dictionary forms of all of them; ``likely`` the forms that a tagger takes an inflected
    query for, or the reading it gives a noun. English is searched where the query is no kana.
    """
    named = {hit.entry for form in likely for hit in dictionary.hits(form) if not hit.is_reading}
    best: dict[int, _Found] = {}
    in_katakana = "ァ" <= query[:1] <= "ヶ"
    for found in (*_direct(spellings, dictionary, likely), *_inflected(deinflections, dictionary)):
        if in_katakana and found.steps:
            same = found.form[0] == query[0]
            found = replace(found, cost=found.cost + (-_SAME_SCRIPT if same else _SAME_SCRIPT))
        if found.hit.entry in named:
            found = replace(found, cost=found.cost + _LIKELY)
        known = best.get(found.hit.entry)
        if known is None or found.cost < known.cost:
            best[found.hit.entry] = found
    if not best:
        best = {found.hit.entry: found for found in _names(query, dictionary)}
    japanese = sorted(best.values(), key=_by_cost)
    english = sorted(_english(query, dictionary), key=_by_cost) if query.isascii() else []
    ordered = _merged(japanese, english)[:_MOST_ANSWERS]
    return tuple(_candidate(found, dictionary.entry(found.hit.entry)) for found in ordered)


def _by_cost(found: _Found) -> float:
    return found.cost


def _direct(
    spellings: Sequence[str], dictionary: Dictionary, likely: frozenset[str]
) -> Iterator[_Found]:
    for place, form in enumerate(spellings):
        for hit in dictionary.hits(form):
            nominal = _NOMINAL.issuperset(hit.pos[:1])
            in_kana = hit.is_reading and not hit.usually_kana and nominal
            cost = (
                _cost(hit, dictionary)
                + min(place, 5) * _OTHER_SPELLING
                + _LISTED_IN_KANA * in_kana
                + _LISTED_VERB
                * (hit.is_reading and hit.pos[0].startswith("v") and len(form) >= _NO_CHANCE)
                + _OFTENER * (hit.is_reading and _is_said_often(hit, dictionary))
                + _SECOND * _is_second(form, hit, dictionary)
                + _UNLIKELY * _is_read_otherwise(hit, dictionary, likely)
            )
            yield _Found(cost, form, hit)


def _inflected(deinflections: Sequence[Deinflected], dictionary: Dictionary) -> Iterator[_Found]:
    asked: dict[str, tuple[Hit, ...]] = {}
    for candidate in deinflections:
        hits = asked.get(candidate.form)
        if hits is None:
            hits = asked[candidate.form] = dictionary.hits(candidate.form)
        for hit in hits:
            fitting = candidate.classes.intersection(hit.pos) - _NOT_SO.get(candidate.form, _NONE)
            if fitting and not _is_chance(candidate, hit):
                cost = _cost(hit, dictionary) + steps_cost(candidate.steps) + _rareness(fitting)
                cost += _SECOND * _is_second(candidate.form, hit, dictionary)
                cost += _EVERYDAY * (candidate.form in _EVERYDAY_FORMS)
                if hit.is_reading:
                    cost += _in_kana_cost(hit, fitting, dictionary)
                    cost += _SHORT_NEGATIVE * (Step("negative", "ん") in candidate.steps)
                suru = fitting == {"vs"}
                yield _Found(cost, candidate.form, hit, candidate.steps, suru)


def _is_chance(candidate: Deinflected, hit: Hit) -> bool:
    """Whether a rare word in kana is there because almost any kana are one."""
    if not hit.is_reading or hit.common or len(candidate.form) >= _LONG:
        return False
    seldom = not SELDOM.isdisjoint(step.name for step in candidate.steps)
    return seldom and candidate.form not in _EVERYDAY_FORMS


def _is_second(form: str, hit: Hit, dictionary: Dictionary) -> bool:
    """Whether an entry is first of all written otherwise, or no word by itself: 本 もと, 人 にん."""
    if hit.is_reading:
        return False
    return hit.pos[0] in _BOUND or dictionary.entry(hit.entry).headword != form


def _is_read_otherwise(hit: Hit, dictionary: Dictionary, likely: frozenset[str]) -> bool:
    """Whether a tagger reads the spelling as another word: 上 うえ, not かみ."""
    readings = dictionary.entry(hit.entry).readings
    return not hit.is_reading and likely.isdisjoint(form.text for form in readings)


def _in_kana_cost(hit: Hit, fitting: frozenset[str], dictionary: Dictionary) -> float:
    if fitting <= _NOMINAL:
        return 0.0 if hit.usually_kana else _NOUN_IN_KANA
    return _OFTENER * _is_said_often(hit, dictionary)


def _is_said_often(hit: Hit, dictionary: Dictionary) -> bool:
    return dictionary.entry(hit.entry).headword in _SAID_OFTEN


def _rareness(classes: frozenset[str]) -> float:
    if all(code.startswith(("v2", "v4")) for code in classes):
        return _OLD
    return _ZURU if classes == {"vz"} else 0.0


def _cost(hit: Hit, dictionary: Dictionary) -> float:
    cost = _commonness(hit.common)
    if not (hit.common or hit.irregular or hit.is_reading):
        cost = min(cost, _VARIANT + _commonness(_headword_common(hit.entry, dictionary)))
    if hit.irregular:
        cost += _IRREGULAR
    if hit.is_reading and not hit.usually_kana:
        cost += _KANA_FOR_KANJI
    return cost


def _headword_common(number: int, dictionary: Dictionary) -> int:
    same = (
        hit.common
        for hit in dictionary.hits(dictionary.entry(number).headword)
        if hit.entry == number
    )
    return next(same, 0)


def _commonness(common: int) -> float:
    if common >= _COMMON:
        return 0.6 * (255 - common) / (255 - _COMMON)
    return _UNCOMMON - (_UNCOMMON - 0.6) * common / _COMMON


def _names(query: str, dictionary: Dictionary) -> Iterator[_Found]:
    """Proper names, in the spelling asked for: as kana, everything is somebody's name, and so
    is many a noun with its particle (水の)."""
    if query[-1:] in _PARTICLES and query[-2:-1] >= "㐀":
        return
    for hit in dictionary.names(query):
        if not hit.is_reading:
            yield _Found(_cost(hit, dictionary), query, hit)


def _english(query: str, dictionary: Dictionary) -> Iterator[_Found]:
    for number in islice(dictionary.english(query), _MOST_READ):
        entry = dictionary.entry(number)
        form = entry.headword
        hit = next((hit for hit in dictionary.hits(form) if hit.entry == number), None)
        if hit:
            written = entry.reading if _in_kana(entry) else form
            yield _Found(_cost(hit, dictionary) + distance(query, entry), written, hit)


def _merged(japanese: Sequence[_Found], english: Sequence[_Found]) -> tuple[_Found, ...]:
    """``take`` is 竹 or 取る: the commoner comes first."""
    if not japanese or not english:
        return (*japanese, *english)
    first, second = japanese, english
    before = -_INFLECTED_LATER if japanese[0].steps else _ROMAJI_FIRST
    if english[0].cost < japanese[0].cost - before:
        first, second = english, japanese
    listed = {found.hit.entry for found in first}
    return (*first, *(found for found in second if found.hit.entry not in listed))


def _candidate(found: _Found, entry: DictionaryEntry) -> Candidate:
    suru = "する" if found.takes_suru else ""
    if not found.hit.is_reading:
        return Candidate(
            found.form + suru, _reading(found.form, entry) + suru, found.steps, found.hit.entry
        )
    written = found.form if _in_kana(entry) else _spelling(found.form, entry)
    return Candidate(written + suru, found.form + suru, found.steps, found.hit.entry)


def _in_kana(entry: DictionaryEntry) -> bool:
    """Whether the word's first meaning is written in kana; a later sense may differ (行く)."""
    return "uk" in entry.senses[0].misc


def _reading(spelling: str, entry: DictionaryEntry) -> str:
    """The entry's first reading that this spelling may have."""
    fitting = (form.text for form in entry.readings if not form.only or spelling in form.only)
    return next(fitting, entry.reading)


def _spelling(reading: str, entry: DictionaryEntry) -> str:
    """The entry's first spelling that may be read so; the reading itself where it has none."""
    only = next((form.only for form in entry.readings if form.text == reading), ())
    return only[0] if only else entry.headword if entry.spellings else reading
