"""What a Japanese sentence says with its grammar, and the English that answers it.

Each alone is a weak sign; together they tell short sentences apart that share no word.
"""

import re
from collections.abc import Iterator

# A key, what it looks like in Japanese and in English, and a pair of examples.
CUES = tuple(
    (key, re.compile(ja), re.compile(en, re.IGNORECASE))
    for key, ja, en, _ in (
        ("~not", "ない|ませ[んぬ]|なかった|なく|[^は]ず[、に。]|まい[。と]|じゃん",
         r"\b(?:not|no|never|none|nobody|nothing|nor|neither|without|cannot|hardly)\b|n['’]t\b",
         "まだ行けません。 | I can’t go yet."),
        ("~if", "[えけげせてねべめれ]ば|たら|なら|[うくぐすつぬぶむるい]と、|もし",
         r"\b(?:if|when|whenever|once|unless|should)\b", "雨が降ったら休む。 | If it rains, we stay."),
        ("~because", "から[、。]|ので|ため|ゆえ|せいで|おかげ|ですし",
         r"\b(?:because|since|so|as|due|therefore|for|thanks to)\b", "寒いので帰る。 | It’s cold, so I go."),
        ("~but", "(?:が|けど|けれど|けれども|のに|ものの)[、。]|しかし|でも|だが|ただ、|ところが|一方",
         r"\b(?:but|though|although|however|while|yet|whereas|still|except|only)\b",
         "行きたいが、遠い。 | I want to, but it’s far."),
        ("~want", "た[いく](?:と|で|な|思|。|ん|、|が|て)|ほし[いく]|欲し[いく]",
         r"\b(?:wants?|wanted|like to|wish|hopes?|hoped|eager|would rather)\b", "休みたい。 | I want a rest."),
        ("~let", "ましょう|[うお]うか|[おこそとのもよろ]う[。と]", r"\b(?:let['’]?s|let us|shall)\b",
         "始めましょう。 | Let’s begin."),
        ("~must", "なければ|なくて|なきゃ|ねば|べき|必要|ないと|ざるを",
         r"\b(?:must|ha(?:ve|s|d) to|needs?|needed|should|ought|got to|necessary|required?)\b",
         "行かなければならない。 | I have to go."),
        ("~can", "でき|出来|られ[るまたて]|[えけげせてねべめれ](?:る|ます|ない|ませ)|可能",
         r"\b(?:can|could|able|cannot|possible|may)\b|\bcan['’]t", "ここで買える。 | You can buy it here."),
        ("~may", "かもしれ|でしょう|だろう|思[いうえっわ]|らしい|ようで|ようだ|はず|おそれ|そうで|そうだ",
         r"\b(?:may|might|perhaps|probably|maybe|think|thought|seems?|seemed|likely|suppose|believe"
         r"|guess|expect|must|should|would)\b", "遅れるかもしれない。 | We may be late."),
        ("~said", "という[。の]|と[い言][うっわい]|と述べ|と話し|と語|と説明|とされ|によると|そうです|そうだ",
         r"\b(?:sa(?:id|ys?)|told|tells|according|report(?:s|ed)?|explain(?:s|ed)?|it is said"
         r"|called|known as)\b|,[”\"]", "来ると言った。 | She said she would come."),
        ("~only", "だけ|しか|のみ|ばかり|わずか|たった", r"\b(?:only|just|but|alone|merely|mere|all|nothing)\b",
         "一つだけ。 | Only one."),
        ("~also", "も(?![うのっしち])|また|さらに|同じ", r"\b(?:also|too|as well|even|both|either|another|again|same"
         r"|moreover|furthermore|and)\b", "私も行く。 | I’m going too."),
        ("~more", "より|ほうが|方が|もっと|さらに|以上", r"\b(?:than|more|less|further|rather|over|better|\w{2,}(?<!v)(?<!oth)er)\b",
         "昨日より寒い。 | Colder than yesterday."),
        ("~most", "最[^近初後]|一番|いちばん|もっとも|第一", r"\b(?:most|best|worst|\w{2,}est|first|number one)\b",
         "最も高い山。 | The highest mountain."),
        ("~please", "くださ|下さ|お?願[いう]|ちょうだい|いただけ",
         r"\b(?:please|could you|would you|can you|will you|kindly|ask)\b", "見てください。 | Please look."),
        ("~until", "まで", r"\b(?:until|till|up to|as far as|by|to the|through|so far)\b", "五時まで。 | Until five."),
        ("~when", "とき|[のるた]時|ころ|頃|[のるた]間|ながら|うちに|際|たび|途端|とたん",
         r"\b(?:when|while|as|during|time|once|moment|then)\b", "子供のとき。 | When I was a child."),
        ("~before", "前に|まえに|先に|[たて]後|[たて]から|てのち|以来|以降",
         r"\b(?:before|ago|after|since|first|earlier|then|ahead|later)\b", "寝る前に読む。 | I read before bed."),
        ("~we", "私|僕|俺|わたし|ぼく|我々|われ|うちの|当社|弊社", r"\b(?:I|me|my|we|our|ours|us|mine)\b",
         "私は知らない。 | I don’t know."),
        ("~she", "彼|あの人|あの方|あいつ", r"\b(?:he|she|his|him|her|they|their|them)\b", "彼は来た。 | He came."),
        ("~you", "あなた|君[はがをのに]|きみ|お前|おまえ|皆さ|みなさ|ご[一-鿿]|お[一-鿿]+[でに]",
         r"\b(?:you|your|yours|everyone|everybody)\b", "お元気ですか。 | How are you?"),
        ("~this", "こ[のれこうちん]", r"\b(?:this|these|here|now|such|like)\b", "これは何。 | What is this?"),
        ("~that", "そ[のれこうちん]|あ[のれそ]", r"\b(?:that|those|there|it|its|then|them|so)\b", "それは違う。 | That’s wrong."),
        ("~past", "(?:た|った|だった|かった|ました|でした|んだ)(?:[。」！？]|の[でだは]|と[いさの]|が、|けど|ん)",
         r"\b(?:was|were|had|did|\w{2,}ed|went|came|said|made|took|gave|got|saw|found|told|left|felt|became"
         r"|began|kept|held|wrote|stood|heard|met|ran|grew|lost|fell|sent|built|rose|knew|thought"
         r"|brought|put|led|won|ate|sat|spoke|paid|broke|drew)\b", "昨日買った。 | I bought it; I wanted it."),
        ("~going", "てい[るたまて]|てる|ている|つつ|最中", r"\b(?:am|is|are|was|were|be|been|keep|kept|'re|still)\b.*?\w{2,}ing\b",
         "今読んでいる。 | I am reading."),
        ("~will", "つもり|予定|[うよ]と(?:思|して)|これから|今後|来[週月年]|見込|見通し|方針",
         r"\b(?:will|going to|plans?|planned|intends?|shall|next|would|future|expected)\b|['’]ll\b",
         "来月行く予定だ。 | I’m going to go next month."),
        ("~yes", "^[「『]?(?:はい|ええ|うん|そう(?:です|だ|そう|か|。|、|なん)|確かに|もちろん|了解|承知|なるほど|わかりま|分かりま)",
         r"^\W*(?:yes|yeah|yep|right|okay|ok|sure|indeed|exactly|of course|that['’]s right|I see|true"
         r"|all right|got it|understood|certainly)\b", "はい、そうです。 | Yes, that’s right."),
        ("~no", "^[「『]?(?:いいえ|いえ|いや|ううん|違)", r"^\W*(?:no|nope|not|wrong)\b", "いいえ。 | No."),
        ("~thanks", "ありがと|感謝|どうも|お疲れ|恐れ入|世話にな", r"\b(?:thanks?|thank you|grateful|appreciate|cheers)\b",
         "ありがとう。 | Thank you."),
        ("~sorry", "すみませ|すいませ|ごめん|申し訳|失礼|恐縮|お詫び|残念", r"\b(?:sorry|excuse|apolog\w+|pardon|afraid|unfortunately|regret)\b",
         "すみません。 | I’m sorry."),
        ("~hello", "おはよ|こんにち|こんばん|もしもし|いらっしゃ|ようこそ|はじめまし|ただいま|さようなら|じゃあね|またね|おやすみ",
         r"\b(?:hello|hi|hey|good (?:morning|afternoon|evening|night)|welcome|nice to meet|bye|goodbye|see you|I['’]m home)\b",
         "おはよう。 | Good morning."),
        ("~oh", "^[「『]?(?:あっ?|ああ|えっ?|へえ|うーん|うわ|おお|わあ|まあ|あら|あの|ええと|えーと|えっと|さあ|ねえ|ほら)[、。！？…ー]",
         r"^\W*(?:oh|ah|aha|well|um|uh|er|hm+|wow|huh|hey|look|let me see|gosh|wait|what)\b", "えーと。 | Um."),
        ("~so", "^[「『]?(?:では|じゃあ?|それでは|さて|それじゃ|ならば|すると|そこで|それで|だから|したがって|よって)",
         r"^\W*(?:then|so|well|now|okay|all right|right|let|therefore|thus|hence|that is why|in that case)\b|, then\b",
         "じゃあ、行こう。 | Let’s go, then."),
        ("~who", "誰|だれ|どなた|何者", r"\b(?:who|whose|whom|nobody|no one|anybody|anyone|somebody|someone|everyone)\b", "誰ですか。 | Who is it?"),
        ("~how", "どう|いかが|どんな|どのよう|どのくらい|どれくらい|いくつ|いくら|何[個人本枚回度年歳円時分]",
         r"\b(?:how|what|many|much|which)\b", "どうですか。 | How is it?"),
        ("~where", "どこ|どちら|どの|いつ", r"\b(?:where|which|when|anywhere|somewhere|wherever)\b", "どこですか。 | Where is it?"),
        ("~why", "なぜ|何故|どうして|なんで|何で|わけ|理由", r"\b(?:why|reasons?|how come|what for|that is why)\b", "なぜ。 | Why?"),
    )
)  # fmt: skip


def japanese(text: str) -> Iterator[str]:
    """The keys of what a Japanese sentence says so."""
    return (key for key, ja, _ in CUES if ja.search(text))


def english(text: str) -> Iterator[str]:
    return (key for key, _, en in CUES if en.search(text))
