"""What verbs say with this or that noun: な to わ. The notation is that of ``sense_rows``."""

VERBS = """
治す 直す なおす
  cure; to heal = 病気 傷 風邪 けが を
  fix; to correct; = 間違い 時計 誤り 機械 癖 車 文 を
流す ながす
  wash away; = 家 橋 汚れ を
  distribute (e.g. electricity = 噂 音楽 情報 デマ ニュース 電流 を
  drain; to pour; = 涙 水 血 汗 を
流れる ながれる
  be heard (e.g. music) = 音楽 曲 放送 声 が
  to sweep (e.g. rumour = 噂 うわさ 情報 が
  be called off; = 会議 試合 計画 が
  drift; to float = 雲 が
  be washed away; = 橋 家 が
亡くなる なくなる 無くなる
  be lost (e.g. luggage) = 財布 荷物 鍵 本 が
  be used up; = 金 お金 米 時間 燃料 食料 が
  disappear (e.g. pain) = 痛み 自信 国 夢 戦争 差別 制度 ソ連 PLACE が
なる 成る 為る
  consist of; = 章 部 要素 人 から
  result in; to prove = 結果 に
抜く ぬく
  omit; to leave out; = 朝食 昼飯 食事 手 を
  let out (e.g. air = 空気 水 湯 を
  pass; to overtake; = 車 前 走者 を
  remove; to get rid = 染み しみ 毒 を
  pull out; = 歯 刀 草 釘 栓 を
抜ける ぬける
  go through; = 道 トンネル 森 路地 を
  leave (e.g. a meeting) = 会議 組織 仲間 を/から
  come out; to fall out; = 毛 歯 髪 空気 力 が
残す
  leave (to someone = 財産 遺産 を
  leave (undone) = 仕事 宿題 を
乗せる 載せる のせる
  give (someone) a ride = 車 人 客 を/に
  publish (an article) = 記事 広告 写真 新聞 雑誌 を/に
伸びる のびる
  make progress; = 成績 売り上げ 輸出 学力 が
  be prolonged (meeting = 会議 期限 寿命 が
  lose elasticity; = そば うどん ラーメン ゴム が
飲む
  accept (e.g. demand = 条件 要求 を
  smoke (tobacco) = たばこ 煙草 を
寝かせる
  ferment; = 生地 ワイン 酒 味噌 を
上る のぼる
  add up to = #人 #円 #件 #億円 #万円 #ドル #トン #頭 #% に
見送る
  to let pass; = 今回 機会 チャンス が/を
  to shelve (a plan = 採用 導入 提出 利上げ 発売 計画 参加 を
乗る のる 載る
  get on (e.g. a footstool) = 台 椅子 膝 肩 上 背中 に
  take part; to participate = 相談 話 計画 誘い に
  get into the swing = リズム 調子 音楽 に
  be deceived; = 口車 手 おだて に
  follow; to stay = 流れ 時流 波 に
  get on (train = 車 電車 バス 船 列車 馬 自転車 飛行機 タクシー に
入る はいる
  join; to enroll = 部 クラブ 会 党 学校 大学 軍隊 会社 仲間 組合 中学 高校 保険 軍 チーム に
  contain; to hold; = #人 #* 毒 砂糖 が
  have (an income = MONEY 金 収入 給料 が
  get turned on; = スイッチ 電源 電気 暖房 冷房 が
  get; to obtain; = 情報 知らせ 連絡 ニュース 電話 注文 手 が/に
走る はしる
  run (of a vehicle) = 車 電車 バス 列車 道 が/を
  run (through; of a road = 鉄道 山脈 国境 道路 街道 が
  flash (of lightning) = 稲妻 痛み 緊張 衝撃 が
  go (e.g. bad = 感情 極端 犯罪 悪 に
外す はずす
  leave (e.g. one's seat) = 席 を
  miss (a target = 的 を
  drop (e.g. from a team) = メンバー 選手 候補 を/から
  remove; to take off; = 眼鏡 ボタン 指輪 鍵 腕時計 を
外れる はずれる
  miss the mark; = 予報 予想 くじ 的 勘 当て が/を
  contrary to; = 道 人道 常識 期待 に/から
  be disconnected; = ボタン 戸 関節 が
働く はたらく
  commit (e.g. a crime) = 盗み 乱暴 悪事 を
  function; to operate; = 頭 力 勘 機械 が
払う はらう
  pay (e.g. attention) = 注意 敬意 関心 を
  make (e.g. effort = 犠牲 努力 を
  brush off; = 埃 ほこり 雪 塵 を
  pay (e.g. money = MONEY 料金 を
張る はる 貼る
  stick; to paste; = 切手 ポスター 紙 シール ビラ 写真 を
  form (e.g. ice = 氷 が
  stretch; to spread; = 綱 根 テント 糸 幕 網 を
  stick out; = 胸 肘 を
  be expensive = 値 が
晴れる
  be cleared (e.g. = 疑い が
  refresh (e.g. spirits) = 気 心 気分 が
引き上げる
  increase; to raise = 年齢 税率 賃金 金利 料金 値段 税 を
  withdraw; to leave; = 軍 部隊 兵 軍隊 を/が
引く
  draw (attention = 注意 人目 関心 興味 同情 目 気 客 を
  draw back (e.g. = 手 顎 あご 腹 身 を
  draw (a card = 札 くじ カード おみくじ を
  draw (a line = 線 図 図面 罫 を
  catch (a cold) = 風邪 かぜ を
  play (a stringed = ピアノ ギター バイオリン 琴 三味線 を
  look up (in a dictionary = 辞書 字引 辞典 電話帳 事典 を
  haul; to pull = 荷車 車 そり 車両 を
  subtract; = #* 数 費用 税 税金 を/から
  inherit (a characteristic) = 血 血筋 を
  quote; to cite; = 例 言葉 一節 古典 を
  lay on (electricity = 電気 水道 ガス 水 電話 電線 を
  apply (e.g. lipstick) = 口紅 紅 油 蝋 を
  lessen; to subside; = 痛み 熱 腫れ が
  move back; to draw back; = 水 潮 波 血 が
  resign; = 身 現役 第一線 政界 を/から
  pull; to tug; = ドア 綱 袖 紐 引き金 犬 手綱 を
開く ひらく 空く あく 開ける あける 空ける
  hold (meeting = 会議 会 大会 展覧会 パーティー 総会 宴会 会談 を
  found (nation = 店 学校 塾 教室 幕府 事務所 を
  open (ports = 港 国境 を/が
  open (an account) = 口座 を
  open up (new land = 道 土地 を
  open (a file = ファイル を
  to bloom; = 花 つぼみ が
  be wide (gap = 差 距離 間隔 が
  be vacant; = 席 部屋 手 時間 が
  have a hole; = 穴 が
  dawn; to grow light = 夜 が
  end (of a period = 梅雨 年季 休み が
  begin (of the New Year) = 年 が
  make (a hole) = 穴 を
  be away from (e.g. = 家 席 を
  make time = 時間 を
  open (a door = 戸 ドア 窓 箱 目 を
吹く ふく
  play (a wind = 笛 ラッパ フルート 口笛 を
  emit (smoke = 火 煙 鯨 を
  to sprout; = 芽 を
  brag; = ほら を
  blow (of the wind) = 風 が
踏む ふむ
  follow (rules = 手続き 手順 段階 を
  to rhyme = 韻 を
  set foot on = 土 地 を
振る ふる 降る
  sprinkle; = 塩 こしょう 胡椒 小麦粉 少々 賽 さいころ サイコロ を
  turn down (somebody) = 男 女 彼 彼女 恋人 を/に
  cast (actor) = 役 仕事 を
  kana indicating = 仮名 ルビ を
  wave; to shake; = 手 首 旗 尾 頭 尻尾 棒 を
触れる ふれる
  touch on (a subject) = 問題 話 話題 点 こと 事件 に
  violate (law = 法 法律 に
  experience; = 文化 空気 自然 芸術 に
  feel; = 手 肌 に
曲げる
  bend (the truth) = 事実 法 真実 を
  yield (a point) = 主義 主張 節 信念 を
招く
  cause = 誤解 危険 結果 事故 混乱 災い を
守る
  keep (i.e. a promise) = 約束 規則 法律 秘密 時間 ルール 期限 を
回す まわす
  turn; to rotate; = こま ハンドル つまみ 鍵 ねじ を
  send around; = 書類 皿 本 を
  invest (money) = 金 資金 を
回る まわる めぐる
  visit several places = 店 得意先 各地 寺 世界 全国 各国 町 村 を
  function well = 頭 舌 が
  turn; to revolve; = 車輪 風車 目 こま が
満たす
  satisfy (conditions = 条件 要求 腹 需要 を
認める みとめる
  recognize; to recognise; = 才能 価値 人影 効果 を
  admit; to accept; = 罪 負け 誤り 失敗 犯行 事実 を
  approve; to deem = 入学 要求 申請 提案 独立 を
見る みる 診る 看る
  look after; to attend = 面倒 子供 世話 勉強 を
  診る: examine (medically) = 患者 病人 脈 を
  experience; to meet = 痛い目 馬鹿 日の目 を
  examine; to look over; = 答案 書類 調子 味 様子 を
迎える
  approach (a certain time = 朝 春 最期 時期 新年 老年 #年 を
向く むく
  be suited to; = 仕事 性格 職業 に
  face (e.g. east) = 南 東 北 西 に/を
結ぶ むすぶ
  connect (two distant = PLACE 駅 東京 大阪 を
  bear (fruit) = 実 を
  close (e.g. deal) = 条約 契約 協定 関係 国交 を
  connect (two distant = 町 都市 島 二点 を
  purse = 口 を
  unite (with); = 同盟 手 敵 と/を
  tie; to bind; = 紐 靴ひも 帯 髪 リボン を
持つ もつ
  possess; to have; = 家 車 店 夢 力 才能 興味 関心 意味 権利 家族 子供 特徴 意見 を
  to last; = 肉 体 食べ物 天気 が
  take charge of = クラス 担任 費用 責任 を
  hold (meeting = 会議 会 機会 を
  hold (in one's = 荷物 鞄 かばん 傘 箸 を
求める
  request; = 停戦 謝罪 辞任 撤回 改善 対応 損害賠償 中止 開示 支援 助け 説明 賠償 援助 許可 協力 支払い を <よう
  seek; to search for = 面積 体積 確率 距離 職 平和 幸福 答え を
  purchase; = 品 切符 を
戻す
  vomit = 食べた物 を
破る やぶる
  violate (e.g. rule) = 約束 規則 法 法律 誓い を
  break (a record) = 記録 を
  defeat; = 敵 相手 強豪 を
  break (e.g. silence) = 沈黙 静けさ 平和 を
  break through = 包囲 壁 を
  to tear; = 紙 手紙 服 を
やる
  give (esp. to someone = 餌 えさ 水 小遣い 犬 花 に/を
  send; to dispatch; = 使い 学校 大学 を/に
  turn (one's head = 目 を
  have (food, drink = 酒 一杯 を
  run (a business) = 店 商売 会社 を
  hold (a performance) = 映画 芝居 劇 を
許す
  trust; = 心 気 を
  forgive; = 罪 罪人 過ち を
呼ぶ よぶ
  designate; to name; = <とも
  summon (a doctor = 医者 警察 タクシー 救急車 助け を
  to invite = 客 友達 パーティー を/に
  designate; to name; = *と
  garner (support = 人気 反響 関心 同情 話題 を
読む よむ
  guess; to predict; = 心 先 手 行間 空気 気持ち を
  to read = 本 新聞 字 手紙 を
寄る よる
  stop by (while = 店 本屋 家 学校 帰り に
  grow old; = 年 が
  grow (wrinkly) = しわ が
  gather (in one place) = 人 が
渡る わたる
  cross over; = 橋 川 海 道 を
  extend; = #* 広範囲 多方面 に
割る わる
  break; to crack; = 皿 ガラス 窓 茶碗 卵 花瓶 を
  to divide; = #* 数 を/で
  to dilute = 水 酒 ウイスキー を/で
  cut; to halve; = 薪 竹 を
  fall below; = #* を
割れる われる
  break; to be smashed = 皿 ガラス 窓 コップ が
  be divided (opinion = 意見 票 党 国 が #* 半島 が
  be distorted = 音 声 が
  come to light; = 犯人 身元 が
  split; to crack; = 地面 氷 唇 が
"""
