"""Steps that do not follow each other, though the second's ending would fit the first's stem."""

from reader.japanese.inflections.auxiliaries import ASPECT
from reader.japanese.inflections.styles import CLASSICAL, DIALECT
from reader.japanese.inflections.verbs import VERBS
from reader.model.morphology import Step

# Endings that would fit, but are only the halves of others, 食べてい(る), 飲んでし(まう), or that
# nobody says one after the other: 買お|が, 行け|で.
_ON_CONTINUATIVE = (*VERBS, *ASPECT, *DIALECT, *CLASSICAL)
_HALVES = {
    ("ている", "連用形"),
    ("ている", "き"),
    ("ている", "く"),
    ("(う)", "けど"),
    ("(う)", "から"),
    ("命令形", "で"),
    ("て", "って"),  # 連れてって is 連れていって
    # 持ってきます, 持ってきたい are of てくる.
    *(("てく", row.form) for row in _ON_CONTINUATIVE if "i" in row.after.split()),
}
# Steps that nobody puts on each other: 食べられられる, 書けられる, 行けけど.
_ABLE = ("potential", "potential (colloquial)", "potential (added れ)")
_EITHER = "potential or passive"
# Nobody orders an ability, and the old language had no 書ける.
_NOT_OF_ABILITY = (
    "imperative", "in advance", "easy to", "hard to", "possible", "attributive", "perfect",
    "conditional (classical)", "plain (classical)", "past (classical)", "completed (classical)",
)  # fmt: skip
_NEVER = {
    *(
        (able, voice)
        for able in (*_ABLE, _EITHER)
        for voice in ("causative", "causative (short)", "passive", _EITHER)
    ),
    *((voice, voice) for voice in ("causative", "passive", *_ABLE)),
    # 食べさせられる is hardly ever ability.
    *((voice, _EITHER) for voice in ("causative", "passive")),
    *((voice, "potential") for voice in ("passive", _EITHER)),
    *((able, step) for able in _ABLE for step in _NOT_OF_ABILITY),
    *(("possible", step) for step in ("imperative", "continuative", "plain (classical)")),
    ("causative", "plain (classical)"),  # 言わす is the short one
    ("potential", "potential (colloquial)"),  # 書けれる has a れ added
    ("causative (short)", "causative"),  # 書かさせる a さ
    *((order, why) for order in ("imperative", "prohibitive") for why in ("reason", "although")),
}


def never_together(inner: Step, outer: Step) -> bool:
    """Whether the second step cannot follow the first, though its ending would fit."""
    return (inner.form, outer.form) in _HALVES or (inner.name, outer.name) in _NEVER
