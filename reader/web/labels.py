"""The dictionaries' codes in plain words. Each row names a word that has the code."""

from collections.abc import Iterable, Mapping

POS: Mapping[str, str] = {
    "n": "noun",  # 机
    "vs": "takes する",  # 締結
    "vs-s": "verb (する)",  # 愛する
    "vs-i": "verb (する)",  # する
    "vs-c": "verb (old す)",  # 奏す
    "vz": "verb (ずる)",  # 論ずる
    "vk": "verb (irregular: くる)",  # 来る
    "vn": "verb (irregular: ぬ)",  # 死ぬ
    "vr": "verb (irregular: り)",  # 有り
    "v1": "verb (ru-verb)",  # 食べる
    "v1-s": "verb (ru-verb)",  # 呉れる
    "v-unspec": "verb",
    "vt": "with an object",  # 結ぶ
    "vi": "without an object",  # 開く
    "exp": "expression",  # 気をつける
    "adj-i": "い-adjective",  # 高い
    "adj-ix": "い-adjective",  # 良い
    "adj-na": "な-adjective",  # 静か
    "adj-no": "before a noun with の",  # 永久
    "adj-f": "before a noun",  # 全日本
    "adj-pn": "before a noun",  # 大きな
    "adj-t": "たる-adjective",  # 堂々
    "adj-ku": "old adjective",  # 易し
    "adj-shiku": "old adjective",  # 悪し
    "adj-nari": "old な-adjective",  # 静かなり
    "adv": "adverb",  # 再び
    "adv-to": "adverb with と",  # 堂々
    "n-suf": "noun used as an ending",  # 側
    "n-pref": "noun used as a beginning",  # 総
    "suf": "ending",  # 達
    "pref": "beginning",  # 御
    "pn": "pronoun",  # 私
    "ctr": "counter",  # 枚
    "num": "number",  # 五
    "prt": "particle",  # は
    "conj": "conjunction",  # しかし
    "int": "interjection",  # もしもし
    "cop": "copula",  # だ
    "aux": "auxiliary",  # など
    "aux-v": "auxiliary verb",  # られる
    "aux-adj": "auxiliary adjective",  # ない
    "unc": "",  # ヽ
}
# The rest of the verbs by the beginning of their code.
VERBS = (
    ("v5", "verb (u-verb)"),  # 書く
    ("v4", "old verb"),  # 語らふ
    ("v2", "old verb"),  # 落つ
)
FIELDS: Mapping[str, str] = {
    "anat": "anatomy", "archeol": "archaeology", "archit": "architecture", "art": "art",
    "astron": "astronomy", "audvid": "audio and video", "aviat": "aviation",
    "baseb": "baseball", "biochem": "biochemistry", "biol": "biology", "bot": "botany",
    "Buddh": "Buddhism", "bus": "business", "chem": "chemistry", "Christn": "Christianity",
    "comp": "computing", "cryst": "crystallography", "ecol": "ecology", "econ": "economics",
    "elec": "electricity", "electr": "electronics", "engr": "engineering",
    "ent": "entomology", "finc": "finance", "food": "food", "genet": "genetics",
    "geol": "geology", "geom": "geometry", "gramm": "grammar", "hanaf": "hanafuda",
    "horse": "horse racing", "law": "law", "ling": "linguistics", "logic": "logic",
    "MA": "martial arts", "mahj": "mahjong", "math": "mathematics",
    "mech": "mechanical engineering", "med": "medicine", "mil": "military",
    "music": "music", "ornith": "ornithology", "pharm": "pharmacy", "phil": "philosophy",
    "photo": "photography", "physics": "physics", "physiol": "physiology",
    "print": "printing", "psych": "psychology", "Shinto": "Shinto", "shogi": "shogi",
    "sports": "sports", "stat": "statistics", "sumo": "sumo", "telec": "telecommunications",
    "tradem": "trademark", "vidg": "video games", "zool": "zoology",
}  # fmt: skip
MISC: Mapping[str, str] = {
    "abbr": "abbreviation", "arch": "archaic", "chn": "children’s word",
    "col": "colloquial", "dated": "dated", "derog": "derogatory", "fam": "familiar",
    "fem": "women’s language", "form": "formal", "hist": "historical", "hon": "honorific",
    "hum": "humble", "id": "idiom", "joc": "jocular", "m-sl": "manga slang",
    "male": "men’s language", "net-sl": "internet slang", "obs": "obsolete",
    "obsc": "obscure", "on-mim": "sound word", "person": "person", "place": "place",
    "poet": "poetic", "pol": "polite", "proverb": "proverb", "quote": "quotation",
    "rare": "rare", "sens": "sensitive", "sl": "slang", "uk": "usually in kana",
    "vulg": "vulgar", "work": "title of a work", "yoji": "four-character idiom",
    "hob": "Hokkaido dialect", "ksb": "Kansai dialect", "ktb": "Kanto dialect",
    "kyb": "Kyoto dialect", "kyu": "Kyushu dialect", "nab": "Nagano dialect",
    "osb": "Osaka dialect", "rkb": "Ryukyu dialect", "tsb": "Tosa dialect",
    "thb": "Tohoku dialect", "tsug": "Tsugaru dialect",
}  # fmt: skip
NAMES: Mapping[str, str] = {
    "surname": "surname", "place": "place", "unclass": "name", "company": "company",
    "product": "product", "masc": "man’s given name", "fem": "woman’s given name",
    "person": "person", "given": "given name", "station": "station",
    "organization": "organisation", "work": "title of a work",
}  # fmt: skip


def part_of_speech(codes: Iterable[str]) -> str:
    """The codes of a sense as one line.

    >>> part_of_speech(("n", "vs", "vt"))
    'noun, takes する, with an object'
    """
    return _line(map(_verb, codes))


def labels(codes: Iterable[str]) -> str:
    """Fields, usage and dialects of a sense as one line; an unknown code stands as it is."""
    return _line(FIELDS.get(code) or MISC.get(code, code) for code in codes)


def name_types(codes: Iterable[str]) -> str:
    """What kind of name it is."""
    return _line(NAMES.get(code, code) for code in codes)


def _verb(code: str) -> str:
    if code in POS:
        return POS[code]
    return next((plain for start, plain in VERBS if code.startswith(start)), code)


def _line(words: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(word for word in words if word))
