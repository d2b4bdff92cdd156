"""Inflected words made from the grammar itself, by rules of its own: what ``lookup`` must undo.

A stem is named by the ending that shows it, for 書く: {ない} 書か, {ず} 書か, {ます} 書き, {て} 書いて,
{た} 書いた, {ば} 書け, {う} 書こ, {る} 書く; て and た are voiced as the verb asks, and so is what
stands after {t}: {t}ちゃう is 書いちゃう and 読んじゃう.
"""

from collections.abc import Iterator

Stems = dict[str, str]

_ROWS = {"う": "わいうえお", "く": "かきくけこ", "ぐ": "がぎぐげご", "す": "さしすせそ", "つ": "たちつてと",
         "ぬ": "なにぬねの", "ぶ": "ばびぶべぼ", "む": "まみむめも", "る": "らりるれろ"}  # fmt: skip
_BEFORE_TE = {"う": "っ", "つ": "っ", "る": "っ", "む": "ん", "ぶ": "ん", "ぬ": "ん", "く": "い", "ぐ": "い", "す": "し"}  # fmt: skip
_VOICED = {"て": "で", "た": "だ", "ち": "じ", "と": "ど"}


def stems(word: str, code: str) -> Stems:
    """The stems of a verb of one of JMdict's classes."""
    stem, end = word[:-1], word[-1]
    if code == "v1":
        return _named(word, stem, stem, stem, stem, "", stem + "れ", stem + "よ", f"{stem}ろ {stem}よ",
                      f"{stem}られ", f"{stem}られ", f"{stem}させ", f"{stem}さ")  # fmt: skip
    if code == "vk":
        k = (
            (lambda kana: stem[:-1] + "来")
            if stem.endswith("来")
            else (lambda kana: stem[:-1] + kana)
        )
        return _named(word, k("こ"), k("こ"), k("き"), k("き"), "", stem + "れ", k("こ") + "よ", k("こ") + "い",
                      k("こ") + "られ", k("こ") + "られ", k("こ") + "させ", k("こ") + "さ")  # fmt: skip
    if code in ("vs-i", "vs-s"):
        s = word[:-2]
        a = s + ("さ" if code == "vs-s" else "し")
        potential = s + ("せ" if code == "vs-s" else "でき")
        order = f"{s}せ {s}せよ" if code == "vs-s" else f"{s}しろ {s}せよ"
        return _named(word, a, s + "せ", s + "し", s + "し", "", s + "すれ", s + ("そ" if code == "vs-s" else "しよ"), order,
                      potential, s + "され", s + "させ", s + "さ")  # fmt: skip
    if code == "vz":
        s = word[:-2]
        return _named(word, s + "じ", s + "ぜ", s + "じ", s + "じ", "", s + "ずれ", s + "じよ", f"{s}じろ {s}ぜよ",
                      s + "じられ", s + "じられ", s + "じさせ", s + "じさ")  # fmt: skip
    a, i, _, e, o = tuple(_ROWS[end])
    te = "っ" if code == "v5k-s" else "う" if code == "v5u-s" else _BEFORE_TE[end]
    i = "い" if code == "v5aru" else i
    order = stem + ("い" if code == "v5aru" else e)
    negative = word[:-2] if code == "v5r-i" else stem + a
    return _named(word, negative, stem + a, stem + i, stem + te, "゛" if end in "ぐぬぶむ" else "", stem + e,
                  stem + o, order, stem + e, f"{stem}{a}れ", f"{stem}{a}せ", f"{stem}{a}")  # fmt: skip


def _named(word: str, nai: str, zu: str, masu: str, te: str, voiced: str, ba: str, u: str, order: str,
           potential: str, passive: str, causative: str, short: str) -> Stems:  # fmt: skip
    return {"る": word, "ない": nai, "ず": zu, "ます": masu, "t": te + voiced, "て": _voiced(te + voiced + "て"),
            "た": _voiced(te + voiced + "た"), "ば": ba, "う": u, "命令": order, "可能": potential, "受身": passive,
            "使役": causative, "短": short}  # fmt: skip


def _voiced(text: str) -> str:
    before, mark, after = text.partition("゛")
    return before + _VOICED.get(after[0], after[0]) + after[1:] if mark else text


# What stands after each stem. Of the words made by DERIVED too.
CORE = """
{ない}ない {ない}なかった {ない}なくて {ない}なければ {ない}なかったら {ます}ます {ます}ません {ます}ました {ます}ませんでした {た} {て}
{た}ら {た}り {ば}ば {う}う {ます}たい {ます}そう {ます}ながら {る}だろう {る}でしょう {る}らしい {て}も {ず}ず {て}から
""".split()

PLAIN = """
{ない}ないで {ない}なきゃ {ない}なくちゃ {ない}なけりゃ {ない}ねえ {ない}ねぇ {ない}なければならない {ない}なければなりません {ない}なければならなかった {ない}なくてはいけない
{ない}なくてもいい {ない}ないでください {ない}なさそう {ない}なさすぎる {ない}なくなる {ない}なくなった {ない}ないだろう {ない}ないらしい {ない}ないでしょう {ない}ないです
{ない}なかったです {ない}なかったでしょう {ない}なきゃいけない {ない}なくちゃいけない {ない}なくては {ない}なくても {ない}ないと
{ず}ずに {ず}ぬ {ず}ざる {ず}ねば {ず}ねばならない {ず}ねばならぬ {ず}んばかり {ず}しめる {ず}ずにはいられない {ず}ざるをえない {ず}ざるを得ない
{ます}ましょう {ます}まして {ます}ましたら {ます}ますまい {ます}ませんでしたら {ます}たくない {ます}たかった {ます}たがる {ます}たければ {ます}たくて {ます}たくなかった {ます}たくなる {ます}たすぎる
{ます}たさ {ます}たそう {ます}たくなさそう {ます}なさい {ます}な {ます}たまえ {ます}つつ {ます}つつある {ます}がち {ます}っぱなし {ます}方 {ます}かけ {ます}たて {ます}がてら {ます}次第
{ます}すぎる {ます}すぎた {ます}過ぎて {ます}やすい {ます}やすく {ます}にくい {ます}にくかった {ます}づらい {ます}がたい {ます}かねる {ます}かねない {ます}得る {ます}うる {ます}えない
{ます}始める {ます}始めた {ます}はじめる {ます}出す {ます}出した {ます}続ける {ます}続けている {ます}終わる {ます}終わった {ます}終える {ます}直す {ます}かける {ます}かけた {ます}切る {ます}きれない {ます}抜く {ます}まくる {ます}合う {ます}そうな {ます}そうに
{ます}そうもない {ます}そうだった {ます}そうです {ます}っぽい {ます}なよ {ます}ゃしない {ます}はしない {ます}もしない {ます}ようがない {ます}に行く {ます}に来た
{て}いる {て}いた {て}いない {て}います {て}いました {て}いません {て}いて {て}いれば {て}いなかった {て}いったら {て}おる {て}おります {て}いらっしゃる {て}いらっしゃいます
{て}しまう {て}しまった {て}しまって {て}しまいました {て}おく {て}おいた {て}おこう {て}ある {て}あった {て}あります {て}いく {て}いった {て}行く {て}くる {て}きた {て}来た {て}こない
{て}みる {て}みた {て}みたい {て}みよう {て}みれば {て}みせる {て}みせた {て}やる {て}やった {て}くれる {て}くれた {て}くれない {て}くれ {て}くれませんか {て}もらう {て}もらった {て}もらえない {て}もらえますか {て}もらいたい
{て}いただく {て}いただけますか {て}いただけませんか {て}いただきたい {て}くださる {て}くださった {て}ください {て}くださいませんか {て}下さい {て}ほしい {て}欲しかった {て}あげる {て}あげました {て}さしあげる {て}ならない {て}たまらない {て}いられない {て}しょうがない
{て}もいい {て}もよい {て}もかまわない {て}もいいですか {て}は {て}はいけない {て}はならない {て}はいけません {て}ばかりいる {て}る {て}ます {て}た {て}ました {て}ない {て}ません {て}て {て}たら {て}れば {て}なかった {て}んだ {て}く {て}った
{て}まいる {て}まいりました {て}ごらん {て}ちょうだい {て}んの {て}なきゃ {て}ねえ
{t}ちゃう {t}ちゃった {t}ちゃって {t}ちゃいます {t}ちゃいました {t}ちゃおう {t}ちゃえ {t}ちゃったら {t}ちゃわない {t}ちまう {t}ちまった {t}ちゃ {t}ちゃいけない {t}ちゃいけません
{t}とく {t}といた {t}といて {t}とこう {t}とけば {t}とる {t}とった {t}とって {t}たって {t}たろう {t}たげる
{た}らしい {た}だろう {た}でしょう {た}そうだ {た}ようだ {た}みたい {た}のだ {た}んだ {た}んです {た}ばかり
{る}な {る}なよ {る}べき {る}べきではない {る}べきだった {る}べし {る}べく {る}べからず {る}まい {る}なら {る}ならば {る}そうだ {る}そうです {る}ようだ {る}みたい {る}のだ {る}んだ {る}んです {る}のです {る}んだろう {る}かもしれない
{る}らしかった
{う}うか {う}うと {う}うとする {う}うとした {う}っか {う}うじゃないか
{ば}ばいい {ば}ばよかった {ば}ば {ば}ども {命令} {命令}よ
""".split()

# (label, template, class): words made of words, inflecting in their turn.
DERIVED = (
    ("passive", "{受身}る", "v1"), ("causative", "{使役}る", "v1"), ("causative passive", "{使役}られる", "v1"),
    ("potential", "{可能}る", "v1"), ("desire", "{ます}たい", "adj-i"), ("negative", "{ない}ない", "adj-i"),
    ("progressive", "{て}いる", "v1"), ("colloquial", "{て}る", "v1"), ("completion", "{て}しまう", "v5u"),
    ("done", "{t}ちゃう", "v5u"), ("in advance", "{て}おく", "v5k"), ("prepared", "{t}とく", "v5k"),
    ("result", "{て}ある", "v5r-i"), ("going", "{て}いく", "v5k-s"), ("coming", "{て}くる", "vk"),
    ("trying", "{て}みる", "v1"), ("receiving", "{て}もらう", "v5u"), ("receiving humbly", "{て}いただく", "v5k"),
    ("favour", "{て}くれる", "v1"), ("favour of a superior", "{て}くださる", "v5aru"), ("giving", "{て}あげる", "v1"),
    ("wish", "{て}ほしい", "adj-i"), ("excess", "{ます}すぎる", "v1"), ("begin", "{ます}始める", "v1"),
    ("continue", "{ます}続ける", "v1"), ("easy", "{ます}やすい", "adj-i"), ("hard", "{ます}にくい", "adj-i"),
    ("hard (painful)", "{ます}づらい", "adj-i"), ("others' desire", "{ます}たがる", "v5r"),
    ("passive progressive", "{受身}ている", "v1"), ("causative favour", "{使役}てもらう", "v5u"),
    ("causative humble", "{使役}ていただく", "v5k"), ("potential become", "{可能}るようになる", "v5r"),
    ("potential wish", "{可能}そう", "adj-na"), ("passive completion", "{受身}てしまう", "v5u"),
    ("causative passive completion", "{使役}られてしまう", "v5u"), ("honorific passive", "{て}おられる", "v1"),
)  # fmt: skip

ADJECTIVE = """
{}い {}く {}くて {}くない {}くなかった {}くありません {}くありませんでした {}くないです {}くなかったです {}かった {}かったです {}いです {}ければ {}かったら {}かったり {}かろう {}さ {}そう
{}そうだ {}そうな {}そうに {}すぎる {}すぎた {}すぎて {}くなる {}くなった {}くなって {}くなります {}くする {}くした {}くしない {}いだろう {}いでしょう {}いらしい {}いみたい {}いようだ {}いのだ {}いんだ {}いんです {}いなら {}かっただろう {}かったらしい
{}くても {}くてもいい {}くては {}くちゃ {}くなければ {}くなきゃ {}くなければならない {}くなさそう {}くねえ {}けりゃ {}きゃ {}かったろう {}き {}からず {}かりし {}くとも {}いそうだ {}くなりたい {}くなってきた {}くなりそう {}くなくて {}くなくなる {}くもない {}くはない
{}がる {}がって {}げ {}っ {}いっ {}ーい {}かった{}
""".replace("{}かった{}", "").split()

NOMINAL = """
{}だ {}だった {}です {}でした {}じゃない {}ではない {}じゃなかった {}ではなかった {}じゃありません {}ではありません {}じゃありませんでした {}ではありませんでした {}じゃないです {}だろう {}でしょう {}なら {}ならば {}だったら {}でしたら
{}である {}であった {}であります {}であろう {}であり {}でない {}でなければ {}じゃなければ {}でなくては {}らしい {}みたい {}だったろう {}なのだ {}なんだ {}なんです {}でございます {}だったり {}じゃねえ {}であれば {}であって
""".split()

NA = """
{}な {}に {}で {}そう {}そうだ {}すぎる {}になる {}になった {}にする {}にして {}さ {}なる {}なり {}がる
""".split()


def verb_forms(word: str, code: str) -> Iterator[tuple[str, str]]:
    """(template, surface) for every plain form of a verb."""
    yield from _filled((*CORE, *PLAIN), stems(word, code))


def derived_forms(word: str, code: str) -> Iterator[tuple[str, str]]:
    """The same for the words that are made of it, each in its core forms."""
    for label, template, kind in DERIVED:
        for _, made in _filled((template,), stems(word, code)):
            for form, surface in forms(made, kind, core=True):
                yield f"{label} {form}", surface


def forms(word: str, code: str, *, core: bool = False) -> Iterator[tuple[str, str]]:
    if code == "adj-i":
        for form in ADJECTIVE[: 27 if core else None]:
            yield form, form.replace("{}", word[:-1])
    elif code == "adj-ix":
        for form in ADJECTIVE:
            if form not in ("{}い", "{}いです"):
                yield (
                    form,
                    form.replace("{}", "よ") if word == "いい" else form.replace("{}", word[:-1]),
                )
    elif code in ("adj-na", "n"):
        for form in (*NOMINAL, *(NA if code == "adj-na" else ())):
            yield form, form.replace("{}", word)
    elif core:
        yield from _filled(CORE, stems(word, code))
    else:
        yield from verb_forms(word, code)


def _filled(templates: tuple[str, ...] | list[str], by_name: Stems) -> Iterator[tuple[str, str]]:
    for template in templates:
        if "{命令}" in template:
            for order in by_name["命令"].split():
                yield template, template.replace("{命令}", order)
        else:
            text = template
            for name, stem in by_name.items():
                text = text.replace("{" + name + "}", stem)
            yield template, _voiced(text)


def wrong_forms(word: str, code: str) -> Iterator[str]:
    """Endings of other classes put on a verb, and stems of its own cut off or left alone."""
    stem, end = word[:-1], word[-1]
    for ending in ("た", "て", "ない", "ます", "たい", "ろ", "られる", "させる", "ず", "ぬ", "く", "い",
                   "くない", "ければ", "ました", "ません", "たら", "たり", "てる"):  # fmt: skip
        if not (end == "う" and ending[0] in "たて"):  # 買うた, in the west
            yield word + ending
    if code == "v1":
        yield from (
            stem + wrong
            for wrong in ("らない", "ります", "りた", "った", "って", "らせる", "りたい")
        )
        return
    for before in {*_BEFORE_TE.values()} - {_BEFORE_TE[end]} - {"し"}:
        yield from (
            stem + before + ending
            for ending in ("た", "だ", "て", "で")
            if before + ending not in ("んだ", "いだ")
        )
    i = _ROWS[end][1]
    yield from (
        stem + i + ending
        for ending in ("ない", "た", "て", "ちゃう", "くない", "かった", "ろ", "れば")
    )
    yield from (stem + ending for ending in ("ない", "たい", "よう"))


WRONG_ADJECTIVES = """
{}た {}て {}ます {}たい {}いた {}いない {}いく {}いくない {}くた {}くます {}いかった {}いければ {}くなた {}かる {}いだ {}いだった {}って {}いて {}いくて {}かたない {}くないた
""".split()
WRONG_NOMINALS = """
{}い {}くない {}かった {}ければ {}た {}て {}ない {}ます {}たい {}られる {}よう {}くて {}いだ {}ないだ {}だない {}だます {}は {}を {}が {}も
""".split()
