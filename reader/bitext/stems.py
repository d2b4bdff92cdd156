"""English words → keys under which inflected and derived forms meet.

Rough on purpose: "diplomacy" and "diplomatic" shall meet, and it does little harm that
"contract" and "contraction" do: chance agreement is weighed later.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*")
_LONGEST = 6  # letters that are kept

_LITTLE = """
a an the of to in on at by for from with as is are was were be been being am and or that this
these those it its which who whom whose will would shall should has have had having do does did
done may might can could must there than then so such into onto upon over about very s t re ve
ll d m esp etc usu eg ie sth sb oneself ones one's
"""
LITTLE = frozenset(_LITTLE.split())

# Forms that no rule brings to their word, by word.
_IRREGULAR = """
be: is are was were been | go: went gone | come: came | say: said | make: made | take: took taken
give: gave given | get: got gotten | know: knew known | think: thought | see: saw seen
find: found | tell: told | leave: left | feel: felt | bring: brought | buy: bought | begin: began
begin: begun | keep: kept | hold: held | write: wrote written | stand: stood | hear: heard
mean: meant | meet: met | run: ran | pay: paid | sit: sat | speak: spoke spoken | lead: led
grow: grew grown | lose: lost | fall: fell fallen | send: sent | build: built | draw: drew drawn
break: broke broken | spend: spent | rise: rose risen | drive: drove driven | wear: wore worn
choose: chose chosen | seek: sought | throw: threw thrown | catch: caught | fight: fought
sleep: slept | teach: taught | win: won | forget: forgot forgotten | eat: ate eaten | sing: sang
sing: sung | swim: swam | fly: flew flown | ride: rode ridden | hide: hid hidden | sell: sold
die: dying dead death | lie: lay lain lying | strike: struck | hang: hung | shake: shook shaken
steal: stole stolen | wake: woke woken | tear: tore torn | freeze: froze frozen | swear: swore
man: men | woman: women | child: children | foot: feet | tooth: teeth | mouse: mice | wife: wives
life: lives living alive | knife: knives | half: halves | wolf: wolves | leaf: leaves
person: people | good: better best well | bad: worse worst | far: further farther
old: elder eldest | strength: strong | length: long | width: wide | high: height | deep: depth
France: French | Spain: Spanish | Greece: Greek | Korea: Korean | choice: choose | sale: sell
use: used using user | see: seeing | lie: lied | become: became | bear: bore born borne
bend: bent | bind: bound | bite: bit bitten | bleed: bled | blow: blew blown | breed: bred
cling: clung | creep: crept | deal: dealt | dig: dug | feed: fed | flee: fled | lay: laid
lend: lent | light: lit | ring: rang rung | shine: shone | shoot: shot | sink: sank sunk
slide: slid | spin: spun | stick: stuck | sweep: swept | swing: swung | weave: wove woven
weep: wept | shrink: shrank shrunk | forbid: forbade forbidden | forgive: forgave forgiven
overcome: overcame | overthrow: overthrew overthrown | overtake: overtook overtaken
undergo: underwent undergone | understand: understood | undertake: undertook undertaken
uphold: upheld | withdraw: withdrew withdrawn | withstand: withstood | foresee: foresaw foreseen
spring: sprang sprung | dry: drier driest | sew: sewn | sow: sown | show: shown
i: me my mine | he: him his | she: her hers | we: us our ours | they: them their theirs
you: your yours
"""
BASES = {
    form: word.strip()
    for row in _IRREGULAR.lower().replace("\n", "|").split("|")
    if row.strip()
    for word, forms in [row.split(":")]
    for form in forms.split()
}

# Endings that are cut off, the first that fits, where at least three letters stay.
_ENDINGS = re.compile(
    r"(?:isations?|izations?|ations?|itions?|ingly|edly|fully|ness(?:es)?|ments?|ities|ity"
    r"|ically|ical|ic|ally|al|ously|ous|ively|ive|ably|able|ibly|ible|ances?|ences?|ants?|ents?"
    r"|ings?|ied|ies|ed|ers?|ors?|est|ese|ian|ean|ists?|isms?|ise[sd]?|ize[sd]?|ions?|ly|es|s|y)$"
)
_SPELLINGS = (
    (re.compile("our(?=$|s$|ed|ing|a|e|f|l)"), "or"),  # labour, labor
    (re.compile("([bcdfgkpt])re$"), r"\1er"),  # centre, center
    (re.compile("ence$"), "ense"),  # defence, defense
    (re.compile("ogue$"), "og"),  # dialogue, dialog
)


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The key of a word in any case, "" for a little word that says nothing of its own."""
    plain = word.casefold().replace("’", "'").removesuffix("'s")
    if plain in LITTLE:
        return ""
    plain = BASES.get(plain, plain).replace("'", "")
    for written, instead in _SPELLINGS:
        plain = written.sub(instead, plain)
    cut = plain
    while (found := _ENDINGS.search(cut)) and found.start() >= 3:
        cut = cut[: found.start()]
    while len(cut) > 3 and (cut[-1] in "aeiouy" or cut[-1] == cut[-2]):
        cut = cut[:-1]
    return cut[:_LONGEST]


def plain(text: str) -> str:
    """Without accents: "naïve" is written "naive" as often."""
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def words(text: str) -> Iterator[str]:
    for found in WORD.finditer(plain(text)):
        yield found[0]


_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}")


def gloss_stems(gloss: str) -> tuple[str, ...]:
    """The stems of a gloss without its explanations in brackets."""
    bare = _BRACKETS.sub(" ", gloss)
    return tuple(dict.fromkeys(s for word in words(bare) if (s := stem(word))))
