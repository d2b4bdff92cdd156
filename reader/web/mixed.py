"""English with Japanese inside it: every Japanese run says so (``lang``), for fonts and voices."""

import re

from markupsafe import Markup, escape

from reader.web.ruby import NOTHING

# Kana, kanji and full-width forms, with the punctuation that stands between them: 「…」、～.
_JAPANESE = re.compile(
    r"([\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uffee\U00020000-\U000323af]+)"
)
_RUN = Markup('<span lang="ja">{}</span>')
# Names in their own script; the first that has a character in it.
_SCRIPTS = (
    ("ko", re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")),  # 대한민국
    ("ru", re.compile("[\u0400-\u04ff]")),  # Москва
    ("ja", re.compile("[\u3041-\u30ff]")),  # モスクワ
    ("zh", re.compile("[\u3400-\u9fff]")),  # 北京
)


def mixed(text: str) -> Markup:
    """``text`` escaped, its Japanese runs marked."""
    pieces = _JAPANESE.split(text)
    return NOTHING.join(
        _RUN.format(piece) if place % 2 else escape(piece) for place, piece in enumerate(pieces)
    )


def language_of(name: str) -> str:
    """The language that a name's script speaks for; "" where it does not tell."""
    return next((code for code, script in _SCRIPTS if script.search(name)), "")
