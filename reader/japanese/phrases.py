"""A sentence in phrases (文節), and which phrase depends on which, as far as rules can tell.

Where the phrases part is found by BudouX, corrected by the words: never inside one, always
after a comma and after a particle that ends a phrase. What a phrase is follows from its last
morpheme. Japanese puts the head last, so a phrase depends on the next one that can be its head:
a noun for what describes nouns, a predicate for all else.

    太郎は 古い 本を 図書館で 読んだ    古い → 本を; 太郎は, 本を, 図書館で → 読んだ
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from reader.model.morphology import Morpheme, Word
from reader.model.study import Phrase, Role

if TYPE_CHECKING:
    import budoux

Placed = tuple[int, Word]  # where a word begins in its sentence

PUNCTUATION = "、。，．！？!? 　"
_UNFIT = frozenset("「」『』（）()［］[]〈〉《》“”―—…：；:;・")  # nobody knows where these go
_ENDS = frozenset("は が を に へ で も から まで より".split())  # 崩壊から|まだ
_COUNTED = frozenset("も しか ほど".split())  # after a number: 20キロも|ない
_TIMES = frozenset("年 月 日 時 分 秒 世紀 年代".split())  # 1992年11月、彼は来た
# What is nothing without the phrase before it: 静かになる, 学者という.
_LIGHT = frozenset("する なる 成る 為る 致す いたす いう 言う 思う 見える 似る".split())
# を and what it makes a set phrase with: 会合を最後に, 三年を経て.
_SET = frozenset(
    "最後 最初 中心 機 契機 境 背景 前提 理由 相手 例 皮切り 目的 条件 目前 前 もと 基"
    " 経る めぐる 巡る 通じる 通す 除く 含める".split()
)
# Nouns that are nothing without the clause before them: 行くはずだ.
_FORMAL = frozenset("こと もの はず わけ ところ つもり ため 以上 上 ほう の よう".split())
_NOMINAL = frozenset("名詞 代名詞 接頭辞 接尾辞 形状詞".split())
_PREDICATES = frozenset("動詞 形容詞".split())

# At the beginning of a sentence these join it to the one before: でも、海の近くに…
_JOINING = frozenset(
    "では でも だが それでも それから それで だから ですから ところが けれども しかも また"
    " なお さて もっとも なぜなら つまり すなわち たとえば 例えば".split()
)
# Roles by the last morpheme: its part of speech and surface, with an example.
_BY_PARTICLE: dict[tuple[str, str], Role | None] = {
    ("格助詞", "の"): "adnominal",  # 世界の 地図
    ("格助詞", "が"): "subject",  # 国が ある
    ("格助詞", "と"): None,  # 日本と 韓国, 彼と 会う: either
    ("係助詞", "は"): "topic",  # 今日は 休む
    ("副助詞", "か"): None,  # 三人か 四人
    ("副助詞", "や"): None,  # 犬や 猫
}
_PARTICLES: dict[str, Role | None] = {
    "格助詞": "case",  # 海に 囲まれる
    "係助詞": "case",  # 今も いる
    "副助詞": "case",  # 少しだけ 食べる
    "接続助詞": "clause",  # 川を挟んで 向かい合う
}
_BY_KIND: dict[str, Role | None] = {
    "副詞": "adverb",  # まだ 来ない
    "連体詞": "adnominal",  # この 国
    "接続詞": "first",  # しかし 雨だ
    "感動詞": "first",  # はい 行く
}
_BY_FORM: dict[str, Role | None] = {
    "連体形": "adnominal",  # 国を分ける 線
    "連用形": "clause",  # 市場があり、核がある
    "仮定形": "clause",  # 登れば 見える
}


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words between two boundaries, before it is known what they depend on."""

    start: int
    end: int
    words: tuple[Word, ...]
    comma: bool

    @property
    def morphemes(self) -> list[Morpheme]:
        return [each for word in self.words for each in word.morphemes]

    @property
    def first(self) -> Morpheme:
        return self.words[0].morphemes[0]

    @property
    def is_nominal(self) -> bool:
        return self.first.pos[0] in _NOMINAL

    @property
    def governs(self) -> bool:
        """Whether there is a predicate in it: not the verb of について, nor the に of 静かに."""
        return any(
            each.pos[0] in _PREDICATES or (each.pos[0] == "助動詞" and each.surface not in "に")
            for word in self.words
            if not _is_particle(word)
            for each in word.morphemes
        )


def phrases(text: str, words: Sequence[Placed]) -> tuple[Phrase, ...]:
    """() for what cannot be taken apart: quotations, brackets, words the rules do not know."""
    if _UNFIT & {*text} or not words:
        return ()
    joined = list(_joined(list(_pieces(text, words))))
    roles = [_role(piece, last=piece is joined[-1]) for piece in joined]
    if None in roles:
        return ()
    known = [role for role in roles if role]
    if _opens(joined[0]):
        known[0] = "first"
    if "first" in known[1:]:
        return ()
    heads = [_head(joined, known, place) for place in range(len(joined))]
    if None in heads:
        return ()
    return tuple(
        Phrase(
            text[piece.start : piece.end].strip(PUNCTUATION),
            head if head is not None else place,
            role,
            _mark(piece, role),
            piece.governs and role not in ("clause", "predicate"),
        )
        for place, (piece, role, head) in enumerate(zip(joined, known, heads, strict=True))
    )


def _opens(piece: _Piece) -> bool:
    """Whether it can only begin a sentence: でも, 第一に."""
    text = "".join(word.surface for word in piece.words)
    return text in _JOINING or (text.startswith("第") and text.endswith("に"))


@cache
def _parser() -> "budoux.Parser":
    import budoux  # only here: it takes time to load

    return budoux.load_default_japanese_parser()


def _pieces(text: str, words: Sequence[Placed]) -> Iterator[_Piece]:
    cuts = {0}
    for chunk in _parser().parse(text):
        cuts.add(max(cuts) + len(chunk))
    held: list[Placed] = []
    for start, word in words:
        between = text[held[-1][0] + len(held[-1][1].surface) : start] if held else ""
        new = start in cuts or "、" in between or (held and _parts(held[-1][1], word))
        if held and new and not _leans(word):
            yield _piece(text, held, start)
            held = []
        held.append((start, word))
    yield _piece(text, held, len(text))


def _piece(text: str, held: Sequence[Placed], end: int) -> _Piece:
    last, word = held[-1]
    rest = text[last + len(word.surface) : end]
    return _Piece(held[0][0], end, tuple(word for _, word in held), "、" in rest)


def _parts(before: Word, word: Word) -> bool:
    """Whether a phrase ends between two words, whatever BudouX says."""
    last = before.morphemes[-1]
    if last.pos[0] in _PREDICATES or last.pos[0] == "助動詞":
        noun = word.morphemes[0].pos[0] in ("名詞", "代名詞") and word.surface not in _FORMAL
        return noun and last.form.startswith("連体形")  # 動かす|力
    return last.pos[0] == "助詞" and before.surface in _ENDS and not _leans(word)


def _leans(word: Word) -> bool:
    """What never begins a phrase: particles, auxiliaries, について."""
    return word.morphemes[0].pos[0] in ("助詞", "助動詞", "接尾辞", "補助記号")


def _is_particle(word: Word) -> bool:
    """について, において, に対する."""
    return word.morphemes[0].pos[:2] == ("助詞", "格助詞")


def _joined(pieces: list[_Piece]) -> Iterator[_Piece]:
    """Pieces that stay together: 日本と|韓国は, とても|大きい, 静かに|なる."""
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        while at + 1 < len(pieces) and _stay(piece, pieces[at + 1]):
            at += 1
            after = pieces[at]
            piece = _Piece(piece.start, after.end, (*piece.words, *after.words), after.comma)
        yield piece
        at += 1


def _stay(piece: _Piece, after: _Piece) -> bool:
    """Whether nothing may come between the two."""
    last = piece.morphemes[-1]
    role = _role(piece, last=False)
    pair = last.pos[0] == "助詞" and _BY_PARTICLE.get((last.pos[1], last.surface), "") is None
    bare = role is None and last.pos[0] in _NOMINAL
    if pair or bare:
        return True
    if last.surface in _COUNTED and any(each.pos[1] == "数詞" for each in piece.morphemes):
        return True
    first = after.first.base or after.first.surface
    if last.surface == "を" and first in _SET and not piece.comma:
        return True
    light = first in _LIGHT and not piece.comma
    if role == "adverb" and not piece.comma:
        return light or after.first.pos[0] in ("形容詞", "形状詞", "副詞")
    return light and role == "case" and last.surface in ("に", "へ")


def _role(piece: _Piece, *, last: bool) -> Role | None:
    """None where the rules do not know."""
    if last:
        return "predicate"
    end = piece.morphemes[-1]
    kind, kind2, kind3 = end.pos[:3]
    compound = len(piece.words) > 1 and _is_particle(piece.words[-1])
    if kind == "助詞":
        if kind2 == "接続助詞" and compound:
            return "case"  # 政策について
        return _BY_PARTICLE.get((kind2, end.surface), _PARTICLES.get(kind2))
    if kind in ("名詞", "接尾辞"):
        dated = end.surface in _TIMES and any(each.pos[1] == "数詞" for each in piece.morphemes)
        return "case" if dated or "副詞可能" in (kind2, kind3) else None  # 昨日 来た
    if kind in ("動詞", "形容詞", "助動詞"):
        form = end.form.partition("-")[0]
        adverb = end.form == "連用形-ニ" or (kind == "形容詞" and not piece.comma)
        if form == "連用形" and adverb:
            return "adverb"  # 静かに 寝る, 高く 飛ぶ
        return _BY_FORM.get(form)
    return _BY_KIND.get(kind)


def _head(pieces: Sequence[_Piece], roles: Sequence[Role], place: int) -> int | None:
    """None where nothing that follows can be the head."""
    if place == len(pieces) - 1:
        return place
    far = pieces[place].comma or roles[place] in ("topic", "clause")
    for later in range(place + 1, len(pieces)):
        attribute = roles[later] == "adnominal"
        if roles[place] == "adnominal":
            if pieces[later].is_nominal:
                return later
        elif roles[place] == "first" or later == len(pieces) - 1:
            return len(pieces) - 1
        elif pieces[later].governs and not (far and attribute):
            return later
    return None


def _mark(piece: _Piece, role: Role) -> str:
    if role in ("case", "topic", "subject"):
        last = piece.words[-1]
        return last.surface if last.morphemes[0].pos[0] == "助詞" else ""
    return ""
