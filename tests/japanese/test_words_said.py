"""Words of talk, of kana, of names: where MeCab's likeliest way is not what is meant."""

import pytest

from reader.japanese.words import Segmenter
from reader.ports import Dictionary
from tests.japanese.cutting import nothing, shown

# Words are parted by "|"; a dictionary form that differs stands in <…>.
SENTENCES = {
    "a click of the tongue": "ちっ|、|しぶとい",
    "an adverb that looks like a stem": "ぶっちゃけ|、|眠い",
    "a stem that is a noun": "推し|が|笑う",
    "a causative that is not listed": "ピアノ|を|習わせたい<習う>",
    "showing what one feels": "孫|を|かわいがっている<かわいがる>",
    "an honorific, shortened": "ここ|に|いらして<いらっしゃる>",
    "not what it is called": "もう|帰る|って|言った<言う>",
    "what it is called": "花|っていう|店",
    "a particle swallowed": "そいつぁ<そいつ>|だめ|だ",
    "therefore": "よって|、|帰る",
    "drop in": "よってください<よる>",
    "in that case": "だったら|帰ろう<帰る>",
    "if it were": "学生|だったら<だ>|帰ろう<帰る>",
    "in addition": "加えて|、|雨|だ",
    "something added": "塩|を|加えて<加える>|、|混ぜる",
    "a turn for the worse": "変|な|こと|に|なった<なる>",
    "a decision": "行く|ことになった<ことになる>",
    "no more than one": "一枚|しか|ない",
    "nothing for it": "待つ|しかない",
    "no verb": "そう|は|させる<する>|か",
    "lie down": "はやく<はやい>|ねなさい<ねる>",
    "a dance, nothing taken": "歌って<歌う>|おどりましょう<おどる>",
    "a dialect's progressive": "何|しとる<する>|の",
    "a snowman": "ゆきだるま|の|め",
    "a doctor, no rare noun": "きょう|は|いしゃ|に|いった<いく>",
    "flowers, no hat": "いけ|に|はながさいていた<はながさく>",
    "mother": "はは|の|はは|は|はな|が|すき|です",
    "an umbrella, no particles": "あつくて<あつい>|かさ|が|とばされた<とばす>",
    "a sun that sets": "ひ|が|しずむ",
    "a name, no verb": "あれ|は|ハサン|だ",
    "a name in two pieces": "コフロン|が|来た<来る>",
    "a name of two listed words": "アダンソン|が|来た<来る>",
    "a compound that is no name": "スマホ|アプリ|を|使う",
    "a score": "三|対|二|に|なる",
    "made to, short": "石|を|投げ込まされた<投げ込む>",
    "made to, in a set phrase": "十字架を背負わされた<十字架を背負う>",
    "a set phrase that one can": "色目を使えない<色目を使う>",
    "a set phrase in a verb of ずる": "引け目を感じた<引け目を感じる>",
    "a set phrase with ならない": "世話にならない<世話になる>",
    "not, roughly": "体|を|滑らせねえ<滑る>",
    "not, clipped": "睨みを利かせん<睨みを利かせる>",
    "too much not": "読めなすぎる<読む>",
    "it looks": "何か|感じそう<感じる>|だ",
    "it looks bad": "まずそう<まずい>|だ",
    "first": "まず|食べる",
    "slang, and it looks": "エモそう<エモい>|だ",
    "slang, too much": "エモすぎる<エモい>",
    "a potential that no list of morphemes has": "星|が|かがやけない<かがやく>",
    "a verb that an adverb looks like": "研究|を|きわめている<きわめる>",
    "easy to, listed": "水|が|飲みやすかった<飲みやすい>",
    "manly, in kana": "とても|おとこらしくない<おとこらしい>",
    "if one thinks so": "それ|を|おもったら<おもう>",
    "the noun of a compound verb": "この|打ち上げ|は|成功|だ",
    "so they say": "行く|んだ|って",
    "such a one, though": "あんな|の|に|勝つ",
    "what is put in groups": "二群|に|分けた<分ける>",
    "a window in two scripts": "まどガラス|を|わった<わる>",
    "hand in hand, no end": "ふたり|は|てをつないで<てをつなぐ>|かえる",
    "no reason, not easy": "そんな|訳|ない",
    "a fool": "、|あほ|か",
    "hungry to death": "腹|へって<へる>|死にそう<死ぬ>|だい",
    "a wish": "彼|の|願い|、|聞く",
    "shall we": "あさごはん|は|パン|に|しよう<する>",
    "on an errand": "おつかい|に|いったら<いく>",
    "told": "はは|に|いったら<いう>",
    "when one cries": "わたし|が|ないたら<なく>",
    "about to cry": "なきそう<なく>|に|なった<なる>",
    "what it is": "ほしい|もの|は|なん|です|か",
    "so it is, you see": "学生|なんです|よ",
    "a particle, cut short": "だめ|だ|ねっ<ね>",
    "to be shy, not to shine": "それ|は|照れる",
    "a dialect's no": "つまらん|話",
    "a dialect's honorific": "何|してはる<する>|の",
    "as they stand": "ほんと|は|ね",
    "a suffix that is a stem": "送料|込み|で",
    "a compound of a stem": "上り|電車|が",
    "dog and ape, not at odds": "いぬ|と|さる|と|きじ",
}


@pytest.fixture(scope="module")
def segmenter(dictionary: Dictionary) -> Segmenter:
    return Segmenter(dictionary, frozenset(), nothing)


@pytest.mark.parametrize("case", SENTENCES.values(), ids=SENTENCES)
def test_words_are_what_a_dictionary_lists(segmenter: Segmenter, case: str) -> None:
    text = "".join(part.partition("<")[0] for part in case.split("|"))

    assert shown(segmenter, text) == case.replace("、|", "")
