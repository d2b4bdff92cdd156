"""Inflected words: ``dictionary form: form steps | form steps`` with steps in order, comma-separated."""

WRITTEN = """
書く: 書かない negative | 書かなかった negative, past | 書きます polite | 書きません polite, negative | 書きました polite, past
書く: 書きませんでした polite, negative, past | 書きましょう polite, volitional | 書いた past | 書いて te-form | 書けば conditional
書く: 書いたら conditional (たら) | 書いたり listing (たり) | 書こう volitional | 書け imperative | 書くな prohibitive | 書ける potential
書く: 書かれる passive | 書かせる causative | 書かせられる causative, passive | 書かされる causative (short), passive | 書きたい desire
書く: 書きたくない desire, negative | 書きたかった desire, past | 書きながら while | 書いている progressive | 書いていた progressive, past
書く: 書いてある resulting state | 書いておく in advance | 書いてしまう completion | 書いてみる trying | 書いてもらう receiving a favour
書く: 書いてくれた favour to me, past | 書いてあげます doing a favour, polite | 書いていただく receiving a favour | 書いてください request
書く: 書いてもらいたい receiving a favour, desire | 書いていただきたい receiving a favour, desire | 書いてもらいたかった receiving a favour, desire, past
書く: 書いてほしい wanting it done | 書きなさい imperative | 書くまい negative volitional | 書くべき should | 書かず negative | 書かぬ negative
書く: 書かずに without | 書かないで without | 書かなければ negative, conditional | 書かなくて negative, te-form | 書かなければならない must
書く: 書かなくてはいけない must | 書きすぎる to excess | 書きやすい easy to | 書きにくい hard to | 書きづらい hard to | 書きそうだ looks like, copula
書く: 書きつつ while | 書いても even if | 書いてはいけない must not | 書いてもいい permission | 書くだろう presumptive | 書くでしょう presumptive
書く: 書くらしい seemingly | 書くそうだ hearsay | 書けません potential, polite, negative | 書かせた causative, past | 書かせてください causative, request
食べる: 食べない negative | 食べなかった negative, past | 食べた past | 食べて te-form | 食べよう volitional | 食べろ imperative
食べる: 食べれば conditional | 食べさせる causative | 食べさせられた causative, passive, past | 食べられる potential or passive | 食べられない potential or passive, negative
食べる: 食べれる potential (colloquial) | 食べれない potential (colloquial), negative | 食べたい desire | 食べたがる desire, showing signs
食べる: 食べまい negative volitional | 食べず negative | 食べながら while | 食べすぎた to excess, past | 食べかけ half done | 食べたらしい past, seemingly
食べる: 食べてしまった completion, past | 食べさせてもらった causative, receiving a favour, past | 食べてみたい trying, desire
食べる: 食べてみたくなかった trying, desire, negative, past | 食べていませんでした progressive, polite, negative, past | 食べ continuative
行く: 行った past | 行って te-form | 行かない negative | 行こう volitional | 行ける potential | 行けなかった potential, negative, past
行く: 行きましょう polite, volitional | 行ってきた coming about, past | 行ったら conditional (たら) | 行かせて causative, te-form | 行かねばならぬ must
読む: 読んだ past | 読んで te-form | 読んでいる progressive | 読んだり listing (たり) | 読もう volitional | 読まれた passive, past | 読めない potential, negative
読む: 読み始めた begin to, past | 読みやすかった easy to, past | 読まざるを得ない -
泳ぐ: 泳いだ past | 泳いで te-form | 泳げる potential | 泳ごう volitional | 泳がせる causative
話す: 話した past | 話して te-form | 話せない potential, negative | 話そう volitional | 話された passive, past | 話しています progressive, polite
待つ: 待った past | 待って te-form | 待とう volitional | 待たせた causative, past | 待てば conditional
死ぬ: 死んだ past | 死なない negative | 死のう volitional | 死ねば conditional
遊ぶ: 遊んだ past | 遊ぼう volitional | 遊べる potential | 遊ばせる causative
取る: 取った past | 取らない negative | 取ろう volitional | 取らせる causative | 取られた passive, past
買う: 買った past | 買わない negative | 買おう volitional | 買わせる causative | 買えば conditional | 買ってあげた doing a favour, past
問う: 問うた past | 問うて te-form | 問わない negative | 問われる passive | 問おう volitional
見る: 見ない negative | 見た past | 見よう volitional | 見ずに without | 見られた potential or passive, past | 見てみよう trying, volitional | 見ろ imperative
来る: 来ない negative | 来た past | 来て te-form | 来よう volitional | 来い imperative | 来れば conditional | 来られる potential or passive | 来させる causative
来る: 来ます polite | 来なかった negative, past | 来ません polite, negative | 来なければ negative, conditional | 来るまい negative volitional
締結する: 締結した past | 締結し continuative | 締結して te-form | 締結される passive | 締結された passive, past | 締結させられた causative, passive, past
締結する: 締結しない negative | 締結せず negative | 締結しよう volitional | 締結できる potential | 締結できなかった potential, negative, past
締結する: 締結すれば conditional | 締結しなければならない must | 締結している progressive | 締結すべき should | 締結しました polite, past
締結する: 締結せざるをえない - | 締結しつつある in progress | 締結せよ imperative | 締結しろ imperative | 締結したい desire
愛する: 愛した past | 愛さない negative | 愛される passive | 愛せる potential | 愛して te-form | 愛すべき -
論じる: 論じた past | 論じられる potential or passive | 論じない negative | 論じて te-form
論ずる: 論ずれば conditional | 論ぜず negative
ある: あった past | あります polite | ありません polite, negative | あれば conditional | あろう volitional | あるまい negative volitional | ありつつ while
くださる: くださった past | くださいます polite | くださって te-form
いらっしゃる: いらっしゃった past | いらっしゃいます polite | いらっしゃれば conditional
おっしゃる: おっしゃいました polite, past | おっしゃった past | おっしゃらない negative
高い: 高く adverbial | 高くて te-form | 高かった past | 高くない negative | 高くなかった negative, past | 高ければ conditional
高い: 高そう looks like | 高すぎる to excess | 高くなる become | 高くなった become, past | 高かったら conditional (たら) | 高いです polite
高い: 高くありません polite, negative | 高くありませんでした polite, negative, past | 高かろう presumptive | 高かったです past, polite
寂しい: 寂しげ looking | 寂しかった past | 寂しがる showing signs | 寂しくて te-form | 寂しさ noun of degree
静か: 静かな attributive | 静かに adverbial | 静かだ copula | 静かだった past | 静かではない negative | 静かじゃない negative | 静かです polite
静か: 静かでした polite, past | 静かである copula | 静かであった copula, past | 静かなら conditional | 静かだろう presumptive | 静かさ noun of degree
静か: 静かではなかった negative, past | 静かではありません polite, negative | 静かになる become | 静かであろう presumptive | 静かそう looks like
学生: 学生だ copula | 学生だった past | 学生です polite | 学生ではない negative | 学生でした polite, past | 学生である copula | 学生なら conditional
堂々: 堂々たる attributive | 堂々と adverbial
可能: 可能な attributive | 可能に adverbial | 可能だった past | 可能であり copula, continuative
強調する: 強調している progressive | 強調された passive, past | 強調しておきたい in advance, desire | 強調してきた coming about, past
増える: 増えてきた coming about, past | 増えていく going on | 増えつつある in progress | 増えている progressive
訪れる: 訪れた past | 訪れていた progressive, past
"""

POLITE = """
読む: お読みになる honorific | お読みになった honorific, past | お読みになりました honorific, polite, past | お読みください request | お読みいただく humble
待つ: お待ちする humble | お待ちしております humble, progressive, polite | お待ちください request | お待ちいただけますか - | お待ちになる honorific
説明する: ご説明する humble | ご説明いたします humble, polite | ご説明になる honorific | ご説明ください request
報告する: 報告いたしました humble, polite, past | 報告申し上げます humble, polite | 報告なさる honorific
聞く: 聞いていらっしゃる progressive | 聞いておられる progressive, passive | 聞いてさしあげる doing a favour | 聞かせていただきます causative, receiving a favour, polite
美しい: 美しゅうございます polite, polite
行く: 行ってまいります going and coming, polite | 行っていただけませんか -
若い: お若い honorific | お若くていらっしゃる honorific, honorific | お若かったでしょう honorific, past, presumptive
恥ずかしい: お恥ずかしゅうございます honorific, polite, polite
静か: お静かに honorific, adverbial
待つ: お待ちでしょうか honorific | 待ったらどうですか had better
ござる: ございません polite, negative | ございませんでした polite, negative, past
"""

SPOKEN = """
飲む: 飲んじゃった completion, past | 飲んじゃう completion | 飲んでる progressive | 飲んでた progressive, past | 飲んどく in advance
食べる: 食べちゃった completion, past | 食べちゃう completion | 食べてる progressive | 食べてた progressive, past | 食べとく in advance | 食べてない progressive, negative
食べる: 食べなきゃ negative, conditional | 食べなくちゃ negative, topic of te-form | 食べちまった completion, past | 食べりゃ conditional | 食べたって even if
食べる: 食べちゃいけない must not | 食べてく going on | 食べてった going on, past | 食べねえ negative | 食べんな prohibitive | 食べてねえ progressive, negative
行く: 行かなきゃ negative, conditional | 行かなきゃならない must | 行きゃ conditional | 行くんだ explanation | 行っちゃった completion, past | 行ってらっしゃる progressive
する: してる progressive | しちゃった completion, past | しなきゃ negative, conditional | すりゃ conditional | しとく in advance | してた progressive, past
分かる: 分かんない negative | 分かんなかった negative, past | 分かってる progressive | 分かった past | 分かんねえ negative
信じる: 信じらんない potential or passive, negative
知る: 知らねえ negative | 知らん negative | 知らんかった negative, past | 知ってる progressive | 知らなかった negative, past
すごい: すげえ rough speech
高い: 高え rough speech | 高けりゃ conditional | 高くねえ negative
言う: 言っとく in advance | 言ったって even if | 言ってんだ progressive, explanation | 言わなきゃ negative, conditional
見る: 見といた in advance, past | 見てて progressive, te-form | 見ときます in advance, polite | 見てらんない -
ふざける: ふざけんな prohibitive
サボる: サボった past | さぼってる progressive
ググる: ググって te-form | ググればいい -
食べる: 食べないと must | 食べとかないと in advance, must | 食べたほうがいい had better | 食べたことがない experience | 食べちゃだめ must not
食べる: 食べてんじゃねえ progressive, explanation | 食べてくんない favour to me, negative | 食べよっか volitional | 食べようとした be about to, past
食べる: 食べますよ polite, emphasis | 食べましょうか polite, volitional, question | 食べてばかりいる nothing but | 食べないどいて without, in advance, te-form
食べる: 食べはしない negative | 食べるかもしれません perhaps | 食べりゃあ conditional | 食べたーい desire, emphasis | 食べっか question | 食べに行こう go to do, volitional
行く: 行かないっ negative, emphasis | 行きやがった contempt, past | 行ってやがる contempt | 行かねえよ negative, emphasis | 行こ volitional
泣く: 泣かんばかり as if about to | 泣かずにはいられない cannot help | 泣かざるを得なかった cannot but, past
待つ: 待たされた causative (short), passive, past | 待ってくださいね request, emphasis | 待ってんの progressive, explanation
すごい: すげえよ rough speech, emphasis | すごーい emphasis
高い: 高かない negative | 高くね negative
静か: 静かですわ polite, emphasis | 静かなの explanation | 静かっす polite
ヤバい: ヤバかった past
行く: 行きゃあしない negative | 行くじゃないか emphasis | 行くと conditional | 行きますと polite, conditional | 行くさ emphasis
ちっちゃい: ちっちぇえ rough speech
しつこい: しつけえよ rough speech, emphasis
行く: 行くから reason | 行きますので polite, reason | 行くけど although | 行ったのに past, although | 行くって quoting | 行くもんか question
行く: 行きゃあいい conditional | 行きゃーいい conditional | 行きくさる contempt | 行きさらした contempt, past | 行かあ emphasis | 行こうな volitional, emphasis
知る: 知らねえし negative, reason | 知らんけど negative, although | 知らぬが negative, although
しまう: しまえ imperative | しまうが although
静か: 静かなので reason | 静かなのに although | 静かだから reason | 静かですけど polite, although
高い: 高いな emphasis | 高いし reason | 高かろうに although
うまい: うめえ rough speech | うめえな rough speech, emphasis
かっこいい: かっけえ rough speech | かっけー rough speech | かっこよくね negative
くだらない: くだらねえ rough speech
つまらない: つまらねえ rough speech
仕方ない: 仕方ありません polite
とんでもない: とんでもございません polite
光栄: 光栄に存じます humble, polite
頼りない: 頼りなさげ looking
ぶっ飛ばす: ぶっとばすぞ emphasis
行く: 行きたく存じます desire, humble, polite | 行ったらどう had better | 行ったらよかった had better, past
熱い: あっちいな -
待つ: 待ってばっか nothing but | 待ちもしないで without | 待たなくちゃならん must
負ける: 負けてたまるか impossible | 負けますように polite, wish
願う: 願ってやまない unceasingly
頼む: たのんます polite
怒りっぽい: 怒りっぽかった past
白っぽい: 白っぽくなる become
行く: 行かなきゃだめ must | 行かなきゃね must | 行かなければなるまい must | 行くってば quoting | 行こうものなら conditional | 行くまいと negative volitional
食べる: 食べすぎだ to excess, copula | 食べさえすれば emphasis, conditional | 食べたいもんだ desire, emphasis | 食べたい放題 as one likes | 食べても大丈夫 permission
連れる: 連れてって going on, te-form
論じる: 論じてきました coming about, polite, past
する: してんだよ progressive, explanation
違う: 違かった past
汚い: きったねえ rough speech
くれる: くんないかな negative, question
静か: 静かかも perhaps | 静かじゃん emphasis | 静かじゃね negative | 静かだそうだ hearsay
モテる: モテたい desire
認める: 認めざるを得まい cannot but
行く: 行ったきり left so
"""

DIALECT = """
行く: 行かへん negative | 行けへん negative | 行かへんかった negative, past | 行かな must | 行きはる honorific | 行くねん explanation | 行くやろ presumptive
知る: 知らへん negative | 知らなんだ past
見る: 見ひん negative | 見とる progressive | 見とった progressive, past | 見てはる honorific
食べる: 食べへん negative | 食べとる progressive | 食べなはれ imperative
買う: 買うた past
書く: 書いとる progressive | 書いたる doing a favour | 書いちょる progressive | 書きよる progressive | 書きんさい imperative
行く: 行かんといて negative request | 行くけん emphasis | 行くべ presumptive | 行きまっせ polite | 行かんでもええ negative, permission
高い: 高うない negative
大きい: 大きゅうなった become, past
する: せなあかん must | せんでよか negative, permission
行く: 行くで emphasis
帰る: お帰りやす request
食べる: 食べなはった honorific, past | 食べとう progressive
待つ: 待たっしゃい imperative
あかん: あかんかった past
行く: 行かへんかったら negative, conditional (たら) | 行かんとく negative, in advance | 行かんでも negative, even if | 行くさかい reason | 行くんちゃう explanation | 行くねんけど explanation, although
"""

CLASSICAL = """
知る: 知らざる negative | 知らぬ negative | 知られざる passive, negative
行く: 行かん negative | 行かんとする be about to | 行くべし should | 行くべからず must not | 行かば conditional (classical) | 行けども concessive | 行きし past (classical)
行く: 行きたる perfect | 行きけり past (classical) | 行かしめる causative | 行かねば negative, conditional
書く: 書けり perfect | 書かれたる passive, perfect | 書くまじ negative volitional
高い: 高き attributive | 高し plain (classical) | 高からず negative
美しい: 美しき attributive | 美し plain (classical)
愛する: 愛せし past (classical) | 愛せしかば past (classical)
手術する: 手術せし past (classical)
来る: 来しかど past (classical)
恐れる: 恐れるべからず must not | 恐れず negative
静か: 静かなる attributive | 静かなり copula
言う: 言わく what is said | 言はず negative | 言ふ -
過ぎる: 過ぎにけり completed (classical)
飛ぶ: 飛ぶがごとく like | 飛ばばや desire | 飛ばじ negative volitional
高い: 高ない negative | 高なかった negative, past | 高かりし past (classical) | 高くば conditional (classical)
静か: 静かなれど concessive
散る: 散りゆく going on
消える: 消えなば completed (classical)
静か: 静かなりし copula, past (classical)
燃える: 燃ゆ plain (classical) | 燃ゆる attributive
受ける: 受くべき should | 受くべからざる must not
信じる: 信ずべき should
忘れる: 忘るまじ negative volitional
泣く: 泣きたまう honorific | 泣きたまうな honorific, prohibitive
検討する: 検討すべき should | 検討せねば negative, conditional | 検討せざる negative | 検討せしめる causative
書く: 書きたり perfect | 書きたりし perfect, past (classical) | 書かまし supposition (classical) | 書かざりけり negative, past (classical) | 書くべかりし should
言う: 言えらく what is said
得る: 得べし should
死ぬ: 死ぬる attributive
"""

OLD_KANA = """
言う: 言つてゐた progressive, past | 言はない negative | 言つとく in advance
教える: 教へた past | 教へませう polite, volitional
行く: 行かう volitional | 行きませうか polite, volitional, question | 行かなけりやならない must
会う: 會ひたい desire
思う: 思はう volitional | 思へない potential, negative
美しい: 美しからう presumptive | 美しかつた past
知る: 知らなかつた negative, past
変る: 變つた past
見る: 見ちや topic of te-form
飲む: 飲んぢやつた completion, past
いる: ゐなかつた negative, past
おかしい: をかしかつた past
"""

KANA_AND_ROMAJI = """
待つ: matte te-form
する: shite te-form | shita past
食べる: たべさせられた causative, passive, past | tabesaseraremashita causative, passive, polite, past | タベタ past | tabetakunakatta desire, negative, past
飲む: のみました polite, past | nonda past
聞く: きかなかった negative, past
ある: ありました polite, past
勉強する: べんきょうしました polite, past | benkyou shita past
できる: できない negative | できなかった negative, past
わかる: わかりません polite, negative | wakaranai negative
使う: つかった past
習う: ならわない negative
会う: あいます polite
住む: すんだ past
押す: おしました polite, past
暑い: あつくない negative
痛い: いたかった past
いる: いない negative | いた past
"""

DIRECT = {
    "ほっとく": "ほっとく",
    "食べる": "食べる", "東京": "東京", "図書館": "図書館", "tokyo": "東京", "shinbun": "新聞", "sinbun": "新聞",
    "ラーメン": "ラーメン", "らーめん": "ラーメン", "toshokan": "図書館", "ｺｰﾋｰ": "コーヒー",
    "コーヒー": "コーヒー", "koohii": "コーヒー", "締結": "締結", "において": "において", "ありがとう": "ありがとう",
    "見直す": "見直す", "取って代わる": "取って代わる", "それから": "それから", "あいさつ": "挨拶",
    "読み終わったら": "読み終わる", "食べ終えた": "食べる", "あかん": "あかん", "いかん": "いかん", "歩き続ける": "歩き続ける",
}  # fmt: skip

ENGLISH = {
    "to eat": "食べる", "library": "図書館", "treaty": "条約", "peninsula": "半島", "newspaper": "新聞",
    "dog": "犬", "kite": "凧", "nuclear weapon": "核兵器", "beautiful": "美しい",
}  # fmt: skip

NOTHING = """
高いべき 寒いらむ 行ったべき 待つた 勝つて まつた 行きへん 書きへん 書かく 急がく 読んとく 書けけり たのしえ 走んだ お見になる お来なさい 食べう
食べるた 食べるない 食べりた 行っる 書かた 読むた 高いない 高いた 高くた 静かい 静かかった 締結た 来るた 書くます 書きない 読みた 話しった
飲むた 見るます 食べさせらるた 行きた 行かました 泳いた 読いた 死いだ 遊いた 待た 取んた 食べなん 見られぶ 美しな 美しいだった高
食べてい 食べませ 読みちゃう 静かだっ 私は 本を 水の 高いを 行くに 本を読む 赤い花 行なけれ 食べたかっ 高いでした 高かったでした
かおが たけで いしで みちと やまさ むすめが そのに ぬへれそも ぷぬてゃ るるるる っった んんん ーー かぬへむらそ ゃゅょ をろを ぴゃぬらめそ ほげげへら ざがぐぬ むにゅへた
xyzzy qwrtz blorf 123 !!! 。、 … zzz kkk ｘｙｚ
㍿た 丶丶た 食食食 飲食見聞読 鬱鬱た 東西南北上下左右 ⁂ ☃ 😀 締結締結締結た 行き行か来ない食
"""
