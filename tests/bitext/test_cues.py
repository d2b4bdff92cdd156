import pytest

from reader.bitext import cues

# A key of a cue / a Japanese sentence that has it | an English one | an English one without.
CUES = {
    "~not": "まだ行けません。 | I can’t go yet. | I will go.",
    "~if": "雨が降ったら休みます。 | If it rains, we stay at home. | It is raining.",
    "~because": "寒いので帰ります。 | I’m going home because it’s cold. | It is cold today.",
    "~but": "行きたいが、遠い。 | I want to go, but it is far. | It is far.",
    "~want": "休みたいです。 | I want a rest. | I am resting.",
    "~let": "始めましょう。 | Let’s begin. | It begins.",
    "~must": "行かなければならない。 | I have to go. | I went.",
    "~may": "遅れるかもしれない。 | We may be late. | We are late.",
    "~said": "来ると言った。 | She said she would come. | She came.",
    "~only": "一つだけ残った。 | Only one was left. | One was left.",
    "~also": "私も行く。 | I’m going too. | I’m going.",
    "~more": "昨日より寒い。 | It is colder than yesterday. | It is cold.",
    "~most": "最も高い山だ。 | It is the highest mountain. | It is a high mountain.",
    "~please": "これを見てください。 | Please look at this. | I looked at this.",
    "~until": "五時まで働く。 | I work until five. | I work.",
    "~when": "子どものときに読んだ。 | I read it when I was a child. | I read it.",
    "~we": "私は知らない。 | I don’t know. | Nobody knows.",
    "~she": "彼は来た。 | He came. | You came.",
    "~past": "本を買った。 | I bought it when I visited the shop. | I buy it.",
    "~will": "来月行く予定です。 | I’m going to go next month. | I go there.",
    "~yes": "はい、そうです。 | Yes, that’s right. | This is a book.",
    "~no": "いいえ、まだです。 | No, not yet. | He is here.",
    "~thanks": "ありがとうございます。 | Thank you. | You’re here.",
    "~sorry": "申し訳ありません。 | I’m sorry. | I’m here.",
    "~hello": "おはようございます。 | Good morning. | It is morning.",
    "~oh": "ええと、三つです。 | Um, three. | There are three.",
    "~so": "では、始めます。 | Well, we begin. | We begin.",
    "~who": "誰ですか。 | Who is it? | What is it?",
    "~how": "値段はいくらですか。 | How much is it? | It is cheap.",
    "~where": "駅はどこですか。 | Where is the station? | There is the station.",
    "~why": "なぜ泣くの。 | Why are you crying? | She cried.",
}


@pytest.mark.parametrize(("key", "case"), CUES.items(), ids=CUES)
def test_grammar_is_answered(key: str, case: str) -> None:
    ja, en, other = (side.strip() for side in case.split("|"))

    assert key in cues.japanese(ja)
    assert key in cues.english(en)
    assert key not in cues.english(other)


@pytest.mark.parametrize(
    "sentence",
    ["東京は大きい。", "山と川。", "本を読む。"],
)
def test_a_plain_sentence_says_little(sentence: str) -> None:
    assert not set(cues.japanese(sentence)) & {"~not", "~past", "~if", "~must", "~oh", "~yes"}
