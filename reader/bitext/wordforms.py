"""When two English words are forms of one word: inflected (plan, planned) or derived
(develop, development). Every word gets keys; two words are forms of one where keys meet."""

import re
from functools import lru_cache

from reader.bitext.stems import LITTLE, stem

# An ending, what it may have replaced, and an example.
INFLECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ies", ("y", "ie")),  # policies
    ("ied", ("y",)),  # allied
    ("ying", ("ie",)),  # lying
    ("es", ("", "e")),  # processes, eases
    ("s", ("",)),  # talks
    ("ed", ("", "e")),  # signed, eased
    ("ing", ("", "e")),  # signing, easing
    ("en", ("", "e")),  # fallen, taken
    ("n", ("",)),  # known
)
_DOUBLED = re.compile(r"([bdfgklmnprstvz])\1$")  # planned, stopped
_SHORTEST = 2  # letters that stay
_IRREGULAR = 5  # letters: English words with irregular forms are short

# Endings that words of one family share a beginning with, with an example.
FAMILIES: tuple[tuple[str, ...], ...] = (
    ("", "ment"),  # develop, development
    ("e", "ment"),  # argue, argument
    ("", "ion", "or", "ive", "ory"),  # direct, direction, director
    ("e", "ion", "or", "ive", "ory"),  # create, creation
    ("", "ation", "able", "ative", "ature"),  # consider, consideration; sign, signature
    ("e", "ation", "able", "ative", "ably"),  # explore, exploration
    ("y", "ication"),  # unify, unification
    ("de", "sion", "sive"),  # decide, decision
    ("d", "sion", "sive", "se"),  # expand, expansion; defend, defense
    ("t", "ssion", "ssive"),  # permit, permission
    ("lve", "lution"),  # solve, solution
    ("be", "ption"),  # describe, description
    ("ve", "ption"),  # perceive, perception
    ("e", "ition"),  # oppose, opposition
    ("", "ition"),  # add, addition
    ("ish", "ition"),  # abolish, abolition
    ("ain", "ention", "enance"),  # retain, retention; maintain, maintenance
    ("", "al", "ally"),  # nation, national
    ("e", "al", "ally", "als"),  # propose, proposal
    ("y", "ial", "ially"),  # territory, territorial
    ("", "ial", "ially"),  # president, presidential
    ("ce", "tial", "cial"),  # influence, influential
    ("y", "ic", "ical", "ically", "ics", "ist", "ies", "ize"),  # economy, economic
    ("", "ic", "ical", "ics", "ist", "ism", "ize", "ically"),  # real, realist; final, finalize
    ("ics", "ical", "ic", "ically", "ician", "icist"),  # politics, political
    ("cy", "t", "te", "tic", "ce", "tly"),  # diplomacy, diplomatic; important, importance
    ("cy", "ce", "t", "tial"),  # presidency, presidential
    ("", "ly", "ness", "ful", "less", "fully", "ship", "hood"),  # friend, friendship
    ("y", "ily", "iness", "ier", "iest", "ied"),  # heavy, heavily
    ("le", "ly"),  # possible, possibly
    ("ble", "bility"),  # possible, possibility
    ("", "ity"),  # similar, similarity
    ("e", "ity", "ities"),  # secure, security
    ("", "er", "est", "ers"),  # work, worker; cheap, cheaper
    ("e", "er", "est", "ers"),  # trade, trader; wide, widest
    ("", "ous"),  # danger, dangerous
    ("y", "ious", "ous"),  # mystery, mysterious
    ("", "ance", "ence", "ant", "ent"),  # exist, existence
    ("e", "ance", "ence", "ant", "ent"),  # guide, guidance
    ("y", "iance", "iant", "iable"),  # rely, reliance
    ("", "th"),  # grow, growth
    ("", "en", "ened", "ening"),  # weak, weaken
    ("e", "en", "ened", "ening"),  # wide, widen
    ("", "age"),  # pass, passage
    ("", "y"),  # recover, recovery (long words only: see _LONG)
    ("", "ern", "ward", "wards"),  # north, northern
    ("er", "erial", "ry"),  # minister, ministry, ministerial
    ("a", "an"),  # Russia, Russian
    ("", "an", "ian", "ese"),  # Egypt, Egyptian; Japan, Japanese
    ("a", "ese"),  # China, Chinese
    ("e", "ean", "ian"),  # Europe, European
    ("any", "an"),  # Germany, German
    ("", "led", "ling", "ler"),  # travel, travelled
)
_BASE = 3  # letters that a family must share
_LONG = {("", "y"): 6, ("", "th"): 4, ("", "en", "ened", "ening"): 4, ("", "an", "ian", "ese"): 4}

# British spellings and the American ones they are brought to, with an example.
SPELLINGS = (
    (re.compile(r"is(?=(?:e[ds]?|ing|ations?|ers?)$)"), "iz"),  # organise, organisation
    (re.compile(r"our(?=$|s$|ed|ing|a|e|f|l)"), "or"),  # labour
    (re.compile(r"([bcdfgkpt])re(?=s?$)"), r"\1er"),  # centre
    (re.compile(r"ence(?=s?$|less)"), "ense"),  # defence
    (re.compile(r"ogue(?=s?$)"), "og"),  # dialogue
    (re.compile(r"amme(?=s?$)"), "am"),  # programme
    (re.compile(r"aero(?=plane)"), "air"),  # aeroplane
    (re.compile(r"^(?:co|re|pre|non|anti|de)-(?=\w)"), lambda found: found[0][:-1]),  # co-operate
)
# "exercise" and the like keep their s on both sides of the ocean; the key need only agree.


@lru_cache(maxsize=100_000)
def inflected(word: str) -> frozenset[str]:
    """What the word may be a form of, itself among them; none for a little word."""
    plain = _plain(word)
    if plain in LITTLE:
        return frozenset()
    found = {plain}
    for ending, instead in INFLECTIONS:
        if not plain.endswith(ending) or (ending == "s" and plain.endswith(("ss", "us", "is"))):
            continue
        base = plain.removesuffix(ending)
        if len(base) < _SHORTEST:
            continue
        found.update(base + each for each in instead)
        if ending in ("ed", "ing", "en") and _DOUBLED.search(base):
            found.add(base[:-1])
    root = stem(plain)
    if not plain.startswith(root) or (len(plain) <= _IRREGULAR and not plain.endswith("y")):
        found.add(f"~{root}")  # went ~ go, lost ~ lose
    return frozenset(found)


@lru_cache(maxsize=100_000)
def families(word: str) -> frozenset[str]:
    """The families the word belongs to, by every ending it may have."""
    return frozenset(
        f"{number}:{base.removesuffix(ending) if ending else base}"
        for base in inflected(word)
        if not base.startswith("~")
        for number, endings in enumerate(FAMILIES)
        for ending in endings
        if base.endswith(ending) and len(base) - len(ending) >= _LONG.get(endings, _BASE)
    )


def _plain(word: str) -> str:
    plain = word.casefold().replace("’", "'").removesuffix("'s").removesuffix("'")
    for written, instead in SPELLINGS:
        plain = written.sub(instead, plain)
    return plain
