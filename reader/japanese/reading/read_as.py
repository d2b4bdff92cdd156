"""A morpheme read otherwise than UniDic reads it, in the form it has."""

from dataclasses import replace
from functools import cache

from reader.japanese.kana import is_kanji
from reader.japanese.reading.accents import accent
from reader.model.morphology import Morpheme

# The end of a potential's stem → of the verb it is made of, and of that verb's continuative.
_POTENTIAL = dict(
    zip(
        "えけげせてねべめれ",
        zip("うくぐすつぬぶむる", "いきぎしちにびみり", strict=True),
        strict=True,
    )
)


def without_okurigana(morpheme: Morpheme) -> Morpheme | None:
    """A verb without its okurigana that UniDic takes for its potential: 踏込 ふみこめ → ふみこみ."""
    last = _POTENTIAL.get(morpheme.kana[-1:])
    if not last or morpheme.pos[0] != "動詞" or not is_kanji(morpheme.surface):
        return None
    plain, stem = last
    potential = morpheme.lemma.endswith(plain) and morpheme.lemma != morpheme.base  # but 洒落|た
    return spoken(morpheme, morpheme.kana[:-1] + stem) if potential else None


@cache
def spoken(morpheme: Morpheme, kana: str) -> Morpheme:
    """The morpheme read so as it stands, whatever its form."""
    return replace(morpheme, kana=kana, base_kana=kana, accent=_accent(morpheme, kana))


@cache
def with_reading(morpheme: Morpheme, base_kana: str, *, firm: bool = False) -> Morpheme:
    """The morpheme as it is inflected when its base is read so: やめ → とめ."""
    return replace(
        morpheme,
        kana=_inflected(morpheme, base_kana),
        base_kana=base_kana,
        accent=_accent(morpheme, base_kana),
        decided=firm,
    )


def _inflected(morpheme: Morpheme, base_kana: str) -> str:
    old, kana = morpheme.base_kana, morpheme.kana
    if morpheme.surface != morpheme.base and old[-1:] != base_kana[-1:]:  # 有って: あっ → もっ
        return base_kana[:-1] + kana[len(old) - 1 :]
    if not morpheme.is_inflected or not kana or not old:
        return base_kana
    same = 0
    while same < min(len(old), len(kana)) and old[same] == kana[same]:
        same += 1
    return base_kana.removesuffix(old[same:]) + kana[same:]


def _accent(morpheme: Morpheme, base_kana: str) -> tuple[int, ...]:
    """UniDic's is of its own reading."""
    return accent(morpheme.base, base_kana, morpheme.base_kana, morpheme.accent)
