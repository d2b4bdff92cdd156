"""What verbs say with this or that noun: あ. The notation is that of ``sense_rows``."""

VERBS = """
上がる あがる 揚がる 挙がる
  enter (esp. from outdoors) = 家 座敷 部屋 に
  enter (a school) = 小学校 中学 学校 学年 に
  get out (of water) = 風呂 お風呂 プール 海 岸 陸 から/に/を
  to increase = 値段 価格 物価 給料 率 気温 温度 料金 地価 株価 体温 株 税金 血圧 家賃 金利 が
  improve; to make = 腕 成績 質 腕前 能率 人気 が
  be made (of profit = 利益 収益 が
  occur (esp. of a favourable = 効果 成果 が
  be finished; = 仕事 が
  (of rain) to stop = 雨 雪 が
  stop (working = バッテリー が
  be arrested = 犯人 が
  turn up (of evidence = 証拠 が
  be deep fried = 天ぷら が
  be spoken loudly = 声 歓声 悲鳴 が
  get nervous; = 人前 舞台 本番 面接 で
  be listed (as = 名前 名 候補 が
  rise; to go up; = 幕 煙 階段 花火 屋上 二階 が/を/に
あげる 上げる 挙げる 揚げる
  give; = NAME PERSON 犬 猫 花 に プレゼント お金 お土産 本 飴 を
  increase (price = 値段 価格 税金 税率 質 給料 賃金 速度 スピード 能率 評価 料金 家賃 金利 温度 体温 腕 を
  do up (one's hair) = 髪 を
  fly (a kite = 凧 たこ 花火 を
  deep-fry = 天ぷら 魚 肉 芋 油 コロッケ を/で
  make (a loud sound) = 声 大声 悲鳴 歓声 叫び声 産声 叫び を
  earn (something = 利益 収益 成果 効果 成績 業績 を
  give (an example = 例 理由 名 名前 証拠 点 根拠 事実 を
  arrest = 犯人 容疑者 泥棒 を
  nominate = 候補 候補者 を
  conduct (a ceremony = 式 結婚式 を
  offer up (incense = 線香 お経 を
  summon up (all = 全力 総力 を
  show someone (into = 客 座敷 部屋 を/に
  raise; to elevate = 手 腕 足 顔 旗 幕 を
  vomit; = 胃 を
当たる あたる
  be equivalent to; = #* 罪 意味 語 失礼 に
  be right on the money = 予報 予想 予言 勘 占い 推測 が
  be selected (in = 宝くじ くじ 賞品 懸賞 が/に
  be successful; = 商売 芝居 映画 企画 が
  undertake; = 任務 仕事 警備 説明 指導 収拾 調査 治療 捜査 交渉 救助 看護 に
  stricken (by food = 毒 牡蠣 河豚 ふぐ 暑さ 食べ物 に
  be called on = 授業 で
  treat (esp. harshly) = つらく 辛く PERSON に
  be a relative of = 叔父 伯父 いとこ 従兄 姪 甥 祖父 に
  touch; = 日 風 光 雨 が
  lie (in the direction = 方角 北 南 東 西 方 に
  face; to confront = 敵 強敵 難局 に
当てる あてる
  expose = 日 日光 風 光 に
  apply (e.g. patch) = 手 耳 布 定規 受話器 を/に
  to allot; = 生徒 費用 時間 先生 を/に
  guess (an answer) = 答え 年齢 正体 名前 を
  make a hit = 宝くじ くじ を
ある 有る 在る
  to have; = 歴史 伝統 由来 暇 予定 必要 つもり が
  happen; to come about = 火災 爆発 事件 雷 台風 洪水 変化 が
  to have; = 夢 才能 興味 力 経験 自信 価値 熱 責任 権利 勇気 関心 意味 癖 資格 子供 兄弟 技術 知識 人気 が
  happen; to come about = 事故 地震 試験 会議 祭り 戦争 こと 事件 火事 会 電話 が
  be located = #階 駅 町 北 南 隣 に
  be equipped with = 設備 風呂 庭 が
行く いく
  proceed; to take place = <うまく 仕事 計画 商売 が
いる 居る 要る
  to be needed; = MONEY 許可 力 勇気 助け 金 お金 が
入れる いれる
  make (tea = 茶 お茶 コーヒー 紅茶 を
  cast (a vote) = 票 一票 を
  turn on (a switch = スイッチ 電源 冷房 暖房 を
  send (a fax); = 電話 連絡 を
  pay (one's rent = 家賃 家 お金 生活費 を
  to include = 考慮 勘定 計算 数 中 に
  admit; = 学校 病院 仲間 会社 に
  accept; to comply; = 意見 要求 忠告 を
浮かぶ
  come to mind; = 考え 案 アイデア 頭 言葉 心 に/が
  rise to the surface; = 笑み 涙 が
受ける うける 請ける
  undergo (e.g. surgery) = 手術 試験 検査 授業 治療 訓練 教育 尋問 面接 を
  sustain (damage) = 損害 被害 攻撃 打撃 衝撃 影響 傷 ショック を
  catch (e.g. a ball) = 球 ボール を
  be struck by (wind = 風 光 日 を
  be well-received; = 若者 観客 冗談 に/が
  receive; to get = 手紙 賞 電話 注文 援助 を
動く うごく
  operate; to run; = 機械 電気 時計 工場 車 ガソリン が/で
  be touched; = 心 が
  take action = 警察 政府 が
失う
  lose (a loved one) = 父 母 妻 夫 子 親 両親 を
  miss (a change = 機会 を
打つ うつ
  move; to impress; = 胸 心 を
  drive in; to hammer in; = 釘 くぎ 杭 注射 を
  to type; = 電報 メール キー 文字 を
  make (noodles = そば うどん を
  sprinkle; = 水 を
  carry out; to play = 手 芝居 碁 博打 を
  strike (noon = 時計 時 太鼓 鐘 が/を
  insert; to write in = 点 句点 番号 を
  pay (a deposit = 手付 を
  hit; to strike; = 頭 球 ボール 膝 を
  撃つ: shoot (at) = 銃 鳥 敵 鉄砲 弾 を
移る うつる
  be infected; = 風邪 病気 が
  change the target = 話題 関心 心 に/が
  move (house) = 家 郊外 部署 に
  写る: be photographed = 写真 に
  映る: be reflected = 水 鏡 目 画面 に
生む うむ 産む
  produce; to yield = 利益 結果 誤解 効果 傑作 金 を
  give birth; = 子 子供 卵 赤ん坊 を
埋める うめる
  plug (a gap) = 溝 空白 隙間 を
  make up for = 損失 赤字 穴 を
描く
  depict; = 小説 生活 人物 社会 を
  picture in one's mind = 夢 未来 心 を
  draw; to paint; = 絵 風景 花 を
追う おう
  follow (a set order = 流行 順 順番 日 理想 を
  drive out; = 国 職 地位 を
  be pressed (e.g. for time) = 時間 仕事 に
負う おう
  take responsibility = 責任 義務 任務 を
  receive (wound) = 傷 けが やけど 重傷 を
  to owe = 恩 に
起きる おきる
  occur (usu. of unfavourable = 事故 地震 事件 問題 戦争 火事 こと 何 変化 騒ぎ 争い が
  wake up; to be awake = 朝 目 夜 遅く 早く で
置く おく
  establish (an organization = 本部 支店 大使館 事務所 機関 委員会 支社 部 を
  appoint (someone = 秘書 大臣 見張り 護衛 を
  place (one's trust = 信頼 重き 重点 信用 念頭 に/を
  take in (boarders = 下宿人 を
  separate spatially = 間 距離 時間 一日 を
  put down a tool = 筆 ペン を
送る おくる
  take or escort = 駅 家 まで
  bid farewell = 死者 故人 を
  spend (time) = 日々 生活 人生 毎日 生涯 時 日 を
  贈る: to give = プレゼント 花束 記念品 を
起こす おこす
  wake; to wake up; = 子供 人 朝 PERSON を
  cause; to bring about; = 事故 問題 事件 騒ぎ 火事 を
  start; to begin; = 戦争 反乱 行動 革命 裁判 訴訟 運動 事業 会社 を
  to plough; = 畑 土 を
  fall ill with = 発作 腹痛 病気 貧血 を
  transcribe; = 原稿 録音 を
落ち着く
  settle down (in a location = 職 町 家 に
落ちる おちる
  be omitted; = 名前 字 名簿 が/から
  decrease; = 速度 スピード 人気 体重 売り上げ 質 成績 力 視力 生産 が
  fail (e.g. exam = 試験 大学 選挙 入試 面接 に
  to crash; = 飛行機 ヘリ が
  come out (e.g. a stain) = 染み しみ 汚れ 色 化粧 泥 が
  (into someone's hands) = 手 人手 に
  (into a trap) = 罠 わな に
  be defeated; to surrender = 城 要塞 都 首都 が
  (in love, asleep = 恋 眠り に
  go down (of a website = サーバー サイト システム ネット が
  come to (in the end) = 結論 に
  fall down; = 木 葉 石 穴 雷 階段 屋根 が/から/に
落とす おとす
  clean off (dirt = 汚れ 化粧 染み 泥 色 を
  lose (a match) = 試合 受験生 単位 を
  lower (e.g. shoulders = 肩 声 速度 スピード 質 体重 を
  download; = ファイル データ を
  drop; to lose; = 命 財布 木 を
覚える おぼえる
  to learn; = 仕事 料理 遊び 酒 味 技術 を
  to feel; = 痛み 怒り 不安 寒さ 喜び 空腹 違和感 疲れ を
下りる おりる 降りる
  alight (e.g. from bus) = バス 電車 車 駅 列車 タクシー 馬 飛行機 船 を/から/で
  step down; = 役 地位 舞台 主役 座 を/から
  be granted; = 許可 予算 ビザ 認可 が
  form (of frost = 霜 露 霧 が
  descend (e.g. a mountain) = 山 階段 坂 木 二階 を/から
折る おる
  to fold; = 紙 折り紙 膝 指 布団 を
  make (origami) = 鶴 を
  interrupt; = 話 腰 を
  break; = 骨 枝 足 腕 鉛筆 を
  織る: to weave = 布 絹 着物 機 を
おる
  折る: to break; = 枝 骨 足 鉛筆 を
  折る: to fold; = 紙 折り紙 を
  織る: to weave = 布 絹 機 を
折れる おれる
  turn (a corner) = 角 右 左 を/に
  be folded = 紙 が
  give in; to back down = 相手 彼 が
下ろす おろす 降ろす
  withdraw (money) = お金 預金 貯金 金 を
  drop off (a passenger) = 客 乗客 子供 を
  remove (someone from a position) = 役 大臣 主役 を/から
  use for the first time = 服 靴 を
"""
