"""JMdict's codes in plain words.

A code that is in no table stands for itself: a newer dictionary may bring new ones.
"""

from collections.abc import Mapping

POS: Mapping[str, str] = {
    "n": "noun",  # 机
    "n-pref": "noun used as a prefix",  # 総
    "n-suf": "noun used as a suffix",  # 側
    "pn": "pronoun",  # 私
    "num": "number",  # 五
    "ctr": "counter",  # 枚
    "vs": "noun that takes する",  # 締結
    "adj-i": "い-adjective",  # 高い
    "adj-ix": "い-adjective (いい)",  # いい, よくない
    "adj-na": "な-adjective",  # 静か
    "adj-no": "noun that takes の",  # 永久
    "adj-pn": "word only used before a noun",  # 大きな
    "adj-f": "word used before a noun",  # 全日本
    "adj-t": "たる-adjective",  # 堂々
    "adj-nari": "なり-adjective (classical)",  # 静かなり
    "adj-ku": "く-adjective (classical)",  # 易し
    "adj-shiku": "しく-adjective (classical)",  # 悪し
    "adv": "adverb",  # 再び
    "adv-to": "adverb that takes と",  # 堂々
    "aux": "auxiliary",  # など
    "aux-v": "auxiliary verb",  # られる
    "aux-adj": "auxiliary adjective",  # ない
    "cop": "copula",  # だ
    "conj": "conjunction",  # しかし
    "exp": "expression",  # 気をつける
    "int": "interjection",  # もしもし
    "pref": "prefix",  # 御
    "suf": "suffix",  # 達
    "prt": "particle",  # は
    "unc": "unclassified",  # ヽ
    "vt": "takes an object",  # 結ぶ
    "vi": "takes no object",  # 開く
    "v1": "ru-verb",  # 食べる
    "v1-s": "ru-verb (くれる)",  # 呉れる
    "vz": "ru-verb (ずる, じる)",  # 論ずる
    "vk": "irregular verb (来る)",  # 来る
    "vs-i": "irregular verb (する)",  # する
    "vs-s": "する-verb (す, する)",  # 愛する
    "vs-c": "す-verb (classical する)",  # 奏す
    "v5b": "u-verb (ぶ)",  # 結ぶ
    "v5g": "u-verb (ぐ)",  # 泳ぐ
    "v5k": "u-verb (く)",  # 書く
    "v5k-s": "u-verb (行く)",  # 行く, 行った
    "v5m": "u-verb (む)",  # 読む
    "v5n": "u-verb (ぬ)",  # 死ぬ
    "v5r": "u-verb (る)",  # 取る
    "v5r-i": "u-verb (ある)",  # 有る, ない
    "v5aru": "u-verb (honorific る)",  # 下さる, 下さい
    "v5s": "u-verb (す)",  # 話す
    "v5t": "u-verb (つ)",  # 持つ
    "v5u": "u-verb (う)",  # 買う
    "v5u-s": "u-verb (う, unchanged before て)",  # 問う, 問うて
    "vn": "irregular verb (ぬ)",  # 死ぬ
    "vr": "irregular verb (り)",  # 有り
    "v-unspec": "verb",
    "v2a-s": "classical verb (二段, う)",  # 得
    "v2w-s": "classical verb (下二段, う)",  # 植う
}

_ROWS = {
    "k": "く",
    "g": "ぐ",
    "s": "す",
    "z": "ず",
    "t": "つ",
    "d": "づ",
    "n": "ぬ",
    "h": "ふ",
    "b": "ぶ",
    "m": "む",
    "y": "ゆ",
    "r": "る",
}
CLASSICAL: Mapping[str, str] = {
    code.format(row): f"classical verb ({kind}, {ending})"
    for code, kind in (("v4{}", "四段"), ("v2{}-k", "上二段"), ("v2{}-s", "下二段"))
    for row, ending in _ROWS.items()  # v2t-k: 落つ
}

FIELDS: Mapping[str, str] = {
    "anat": "anatomy",
    "archeol": "archaeology",
    "archit": "architecture",
    "art": "art",
    "astron": "astronomy",
    "audvid": "audio and video",
    "aviat": "aviation",
    "baseb": "baseball",
    "biochem": "biochemistry",
    "biol": "biology",
    "bot": "botany",
    "Buddh": "Buddhism",
    "bus": "business",
    "chem": "chemistry",
    "Christn": "Christianity",
    "comp": "computing",
    "cryst": "crystallography",
    "ecol": "ecology",
    "econ": "economics",
    "elec": "electricity",
    "electr": "electronics",
    "engr": "engineering",
    "ent": "entomology",
    "finc": "finance",
    "food": "food",
    "genet": "genetics",
    "geol": "geology",
    "geom": "geometry",
    "gramm": "grammar",
    "hanaf": "hanafuda",
    "horse": "horse racing",
    "law": "law",
    "ling": "linguistics",
    "logic": "logic",
    "MA": "martial arts",
    "mahj": "mahjong",
    "math": "mathematics",
    "mech": "mechanical engineering",
    "med": "medicine",
    "mil": "military",
    "music": "music",
    "ornith": "ornithology",
    "pharm": "pharmacy",
    "phil": "philosophy",
    "photo": "photography",
    "physics": "physics",
    "physiol": "physiology",
    "print": "printing",
    "psych": "psychology",
    "Shinto": "Shinto",
    "shogi": "shogi",
    "sports": "sports",
    "stat": "statistics",
    "sumo": "sumo",
    "telec": "telecommunications",
    "tradem": "trademark",
    "vidg": "video games",
    "zool": "zoology",
}

MISC: Mapping[str, str] = {
    "abbr": "abbreviation",
    "arch": "archaic",
    "chn": "children's language",
    "col": "colloquial",
    "dated": "dated",
    "derog": "derogatory",
    "fam": "familiar",
    "fem": "women's language",
    "form": "literary or formal",
    "hist": "historical",
    "hon": "honorific",
    "hum": "humble",
    "id": "idiom",
    "joc": "jocular",
    "m-sl": "manga slang",
    "male": "men's language",
    "net-sl": "Internet slang",
    "obs": "obsolete",
    "obsc": "obscure",
    "on-mim": "onomatopoeia",
    "person": "a person's full name",
    "place": "place name",
    "poet": "poetic",
    "pol": "polite",
    "proverb": "proverb",
    "quote": "quotation",
    "rare": "rare",
    "sens": "sensitive",
    "sl": "slang",
    "uk": "usually written in kana",
    "vulg": "vulgar",
    "work": "title of a work",
    "yoji": "idiom of four characters",
}

DIALECTS: Mapping[str, str] = {
    "hob": "Hokkaidō dialect",
    "ksb": "Kansai dialect",
    "ktb": "Kantō dialect",
    "kyb": "Kyōto dialect",
    "kyu": "Kyūshū dialect",
    "nab": "Nagano dialect",
    "osb": "Ōsaka dialect",
    "rkb": "Ryūkyū dialect",
    "thb": "Tōhoku dialect",
    "tsb": "Tosa dialect",
    "tsug": "Tsugaru dialect",
}

# What is said of a spelling or a reading.
FORMS: Mapping[str, str] = {
    "ateji": "kanji chosen for their sound",  # 寿司
    "gikun": "read by meaning, not by character",  # 明日, あした
    "ik": "irregular kana",
    "iK": "irregular kanji",
    "io": "irregular okurigana",
    "ok": "outdated kana",
    "oK": "outdated kanji",  # 國
    "rk": "rare kana",
    "rK": "rare kanji",
    "sk": "only for searching",
    "sK": "only for searching",
    "nokanji": "not a reading of the kanji",  # アジア beside 亜細亜
}

NAMES: Mapping[str, str] = {
    "character": "character",
    "company": "company",
    "deity": "deity",
    "event": "event",
    "fem": "woman's given name",  # 花子
    "fiction": "fiction",
    "given": "given name",
    "masc": "man's given name",  # 太郎
    "mythology": "mythology",
    "object": "object",
    "organization": "organisation",
    "person": "person",  # 夏目漱石
    "place": "place",
    "product": "product",
    "religion": "religion",
    "service": "service",
    "station": "railway station",
    "surname": "surname",  # 田中
    "unclass": "name",
    "work": "work",
}

_POS = {**POS, **CLASSICAL}
_MISC = {**MISC, **DIALECTS}


def pos_label(code: str) -> str:
    """A part of speech of a word.

    >>> pos_label("v5k")
    'u-verb (く)'
    """
    return _POS.get(code, code)


def field_label(code: str) -> str:
    """The field that a sense belongs to."""
    return FIELDS.get(code, code)


def misc_label(code: str) -> str:
    """The register or the dialect of a sense."""
    return _MISC.get(code, code)


def form_label(code: str) -> str:
    """What is odd about a spelling or a reading."""
    return FORMS.get(code, code)


def name_label(code: str) -> str:
    """The type of a name, which is its ``pos``: "fem" is no register there.

    >>> name_label("fem")
    "woman's given name"
    """
    return NAMES.get(code, code)
