"""Verbs and adjectives that no dictionary spells so, wherever MeCab cuts them: 突飛|ばし, 難|有|い.

Which they are says okurigana.py; how they inflect MeCab says of a word that it knows, put in
their place: 渡して for 突飛ばして.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from reader.japanese.kana import is_hiragana
from reader.japanese.old_books.okurigana import U_VERBS
from reader.japanese.old_books.spelled_by_meaning import OLD_VERBS
from reader.japanese.tokenize import tokens
from reader.japanese.unknown.kana_trial import put
from reader.model.morphology import Morpheme

# A word for each ending that the dictionary forms have, without that ending.
_U_STAND_INS = dict(zip("うくぐすつぬぶむる", "買書泳渡待死飛読取", strict=True))
_RU_STAND_INS = dict(
    zip(
        "えけげせぜてでねべめれいきぎじちびみり",
        "考助投任交捨撫尋調眺流老起過感落浴試懲",
        strict=True,
    )
)
# Of those that end so, what is no ru-verb: 繁茂って.
_U_VERBS = frozenset(
    "ちぎる しくじる なじる しゃべる さえぎる しげる あせる きる かえる あざける くびる たぎる".split()
)
_WITHOUT_KANA = "見"  # 申し上|る もうしあげる
_ADJECTIVES = {"しい": "美", "い": "高"}
_ENDS_OF_I = "いくきけかさ"
_INFLECTING = ("動詞", "形容詞")
_POLITE = "ます"
MAKE_VERBS = frozenset("為る 致す 頂く 下さる 出来る 為さる 居る 有る 成る".split())
_REMEMBERED = 5_000


@dataclass(frozen=True, slots=True)
class OldVerb:
    """``stem`` is what never changes of ``form``, read ``read``; a kana of ``ends`` follows it.
    ``lemma``: what it is listed as."""

    form: str
    reading: str
    lemma: str
    stem: str
    read: str
    ends: str
    stand_in: str


def may_begin(before: Morpheme, after: Morpheme) -> bool:
    """Whether one of these words may begin with two morphemes that MeCab cut."""
    verbs = _by_first().get(before.surface[:1])
    if not verbs:
        return False
    joined = before.surface + after.surface
    return any(_begins(verb, before, after, joined) for verb in verbs)


def _begins(verb: OldVerb, before: Morpheme, after: Morpheme, joined: str) -> bool:
    size = len(verb.stem)
    if not joined.startswith(verb.stem[: len(joined)]) or joined[size : size + 1] not in verb.ends:
        return False
    if len(before.surface) < size:
        return True
    particle = after.pos[0] == "助詞" and "接続" not in after.pos[1]  # 尊敬|も, but 歓喜|ん|で
    may_follow = after.lemma in MAKE_VERBS or (particle and after.surface not in "んけ")
    noun = len(before.surface) == size and before.pos[0] not in _INFLECTING
    return noun and not may_follow


def with_old_verbs(
    text: str, places: Sequence[int], morphemes: list[Morpheme], starts: list[int]
) -> tuple[list[Morpheme], list[int]]:
    """The morphemes of a sentence with those words where they begin at one of ``places``."""
    for place in places:
        for verb in _by_first().get(text[place], ()):
            size = len(verb.stem)
            kana = hiragana_from(text, place + size)
            if text.startswith(verb.stem, place) and kana and kana[0] in verb.ends:
                new = inflected(verb, kana)
                if new:
                    end = place + size + len(kana)
                    morphemes, starts = put(new, place, end, morphemes, starts)
                    break
    return morphemes, starts


def hiragana_from(text: str, start: int) -> str:
    """The hiragana that begin there."""
    end = start
    while end < len(text) and is_hiragana(text[end]):
        end += 1
    return text[start:end]


@lru_cache(_REMEMBERED)
def inflected(verb: OldVerb, kana: str) -> tuple[Morpheme, ...]:
    """The verb as the kana after its stem inflect it, and what follows; () where they do not."""
    head, *others = tokens(verb.stand_in + kana)[0]
    if head.pos[0] not in _INFLECTING:
        head, *behind = tokens(verb.stand_in + kana + _POLITE)[0]  # 買い, by itself a noun
        if [each.surface for each in behind] != [_POLITE]:
            return ()
    if head.pos[0] not in _INFLECTING or head.surface == verb.stand_in != _WITHOUT_KANA:
        return ()
    ending = head.surface.removeprefix(verb.stand_in)
    made = replace(
        head,
        surface=verb.stem + ending,
        lemma=verb.lemma,
        base=verb.form,
        kana=verb.read + ending,
        base_kana=verb.reading,
        accent=(),
    )
    return (made, *others)


@cache
def _by_first() -> Mapping[str, Sequence[OldVerb]]:
    """By the first character, the longest stems first."""
    found: dict[str, list[OldVerb]] = {}
    for verb in sorted(_verbs(), key=lambda verb: (len(verb.stem), len(verb.form)), reverse=True):
        found.setdefault(verb.stem[0], []).append(verb)
    return found


def _verbs() -> Iterator[OldVerb]:
    for form, reading in OLD_VERBS.items():
        yield spelled(form, reading, reading, u_verb=reading in _U_VERBS)


def spelled(form: str, reading: str, lemma: str, *, u_verb: bool) -> OldVerb:
    """The verb or adjective with this dictionary form. ``u_verb``: it is a u-verb, though in る it
    may look like a ru-verb."""
    tail, ends, stand_in = _class(form, "" if u_verb else reading)
    stem, read = form.removesuffix(tail), reading.removesuffix(tail)
    return OldVerb(form, reading, lemma, stem, read, ends, stand_in)


def _class(form: str, reading: str) -> tuple[str, str, str]:
    """What a word inflects of its dictionary form, the kana this may begin with, its stand-in.
    ``reading`` is "" for what is no ru-verb."""
    for tail, stand_in in _ADJECTIVES.items():
        if form.endswith(tail):
            return tail, tail[0] if tail[1:] else _ENDS_OF_I, stand_in
    last, before = form[-1], form[-2]
    ru_verb = _RU_STAND_INS.get(reading[-2:-1])
    if last == "る" and before in _RU_STAND_INS and ru_verb:
        return before + last, before, ru_verb
    if last == "る" and not is_hiragana(before) and ru_verb:
        return last, "るれたてなまちず", _WITHOUT_KANA
    return last, U_VERBS[last], _U_STAND_INS[last]
