"""What verbs say with this or that noun: さ to た. The notation is that of ``sense_rows``."""

VERBS = """
下がる
  to deteriorate = 成績 人気 質 評価 値打ち が
  hang; to dangle = つらら 提灯 札 が
  move back; to step = 後ろ 一歩 うしろ に
探る
  investigate; = 様子 原因 真相 を
下げる さげる
  hang; to suspend = 首 腰 肩 かばん 札 に/を
  clear (plates) = 皿 食器 膳 を
  lower; to reduce = 値段 頭 価格 温度 声 音量 税金 を
差す 指す さす 刺す
  差す: to shine = 日 光 西日 が
  差す: hold up (an umbrella = 傘 かさ を
  差す: to insert = 花 を
  差す: wear (a sword) = 刀 を
  差す: pour; to add = 水 油 目薬 を
  差す: be felt (i.e. = 嫌気 が
  刺す: to pierce; = ナイフ 針 胸 人 で/を
  刺す: to sting; = 蜂 虫 蚊 に/が
  指す: play (a game of shogi) = 将棋 を
  指す: to point; = 針 指 時計 北 が/で/を
  指す: identify; = 語 言葉 意味 もの こと を/が
絞る しぼる
  narrow down = #* まで
  wring (towel = 雑巾 タオル 手拭い を
  squeeze (fruit = レモン 牛乳 汁 を
  rack (one's brains) = 知恵 頭 声 を
  narrow down = 的 対象 候補 範囲 焦点 #* を/に
締める しめる 閉める 占める
  閉める: to close; = 戸 ドア 窓 門 店 蓋 カーテン を
  締める: tie; to fasten; = ねじ ベルト 帯 紐 シートベルト を
  締める: wear (necktie = ネクタイ を
  占める: account for = #* 割合 過半数 半数 大部分 大半 割 を
  占める: to occupy; = 位置 席 地位 場所 を
  締める: economize; = 家計 財布 を
しめる 湿る
  become damp; = 服 空気 土 が
進む すすむ
  make progress; = 研究 工事 開発 技術 文明 が
  be fast (of = 時計 が
  deepen; = 病気 高齢化 近眼 が
  do of one's own free = 気 が
進める すすめる
  carry forward (plans = 話し合い 調査 対話 協議 検討 計画 話 準備 交渉 作業 改革 工事 を
済む すむ
  finish; to end; = 仕事 用事 食事 試験 が
  feel at ease = 気 が
  住む: to live = PLACE 町 家 村 国 都会 アパート 所 ところ に
  澄む: become clear = 水 空気 空 が
する
  serve as; = 医者 教師 先生 役 仕事 を
  wear (clothes = ネクタイ 手袋 指輪 マスク 顔 格好 を
  decide on; to choose = コーヒー もの こと に
  be sensed (of = 音 匂い 味 声 気 香り 感じ 頭痛 が
  be worth; = 値段 が <#円
  cause to become; = <に <く
揃う そろう
  be complete; = 全員 人数 材料 証拠 が
  be equal; = 長さ 形 が
倒れる たおれる
  be confined to bed = 病 病気 過労 に/で
  go bankrupt = 会社 銀行 企業 が
  fall (of a government = 政府 内閣 政権 が
  be destroyed = 家 建物 が
叩く
  abuse; = 政治家 マスコミ を/に
  play drums = 太鼓 を
立つ たつ
  find oneself (e.g. in a difficult = 立場 側 岐路 優位 窮地 に
  depart (on a plane = 国 東京 日本 を 旅 に
  経つ: pass (of time) = TIME 月日 時 日 年月 が/も/ #* が/も
  建つ: be erected; = 家 ビル 塔 銅像 マンション 学校 が
  断つ: abstain (from) = 酒 煙草 を
  断つ: sever; to cut = 関係 縁 連絡 退路 を
立てる たてる
  make (a noise) = 音 噂 うわさ 物音 声 埃 ほこり 湯気 煙 寝息 波 を
  to make; to establish; = 計画 予定 作戦 方針 目標 対策 予算 誓い 案 を
  put up (a political = 候補 候補者 代理人 を
  treat with respect = 顔 夫 先輩 を
  to sharpen; = 爪 耳 を
  stand up; to put up; = 旗 柱 看板 膝 襟 を
抱く だく
  have (a thought = 不安 疑問 希望 夢 恨み 思い 疑い 期待 を
出す だす
  publish; to make = 警報 命令 指示 許可 注意 判決 を
  take out; to get out = 財布 中 引き出し かばん を/から
  put out; to reveal; = 顔 舌 手 足 を 外 に
  submit (e.g. thesis) = 宿題 論文 レポート 報告書 書類 願書 届け 辞表 案 答案 を
  publish; to make = 本 雑誌 広告 新聞 声明 答え 結論 を
  send (e.g. letter) = 手紙 はがき 葉書 メール 使い 郵便 を
  produce (a sound) = 声 音 火 スピード 速度 を 熱 元気 力 を
  serve (food) = 茶 お茶 料理 食事 酒 ビール 水 を
使う つかう
  use (time, money = 金 お金 時間 を
  use (a person = 人 部下 人形 を
  use (language) = 言葉 英語 敬語 日本語 を
付き合う
  go along with; = 買い物 食事 に
つく 付く 着く 点く 就く 突く 吐く 撞く
  点く: be lit = LIGHT が
  点く: catch fire = 火 が
  着く: arrive at = PLACE 駅 家 港 空港 目的地 岸 学校 会社 に 列車 船 電車 手紙 荷物 が
  着く: sit on; = 席 食卓 テーブル に
  吐く: tell (a lie) = うそ 嘘 悪態 を
  吐く: breathe out; = 息 ため息 を
  突く: use (a cane) = 杖 手 ひじ 肘 膝 ひざ 頬杖 を
  突く: attack; = 弱点 不意 矛盾 虚 を
  撞く: to hit; to strike; = 鐘 玉 球 を
  突く: prick; = 針 槍 で
  就く: take (seat, = 職 地位 任務 仕事 役 座 任 に
  就く: start (on = 途 旅 眠り に
  ascend (the throne) = 王位 帝位 皇位 に
  remain imprinted = 染み しみ 傷 跡 足跡 指紋 汚れ シャツ 服 が
  bear (fruit = 実 利子 利息 が
  be acquired (of = 癖 習慣 力 実力 体力 自信 知識 知恵 能力 が
  take root = 根 が
  accompany; = 護衛 介添え が
  side with; = 味方 側 に
  be settled; = 決着 話 決心 見当 けり 片 が
  be given (of = 名 名前 値 値段 点 題 条件 が
  be lucky = 今日 今 は
  be sensed; = 気 鼻 が
つける 付ける 着ける
  wear; = 指輪 ブローチ バッジ 香水 仮面 お面 面 マスク を
  keep a diary = 日記 帳簿 家計簿 記録 を
  set (a price) = 値段 値 を
  follow; to shadow = 後 跡 あと を
  load; to give (courage = 元気 力 自信 勇気 を
  turn on (light) = LIGHT 火 を
  place (under guard = 護衛 見張り 家庭教師 を
つなぐ 繋ぐ
  tie; to fasten; = 犬 馬 船 を
  maintain; = 命 望み を
  transfer (phone call) = 電話 を
詰まる つまる
  be blocked (road = 管 鼻 下水 排水口 が
  at a loss = 言葉 答え 返事 金 に
積む つむ
  acquire; = 経験 修行 練習 訓練 を
  load (car = 荷物 荷 船 車 トラック を/に
出る でる
  appear; to come out; = 月 日 星 太陽 芽 お化け 幽霊 熊 霧 虹 症状 疲れ 杭 釘 が
  come to; to get to; = 通り 海 駅 大通り 道 広場 に
  be published; = 本 雑誌 新刊 号 記事 広告 新聞 が
  attend; to participate; = 会議 授業 試合 選挙 大会 式 テレビ 番組 舞台 コンクール に
  be stated; = 意見 話 質問 不満 案 声 結論 苦情 が
  to sell; = 商品 製品 品 が
  exceed; = 枠 予算 を
  stick out; = 腹 釘 くぎ が
  break out; = 火 風 熱 波 被害 犠牲者 死者 けが人 影響 が
  be produced; = 石油 金 温泉 利益 赤字 石炭 元気 成果 力 が
  be given; to get; = 許可 給料 ボーナス 食事 料理 お茶 ビザ 判決 命令 課題 宿題 指示 が
  answer (phone = 電話 玄関 に
  assume (an attitude) = 態度 行動 に
  pick up (speed = スピード 速度 勢い が
  flow (e.g. tears) = 涙 血 鼻水 汗 鼻血 水 咳 が
  to graduate; = 大学 学校 高校 中学 大学院 を
  leave (on a journey) = 旅 に 列車 船 バス が
  leave; to exit; = 家 部屋 外 国 店 会社 駅 を
  appear; to come out; = *が
通す とおす
  pass (a law = 法案 予算 を
  lead (someone) into = 客 部屋 座敷 を/に
  stick through; = 針 糸 を
  force to accept = 無理 意地 わがまま を
  go through (a middleman) = 人 弁護士 友人 を
通る とおる
  pass (a test = 法案 試験 案 審査 予算 提案 が/に
  be coherent; = 筋 意味 理屈 が
  carry (e.g. of a voice) = 声 が
  operate (between) = 鉄道 バス 電車 が
  get across (e.g. = 意味 話 が
  permeate; = 火 が
  go by (a name) = 名 名前 で
  go by; to go past; = 道 前 橋 町 を
解く とく
  solve; to work out; = 問題 謎 方程式 暗号 を
  dispel (misunderstanding = 誤解 疑い を
  (a contract); = 契約 禁止 封鎖 包囲 を
  release (from duty) = 任 職 を
  comb (out) = 髪 を
  untie; to unfasten; = 紐 帯 包み 荷物 縄 を
届く とどく
  be delivered; = 手紙 荷物 知らせ 品 郵便 が
  be realized (of = 願い 思い が
飛ぶ とぶ
  spatter; = 水 泥 火花 しぶき が
  be missing (of a page = ページ 話 が
  jump; to leap = 蛙 溝 を
  fly; to soar = 鳥 空 飛行機 を/が
止まる とまる 泊まる 留まる
  泊まる: stay at = ホテル 旅館 宿 に
  alight; = 鳥 枝 蝶 に/が
  come to a halt = 水道 電気 ガス 供給 援助 が
  stop (moving) = 時計 車 電車 息 が
止める とめる
  to park = 車 を
  prevent; = 咳 血 痛み を
  dissuade = 喧嘩 けんか を
  fix (in place) = ピン ボタン で/を
  stop; to turn off = 機械 エンジン ガス 足 を
とる 取る
  get; to obtain; = 学位 資格 免許 許可 点 単位 賞 学位 天下 年 休み 休暇 連絡 を
  adopt (a method = 方法 手段 態度 措置 対策 立場 方針 行動 政策 姿勢 を
  remove; = 帽子 汚れ 染み しみ 疲れ 痛み 雑草 ふた 蓋 眼鏡 皮 を
  take away; = 財布 命 領土 土地 を
  occupy; = 場所 時間 手間 を
  to secure; = 席 部屋 宿 切符 予約 を
  take (e.g. a joke) = 意味 本気 冗談 まじめ に/を <悪く
  record; to take down = ノート メモ 記録 型 指紋 データ を
  subscribe to = 新聞 雑誌 を
  order; = 出前 寿司 ピザ を
  charge; = 料金 税金 税 罰金 手数料 利子 を
  wife) = 嫁 妻 弟子 養子 婿 を
  compete (in sumo = 相撲 カルタ を
  to pick (e.g. flowers) = 花 茸 きのこ 果物 を
  撮る: take (a photo) = 写真 映画 レントゲン を
  撮る: record (video = ビデオ 動画 音 を
  捕る: catch; to capture = 魚 鼠 ねずみ 虫 獣 動物 熊 を
  摂る: have (e.g. lunch) = 食事 朝食 昼食 夕食 栄養 水分 睡眠 朝ご飯 昼ご飯 晩ご飯 を
  取る: have (e.g. lunch) = 食事 朝食 昼食 夕食 栄養 水分 朝ご飯 昼ご飯 晩ご飯 睡眠 を
  採る: take on (workers = 新入社員 社員 学生 を
  執る: attend (to business) = 指揮 事務 筆 を
  to take; to pick up; = 手 本 を 手 に
採る
  pick (e.g. flowers) = 花 茸 きのこ 果物 山菜 虫 を
  extract (e.g. juice) = 油 血 汁 標本 サンプル を
  take on (workers = 社員 学生 新人 人 を
  let in (e.g. light = 光 水 を
晒す さらす
  to soak; = 水 冷水 酢水 塩水 に
撮る 録る
  take (a photo) = 写真 レントゲン 風景 景色 顔 花 を
  record (video = ビデオ 動画 映画 番組 音 を
"""
