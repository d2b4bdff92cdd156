"""When two English words are forms of one word: inflected (plan, planned) or derived
(develop, development). Every word gets keys; two words are forms of one where keys meet."""

import re
from functools import lru_cache

from reader.bitext.stems import BASES, LITTLE

# An ending, what it may have replaced, and an example.
INFLECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ies", ("y", "ie")),  # policies
    ("ied", ("y",)),  # allied
    ("ying", ("ie",)),  # lying
    ("ves", ("f", "fe")),  # wolves, housewives
    ("es", ("", "e")),  # processes, eases
    ("s", ("",)),  # talks
    ("ed", ("", "e")),  # signed, eased
    ("ing", ("", "e")),  # signing, easing
    ("en", ("", "e")),  # fallen, taken
    ("n", ("",)),  # known
)
_DOUBLED = re.compile(r"([bdfgklmnprstvz])\1$")  # planned, stopped
_SHORTEST = 2  # letters that stay

# How a word ends, how words end that are derived from it, and an example.
FAMILIES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("", ("ment", "ness", "ful", "less", "fully", "ship", "hood", "age", "cy")),  # development
    ("", ("ly", "ity", "al", "ally", "ary", "ic", "ical", "ics", "ically")),  # formality
    ("", ("ion", "or", "ive", "ory", "ation", "able", "ative", "ature")),  # direct, direction
    ("", ("er", "est", "ist", "ism", "ize", "en", "th", "ous")),  # work, worker; weak, weaken
    ("", ("ance", "ence", "ant", "ent", "ition")),  # exist, existence; add, addition
    ("", ("ial", "ially", "ian", "ese", "ern", "ward", "wards")),  # president, presidential
    ("e", ("ment", "ion", "or", "ive", "ory", "ation", "ator", "able", "ative", "ably")),  # create
    ("e", ("al", "ally", "ity", "er", "ery", "inery", "est", "en", "ition")),  # secure, security
    ("e", ("ance", "ence", "ant", "ent", "ean", "ian", "ization")),  # guide, guidance; European
    ("y", ("ication", "iable", "ial", "ially", "ic", "ical", "ically", "ics", "ist")),  # economy
    ("y", ("ize", "ily", "iness", "ier", "iest", "ious", "ous", "iance")),  # heavy, heavily
    ("ics", ("ical", "ic", "ically", "ician", "icist")),  # politics, political
    ("cy", ("t", "tic", "te", "tial")),  # diplomacy, diplomatic; presidency, president
    ("nt", ("nce", "ncy", "ntly", "ntial")),  # important, importance
    ("t", ("ssion", "ssive")),  # permit, permission
    ("ce", ("tial", "cial")),  # influence, influential
    ("le", ("ly", "ility")),  # possible, possibly
    ("de", ("sion", "sive")),  # decide, decision
    ("d", ("sion", "sive", "se", "t")),  # expand, expansion; defend, defense
    ("lve", ("lution",)),  # solve, solution
    ("be", ("ption",)),  # describe, description
    ("ve", ("ption", "f")),  # perceive, perception; relieve, relief
    ("ish", ("ition",)),  # abolish, abolition
    ("ain", ("ention", "enance", "anation")),  # retain, retention; maintain, maintenance
    ("er", ("ry", "erial")),  # minister, ministry
    ("a", ("an", "ese")),  # Russia, Russian; China, Chinese
    ("any", ("an",)),  # Germany, German
    ("ove", ("oof",)),  # prove, proof
    ("eed", ("ess",)),  # succeed, success; proceed, process
    ("eak", ("eech",)),  # speak, speech
    ("ose", ("oss",)),  # lose, loss
    ("ize", ("ice",)),  # advise, spelled advize here; advice
    ("eigh", ("eight",)),  # weigh, weight
)
_BASE = 3  # letters of a base at least
# By an ending what it may stand for.
_BASES = {
    ending: tuple(base for base, endings in FAMILIES if ending in endings)
    for _, row in FAMILIES
    for ending in row
}
_LONGEST = max(map(len, _BASES))

# British spellings and the American ones they are brought to, with an example.
SPELLINGS = (
    (re.compile(r"is(?=(?:e[ds]?|ing|ations?|ers?)$)"), "iz"),  # organise, organisation
    (re.compile(r"our(?=$|s$|ed|ing|a|e|f|l)"), "or"),  # labour
    (re.compile(r"([bcdfgkpt])re(?=s?$)"), r"\1er"),  # centre
    (re.compile(r"(?<=def|off|ret|lic)ence(?=s?$|less)"), "ense"),  # defence
    (re.compile(r"ogue(?=s?$)"), "og"),  # dialogue
    (re.compile(r"amme(?=s?$)"), "am"),  # programme
    (re.compile(r"aero(?=plane)"), "air"),  # aeroplane
    (re.compile(r"^(?:co|re|pre|non|anti|de)-(?=\w)"), lambda found: found[0][:-1]),  # co-operate
)


# Endings that inflect, what stands instead, and an example.
_CUT = (
    ("ies", "y"),  # policies
    ("ied", "y"),  # allied
    ("es", ""),  # goes, eases
    ("s", ""),  # talks
    ("ed", ""),  # signed, eased
    ("ing", ""),  # going
)
_UNCUT = re.compile(r"(?:[sui]s|eed)$")  # process, status, basis; need
_VOWEL = re.compile("[aeiouy]")
# Words that stand in the table of the irregular with what they come from, and are no forms of it.
_APART = frozenset(
    """
    dead death living alive well strong long wide high deep french spanish greek korean choose
    sell user using
    """.split()
)
_VERBS = {"has": "have", "had": "have", "does": "do", "did": "do", "done": "do"}


@lru_cache(maxsize=20_000)
def uninflected(word: str) -> str:
    """A key, no word, under which the forms of a word meet, but not what is derived from it.

    >>> uninflected("went") == uninflected("Goes"), uninflected("eased") == uninflected("ease")
    (True, True)
    >>> uninflected("policy") == uninflected("political")
    False
    """
    plain = _plain(word)
    if plain in _APART:
        return plain
    plain = _VERBS.get(plain) or BASES.get(plain, plain)
    for ending, instead in _CUT if not _UNCUT.search(plain) else ():
        stays = plain.removesuffix(ending)
        if stays != plain and _VOWEL.search(stays):
            plain = stays + instead
            break
    return _DOUBLED.sub(r"\1", plain.removesuffix("e"))


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
        found.update(base + each for each in instead if len(base + each) >= _SHORTEST)
        if ending in ("ed", "ing", "en") and _DOUBLED.search(base):
            found.add(base[:-1])
    found.add(BASES.get(plain, plain))  # went: go
    return frozenset(found)


@lru_cache(maxsize=100_000)
def derived(word: str) -> frozenset[str]:
    """What the word may be a form of or derived from."""
    found = set(inflected(word))
    for form in tuple(found):
        for size in range(1, min(_LONGEST, len(form)) + 1):
            bases = (form[:-size] + base for base in _BASES.get(form[-size:], ()))
            found.update(base for base in bases if len(base) >= _BASE)
    return frozenset(found)


def _plain(word: str) -> str:
    plain = word.casefold().replace("’", "'").removesuffix("'s").removesuffix("'")
    for written, instead in SPELLINGS:
        plain = written.sub(instead, plain)
    return plain
