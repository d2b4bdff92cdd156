"""How a sentence is told: as reports are, as novels are, as the novels of before 1950 were.

Those spelled native words by their meaning, and their printers set the reading beside them:
背後 うしろ. What reports (an article, an encyclopaedia) means the Chinese word: はいご.
"""

import re
from collections.abc import Iterable, Sequence

from reader.japanese.kana import is_hiragana, is_katakana
from reader.japanese.tokenize import tokens
from reader.model.morphology import Morpheme
from reader.model.text import Register
from reader.ports import Dictionary

_REMEMBERED = 60_000
_SAMPLE = 200  # sentences of a text, evenly over it
_SURE = 2  # what tells of an old novel
_FEWEST = 8  # sentences that tell of a whole text
_OLD_SHARE, _NOVEL_SHARE = 0.1, 0.35  # of them, in an old novel
_KANA = re.compile("[ぁ-ん]")
_NUMBERED = re.compile("-.*")  # 君-代名詞, where UniDic tells lemmas apart
_ONE_AND_KANA = re.compile("[一-龥][ぁ-ん]{1,3}")
_ONE_OR_TWO = re.compile("[一-龥]{1,2}")
_ADVERB = re.compile("[一-龥々]{1,2}[ぁ-ん]{0,2}")
_NAMED = ("固有名詞", "数詞")
_OF_TODAY = frozenset(
    "架かる 亘る 慶ぶ 載せる 名づける 色づく 龍 神輿 目深 盃".split()
)  # that JMdict calls rare


# As it is written or by the dictionary form: spellings that went out of use, and speech.
_OLD = frozenset(
    "云う 云 謂う 此の 此 是 其の 其 彼の 斯う 斯く 斯様 然う 左様 了う 呉れる 遣る 為る 儘 併し 然し 然も 亦 於て 抔 丈 些 矢張 兎に角 兎も角 彼処 何時か 何時も 若し 蓋し 最う 忽ち 恰も 甚だ 屡々 烈しい 劇しい "
    "仰しゃる 不図 吃驚 可笑しい 拙者 拙僧 己 吾 吾輩 我輩 余 予 汝 貴様 御前 彼奴 此奴 其奴 御座る 候 廻る 顫える 毀す 蔽う 啼く 識る 瞠る 俥 頸 頤 洋燈 瓦斯 燐寸 天鵞絨 卓子 已む 歿する 駈ける 馳ける 齎す 嗤う "
    "兵児帯 前垂 笄 莨 濡縁 妾 廓 貴郎 妻君 細君 良人 悴 嬶 親爺 親仁 掉る 彳む 倚る 顰める 慄える 婢 車夫 馭者 けり ごとし 如し 長火鉢 煙草盆 腹掛 銘仙 銀杏返し 洋杖 家根 湯屋 高札 御新造 露路 伜 倅 貴下 貴君 宛然 "
    "工合 仕舞う 老爺 忘八 僥倖 行燈 手巾 停車場 活動写真 猶 其方 此方 彼方 何方 乍ら 屹度 恰度 這入る 俯向く 仰向く 呶鳴る 蒼い 蒼白い 瘠せる 屍骸 喰べる 跫音 燈 辷る 曳く 馬丁 焔 抽斗 擡げる 附く 白粉 支那 遁げる "
    "仆れる 斃れる 曾て 此度 此間 軈て 伴れる 委しい 夙く 怺える 賞讃 硬ばる 為め 昨夕 欺す 瞞す 焦立つ 昂奮 亢奮 多勢 異う 新らしい 可成 餉台 対手 莫迦 唆る 起つ 凝視める 幽か 仕る 乃公 闇黒 一揖 蹌踉 歔欷 捕方 娘御 "
    "下婢 蟇口 鳥打帽 短銃 蓄音器 夫れ 畢竟 竟に 茲 爰 真個 徐に 煙草入れ 煙草入 紙入 小間使 書見".split()
)
# The same, but met today as well, of old things and with some authors: two of them tell.
_OLD_AND_TODAY = frozenset(
    "或 或る 迄 筈 殆ど 先ず 暫く 漸く 遂に 終に 最早 頗る 貰う 益々 愈々 何処 何故 貴方 余程 尤も 眼 坐る 囁く 凭れる 呑む 喰う 蒲団 硝子 御免 拵える 一寸 流石 此処 其処 矢張り 成程 障子 襖 座敷 提灯 行灯 下駄 "
    "草履 草鞋 足袋 浴衣 袂 羽織 火鉢 囲炉裏 煙管 徳利 盃 駕籠 手拭 長屋 暖簾 蚊帳 位牌 書生 花魁 旦那 女中 下女 下男 番頭 亭主 女房 親分 丁稚 乞食 格子戸 股引 縮緬 手代 巡査 人力車 女郎 芸妓 乳母 襦袢 半纏 脚絆 "
    "手甲 単衣 袷 奥女中 腰元 匕首 岡っ引 目明し 庫裡 女給 奥方 悪漢 巌 轍 焦躁 賊徒 夜具 束髪 丸髷 若党 口許 天晴れ 轎 鬢".split()
)
_NOVEL = frozenset(
    "髷 鉄瓶 車屋 遊廓 貴女 吃る 穿く 行李 殿様 若旦那 厠 雪隠 お前 わし おれ 俺 僕 私 彼 彼女 自分 ござる だろう まい じゃ 婆さん 爺さん 坊主 男 女 娘 老人 主人 少年 青年 子供 母 父 兄 姉 妹 弟 父親 母親 叔父 "
    "伯父 叔母 伯母 夫 妻 先生 侍 奉行 旗本 町人 百姓 浪人 和尚 芸者 袴 小僧 窺う 佇む 縋る 欄干 奉公 簪 鬚 喉 掌 拳 爪先 背中 膝頭 溜息 湯気 灯 雨戸 土間 軒 暗がり 夜更け 夕闇 月光 小娘 奥さん 娘さん 坊ちゃん "
    "嬢さん おじさん おばさん 呻く 喚く 頷く うなずく 俯く うつむく しゃがむ 蹲る うずくまる 駆け寄る 抱きしめる 噛む 飲み込む 啜る 舐める 顔 肩 膝 頬 唇 眉 胸 腕 髪 指 声 涙 姿 懐 眺める 覗く 見上げる 見下ろす "
    "振り返る 振り向く 聞こえる 呟く 叫ぶ 笑う 微笑む 泣く 立ち上がる 歩く 家来 蝋燭 死骸 女将 闇 囁き 呻き 匂い 匂う 髭 瞼 瞳 睫 黙り込む 訊く 怒鳴る 罵る 嘆く 慰める 恐ろしい 淋しい 哀れ 可哀想 懐かしい 醜い 寝る "
    "眠る 撫でる 握る 抱く 思う 考える 黙る 答える 急 静か そっと じっと ぼんやり やがて すると しばらく 縁側 袖 襟 帯 着物 煙草 前掛 箪笥 衝立 女学生 所謂 睨む 跨ぐ 欠伸 吐息 化物 仕度 悪戯 嗅ぐ 櫛 鏡台 風呂敷 御者 "
    "藪 埃 靄 叢 梢 奴 老婆 船頭 隠居 法師 泥棒 足音 かしら ぜ ぞ 寂しい 恥ずかしい 薄暗い 慌てる 恨む 怯える 震える 微か 不意 ふと いきなり たちまち まるで 掻く 化ける 幽霊 酔う 逢う 蔭 厭 恰好 曲者 先刻 遁れる "
    "俄か 訝る 咎める 裾 笑顔 提げる にやり 宵 手拭い 忽然 茫然 悄然 憤然 凝然 愕然 刹那 血潮 殺気 鬼気 鞘 庭先 戸口 縁先 奥様 旦那様 わたくし あたし あっし てめえ 人影 物音 横顔 面影 後姿 眼差し 墨染 太刀 斬る "
    "屋敷 晩 時分 途端 傍 なさる 唄 田圃 手許 門弟 築山 悦ぶ 婆あ 喧しい 口惜しい 慌しい 真赤 真青 真白 真黒 噤む 忌わしい 気の毒 覚束ない 洋館 寝台 令嬢 支度 独り 好い 怨む 仰せ 若侍 老女 棲む".split()
)
# Characters that nobody but those novels spells native words with, or their things: 擡げる, 燭;
# and some that novels of today have, too: 呟く.
_OLD_CHARACTERS = frozenset(
    "燈妓擡抛癪摺鬢憫鞣袢蜿賤欝纒燭蟠埒埓搗髣髴夥爾倚肱繻廂襦鬚嚥毫叮彳歿罩扼刎癇歎苟莞髯嬶蹌顫辷絃莨焔濤嫂赧跫劃嶮"
    "柢慾飄艫飜呶懊躰忿愴縹廻駈儘俥竊偸瞶睜肯忰嚊媼笞軈屹莚莨褞袍裲襠帛兇煖烟悚惘恟譃噪瘠衾誂魘呀籬"
)
_NOVEL_CHARACTERS = frozenset(
    "爺掻訊厭狽逞靄掬蕩嗄俯竈喋竦褪聳襤褸愕凭涎俄譬滓恍縋沁蹲躙嬲覗頬呟睨撫呆耽昏淵掴杖藪噛逢這呑纏狼瞼憐朧閃窺唸怯喘呻壺埃"
    "瞳溢翳佇囁煌昂躊躇徘徊彷徨颯咎庇拗洩驕焚臍嘘噂椀碗櫛囀喚嗚咽歔欷跪踵踝膝肘眸睫頤頸顎腋臀袖襟裾袂褄簪髷攫擽捩穢簾縺遁顰髑髏抉哭嗟雫鶯屍"
)
_REPORTS = frozenset("的 化 性 率 制 権 県 市 世紀 人口 政府 時代 選手 大会 映画 研究 放送".split())


# What is taught with fewer okurigana than UniDic's lemmas have.
_TAUGHT = ("現れる", "表れる", "現す", "表す", "行う", "断る", "賜る", "著す")

# What speaks in a sentence: ね, ああ, よう of 暗うなる.
_SPEAKING = ("よ", "ね", "わ", "ぞ", "ぜ", "さ", "な", "や", "かしら", "もん")


def _lively(morpheme: Morpheme) -> bool:
    """Whether it is heard or seen: speech, and adverbs like ばたばた, ギョッ."""
    written, half = morpheme.surface, len(morpheme.surface) // 2
    if morpheme.pos[0] == "副詞":
        again = half > 1 and written[:half] == written[half:]
        return is_katakana(written) or (again and is_hiragana(written))
    particle = morpheme.pos[1] == "終助詞" and written in _SPEAKING
    return particle or morpheme.pos[0] == "感動詞" or "ウ音便" in morpheme.form


def _shortened(morpheme: Morpheme) -> bool:
    """Whether a verb has fewer okurigana than is taught since 1973: 聞える, 起る, 変る."""
    base, lemma = morpheme.base, morpheme.lemma
    return (
        morpheme.pos[0] == "動詞"
        and len(base) < len(lemma)
        and _KANA.sub("", base) == _KANA.sub("", lemma) != base
        and not base.endswith(_TAUGHT)
        and not lemma.endswith("する")  # 託す
    )


def register_of(sentences: Sequence[str], dictionary: Dictionary) -> Register:
    """How a whole text is told: OLD where sentences that are told so are many, else REPORT.

    Of the novels of before 1950 that were looked at 13 to 39 of a hundred sentences tell their age
    and 47 to 64 that they are novels; of newer texts at most 5, and 25.
    """
    sample = sentences[:: len(sentences) // _SAMPLE + 1]
    if len(sample) < _FEWEST:
        return Register.REPORT
    registers = Registers(dictionary)
    told = [registers.told(tokens(sentence)[0]) for sentence in sample]
    old, novel = (
        sum(each >= least for each in told) / len(told) for least in (Register.OLD, Register.NOVEL)
    )
    return Register.OLD if old >= _OLD_SHARE and novel >= _NOVEL_SHARE else Register.REPORT


class Registers(dict[Morpheme, tuple[int, int]]):
    """Tells the register of sentences by their morphemes; keeps what it has seen. None is told
    less than ``least``, the text's."""

    def __init__(self, dictionary: Dictionary, least: Register = Register.REPORT) -> None:
        self._dictionary, self._least = dictionary, least

    def told(self, morphemes: Iterable[Morpheme]) -> Register:
        """How the sentence of these morphemes is told."""
        if self._least == Register.OLD:
            return self._least
        score, old = 0, 0
        for weight, mark in map(self.__getitem__, morphemes):
            score += weight
            old += mark
        if score <= 0:
            return Register.REPORT
        return Register.OLD if old >= _SURE else Register.NOVEL

    def __missing__(self, morpheme: Morpheme) -> tuple[int, int]:
        if len(self) >= _REMEMBERED:
            self.clear()
        self[morpheme] = found = self._spelled(morpheme) or _said(morpheme)
        return found

    def _spelled(self, morpheme: Morpheme) -> tuple[int, int] | None:
        """What the spelling says: one that went out of use (悦ぶ), an adverb hardly used now (固より)."""
        if spelled_otherwise(morpheme):
            return None if self._is_common(morpheme.base) else (2, _SURE)
        if morpheme.pos[0] not in ("副詞", "形状詞") or not _ADVERB.fullmatch(morpheme.base):
            return None
        listed = bool(self._dictionary.hits(morpheme.base))
        return (1, _SURE) if listed and not self._is_common(morpheme.base) else None

    def _is_common(self, spelling: str) -> bool:
        """Whether JMdict calls the word common when it is spelled so."""
        hits = self._dictionary.hits(spelling)
        return any(hit.common > 0 and not hit.is_reading for hit in hits)


def spelled_otherwise(morpheme: Morpheme) -> bool:
    """Whether a word of one or two characters has others than it is taught with: 悦ぶ (喜ぶ), 咽喉
    (のど 喉). UniDic's lemma is what is taught."""
    base = morpheme.base
    lemma, spelled = (_KANA.sub("", each) for each in (_NUMBERED.sub("", morpheme.lemma), base))
    if not lemma or base in _OF_TODAY or morpheme.pos[1] in _NAMED:
        return False
    if set(spelled) <= set(lemma):  # 指さす, whose lemma is 指差す
        return False
    if morpheme.pos[0] in ("動詞", "形容詞"):
        potential = morpheme.lemma[-2:] != base[-2:]  # 帰れる, whose lemma is 返る
        return bool(_ONE_AND_KANA.fullmatch(base)) and not (potential and base[-1] == "る")
    return morpheme.pos[0] == "名詞" and bool(_ONE_OR_TWO.fullmatch(base))


def _said(morpheme: Morpheme) -> tuple[int, int]:
    """What a morpheme says for a novel, and what for an old one."""
    written = {morpheme.surface, morpheme.base}
    characters = frozenset() if morpheme.pos[1] == "固有名詞" else frozenset(morpheme.surface)
    if written & _OLD or _shortened(morpheme) or characters & _OLD_CHARACTERS:
        return 2, _SURE
    if written & _OLD_AND_TODAY:
        return 2, 1
    if written & _NOVEL or characters & _NOVEL_CHARACTERS or _lively(morpheme):
        return 1, 0
    place = morpheme.pos[1] == "固有名詞" and morpheme.pos[2] != "人名"
    loan = len(morpheme.surface) > 2 and is_katakana(morpheme.surface)
    reports = place or loan or morpheme.surface.isdecimal() or written & _REPORTS
    return (-1 if reports else 0), 0
