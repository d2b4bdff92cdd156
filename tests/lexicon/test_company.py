"""Which sense a word has beside which others, and whether the tables say what a dictionary has."""

from collections.abc import Iterator

import pytest

from reader.lexicon.also import also
from reader.lexicon.company import Company
from reader.lexicon.frames import Row, Said
from reader.lexicon.sense_rows import TABLES, add
from reader.lexicon.senses import sense_order
from reader.model.lexicon import Glossary
from reader.model.text import Sentence
from reader.pipeline import Annotator
from reader.ports import Dictionary

# A word in its sentence → how a gloss of what it says begins.
TOLD = """
its object: ドレッシングを[かける]。 → to pour (liquid)
not right before it: 母に電話をすぐに[かけた]。 → to make (a call)
its topic: 電話はもう[かけた]。 → to make (a call)
the noun it says something of: きのう[かけた]電話 → to make (a call)
not the noun of the next verb: 絵を[かけて]電話で知らせた。 → to hang up
how much of what: 三年を[かけた]。 → to spend
a number: 三に四を[かける]。 → to multiply
the end of a compound: サッカー部に[入る]。 → to join
another entry: 写真を何枚も[とる]。 → to take (a photo)
an adjective before its noun: [重い]病気だ。 → serious
a noun's predicate: [手]がまだ足りない。 → hand; worker
what a noun is of: 瓶の[口] → mouth (of a bottle)
what stands before: 今着いた[ところ]だ。 → was just doing
what stands on both sides: 彼の[こと]だ。 → circumstances
what follows is denied: [まだ]食べていない。 → (not) yet
a sentence begins: [でも]、行く。 → but
inside it: 子供[でも]分かる。 → even
a note quotes it: その日を[境]に変わった。 → turning point
the note of an adverb: 資料は[一向に]見つからない。 → (not) at all
the brackets of a gloss: 事件の[背景]を調べる。 → background (of an incident
the brackets of what is said of it: 食事の[勘定]を先に払う。 → bill
the field of the sentence: サーバーのファイルを[保存]する。 → saving
another field: 戦車の部隊が[前線]へ進む。 → front line
a place with its particle: 被災地[では]断水が続く。 → at; in
the same begins a sentence: [では]、始めます。 → then; well
what is shown: 図に示す[ように]増えた。 → like; similar
what is to be avoided: 遅れない[ように]急ぐ。 → in order to
wished for: 合格できる[ように]祈る。 → hoping
the same without に: ご返信くださいます[よう]お願い申し上げます。 → hoping
abbreviated, in narrow letters: [USB]でつなぐ。 → universal serial bus
no early hour: 昨日は[速く]走った。 → fast
hours: 会議は[2時間]続いた。 → hour
no cheap word for thousands: 入場者は[1,000人]余りだ。 → counter for people
measured: 気温は[35.2度]だった。 → degree
the same sign: オーブンを[180℃]にする。 → degree
warmth: 体温が[38度]ある。 → degree
three degrees: 水の温度が[3度]上がった。 → degree
three times: 地震が[3度]あった。 → three times
a length of time before: [三日]前に届いた。 → three days
no question: それは[問題]ではない。 → problem (e.g. societal
a tablet: 薬を[2錠]飲む。 → tablet
only once: 人生は一度[きり]だ。 → only
which station: どの[駅]で降りようか。 → railway station
it was decided: 制度を設ける[こととした]。 → to decide
three days on foot: [三日]かけて峠を越えた。 → three days
a right angle: 二つの角の和は[180度]だ。 → degree
hearsay, politely: 明日は来る[そうです]。 → people say
a flower, in kana: はたけに菜の花が[さきました]。 → to bloom
no playing card: トマトの[種]を取る。 → seed
no kernel of a computer: 画面に電池の[マーク]が出る。 → mark
no wrestling: 優勝を[決めた]。 → to clinch
how often: 本を[7度]読んだ。 → counter for occurrences
animals, no cloth: [三匹]の猫がいる。 → counter for small animals
to pull out, in kana: かぶを[ぬこう]とした。 → to pull out
it goes on: 増えていく[一方]だ。 → just keeps
of weapons: [核]を使う。 → nuclear weapons
an empty battery: 充電が[切れた]。 → to run out
is it all right: 水曜日は[いかが]ですか。 → how
how far: 台風は時速[25キロ]で進む。 → kilometre
how heavy: 体重が[60キロ]ある。 → kilogram
a length of time: [三日]ぶりに会う。 → three days
again: 三日[ぶり]に会う。 → after (period
nobody: [誰も]来なかった。 → no one
called at the door: 「[ただいま]」と言った。 → here I am
good night: もう寝るわ。[おやすみ]。 → Good night
a letter's end: お礼[かたがた]伺います。 → incidentally
whom it comes from: 担当者[より]ご連絡します。 → from
the end of a talk: 私からは[以上]です。 → that's all
as many as: 死者は40人に[上る]。 → to add up to
a telephone: [携帯]を忘れた。 → mobile phone
bread: [生地]を一時間寝かせる。 → dough
a soup: [アク]をすくう。 → scum
its mother's thanks: [厚く]御礼申し上げます。 → kind
what there is: 人が足りないという[問題]がある。 → problem (e.g. societal
of a language: この[語]は古い。 → word
pressed: [ボタン]を押す。 → push-button
a small thing of water: 水の[分子]は小さい。 → molecule
a cup: [一杯]のコーヒーを飲む。 → amount necessary
a crowd: [いっぱい]の人が来た。 → a lot
figures in kana: 妹は[3さい]です。 → -years-old
a day of the week: 会は5月10日([金])に開く。 → Friday
what was just done, with で: 店を出た[ところ]で会った。 → was just doing
what also is: 店が増える[一方]、客は減った。 → whereas
what goes on: 客は減る[一方]だ。 → just keeps
where it comes from: 玄関の[方]から声がする。 → direction; way
what it is like, in old kana: 夢の[やう]に消えた。 → like; similar
a side of something: イデオロギー[面]では遅れる。 → aspect
not all that is named: 船舶[等]を売る。 → et cetera
what is asked: 行けるか[と]頼んだ。 → used for quoting
what is wanted: 話を聞こう[と]しない。 → used for quoting
は that stands for が: [日]はもう沈んだ。 → sun
one verb as it is with する: 結果を[左右する]。 → (asserting) control
a verb in kana, restricted in kanji: 送るのを[やめた]。 → to stop
"""


def _cases(table: str) -> list[str]:
    return [line for line in table.strip().splitlines() if line]


@pytest.fixture(scope="module")
def annotator(dictionary: Dictionary) -> Annotator:
    return Annotator(dictionary, Glossary())


@pytest.mark.parametrize("case", _cases(TOLD))
def test_its_company_tells_a_word(annotator: Annotator, dictionary: Dictionary, case: str) -> None:
    written, said = case.partition(": ")[2].split(" → ")
    before, rest = written.split("[")
    annotated = annotator.annotate(Sentence("1.1.1", before + rest.replace("]", "")))
    place = annotated.starts.index(len(before))
    number, sense = Company(dictionary).told(annotated.words)[place]
    linked = annotated.words[place]
    entry = dictionary.entry(linked.entries[0] if number is None else number)
    first = sense_order(linked.word, entry)[0] if sense is None else sense

    assert "; ".join(entry.senses[first].glosses).startswith(said)


def test_a_word_that_says_one_thing_needs_no_company(
    annotator: Annotator, dictionary: Dictionary
) -> None:
    words = annotator.annotate(Sentence("1.1.1", "机の上の条約。")).words

    assert Company(dictionary).told(words)[0] == (None, None)
    assert Company(dictionary).told(()) == []


def _lines() -> Iterator[tuple[list[str], str, str]]:
    """The spellings of a paragraph, and of each line of it how the entry is spelled and what
    the gloss has."""
    spellings: list[str] = []
    for line in "\n".join(TABLES).splitlines():
        headword, _, gloss = line.partition(" = ")[0].strip().rpartition(": ")
        if line.startswith(" "):
            yield spellings, headword, gloss
        else:
            spellings = line.split()


def test_a_dictionary_has_what_the_tables_say(dictionary: Dictionary) -> None:
    for spellings, headword, said in _lines():
        entries = [
            dictionary.entry(record)
            for form in spellings
            for spelled in (form, form.removesuffix("する"))
            for record in (
                *(hit.entry for hit in dictionary.hits(spelled.removeprefix("#"))),
                *also(form, dictionary),
            )
        ]
        glosses = [
            f"{'; '.join(sense.glosses)};"
            for entry in entries
            if not headword or any(form.text == headword for form in entry.spellings)
            for sense in entry.senses
        ]
        assert any(said in each for each in glosses), (spellings, headword, said)


def test_nouns_of_a_table_have_their_particle() -> None:
    with pytest.raises(ValueError, match="without a particle: 電話"):
        add(Row(), Said("to make"), "無線 を 電話")
