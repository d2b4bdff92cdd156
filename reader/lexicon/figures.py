"""Numbers in figures as a dictionary lists them: in kanji."""

import re

_FIGURES = tuple(" 一二三四五六七八九")


def in_kanji(form: str) -> str:
    """5月 → 五月, 3分の1 → 三分の一: how a dictionary lists what has a name of its own."""
    if not re.match("[0-9０-９]{1,2}(?![0-9０-９])", form):
        return form
    return re.sub("[0-9０-９]{1,2}", _spelled, form)


def _spelled(figures: re.Match[str]) -> str:
    tens, ones = divmod(int(figures[0]), 10)
    ten = f"{_FIGURES[tens] if tens > 1 else ''}十" if tens else ""
    return ten + (_FIGURES[ones].strip() if tens or ones else figures[0])
