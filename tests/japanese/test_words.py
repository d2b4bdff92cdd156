"""Where words begin and end, and what they are looked up by."""

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.japanese import units
from reader.japanese.analyse import inflections, part_of_speech
from reader.japanese.words import Segmenter
from reader.model.text import Span
from reader.ports import Dictionary
from tests.japanese.notation_of_cuts import nothing, shown

TERMS = frozenset({"軽朝重韓", "ノ・ムヒョン", "六カ国協議", "取引の札", "羅津"})

# Words are parted by "|"; a dictionary form that differs stands in <…>.
SENTENCES = {
    "a verb and its auxiliaries": "食べさせられてしまった<食べる>",
    "a noun and する": "条約|を|締結した<締結する>",
    "a decimal point": "三・五億円|と|〇・二ポイント",
    "commas between thousands": "株価|は|1,234円|で|12,345,678人|が|3,776.5メートル|登る",
    "fractions": "3分の1|と|百分の一秒|と|数分の一|で|、|三分|の|休み",
    "signs of measure": "時速|100km|で|1.5L|の|水|を|50ｋｍ|先|、|5kWh|の|V|字",
    "a man called Mori": "森|氏|と|源氏|の|関係",
    "a name in katakana, in pieces": "ブリンケン|長官|と|コンドリーザ|・|ライス",
    "words in katakana": "ロシア|サッカー|アクア|ライン",
    "a name in pieces, with a title": "李克強|首相|と|尹錫悦|前大統領",
    "a name in pieces, without one": "文|在|の|李|克",
    "a name of somebody known": "文在寅|は|文書|を|読んだ<読む>",
    "so it is, politely": "はい|、|そうです",
    "what one says": "来る|って|言ってた<言う>",
    "an eye to see": "その|目|を|見れば<見る>|分かる",
    "a causative, not of a noun": "本|を|読ませ<読む>|、|考えさせる<考える>",
    "to dance, in kana": "わになって<わになる>|おどりました<おどる>",
    "a back like a mountain": "背中|が|山|のように|大きい",
    "what a result is for": "この|結果|の|解釈",
    "crying while walking": "こども|は|、|なきながら<なく>|あるきました<あるく>",
    "narrow letters": "Tシャツ|と|X線|と|IPアドレス",
    "done as one was told": "言われた<言う>|ように|やった<やる>",
    "an age in kana": "妹|は|3さい|です",
    "a bag in the hand": "かばん|を|もって<もつ>|出る",
    "a dot between numbers": "一|・|二月|の|三|・|一|運動",
    "its potential": "予測できる<予測する>",
    "its passive and an obligation": "左右されるべき<左右する>|ではない",
    "must": "行かなければならない<行く>",
    "without doing": "何も|食べずに<食べる>|帰った<帰る>",
    "an adjective's negative": "高くなかった<高い>",
    "it looks": "降りそう<降る>|だ",
    "begin to": "進出し始めた<進出する>",
    "a compound of the dictionary": "安全保障|の|問題",
    "a compound verb in two morphemes": "取って代わられた<取って代わる>",
    "an expression, inflected": "読む|ことができなかった<ことができる>",
    "a compound particle": "韓国|に対して|は",
    "another": "この|問題|をめぐって|争う",
    "it is": "重要|な|問題|である",
    "not the reading of another word": "ここ|は|いる|場所|ではない",
    "a conjunction inside a sentence is none": "見る|ところ|が|ない",
    "how it is called": "冷戦|といいます<という>",
    "a number and its counter": "1961年|に|三つ|の|国",
    "countries": "六カ国|が|集まる",
    "a decade": "1990年代|の|政策",
    "a per cent": "3.5%|の|成長",
    "a day": "二十日|に|会う",
    "a derived word": "総体的|な|変化",
    "made with 化": "国力|の|脆弱化",
    "a name": "金正日|が|訪れた<訪れる>",
    "a name of the glossary, and what it is": "羅津|の|羅津|港",
    "a term of the glossary": "軽朝重韓|の|政策",
    "a term that is longer than words": "六カ国協議|の|首席|代表",
    "a term with a dot": "ノ・ムヒョン|大統領",
    "a term with a particle": "取引の札|を|持つ",
    "progressive, colloquial": "寝てる<寝る>|よ",
    "completed, colloquial": "食べちゃった<食べる>",
    "a passive is looked up by its verb": "呼ばれている<呼ぶ>|国",
    "a potential too": "本|が|読めない<読む>",
    "a causative too": "持たせた<持つ>",
    "but the potential of a transitive verb": "問題|を|動かせない<動かす>",
    "a negative that is a word": "つまらない|話",
    "a compound verb in kana": "ねこ|が|なきだしました<なきだす>",
    "guests": "三名様|です",
    "what seems so": "学生|の|様|です",
    "a humble verb before していて": "お手数|を|おかけして<かける>|恐縮|です",
    "a noun with お that is asked for": "結果|を|お知らせください<お知らせする>",
    "what somebody is about": "お急ぎです<急ぐ>|か",
    "but a feast": "お祭り|です",
    "a noun of two verbs": "抜き差ししないで<抜き差しする>",
    "an adverb that looks like a verb": "引き続き|調べる",
    "left undone": "会えずじまい<会う>|だった<だ>",
    "cups": "四カップ|の|水",
    "a person no list of morphemes has": "習近平|が|来た<来る>",
    "a set phrase": "やくざ|から|足を洗った<足を洗う>",
    "what means just what it says": "川|で|足|を|洗った<洗う>",
    "a tool that one cuts oneself with": "ナイフ|で|手|を|切った<切る>",
    "a way of saying, no request": "吐き捨てる|ように|言った<言う>",
    "a cat that mews": "ねこ|が|ないた<なく>",
    "what one wants to buy": "いぬ|を|かいたい<かう>",
    "cannot bear to": "もう|見てらんない<見る>|よ",
    "an intention, no verb": "何|を|する|お|つもり|です|か",
    "one falls": "ころんで<ころぶ>|おきた<おきる>",
    "go to bed": "はやく<はやい>|ねなさい<ねる>",
    "a mother, no tenth of the month": "と|おかあさん|が|よびました<よぶ>",
    "an ant": "あり|さん|が|あるく",
    "the moon, not a servant": "おつきさま|が|わらう",
    "a nut": "くま|が|きのみ|を|ひろう",
    "one that is none": "東京|に|いない<いる>",
    "a verb in ずる": "要求|に|応じた<応じる>",
    "a verb in す": "世界的|と|評される<評する>",
    "an honorific": "お持ちしましょう<持つ>",
    "a request": "お待ちください<待つ>",
    "too much": "辛すぎて<辛い>|食べられない<食べる>",
    "may well": "失いかねない<失う>",
    "progress": "増えつつある<増える>",
    "received": "聞いてもらえなかった<聞く>",
    "could not but": "認め<認める>|ざるをえなかった<ざるをえない>",
    "an expression before could not but": "計算に入れ<計算に入れる>|ざるをえない",
    "a compound adjective": "得がたい|機会",
    "a compound verb": "行き過ぎた<行き過ぎる>",
    "a noun of quality": "平凡さ|こそ|が",
    "that which it is": "自分|である|以上",
    "so it should": "来る|はず|である",
    "not a conjunction after its subject": "それ|が|変わった<変わる>",
    "not an adverb after its attribute": "道|の|先|に|ある",
    "the adverb": "先に|行く",
    "not good afternoon": "今日|は|早い",
    "either": "どちらか|一方",
    "although": "広い|のに|少ない",
    "in order to": "教える|ために|行く",
    "because": "隣|だ|から|です",
    "probably": "来る|だろう",
    "a name of a place": "本能寺|で|会う",
    "a number and its noun": "四文字|の|言葉",
    "a noun that UniDic makes no verb of": "地球|を|一周する",
    "katakana that is no verb": "国境|の|駅|ハサン",
    "a katakana compound": "ブラックボックス",
    "katakana is not a word's kana": "犬|か|バラ|か",
    "an honorific of a noun": "ご説明いたします<説明する>",
    "asked for honorifically": "ご確認ください<確認する>",
    "what お belongs to": "お金|が|ない",
    "a noun in kana": "ぼく|の|くつした",
    "with お": "おかね|を|出す",
    "an adverb and する": "びっくりさせる<びっくりする>",
    "an explanation and its conjunction": "いい|ん|だろう|けど",
    "but": "行く|んだ|けど",
    "so it is": "そう|だった<だ>",
    "that which is": "という|こと|である",
    "though it is": "貧しいながらも<貧しい>|楽しい",
    "don't": "気にすんな<気にする>|よ",
    "politely is not": "本|ではありません<ではない>",
    "a causative that is a word": "用事|を|済ませた<済ませる>",
    "a greeting": "いってらっしゃい",
    "darn": "しまった",
    "which goes on": "店|を|しまった<しまう>|ので|帰る",
    "a word that means another inflected": "ほっといて<ほっとく>",
    "a short causative the dictionary lacks": "手伝わされた<手伝う>",
    "even if, spoken": "怒らなくたって<怒る>|いい",
    "a greeting in the past": "すみませんでした<すみません>",
    "a noun that is the stem of a verb": "お選びいただけます<選ぶ>",
    "cannot go": "学校|に|行けない<行く>",
    "a platform": "三番線|に|来る",
    "a verb whose noun alone is listed": "おいでくださいました<おいで>",
    "before it does": "暗く<暗い>|ならない<なる>|うち|に|帰る",
    "but completed": "閉めてしまった<閉める>",
    "an order that is listed": "机|に|置きなさい<置く>",
    "a name that UniDic has not": "東大寺|の|大仏",
    "a name and what it is": "松本藩|の|城",
    "a name of three nouns": "東京国立博物館|に|行く",
    "a long name": "大韓航空|機|が|飛ぶ",
    "a counter after 第": "第十二話|を|読む",
    "how many and the how-manieth": "三人目|は|十余年|前",
    "made to, which happens to be listed": "泣かされた<泣く>|映画",
    "what is no causative": "病|に|悩まされる<悩ます>",
    "must, said otherwise": "静かに|しなければいけません<する>",
    "must, contracted": "行かなきゃいけない<行く>",
    "an adjective made polite": "ここ|は|危のうございます<危ない>",
    "done beforehand, contracted": "洗濯物|を|取り込んどいて<取り込む>",
    "please, roughly": "弟子|に|してくだせえ<する>",
    "a helper's potential": "待ってられない<待つ>",
    "a verb and its direction": "箱|から|出てきました<出てくる>",
    "the same in kana": "はこ|から|でてきた<でてくる>",
    "the same contracted": "傘|を|持ってった<持っていく>",
    "begin to, if it is listed": "本|を|読み終わった<読み終わる>",
    "not a greeting": "水|を|いただきました<いただく>",
    "a noun in kana and する": "ひとふりした<ひとふりする>",
    "an expression that would take half a noun": "格子戸|を|開ける",
    "called": "寺|は|慈照寺|といい<という>|、|古い",
    "thereupon": "すると|、|水|が|出た<出る>",
    "that one does": "仕事|を|する|と|わかる",
    "because it is only that": "寝た<寝る>|ばかり|だ|から|起こす|な",
    "who is": "武士|たる|者",
    "slang of katakana": "バズってる<バズる>|動画",
    "an adjective of katakana": "全然|エモくない<エモい>",
    "a name and a particle": "ロシア|から|の|手紙",
    "a noun that no dictionary lists": "この間|貸した<貸す>|本",
    "a noun that no ending follows": "この間|借りた<借りる>|本",
    "a noun in place of an ending": "思い出した<思い出す>|わい",
    "a bath": "おふろ|に|入る",
    "an honorific with なる": "社長|は|お帰りになりました<帰る>",
    "the same of a noun": "ご出席になります<出席する>|か",
    "an honorific that is listed": "お世話になりました<お世話になる>",
    "a noun that becomes": "お茶|に|なります<なる>",
    "a humble verb of one row": "お調べいたします<調べる>",
    "an apology in the past": "申し訳ございませんでした<申し訳ございません>",
    "must, with なくては": "早く<早い>|書かなくてはいけません<書く>",
    "must, with ないと": "急がないといけない<急ぐ>",
    "what one cannot do without": "なくてはならない|人",
    "along a way": "道|を|行って<行く>|戻る",
    "what is made of something": "それ|を|口実|に|して<する>|断る",
    "a stem with an honorific, not listed": "いかが|お過ごし<過ごす>|でしょうか",
    "what only describes": "そう|言われて<言う>|困る",
    "a share": "二週間|分|の|薬",
    "what is put away": "箱|に|しまった<しまう>",
    "what is gone through": "橋|を|通って<通る>|帰る",
    "minutes of an hour": "三時|四十五分|に|着く",
    "what is carried out": "実験|を|行って<行う>|調べる",
    "old kana": "彼|は|さう|言つて<言う>|笑つた<笑う>",
    "an old auxiliary": "行かなかつた<行く>|のでせう<のです>",
    "an old adjective": "夜|は|寒かつた<寒い>|が|美しかつた<美しい>",
    "what only looks old there": "戦|に|勝つて<勝つ>|帰つた<帰る>",
    "none in kanji": "力|が|無かつた<無い>",
    "what was begun": "書きかけた<書く>|手紙",
    "old kana before a particle": "それ|は|違ふ<違う>|と|思ひます<思う>",
    "what only looks old": "今|ふと|思う",
    "an old helper in kanji": "雨|が|降つて居る<降る>",
    "what is done and over, in kanji": "本|を|読んで了つた<読む>",
    "an adjective of the old grammar": "美しき<美しい>|花",
    "a verb of the old grammar": "流るる<流れる>|水",
    "cold to the end": "コーヒー|が|冷めきった<冷める>|ころ",
    "able to lack": "水|は|欠かせない<欠かす>",
    "the old する": "何|を|すべき<する>|か",
    "an old verb in す": "論ずべき<論ずる>|問題",
    "kana that stand for a noun": "ねこ|は|しごと|に|いく",
    "kana that hide a verb": "いもうと|が|なきだした<なきだす>",
    "a compound in kana": "まほうつかい|が|いた<いる>",
    "a name that is no auxiliary": "もも|たろう|の|けらい",
    "as and as": "読んだり<読む>|書いたり<書く>|する",
}


@pytest.fixture(scope="module")
def segmenter(dictionary: Dictionary) -> Segmenter:
    return Segmenter(dictionary, TERMS, nothing)


@pytest.mark.parametrize("text", ["2,3日", "50,60人", "りんごが3,みかんが5", "(1,2)", "３，５"])
def test_a_comma_that_parts_numbers_belongs_to_none(text: str, segmenter: Segmenter) -> None:
    words, _starts = segmenter.words(text)
    assert not [word.surface for word in words if set(word.surface) & set(",，")]


@pytest.mark.parametrize("case", SENTENCES.values(), ids=SENTENCES)
def test_words_are_what_a_dictionary_lists(segmenter: Segmenter, case: str) -> None:
    text = "".join(part.partition("<")[0] for part in case.split("|"))

    assert shown(segmenter, text) == case.replace("、|", "").replace("・|", "")


KINDS = {
    "お帰りになりました": "u-verb",
    "お調べいたします": "ru-verb",
    "ご出席になります": "noun, する verb",
    "お待ちください": "u-verb",
    "締結した": "noun, する verb",
    "高かった": "い-adjective",
}


@pytest.mark.parametrize(("surface", "kind"), KINDS.items())
def test_a_word_is_of_the_kind_it_is_looked_up_as(
    segmenter: Segmenter, surface: str, kind: str
) -> None:
    (found,), _starts = segmenter.words(surface)

    assert part_of_speech(found) == kind


STEPS = {
    "見てんの": "progressive",
    "読まんと": "negative",
    "食べられる": "potential or passive",
    "取られる": "passive",
    "行かせ、帰る": "causative, continuative",
    "中断させ、帰る": "causative, continuative",
    "行け": "imperative",
    "作つてゐた": "progressive, past",
}


@pytest.mark.parametrize(("text", "steps"), STEPS.items())
def test_the_steps_are_those_of_the_kind_of_verb_it_is(
    segmenter: Segmenter, text: str, steps: str
) -> None:
    first = segmenter.words(text)[0][0]

    assert [step.name for step in inflections(first)] == steps.split(", ")


def test_what_was_forgotten_is_found_again(
    dictionary: Dictionary, segmenter: Segmenter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(units, "_PAIRS", 5)
    forgetful = Segmenter(dictionary, TERMS, nothing)

    for text in ("条約を締結した。", "食べさせられてしまった。", "条約を締結した。"):
        cut = [[each.surface for each in way.words(text)[0]] for way in (forgetful, segmenter)]
        assert cut[0] == cut[1]


PARTS = {
    "核問題": "核 問題",
    "六カ国協議": "六カ国 協議",
    "非核化": "非核 化",
    "六カ国": "六 カ国",
    "役割を果たす": "役割 を 果たす",
    "による": "に よる",
    "締結した": "",
    "条約": "",
}


@pytest.mark.parametrize(("word", "parts"), PARTS.items())
def test_compounds_show_their_parts(segmenter: Segmenter, word: str, parts: str) -> None:
    (found,), _starts = segmenter.words(word)

    assert [part.surface for part in segmenter.parts(found)] == parts.split()


# A sentence with a place in brackets → some of the other ways to cut there.
OTHER_WAYS = """
where a name may end: [大韓]航空機が飛ぶ → 大韓|航空機
beyond the units that were taken: ここで[は]きものを脱ぐ → で|はきもの
an expression and its words: 安全[保障]の問題 → 安全|保障
a word and its helper: 京都に[行っています] → 行って|います
a number and its counter: [三人]が来た → 三|人
a place in the middle of words: この[先]生まれる子 → この|先
"""


@pytest.mark.parametrize("case", OTHER_WAYS.split("\n")[1:-1])
def test_a_place_can_be_cut_in_other_ways(segmenter: Segmenter, case: str) -> None:
    written, wanted = case.partition(": ")[2].split(" → ")
    before, rest = written.split("[")
    inside, after = rest.split("]")
    text = before + inside + after
    place = Span(len(before), len(before) + len(inside))

    ways = segmenter.alternatives(text, (), place)

    assert wanted in ["|".join(span.of(text) for span in way) for way in ways]


JAPANESE = st.text(
    st.sampled_from(
        "食べさせられた行かなければ条約を締結し、1961年。 ABC「」・ー々六カ国\0\n\u3000\ud800😀"
    ),
    max_size=30,
)


@settings(deadline=None, max_examples=200)
@given(JAPANESE)
@example("ロシア ABC DEF の政策")
@example("\0食べ\0た")
@example("約\n々")
def test_words_lie_in_the_sentence_in_order(segmenter: Segmenter, text: str) -> None:
    words, starts = segmenter.words(text)
    place = 0
    for word, start in zip(words, starts, strict=True):
        assert start >= place
        assert text[start : start + len(word.surface)] == word.surface
        place = start + len(word.surface)


@settings(deadline=None, max_examples=100)
@given(JAPANESE)
def testnothing_but_punctuation_is_left_out(segmenter: Segmenter, text: str) -> None:
    words, starts = segmenter.words(text)
    covered = {
        index
        for word, start in zip(words, starts, strict=True)
        for index in range(start, start + len(word.surface))
    }

    assert not [c for i, c in enumerate(text) if i not in covered and c in "食べ条約年"]


@settings(deadline=None, max_examples=60)
@given(JAPANESE, st.integers(0, 30), st.integers(0, 6))
def test_other_ways_fit_into_the_chosen_one(
    segmenter: Segmenter, text: str, start: int, size: int
) -> None:
    words, starts = segmenter.words(text)
    chosen = [Span(at, at + len(w.surface)) for at, w in zip(starts, words, strict=True)]
    ways = segmenter.alternatives(text, (), Span(start, start + size))

    assert len(ways) <= 4
    assert len(set(ways)) == len(ways)
    for way in ways:
        replaced = [s for s in chosen if way[0].start <= s.start and s.end <= way[-1].end]
        assert (replaced[0].start, replaced[-1].end) == (way[0].start, way[-1].end)
        assert tuple(replaced) != way
        assert way[0].start < start + size
        assert start < way[-1].end
        assert all(left.end == right.start for left, right in pairwise(way))
