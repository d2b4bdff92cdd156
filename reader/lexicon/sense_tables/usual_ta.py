"""Words of which another sense than a dictionary's first is the usual one: た to わ. The notation is that of ``sense_rows``."""

USUAL = """
対応
  correspondence (to) = 語 番号 一対一 の/に
  dealing with; = ANY
大会
  mass meeting; = 党 国民 住民 の
  tournament; = ANY
体質
  character (of = 会社 組織 党 企業 の
耐える
  support; = 地震 重さ 重み に
  be fit for; = 使用 批判 鑑賞 に
  to bear; = ANY
他人
  unrelated person = 赤 の >だ
  another person; = >の
玉
  bullet = 鉄砲 銃 の
題
  problem (on a test) = 次 #* の :に答える :を解く
  title; = 本 作文 小説 の :をつける
地
  place = <この <その <あの 生誕 ゆかり 安住 の
  earth; ground = 天 と
  territory = :を治める :を領する
通過
  passage (of a bill = 法案 予算案 の/が
  passing (an examination = 予選 の/を
作る つくる
  prepare (food) = 料理 夕食 朝食 弁当 酒 味噌汁 ご飯 ケーキ を
  raise; to grow = 米 野菜 麦 果物 を
  draw up (a document) = 書類 計画 予算 契約書 報告書 名簿 表 を
  to create (an = 詩 曲 歌 小説 句 を
  to organize; = 会社 国 組織 党 会 列 クラブ 友達 仲間 を
  to make; to produce = ANY
勤める 務める
  to serve (as); = 議長 役 司会 主役 社長 大臣 を
  to work (for); = 会社 銀行 役所 学校 に
罪
  crime; = :を犯す :を認める :を償う ANY
抵抗
  reluctance; = :がある :を感じる 心理 の
  resistance; opposition = ANY
定着
  becoming established (of = 制度 習慣 言葉 文化 の/が
出入り
  visiting regularly = 業者 の
できる 出来る
  be made; = 家 店 駅 道 橋 ビル 湖 友達 子供 会社 が
  be ready; = 食事 準備 支度 料理 夕食 が
  be good at; = 英語 数学 勉強 運動 が
当然
  naturally; = >VERB =副詞
  natural; = >の >だ
得意
  one's strong point; = >な >だ >です >の ANY
  frequent customer = >先
突破
  exceeding; = #* 大台 の/を
  breaking through = ANY
同意
  agreement; = ANY
道具
  tool; = ANY
独立
  (e.g. of a nation) = 国 植民地 民族 インド の PLACE の
流れ
  flow (of people = 人 車 時 時代 の
  course (of = 話 仕事 作業 事件 手続き 試合 の
  flow (of a fluid = 川 水 潮 空気 の
波
  ups and downs = 成績 感情 景気 調子 の :がある
  wave; = 海 の ANY
舐める なめる
  look down on = 俺 相手 人 敵 世の中 を
  to lick; = 飴 あめ 舌 指 を
成り立つ
  consist of; = 部 部分 要素 から/で
  hold true = 理屈 契約 説 議論 商談 仮説 法則 が
  be viable = 商売 経営 生活 店 が
肉
  meat = :を食べる :を焼く 牛 豚 鶏 羊 の ANY
根
  root (of a plant) = 木 草 花 の :を張る
  root (of all evil = 悪 問題 の
願い
  request; = :がある :を聞く
  desire; = 平和 世界 人々 の
熱
  fever; = :がある :が出る :が下がる :が高い :を測る 体 の
  zeal; = :を入れる :がこもる :が冷める
  heat; = 太陽 火 地球 物質 の
寝る
  lie down = 芝生 草 床 に
  go to bed; = #時 十時 夜 に <早く <もう <遅く
背景
  background; scenery = 絵 写真 画面 の
  background (of an = ANY
図る
  to plan; = 改善 拡大 解決 発展 合理化 を
  to plot; = 暗殺 自殺 逃亡 を
運ぶ
  go (well = 話 事 仕事 こと が
畑
  field (of specialization) = 経理 法律 営業 技術 違う の
働き
  action; activity = 頭 脳 心臓 胃 薬 の
働く
  to work; to labor = 会社 工場 店 朝 で
発生
  generation (e.g. of power = 熱 電気 ガス の/を
  outbreak; = ANY
離れる
  to leave; to go = 故郷 家 国 席 駅 港 を
  leave (a job = 職 職場 政界 を
  lose connection with; = 人心 心 が
反対
  reverse; = <と <とは >側 <この <その :に回す
爆発
  eruption (of = 怒り 不満 感情 の/が
場所
  basho; = 夏 春 秋 の
場面
  scene (in a movie = 映画 劇 ドラマ 芝居 の
  scene; setting = ANY
控える
  make notes; = 番号 住所 名前 を
  be temperate in; = 酒 塩分 外出 発言 を
  be soon; = 選挙 試合 出発 #日 を/に
引き出し
  drawer = 机 の ANY
必死
  frantic; = ANY
一口
  mouthful; = :食べる :飲む :に食べる
響き
  sound (esp. = 言葉 名前 名 の
暇
  spare time; = :がある :がない :をつぶす ANY
微妙
  subtle; = >な
  not great; = >だ
不足
  insufficiency; = ANY
札
  label; tag = 値段 名前 の
踏み切る
  take the plunge; = *に
不明
  unknown; = :だ >だ >です
部屋
  room; = ANY
経る
  experience; to go = 困難 経験 段階 手続き 審議 曲折 を
  to pass; to elapse = 年月 時 #年 月日 を/が
勉強
  study = ANY
負け
  defeat; = ANY
摩擦
  discord; = 貿易 経済 両国 日米 人間関係 の
町
  downtown; = :に買い物に行く
周り
  surroundings; = 家 町 駅 学校 自分 私 の
満足
  satisfaction; = ANY
水
  water (esp. = ANY
溝
  gap (between = 二人 夫婦 両国 親子 の
見通し
  unobstructed view = :がきく :が利く 道 カーブ の
  forecast; = ANY
見直す
  re-examine (policy = 計画 政策 制度 予算 方針 法律 を
  better opinion = 彼 人 君 を
向こう
  over there; = 山 川 の
  opposite side; = 通り 道 海 壁 川 の
虫
  one's emotions; = 腹 の :が好かない :が収まらない
文字
  letter (of = ANY
模様
  conjecture = <PLAIN <PAST
  pattern; = 花 着物 布 縞 壁紙 の
焼く
  roast; = オーブン フライパン トースター 網 で 肉 魚 鶏肉 パン 餅 芋 卵 ステーキ を
  to tan (i.e. = 肌 体 を
  make (charcoal = 炭 茶碗 皿 陶器 瓦 を
  print (a photo) = 写真 ネガ を
  to burn = 家 手紙 ごみ 町 を
休み
  vacation; = 夏 冬 学校 会社 の :を取る
やっぱ
  as expected; = ANY
山
  heap; = 書類 本 ゴミ ごみ 洗濯物 借金 宿題 の
  climax; = 話 試合 物語 の
  guess; = :をかける :が当たる :がはずれる :が外れる
闇
  black market; = 値 米 の >取引 >市
湯
  hot bath; = :につかる :に入る :から上がる
  hot water = :を沸かす :を飲む :を注ぐ ANY
余計
  unnecessary; = >な
横
  beside; = 私 彼 家 机 ドア 顔 道 駅 の
  side (of a box = 箱 の
余裕
  surplus; = 時間 お金 金 予算 の :がある :がない
  composure; = 心 の <NA
喜ぶ
  to be delighted; = ANY
楽
  easy; = 仕事 試験 勝ち が >に
利益
  benefit; = 国 国民 公共 社会 消費者 国家 の
  profit; = ANY
留守
  absence; = ANY
例
  said; aforementioned = >の
  instance; example = :を挙げる :をあげる :がある :に引く <この <その <次の ANY
礼
  thanks; = :を言う :を述べる :の言葉
  bow = :をする
  reward; = :を払う :を出す
分かれる
  to separate; to split = 意見 二手 #つ グループ に/が
  to branch; = 道 川 枝 が
枠
  limit; = 予算 の :を超える :を設ける
  frame; = 窓 眼鏡 の
分ける
  to share; = 菓子 財産 食べ物 利益 お菓子 を みんな 子供 に
  to distinguish; = 善悪 区別 を
  push one's way = 人ごみ 人波 を
  to divide (into) = #* 二つ 組 に ANY
渡す
  lay across; = 板 橋 綱 を
  ferry across = 船 で
  hand over; = ANY
割合
  comparatively = >に >ADJECTIVE =副詞
  rate; = >で >が ANY
本体
  main part; = ANY
まあまあ
  so-so; = >だ >の >です
  now, now; = <START =感動詞
見込み
  hope; = :がある :がない
  expectation; = ANY
戻る もどる
  turn back (e.g. = 途中 で
  to return; = ANY
欠ける
  be chipped; = 歯 茶碗 皿 刃 コップ が
  to wane = 月 が
  be lacking; = ANY
当面
  for the meantime; = =副詞 >は ANY
乗り出す
  embark on = *に
  lean forward; = 身 を
#割
  10%; = ANY
助かる
  to be saved; = 命 乗客 人 全員 が
  to be helped; = ANY
玉 弾
  bullet = :を撃つ :を撃ち込む :を込める :が当たる 鉄砲 銃 の
"""
