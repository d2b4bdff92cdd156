"""Readings that the neighbours decide: a table of rows, each with an example.

UniDic chooses a reading by its costs; here the words beside it have the last say. A row
speaks of one spelling as UniDic reads it; the first row that fits wins.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from reader.japanese.endings import Neighbour, Traits
from reader.model.morphology import Morpheme


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


@dataclass(frozen=True, slots=True)
class Row:
    """``base`` as UniDic spells the dictionary form, ``read`` as it reads it (() anyhow) →
    ``becomes``. ``before`` and ``after`` are the neighbours, None: whatever stands there;
    ``far`` is one of the words before in the clause, ``next`` the base of a word after the next.
    """

    base: str
    read: tuple[str, ...]
    becomes: str
    example: str
    before: Neighbour | None = None
    after: Neighbour | None = None
    far: frozenset[str] = frozenset()
    next: frozenset[str] = frozenset()


_VERB = Neighbour(("動詞", "形容詞", "助動詞"), form=("連体形", "終止形"))
_NO = Neighbour(("助詞",), surface=_words("の"))
_WO = Neighbour(("助詞",), surface=_words("を"))
_GA = Neighbour(("助詞",), surface=_words("が も は"))
_THIS = Neighbour(("連体詞",), surface=_words("この その あの どの"))
_COUNTRY = Neighbour(("名詞/固有名詞/地名",))
_PERSON = Neighbour(("名詞/固有名詞/人名",))
_NOTHING = Morpheme("", ("", "", "", ""), "", "", "", "", "", "", (), known=False)
_REMEMBERED = 60_000
_FAR = 7  # words


def _surface(text: str) -> Neighbour:
    return Neighbour(surface=_words(text))


_POWERS = _words("指導 監督 名 条件 協力 支配 統治 管理 政権 体制 法 司令 監視 影響 太陽 旗 権威")
_ON_THE_FOREHEAD = _words("汗 皺 しわ 傷 手 にじむ 滲む ぬぐう 拭う 当てる 押さえる 血")
_RISES = _words("上がる 下がる 張る つく 付く 上げる 下げる つける")
_FOOD = _words("カレー 料理 味 スープ キムチ ラーメン 唐辛子 わさび 食べ物 味噌 もの 物")
_FEELINGS = _words(
    "夢 希望 疑問 疑念 不安 感情 関心 不満 印象 期待 思い 野心 反感 敵意 恐れ 憧れ 幻想 危機感 感"
)
_HARM = _words("損害 被害 損失 迷惑 影響 不利益 打撃")

ROWS: tuple[Row, ...] = (
    # Nouns, by what stands beside them.
    Row(
        "何",
        ("なん",),
        "なに",
        "何を見る, 何が起きた, 何もない",
        after=Neighbour(
            ("助詞",), surface=_words("を が も は に へ から より か や まで さえ しか")
        ),
    ),
    Row("何", ("なに",), "なん", "何で, 何だ", after=Neighbour(surface=_words("で だ です の と"))),
    Row(
        "日",
        (),
        "たち",
        "3月1日",
        before=Neighbour(("名詞/数詞",), surface=_words("一 1 １")),
        far=_words("月"),
    ),
    Row("一日", (), "ついたち", "三月一日", before=Neighbour(surface=_words("月"))),
    Row("一日", (), "いちにち", "長い一日"),
    Row("方", ("ほう",), "かた", "この方は先生です", before=_THIS, after=_surface("は も です と")),
    Row(
        "中",
        ("ちゅう",),
        "じゅう",
        "一日中, 世界中, 家中",
        before=_surface("日 年 晩 夜 世界 日本 国 町 村 街 家 体 身体 部屋 学校 会社 島 山 空 顔"),
    ),
    Row("人", ("にん", "ひと"), "じん", "ロシア人", before=_COUNTRY),
    Row("人", ("にん", "ひと"), "じん", "外国人", before=_surface("宇宙 外国 西洋 東洋 一般 知識")),
    Row("家", ("か", "や", "いえ"), "け", "徳川家", before=_PERSON),
    Row("家", ("か",), "いえ", "一日中家にいる", before=_surface("中 日中 毎日 今日 昨日")),
    Row("下", (), "もと", "指導の下で", before=_NO, far=_POWERS),
    Row("下", ("もと", "しも"), "した", "机の下"),
    Row("術", ("じゅつ",), "すべ", "身を守る術", before=_VERB),
    Row("都", ("と",), "みやこ", "この都", before=_THIS),
    Row("札", ("さつ",), "ふだ", "取引の札", before=_NO),
    Row("値", ("あたい",), "ね", "値が上がる", after=_surface("が を も"), next=_RISES),
    Row("額", ("がく",), "ひたい", "額の汗", after=_surface("の に を"), next=_ON_THE_FOREHEAD),
    Row("表", ("ひょう",), "おもて", "裏と表", far=_words("裏")),
    Row(
        "表",
        ("ひょう",),
        "おもて",
        "表に出る",
        after=_surface("に へ"),
        next=_words("出る 立つ 飛び出す"),
    ),
    Row("人気", ("にんき",), "ひとけ", "人気のない道", after=_NO, next=_words("ない なく 無い")),
    Row("市場", ("しじょう",), "いちば", "魚市場", before=_surface("魚 青物 野菜 朝 花")),
    # Verbs and adjectives, by what they are said of.
    Row("言う", ("ゆう",), "いう", "そう言う"),
    Row("止める", ("やめる",), "とめる", "車を止める", before=_surface("を に が も")),
    Row("空く", ("あく",), "すく", "お腹が空く", before=_GA, far=_words("お腹 おなか 腹 道 電車")),
    Row(
        "開く",
        ("ひらく",),
        "あく",
        "窓が開く",
        before=_GA,
        far=_words("窓 ドア 戸 扉 門 穴 店 口 目 蓋 ふた 鍵 銀行 図書館"),
    ),
    Row(
        "開ける",
        ("あける",),
        "ひらける",
        "道が開ける",
        before=_GA,
        far=_words("道 視界 運 未来 展望 活路 前途"),
    ),
    Row("辛い", ("つらい",), "からい", "辛いカレー", after=Neighbour(surface=_FOOD)),
    Row("辛い", ("つらい",), "からい", "カレーが辛い", before=_GA, far=_FOOD),
    Row("抱く", ("だく",), "いだく", "夢を抱く", before=_WO, far=_FEELINGS),
    Row("被る", ("かぶる",), "こうむる", "損害を被る", before=_WO, far=_HARM),
)


def in_context(morphemes: list[Morpheme]) -> list[Morpheme]:
    """The morphemes, with the readings that their neighbours give them.

    Where nothing changes it is the same list. One object per distinct analysis, as before.
    """
    rows = list(map(_rows().__getitem__, morphemes))
    if not any(rows):
        return morphemes
    changed = morphemes
    for index, possible in enumerate(rows):
        for row in possible:
            if _fits(row, morphemes, index):
                if changed is morphemes:
                    changed = list(morphemes)
                changed[index] = _with_reading(morphemes[index], row.becomes)
                break
    return changed


def _fits(row: Row, morphemes: Sequence[Morpheme], index: int) -> bool:
    before = morphemes[index - 1] if index else _NOTHING
    after = morphemes[index + 1] if index + 1 < len(morphemes) else _NOTHING
    return (
        (row.before is None or _matches(row.before, before))
        and (row.after is None or _matches(row.after, after))
        and (not row.far or any(m.surface in row.far for m in _clause(morphemes, index)))
        and (not row.next or any(m.base in row.next for m in morphemes[index + 2 : index + 4]))
    )


def _clause(morphemes: Sequence[Morpheme], index: int) -> Iterator[Morpheme]:
    """The words before, nearest first, up to a comma."""
    for place in range(index - 1, max(-1, index - _FAR - 1), -1):
        if morphemes[place].pos[0] == "補助記号":
            return
        yield morphemes[place]


def _matches(wanted: Neighbour, morpheme: Morpheme) -> bool:
    seen = Traits(
        "/".join(morpheme.pos), morpheme.form, morpheme.lemma, morpheme.base, morpheme.surface
    )
    return wanted.matches(seen)


class _Rows(dict[Morpheme, tuple[Row, ...]]):
    """A morpheme → the rows that speak of it."""

    def __missing__(self, morpheme: Morpheme) -> tuple[Row, ...]:
        if len(self) >= _REMEMBERED:
            self.clear()
        self[morpheme] = found = tuple(
            row
            for row in _by_base().get(morpheme.base, ())
            if not row.read or morpheme.base_kana in row.read
        )
        return found


@cache
def _by_base() -> dict[str, tuple[Row, ...]]:
    return {row.base: tuple(each for each in ROWS if each.base == row.base) for row in ROWS}


@cache
def _rows() -> _Rows:
    return _Rows()


@cache
def _with_reading(morpheme: Morpheme, base_kana: str) -> Morpheme:
    """The morpheme as it is inflected when its base is read so: やめ → とめ."""
    same = 0
    old, kana = morpheme.base_kana, morpheme.kana
    while same < min(len(old), len(kana)) and old[same] == kana[same]:
        same += 1
    stem = base_kana.removesuffix(old[same:])
    return replace(morpheme, kana=stem + kana[same:], base_kana=base_kana)
