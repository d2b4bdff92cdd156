"""What nouns say by what is said of them: た to わ. The notation is that of ``sense_rows``."""

NOUNS = """
立場
  viewpoint; = <の>から :から見る :に立つ
ため 為
  consequence; = 雨 事故 病気 雪 風 台風 地震 火事 戦争 不況 の
  sake; = <の>に <の>の PERSON NAME の
  consequence; = <NOT <PAST <ADJECTIVE <STATE <の <な
  sake; = <PLAIN
  good; = :になる
単位
  credit (in school) = :を取る :を落とす
  unit; = 長さ 重さ の
血
  blood; ancestry = 祖父 父 王 の :を引く
  blood = :が出る :を流す
力
  capability; = 語学 読む 英語 の :をつける :が伸びる :がつく
  power; = 国 王 金 国家 世論 の
  effort; = :を尽くす :を入れる :を注ぐ
  support; = :になる :を貸す :を借りる
調子
  condition; state = 体 機械 エンジン 胃 喉 車 の :がいい :が悪い :が良い :が戻る
  tune; = 歌 楽器 声 の :が外れる :を合わせる
  vein; mood; = <その <この <強い <激しい
  impetus; = :に乗る :が出る :がつく
月
  month = <NUMBER :に一度 一 の
  moon = :が出る :が昇る :を見る
つもり
  conviction; = <PAST
  intention; = <PLAIN
面
  aspect; facet = 経済 技術 生活 資金 費用 精神 健康 安全 の <この <その <ADJECTIVE <な <NOUN
  surface = 水 海 壁 月 湖 の
  mask = 能 鬼 狐 の :をつける :をかぶる :を外す
手
  hand; worker; = :が足りる :が足りない :が要る :がいる :を貸す :を借りる 人 の
  means; way; = :がない <うまい <いい <その :を打つ :を考える :を使う :が使える
  kind; type; = <この>の <その>の <あの>の
  trouble; care; = >のかかる :がかかる :をかける :を抜く :が込む :のかかる
  one's hands; = :に渡る :に入る :に入れる :に落ちる :に渡す :に帰る
  ability to cope = :に余る :に負える
  hand; arm = :を洗う :を振る :を挙げる :をあげる :を上げる :を握る :で触る :に取る :に持つ
点
  mark (in an exam = 試験 数学 英語 テスト の :が悪い :がいい :を取る :をつける :が低い :が高い :が甘い
  point (in a game) = :を入れる :が入る :を失う
  point; aspect; = <この <その <PAST <PLAIN <ADJECTIVE <な 問題 疑問 共通 違い の :では違う :で同じだ
  dot; spot; = <光る <黒い <白い <小さい <赤い 地図 の
電気
  (electric) light = :を消す :をつける :がつく :が消える :を点ける
とおり 通り
  as (e.g. as expected = <PAST <PLAIN <の <その <この
  avenue; = <この>を :を歩く :を渡る :に面する
時 とき
  occasion; = <PLAIN <PAST <ADJECTIVE 子供 困る の
ところ 所
  was just doing = <PAST>でございます <PAST>だ <PAST>です <PAST>だった <PAST>でした <PAST>に <PAST>で <PAST>を
  was just doing = <STATE>だ <STATE>です <STATE>で <STATE>でございます
  about to; = <PLAIN>だ <PLAIN>です <PLAIN>だった <PLAIN>でした
  whereupon; = <PAST>、 <PAST>が <PAST>NOUN <PAST>VERB <PAST>PERSON <PAST>STOP
  point; aspect; = <いい <悪い <よい <良い <おかしい <わからない <分からない :が好きだ
  place; spot; = <静か <静かな <遠い <この <その <あの :に住む :に行く :へ行く :で会う
年 とし
  age; years = :を取る :をとる :が若い :を聞く :のせい
土地
  locality; = <この <その
  plot of land; = :を買う :を売る :が高い
中 なか
  among; = 三つ この クラス 果物 季節 の
  during; = <ADJECTIVE 雨 雪 霧 暑さ 嵐 忙しさ の
  inside; = 箱 部屋 家 鞄 森 の
話
  topic; = :を変える :がそれる :が変わる
  tale; = 昔 おばあさん 子供 の <面白い <古い :を読む
  discussions; = :がまとまる :がつく :をつける
  circumstances; = :がわかる :が違う :は別だ :は単純だ
  talk; speech; = :をする :を聞く
腹
  one's mind; = :を割る :を探る :を読む :が黒い
  feelings; = :が立つ :を立てる
春
  prime (of life) = 人生 の
場
  occasion; = <その <公の 話し合い 交渉 議論 対話 会議 交流 発表 の :を設ける :で断る
  scene (of = #* 劇 芝居 第一 の
  field; = 物理 磁 電 の
番
  (one's) turn = 私 君 僕 次 彼 の :が来る :を待つ
  watch; = 店 留守 荷物 の :をする
  number (in a series) = <NUMBER
火
  fire; = :を消す :がつく
日 ひ
  sun; = :が昇る :が沈む :が差す :が当たる :が出る :に当たる
  (the) day; daytime = :が暮れる :が長い :が短い
  date; deadline = :を決める
膝
  lap; = :に乗せる :に乗る :に抱く
文
  sentence = :を直す :を書く
舞台
  scene or setting = 小説 物語 映画 事件 の
ほう
  indicates one side = >だ >だった >です
  indicates one side = >は >が :がいい :が速い :が好きだ
  direction; = 北 南 東 西 海 駅 山 右 左 上 前 後ろ こちら の :へ行く :を見る :に進む
方
  indicates one side = :がADJECTIVE :はADJECTIVE :がNA :も同じだ
  direction; = 北 南 東 西 海 駅 山 右 左 上 前 後ろ 町 川 玄関 庭 奥 窓 戸口 門 の <の>から <の>へ :へ行く :を見る :に進む >へ
  person; lady = <この <その <あの <いずれの <PAST <PLAIN <STATE <の :がいる :がいらっしゃる :に会う
方面
  field (e.g. of study) = 学問 技術 音楽 の <この>の
  direction; = 東京 大阪 PLACE の
ほか 他
  besides...; = <の>に <NOUN>に
星
  perp; = :を挙げる
骨
  laborious; = :が折れる :だ
前 まえ
  in front (of) = 駅 家 店 鏡 学校 門 机 目 の
  (in the) presence = PERSON 人 先生 客 の
  before; earlier; = <も <PLAIN <NUMBER 戦争 食事 試験 #年 #日 の
  forward; = :へ進む :に出る :を見る
幕
  act (in play) = <NUMBER
  curtain; = :が上がる :を引く :が下りる :を開ける
まま 儘
  as it is; = >に
身
  one's place; = :になる
  oneself = :を守る :を引く
道
  road (e.g. to victory) = :を歩む
  route; way; = :を聞く :を教える :に迷う :を尋ねる 駅 の
  way (of living = 人 武士 の
  field (e.g. = <この>の :の専門家
  road (e.g. to victory) = 成功 平和 民主化 学問 勝利 の
  road; path; = :を歩く :を渡る :が混む
耳
  hearing = :が遠い :がいい :が悪い
  edge; = パン 紙 の
向き
  suited to; = 子供 初心者 女性 の
胸
  heart; mind; = :が高鳴る :が躍る :が締めつけられる :が締め付けられる :がいっぱいだ :を打つ :に刻む :が痛む :に秘める
目 眼
  eyesight; = :が悪い :がいい :が良い :が見える :が弱い :が衰える
  look; stare; = <鋭い <冷たい 疑い 憎しみ の :を向ける :をやる :を移す
  notice; = :を気にする :に付く :につく :を引く :を向ける :を配る :が届く
  an experience; = <ひどい <痛い <怖い <つらい <辛い <酷い <いやな :に遭う :にあう :にあわせる
  viewpoint = 専門家 素人 親 世間 作家 の :で見る :から見る
  discrimination; = :が高い :が肥える :がある :が利く
  spacing (between = <細かい 網 編み の
  eye (of a storm = 台風 針 嵐 の
  (on a dice) = 賽 さいころ の
  eye; eyeball = :を閉じる :を開ける :を覚ます :が赤い :をつぶる :を細める :に映る
下 もと した
  below; = 机 木 橋 ベッド の
  one's inferior = :の者
元 もと 基
  base; = <を
  cause = 火事 けんか 誤解 争い の
  (somebody's) side; = 親 母 彼 の
本
  book; = :を読む :を書く :を出す :を買う
もの 物
  used to emphasize = <ADJECTIVE>だ <ADJECTIVE>です
  one's things; = NAME 私 僕 彼 彼女 俺 あなた 誰 自分 会社 国 の
  used to emphasize = <PAST>だ <PAST>です <PLAIN>だ <PLAIN>です <NOT>だ <NOT>です
  thing; object; = :をなくす :を買う :を食べる :を置く :が落ちる
ボタン
  push-button = #秒 エレベーター リモコン 機械 開始 停止 再生 の :を押す :を押し続ける :を長押しする :をクリックする
分子
  numerator; = <分母 分母 と/は :が等しい
  molecule; = ANY
前後
  around; = <NUMBER
さいの目 賽の目
  small cube = :に切る
正
  positive; = >の
種
  seed (e.g. = :を取る :をとる :をまく :を蒔く :を除く :を取り除く :を植える :が出る
マーク
  mark; = ANY
平年
  normal year = >の >より >並み >に
問題
  question (e.g. on a test) = :を解く 試験 数学 算数 の :に答える
  problem (e.g. societal = 人口 環境 社会 政治 経済 核 領土 の :を解決する
  problem (e.g. societal = <この <その
  trouble; = :を起こす
  problem (e.g. societal = ANY
役
  part (in a play = :を演じる :をもらう 主 王 の
  role; assignment; = :を果たす 世話 の
様子
  appearance; = <疲れる <変な PERSON の
  sign; = <PLAIN>もない <PLAIN>はない <PLAIN>がない
よう やう
  like; similar to = <の <この <その <あの
枠組み
  framework; = 国際 協力 合意 法律 制度 の >合意 <NOUN
わけ 訳
  reason; pretext = <遅れる
柱
  support; = 一家 家計 経済 改革 政策 の :とする :に据える
はし
  端: end (e.g. = 机 道 部屋 廊下 紙 橋 村 の
"""
