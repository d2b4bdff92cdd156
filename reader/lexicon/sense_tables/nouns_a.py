"""What nouns say by what is said of them: あ to さ. The notation is that of ``sense_rows``."""

NOUNS = """
間 あいだ
  period of time = <の>、 <この <その <長い <短い <PLAIN <ている 冷戦 戦争 休み 夏 留守 夏休み 会議 #日 #年 #時間 の
  between (two = 両国 二人 二つ 両者 夫婦 日米 国 国民 の
  among (a group) = 若者 学生 人々 仲間 国民 の
  space (between) = 木 山 雲 岩 建物 の
相手
  opponent = 試合 勝負 決勝 戦う の :に勝つ :を倒す
  other party; = 交渉 話 電話 の :の話 :の気持ち
字
  handwriting; = :がうまい :が下手だ :がきれいだ :が汚い
足 脚
  means of transportation = :がない 住民 市民 通勤 の :を奪う
  pace = :が速い :が遅い :を速める
  leg = :を組む :が長い
味
  experience; taste = 勝利 貧乏 敗北 成功 の
  flavor; = 料理 スープ の
頭
  mind; brains; = :がいい :が悪い :を使う :が良い :が古い :が固い :が切れる :が鋭い
  hair (on one's head) = :を刈る :を洗う :が白い
  leader; = 一味 の
後 あと
  behind; = 私 彼 車 家 行列 の
  after; later = <PAST 食事 戦争 授業 仕事 式 会議 その この 試合 の >で
  remainder; = :は任せる
  more (e.g. five = >NUMBER
  behind; = :を追う :について
  after; later = ANY
穴
  deficit; = 帳簿 予算 の :を埋める
  flaw = 計画 法律 理論 の
  vacancy; = :をあける
  burrow; = 狐 兎 熊 狸 の
  hole; = :を掘る 針 靴下 壁 の
家 いえ
  family; = :を継ぐ
  house; residence = :を建てる :に帰る
以上
  that's all; = <は>です <START>です
  since ...; = <PLAIN <PAST <NOT
  not less than; = <NUMBER
一部
  one copy = :を送る
色
  look (on one's face) = 顔 失望 不安 喜び 疲労 疲れ の
  complexion; = :が白い :が黒い
上 うえ
  on top of that = <PAST>に <ADJECTIVE>に <PLAIN>に
  upon (further = <PAST>で
  matters concerning = イデオロギー 経済 法律 計算 形式 理論 暦 の
  surface = 海 机 水 地図 の
  above; up; = 頭 山 雲 の
  superiority; = :の人 :の者
歌
  classical Japanese poetry = :を詠む 万葉 の
うち 内
  while (e.g. = <NOT>に <PLAIN>に <ADJECTIVE>に 若い の
  among; = 三人 三つ 二人 この 人々 #人 #つ の
うち
  one's home = :に帰る :へ帰る
  among; = <の
  one's home = ANY
腕
  skill; = :がいい :を磨く :が上がる :をふるう :を上げる :が確かだ :を買う :が落ちる 医者 料理人 大工 の
  arm = :を組む :を伸ばす :を曲げる
裏
  behind the scenes; = <その>で 交渉 政治 舞台 の :で動く :で操る
  rear; = 家 学校 店 の
  lining; = 着物 服 の
  proof = :を取る
  opposite side; = 紙 葉 手 足 の
円
  circle = :を描く
  yen = <NUMBER
音
  note = ピアノ の :を外す
顔
  look; expression; = <悲しい <怖い <嬉しい <変な <難しい <いい <困る :をする <ADJECTIVE>を <PAST>を
  honor; = :を立てる :をつぶす :を潰す :が立つ
  influence; = :が広い :が利く :がきく
鍵
  key (to a problem) = 解決 成功 事件 勝利 問題 の >を握る :を握る
  lock = :がかかる :をかける
  key = :を開ける :をなくす :を回す
#キロ
  kilogram = 体重 重さ 荷物 米 肉 が/の ~痩せる ~やせる ~太る ~減る ~増える
  kilometre = ANY
核
  nuclear weapons = :を使う :を保有する ~辞さない ~辞す :を持つ :を放棄する >攻撃 >兵器 >実験
  core (of an organization = 組織 チーム 運動 の
  nucleus (of an atom) = 原子 の
  nucleus (of a cell) = 細胞 の
  nuclear weapons = ANY
風 かぜ
  wind; = :が吹く :が強い
株
  stump = 木 の
壁
  barrier; = <最大の <大きな <高い 言葉 制度 心 の :にぶつかる :を乗り越える
空
  weather = :が怪しい
体 からだ
  health; = :に悪い :にいい :を壊す :を大切にする
  build; = <大きい <大きな :が大きい
皮
  rind; = りんご みかん 芋 バナナ の :をむく
関係
  influence; = 天候 の
  related to; = <NOUN>の
看板
  appearance; = 社会主義 改革 の :を下ろす :を掲げる
  signboard; = 店 の :が立つ
柄 がら
  pattern; = 着物 布 シャツ の <派手な :を選ぶ
  handle; = ほうき 傘 鍬 スコップ 鍋 包丁 の
  character; nature = :が悪い :がいい
  body build; = :が大きい :が小さい
気
  motivation; = >がする >がない >もない >はない :がする :がある
  nature; = :が弱い :が強い :が短い :が長い :が小さい :が大きい :がいい :が早い :が荒い
  mood; = :が沈む :が重い :が晴れる :が滅入る :が変わる :が済む :が楽だ
  spirit; mind; = :が散る :を失う :を取られる :が遠くなる
木
  wood; = :でできる 家 箱 の :で作る
  tree; = :を植える :を切る :に登る
機関
  agency; = 国際 政府 金融 報道 教育 公共 研究 の :を設ける :に勤める
  engine = 蒸気 船 の
口
  mouth (of a bottle) = 瓶 袋 壺 水筒 やかん の
  gate; door = 駅 トンネル 洞窟 の
  speaking; = :が悪い :が軽い :が重い :が固い :がうまい :をきく :を利く :に出す :にする :が過ぎる
  taste; = :に合う :にあう
  opening (i.e. vacancy) = :を探す :がある :が見つかる 仕事 就職 勤め の
  mouth = :を開ける :を閉じる
国
  home (i.e. hometown = :に帰る :へ帰る お宅 の :の母
  national government = :が負担する :を訴える :の責任
首
  dismissal; = :にする :になる :だ
  neck = :を振る :に巻く
車
  wheel = 荷車 の
毛
  fur; = 羊 犬 兎 の
  hair = :が抜ける
声
  voice; opinion = <という <との <といった <こういう 国民 住民 世間 市民 読者 の :が上がる :を聞く
  singing (of a bird) = 鳥 虫 鶯 蛙 鹿 の
  voice = :を出す :が高い :をかける
腰
  body (of hair = うどん そば 麺 の
こと 事
  need = <PLAIN>はない
  occurrence; = <大きな <大変な <不思議な <こんな <恐ろしい :が起きる :が起こる
  circumstances; = PERSON NAME 仕事 将来 家族 彼 彼女 私 今日 昨日 の
先 さき
  point; tip; = 指 針 爪 鉛筆 舌 鼻 棒 の
  (the way) ahead; = この その 駅 角 橋 の
  future = <この :が思いやられる :を読む :が見える
  first; before; = >に >へ
  destination = 旅行 出張 勤め の
姿勢
  attitude; = 政府 会社 政治 の :を示す :で臨む
  posture; = :がいい :が悪い :を正す
次第
  as soon as; = <STEM
  depending on = <NOUN
携帯
  carrying = 武器 銃 身分証 免許証 旅券 の/を
  mobile phone = >が >も >の >に >で >を >から
生地
  dough; = パン ピザ クッキー うどん ケーキ の :をこねる :を寝かせる :を休ませる :をのばす :を焼く :が膨らむ
灰汁 アク
  灰汁: scum (on = :をすくう :を取る :をとる :を取り除く :が出る :が浮く
  灰汁: harsh taste; = :を抜く :が強い
語
  word; = <この <その <同じ
#キロ
  kilometre; = 周囲 長さ 全長 距離 高さ が <時速 <秒速 <全長 <距離 <沖 ~歩く ~走る ~離れる ~進む ~続く >先 >手前 >離れる >四方 >圏 >付近 >地点
#日
   days; = >ぶり >以内 >かける >ほど >前 >後 >連続 >かかる >待つ
#度
  degree (angle = 気温 温度 室温 体温 水温 熱 角度 傾斜 緯度 が/に
  degree (angle = <北緯 <南緯 <東経 <西経 <摂氏 <華氏 <氷点下 <零下 :を超える :を下回る
金
  Friday = <#日
月
  Monday = <#日
水
  Wednesday = <#日
駅
  railway station = ANY
錠
  tablet; = <NUMBER
きり
  only; = <NUMBER <一度 <これ <それ <あれ <PAST
時間
  period; class; = 国語 数学 理科 英語 音楽 体育 の
  hour = <NUMBER <何
  time = :がない :がかかる :がある
#時間
  hour; = ANY
筋
  plot; = 小説 話 映画 劇 物語 の
  muscle; = 首 足 の
  reason; = :が通る :を通す
背 せ
  height; = :が高い :が低い :が伸びる
  reverse; = 本 椅子 の
  back; spine = :を向ける :に負う
世界
  sphere; circle = 芸能 学問 子供 芸術 夢 音楽 スポーツ 政治 大人 の
席
  position; post = 課長 社長 大臣 の
  location (of a gathering = 宴会 会議 酒 公 の
  seat = :に座る :に着く :を立つ
線
  line (e.g. telephone line) = 電話 電気 の :が切れる :をつなぐ
  line (e.g. of a railroad) = <新しい :が開通する :に乗る 鉄道 地下鉄 の
  line (of action) = :で進める :で行く :でまとめる <いい 政府 の :を崩す
  outline; = 体 顔 の :が細い :が美しい
相場
  reputation = :が決まる
かじ
  舵: rudder; = :を切る :を取る :をとる :を切り直す
  火事: fire; = :が起きる :を消す :になる 山 の
きょうだい
  兄弟: siblings; = :がいる :げんか
"""
