"""How near an entry comes to what somebody asks for in English."""

import re

from reader.model.lexicon import DictionaryEntry


def distance(query: str, entry: DictionaryEntry) -> float:
    """How far the entry is from meaning just ``query``: 0 if its first gloss says so."""
    wanted = _bare(query)
    distances = (
        0.6 * min(sense_place, 4) + 0.3 * min(gloss_place, 4)
        for sense_place, sense in enumerate(entry.senses)
        for gloss_place, gloss in enumerate(sense.glosses)
        if _bare(gloss) == wanted
    )
    return min(distances, default=4.0)


def _bare(gloss: str) -> str:
    """``to eat (food)`` → ``eat``."""
    return re.sub(r"\s*\(.*\)\s*", " ", gloss.lower()).strip().removeprefix("to ")
