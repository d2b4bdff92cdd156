"""How words are read in their place: each case a sentence, the reading of one word in it."""

from functools import partial

import pytest

from reader.japanese.analyse import analyse
from reader.japanese.words import Segmenter
from reader.ports import Dictionary

READ = """
a sign of measure: 時速[100km]で走る → ひゃっきろめーとる
square metres: [100㎡]の土地 → ひゃくへいほうめーとる
katakana as it stands: [アルバニージー]首相 → あるばにーじー
hot water is poured so: 急須に湯を[注ぐ] → そそぐ
nothing of old books: [ご注意ください]。 → ごちゅういください
now, and a station: [今]駅に着いた → いま
within the week: [今週中に]返答する → こんしゅうちゅうに
a Chinese name: [李克強]首相 → りこくきょう
a number, no name: [何万人]も来る → なんまんにん
a tenth: 全体の[10分の1]を失う → じゅうぶんのいち
three tenths: [十分の三]に減る → じゅうぶんのさん
a fraction of: [数分の一]で済む → すうぶんのいち
with a comma: [1,234円]を払う → せんにひゃくさんじゅうよえん
as the west says it: 父を[失うて]泣く → うしのうて
as the west says it, past: 品を[買うた] → こうた
come, before ぬ: まだ[来ぬ]人を待つ → こぬ
come, before まい: 二度と[来まい] → こまい
an old verb that may be done: 泊めて[貰へまい]か → もらえまい
an adjective of two words: [気高き]人 → けだかき
made to come: 弟を[来させる] → こさせる
not come, as the west says it: 誰も[来ん] → こん
come, as the east asks: どこから[来ん]の → くん
three ken: [三間]ほど離れる → さんげん
one month: [一月]ばかり経つ → ひとつき
three months: [三月]ばかり経つ → みつき
March: [三月]の末に → さんがつ
for two: [二人前]の鮨 → ににんまえ
the dictionary form before たび: 人に[会う]たびに話す → あう
何 before particles: [何]を見る → なに
何 before a verb: [何]食べる → なに
it goes through: 筋が[通って]いる → とおって
何 before です: これは[何]ですか → なん
何 before と: [何]と言った → なん
何 before counters: [何人]いますか → なんにん
何 and its sounds: [何分]かかりますか → なんぷん
first of the month: 三月[一日]に → ついたち
first of the month, in figures: 3月[1日]に → ついたち
one day: [一日]に二回 → いちにち
one day: ある[一日]、彼は寝ていた → いちにち
the first of every month: 毎月[一日]は休みだ → ついたち
all day: [一日中]雨だ → いちにちじゅう
all over: [世界中]で → せかいじゅう
during: 食事[中]です → ちゅう
days: [二日間]休む → ふつかかん
countries: [六カ国]の代表 → ろっかこく
the first three of the year: [三箇日]は休む → さんがにち
guests: [三名様]です → さんめいさま
a city: [三田市]に住む → さんだし
twenty years old: [二十歳]の娘 → はたち
greengrocer: [八百屋]に寄る → やおや
Japan: [日本]の首相 → にほん
I: [私]は行く → わたし
tomorrow: [明日]は雨だ → あした
the day after: [明後日]まで → あさって
other: [他]に方法を探す → ほか
and others: [その他]の国 → そのた
and then: [その後]の三年 → そのご
popularity: [人気]の歌手 → にんき
a sign of life: [人気]のない道 → ひとけ
very popular: [大人気]の店 → だいにんき
market: 株式[市場]で → しじょう
fish market: [魚市場]で → うおいちば
people of a country: [ロシア人]の客 → ろしあじん
under: 机の[下]で → した
under somebody: 先生の指導の[下]で → もと
the art of doing: 身を守る[術] → すべ
capital: この[都]に → みやこ
a plate: 取引の[札]とする → ふだ
forehead: [額]の汗を拭う → ひたい
inside and outside: 裏と[表]がある → おもて
open, of itself: 窓が[開く] → あく
open, of a meeting: 会を[開く] → ひらく
way opens: 道が[開ける] → ひらける
empty stomach: 腹が[空いた] → すいた
a free seat: 席が[空いた] → あいた
stop a car: 車を[止めた] → とめた
hot to the taste: [辛い]カレー → からい
hard to bear: 別れは[辛い] → つらい
hold a dream: 夢を[抱いて]いる → いだいている
held a child: 子を[抱いた] → だいた
suffer damage: 損害を[被った]会社 → こうむった
carry out: 儀式を[行った] → おこなった
went: 東京へ[行った] → いった
say: そう[言う]人 → いう
province: [武蔵]国の守 → むさし
its 国: 武蔵[国]の守 → のくに
clan and name: [藤原道長]の娘 → ふじわらのみちなが
river: [利根川]の水 → とねがわ
temple as a place: [清水寺]の舞台 → きよみずでら
temple with a number in it: [四天王寺]の塔 → してんのうじ
villages: [二村]が合併した → にそん
rice as income: [五万石]の大名 → ごまんごく
native counter: [一袋]の菓子 → ひとふくろ
how many, ever so many: [幾本]もの木 → いくほん
even: [五分五分]の勝負 → ごぶごぶ
a month or so: [一月]余り滞在した → ひとつき
chant: 仏教の[声明] → しょうみょう
statement: 政府の[声明] → せいめい
as a matter of theory: 理論[上]は可能だ → じょう
of itself, older okurigana: 蝶が[遯]るる → のが
as it was written: 糸が[蟠]まりて → わだか
adjective of old: [嬉]しき人 → うれ
outrageous, not suspicious: 実に[怪しからん] → けしからん
the same, with する: 髪を[掻廻]して泣く → かきまわ
what is a noun, with する: 道を[彎廻]して行く → わん
a particle that is none: 一言[云放]つ → いいはな
read backwards: [相不変]達者だ → あいかわらず
with its okurigana all the same: それは[難有]い話だ → ありがた
spelled by its meaning: 声を[附加]えて言う → つけくわ
a compound without its okurigana: 飲み物を[嚥]込む → のみ
feeling: 人の[情]を知る → なさけ
box, not after a noun: その[箱]を開けた → はこ
box, after a noun: [ゴミ箱]に捨てる → ごみばこ
what he wore: 帽子を[冠]って出た → かぶ
what he held on to: 柱に[掴]って泣いた → つかま
an adjective of old that is short of a kana: [怪]き人 → あやし
an adjective of two, of old: [気高]き人 → けだか
a verb of old in ゆる: [消]ゆる泡 → き
a first half without its okurigana: 犬が[跳]廻る → はね
the same, of a verb UniDic takes for a sound: 敵を[斬]倒す → きり
but a counter: 涙が二三[滴]落ちる → てき
a second half in its old character: 用を[申附]ける → もうしつ
two characters for the meaning: 遂に[断念]めて帰った → あきら
the same, as the dictionary has it: 女に[邂逅]う町 → であ
the same where MeCab cuts it in two: 顔を[注視めて]いる → みつめて
the same, and no number: 雲が[千断れて]飛ぶ → ちぎれて
the same, with って: 本を[渉猟]っても → あさ
the same, cut between the two: 顔を[反向]けた → そむけ
the same, cut between the two, a number first: 糸が[千断]れた → ちぎれ
in no table, but one of the two says it: 人を[扶助]ける → たす
a verb of feeling that is short of a kana: 人を[怪]んで見る → あやし
one stroke of a native verb: 庭を[一]薙ぎにした → ひと
one that belongs to a number, which is no name: [二十一]過ぎの男 → にじゅういち
dust: [塵]を払う → ちり
a house of daimyos: [徳川家]の墓 → とくがわけ
Mount Fuji: [富士山]に登る → ふじさん
old document: [古文書]を読む → こもんじょ
alarm clock, with its rendaku: [目覚まし時計]が鳴る → めざましどけい
the potential: 本が[読めない] → よめない
a name of Korea: [金正日]が来た → きむじょんいる
a pronoun of time: [昨日]来た → きのう
without okurigana: [舌打]をして → したうち
a verb without its inner okurigana: [擦違]う人 → すれちが
not its potential: 人の[踏込]を → ふみこみ
listed, but not as UniDic reads it: [話声]がする → はなしごえ
a verb in す without its second kana: 眼を[光]した → ひから
the same of a verb in く, before す: 刀を[閃]す → ひらめか
the same where UniDic has a potential: 鳥を[飛]した → とば
a verb in しむ without its し: 人を[怪]む → あやし
a half-voiced sound with nothing to voice it: [疱瘡]に罹る → ほうそう
the first half of a compound verb: 敵を[追]駈ける → おい
a quality without its か: [爽]な朝だ → さわやか
a native reading that is not listed: [懐中]から出す → ふところ
so many or one more: [四五人]の客 → しごにん
so many years old or one more, no name: [十四五]の娘 → じゅうしご
a deed, counted: [一]働きした → ひと
a room to be led to: [一間]に通された → ひとま
what somebody's face shows: [思案顔]をする → しあんがお
in the morning somebody's face is no morning glory: 毎朝[顔]を洗う → かお
in the shade: 木の[陰]に隠れる → かげ
such a one, with its な: [其様な]人 → そんな
a word said again: 一歩[々々]進む → いっぽ
the same in an adjective: [馬鹿々々しく]思う → ばかばかしく
a sound said twice, in no dictionary: [杳々]として行く → ようよう
what is there many times, in no dictionary: [軒々]の灯 → のきのき
the same, voiced: [谷々]を渡る → たにだに
the same without a counter: [十八九]の女 → じゅうはっく
the same, its last as it is: [十七八]の娘 → じゅうしちはち
the same, of two tens: [二十二三]の男 → にじゅうにさん
new moon: [三日月]が出た → みかづき
delicate: [華奢]な手をしている → きゃしゃ
a joke: [洒落]を言う → しゃれ
earthenware of a report: 遺跡から[土器]が出た → どき
strange, in a report: [奇怪]な事件だ → きかい
chill: [寒気]を覚える → さむけ
a vacant lot: [空地]で遊ぶ → あきち
the outside: 壁の[外面]を塗る → がいめん
mica: [雲母]を含む岩 → うんも
well-known by two kana: 声を[伸]して呼ぶ → のば
to rattle: 鐘を[鳴]した → なら
to cut in a compound: 敵と[斬]結ぶ → きり
to the second floor: 二階へ[上]った → あが
out of the bath: 風呂から[上]った → あが
stuffed: 鼻が[詰]る → つま
to pour for somebody: 酒を[注]いだ → つ
what pours into a lake: 湖に[注]ぐ川 → そそ
with the eyes shut: 眼を[閉]って聞く → つぶ
sleeves: 袖を[捲]って働く → まく
pages: 頁を[捲]る → めく
a hat: 帽子を[脱]った → と
good, in an old spelling: [好い]男だ → いい
the same, inflected: [好く]なる → よく
others: [他]の人を呼ぶ → ほか
the next room: 次の[室]に控える → ま
one's aim: [的]が外れる → あて
a market day: [市]が立つ → いち
money: [金]が要る → かね
gold: [金]の指輪 → きん
years later: 三年の[後]に帰る → のち
the head of a band: 盗賊の[頭]だ → かしら
the body of the matter: [体]のいい話 → てい
what one is like: [性]に合わない → しょう
about three: 三時[頃]に着く → ごろ
when young: 若い[頃]の話 → ころ
in kanji that stand for kana: 泣きながら行き[度]い → た
to do for somebody: 本を買って[遣]った → や
a turn, counted: 一[廻り]した → まわり
bare: [素]町人が騒ぐ → す
empty: [空]財布を出す → から
alone: [独]芝居を打つ → ひとり
opposite: [向]鉢巻をする → むこう
after a bath: [湯上]の顔 → ゆあがり
a liar: [嘘吐]の男 → うそつき
opening narrowly: 戸を[細目]に開ける → ほそめ
what かす inflects: 戸の間から[隙]かして見る → す
what って inflects, before another verb: 仲が[距]って行く → へだた
in a haze: 眼が[翳]んだ → かす
slowly: [緩り]歩く → ゆっくり
to finish, behind て: 食べて[終]った → しま
what only か is left of: [冷]かに言う → ひやや
what only り is left of: [判然]り見える → はっき
which no dictionary lists: [尻眼]に掛けて → しりめ
of two words, which no dictionary lists: [前刻]の話だ → さっき
how somebody looks: [商人体]の男 → しょうにんてい
along the roofs: [屋根伝い]に逃げる → やねづたい
a pipe, spelled otherwise: [烟管]をくわえる → きせる
a katakana ッ for っ: 袖を[引ッ張]った → ひっぱ
the same in a word that no dictionary lists: 畳に[俯ッ伏]した → うっぷ
the same that MeCab would cut: [江戸ッ児]の話 → えどっこ
other katakana among hiragana: 金魚が[死ン]だ → しん
what is counted: [三ツ]ある → みっつ
tenths: 打率三割[五分]だ → ごぶ
tenths of an inch: 三寸[五分]の刃 → ごぶ
a coin: 一両[二分]を払う → にぶ
tenths by what follows: [七分]袖の服 → しちぶ
no tenth: [五分]通りかかるのを待つ → ごふん
to beg, not minutes: [何分]よろしくお願いします → なにぶん
minutes: [何分]お待ちですか → なんぷん
full of life: 目が[生々]としている → いきいき
a share: [四分]の三が来た → よんぶん
small animals: [三疋]いる → さんびき
a native word that is counted: [一ト言]云った → ひとこと
two of them: [二タ晩]待った → ふたばん
an hour of long ago: 暮[六ツ]の鐘 → むつ
no word with what follows: 母音は[ア]と云う → あ
in a novel, with する: 彼には[判然]した事が言えない → はっきり
in a novel: 彼は[額]に汗をかいた → ひたい
a mark to shoot at: 矢が[的]に当たる → まと
a suffix after what may be an adverb: [日常的]な話 → にちじょうてき
an expression has its own reading: 彼に[縁があれば]会う → えんがあれば
voiced as a word's second half: 善人[顔]をする → がお
no second half: 昨日[顔]を見た → かお
a sheath's colour: 蝋色[鞘]の刀 → ざや
a deep voiced adjective: [慾深]い男 → よくぶか
in a report: [額]は百万円だった → がく
in an old novel: 拙者は[背後]を見た → うしろ
in a novel of today: 彼は[背後]を見た → はいご
a shop in an old novel: 拙者は[店頭]に立った → みせさき
as ever, in an old novel: 拙者は[平常]の通りだ → ふだん
a nominal verb without its kana: [疲]を覚える → つかれ
an adverb without its kana: [頗]面白い話 → すこぶる
striped cloth that no dictionary lists: [双子縞]の着物 → ふたごじま
over a hedge: [垣越]に話す → かきごし
a lantern of old: [金燈籠]を吊す → かなどうろう
quiet, in an old novel: 拙者は至って[静]な人だ → しずか
firewood: [薪]を割る → まき
vexing: ああ[口惜しい] → くやしい
a shop in a report: [店頭]で売られた → てんとう
height in a novel: 拙者は[背]が高い → せい
height in a report: [背]が高い木 → せ
height in an old novel: 拙者は[背]が高い → せい
height in a novel of today: 彼女は[背]が高い → せ
the front of a novel: 旦那は[表]へ廻った → おもて
the table of a report: 結果を[表]に示す → ひょう
the breath of a novel: 彼女は[呼吸]を吐いた → いき
the breath of a report: 動物の[呼吸]を測った → こきゅう
the floor below, in a report: 火は[階下]へ広がった → かいか
the floor below, in an old novel: 拙者は[階下]へ下りて行った → した
what people say, in an old novel: 拙者は妙な[風評]を耳にした → うわさ
what people say, in a report: [風評]で株価が下がった → ふうひょう
like people of the court: 彼は[公卿]の声を聞いた → くげ
a jaw, alone: 男の[頤]を殴る → あご
decided on: 行くことに[極]めた → き
not decided on: 山頂を[極]めた → きわ
within so long: 三日の[中]に帰る → うち
one of them: 三人の[中]の一人 → うち
beside, alone: [側]に座る → そば
on the side that did: 冷えた[側]が先だ → がわ
on this side: こちらの[側]に並ぶ → がわ
what is left to do: 泣くより[外]はない → ほか
a bit of grace: [品]のある顔 → ひん
goods: [品]の数を調べる → しな
good, in its plain form: [好い]人だ → いい
good, otherwise: [好く]ない → よく
with って: 柱に[凭]って眠る → よ
scattered, hardly です: 火花を[散]す → ちら
a temper: すぐ怒る[性]だ → たち
what holds it together: 扇の[要]を外す → かなめ
a word that fails one: 声が[詰]る → つま
poured out to drink: 酒を[注]ぐ → つ
an adjective of a rare character: 心が[慵]い → ものう
untied: 帯を[解く] → ほどく
let down: 幕を[下す] → おろす
a thing made of another: 鉄[梯子]で登る → ばしご
a character that is a word by itself: その[篋]を開けた → はこ
an enemy to be avenged: 男は父の[敵]を討つ → かたき
an enemy in a war: [敵]を避けた → てき
the head of a village: 村の[長]が来る → おさ
a tune: [節]をつけて歌う → ふし
small, before a native word: [小]障子を開ける → こ
head over heels: [逆]に落ちる → さかさま
one's own home: 拙者は自分の[家]へ帰る → うち
a compound verb whose first part has no okurigana: 字を[書]洩らした → かき
two characters that mean one verb: 髪を[装飾]る → かざ
a compound that begins with 打: 便りも[打]絶えた → うち
what り follows is no verb: 山が[判然]りと見える → はっき
a short ending is that of the verb with ま: 口元の[緊]りがない → しま
a verb whose okurigana end is る alone: [洒落た]帽子 → しゃれた
a noun that is spelled as a verb is: [向う]の山 → むこう
the dictionary has another reading of it: 道の[真中]に立つ → まんなか
what rustles: 木の葉がかすかに[戦い]だ → そよい
what was fought: 長い[戦い]だ → たたかい
a time told: 閉店は[何時]ですか → なんじ
a time not told: [何時]の世にも → いつ
while: 電車の来る[間]に買う → あいだ
at the sight: 見る[間]に育つ → ま
what is not at the side: 消費者の[側]から見る → がわ
at the side: 暖炉の[側]で眠る → そば
far on in the sentence, behind a comma: 封筒の[表]に、宛先を書く → おもて
by UniDic's lemma: 山門に[額]が懸っている → がく
thought out, though rails are near: 線路の騒音を減らす[工夫]をする → くふう
living things, though cold: 冷蔵庫で増える[生物]の研究 → せいぶつ
a market abroad, though of fish: 海外の[市場]で魚が売れる → しじょう
today, though of the world: [今日]の世界大会 → きょう
good at it, though on the stage: 舞台で[上手]に踊る → じょうず
footprints, though in history: 歴史博物館に恐竜の[足跡]がある → あしあと
behind a verb, though somebody sits: 父が帰った[後]に座った → あと
empty: 冷蔵庫が[空]だった → から
the sky: 青い[空]になる → そら
one o'clock: 午後[一時]を過ごす → いちじ
to stop a hand at work: 仕事の手を[止め]る → と
to give up work: 仕事を[止め]る → や
what is felt by a child: 子供が[抱く]疑問 → いだく
who is held: 孫を[抱く] → だく
a hard thing, though of dishes: この料理を作るのは[辛い] → つらい
what burns the tongue: この料理は[辛い] → からい
a seat that is free: 電車の席が[空い]た → あ
a train that is not full: 電車が[空い]ている → す
what opens by itself, far from its verb: 襖が静かに[開い]た → あ
what somebody opens: 扉を静かに[開い]た → ひら
a curve: チョークで弧を[描く] → えがく
a voice that trembles: 声も烈しく[戦え]た → ふるえ
a sea to pour into: 海に[注ぐ]川の水を茶碗ですくう → そそぐ
a while: 楽しい[一時]を過ごす → ひととき
behind a policeman of today: 巡査部長の男が[背後]から近づいた → はいご
around a paper lantern of today: 提灯の明かりが[周囲]を照らした → しゅうい
taken out of data: データから[抽出]された → ちゅうしゅつ
sweets: 和菓子の[最中]が好きだ → もなか
letters: 新しい[USB]を使う → ゆーえすびー
a letter and kanji: 胸に[X線]を当てる → えっくすせん
a picture in a frame: 彼は[額]に入った絵を見た → がく
who drew it: この絵は父が[描い]た → か
geometry: 代数と[幾何]を学ぶ → きか
right, not indeed: 機械を[正しく]使う → ただしく
a bird to eat: [鶏]もも肉を切る → とり
minutes on foot, no half steps: 駅から徒歩[10分]の家 → じゅっぷん
a volume: 全[3巻]の本の第一章 → さんかん
a share that fell: 前の日に比べて3%[安]だ → やす
cut like a half moon: 大根を[半月]切りにする → はんげつ
the cut itself: 大根を半月[切り]にする → ぎり
a day of the week: 7日([火])に会う → か
and the fire: [火]を消す → ひ
moved by an emperor: 都を奈良に[移し]た → うつ
a capital: 天皇は[都]を奈良に移した → みやこ
what whisked eggs have: 白身を[角]が立つまで泡立てる → つの
no aim: 指数関数[的]に増大する → てき
people spoken to: もう食べた[方]はいますか → かた
among these: [この中]で、誰が行く → このなか
a table to look at: この[表]を見ていただくと一目で分かる → ひょう
rice: [米]2合を洗う → こめ
seeds: 南瓜の[種]とわたを取る → たね
eight tenths: 生クリームを[八分]立てにする → はちぶ
fruit: 柿の木が[実]をたくさんつける → み
"""


@pytest.fixture(scope="module")
def segmenter(dictionary: Dictionary) -> Segmenter:
    return Segmenter(
        dictionary,
        frozenset(),
        partial(analyse, dictionary=dictionary, given={}, kanji=dictionary.kanji),
    )


@pytest.mark.parametrize("case", READ.split("\n")[1:-1])
def test_words_are_read_as_their_place_asks(segmenter: Segmenter, case: str) -> None:
    sentence, expected = case.partition(": ")[2].split(" → ")
    before, _, rest = sentence.partition("[")
    wanted, _, after = rest.partition("]")
    words, starts = segmenter.words(before + wanted + after)
    read = {start: word.reading for word, start in zip(words, starts, strict=True)}
    whole = {start: word.surface for word, start in zip(words, starts, strict=True)}
    start = max(place for place in starts if place <= len(before))

    assert len(before) - start + len(wanted) <= len(whole[start])
    assert expected in read[start]


def test_one_analysis_is_one_object(segmenter: Segmenter) -> None:
    (first, *_), _starts = segmenter.words("何を見る")
    (again, *_), _starts = segmenter.words("何を食べる")
    (other, *_), _starts = segmenter.words("何ですか")

    assert first is again
    assert first is not other


# A word → its parts as they are read in it.
READ_WITHIN = """
二つ目 → 二=ふた つ=つ 目=め
二国 → 二=に 国=こく
北方四島 → 北方=ほっぽう 四島=よんとう
19日 → 19=じゅうきゅう 日=にち
六カ国 → 六=ろく カ国=かこく
"""


@pytest.mark.parametrize("case", READ_WITHIN.split("\n")[1:-1])
def test_parts_are_read_as_in_the_whole(segmenter: Segmenter, case: str) -> None:
    word, expected = case.split(" → ")
    (found,), _starts = segmenter.words(word)

    parts = [f"{part.surface}={part.reading}" for part in segmenter.parts(found)]
    assert parts == expected.split()
