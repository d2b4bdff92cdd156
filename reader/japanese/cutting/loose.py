"""Expressions that a dictionary lists, and that are none, or none everywhere, in a sentence."""

# Expressions a dictionary lists, but whose two words a reader looks up each for itself.
LOOSE = frozenset(
    "になる となる にする とする がある もある はある がない はない もない にある がいる をする "
    "でした だった ている てある ことは ものは のは のが それは これは それが これが "
    "中には なかには ここに そこに になると ものを もので ものになる ものにする ないと せず して "
    "今日は ことから ところから ないうちに 丸くなって 本の 時の 味な 陸な 陸に 死に 長の 永の あるは あるに 人より 江に 空で 狭に 夏前に 一に なるほど せよという ですが 年までに 自分から 東へ東へ 好きな時に ここから 元気でね ここにきて 彼の なの ですか けがをした 怪我をした 中の人 少しずつ違う 何と言う とも言う ともいう と言う と言うのは と言われる と思われる と言った 例の 物の 同じ年 同じ年の さこそ だけだ "
    "ことに いいか 行く行く 根から 夜の底 をして にして 分の 様です 様だ ように言う 男は黙って ははは いぬとさる 犬と猿 なるだけ はね ないし そうになる そうになった 目を見る この結果 となく ながらあるき".split()
)

# Listed as what stands before a noun: って言う店, but もういいって|言った.
DESCRIBING = frozenset({"って言う", "っていう"})

# Listed words that are none where something before describes their noun or what they
# refer to: 先に言う, but 道の|先|に; ところが違う, but 見る|ところ|が.
OPENING = frozenset(
    "ときには 時には ところが ところで ところを ところへ ところに 所が 所で 横に 次に それで ときに 時に 前に 先に 間に あいだに "
    "下に 上に 上では 上で 中で 中でも なかでも 末に 後に 後で あとで あとに 内に うちに 陰で "
    "方が 方に とたんに 途端に 手に 目に 元に 自分で わけない 訳ない".split()
)

# Listed words that only what begins a clause is: すると、水が, but 話をする|と.
FIRST = frozenset("すると だから だけど だが だったら でしたら".split())
# The same where a comma follows: よって、帰る, but よって|ください.
APART = frozenset("よって 加えて 続いて つづいて ついては それと とすると であれば".split())

# Expressions about what one does: 行く|ことになる, 待つ|しかない, but 変な|こと|に|なる, 一つ|しか|ない.
DOING = frozenset("ことになる ことにする しかない".split())

# Listed with the だ of んだ, and のに after what is no clause: する|んだ|って, あんな|の|に.
APPENDED = frozenset(
    "だって だよね だもん だもの だね だよ だな だぞ だぜ だけど だから だし".split()
)

# What is asked, behind は or が: これは|なん|です|か, but そう|なんです.
ASKED = frozenset("なんです なんだ なんですか なんだか なんだろう".split())

# Listed alone, but part of what forbids: しては|ならない, but 暗く|ならない.
MUST_NOT = "ならない"

# Set phrases that mean what their words say where one of these nouns stands before them in the
# clause: 川で|足|を|洗う, but やくざから|足を洗う.
_LITERAL = """
手を入れる: 水 湯 お湯 袋 箱 ポケット 懐 鞄 かばん 引き出し 口 中 バケツ 穴 隙間 手袋
足を洗う: 川 水 湯 お湯 海 風呂 井戸 石鹸 せっけん 盥 たらい 泉 池 洗面器 足湯
手を切る: ナイフ 包丁 ガラス 紙 刃 刃物 鋏 はさみ 缶
骨を折る: 足 脚 腕 手 腰 指 肋 転倒 事故 スキー
手を引く: 子 子供 子ども 娘 息子 孫 弟 妹 母 父 老人 祖母 祖父
手を出す: 窓 袖 布団 外 車窓
顔を出す: 窓 布団 水面 雲 土
口を開く: 貝 袋 財布 鞄 魚 鯉
釘を刺す: 板 壁 柱 木
水を差す: 花瓶 鉄瓶 鍋 花
網を張る: 海 川 蜘蛛 クモ 漁師 庭
根を下ろす: 木 草 土 苗 地中
芽を摘む: 茶 畑 枝 じゃがいも
手を焼く: 火 ストーブ 鍋 コンロ
メスを入れる: 腹 患部 医師 外科医 皮膚
足を引っ張る: 水中 布団 プール 川
腰を上げる: 椅子 ベンチ ソファ ソファー
道を開く: 山 森 藪
糸を引く: 納豆 凧 餅 蜘蛛 クモ
をもって: かばん カバン 鞄 かさ 傘 荷物 にもつ おべんとう 弁当 バッグ ふくろ はな 花 ほん 本
もって: かばん カバン 鞄 かさ 傘 荷物 にもつ おべんとう 弁当 バッグ ふくろ はな 花 ほん 本
山のよう: 背中 波 体 影 雲
角が立つ: 白身 卵白 クリーム 生クリーム メレンゲ
羽を伸ばす: 鳥 雀 鶴 白鳥 蝶 鷹 鷲
"""
LITERAL = {
    phrase: frozenset(nouns.split())
    for phrase, nouns in (line.split(": ") for line in _LITERAL.strip().splitlines())
}
