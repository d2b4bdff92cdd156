"""Which entry a word leads to: the best one first, and the order of its senses."""

import pytest

from reader.lexicon.company import Company
from reader.lexicon.senses import sense_order
from reader.model.annotation import LinkedWord
from reader.model.lexicon import Glossary
from reader.model.text import Sentence
from reader.pipeline import Annotator
from reader.ports import Dictionary

# A word in its sentence → how the first entry is spelled and read, and what it says.
FIRST = """
a verb by its reading here: 窓が[開く] → 開く あく: open
another reading: 会を[開く] → 開く ひらく: open
a word usually in kana: [きれい]な花 → 綺麗 きれい: pretty
kana that UniDic knows: [はし]で食べる → 箸 はし: chopsticks
a particle is no noun: 私[は]行く → は は: topic
the copula: 重要[な]人 → だ だ: be
the potential: 本が[読めない] → 読む よむ: read
a passive: 国が[囲まれた] → 囲む かこむ: surround
a noun and する: 条約を[締結した] → 締結 ていけつ: conclusion
a pronoun: [これ]は本だ → 此れ これ: this
to be, of people: 人が[いる] → 居る いる: to be
a number with a counter: [三人]が来た → 三人 さんにん: three people
a month in figures: [5月]に → ５月 ごがつ: May
a day in figures: [20日]に → 二十日 はつか: twentieth
a counter alone is listed: [六カ国]が → カ国 かこく: counter
a place, though a word is spelled so: [上野]に行く → 上野 うえの: Ueno
a family name: [鈴木]さん → 鈴木 すずき: Suzuki
a person: [夏目漱石]の本 → 夏目漱石 なつめそうせき: Natsume
a name read as a dictionary does not: [金正日]が来た → 金正日 きむじょんいる: Kim
the sense of a suffix: 学生[たち]が → 達 たち: plural
not the archaic homograph: [一日]に二回 → 一日 いちにち: one day
an expression: 韓国[に対する]政策 → に対する にたいする: regard
an honorific: 荷物を[お持ちする] → 持つ もつ: hold
a noun in kana, not a name written so: 子供の[とき]に → 時 とき: time
who, not an undercut: [だれ]ですか → 誰 だれ: who
a place that sounds like a word: [ソウル]に行く → ソウル ソウル: Seoul
the noun of an explanation: 来る[ん]だろう → の の: nominalizes
a decade: [1950年代]の話 → 年代 ねんだい: age
kana for kanji: [子ども]が → 子供 こども: child
other okurigana: [繰返す]と → 繰り返す くりかえす: repeat
an old character, though UniDic takes it for a noun: [附加える]と → 付け加える つけくわえる: add
an old character that UniDic does not know: [聯合]が → 連合 れんごう: union
a word in old characters: [經濟]の話 → 経済 けいざい: economy
with a katakana ッ: [江戸ッ子]の話 → 江戸っ子 えどっこ: Edoite
so as one morpheme: 彼の[横ッ腹]だ → 横っ腹 よこっぱら: side
a variant: [燈台]が → 灯台 とうだい: lighthouse
minutes, which sound so after ten: [二十分]待つ → 分 ふん: minute
minutes that UniDic takes for a part: 三時[四十五分]の電車 → 分 ふん: minute
a pronoun, no eagle: [わし]は行く → 儂 わし: I
hearsay, no steering: 来る[そうだ]。 → そうだ そうだ: that is so
before a noun, no filler: [あの]店がいい → 彼の あの: that
it passes: 電車が橋を[通った] → 通る とおる: go by
no oh dear behind a noun: 箱に[しまった]。 → 仕舞う しまう: finish
what a sign of measure says: 時速[100km]で → 粁 キロメートル: kilo
a fraction in figures: 全体の[3分の1]を → 三分の一 さんぶんのいち: third
so, in old kana: 夢の[やう]な話 → 様 よう: appearing
this, in one character: [其]人だ → 其の その: that
an adverb in old kana: [さう]いふことだ → 然う そう: so
a verb about to be done, which no dictionary has: 日が[沈みかけている] → 沈む しずむ: sink
trousers, spelled by what they are: [洋袴]の裾 → ズボン ズボン: trousers
looks, spelled otherwise: [縹致]のよい娘 → 器量 きりょう: looks
the entry has but one of the kanji: [受附]で → 受付 うけつけ: reception
"""

# What the dictionary lacks, though it has another word with the same sound.
LACKING = """
露朝 / 顱頂
韓露 / 甘露
大韓 / 代官
後背 / 後輩, which shares a character
星条 / 正常
豆満 / 渡満
武鉉 / 侮言
四、五 / 死後
"""

# Kana by the company they keep: a sentence → how the first entry is spelled.
HOMOGRAPHS = """
お金が[いる] → 要る
ベルが[なる]音 → 鳴る
駅に[ついた] → 着く
電気が[ついた] → 点く
服を[きる]とき → 着る
木を[きる]とき → 切る
薬が[きいた] → 効く
家に[かえる] → 帰る
本を[かえした] → 返す
字を[かいた] → 書く
[あつい]夏 → 暑い
[あつい]お茶を飲む → 熱い
[あつい]板を切る → 厚い
川に[はし]をかける → 橋
[はし]で食べる → 箸
[かみ]に名前を書く → 紙
[あめ]が降る → 雨
[はな]が咲かない → 花
犬を[かっている] → 飼う
ここに[すんでいる] → 住む
塩を[ふって]焼く → 振る
[もり]のなか → 森
[かさ]をさす → 傘
[ぼうし]をかぶる → 帽子
[ゆき]がふる → 雪
"""

# A word in its place → what its first sense says.
SENSES = """
友達[と]話した → with
兄[と]弟がいる → and
彼は来ない[と]言った → quoting
犯人だ[と]信じている → quoting
急がない[と]遅れる → if
雨がやむ[と]、虹が出た → if
寒い[から]帰る → because
東京[から]来た → from
行く[の]はやめた → nominalizes
行った[が]、いなかった → but
雨[が]降る → subject
来る[はず]の人 → should
ああ、[と]言った → quoting
春[に]なる → to (direction, state)
無料[に]する → to (direction, state)
駅[に]着く → at
先生[に]叱られる → by
弟[に]皿を割られた → by
弟[に]手紙が送られた → at
会議[に]招かれる → at
道[を]歩く → area traversed
公園[を]散歩する → area traversed
犬[を]散歩に連れて行く → direct object
三十度[を]超える → direct object
家[を]出る → point of departure
本[を]読む → direct object
バス[で]行く → by
日本語[で]話す → by
外野手[で]四番だ → at
彼[の]言うこと → substitutes
友人[の]書いた本 → substitutes
友人[の]本 → possessive
行く[か]どうか → whether
着いた[ばかり]だ → just (finished
本[ばかり]読む → only
来る[そうだ]。 → people say
今に分かる[さ]。 → assertion
子供[でも]分かる → even;
忘れ物を取り[に]戻る → for (purpose)
買い物[に]行く → for (purpose)
[でも]、子供だ → but
どこの子[や]。 → be
[ごめん]、遅れる → I'm sorry
[ただいま]会議中です → presently
[早く]帰る → early
足が[速い] → fast
文を[直す] → fix
席が[空いた] → vacant
瓶が[空いた] → empty
[明けて]翌年 → dawn
[はやく]帰る → fast
[三つ目]の駅 → ordinal
[一基]の墓 → counter
[1994年]に生まれた → year
[一本]の線 → long cylindrical
来週[中]に届く → during
研究[用]の機械 → for the use
正式[に]決まる → be
[十五年]続いた → counter for years
半島[というのは]何か → as for
[というのは]雨だから → because
"""


@pytest.fixture(scope="module")
def annotator(dictionary: Dictionary) -> Annotator:
    return Annotator(dictionary, Glossary())


@pytest.mark.parametrize("case", FIRST.split("\n")[1:-1])
def test_the_best_entry_comes_first(
    annotator: Annotator, dictionary: Dictionary, case: str
) -> None:
    written, expected = case.partition(": ")[2].split(" → ")
    before, rest = written.split("[")
    wanted, after = rest.split("]")
    annotated = annotator.annotate(Sentence("1.1.1", before + wanted + after))
    (linked,) = (word for span, word in annotated.spans if span.start == len(before))
    first = dictionary.entry(linked.entries[0])
    named, said = expected.split(": ")

    assert linked.word.surface == wanted
    assert f"{first.headword} {first.reading}" == named
    assert any(said in gloss for sense in first.senses[:2] for gloss in sense.glosses)


def _first(annotator: Annotator, written: str) -> LinkedWord:
    before, rest = written.split("[")
    inside, after = rest.split("]")
    annotated = annotator.annotate(Sentence("1.1.1", before + inside + after))
    (found,) = (word for span, word in annotated.spans if span.start == len(before))
    return found


@pytest.mark.parametrize("case", LACKING.split("\n")[1:-1])
def test_no_homophone_in_other_kanji(
    annotator: Annotator, dictionary: Dictionary, case: str
) -> None:
    written, another = case.split(" / ")
    (linked,) = annotator.annotate(Sentence("1.1.1", written)).words
    found = [dictionary.entry(number).headword for number in linked.entries]

    assert another.split(",")[0] not in found


@pytest.mark.parametrize("case", HOMOGRAPHS.split("\n")[1:-1])
def test_kana_are_known_by_their_company(
    annotator: Annotator, dictionary: Dictionary, case: str
) -> None:
    written, wanted = case.split(" → ")
    entry = dictionary.entry(_first(annotator, written).entries[0])

    assert wanted in [form.text for form in entry.spellings]


@pytest.mark.parametrize("case", SENSES.split("\n")[1:-1])
def test_a_word_says_what_it_says_here(
    annotator: Annotator, dictionary: Dictionary, case: str
) -> None:
    written, said = case.split(" → ")
    before, rest = written.split("[")
    annotated = annotator.annotate(Sentence("1.1.1", before + rest.replace("]", "")))
    place = annotated.starts.index(len(before))
    linked = annotated.words[place]
    number, sense = Company(dictionary).told(annotated.words)[place]
    entry = dictionary.entry(linked.entries[0] if number is None else number)
    best = entry.senses[sense_order(linked.word, entry)[0] if sense is None else sense]

    assert any(said in f"{gloss};" for gloss in best.glosses)


# A number with its counter → what the counter's first sense says.
COUNTERS = """
十九日 → day
八月 → month
五時 → o'clock
三年 → counter for years
五人 → counter for people
"""


@pytest.mark.parametrize("case", COUNTERS.split("\n")[1:-1])
def test_a_counter_says_what_it_counts(
    annotator: Annotator, dictionary: Dictionary, case: str
) -> None:
    written, said = case.split(" → ")
    counter = _first(annotator, f"[{written}]に").parts[-1]
    entry = dictionary.entry(counter.entries[0])

    assert any(said in gloss for gloss in entry.senses[sense_order(counter.word, entry)[0]].glosses)


def test_no_entry_twice(annotator: Annotator, dictionary: Dictionary) -> None:
    for linked in annotator.annotate(Sentence("1.1.1", "平壌と東京と大阪へ行く")).words:
        named = [(e.headword, e.reading) for e in map(dictionary.entry, linked.entries)]
        assert len(set(named)) == len(named)


def test_a_word_that_is_a_surname_too_is_not_left_out(
    annotator: Annotator, dictionary: Dictionary
) -> None:
    (word, *_rest) = annotator.annotate(Sentence("1.1.1", "片岸は村だ。")).words
    found = [dictionary.entry(each) for each in word.entries]

    assert "one bank (of a river)" in [each.senses[0].glosses[0] for each in found]


def test_figures_say_what_they_count(annotator: Annotator, dictionary: Dictionary) -> None:
    for written, wanted in (("[19日]に", 2), ("[十九日]に", 3)):
        linked = _first(annotator, written)
        entry = dictionary.entry(linked.entries[0])
        assert len(sense_order(linked.word, entry)) == wanted


def test_restricted_and_rare_senses_come_last(annotator: Annotator, dictionary: Dictionary) -> None:
    for linked in annotator.annotate(Sentence("1.1.1", "昨日、彼は市場で金の話をした。")).words:
        for number in linked.entries[:1]:
            entry = dictionary.entry(number)
            order = sense_order(linked.word, entry)
            assert sorted(order) == list(range(len(entry.senses)))
            ordered = [entry.senses[number] for number in order]
            rare = ["arch" in sense.misc or "obs" in sense.misc for sense in ordered]
            unrestricted = [is_rare for is_rare, s in zip(rare, ordered, strict=True) if not s.only]
            assert unrestricted == sorted(unrestricted)
