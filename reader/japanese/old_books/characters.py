"""The characters of before 1946 (舊字體) and those in use now: 經濟 is analysed as 経済.

Only characters that stand one for one; UniDic knows the others (龍, 嶽, 燈) by themselves.
"""

# Old and new, side by side.
_PAIRS = """
亞亜 佛仏 來来 假仮 傳伝 價価 僞偽 儉倹 兒児 兩両 册冊 剩剰 劍剣 劑剤 勞労 勳勲 勵励 勸勧 區区 卷巻 卽即 參参 單単 嚴厳 囑嘱 圈圏 國国 圍囲
圓円 圖図 團団 增増 墮堕 壓圧 壘塁 壞壊 壤壌 壯壮 壽寿 奧奥 奬奨 姬姫 娛娯 孃嬢 學学 寢寝 實実 寫写 寬寛 寶宝 將将 專専 尙尚 屆届 屬属 峽峡
帶帯 廢廃 廣広 廳庁 彈弾 彌弥 徑径 從従 德徳 恆恒 惠恵 惡悪 惱悩 慘惨 懷懐 戀恋 戰戦 戲戯 戶戸 拂払 拔抜 拜拝 挾挟 插挿 搖揺 搜捜 擇択 擊撃
擔担 據拠 擧挙 擴拡 攝摂 收収 效効 敎教 敕勅 數数 斷断 旣既 晚晩 晝昼 曆暦 曉暁 會会 條条 棧桟 榮栄 樂楽 樓楼 樞枢 樣様 橫横 檢検 櫻桜 權権
歐欧 步歩 歲歳 歷歴 歸帰 殘残 殼殻 毆殴 每毎 氣気 沒没 淚涙 淨浄 淺浅 淸清 渴渇 溪渓 滯滞 滿満 潛潜 澁渋 澤沢 濟済 濕湿 濱浜 瀧滝 灣湾 爐炉
爭争 爲為 狀状 狹狭 獨独 獵猟 獸獣 獻献 產産 畫画 當当 疊畳 癡痴 發発 盜盗 盡尽 眞真 硏研 碎砕 祕秘 祿禄 禪禅 稅税 稱称 稻稲 穗穂 穩穏 竊窃
竝並 粹粋 經経 綠緑 緖緒 緣縁 縣県 縱縦 總総 繩縄 繪絵 繼継 續続 纖繊 缺欠 罐缶 聲声 聽聴 肅粛 腦脳 膽胆 臟臓 臺台 舊旧 舍舎 莊荘 莖茎 萬万
藏蔵 藝芸 藥薬 處処 虛虚 號号 蟲虫 蠶蚕 蠻蛮 衞衛 裝装 覺覚 覽覧 觀観 觸触 說説 謠謡 證証 譯訳 譽誉 讀読 變変 讓譲 豐豊 豫予 賣売 賴頼 贊賛
踐践 轉転 輕軽 辨弁 辭辞 辯弁 遞逓 遙遥 遲遅 邊辺 鄕郷 醉酔 醫医 釀醸 釋釈 鎭鎮 鐵鉄 鑄鋳 鑛鉱 閱閲 關関 陷陥 隨随 險険 隱隠 雙双 雜雑 霸覇
靈霊 靑青 靜静 顏顔 顯顕 飜翻 飮飲 餘余 驅駆 驛駅 驗験 騷騒 髓髄 體体 鬪闘 鷄鶏 鹽塩 麥麦 黃黄 黑黒 默黙 點点 黨党 齊斉 齋斎 齒歯 齡齢 龜亀
絲糸 與与 當当 應応 禮礼 內内 對対
"""
_NEW = str.maketrans({pair[0]: pair[1] for pair in _PAIRS.split()})
OLD = f"[{''.join(pair[0] for pair in _PAIRS.split())}]"  # a pattern


def modern(text: str) -> str:
    """The text with the characters that are in use now, one for one."""
    return text.translate(_NEW)
