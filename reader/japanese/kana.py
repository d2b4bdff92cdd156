"""Kana, kanji and romaji: what a character is, and the same word in another script."""

import re
import unicodedata
from itertools import islice, product

import jaconv

_TO_HIRAGANA = {code: code - 0x60 for code in (*range(0x30A1, 0x30F7), 0x30FD, 0x30FE)} | {
    ord(old): new for old, new in {"ヷ": "ゔぁ", "ヸ": "ゔぃ", "ヹ": "ゔぇ", "ヺ": "ゔぉ"}.items()
}
_TO_KATAKANA = {code: code + 0x60 for code in (*range(0x3041, 0x3097), 0x309D, 0x309E)}
_HALF_WIDTH = re.compile("[\uff61-\uff9f]")  # half-width katakana and its marks
_IDEOGRAPHS = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
_KANJI = re.compile(f"[{_IDEOGRAPHS}々〆〇〻ヶ]+")
_HIRAGANA = re.compile("[ぁ-ゖゝゞゟー]+")
_KATAKANA = re.compile("[ァ-ヺヽヾヿーㇰ-ㇿ]+")
_KANA = re.compile("[ぁ-ゖゝ-ゟァ-ヺー-ヿㇰ-ㇿ]+")

# The vowel that ー prolongs, by the kana before it.
_VOWELS = {
    "あ": "ぁあかがさざただなはばぱまゃやらゎわゕ",
    "い": "ぃいきぎしじちぢにひびぴみりゐ",
    "う": "ぅうくぐすずっつづぬふぶぷむゅゆるゔ",
    "え": "ぇえけげせぜてでねへべぺめれゑゖ",
    "お": "ぉおこごそぞとどのほぼぽもょよろを",
}
VOWEL = {kana: vowel for vowel, column in _VOWELS.items() for kana in column}
VOICED = dict(zip("かきくけこさしすせそたちつてとはひふへほうゝ",
                  "がぎぐげござじずぜぞだぢづでどばびぶべぼゔゞ", strict=True))  # fmt: skip
HALF_VOICED = dict(zip("はひふへほ", "ぱぴぷぺぽ", strict=True))
_UNVOICED = {voiced: plain for plain, voiced in VOICED.items()}


def is_kanji(text: str) -> bool:
    """Whether all of ``text`` is kanji, with 々〆〇〻 and ヶ, which are read like them."""
    return _KANJI.fullmatch(text) is not None


def has_kanji(text: str) -> bool:
    return _KANJI.search(text) is not None


def is_hiragana(text: str) -> bool:
    return _HIRAGANA.fullmatch(text) is not None


def is_katakana(text: str) -> bool:
    return _KATAKANA.fullmatch(text) is not None


def is_kana(text: str) -> bool:
    return _KANA.fullmatch(text) is not None


def hiragana(text: str) -> str:
    """``text`` with its katakana as hiragana, length for length but for ヷヸヹヺ; ー stays."""
    return _full_width(text).translate(_TO_HIRAGANA)


def katakana(text: str) -> str:
    return _full_width(text).translate(_TO_KATAKANA)


def _full_width(text: str) -> str:
    if not _HALF_WIDTH.search(text):
        return text
    wide: str = jaconv.h2z(text, kana=True, ascii=False, digit=False)
    return wide


def spelled_out(text: str) -> str:
    """Hiragana without marks: ー as its vowel, ゝゞ as the kana they repeat (いすゞ → いすず)."""
    out: list[str] = []
    for kana in hiragana(text):
        last = out[-1] if out else ""
        if kana == "ー":
            out.append(VOWEL.get(last, kana))
        elif kana in "ゝゞ" and last:
            plain = _UNVOICED.get(last, last)
            out.append(VOICED.get(plain, plain) if kana == "ゞ" else plain)
        else:
            out.append(kana)
    return "".join(out)


# Romaji by consonant: the kana for a, i, u, e, o; "-" where there is none.
_ROWS = {
    "": "あ い う え お", "k": "か き く け こ", "g": "が ぎ ぐ げ ご", "s": "さ し す せ そ",
    "z": "ざ じ ず ぜ ぞ", "t": "た ち つ て と", "d": "だ ぢ づ で ど", "n": "な に ぬ ね の",
    "h": "は ひ ふ へ ほ", "b": "ば び ぶ べ ぼ", "p": "ぱ ぴ ぷ ぺ ぽ", "m": "ま み む め も",
    "r": "ら り る れ ろ", "y": "や - ゆ いぇ よ", "w": "わ うぃ - うぇ を",
    "ky": "きゃ - きゅ - きょ", "gy": "ぎゃ - ぎゅ - ぎょ", "ny": "にゃ - にゅ - にょ",
    "hy": "ひゃ - ひゅ - ひょ", "by": "びゃ - びゅ - びょ", "py": "ぴゃ - ぴゅ - ぴょ",
    "my": "みゃ - みゅ - みょ", "ry": "りゃ - りゅ - りょ", "sy": "しゃ - しゅ しぇ しょ",
    "sh": "しゃ し しゅ しぇ しょ", "zy": "じゃ - じゅ じぇ じょ", "j": "じゃ じ じゅ じぇ じょ",
    "jy": "じゃ - じゅ じぇ じょ", "ty": "ちゃ - ちゅ ちぇ ちょ", "cy": "ちゃ - ちゅ ちぇ ちょ",
    "ch": "ちゃ ち ちゅ ちぇ ちょ", "dy": "ぢゃ - ぢゅ ぢぇ ぢょ", "ts": "つぁ つぃ つ つぇ つぉ",
    "dz": "- - づ - -", "f": "ふぁ ふぃ ふ ふぇ ふぉ", "v": "ゔぁ ゔぃ ゔ ゔぇ ゔぉ",
    "kw": "くぁ くぃ - くぇ くぉ", "gw": "ぐぁ ぐぃ - ぐぇ ぐぉ", "th": "- てぃ - - -",
    "dh": "- でぃ でゅ - -", "x": "ぁ ぃ ぅ ぇ ぉ", "l": "ぁ ぃ ぅ ぇ ぉ",
    "xy": "ゃ - ゅ - ょ", "ly": "ゃ - ゅ - ょ", "xts": "- - っ - -", "xt": "- - っ - -",
}  # fmt: skip
_SYLLABLES = {
    consonant + vowel: kana
    for consonant, row in _ROWS.items()
    for vowel, kana in zip("aiueo", row.split(), strict=True)
    if kana != "-"
}
# What else a piece of romaji may stand for, likeliest first.
_ALSO = {
    "ti": ("てぃ",), "tu": ("とぅ",), "di": ("でぃ",), "du": ("どぅ",), "zu": ("づ",), "ji": ("ぢ",),
    "wo": ("うぉ",), "ja": ("ぢゃ",), "ju": ("ぢゅ",), "jo": ("ぢょ",),
}  # fmt: skip
_LONG = {
    "ā": "ああ あー",
    "ī": "いい いー",
    "ū": "うう うー",
    "ē": "えい ええ えー",
    "ō": "おう おお おー",
}
_DOUBLED = {"aa": "ああ あー", "ii": "いい いー", "uu": "うう うー", "ee": "ええ えい えー",
            "oo": "おお おう おー", "ou": "おう", "ei": "えい", "oh": "おう おお お"}  # fmt: skip
_PARTICLES = {"wa": "は", "e": "へ"}  # konnichiwa
_FOLD = str.maketrans("âîûêô’ʼ`-", "āīūēō'''ー")
_CONSONANTS = "|".join(sorted(_ROWS, key=len, reverse=True))  # "" comes last
_PIECE = re.compile(
    r"(?P<small>([kstcpgzdbjfhr])(?=\2))"
    r"|(?P<n>nn(?=n[aiueoyāīūēō])|nn(?![aiueoyāīūēō])|n'|n(?![aiueoyāīūēō])|m(?=[bpm]))"
    rf"|(?P<consonant>{_CONSONANTS})"
    r"(?P<vowel>aa|ii|uu|ee|oo|ou|ei|oh(?![aiueoyāīūēō])|[aiueoāīūēō])"
    r"|(?P<bar>ー)"
)
_MOST = 32  # candidates for one query; "tookyootookyoo" would give hundreds


def romaji_kana(text: str, *, lengthen: bool = True) -> tuple[str, ...]:
    """The hiragana that ``text`` may stand for, likeliest first; () where it is no romaji.

    Hepburn, kunrei and what is typed into an input method. Long vowels are ambiguous
    (``koohii``: こおひい, こーひー); vowels written short are tried long only at the end
    of the list (``tokyo``: ときょ … とうきょう), and not at all without ``lengthen``.
    """
    folded = text.strip().lower().replace("tch", "cch").translate(_FOLD)
    pieces = [piece for word in folded.split() for piece in _pieces(word)]
    if not pieces or not all(pieces):
        return ()
    written = islice(product(*pieces), _MOST)
    lengthened = islice(product(*map(_lengthened, pieces)), _MOST if lengthen else 0)
    return tuple(dict.fromkeys("".join(kana) for kana in (*written, *lengthened)))


def spellings(query: str) -> tuple[str, ...]:
    """Every way to write ``query`` that a dictionary may have it in, the query itself first."""
    plain = unicodedata.normalize("NFKC", query).strip()
    kana = (plain, hiragana(plain), katakana(plain), spelled_out(plain))
    romaji = romaji_kana(plain)
    return tuple(dict.fromkeys((*kana, *romaji, *map(katakana, romaji)))) if plain else ()


def _pieces(word: str) -> list[tuple[str, ...]]:
    """The choices for each piece of ``word``; an empty choice where it is no romaji."""
    found: list[tuple[str, ...]] = []
    at = 0
    while at < len(word):
        piece = _PIECE.match(word, at)
        if piece is None:
            return [()]
        at = piece.end()
        found.append(_choices(piece, last=at == len(word)))
    return found


def _choices(piece: re.Match[str], *, last: bool) -> tuple[str, ...]:
    if piece["small"]:
        return ("っ",)
    if piece["bar"]:
        return ("ー",)
    if piece["n"]:
        return ("ん",)
    consonant, vowel = piece["consonant"], piece["vowel"]
    choices = _vowels(consonant, vowel)
    if consonant == "ny":  # honya: ほにゃ, ほんや
        choices += tuple("ん" + kana for kana in _vowels("y", vowel))
    if last and consonant + vowel in _PARTICLES:
        choices += (_PARTICLES[consonant + vowel],)
    return choices


def _vowels(consonant: str, vowel: str) -> tuple[str, ...]:
    """The kana of a syllable, with every way to write a long vowel."""
    tails = (_LONG.get(vowel) or _DOUBLED.get(vowel) or "").split()
    if not tails:
        kana = _SYLLABLES.get(consonant + vowel)
        return (kana, *_ALSO.get(consonant + vowel, ())) if kana else ()
    short = {"ā": "a", "ī": "i", "ū": "u", "ē": "e", "ō": "o"}.get(vowel, vowel[0])
    kana = _SYLLABLES.get(consonant + short)
    return tuple(kana + tail[1:] for tail in tails) if kana else ()


def _lengthened(choices: tuple[str, ...]) -> tuple[str, ...]:
    """The first choice, and the same with its o or u long."""
    kana = choices[0]
    short = (
        not kana.endswith(("っ", "ん"))
        and len(kana) <= 2
        and (len(kana) < 2 or kana[1] in "ゃゅょ")
    )
    return (kana, kana + "う") if short and VOWEL.get(kana[-1]) in ("お", "う") else (kana,)
