"""Words of which another sense than a dictionary's first is the usual one: あ to か. The notation is that of ``sense_rows``."""

USUAL = """
空き
  vacancy; = 部屋 席 の :がある
遊び
  playing = ANY
悪化
  deterioration; = ANY
扱う
  to deal in; = 商品 店 薬 酒 を
  to operate (e.g. = 機械 道具 器械 を
  deal with (a problem) = 問題 事件 題材 事項 を
  deal with (a person) = 客 人 子供 を
争う
  to compete; = 優勝 首位 一位 先 権力 を
  to quarrel; = 兄弟 夫婦 遺産 が/を
改める
  to examine; = 切符 所持品 を
  to reform; = 心 態度 行い を
家
  lineage; = :が絶える
以下
  below (e.g. = 期待 予想 平均 動物 水準 人間 の
  the below-mentioned = >の >は >に
  not exceeding = <NUMBER <#人 <#歳
いかが 如何
  how; = >でしょうか >ですか >でしょう >です
生かす
  make (the best = 経験 才能 知識 特技 能力 を
行き
  bound for ... = 東京 大阪 京都 の PLACE の
勢い
  impetus; = :がつく :に乗る
生きる
  make a living; = 筆 で
  to live; to exist = ANY
一時
  once; at one time = >は
  for a time; = =副詞 >的 ANY
一面
  whole surface = <の >の >に
  front page (e.g. = 新聞 の
  one aspect; = :がある <PLAIN <ADJECTIVE
一切
  absolutely (not) = ~NOT
  all; = ANY
一致
  coincidence; = ANY
伺う
  to visit = 挨拶 ご挨拶 お見舞い お礼 お宅 家 会社 事務所 #日 #時 明日 午後 今度 PLACE に/へ
  to ask; to inquire = ANY
運転
  operation (of = 機械 発電所 工場 原子炉 装置 の/を
  driving = ANY
運動
  appeal; campaign = 選挙 独立 反対 市民 労働 反戦 の
  motion; = 天体 物体 分子 惑星 星 地球 の
衛星
  (natural) = 木星 土星 惑星 地球 火星 の
  (artificial) = ANY
落ち込む
  be in a slump = 景気 売り上げ 業績 消費 が
  fall into (e.g. = 穴 谷 に
  feel down; = ANY
思い
  feelings; = <つらい <悲しい <PAST <PLAIN :をする
  desire; = :がかなう :を遂げる
  love; = :を寄せる :を告げる
会計
  bill (at a restaurant) = お 店 の :をお願いする
  accounting; = ANY
解散
  (diet, parliament = 国会 議会 衆院 衆議院 下院 の/を/が
  dissolving (company = 会社 団体 グループ 組織 党 の/を/が
解体
  demolition; = 家 建物 ビル の/を
  dissolution (of = 組織 国 財閥 ソ連 体制 連邦 PLACE の/が/を
回復
  recuperat = 病気 体力 健康 患者 病人 病 の/が/を
  restoration; = ANY
限り
  as long as = <PLAIN >は
  unless ... = <NOT
  limit; limits = 力 体力 時間 の :がない :がある
限る
  be best (for) = ビール これ 酒 に
  to restrict; = ANY
影
  reflection; image = 水 鏡 水面 の
  trace; = 昔 の
飾る
  to display; = 棚 店 商品 人形 絵 花 を/に
  to mark (e.g. the day = 最後 有終 優勝 最終日 を
型
  mold ( = ケーキ の :に入れる
  kata (standard = 空手 柔道 の
  model; type = <新しい <古い 車 の
課題
  homework; = 夏休み 学校 宿題 の
  task; = ANY
格好
  appearance; = :を気にする :がいい :をつける <な
  suitable; = >の >な
角 かど
  (street) corner; = :を曲がる 次 通り 最初 の
  corner; = 机 箱 の
構う
  to mind; = ~NOT ANY
  to keep company = 子供 犬 猫 を
雷
  anger; = 父 社長 先生 の
交わす
  to exchange (messages = 挨拶 言葉 視線 約束 契約 を
為替
  exchange (e.g. foreign) = 外国 の ANY
考え
  idea; notion = <いい <うまい <よい :が浮かぶ :を思いつく
  intention; = <PLAIN
考える
  consider; to bear = 相手 こと 将来 を
  come up with; = 方法 案 名前 計画 を
  to think (about = ANY
勘定
  consideration; = :に入れる
  bill; check = :を払う :を済ませる 店 食事 の
監督
  supervision; = 教師 政府 係員 先生 の :を受ける
  director; = ANY
刻む
  mince; = 玉ねぎ 葱 ねぎ 野菜 キャベツ を
  carve; = 名前 文字 像 石 を/に
  tick away = 時 時計 リズム を/が
  etch (into one's mind) = 心 胸 記憶 に
傷
  flaw; = 経歴 玉 の
  chip; crack = 柱 家具 レンズ 机 の
  (emotional) hurt = 心 の
軌道
  railroad track = 電車 の
  (right) track = :に乗る :に乗せる
決まる
  be settled; = ANY
客
  customer; = 店 商店 デパート レストラン 銀行 の :が買う
急
  steep; = 坂 階段 流れ カーブ 斜面 が
  urgent; = 用 用事 仕事 が >を >の
  sudden; = ANY
記録
  record (e.g. in sports) = :を破る :を更新する :を出す 世界 の
句
  haiku; = :を詠む :を作る :をひねる
空気
  mood; = :を読む :が重い 会場 場 職場 その場 教室 の
  air; = :を吸う :が乾く :がきれいだ ANY
薬
  medicine; = ANY
偶然
  by chance; = ~会う >VERB =副詞 >に
  coincidence; = >の >だ
工作
  maneuvering; = 政治 裏 秘密 の <的な
呼吸
  harmony; = :が合う :を合わせる 二人 の
  knack; = :をつかむ :を飲み込む
故障
  breakdown; = ANY
言葉
  language; = 外国 異国 世界 の :が通じる :が通じない :を習う
  word; words = ANY
断る
  to inform; = <前もって <一言
  to refuse; = 申し出 頼み 誘い 縁談 を ANY
殺す
  suppress (a voice = 声 息 感情 を
教える おしえる
  to tell = 道 住所 名前 時間 番号 秘密 場所 電話番号 居場所 を
"""
