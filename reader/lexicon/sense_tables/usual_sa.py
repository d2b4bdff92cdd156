"""Words of which another sense than a dictionary's first is the usual one: さ. The notation is that of ``sense_rows``."""

USUAL = """
最高
  best; = >の >だ >です >に
左右する
  control; = ANY
口にする
  to taste; = 酒 料理 食べ物 菓子 肉 飲み物 を
  to speak (of) = ANY
経済面
  financial aspects; = ANY
等
  et cetera; = <NOUN <PLACE <PERSON
再生
  playback; = 音楽 ビデオ 動画 録音 テープ の/を
  reclamation; = 資源 紙 ごみ の
  reformation; = 悪人 の 会社 企業 地域 の/を
最低
  worst = >だ >の >です
  at the very least = >でも =副詞 >NUMBER
採用
  appointment; = 社員 学生 新卒 職員 人材 の/を
  use; adoption = ANY
盛ん
  popular; = スポーツ サッカー 漁業 農業 工業 産業 が
先に
  before (something = <より
  first; before = ~行く ~帰る ~食べる ~失礼する
誘う さそう
  induce (tears = 涙 眠気 笑い 同情 を
  to tempt; = 悪 道 に
  to invite; = ANY
差別
  discrimination ( = ANY
騒ぐ
  clamor; = マスコミ 新聞 世間 が
  to make noise; = 子供 教室 で/が ANY
材料
  basis (for a decision) = 判断 議論 推理 の
  material (for = 小説 研究 論文 実験 の
  ingredients; = ANY
指示
  instructions; = ANY
静か
  calm; = 海 心 が
支配
  control (e.g. = 感情 の
  domination; = ANY
始末
  end result (usu. = <この
  management; = :をする :に困る 火 ごみ の
収集
  garbage collection = ごみ ゴミ の/を
  collection (of art = 切手 古銭 の/を
趣旨
  meaning; = ANY
主人
  one's husband = うち 家 の 隣 の :は出張中
  (one's) employer; = 下男 家来 犬 の
  proprietor = 店 宿 茶店 の
消化
  digestion (of information) = 知識 の
障害
  handicap; = 身体 精神 視覚 聴覚 発達 脳 の
承知
  consent; = :しない :をする
  knowledge; = >の >だ
食事
  meal; = ANY
信用
  credit (finance) = 銀行 の
邪魔
  to visit (someone's home) = <お 家 お宅 に
  hindrance; = :をする :になる >だ ANY
推進
  promotion (e.g. of = ANY
末
  (finally) after = 苦労 議論 長考 協議 戦い 交渉 の
  end (of the year = 月 年 世紀 の
救い
  salvation; = 心 の
性格
  characteristics; = もの 問題 事件 組織 制度 の
整備
  maintenance; = 車 機体 エンジン 自動車 航空機 の/を
  putting in place; = ANY
整理
  liquidation; = 会社 借金 債務 の
  sorting; = ANY
設定
  options setting; = >画面 >アプリ 画面 パソコン スマホ の/を
  establishment; = 目標 抵当権 会議 の/を ANY
専用
  exclusive use; = ANY
操作
  manipulating (to = 株価 情報 世論 の/を
  operation; = ANY
相当
  considerably; = >ADJECTIVE >NA >VERB =副詞
  considerable; = >の >な
  corresponding to = 額 金額 に
注ぐ
  flow into (e.g. = 海 太平洋 湾 湖 日本海 に
  concentrate one's = 力 全力 愛情 心血 情熱 を
  pour (into) = 水 酒 湯 お茶 茶 油 を
過ぎる すぎる
  to exceed; = #歳 #代 #* 限度 度 を/が
  to have expired; = 期限 時期 盛り 梅雨 が/を
  pass (of time) = 時間 時 春 夏 秋 冬 年 月日 #年 #日 #時 #時間 が/を
  pass through; = 駅 橋 前 村 町 を
"""
