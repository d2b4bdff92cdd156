"""How a sentence is told: as reports are, as novels are, as the novels of before 1950 were.

Those spelled native words by their meaning, and their printers set the reading beside them:
背後 うしろ. What reports (an article, an encyclopaedia) means the Chinese word: はいご.
"""

import re
from collections.abc import Iterable, Sequence

from reader.japanese.kana import is_katakana
from reader.japanese.tokenize import tokens
from reader.model.morphology import Morpheme
from reader.model.text import Register

_REMEMBERED = 60_000
_SAMPLE = 200  # sentences of a text, evenly over it
_FEWEST = 8  # sentences that tell of a whole text
_OLD_SHARE, _NOVEL_SHARE = 0.1, 0.35  # of them, in an old novel
_KANA = re.compile("[ぁ-ん]")


# As it is written or by the dictionary form: spellings that went out of use, and speech.
_OLD = frozenset(
    "云う 云 謂う 此の 此 是 其の 其 彼の 斯う 斯く 斯様 然う 左様 了う 呉れる 遣る 為る 坐る 迄 儘 筈 併し 然し 然も 亦 或 或る 於て 抔 丈 些 "
    "余程 矢張 矢張り 兎に角 兎も角 成程 何処 此処 其処 彼処 何故 何時 何時か 何時も 若し 蓋し 最う 最早 終に 遂に 忽ち 恰も 漸く 頗る 甚だ 屡々 暫く 殆ど 先ず 益々 愈々 烈しい 劇しい 貰う 仰しゃる "
    "不図 吃驚 一寸 流石 可笑しい 拙者 拙僧 己 吾 吾輩 我輩 余 予 汝 貴様 貴方 御前 彼奴 此奴 其奴 御免 御座る 候 "
    "廻る 顫える 毀す 蔽う 啼く 識る 瞠る 俥 頸 頤 眼 轎 蒲団 硝子 洋燈 瓦斯 燐寸 天鵞絨 卓子 已む 歿する 駈ける 馳ける 拵える 齎す 囁く 嗤う "
    "旦那 女中 下女 下男 婢 車夫 馭者 亭主 女房 親分 丁稚 番頭 乞食 べし けり ごとし 如し たり り "
    "障子 襖 座敷 提灯 行燈 行灯 下駄 草履 草鞋 足袋 浴衣 袂 羽織 火鉢 囲炉裏 煙管 徳利 盃 駕籠 手拭 手巾 毛布 長屋 暖簾 蚊帳 位牌 停車場 活動写真".split()
)
_NOVEL = frozenset(
    "お前 わし おれ 俺 僕 私 彼 彼女 自分 ござる だろう まい じゃ 婆さん 爺さん 坊主 男 女 娘 老人 主人 少年 青年 子供 母 父 兄 姉 妹 弟 父親 母親 叔父 伯父 叔母 "
    "伯母 夫 妻 細君 先生 侍 奉行 旗本 町人 百姓 浪人 和尚 書生 芸者 袴 妾 小僧 "
    "顔 肩 膝 頬 唇 眉 胸 腕 髪 指 声 涙 姿 懐 眺める 覗く 見上げる 見下ろす 振り返る 振り向く 聞こえる 呟く 叫ぶ 笑う 微笑む 泣く 立ち上がる 歩く "
    "寝る 眠る 撫でる 握る 抱く 思う 考える 黙る 答える 急 静か そっと じっと ぼんやり やがて すると しばらく 縁側 袖 襟 帯 着物 煙草".split()
)
_REPORTS = frozenset("的 化 性 率 制 権 県 市 世紀 人口 政府 時代 選手 大会 映画 研究 放送".split())


def _shortened(morpheme: Morpheme) -> bool:
    """Whether a verb has fewer okurigana than is taught since 1973: 聞える, 起る, 変る."""
    base, lemma = morpheme.base, morpheme.lemma
    return (
        morpheme.pos[0] == "動詞"
        and len(base) < len(lemma)
        and _KANA.sub("", base) == _KANA.sub("", lemma) != base
    )


def register_of(sentences: Sequence[str]) -> Register:
    """How a whole text is told: OLD where sentences that are told so are many, else REPORT.

    Of the novels of before 1950 that were looked at 17 to 34 of a hundred sentences tell their age
    and 47 to 64 that they are novels; of newer texts at most 5, and 25.
    """
    sample = sentences[:: len(sentences) // _SAMPLE + 1]
    if len(sample) < _FEWEST:
        return Register.REPORT
    registers = Registers()
    told = [registers.told(tokens(sentence)[0]) for sentence in sample]
    old, novel = (
        sum(each >= least for each in told) / len(told) for least in (Register.OLD, Register.NOVEL)
    )
    return Register.OLD if old >= _OLD_SHARE and novel >= _NOVEL_SHARE else Register.REPORT


class Registers(dict[Morpheme, tuple[int, bool]]):
    """Tells the register of sentences by their morphemes; keeps what it has seen. None is told
    less than ``least``, the text's."""

    def __init__(self, least: Register = Register.REPORT) -> None:
        self._least = least

    def told(self, morphemes: Iterable[Morpheme]) -> Register:
        """How the sentence of these morphemes is told."""
        if self._least == Register.OLD:
            return self._least
        score, old = 0, False
        for weight, marks in map(self.__getitem__, morphemes):
            score += weight
            old = old or marks
        if score <= 0:
            return Register.REPORT
        return Register.OLD if old else Register.NOVEL

    def __missing__(self, morpheme: Morpheme) -> tuple[int, bool]:
        if len(self) >= _REMEMBERED:
            self.clear()
        self[morpheme] = found = _said(morpheme)
        return found


def _said(morpheme: Morpheme) -> tuple[int, bool]:
    """What a morpheme says for a novel, and whether for an old one."""
    written = {morpheme.surface, morpheme.base}
    if written & _OLD or _shortened(morpheme):
        return 2, True
    if written & _NOVEL:
        return 1, False
    place = morpheme.pos[1] == "固有名詞" and morpheme.pos[2] != "人名"
    loan = len(morpheme.surface) > 2 and is_katakana(morpheme.surface)
    reports = place or loan or morpheme.surface.isdecimal() or written & _REPORTS
    return (-1 if reports else 0), False
