"""Which reading a spelling has beside which words: a table of rows, each with an example.

UniDic chooses a reading by its costs; here the words beside it have the last say. A row
speaks of one spelling as UniDic reads it; the first row that fits wins.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.japanese.endings import Neighbour


@dataclass(frozen=True, slots=True)
class Row:
    """``base`` as UniDic spells the dictionary form, ``read`` as it reads it (() anyhow) →
    ``becomes``. ``before`` and ``after`` are the neighbours, None: whatever stands there;
    ``far`` is one of the words before in the clause, ``ahead`` of those after, ``next`` the
    base of a word after the next, ``prior`` of that before the one before. ``firm``: no dictionary's list of readings has a say.
    """

    base: str
    read: tuple[str, ...]
    becomes: str
    example: str
    before: Neighbour | None = None
    after: Neighbour | None = None
    far: frozenset[str] = frozenset()
    prior: frozenset[str] = frozenset()
    ahead: frozenset[str] = frozenset()
    next: frozenset[str] = frozenset()
    firm: bool = False


# Neighbours that are a kind of word; all others are named by what is written.
_KINDS = {
    "VERB": Neighbour(("動詞", "形容詞", "助動詞"), form=("連体形", "終止形")),
    "PLACE": Neighbour(("名詞/固有名詞/地名",)),
    "PERSON": Neighbour(("名詞/固有名詞/人名",)),
    "GIVEN": Neighbour(("名詞/固有名詞/人名/名",)),
    "NUMBER": Neighbour(("名詞/数詞",)),
    "PASSIVE": Neighbour(("助動詞",), lemma=frozenset({"れる", "られる"})),
    "CANNOT": Neighbour(base=frozenset("難い がたい 得る える ない ぬ ず がたさ 難さ".split())),
    "NOUN": Neighbour(("名詞/普通名詞", "形状詞")),
    "STEM": Neighbour(("動詞",), form=("連用形",)),
    "KANA": Neighbour(("助詞", "助動詞", "補助記号")),
}
_LISTS = {  # words that several rows or a long one speak of
    "PARTICLE": "を が も は に へ から より か や まで さえ しか",
    "THIS": "この その あの どの 此の 其の",
    "POWERS": "指導 監督 名 条件 協力 支配 統治 管理 政権 体制 法 司令 監視 影響 太陽 旗 権威 制 制度 政府 憲法 前提 名目 主導 "
    "統制 庇護 保護 指揮 命令 許可 責任 合意 理念 方針 令 契約 規定 規則 環境 状況 圧力 後援 師 先生 教授 元 親 主君 王",
    "THINGS": "机 木 橋 床 屋根 空 月 軒 傘 岩 門 ベッド 階段 崖 坂 影 陽 星 雪 土 地面 海 水 雲 石 山 城 塔 枕 布団 椅子 "
    "テーブル 目 鼻 耳 顎 足 葉 花 桜 松 鳥居 窓 灯 ガード 線 地 滝 ライト 炎天 青空 夜空 電灯 明かり",
    "FOREHEAD": "汗 皺 しわ 傷 手 にじむ 滲む ぬぐう 拭う 当てる 押さえる 血 髪 角",
    "RISES": "上がる 下がる 張る つく 付く 上げる 下げる つける",
    "FOOD": "カレー 料理 味 スープ キムチ ラーメン 唐辛子 わさび 食べ物 味噌 もの 物 ソース 大根 酒 口",
    "FEELINGS": "夢 希望 疑問 疑念 不安 感情 関心 不満 印象 期待 思い 野心 反感 敵意 恐れ 憧れ 幻想 危機感 感 理想 悪心 "
    "志 大志 疑い 念 感慨 憎悪 恨み 好意 反感 怒り 恐怖 信念 イメージ",
    "HARM": "損害 被害 損失 迷惑 影響 不利益 打撃 災害 罪 汚名 不評 恩恵 災い",
    "OPENS": "窓 ドア 戸 扉 門 穴 店 口 目 蓋 ふた 鍵 銀行 図書館",
    "BUDDHIST": "仏教 僧 僧侶 経 真言 真言宗 天台 天台宗 法会 法要 儀礼 寺 寺院 声楽 節 唱える 雅楽 密教 音楽",
    "BLADES": "刀 剣 太刀 短刀 槍 刃 鞘 脇差 鎌 匕首 ナイフ 短剣",
    "TOOLS": "傘 鍬 斧 箒 柄杓 杓子 鋤 団扇 鎌 筆 槌 杓 鍋",
    "SOUNDS": "虫 鐘 笛 琴 鈴 三味線 鳥 糸 弦 蟲 太鼓 鼓 尺八 琵琶",
    "INSTRUMENTS": "琴 三味線 ピアノ ギター 琵琶 曲 ヴァイオリン バイオリン 弦 オルガン ベース 胡弓 リュート チェロ",
    "BEASTS": "鹿 牛 鬼 羊 山羊 獣 雄 頭 犀 象 カブトムシ トナカイ 水牛 麒麟 龍 竜 額",
    "ANGLES": "三角形 四角形 多角形 直線 辺 度 対頂 直角 図形 和 大きさ 内角 外角",
    "PROVINCES": "山城 大和 河内 和泉 摂津 伊賀 伊勢 志摩 尾張 三河 遠江 駿河 伊豆 甲斐 相模 武蔵 安房 上総 下総 常陸 近江 "
    "美濃 飛騨 信濃 上野 下野 陸奥 出羽 若狭 越前 加賀 能登 越中 越後 佐渡 丹波 丹後 但馬 因幡 伯耆 出雲 石見 隠岐 播磨 "
    "美作 備前 備中 備後 安芸 周防 長門 紀伊 淡路 阿波 讃岐 伊予 土佐 筑前 筑後 豊前 豊後 肥前 肥後 日向 大隅 薩摩 "
    "壱岐 対馬 磐城 岩代 陸前 陸中 羽前 羽後 吉備 筑紫 諏訪",
    "RIMS": "葉 皿 器 池 湖 机 眼鏡 帽子 崖 谷 盆地 噴火口 プール 井戸 翅 羽 花弁 茶碗 鍋 水盤 火口 クレーター",
    "WINS": "試合 ゲーム 相手 敵 チーム",
}

# base, UniDic's reading ("*": any), what it becomes | example | conditions. "!": firm.
_ROWS = """
何 なん なに | 何を見る, 何が起きた, 何もない | after=PARTICLE
何 なに なん | 何で, 何だ | after=で だ です の と
何 なん ど | 何んな | after=んな
何 なん な | 何んだか, 何んでも | after=んだ ん んで
日 * たち | 3月1日 | before=一 1 １ far=月
一日 * ついたち | 三月一日 | before=月
一日 * ついたち | 四月一日 | far=月 日付
方 ほう かた | この方は先生です | before=THIS after=は も です と を に が へ
方 ほう/かた がた | あなた方 | before=あなた 貴方 先生 お前
中 ちゅう じゅう | 一日中, 世界中 | before=日 年 晩 夜 世界 日本 国 町 村 街 家 体 身体 部屋 学校 会社 島 山 空 顔
中 なか うち | 聞いている中に, 暗い中に | before=VERB after=に
人 にん/ひと じん | ロシア人 | before=PLACE
人 にん/ひと じん | 外国人 | before=宇宙 外国 西洋 東洋 一般 知識 古代 現代 近代 原始 有名 著名 文化 国際
人 にん ひと | 嬉しき人 | before=しき き
家 か/や/いえ け | 徳川家 | before=PERSON
家 か いえ | 一日中家にいる | before=中 日中 毎日 今日 昨日
下 した/しも もと | 指導の下で | before=の far=POWERS
下 した もと | 律令制の下では | before=の after=で far=制 令制 体制 主義 法制
下 もと/しも した | 机の下 | far=THINGS
術 じゅつ すべ | 身を守る術 | before=VERB
術 じゅつ すべ | 離るるに術なし | after=なし も
都 と みやこ | この都, 唐の都 | before=の THIS
札 さつ ふだ | 取引の札 | before=の
他 ほか た | 他を圧倒する | after=を
後 ご あと | 後から追加する | after=から
米 べい べい | 米・英 | after=・
描く えがく かく | 絵を描く | before=を far=絵 図 漫画 イラスト 似顔絵
下手 へた しもて | 川の下手 | before=の far=川 舞台 村
上手 じょうず かみて | 舞台の上手 | before=の far=川 舞台 村
大勢 おおぜい たいせい | 大勢が決した | after=が next=決する 決まる
大勢 おおぜい たいせい | 世界の大勢 | far=世界 時代 天下 社会 日本
年 ねん とし | 年を経る | after=を が next=経る 取る とる 重ねる 追う 越す 明ける 暮れる
上方 じょうほう かみがた | 上方落語 | after=落語 歌舞伎 文化 漫才 演芸 舞 浮世絵 文学 講談 芸能 言葉
上方 じょうほう かみがた | 江戸と上方 | far=江戸 大坂 京
上野 うえの こうずけ | 上野国 | after=国
下野 げや/しもの しもつけ | 下野国 | after=国
月 がつ つき ! | 一月余り | before=一 二 after=余り ほど 足らず あまり 近く ばかり
鶴岡 つるおか つるがおか | 鶴岡八幡宮 | after=八幡宮 八幡
日枝 ひえだ ひえ | 日枝神社 | after=神社
天文 てんもん てんぶん | 天文年間 | after=年間 元年 法華
天文 てんもん てんぶん | 天文五年 | after=NUMBER
下 * のげ | 従五位下 | before=位 far=従 正
上 * のじょう | 従五位上 | before=位 far=従 正
東 ひがし とう | 東大寺 | after=大寺
種 しゅ たね | 種をまく | after=を next=まく 蒔く 播く 植える 取る
値 あたい ね | 値が上がる | after=が を も next=RISES
額 がく ひたい | 額の汗 | after=の に を next=FOREHEAD
表 ひょう おもて | 裏と表 | far=裏
表 ひょう おもて | 表に出る | after=に へ next=出る 立つ 飛び出す
人気 にんき ひとけ | 人気のない道 | after=の next=ない なく 無い
市場 しじょう いちば | 魚市場 | before=魚 青物 野菜 朝 花
声明 せいめい しょうみょう | 仏教の声明 | ahead=BUDDHIST
声明 せいめい しょうみょう | 仏教の声明 | far=BUDDHIST
数 すう かず | その数は | before=THIS after=は が も を に 自身
縁 えん ふち | 葉の縁 | before=の far=RIMS
縁 えん ふち | 縁には鋸歯がある | after=に ahead=鋸歯 毛 鋸 歯 飾り
角 かど かく | 三角形の角の和 | far=ANGLES
角 かど かく | 角の大きさ | ahead=和 大きい 度 直角
角 かど つの | 牛の角 | far=BEASTS
角 かど つの | 角を持つ動物 | ahead=生える 生やす 動物 鹿 牛
柄 がら つか | 太刀の柄 | far=BLADES
柄 がら え | 傘の柄 | far=TOOLS
束 たば つか | 刀の束 | far=BLADES
側 がわ そば | 車の側へ駈ける | before=の after=へ に ahead=駈ける 駆ける 寄る 近寄る 駆け寄る 寄り添う 坐る 座る 腰掛ける 控える 佇む しゃがむ
路 じ みち | 登り路の方 | before=登り 下り 上り 通り 曲り
怯 きょう お | 怯ず怯ずと | after=ず
情 じょう なさけ | 人の情 | before=の far=人
情 じょう なさけ | 情を掛ける | after=を next=かける 掛ける 受ける 乞う 知る
画 が え | 画を描く | after=を が も next=描く 出来る できる 書く かく 見る 習う 好き 上手 上手い うまい 巧い
分別 ぶんべつ ぶんべつ | 分別の区分 | ahead=ごみ ゴミ 収集 回収 区分 資源
分別 ぶんべつ ぶんべつ | ごみの分別を行う | far=ごみ ゴミ 廃棄物 資源 収集 回収
分別 ぶんべつ ふんべつ | 分別もない | after=も が を の ある 盛り 臭い 顔 らしい
徒 と いたずら | 徒に過ごす | after=に
徒 と あだ | 徒なり | after=なり
路 ろ じ | 木曾路 | before=PLACE
間 かん けん | 深さ数十間の岩 | before=NUMBER
悟 さとる さとり | 悟を開く | after=を に の next=開く 入る 得る 至る 境地 境 道
薫 かおる かおり | 豊かな薫 | before=VERB
薫 かおる かおり | 香の薫が漂う | before=の ahead=漂う 立つ 高い 満ちる 残る する 放つ
薫 かおる かおり | 花の薫に酔う | before=の far=花 香 梅 酒 茶 髪 麝香 草 煙草
音 おと ね | 虫の音 | before=の far=SOUNDS
香 こう か | 薔薇の香に酔う | before=の after=に が を next=する 酔う 放つ 漂う 満ちる
面 めん おもて | 面を上げる | after=を next=上げる 合わす 合わせる 伏せる 包む 背ける 向ける 起こす
面 めん おもて | 水の面 | before=の far=水 池 湖 鏡 海 川
夜 よる よ | 夜が明ける | after=が は も ahead=明ける 更ける 明け渡る 白む
夜 よる よ | 夜を明かす | after=を next=明かす 徹する 更かす 冒す 過ごす 日
夜 よる よ | 其夜 | before=其 其の
月 がつ づき | 奇数月 | before=奇数 偶数
国 こく のくに | 武蔵国 | before=PROVINCES
守 まもる のかみ | 武蔵守 | before=PROVINCES
介 かい/すけ のすけ | 武蔵介 | before=PROVINCES
藤原 ふじわら ふじわらの | 藤原頼通 | after=GIVEN
源 みなもと/げん みなもとの | 源義経 | after=GIVEN
平 * たいらの | 平清盛 | after=GIVEN
橘 たちばな たちばなの | 橘清子 | after=GIVEN
菅原 すがわら すがわらの | 菅原道真 | after=道真 孝標 文時 是善
紀 き きの | 紀貫之 | after=GIVEN
小野 おの おのの | 小野小町 | after=小町 妹子 道風 篁
浅間 あさま せんげん | 浅間大社 | after=大社 神社
後 * あと | 後に残る | after=に next=残る 続く 付く つく
後 あと のち | それから後、 | before=から after=、
後 あと のち | 乱の後、幕府は | before=の after=、
上 じょう じょう ! | 理論上は | before=NOUN
心 こころ/しん しん ! | 諧謔心 | before=NOUN
癖 くせ へき | 自嘲癖 | before=NOUN
凛々 りんりん りり | 凛々しき | after=しき しく
温和 おんわ おとな | 温和しき | after=しき しく しい
執拗 しつよう しつこ | 執拗かった, 執拗く | after=かっ く い
静 せい じっ | 静と見る | after=と
吃 * きっ | 吃と見る | after=と
慄 * ぞっ | 慄とする | after=と
悚 * ぞっ | 悚とする | after=と
故 ゆえ わざ | 故と遅れる | after=と
千切り せんぎり ちぎり | 噛み千切りざま | before=STEM
怪し あやし けし | 怪しからん | after=ん ぬ
反る そる そる | 体を反って | far=体 背 身 刀 板 胸 腹
反る そる かえる | 反って悪い | after=て
挙る あがる こぞる | 挙って | after=て
現 げん うつつ | 夢か現か | far=夢
露 ろ つゆ | 草の露 | far=草 葉 朝 夜 花 芝
露 ろ つゆ | 露が光る | ahead=光る 消える 置く 濡れる 結ぶ 降りる 宿る 払う 玉 命
縁 えん ふち | 縁無しの眼鏡 | after=無し なし
奴 やつ め | 馬鹿奴 | before=馬鹿 畜生 阿呆 間抜け 盗人 小僧
面 めん づら | 詩人面をする | before=NOUN after=を next=する 下げる
幸 * さいわい | 今幸に | after=に
掻 * か | 掻っ浚う | after=っ
二 に ふ | 二た目と見られぬ | after=た
化 * ばけ | お化のような | before=お after=の が は
外 そと ほか | 外の事を考える | after=の next=事 こと 者 物 もの
外 そと ほか | 行く外はない | before=VERB after=は に
外 そと ほか | 想像の外でした | before=の far=想像 予想 思い 意
主に おもに あるじに | 部屋の主にでも | before=の
隠 いん かくれ | 隠家へ | after=家
家 * が | 隠家へ | before=隠
幽 ゆう かすか | 幽に聞える | after=に
丈 たけ だけ | 表題丈でも | before=NOUN
丈 たけ だけ | 出来る丈 | before=VERB 其 此 これ それ
渠 * かれ | 渠は言う | after=は が の に を も
塗れる * まみれる | 両手は泥に塗れている | before=に far=血 泥 汗 埃 塵 砂 涙 油 垢 煤
眤 * じっ | 眤と見る | after=と
昵 * じっ | 昵と見る | after=と
熟 * じっ | 熟と見る | after=と
木 き こ | 木の葉隠れ | after=の next=葉 葉隠れ 間
逢う あう おう | 逢う瀬 | after=瀬
悪い わるい にくい | 与え悪い | before=STEM
身体 しんたい からだ | 身体を起こす | after=を が は も に へ
落葉 らくよう おちば | 落葉を踏む | after=を が の
四辺 しへん あたり | 四辺の暗さ | after=の を は に next=暗い 暗さ 静か 見回す 見廻す 静寂
末期 まっき まつご | 末期の水 | after=の next=水 覚悟 言葉 一句 眼
倒 とう さかさま | 倒にして | after=に
この頃 このごろ このころ | この頃から | after=から に 、 まで より
今日 きょう こんにち | 今日では | after=では でも なお
今日 きょう こんにち | 今日まで続く | after=まで に の ahead=至る なお 社会 日本 学界 形 世界 通説 続く 伝わる 残る 伝える 進む 及ぶ 存在 受け継ぐ 発展
今日 きょう こんにち | 今日では | after=で next=は も
明日 あす あす | 明日を待つ | after=を
未だ いまだ まだ | 未だ暗い | after=暗い 早い 若い 来る
自ら みずから おのずから | 自ら異なる | ahead=異なる 明らか 逼る 生じる 晴れる 別 違う 知れる
言う ゆう いう | そう言う |
留める とめる とどめる | 説明だけに留める | before=に
止める * とめる | 子が行くのを止める | before=を prior=の こと 事 far=が
止める * やめる | 走るのを止める | before=を prior=の こと 事
止める * やめる | 会社を止める | before=を far=煙草 たばこ 酒 仕事 会社 学校 話 勉強 研究 商売 旅行 喧嘩 運動 練習
止める やめる とめる | 車を止める | before=を に が も
空く あく すく | お腹が空く | before=が も は far=お腹 おなか 腹 道 電車
開く ひらく あく | 窓が開く | before=が も は far=OPENS
開ける あける ひらける | 道が開ける | before=が も は far=道 視界 運 未来 展望 活路 前途
辛い つらい からい | 辛いカレー | after=FOOD
辛い つらい からい | カレーが辛い | before=が も は far=FOOD
抱く いだく だく | 赤ん坊を抱く | before=を far=子 赤ん坊 赤子 娘 猫 犬 人形 肩 膝 腕 妻 女 体 身体 子供 幼児 首
抱く だく いだく | 夢を抱く | before=を far=FEELINGS
懐く なつく いだく | 理想を懐く | before=を
被る かぶる こうむる | 損害を被る | before=を far=HARM
弾く ひく はじく | 弾かれたように | after=PASSIVE
弾く ひく はじく | 水を弾く | before=を far=水 油 雨 算盤 そろばん 爪 指 弾 玉
弾く はじく ひく | 琴を弾く | far=INSTRUMENTS
堪える こらえる/こたえる たえる | 批判に堪える | before=に
堪える こらえる たえる | 堪えがたい, 堪えない | after=CANNOT
埋める うめる うずめる | 顔を埋める | before=を far=顔 身 胸 頬
束ねる たばねる つかねる | 手を束ねる | before=を far=手
擦る する/こする する | マッチを擦る | before=を far=マッチ 燐寸 墨
有る * もつ | 才能を有っている | before=を
注ぐ つぐ そそぐ | 海に注ぐ | before=に
"""


def _rows(lines: str) -> Iterator[Row]:
    for line in filter(None, lines.split("\n")):
        words, example, conditions = (part.strip() for part in line.split("|"))
        base, read, becomes, *firm = words.split()
        yield Row(
            base,
            () if read == "*" else tuple(read.split("/")),
            becomes,
            example,
            firm=bool(firm),
            **_conditions(conditions),  # type: ignore[arg-type]
        )


def _conditions(text: str) -> dict[str, Neighbour | frozenset[str]]:
    """``before=の far=裏 表`` as the arguments of a row."""
    found: dict[str, list[str]] = {}
    name = ""
    for word in text.split():
        key, is_key, first = word.partition("=")
        name = key if is_key else name
        found.setdefault(name, []).append(first if is_key else word)
    return {
        name: _neighbour(words) if name in ("before", "after") else _spelled(words)
        for name, words in found.items()
    }


def _spelled(words: list[str]) -> frozenset[str]:
    return frozenset(each for word in words for each in _LISTS.get(word, word).split())


def _neighbour(words: list[str]) -> Neighbour:
    return _KINDS[words[0]] if words[0] in _KINDS else Neighbour(surface=_spelled(words))


ROWS: tuple[Row, ...] = tuple(_rows(_ROWS))
