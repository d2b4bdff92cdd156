"""JMdict's codes for the descriptions that stand in their place in jamdict-data.

The database holds the text of each XML entity ("noun (common) (futsuumeishi)") where
JMdict's own files hold its name ("n"). Sources: the DTD at the head of JMdict.
"""

from collections.abc import Mapping

POS: Mapping[str, str] = {
    "noun (common) (futsuumeishi)": "n",  # 机
    "noun or participle which takes the aux. verb suru": "vs",  # 締結
    "expressions (phrases, clauses, etc.)": "exp",  # 気をつける
    "nouns which may take the genitive case particle 'no'": "adj-no",  # 永久
    "adjectival nouns or quasi-adjectives (keiyodoshi)": "adj-na",  # 静か
    "transitive verb": "vt",  # 結ぶ
    "intransitive verb": "vi",  # 開く
    "adverb (fukushi)": "adv",  # 再び
    "adverb taking the 'to' particle": "adv-to",  # 堂々
    "adjective (keiyoushi)": "adj-i",  # 高い
    "adjective (keiyoushi) - yoi/ii class": "adj-ix",  # 良い
    "noun or verb acting prenominally": "adj-f",  # 全日本
    "'taru' adjective": "adj-t",  # 堂々
    "pre-noun adjectival (rentaishi)": "adj-pn",  # 大きな
    "'ku' adjective (archaic)": "adj-ku",  # 易し
    "'shiku' adjective (archaic)": "adj-shiku",  # 悪し
    "archaic/formal form of na-adjective": "adj-nari",  # 静かなり
    "noun, used as a suffix": "n-suf",  # 側
    "noun, used as a prefix": "n-pref",  # 総
    "suffix": "suf",  # 達
    "prefix": "pref",  # 御
    "pronoun": "pn",  # 私
    "counter": "ctr",  # 枚
    "numeric": "num",  # 五
    "particle": "prt",  # は
    "conjunction": "conj",  # しかし
    "interjection (kandoushi)": "int",  # もしもし
    "copula": "cop",  # だ
    "auxiliary": "aux",  # など
    "auxiliary verb": "aux-v",  # られる
    "auxiliary adjective": "aux-adj",  # ない
    "unclassified": "unc",  # ヽ
    "verb unspecified": "v-unspec",
    "Ichidan verb": "v1",  # 食べる
    "Ichidan verb - kureru special class": "v1-s",  # 呉れる
    "Ichidan verb - zuru verb (alternative form of -jiru verbs)": "vz",  # 論ずる
    "Kuru verb - special class": "vk",  # 来る
    "suru verb - special class": "vs-s",  # 愛する
    "suru verb - included": "vs-i",  # する
    "su verb - precursor to the modern suru": "vs-c",  # 奏す
    "irregular ru verb, plain form ends with -ri": "vr",  # 有り
    "irregular nu verb": "vn",  # 死ぬ
    "Godan verb - -aru special class": "v5aru",  # 下さる
    "Godan verb - Iku/Yuku special class": "v5k-s",  # 行く
    "Godan verb with 'bu' ending": "v5b",  # 結ぶ
    "Godan verb with 'gu' ending": "v5g",  # 泳ぐ
    "Godan verb with 'ku' ending": "v5k",  # 書く
    "Godan verb with 'mu' ending": "v5m",  # 読む
    "Godan verb with 'nu' ending": "v5n",  # 死ぬ
    "Godan verb with 'ru' ending": "v5r",  # 取る
    "Godan verb with 'ru' ending (irregular verb)": "v5r-i",  # 有る
    "Godan verb with 'su' ending": "v5s",  # 話す
    "Godan verb with 'tsu' ending": "v5t",  # 持つ
    "Godan verb with 'u' ending": "v5u",  # 買う
    "Godan verb with 'u' ending (special class)": "v5u-s",  # 問う
    "Nidan verb with 'u' ending (archaic)": "v2a-s",  # 得
    "Nidan verb (lower class) with 'u' ending and 'we' conjugation (archaic)": "v2w-s",  # 植う
}

# The classical verbs are named by class and row: 四段 and the two kinds of 二段.
_ROWS = {
    "ku": "k",
    "gu": "g",
    "su": "s",
    "zu": "z",
    "tsu": "t",
    "dzu": "d",
    "nu": "n",
    "hu/fu": "h",
    "bu": "b",
    "mu": "m",
    "yu": "y",
    "ru": "r",
}
CLASSICAL: Mapping[str, str] = {
    f"{name} with '{ending}' ending (archaic)": code.format(row)
    for name, code in (
        ("Yodan verb", "v4{}"),  # 語らふ
        ("Nidan verb (upper class)", "v2{}-k"),  # 落つ
        ("Nidan verb (lower class)", "v2{}-s"),  # 求む
    )
    for ending, row in _ROWS.items()
}

FIELDS: Mapping[str, str] = {
    "anatomy": "anat",
    "archeology": "archeol",
    "architecture, building": "archit",
    "art, aesthetics": "art",
    "astronomy": "astron",
    "audio-visual": "audvid",
    "aviation": "aviat",
    "baseball": "baseb",
    "biochemistry": "biochem",
    "biology": "biol",
    "botany": "bot",
    "Buddhism": "Buddh",
    "business": "bus",
    "chemistry": "chem",
    "Christianity": "Christn",
    "computing": "comp",
    "crystallography": "cryst",
    "ecology": "ecol",
    "economics": "econ",
    "electricity, elec. eng.": "elec",
    "electronics": "electr",
    "engineering": "engr",
    "entomology": "ent",
    "finance": "finc",
    "food, cooking": "food",
    "genetics": "genet",
    "geology": "geol",
    "geometry": "geom",
    "grammar": "gramm",
    "hanafuda": "hanaf",
    "horse-racing": "horse",
    "law": "law",
    "linguistics": "ling",
    "logic": "logic",
    "mahjong": "mahj",
    "martial arts": "MA",
    "mathematics": "math",
    "mechanical engineering": "mech",
    "medicine": "med",
    "military": "mil",
    "music": "music",
    "ornithology": "ornith",
    "pharmacy": "pharm",
    "philosophy": "phil",
    "photography": "photo",
    "physics": "physics",
    "physiology": "physiol",
    "printing": "print",
    "psychology, psychiatry": "psych",
    "Shinto": "Shinto",
    "shogi": "shogi",
    "sports": "sports",
    "statistics": "stat",
    "sumo": "sumo",
    "telecommunications": "telec",
    "trademark": "tradem",
    "video game": "vidg",
    "zoology": "zool",
}

MISC: Mapping[str, str] = {
    "abbreviation": "abbr",
    "archaism": "arch",
    "children's language": "chn",
    "colloquialism": "col",
    "dated term": "dated",
    "derogatory": "derog",
    "familiar language": "fam",
    "female term or language": "fem",
    "full name of a particular person": "person",
    "historical term": "hist",
    "honorific or respectful (sonkeigo) language": "hon",
    "humble (kenjougo) language": "hum",
    "idiomatic expression": "id",
    "Internet slang": "net-sl",
    "jocular, humorous term": "joc",
    "literary or formal term": "form",
    "male term or language": "male",
    "manga slang": "m-sl",
    "obscure term": "obsc",
    "obsolete term": "obs",
    "onomatopoeic or mimetic word": "on-mim",
    "place name": "place",
    "poetical term": "poet",
    "polite (teineigo) language": "pol",
    "proverb": "proverb",
    "quotation": "quote",
    "rare": "rare",
    "sensitive": "sens",
    "slang": "sl",
    "vulgar expression or word": "vulg",
    "word usually written using kana alone": "uk",
    "work of art, literature, music, etc. name": "work",
    "yojijukugo": "yoji",
}

DIALECTS: Mapping[str, str] = {
    "Hokkaido-ben": "hob",
    "Kansai-ben": "ksb",
    "Kantou-ben": "ktb",
    "Kyoto-ben": "kyb",
    "Kyuushuu-ben": "kyu",
    "Nagano-ben": "nab",
    "Osaka-ben": "osb",
    "Ryuukyuu-ben": "rkb",
    "Tosa-ben": "tsb",
    "Touhoku-ben": "thb",
    "Tsugaru-ben": "tsug",
}

FORM_INFO: Mapping[str, str] = {
    "ateji (phonetic) reading": "ateji",  # 寿司
    "gikun (meaning as reading) or jukujikun (special kanji reading)": "gikun",  # 明日, あした
    "irregular okurigana usage": "io",  # 話
    "out-dated or obsolete kana usage": "ok",  # つんぼう
    "word containing irregular kana usage": "ik",  # こんにちわ
    "word containing irregular kanji usage": "iK",
    "word containing out-dated kanji": "oK",  # 國
}

# Forms that a writer of today would not choose; sK, sk, rK, rk come with newer data.
IRREGULAR = frozenset({"io", "ik", "iK", "ok", "oK", "sK", "sk", "rK", "rk"})

CODES: Mapping[str, str] = {**POS, **CLASSICAL, **FIELDS, **MISC, **DIALECTS, **FORM_INFO}


def code(description: str) -> str:
    """The code of a description; one that the tables lack stands for itself."""
    return CODES.get(description, description)
