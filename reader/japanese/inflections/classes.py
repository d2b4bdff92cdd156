"""The classes of words, by JMdict's codes, and the stems their endings attach to.

a  before ない            行か 食べ し こ        u   the dictionary form, whole
z  before ず, ぬ          行か 食べ せ こ        ur  the dictionary form without its る
i  continuative           行き 食べ し き        e   before ば           行け 食べれ 高けれ
ta before た, たら        行っ 食べ 高かっ       y   ば run together     行きゃ 食べりゃ
te before て              行っ 食べ 高く         o   before う           行こ 食べよ 高かろ
tv the same, verbs only   行っ 食べ              m   imperative          行け 食べろ しろ
p  godan before える      行け                   q   before り (classical) 行け せ
r5 before れる            行か さ                r1  before られる       食べ こ
c5 before せる            行か                   c1  before させる       食べ こ
x  before まい, not godan 食べ し こ             h   before へん         行か 行け せえ
s  stem of an adjective   高                     k   its classical end   高し 美し
n  noun or na-adjective   静か 学生              na  na-adjective only   静か
v  noun that takes する   締結                   t   たる-adjective      堂々
ru before る (classical)  助く                   ss  before さそう       な よ
nd end of old, before る  燃ゆ 信ず               rs  r1 that is never ability  せ ぜ
un ur but for v5r, whose 走んだ is no form        食べ す
ku what 曰く is made of  言わく
da the copula before で   みたい                  ki before し of old     せ こ

Some endings follow a whole word, of whatever form: u, and the kinds in WHOLE. Classes that
only endings make: past, n-neg (行かん), plain (行かねえ), fin (行こう: what ends a sentence).

゛ at the end of a stem voices what follows: 読ん゛ + た → 読んだ.
"""

from collections.abc import Iterator

Stems = dict[str, str]

# Five kana and what stands before た; the imperative is the fourth kana but for v5aru.
_GODAN = {
    "v5k v4k": ("かきくけこ", "い"), "v5g v4g": ("がぎぐげご", "い゛"), "v5s v4s": ("さしすせそ", "し"),
    "v5t v4t": ("たちつてと", "っ"), "v5n vn": ("なにぬねの", "ん゛"), "v5b v4b": ("ばびぶべぼ", "ん゛"),
    "v5m v4m": ("まみむめも", "ん゛"), "v5r v4r": ("らりるれろ", "っ"), "v5u": ("わいうえお", "っ"),
    "v4h": ("はひふへほ", "っ"),
}  # fmt: skip

# Small classes: the row they follow, and where they do not.
_LIKE = {"v5k-s": ("v5k", ("ta", "te", "tv")), "v5u-s": ("v5u", ("ta", "te", "tv")),
         "v5r-i": ("v5r", ("a",)), "v5aru": ("v5r", ())}  # fmt: skip


def _godan(kana: str, before_ta: str) -> Stems:
    a, i, _, e, o = tuple(kana)
    ya = "や" if i == "い" else i + "ゃ"
    return {"a": a, "z": a, "i": i, "ta": before_ta, "te": before_ta, "tv": before_ta, "e": e,
            "y": ya, "o": o, "m": e, "p": e, "q": e, "r5": a, "c5": a, "h": f"{a} {e}"}  # fmt: skip


_ICHIDAN = {"a": "_", "z": "_", "i": "_", "ta": "_", "te": "_", "tv": "_", "e": "れ", "y": "りゃ",
            "o": "よ", "m": "ろ よ", "r1": "_", "c1": "_", "x": "_", "h": "_ え", "ur": "_", "un": "_"}  # fmt: skip
_SURU = {"a": "し", "z": "せ", "i": "し", "ta": "し", "te": "し", "tv": "し", "e": "すれ",
         "y": "すりゃ", "o": "しよ", "m": "しろ せよ せい", "q": "せ", "r5": "さ", "rs": "せ",
         "c1": "_", "x": "し せ す", "h": "せえ しい せ", "ur": "す", "un": "す", "v": "_", "ki": "せ"}  # fmt: skip
# A verb in -su wherever its forms differ: 愛さない, 愛せる, 愛そう.
_SURU_S = _SURU | {"a": "さ し", "z": "せ さ", "o": "しよ そ", "m": "しろ せよ せ", "e": "すれ せ",
                   "p": "せ", "c5": "さ"}  # fmt: skip
_ZURU = {"a": "じ", "z": "ぜ じ", "i": "じ", "ta": "じ", "te": "じ", "tv": "じ", "e": "ずれ",
         "o": "じよ", "m": "じろ ぜよ", "r1": "じ", "rs": "ぜ", "c1": "じ", "x": "じ", "ur": "ず", "un": "ず", "ki": "ぜ"}  # fmt: skip
_KURU = {"a": "こ", "z": "こ", "i": "き", "ta": "き", "te": "き", "tv": "き", "e": "くれ",
         "y": "くりゃ", "o": "こよ", "m": "こい", "r1": "こ", "c1": "こ", "x": "こ",
         "h": "け けえ き きい こ こお", "ur": "く", "un": "く", "ki": "こ"}  # fmt: skip
_KURU_KANJI = dict.fromkeys(_KURU, "来") | {
    "e": "来れ",
    "y": "来りゃ",
    "o": "来よ",
    "m": "来い",
    "h": "来 来い 来え 来お",
    "ur": "来",
}
_ADJECTIVE = {"s": "_", "z": "から", "e": "けれ", "y": "けりゃ きゃ", "ta": "かっ", "te": "く",
              "k": "し"}  # fmt: skip
_GOOD = {stem: "よ" + ending.replace("_", "") for stem, ending in _ADJECTIVE.items()} | {
    "y": "よけりゃ よきゃ"
}


def _ending_in(code: str, words: str, stems: Stems) -> tuple[tuple[str, str, Stems], ...]:
    """A class of few words, by what they all end in: 行く, 持って行く."""
    return tuple(
        (
            code,
            word,
            {
                kind: " ".join(word[:-1] + kana.replace("_", "") for kana in stem.split())
                for kind, stem in stems.items()
            },
        )
        for word in words.split()
    )


def _godan_classes() -> Iterator[tuple[str, str, Stems]]:
    """Each row, with the small classes that differ from it in a stem or two."""
    for codes, (kana, before_ta) in _GODAN.items():
        stems = _godan(kana, before_ta)
        for kind, stem in stems.items():
            also = [
                code for code, (like, but) in _LIKE.items() if like in codes and kind not in but
            ]
            yield " ".join((codes, *also)), kana[2], {kind: stem}


# Word class → (end of the dictionary form, stems); a class may have several ends.
CLASSES: tuple[tuple[str, str, Stems], ...] = (
    *_godan_classes(),
    *_ending_in("v5k-s", "いく ゆく 行く 逝く 往く てく でく", {"ta": "っ", "te": "っ", "tv": "っ"}),
    *_ending_in("v5u-s", "とう こう たまう たもう 問う 訪う 請う 乞う 給う 賜う 揺蕩う 猶予う",
                {"ta": "う", "te": "う", "tv": "う"}),
    ("v5aru", "る", {"i": "い", "m": "い いませ いまし"}),
    *_ending_in("v4r v5aru", "ござる 御座る", {"i": "い"}),  # v4r in JMdict
    ("v5aru", "っしゃる", {"ta": "し", "te": "し", "tv": "し"}),  # いらして
    *_ending_in("vr", "あり 有り 在り 侍り はべり", _godan("らりるれろ", "っ") | {"y": "_"}),
    ("v5r v5r-i v5aru", "る", {"ur": "_"}),
    ("v5r-i", "る", {"un": "_"}),
    ("v5u", "う", {"ta": "う", "te": "う", "tv": "う"}),  # 言うた, in the west
    ("v5u", "かう", {"ta": "こう", "te": "こう", "tv": "こう"}),
    ("v5u", "らう", {"ta": "ろう ろ", "te": "ろう ろ", "tv": "ろう ろ"}),
    ("v5u", "まう", {"ta": "もう も", "te": "もう も", "tv": "もう も"}),
    ("v5u", "がう", {"ta": "ごう", "te": "ごう", "tv": "ごう"}),
    ("v1 v1-s", "る", _ICHIDAN),
    *_ending_in("v1-s", "くれる 呉れる", {"m": "_"}),
    *_ending_in("v5u", "言う いう 云う 思う おもう 願う ねがう", {"ku": "わく えらく"}),
    *_ending_in("v5u-s", "問う", {"ku": "わく"}),
    *_ending_in("v5n vn", "死ぬ しぬ 往ぬ 去ぬ", {"nd": "ぬ"}),  # 死ぬる
    *_ending_in("v5s", "申す もうす", {"ku": "さく"}),
    *_ending_in("v5r", "語る かたる", {"ku": "らく"}),
    *_ending_in("v5u", "違う ちがう", {"ta": "かっ", "te": "く"}),  # 違かった, as of an adjective
    ("v5u", "う", {kind: kana for kind, kana in _godan("はひふへほ", "っ").items() if kind in "azieq"}),
    ("v5aru", "さる", {"ta": "すっ", "te": "すっ"}),  # くだすった
    ("vs-i", "する", _SURU),
    ("vs-s", "する", _SURU_S),
    ("vs-c", "す", _godan("さしすせそ", "し")),
    ("vz", "ずる", _ZURU | {"nd": "ず"}),
    ("vk", "くる", _KURU),
    ("vk", "来る", _KURU_KANJI),
    ("vk", "來る", {kind: stem.replace("来", "來") for kind, stem in _KURU_KANJI.items()}),
    ("adj-i aux-adj", "い", _ADJECTIVE),
    ("adj-i aux-adj", "しい", {"k": "し"}),
    ("adj-i aux-adj", "ない", {"ss": "な"}),
    ("adj-ix", "いい", {"ss": "よ"}),
    *_ending_in("adj-ix", "よい 良い 好い 善い", {"ss": "_"}),
    ("vs", "", {"v": "_", "vn": "_"}),
    ("adj-ix", "いい", _GOOD),
    *_ending_in("adj-ix", "よい 良い 好い 善い", _ADJECTIVE),
    ("adj-ku adj-shiku", "し", {stem: end for stem, end in _ADJECTIVE.items() if stem != "k"}),
    ("adj-shiku", "し", {"s": "し"}),
    ("cop exp", "だ", {"ta": "だっ", "da": "_"}),
    *_ending_in("exp", "あかん いかん", {"ta": "んかっ", "te": "んく"}),
    ("cop exp", "です", {"ta": "でし"}),  # JMdict calls です an expression
    ("adj-na", "", {"n": "_", "na": "_"}),
    ("n pn adj-no n-suf n-adv n-t num ctr", "", {"n": "_"}),
    ("adj-t adv-to", "", {"t": "_"}),
)  # fmt: skip

# What inflects only as an ending.
AUXILIARIES: tuple[tuple[str, str, Stems], ...] = (
    ("masu", "ます", {"mz": "ませ", "ma": "ま", "ta": "まし", "te": "まし", "e": "ますれ",
                    "o": "ましょ", "x": "ます"}),
    ("da", "だ", {"ta": "だっ"}),
    ("ya", "や", {"ta": "やっ"}),
    ("desu", "です", {"ta": "でし", "te": "でし"}),
    ("desu-i", "です", {"te": "でし"}),  # 高いです, but not 高いでした
)  # fmt: skip

# Nidan verbs, as the dictionary still lists them: 助く, 落つ. (kana of the continuative, class)
_NIDAN = "け:く:k き:く:k げ:ぐ:g ぎ:ぐ:g せ:す:s ぜ:ず:z て:つ:t ち:つ:t で:づ:d ね:ぬ:n へ:ふ:h ひ:ふ:h"
_NIDAN += " べ:ぶ:b び:ぶ:b め:む:m み:む:m え:ゆ:y い:ゆ:y れ:る:r り:る:r ゑ:う:w"


def _parts(code: str) -> tuple[str, str, str]:
    kana, end, row = code.split(":")
    return kana, end, row


def _nidan(code: str) -> tuple[str, str, Stems]:
    kana, end, row = _parts(code)
    upper = kana in "きぎちひびみいり"
    stems = dict.fromkeys(("a", "z", "i", "ta", "te", "tv", "r1", "c1"), kana)
    return (
        f"v2{row}-{'k' if upper else 's'}",
        end,
        stems | {"e": end + "れ", "m": kana + "よ", "ru": end},
    )


NIDAN = tuple(_nidan(code) for code in _NIDAN.split())
# One-row verbs as they ended when they were Nidan: 燃える 燃ゆ, 恥じる 恥ず.
_ONCE = f"{_NIDAN} じ:ず:z え:う:w い:う:w"
ONCE_NIDAN = (
    *(("v1", kana + "る", {"nd": end}) for kana, end, _ in map(_parts, _ONCE.split())),
    ("v1", "得る", {"nd": "得"}),
    ("vk", "来る", {"nd": "来"}),
)

# Classes whose dictionary form, whole, takes endings such as らしい or だろう.
PLAIN = frozenset(code for codes, end, _ in CLASSES + NIDAN if end for code in codes.split())
PLAIN = PLAIN - {"cop", "exp"} | {"past", "n-neg", "plain"}

# Stems that are whole words: their classes.
WHOLE = {
    "u": PLAIN,
    "ud": frozenset({"adj-i", "adj-ix", "aux-adj", "past", "n-neg"}),  # before です
    "nn": frozenset({"n-neg", "masen"}),  # 知らん, 行きません
    "ng": frozenset({"n-neg"}),  # 行かん, before とく
    "masen": frozenset({"masen"}),
    "mi": frozenset({"mi"}),  # 高くあり, before ます
    "tt": frozenset({"te"}),  # 食べて, before いる
    "su": frozenset({"su"}),  # 高う, before ございます
    "oi": frozenset({"oi"}),  # お読み, before になる
    "uv": frozenset(code for code in PLAIN if code.startswith("v")),  # before な, not 高い
    # before な that asks to agree, which after a verb forbids
    "fp": frozenset("masu masen desu desu-i da past adj-i adj-ix n-neg plain fin".split()),
    "mu": frozenset({"masu", "masen"}),  # before よう of a wish
    "f": PLAIN
    | {"masu", "masen", "desu", "desu-i", "da", "fin", "cop"},  # what may end a sentence, before よ
    "fv": PLAIN
    | {"masu", "masen", "desu", "desu-i", "fin"},  # the same, before a voice that stops: っ
}
