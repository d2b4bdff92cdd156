"""Where the pitch falls in a word that is read otherwise than UniDic reads it."""

# Spelling, reading and the morae after which the pitch falls (0: flat), likeliest first.
_TABLE = """
日本 にほん 2 | 明日 あした 3 | 明後日 あさって 2 | 私 わたし 0 | 言う いう 0 | 今日 きょう 1
何時 なんじ 1 | 何人 なんにん 1 | 白髪 しらが 3 | 彼処 あそこ 0 | 彼奴 あいつ 0 | 貴女 あなた 2
蛙 かえる 0 | 蜻蛉 とんぼ 0 | 悪口 わるくち 2 | 逝く ゆく 0 | 氷柱 つらら 0 | 銀杏 いちょう 0
蒼空 あおぞら 3 | 容子 ようす 0 | 端書 はがき 0 | 何 なに 1 | 主 あるじ 1 | 都 みやこ 0 | 値 ね 0
下 した 0 2 | 上 うえ 0 2 | 中 なか 1 | 外 そと 1 | 外 ほか 0 | 他 ほか 0 | 間 あいだ 0 | 後 あと 1
家 いえ 2 | 家 うち 0 | 人 ひと 0 | 方 ほう 1 | 方 かた 2 | 空 そら 1 | 角 かど 1 | 角 つの 2
側 そば 1 | 側 がわ 0 | 体 からだ 0 | 身体 からだ 0 | 額 ひたい 0 | 数 かず 1 | 今朝 けさ 1 | 大人 おとな 0
市場 いちば 1 | 市場 しじょう 0 | 上手 じょうず 3 | 十分 じゅうぶん 3 | 一言 ひとこと 2 | 一人 ひとり 2
開く ひらく 2 | 開く あく 0 | 開ける ひらける 0 | 通る とおる 1 | 怒る おこる 2 | 抱く だく 0 | 抱く いだく 2
描く えがく 2 | 札 ふだ 0 | 表 おもて 3 | 情 なさけ 1 | 空く あく 0 | 空く すく 0
描く かく 1 | 止める とめる 0 | 止める やめる 0 | 入る はいる 1 | 入る いる 0 | 行う おこなう 0
避ける さける 2 | 汚れる よごれる 0 | 被る かぶる 2 | 脅かす おどかす 0 | 辛い からい 2 | 辛い つらい 0 2
"""
ACCENTS = {
    (spelling, read): tuple(map(int, morae))
    for row in _TABLE.replace("\n", "|").split("|")
    if row.strip()
    for spelling, read, *morae in [row.split()]
}


def accent(spelling: str, read: str, usual: str, known: tuple[int, ...]) -> tuple[int, ...]:
    """The accent of a dictionary form that is ``read`` so; ``known`` is that of its ``usual``
    reading. () where nobody has written it down.

    >>> accent("日本", "にほん", "にっぽん", (3,)), accent("日本", "にっぽん", "にっぽん", (3,))
    ((2,), (3,))
    >>> accent("小径", "こみち", "しょうけい", (0,))
    ()
    """
    return known if read == usual else ACCENTS.get((spelling, read), ())
