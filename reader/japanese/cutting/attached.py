"""Words that hang on to others, for the table of endings: counters, places, helping verbs."""


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SUFFIXED = (  # counters that UniDic calls suffixes of any noun
    "人 名 件 倍 度 台 割 社 校 者 冊 枚 本 匹 頭 羽 軒 杯 曲 通 票 席 隻 機 基 国 字 行 列 部 章 節 児 "
    "条 項 巻 号 党 州 県 市 町 村 区 期 世 代 位 級 段 着 足 畳 坪 泊 点 種 回 周 組 束 輪 株 試合 "
    "話 拍 撃 打 戦 敗 艦 口 発 勺 軸 群 錠 問 幅 景 場 便 店 院 園 館 寺 島 藩 款 語 句 文 音 声 色 類 型 形 式 "
    "系 派 流 家 室 層 夜 晩 朝 刻 房 粒 手 駅 線 対 択 片 鎖 領 振 作 箱 瓶 鉢"
)
PLACES = "藩 国 県 府 郡 市 区 町 村 城 港 駅 線 川 山 岳 峠 島 湖 湾 橋 寺 神社 半島 海峡 空港"
HELPERS = words(  # verbs that help another after て
    "いる おる しまう おく ある いく くる みる もらう くれる あげる やる いただく くださる ほしい まいる "
    "いらっしゃる ござる みせる 頂く 下さる 欲しい もらえる いただける 頂ける いける いかれる "
    "居る 仕舞う 了う 終う 呉れる 貰う られる はる"
)
ASPECTS = words(  # verbs that help another after its continuative
    "すぎる 過ぎる 始める はじめる 続ける つづける 終える 終わる 出す だす かける 掛ける かねる 兼ねる うる える 得る きる 切る"
)
