"""Expressions that a dictionary lists, and that are none, or none everywhere, in a sentence."""

# Expressions a dictionary lists, but whose two words a reader looks up each for itself.
LOOSE = frozenset(
    "になる となる にする とする がある もある はある がない はない もない にある がいる をする "
    "でした だった ている てある ことは ものは のは のが それは これは それが これが それと "
    "中には なかには ここに そこに になると ものを もので ものになる ものにする ないと せず して "
    "今日は ことから ところから ないうちに 丸くなって 本の 時の 味な 陸な 陸に 死に 長の 永の あるは あるに 人より 江に 空で 狭に 夏前に 一に なるほど せよという ですが 年までに 自分から 東へ東へ 好きな時に ここから 元気でね ここにきて 彼の なの ですか けがをした 怪我をした ついては とすると 中の人 少しずつ違う 何と言う とも言う と言う と言うのは と言われる と言った 例の 物の 同じ年 同じ年の さこそ だけだ "
    "ことに いいか 行く行く 根から 夜の底 をして にして 分の 様です 様だ".split()
)

# Listed words that are none where something before describes their noun or what they
# refer to: 先に言う, but 道の|先|に; ところが違う, but 見る|ところ|が.
OPENING = frozenset(
    "ときには 時には ところが ところで ところを ところへ ところに 所が 所で 横に 次に それで ときに 時に 前に 先に 間に あいだに "
    "下に 上に 上では 上で 中で 中でも なかでも 末に 後に 後で あとで あとに 内に うちに 陰で "
    "方が 方に とたんに 途端に 手に 目に 元に 自分で".split()
)

# Listed words that only what begins a clause is: すると、水が, but 話をする|と.
FIRST = frozenset("すると だから だけど だが".split())
