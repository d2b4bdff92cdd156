"""Which of a proper name's readings is meant: by its kind, then by how common it is."""

from collections.abc import Sequence

from reader.japanese.kana import hiragana
from reader.model.lexicon import Hit
from reader.model.morphology import Morpheme
from reader.ports import Dictionary

# What the name of a place ends in: 高野+山 is a mountain before it is a surname.
_PLACES = frozenset(
    "寺 院 社 宮 城 山 川 島 湖 岬 峠 橋 港 駅 町 村 郡 県 国 市 区 岳 峰 谷 沢 池 沼 滝 浦 崎 浜 半島".split()
)
# Of these, what is read otherwise is no place of today: 三田市 is さんだし, not みたいち.
_READ = {"市": "し", "県": "けん", "区": "く", "郡": "ぐん", "駅": "えき"}
_FITS = 60  # what the kind of the name is worth beside how common it is
_MIDDLE = "の"  # 藤原道長 ふじわらのみちなが


def name_readings(
    form: str, morphemes: Sequence[Morpheme], dictionary: Dictionary
) -> list[tuple[str, ...]]:
    """The readings of the likeliest entry of a name, () if the dictionary has none."""
    hits = [hit for hit in dictionary.names(form) if not hit.is_reading]
    if not hits:
        return []
    unidic = "".join(each.kana for each in morphemes)
    place = morphemes[-1].surface in _PLACES or "地名" in morphemes[0].pos[2]
    ending = _READ.get(morphemes[-1].surface, "")
    read = {hit: _readings(hit, dictionary) for hit in hits}
    best = max(
        hits,
        key=lambda hit: (
            hit.common
            + _FITS * (place and "place" in hit.pos)
            + _FITS * any(said.endswith(ending) for said in read[hit]),
            unidic in read[hit],
        ),
    )
    old = _with_clan(read[best], [each for hit in hits for each in read[hit]], morphemes[0].kana)
    return [old or read[best]]


def _readings(hit: Hit, dictionary: Dictionary) -> tuple[str, ...]:
    return tuple(hiragana(each.text) for each in dictionary.entry(hit.entry).readings)


def _with_clan(best: Sequence[str], others: Sequence[str], clan: str) -> tuple[str, ...]:
    """The reading with の after the clan, where the dictionary lists it so as well."""
    longer = {clan + _MIDDLE + each.removeprefix(clan) for each in best if each.startswith(clan)}
    return tuple(each for each in others if each in longer)
