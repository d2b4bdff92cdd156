"""How a sentence is told: as reports are, as novels are, as the novels of before 1950 were.

Those spelled native words by their meaning, and their printers set the reading beside them:
先刻 さっき. What reports (an article, an encyclopaedia) means the Chinese word: せんこく.
"""

from collections.abc import Iterable
from enum import IntEnum

from reader.japanese.kana import is_katakana
from reader.model.morphology import Morpheme
from reader.ports import Dictionary

_REMEMBERED = 60_000
_ENOUGH = 2
_IN_USE = 8  # KANJIDIC2's grade of the last of the 常用漢字


class Register(IntEnum):
    """Who speaks; a later one is an earlier one, too."""

    REPORT = 0
    NOVEL = 1
    OLD = 2


# As it is written or by the dictionary form: spellings that went out of use, and what a world
# that is gone had in it.
_OLD = frozenset(
    "云う 云 謂う 此の 此 是 其の 其 彼の 斯う 斯く 斯様 了う 呉れる 遣る 為る 坐る 迄 儘 筈 併し 然し 然も 亦 或 或る 於て 抔 丈 些 "
    "余程 矢張 兎に角 成程 何処 此処 其処 彼処 何故 何時 拙者 拙僧 己 吾 吾輩 余 予 汝 貴様 貴方 御前 "
    "廻る 顫える 眤 毀す 嚇す 蔽う 訊く 啼く 逢う 識る 佇む 蹲る 跪く 瞠る 俥 頸 頤 眼 轎 蒲団 硝子 洋燈 瓦斯 燐寸 天鵞絨 卓子 "
    "侍 殿様 奉行 旦那 女中 下女 下男 和尚 浪人 旗本 町人 百姓 車夫 書生 芸者 女房 亭主 御座る 候 べし けり ごとし 如し "
    "障子 襖 座敷 提灯 行燈 下駄 草履 草鞋 袂 羽織 袴 火鉢 煙管 徳利 盃 駕籠 手拭 毛布 長屋 丁稚 番頭 小僧 乞食 停車場 活動写真".split()
)
_NOVEL = frozenset(
    "お前 わし おれ 俺 僕 私 彼 彼女 自分 ござる だろう まい じゃ 婆さん 爺さん 坊主 男 女 娘 老人 主人 少年 青年 子供 母 父 兄 姉 妹 弟 先生 "
    "顔 肩 膝 頬 唇 眉 胸 腕 髪 指 声 涙 眺める 覗く 見上げる 見下ろす 振り返る 振り向く 聞える 囁く 呟く 叫ぶ 笑う 微笑む 泣く 立ち上がる 歩く 駈ける "
    "寝る 眠る 撫でる 握る 抱く 思う 考える 黙る 答える 急 静か そっと じっと やがて すると 縁側 袖 襟 帯 着物 煙草".split()
)
_REPORTS = frozenset("的 化 性 率 制 権 県 市 世紀 人口 政府 時代 選手 大会 映画 研究 放送".split())


class Registers:
    """Tells the register of sentences by their morphemes; keeps what it has seen."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary
        self._known: dict[Morpheme, tuple[int, bool]] = {}

    def __call__(self, morphemes: Iterable[Morpheme]) -> Register:
        told, old = 0, False
        for weight, marks in map(self._seen, morphemes):
            told += weight
            old = old or marks
        if told < _ENOUGH:
            return Register.REPORT
        return Register.OLD if old else Register.NOVEL

    def _seen(self, morpheme: Morpheme) -> tuple[int, bool]:
        """What the morpheme says for a novel, and whether for an old one."""
        found = self._known.get(morpheme)
        if found is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[morpheme] = found = self._told(morpheme)
        return found

    def _told(self, morpheme: Morpheme) -> tuple[int, bool]:
        written = {morpheme.surface, morpheme.base}
        if written & _OLD:
            return 4, True
        if written & _NOVEL:
            return 2, False
        place = morpheme.pos[1] == "固有名詞" and morpheme.pos[2] != "人名"
        if place or morpheme.surface.isdecimal() or written & _REPORTS:
            return -2, False
        if len(morpheme.surface) > 2 and is_katakana(morpheme.surface):
            return -2, False
        return int(any(map(self._is_rare, morpheme.surface))), False

    def _is_rare(self, character: str) -> bool:
        kanji = self._dictionary.kanji(character)
        return kanji is not None and (kanji.grade is None or kanji.grade > _IN_USE)
