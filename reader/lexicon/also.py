"""Words that the dictionary has apart and that are one in a sentence: 夢の|ように, 日本|では."""

from reader.ports import Dictionary

# What is listed as one word in one sense, and in another is its first part with a particle, and
# how that is spelled and read: 夢の|ように, 日本|では.
_ALSO = {"ように": ("様", "よう"), "では": ("で", "で"), "よう": ("様に", "ように")}
_ALSO |= {f"{number}度": ("度", "ど") for number in "一二三四五六七八九十"}  # 三度 of a fever


def also(form: str, dictionary: Dictionary) -> list[int]:
    """What a word listed so may be besides."""
    spelling, reading = _ALSO.get(form, ("", ""))
    entries = ((hit.entry, dictionary.entry(hit.entry)) for hit in dictionary.hits(spelling))
    return [
        record
        for record, entry in entries
        if any(each.text == reading for each in entry.readings)
        and (not entry.spellings or spelling != reading)
    ]
