"""What adjectives say of this or that noun. The notation is that of ``sense_rows``."""

ADJECTIVES = """
青い 蒼い
  pale; = 顔 顔色 唇 が
  unripe; = 考え が
  green = 信号 りんご 葉 草 が
明るい
  cheerful; = 性格 人 声 家庭 表情 子 気持ち 顔 が
  familiar (with) = 法律 事情 地理 歴史 数字 に
  encouraging = 見通し 未来 将来 展望 が
  bright (of a colour) = 色 赤 青 が
浅い
  slight (wound) = 傷 眠り が
  short (time) = 日 歴史 経験 春 が
暖かい 温かい
  considerate; = 心 家庭 言葉 人 歓迎 もてなし が
厚い
  kind; cordial; = もてなし 友情 信頼 情 人情 が >御礼 >お礼 >感謝する >感謝
熱い
  passionate (feelings = 思い 気持ち 情熱 涙 が
危ない
  in danger; = 命 会社 が
  uncertain; = 約束 が
甘い
  naive; = 考え 見通し 父 母 親 見方 採点 娘 孫 認識 判断 が/に
  lightly salted; = 味噌汁 塩 が
  tempting; = 言葉 誘い 話 が
  fragrant (smelling) = 香り 匂い 声 音色 が
  insufficient; = ピント ねじ が
怪しい
  doubtful; = 成功 話 英語 かどうか が
  ominous (e.g. weather) = 空 空模様 雲行き 天気 が
荒い
  immoderate; = 金遣い が
いい 良い よい
  OK; all right; = <TEも <ても <でも
  good; = 天気 人 店 気分 が
薄い
  pale; light; = 色 青 緑 赤 化粧 光 が
  watery; = 茶 スープ お茶 コーヒー 味噌汁 が
  weak (taste = 味 印象 関心 影 存在感 が
  slim (probability = 望み 可能性 見込み が
  sparse; = 髪 毛 ひげ が
うまい
  delicious; = 肉 魚 酒 料理 飯 店 味 水 ご飯 茶 ビール りんご が
  skillful; = 字 歌 絵 話 料理 英語 運転 説明 やり方 教え方 人 が
  fortunate; = 話 商売 が
うるさい
  fussy; = 味 料理 時間 言葉 礼儀 に
  annoying; = ハエ 蠅 人 が
大きい 大きな
  loud; = 声 音 が
  important; = 問題 役割 影響 責任 違い 意味 が
  older; = 子 が
おかしい
  strange; = 機械 調子 様子 体 頭 話 エンジン が
惜しい
  precious; = 命 金 時間 名 が
遅い おそい
  later (than expected = =遅く
  late (in the day) = 時間 夜 帰り が
  slow; = 足 仕事 車 動き が
重い
  heavy (feeling) = 気 心 足取り 空気 頭 が
  serious (punishment = 病気 罪 罰 傷 病 けが 症状 刑 病状 が
  important (position = 責任 任務 意味 が
  slow; sluggish = 動き 腰 足 サイト が
面白い
  amusing; = 冗談 顔 話 人 が
固い 硬い 堅い
  obstinate; = 頭 が
  safe; steady; = 口 商売 が
  stiff; = 表情 体 文章 動き 肩 が
  bookish; = 話 本 が
  strong; firm = 決意 結束 意志 約束 守り が
勝手
  surroundings; environment = :がわかる :が違う :がちがう :が分かる :を知る
  convenience; = :がいい :が悪い
  one's own convenience; = >な >に
辛い からい
  harsh (criticism) = 点 採点 評価 批評 が
軽い
  non-serious; = 罪 言葉 人 口 男 が
  slight; = けが 病気 風邪 食事 頭痛 症状 が
  easy; = 気持ち 運動 が
かわいい 可愛い
  dear; = 子 孫 自分 が
黄色い
  high-pitched (voice) = 声 が
汚い
  dastardly; = やり方 手 手口 金 が
  stingy; = 金 に
  indecent (language = 言葉 が
  disordered; = 字 部屋 が
きつい
  (too) tight; = 靴 ズボン 帯 服 が
  strong (e.g. sunlight = 酒 日差し 匂い が
  determined; = 性格 気性 目 が
厳しい
  intense (e.g. cold) = 寒さ 暑さ 冬 自然 気候 残暑 が
  hard (to do); = 状況 経営 生活 が
きれい 綺麗
  clean; = 水 空気 手 部屋 台所 が :にする :に洗う :に拭く
  completely; = :に忘れる :に消える :に治る :に食べる
暗い
  depressed; = 気持ち 顔 表情 性格 話 気分 が
  unfamiliar (with) = 法律 事情 地理 に
  ill-boding; = 過去 時代 歴史 が
  unlikely (to succeed) = 見通し 将来 前途 が
苦しい
  straitened (circumstances) = 家計 財政 生活 経営 が
  strained (interpretation = 言い訳 弁解 説明 が
  painful; = 息 胸 腹 が
黒い
  suspicious; = 噂 霧 が
  evil; = 腹 が
結構
  quite; reasonably = >ADJECTIVE >NA >VERB >NUMBER
  sufficient; = <もう >です
  splendid; = >な
濃い
  strong (flavour = 味 茶 お茶 コーヒー が
  thick (consistency) = 霧 髭 ひげ 眉 スープ が
  strong (possibility = 疑い 可能性 が
細かい
  minor; = こと 話 問題 が
  fine; = 説明 作業 注意 点 が
  careful; frugal = 金 に
寒い
  uninteresting = 冗談 駄洒落 ギャグ が
自然
  natural; = >な >に >だ >です
  nature = >の >を >が
失礼
  excuse me; = >END
  discourtesy; = >な >だ
渋い
  sour (look) = 顔 が
  austere; = 色 好み 声 柄 が
  stingy; = 金 に
十分
  sufficiently; = >VERB >ADJECTIVE
  enough; = >な >だ >です
すごい 凄い
  to a great extent; = 人 人気 数 が
  amazing (e.g. = 才能 人物 技 力 能力 選手 が
  terrible; = 形相 顔 が
  awfully; = =すごく
涼しい
  composed = 顔 が
鋭い
  perceptive; = 指摘 質問 勘 感覚 観察 目 頭 が
  sharp (pain) = 痛み が
狭い
  limited; = 心 視野 考え 了見 世間 が
大変
  very; greatly = >ADJECTIVE >NA >VERB
  difficult; = :だ >だ >です >な >だった >でした
高い
  expensive; = 値段 物価 料金 値 家賃 店 授業料 費用 #円 が
  high-pitched; = 声 調子 音 が
  high (level) = 水準 レベル 能力 程度 評価 割合 確率 質 地位 温度 気温 熱 可能性 人気 関心 血圧 が
確か
  If I'm not mistaken; = >NOUN >NUMBER
大丈夫
  safe; = >だ >です >な
小さい 小さな
  low (e.g. sound) = 声 音 が
  young; juvenile = 頃 ころ とき 時 子供 が
  unimportant; = こと が
近い
  close (in time) = 将来 日 春 完成 うち が
  close (relationship) = 関係 仲 親戚 が
  similar; = 色 数 形 意味 #* に
冷たい
  (emotionally) cold = 人 態度 視線 返事 目 心 言葉 が/に
強い つよい
  good (at) = 数学 英語 機械 将棋 に
  being able to handle = 暑さ 寒さ 酒 熱 火 地震 に
  intense; = 風 雨 日差し 光 印象 関心 不安 反対 希望 願い が
丁寧
  careful; = 仕事 説明 掃除 作業 が :に見る :に調べる :に洗う
適当
  perfunctory; = >に <いつも 仕事 返事 答え 人 が
  suitable; = 大きさ 量 場所 言葉 時間 距離 が
遠い
  distant (past) = 昔 過去 将来 未来 が
  distant (relationship = 親戚 関係 が
  hard (of hearing) = 耳 が
ない 無い
  unowned; = 金 お金 時間 才能 自信 経験 力 興味 暇 夢 関心 が
長い
  long (time) = 時間 間 歴史 年月 話 付き合い 冬 が
鈍い
  slow; = 動き 反応 が
  dull (sound = 音 光 痛み が
  insensitive; = 感覚 勘 が
激しい
  intense; = 痛み 競争 変化 雨 対立 が
早い
  early (in the day = 朝 時間 時期 が
  (too) soon; = <まだ
速い
  fast; = ANY
低い
  short (height) = 背 男 が
  deep (voice) = 声 音 が
  low (position) = 天井 雲 机 山 土地 が
ひどい 酷い
  cruel; = 人 仕打ち こと 扱い が
  violent; = 雨 風 痛み 雪 風邪 けが 頭痛 が
  very bad; = 点 出来 目 味 字 が
深い
  profound = 意味 知識 考え 理解 思想 が
  dense; = 霧 森 闇 が
  close (relationship) = 関係 仲 縁 が
  intense; = 悲しみ 感動 眠り 愛 憎しみ 感謝 傷 反省 が
  late = 夜 秋 が
太い
  deep (of a voice) = 声 が
古い
  long; since long = 友人 付き合い 友 伝統 が
  old-fashioned; = 考え 考え方 頭 やり方 が
細い
  thin; slender = 道 体 腕 糸 が
短い
  brief = 時間 間 命 人生 話 期間 が
妙
  strange; = >な >に
難しい
  impossible; = 実現 解決 が
  fussy; = 人 年頃 が
  gloomy; = 顔 が
無理
  impossible = >だ >です <には
  to work too hard; = :をする >をする
  forcible; = >に
面倒
  care; = :を見る :をみる
  trouble; bother = :だ >な :が多い
優しい 易しい やさしい
  易しい: easy; = 問題 日本語 英語 言葉 試験 本 文 が
  優しい: tender; = 人 心 声 子 が
緩い
  loose = 靴 ねじ 帯 が
  gentle (curve = 坂 傾斜 カーブ が
  lenient; = 規則 規制 取り締まり が
若い
  low (number) = 番号 数字 が
悪い
  at fault; = 君 僕 私 俺 あなた 彼 政府 が
  evil; = 人 こと 男 奴 噂 が
  bad; poor = 天気 体 顔色 調子 成績 頭 が
  poor (quality) = 品 質 が
"""
