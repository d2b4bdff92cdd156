"""What verbs say with this or that noun: か. The notation is that of ``sense_rows``."""

VERBS = """
買う かう
  value; to have = 腕 才能 力 努力 実力 人柄 を
  stir; to provoke; = 喧嘩 けんか 恨み 怒り 反感 を
返す かえす
  pay back; to retaliate; = 恩 借り 仇 を
  turn over; = 手のひら 手 カード 土 を
  respond (with) = 言葉 返事 挨拶 を
かえる
  変える: to change = 予定 考え 計画 色 態度 話題 方針 名前 を
  替える: to replace = 服 電池 水 空気 を
  換える: exchange = 金 円 ドル を/に
  蛙: frog = 池 田 の
掛かる かかる
  take (a resource = TIME MONEY 手間 暇 ひま が/も/は #* が
  to hang; = 壁 釘 に 虹 にじ 時計 絵 月 カーテン が
  come under (a contract = 税 税金 関税 が
  start (engines = エンジン が
  attend; = 仕事 作業 準備 に
  be fastened = 鍵 かぎ ボタン が
  be covered (e.g. = 布 雲 霧 霞 が 水 しぶき が
  be caught in = 罠 わな 網 に 魚 が
  get a call = 電話 声 が
  depend on = 肩 成否 結果 に
  罹る: contract (a disease = ILLNESS に
  架かる: to span = 橋 虹 が
講じる
  lecture; = 学 洋学 儒学 学問 史 を
こととする
  to decide to = ANY
かける 掛ける 懸ける
  set atop = 火 弱火 中火 強火 に
  make (a call) = 電話 無線 を
  put on (glasses = 眼鏡 めがね メガネ サングラス 首飾り を
  spend (time = TIME MONEY 手間 手間暇 労力 を
  pour (liquid) onto = 水 湯 お湯 ソース 醤油 しょうゆ ドレッシング 塩 胡椒 こしょう 砂糖 酢 たれ 油 を
  turn on (engine = エンジン ラジオ 音楽 レコード 目覚まし アイロン ブレーキ 掃除機 を
  (somebody inconvenience = 足労 ご足労 迷惑 面倒 心配 負担 苦労 手数 世話 圧力 プレッシャー を
  multiply = #* 数 を/に
  secure (e.g. lock) = 鍵 かぎ 錠 ボタン を
  take a seat = 腰 を 椅子 いす ベンチ ソファー に
  bind = 紐 ひも 縄 リボン を
  wager = 命 賞金 懸賞 人生 を
  put an effect (spell = 魔法 麻酔 術 呪い 催眠術 暗示 を
  hold an emotion for (pity = 期待 望み 情け 願い を
  argue (in court) = 裁判 会議 議会 審議 投票 に
  catch (in a trap = 罠 わな を/に
  apply (insurance) = 保険 を
  cover; = 布団 毛布 ふとん カバー 布 シーツ を
  hang up (e.g. a coat = 壁 釘 ハンガー に 絵 看板 カーテン コート 上着 を
  increase further = 拍車 磨き を
  架ける: bridge, etc. = 橋 を
  put an effect (spell = 声 を
固める
  make secure; = 守り 地盤 基礎 決意 を
聞く きく 聴く 訊く 効く 利く
  listen (e.g. to music) = 音楽 ラジオ 歌 曲 講義 話 演説 説明 レコード 落語 を
  ask; to enquire; = PERSON NAME 先生 部長 医者 専門家 警官 に 道 理由 名前 意見 住所 年 値段 質問 都合 訳 わけ を
  hear about; = 噂 うわさ 評判 知らせ ニュース を/から
  follow (advice = 忠告 命令 言いつけ を
  hear (e.g. a plea) = 願い 頼み 訴え を
  taste (alcohol); = 酒 を
  smell (esp. incense) = 香 を
  to hear; = 音 声 物音 足音 鳥 を
  be effective; = 薬 痛み 頭痛 病気 風邪 薬 に/が 広告 が
  to work; to function = 鼻 目 ブレーキ 暖房 機転 気 が
  be possible (to do = 無理 融通 保険 修理 が
決める
  clinch (a victory) = ゴール 勝負 優勝 勝利 進出 出場 を
  to decide; = ANY
切る きる
  sever (connections = 縁 手 関係 を
  turn off (e.g. = 電源 テレビ ラジオ スイッチ エンジン 電気 暖房 冷房 を
  terminate (e.g. a conversation) = 電話 話 言葉 通信 を
  punch (a ticket) = 切符 を
  open (something sealed) = 封 を
  set (a limit) = 期限 日 小切手 手形 伝票 を
  reduce; to decrease = 値段 を
  drain = 水 油 を
  turn (vehicle, steering wheel = ハンドル 舵 かじ を
  shuffle (cards) = トランプ カード 札 を
  dismiss; = 社員 首 を
  go first = 先頭 口火 を
  criticize sharply = 世相 政治 を
  draw (a shape) = 十字 を
  cut; to cut through; = 紙 木 髪 野菜 肉 爪 布 ナイフ はさみ 包丁 を/で
着る きる
  bear (guilt = 罪 恩 汚名 を
きる
  着る: wear (in modern = 着物 服 コート セーター 制服 洋服 を
切れる きれる
  expire (time limit = 期限 契約 が
  run out (of stock = 充電 バッテリー 在庫 砂糖 電池 油 米 が
  be broken off (e.g. of a relationship) = 関係 縁 電話 通話 が
  cut well; = ナイフ 包丁 刀 が
  be sharp-minded = 頭 男 が
  wear off; = 薬 効果 麻酔 が
  break; to snap; = 糸 紐 電線 ロープ 線 が
下る くだる
  be handed down = 判決 命令 が
組む くむ
  cross (legs or arms) = 腕 足 脚 手 を
  put together; = 予定 予算 プログラム 日程 足場 筏 隊列 を
  unite; to join; = 手 を 会社 相手 と
  to set (e.g. type) = 活字 を
汲む くむ
  draw (water) = 水 を
  consider (feelings = 気持ち 意 事情 を
来る くる
  come from; to be = 誤解 疲れ 無知 不足 語 ラテン語 過労 に/から
加える
  inflict (damage) = 危害 攻撃 打撃 暴行 圧力 を
  increase; = 速度 勢い を
  include; to count in = 仲間 に
消す けす
  turn off (power) = 電気 テレビ ラジオ 明かり エアコン ストーブ 照明 を
  extinguish; = 火 ろうそく 火事 を
  erase; = 字 文字 跡 名前 黒板 姿 データ を
越える こえる 超える
  exceed; = #* 限度 能力 予想 限界 想像 を
  cross over; = 山 国境 峠 川 を
"""
