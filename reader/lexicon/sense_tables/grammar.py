"""What particles, auxiliaries and adverbs say by what is next to them. The notation is that of ``sense_rows``."""

GRAMMAR = """
あまり 余り
  too much; = <の <PAST <PLAIN
  more than; over = <NUMBER
  (not) very; = ~NOT ANY
言う
  to say; = ANY
いう
  to name; = <と>NOUN <って>NOUN <と>ADJECTIVE <と>ADNOMINAL <と>NUMBER
  to say; = ANY
いくら
  however (much) = ~TE
  how much = ANY
いずれ
  both; either = >も >の
  sooner or later = ANY
いただく
  to eat; = ご飯 食事 お茶 料理 夕食 を
  to receive; = ANY
一度
  once; = ANY
一番
  best; most = >ADJECTIVE >NA >VERB =副詞 >NOUN
  number one; = >に >の >だ >を
いっぱい
  a lot; = >の
いっぱい 一杯
  a lot; = ~ある ~食べる ~いる ~遊ぶ ~飲む
  full = >だ >です >に <で <が
  amount necessary = <もう <NUMBER コーヒー 水 酒 茶 お茶 の >を >の
一方
  one (esp. of two) = >が >の >は >を >に
  just keeps; = <PLAIN>だ <PLAIN>です <PLAIN>で <PLAIN>である <PLAIN>だった <PLAIN>の
  whereas; = <PLAIN <PAST <ADJECTIVE
  on the one hand; = <START =接続詞
いつか
  何時か: sometime; = ANY
いつも
  usual; = >の
いや
  嫌: disagreeable; = >だ >な >です >に
  否: no; = <START =感動詞
いよいよ
  more and more; = ~激しい ~増す ~なる >ADJECTIVE ~深まる ~強まる
  at last; = ANY
うち 家
  家: one's house; = :に帰る :へ帰る :に来る :で食べる :を出る :に遊ぶ
おかげ
  assistance; = <の <PAST <PLAIN <な
お休み おやすみ
  Good night = <START>END <START>なさい <わ>END <ね>END <よ>END
か
  or; whether = <NOUN>NOUN <PERSON>PERSON <NUMBER>NUMBER
  some- = <誰 <何 <どこ <いつ
かたがた
  旁: incidentally; = <お礼 <御礼 <挨拶 <ご挨拶 <散歩 <報告 <見舞い <お見舞い
かつて
  never yet; = ~NOT
  once; before = ANY
から
  out of (constituent = <米 <豆 <麦 <木 <石 <牛乳 <ぶどう <紙 ~作る
  through (e.g. window = <窓 <隙間 <すき間 <玄関 <門 <裏口 <カーテン
  after; since = <TE
くらい ぐらい
  to (about) the extent = <PLAIN <PAST <NOT
  approximately; = <NUMBER <この <どの
  as ... as = <NOUN <これ <あれ <それ
くれる 呉れる
  暮れる: to get dark; = 日 が
  暮れる: to end (of a day = 年 が
  暮れる: be sunk in (e.g. despair) = 涙 途方 悲しみ に
  give; to let = ANY
こう
  斯う: in this way = ANY
ここ
  these past ... = >NUMBER
さあ
  come; = ~行く ~VERB
  well; who knows = ANY
さすが
  even ... = >の
  still; all the same; = >に
しっかり
  tightly (holding = ~握る ~つかむ ~抱く ~結ぶ ~捕まる ~縛る ~持つ
  reliably; = ~者
  properly; = ANY
しばらく
  for a while; = ~PAST ~続く ~会う ~休む ~いる >の
  for a moment; = ~待つ ~考える
しまう
  to put away; = 引き出し 箱 服 道具 本 に/を
実際
  truly; = =副詞 >に
じっと
  fixedly = ~見る ~見つめる ~聞く ~考える ~眺める
  patiently (endure) = ~我慢 ~我慢する ~耐える ~こらえる
  motionlessly = ~待つ ~立つ ~座る ~する ~動く
すぐ
  right (near) = >近く >そば >隣 >前 >後ろ >横 >側 >下 >上
  soon; = >NOUN
  easily; = ~壊れる ~泣く ~疲れる ~怒る ~忘れる
ずっと
  far away; = >昔 >前 >先 >遠く
  much (better = >ADJECTIVE >NA >上手
せい
  所為: consequence; = <の <PLAIN <PAST <ADJECTIVE
絶対
  definitely; = >に >VERB =副詞
全然
  (not) at all; = ~NOT >だめ >違う
  extremely; = >ADJECTIVE
そう
  然う: in that way = ANY
そろそろ
  slowly; = ~歩く ~進む ~登る ~降りる ~動く
  soon; = ANY
ただ 只 唯
  but; however; = <START
  free of charge = >で >だ >です
  ordinary; = >の
  only; = >NUMBER >VERB =副詞 =接続詞
たび 度
  度: time (three times = <PLAIN <PAST >に <この <その
だいたい 大体
  大体: in the first place = <START>NOUN
  大体: generally; = ~VERB >NUMBER >NOUN ANY
ちゃんと
  sufficiently; = ~食べる ~寝る
  perfectly; = ~着る ~できる ~並べる ~見える ~書く ~聞こえる ANY
ちょっと
  just a minute; = ~待つ >待つ ~いい
  somewhat; = >ADJECTIVE >NA
  (not) easily; = ~NOT
  a little; = ANY
って
  as for the term = <NOUN>何 <NOUN>どんな
  as for ... = <NOUN>ADJECTIVE <NOUN>NOUN <PLAIN>ADJECTIVE
  I already told you = <PLAIN>END <NOT>END <PAST>END
  you said; = <PLAIN <PAST
つい
  just (now) = >さっき >最近 >昨日 >先日 >先ほど >今しがた >この間 >この前 >先
  unintentionally; = ANY
では
  then; well; = <START =接続詞
  at; in = ANY
で
  by; with = <病気 <風邪 <地震 <事故 <台風 <雨 <雪 <けが <火事 <戦争 <仕事 <頭痛 <熱 <心配
  by; with = ~書く ~切る ~食べる ~作る
では
  then; well = <START
  at; in = <NOUN <PERSON <PLACE <NUMBER <の
  then; well = =接続詞
  at; in = ANY
でも
  but; = <START =接続詞
  ... or something = <お茶 <コーヒー <散歩 <映画 <酒
  either ... or = <医者
  even; = =助詞 ANY
というのは
  as for = <NOUN <PERSON <PLACE <PLAIN
時に
  occasionally; = =副詞
と
  quoting = <START <WILL <か
  with = <PERSON>NOUN <NOUN>一緒 <NOUN>いっしょ <NOUN>共 <NOUN>比較
  and; = <PERSON>PERSON <NOUN>NOUN
ところで
  even if; = <PAST
  by the way; = ANY
誰も だれも
  no one; = ~NOT
  everyone; = ANY
どう
  如何: how; = ANY
どうも
  much (thanks) = >ありがとう >すみません >失礼 >ご苦労さま
  thank you; = >END
  somehow = ANY
どんどん
  drumming (noise) = ~叩く ~鳴る ~たたく
  rapidly; = ANY
なお
  furthermore; = <START =接続詞
  still; yet = ANY
なかなか
  by no means; = ~NOT
  very; = ANY
ながら
  as (e.g. = <涙 <昔 <生まれ <いつも
  although; = <残念 <小さい <ADJECTIVE <狭い
なる
  to become; = <に <く <と ANY
なんで 何で
  why?; = ANY
誰も だれも
  no one; = ~NOT
ただいま ただ今
  I'm home = >と <START>END
なんか 何か
  何か: something; = <START
どっか
  somewhere; = ANY
なんとか 何とか
  somehow; = ANY
に
  per; in; = <一日>NUMBER <一年>NUMBER <一週間>NUMBER <一か月>NUMBER <週>NUMBER <月>NUMBER <年>NUMBER <日>NUMBER
  because of (reason) = ~震える ~驚く ~喜ぶ ~泣く ~苦しむ ~悩む
のに
  in order to = <PLAIN>は ~使う ~かかる ~要る ~役立つ ~便利 ~必要だ
  although; = ANY
はじめて 初めて
  only after ... = <TE
  for the first time = ANY
ばかり
  approximately; = <NUMBER
  as if to; = <PLAIN>に <ん>に <PLAIN>の
  just (finished = <PAST
普通
  normally; = =副詞 >VERB
  normal; = >の >だ
別に
  separately; = ~払う ~包む ~取る ~送る <とは <と
  (not) particularly; = ANY
ほど
  about; around; = <NUMBER
  as much as = <NOUN>の
  as much as = <NOUN <PLAIN <これ <それ <あれ <ADJECTIVE
  extent; = <どれ >の
ほら
  look!; = <START =感動詞
本当
  truth; = ANY
まあ
  tolerably; = >いい >まあ
また
  also; too; = <も <でも
  and; in addition; = =接続詞
  again; = =副詞
まだ
  more; (more) still = ~ある ~残る ~続く
  at least; comparatively = >いい >まし >よい
  unfinished; = >だ >です
  (not) yet = ~NOT
  still; = ANY
まで
  to (an extent) = <に <NUMBER>も <そこ
  to (a place) = <駅 <家 <学校 <PLACE <ここ <そこ <どこ <会社 <海 <空港 ~歩く ~行く ~来る ~走る ~送る ~帰る ~運ぶ
  until (a time) = <NUMBER <PLAIN <いつ <朝 <夜 <今 <明日
まるで
  quite; entirely = ~NOT >NOT >違う
  as if; = ANY
みる
  to see; = ANY
も
  too; also = <TE>いる
  even; as much as = <ONE>NOT <ONE>VERB <ONE>ADJECTIVE
  even; as much as = <#人 <#時間 <#回 <#度 <#つ <#本 <#か月 <#カ月 <#週間 <#個 <#枚 <#キロ <#倍 <誰 <何
  even if; = <TE
もう
  further; more; = >NUMBER >少し >ちょっと >一つ >一度
  now; soon; = >すぐ >すぐに
  already; = ~PAST ~NOT ~TE ~STATE ~手を打つ >NOUN
もっとも 尤も 最も
  尤も: but then; = <START =接続詞
  尤も: reasonable; = >だ >な >です
  最も: most; = >ADJECTIVE >NA
もらう
  to receive; = ANY
やはり やっぱり
  after all (is said = >NOUN
ゆっくり
  well (e.g. sleep) = ~休む ~寝る ~眠る ~くつろぐ
  easily (e.g. in time) = ~間に合う
  slowly; = ANY
よく
  frequently; = ~行く ~来る ~見る ~食べる ~聞く ~遊ぶ ~降る ~言う ~使う ~読む ~飲む ~会う ~泳ぐ ~通う ~間違える ~起こる ~ある ~忘れる ~怒る
  nicely; = ~洗う ~寝る ~見える ~できる ~わかる ~分かる ~似る ~考える ~知る ~燃える ~混ぜる ~眠る >する >なる
よし
  alright; = <START =感動詞
よう
  様に: hoping or = >お願い >お願い申し上げる >お願い申し上げます >お願いいたします >お願いします >祈る ~お願い申し上げる
  様に: in order to = <NOT
ように
  様: like; = <PAST <の <示す <述べる <ご覧 ~見える ~思う ~思える ~感じる ~聞こえる
  hoping or = ~祈る ~願う ~お願い申し上げる
より
  from; out of = <NOUN>の <PERSON>の <NOUN>ご連絡 <NOUN>ご連絡する <PERSON>ご連絡 <NOUN>連絡する <NOUN>ご案内する <平素 <かねて <発行日 <受領日 <本日
  more = =副詞
  than = <PLAIN <NOUN
割に わりに
  considering; = <の <PLAIN <ADJECTIVE <な <PAST
  comparatively; = ANY
ぶり 振り
  after (period = <NUMBER <場所 <大会 <試合 <世紀
見える みえる
  to look; to seem = <TE <ように <のように <そう <ああ <に <く <と
  to be seen; = *が
"""
