"""The field a sentence speaks of, by its words: ファイル and サーバー are of computing."""

from collections.abc import Mapping
from functools import cache

# JMdict's code of a field → words that are hardly met outside it.
FIELDS = {
    "comp": """ファイル サーバー プログラム ソフトウェア ハードウェア パソコン コンピューター コンピュータ データベース メモリ ディスク
        フォルダ フォルダー クリック ダウンロード アップロード インストール 変数 引数 ブラウザ ブラウザー ウェブ ソースコード コンパイル
        アルゴリズム アプリ マウス キーボード サイト ネットワーク 画面 ログイン パスワード カーソル デバッグ 端末 配列 ページ""",
    "math": "方程式 三角形 整数 実数 虚数 行列 微分 積分 定理 数学 関数 平方根 素数 座標 多項式 集合 証明 分母 分子",
    "med": "患者 医師 手術 診断 病院 症状 治療 がん 癌 腫瘍 細胞 投薬 感染 ウイルス 血圧 肺 肝臓 胃",
    "law": "裁判 裁判所 被告 被告人 原告 判決 検察 弁護士 起訴 刑法 民法 訴訟 裁判官 控訴 法廷 証人",
    "mil": "軍 部隊 兵士 敵 攻撃 師団 戦車 砲撃 戦線 陸軍 海軍 空軍 司令官 戦闘 軍隊 敵軍 大隊 兵 戦場",
    "baseb": "投手 打者 野球 球場 捕手 満塁 一塁 二塁 三塁 本塁打 ホームラン 外野 内野",
    "finc": "株価 証券 投資 金利 為替 銀行 債券 配当 株主 証券会社 市場",
    "shogi": "将棋 棋士 王手 飛車",
    "sumo": "力士 土俵 横綱 相撲 大関",
    "Buddh": "仏教 仏陀 僧 寺 経典 菩薩",
    "music": "演奏 楽譜 音楽 交響曲 作曲 楽器 ピアノ",
    "physics": "物理 電子 原子 量子 粒子 陽子 中性子 エネルギー 磁場 電荷",
    "chem": "化学 分子 酸素 水素 化合物 溶液 触媒 炭素",
    "biol": "細胞 遺伝子 生物 植物 動物 細菌 進化",
    "ling": "言語 文法 動詞 名詞 音韻 語彙 方言 言語学",
    "sports": "試合 選手 競技 ゴール 監督",
}


@cache
def by_word() -> Mapping[str, tuple[str, ...]]:
    """A word → the fields it is of."""
    table: dict[str, tuple[str, ...]] = {}
    for field, words in FIELDS.items():
        for word in words.split():
            table[word] = (*table.get(word, ()), field)
    return table
