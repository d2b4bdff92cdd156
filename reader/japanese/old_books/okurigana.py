"""The kun reading that the kana after a character ask for: 遯|るる のが, 蟠|まり わだか.

UniDic has the verbs of modern prose. What older books write otherwise (another character,
more or fewer kana) it leaves as a noun and stray kana; KANJIDIC2's readings tell which verb
or adjective the kana inflect.
"""

from collections.abc import Iterator

from reader.model.lexicon import Kanji

# How the last kana of a u-verb may be inflected.
U_VERBS = {
    "う": "わいえおっう", "く": "かきけこいく", "ぐ": "がぎげごいぐ", "す": "さしせそす", "つ": "たちてとっつ",
    "ぬ": "なにねのんぬ", "ぶ": "ばびべぼんぶ", "む": "まみめもんむ", "る": "らりれろっる",
}  # fmt: skip
_ADJECTIVE = "いくきけかさしう"  # 嬉しき, 腥さ, 軽う
_CONTINUATIVE = dict(zip("うくぐすつぬぶむる", "いきぎしちにびみり", strict=True))
_E_ROW = frozenset("えけげせぜてでねへべめれ")
_LOWER = dict(
    zip(
        "えけげせぜてでねへべめれいきぎちじひびみり",
        "うくぐすずつづぬふぶむるうくぐつずふぶむる",
        strict=True,
    )
)
_SHARED = 2  # kana of the stem that may stand among the okurigana: 反えす, 眩ゆい
_EUPHONIC = frozenset("いっん")  # before て and た alone
_PAST = frozenset("てただで")

# Readings that KANJIDIC2 does not have, as it would print them.
OLD_READINGS: dict[str, tuple[str, ...]] = {
    "拍": ("たた.く",),  # 肩を拍いた
    "喫": ("の.む", "た.べる", "す.う"),  # 茶を喫んで
    "擁": ("いだ.く",),  # 子を擁いて
    "睜": ("みは.る",),  # 目を睜って
    "循": ("めぐ.る",),  # 星のように循ったり
    "完": ("おわ.る",),  # 話が完ると
    "摧": ("くだ.ける", "くだ.く"),  # 摧けたる
    "囓": ("か.む", "かじ.る"),  # 囓まるる
    "痿": ("な.える",),  # 身は痿えて
    "甞": ("な.める",),  # 辛子を甞めさせる
    "覘": ("ねら.う", "のぞ.く"),  # 羊を覘う鷲
    "蹈": ("ふ.む",),  # 石を蹈んで
    "滌": ("あら.う", "すす.ぐ"),  # 罪を滌ぐ
    "本": ("もとづ.く",),  # 観察に本いた主義
    "魄": ("ぶ.れる",),  # 落ち魄れた
    "蘇": ("よみがえ.る",),  # 私に蘇えって
    "饒": ("しゃべ.る",),
    "哂": ("わら.う",),  # 人を哂う
    "佇": ("たたず.む",),  # 門に佇んで
    "踞": ("しゃが.む", "うずくま.る"),  # 道に踞んで
    "馳": ("か.ける", "は.せる", "はし.る"),  # 馳けて来た
    "駛": ("はし.る",),
    "泛": ("うか.ぶ", "うか.べる"),  # 涙を泛べ
    "拗": ("す.ねる", "ねじ.れる"),
    "昵": ("なじ.む",),
    "憑": ("つ.く", "よ.る"),
    "捩": ("ねじ.る", "よじ.る"),
    "嗄": ("しわが.れる", "か.れる"),
    "脹": ("ふく.れる", "は.れる"),
    "凝": ("こ.る", "こご.る"),
    "蹲": ("うずくま.る", "つくば.う"),
    "跪": ("ひざまず.く",),
    "竦": ("すく.む",),
    "傅": ("かしず.く",),
    "側": ("そばだ.てる",),  # 耳を側てて
    "繊": ("ほそ.い", "こま.かい"),  # 繊き手
    "寛": ("ゆる.い",),  # 寛き衣
    "和": ("やわらか.い",),  # 和かき香り
    "辛": ("つら.い",),  # 辛らさ
    "締": ("しば.る",),  # 喰い締ばる
    "失": ("う.せる",),  # 失せよ
    "非": ("あら.ざる",),  # 珠に非ざる
    "鞭": ("むちう.つ",),  # 鞭って
    "冠": ("かぶ.る", "かむ.る", "かぶ.せる"),  # 帽子を冠って
    "尾": ("つ.く",),
    "跟": ("つ.く",),  # 尾いて行く
    "漾": ("ただよ.う",),  # 薫が漾って来る
    "却": ("かえっ.て",),  # 却て
    "反": ("かえ.す",),
    "魅": ("みい.る",),  # 狐に魅られて
    "把": ("と.る",),  # 筆を把る
    "詫": ("あやま.る",),  # 父に詫まって
    "療": ("なお.る", "なお.す"),  # 病が療った
    "吝": ("おし.む",),  # 力を吝まず
    "穢": ("きたな.い", "けが.れる", "けが.す"),  # 穢ない手
    "随": ("つ.く", "したが.う"),  # 後に随いて行く
    "緘": ("つぐ.む",),  # 口を緘んで
    "罩": ("こ.める", "こも.る"),  # 煙が罩って
    "擲": ("な.げる", "なぐ.る", "なげう.つ"),  # 石を擲げる
    "掴": ("つかま.る",),  # 柱に掴って
    "連": ("つらな.る",),  # 長屋が連って
    "横": ("よこた.える", "よこた.わる", "よこたわ.る"),  # 身を横えて
    "灯": ("つ.ける", "とも.る", "とも.す", "つ.く"),  # 手燭を灯けた
    "群": ("むら.がる", "むらが.る"),  # 人が群って
    "備": ("そな.える", "そなわ.る"),  # 力が備る
    "広": ("ひろが.る",),  # 火が広った
    "顫": ("ふる.える", "ふる.う", "おのの.く"),  # 身が顫いた
    "鳴": ("な.る",),  # 鐘が鳴出す
    "外": ("そ.らす",),  # 目を外らす
    "貴": ("たっと.い", "たっと.ぶ"),  # 貴とさ
    "翳": ("かざ.す", "かす.む", "かげ.る"),  # 灯が翳んで
    "恟": ("すく.む", "すく.める", "おび.える"),  # 眼を恟めた
    "篏": ("はま.る", "は.める"),
    "嵌": ("はま.る", "は.める"),
    "劬": ("いたわ.る",),  # 傷を劬って
    "娶": ("めと.る", "もら.う"),  # 嫁を娶う
    "浴": ("あ.びる", "あび.せる", "あ.びせる"),  # 水を浴せた
    "蜒": ("うね.る",),  # 波の蜒り
    "蜿": ("うね.る",),
    "蔓": ("はびこ.る",),  # 草が蔓って
    "瞠": ("みは.る", "みつ.める"),  # 目を瞠って
    "怪": ("あや.しい", "あや.しむ", "あやし.む"),  # 人に怪まれる, 怪んで
    "楽": ("たの.しい", "たの.しむ", "たのし.む"),
    "苦": ("くる.しい", "くる.しむ", "くるし.む"),
    "親": ("した.しい", "した.しむ", "したし.む"),
    "卑": ("いや.しい", "いや.しむ", "いやし.む"),
    "賤": ("いや.しい", "いや.しむ", "いやし.む"),
    "聳": ("そばだ.つ", "そび.える"),  # 耳を聳たせる
    "設": ("しつら.える",),  # 席を設らえて
    "没": ("かく.れる",),  # 雲に没れて
    "滾": ("こぼ.す", "たぎ.る"),  # 涙を滾して
    "関": ("かま.う",),  # 人目に関わず
    "箝": ("は.める",),  # 指環を箝めた
    "沾": ("ぬ.れる", "うるお.う"),  # 雨に沾れる
    "湿": ("うる.む", "しめ.る"),  # 声が湿む
    "漬": ("ひた.す", "つ.ける"),  # 水に漬す
    "捜": ("たず.ねる", "さが.す"),  # 根元を捜ねる
    "運": ("めぐ.らす", "はこ.ぶ"),  # 心を運らす
    "適": ("ふさわ.しい", "かな.う"),  # 身に適しい
    "慵": ("ものう.い",),  # 慵い春
    "聚": ("あつ.まる", "あつ.める", "たか.る", "つど.う"),  # 人が聚る
    "嚇": ("おびや.かす", "おど.す"),  # 人を嚇かす
    "喝": ("おど.す",),  # 人を喝す
    "剽": ("かす.める",),  # 金を剽める
    "蔵": ("しま.う", "かく.す"),  # 箱に蔵って
    "捉": ("とら.える", "と.る", "つか.まえる", "つか.まる", "つかま.る"),  # 袖を捉る
    "拘": ("かか.える", "こだわ.る"),  # 腹を拘える
    "雑": ("まじ.る", "まざ.る"),  # 水に雑る
    "戮": ("ころ.す",),  # 人を戮す
    "顛": ("こ.ける",),  # 道で顛ける
    "距": ("へだた.る", "へだ.てる"),  # 道が距る
    "粘": ("ねば.る", "へば.る"),  # 土が粘る
    "殴": ("なぐ.る", "くら.わす"),  # 拳で殴わす
    "増": ("まさ.る", "ま.す", "ふ.える"),  # 光が増って
    "濃": ("こま.かい", "こ.い"),  # 濃かく砕く
    "晩": ("おそ.い",),  # 晩かれ早かれ
    "媚": ("なまめ.かしい", "こ.びる"),  # 媚めかしさ
    "掬": ("く.む", "すく.う", "むす.ぶ"),  # 水を掬む
    "窮": ("きわ.まる", "きわ.める"),  # 道が窮る
    "協": ("かな.う",),  # 心に協う
    "鄙": ("いや.しむ", "ひな.びる"),  # 人を鄙む
    "亡": ("うしな.う", "ほろ.びる", "な.い"),  # 子を亡う
    "隙": ("す.かす",),  # 戸の方を隙かして見る
    "惶": ("あわただ.しい",),  # 惶しく促す
    "藉": ("し.く", "か.りる"),  # 草を藉いて
    "嗾": ("そそ.る", "けしか.ける"),  # 心を嗾る
    "索": ("さが.す", "もと.める"),  # 人を索す
    "維": ("つな.ぐ",),  # 舟を維ぐ
    "抽": ("ぬ.く", "ぬき.んでる"),  # 刀を抽く
    "欝": ("ふさ.ぐ",),  # 気が欝ぐ
    "珍": ("めずら.しい", "め.でる"),  # 花を珍でる
    "環": ("めぐ.る",),  # 池を環る
    "蹌": ("よろ.ける", "よろめ.く"),  # 足が蹌けて
    "蹣": ("よろ.ける", "よろめ.く"),
    "踉": ("よろ.ける", "よろめ.く"),
    "罷": ("や.む", "や.める", "まか.る"),  # 雨が罷んで
    "疾": ("や.む",),  # 肺を疾む
    "覗": ("うかが.う", "のぞ.く"),  # 隙を覗う
    "美": ("うるわ.しい", "うつく.しい"),  # 美わしい声
    "畏": ("おそ.ろしい", "かしこ.い", "おそ.れる"),
    "辱": ("かたじけ.ない", "はずかし.める"),
    "慧": ("さと.い",),
    "躁": ("さわ.がしい", "さわ.ぐ"),
    "慚": ("は.じる", "はず.かしい"),
    "愧": ("は.じる", "はず.かしい"),
    "絡": ("まつ.わる", "から.む"),  # 影が絡わる
    "褫": ("うば.う",),  # 官を褫われる
    "除": ("と.る", "のぞ.く", "の.ける"),  # 土を除り
    "紅": ("あか.い", "あか.らめる", "あか.らむ"),  # 顔を紅らめる
    "更": ("あらた.める", "か.える", "ふ.ける"),  # 形を更める
    "遣": ("や.る",),  # 遣切れない
    "掉": ("ふ.る",),  # 頭を掉る
    "冰": ("こお.る",),  # 水が冰って
    "靉": ("たなび.く",),
    "閃": ("ひらめ.く", "ひらめ.かす"),
    "貽": ("おく.る",),
    "投": ("な.げる", "ほう.る"),  # 箱へ投り込む
    "顧": ("かえり.みる", "かえ.る"),  # 振り顧って
    "太": ("ふと.い", "ふ.てる"),  # 太てた顔
    "陥": ("おちい.る", "おとしい.れる", "お.ちる"),  # 城が陥ちた
}

# What stands before another verb only as a verb without its okurigana: 追|駈ける おい.
FIRST = frozenset(
    "追斬撥駈馳突掻引打押差取切抜踏蹴飛跳投振揺揉擲撫捩捻捲絞絡縋結繰縫編剥削抉刺射撃殴殺噛咬齧喰食呑飲吸吐吹嗅"
    "叫喚呼啜舐睨覗眺聴聞訊言云申述塗拭洗磨焼燃焚煮溶崩壊毀砕割折裂破断降昇登沈浮流泳這走逃遁隠匿包巻捨棄拾攫浚"
    "探捜尋捉捕掴握搦縛吊釣懸掛架垂伏臥寝坐座立起醒覚眠泣哭笑嗤怒憤恨憎惚慕恋祈呪罵叱責詰誘唆騙欺売買払貸借貰"
    "譲渡送届持提抱抱負担支堪耐待控退進寄迫近遠離別散混交雑積重組築建据置並揃整備繕直治癒植蒔刈摘汲酌注漉濾漬"
    "浸濡潰滅亡枯朽腐錆曇晴照輝閃光響鳴吠啼囀歌謡唄踊躍舞弾"
)


# Verbs that are the second half of many: 斬|掛る, 跳|廻る, 歩|出す.
SECOND = frozenset(
    "出す 込む 懸る 懸かる 懸ける 掛る 掛かる 掛ける 廻る 廻す 回る 回す 附く 附ける 付く 付ける 寄る 寄せる 去る 立てる 上る 上がる 上げる "
    "下りる 下ろす 降りる 抜ける 抜く 戻る 戻す 返す 返る 合う 合せる 合わせる 切る 倒す 倒れる 落す 落とす 落ちる 取る 入る 入れる 止める "
    "払う 散らす 飛ばす 違う 違える 直す 渡す 渡る 続ける 続く 始める 残す 残る 放す 詰める 捨てる 越す 越える 通す 尽す 尽くす 破る 毀す 壊す "
    "殺す 損う 損ねる 歩く 遁す 逃す 消す 分ける 広げる 砕く 乱す 荒す 起す 起こす 起きる 挙げる "
    "争う 置く 募る 紛らす 紛れる 放つ 損ずる 交わす 漏らす 洩らす 暮す 暮らす 果てる 尽きる 慣れる 馴れる 飽きる 疲れる 狂う 潰す 縛る 重ねる "
    "並べる 比べる 集める 交ぜる 混ぜる 替える 換える 変える 移す 移る 過ぎる 誤る 余る 惑う 迷う 悩む 煩う".split()
)


def inflects(kanji: Kanji) -> bool:
    """Whether the first native word a character spells with okurigana is a verb."""
    first = next((kun for kun in kanji.kun if "." in kun), "")
    return first[-1:] in _CONTINUATIVE


def continuatives(kanji: Kanji) -> Iterator[tuple[str, str]]:
    """The stems that a compound verb may begin with, where its okurigana is left out, and that
    okurigana: 嚥|込む の み."""
    for kun in (*OLD_READINGS.get(kanji.literal, ()), *kanji.kun):
        whole, _, tail = kun.strip("-").partition(".")
        if tail and tail[-1] in _CONTINUATIVE:
            ru_verb = tail[-1] == "る" and tail[-2:-1] in _E_ROW and len(tail) > 1
            yield whole, tail[:-1] + ("" if ru_verb else _CONTINUATIVE[tail[-1]])


def quality(kanji: Kanji) -> str:
    """The stem of a な-adjective that か alone is left of: 冷|かに ひやや, 柔|かな やわら."""
    for kun in kanji.kun:
        read = kun.strip("-").replace(".", "")
        if read.endswith("か") and len(read) > len("か") + 1:
            return read.removesuffix("か")
    return ""


def stem(kanji: Kanji, following: str, *, shorter: bool = True) -> tuple[str, int]:
    """The reading of the character before the kana ``following``, and how many of them it
    takes; "" and 0 where they inflect none.

    Of several the one that takes the most; then KANJIDIC2's order decides. ``shorter``: fewer
    kana than KANJIDIC2 has may be written, 起|る, 怪|き.
    """
    best, taken = "", 0
    for kun in (*OLD_READINGS.get(kanji.literal, ()), *kanji.kun):
        whole, _, tail = kun.strip("-").partition(".")
        short = shorter and len(tail) > 1 and (tail[-1] in "するむ" or tail == "しい")
        if short and tail[-2] in _E_ROW and following[:1] in "りっらろ":
            short = False  # 緊|り is しまり, not しめり
        ways = [(whole + tail[:1], tail[1:])] if short else []
        for shared in range(min(_SHARED, len(whole) - 1) + 1) if tail else ():
            ways.insert(0, (whole[: len(whole) - shared], whole[len(whole) - shared :] + tail))
        for read, okurigana in ways:
            shared = max(0, len(whole) - len(read))
            length = max(_taken(okurigana, following, adjective=tail[-1] == "い"), default=0)
            if length > taken and length > shared:
                best, taken = read, length
    return best, taken


def causative(kanji: Kanji, following: str) -> str:
    """The stem of the verb in す that KANJIDIC2 has without it: 光|した ひから, 閃|す ひらめか."""
    if following[:1] not in U_VERBS["す"]:
        return ""
    for kun in (*OLD_READINGS.get(kanji.literal, ()), *kanji.kun):
        whole, _, tail = kun.strip("-").partition(".")
        if tail in U_VERBS:
            return whole + U_VERBS[tail][0]
    return ""


def _taken(tail: str, following: str, *, adjective: bool) -> Iterator[int]:
    """How many of the kana a form of the word with this tail takes up."""
    fixed, last = tail[:-1], tail[-1]
    if following.startswith(fixed):
        after = following[len(fixed) :]
        ends = _ADJECTIVE if adjective else U_VERBS.get(last, "")
        plain = adjective or after[:1] not in _EUPHONIC or after[1:2] in _PAST
        if after[:1] and after[0] in ends and plain:
            yield len(fixed) + 1
        if last == "る" and fixed and not adjective:
            yield len(fixed)  # 捲き返り+て: the stem of a ru-verb
    if last == "る" and fixed and fixed[-1] in _LOWER:  # 遯るる, 受くる, 絶ゆる
        for lower in (fixed[:-1] + _LOWER[fixed[-1]], fixed[:-1] + "ゆ" * (fixed[-1] in "えい")):
            if len(lower) == len(fixed) and following.startswith((lower + "る", lower + "れ")):
                yield len(lower) + 1
