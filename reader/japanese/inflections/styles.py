"""Speech, dialect and the old language, as far as modern prose uses them."""

from reader.japanese.inflections.rows import Ending, SoundChange

SPOKEN = (
    SoundChange("", "ない", "んない", "らない", "adj-i", "adj-i", "分かんない 分かる"),
    SoundChange("", "ない", "らんない", "られない", "adj-i", "adj-i", "信じらんない 信じる"),
    SoundChange("", "ない", "んない", "りない", "adj-i", "adj-i", "足んない 足りる"),
    SoundChange("", "ない", "んねえ", "らない", "adj-i", "adj-i", "分かんねえ 分かる"),
    SoundChange("", "ます", "やす", "ます", "masu", "masu", "行きやす 行く"),
)

# Kansai speech above all; じゃ and ぬ also of the west and of old men in novels.
DIALECT = (
    Ending("negative", "へん", "h", "へん", "n-neg", "行かへん 行く"),
    Ending("negative", "ひん", "i", "ひん", "n-neg", "見ひん 見る"),
    Ending("negative", "へん", "ma", "へん", "n-neg", "行きまへん 行く"),
    Ending("past", "た", "z", "なんだ", "past", "知らなんだ 知る"),
    Ending("must", "なければならない", "a", "な なあかん なあきまへん なならん", "", "行かなあかん 行く"),
    Ending("honorific", "はる", "i a", "はる", "v5r", "行きはる 行く"),
    Ending("honorific", "てはる", "tv", "てはる", "v5r", "待ってはる 待つ"),
    Ending("imperative", "なはれ", "i", "なはれ いな", "", "食べなはれ 食べる"),
    Ending("copula", "や", "n", "や", "ya", "静かや 静か"),
    Ending("copula", "じゃ", "n", "じゃ じゃった じゃろう", "", "静かじゃ 静か"),
    Ending("negative", "ない", "n", "やない やあらへん ちゃう", "adj-i", "静かやない 静か"),
    Ending("explanation", "のだ", "u", "ねん んや のや んじゃ のじゃ", "", "行くねん 行く"),
    Ending("presumptive", "だろう", "u n", "やろ やろう じゃろ じゃろう", "", "行くやろ 行く"),
)  # fmt: skip

CLASSICAL = (
    Ending("negative", "ざる", "z", "ざる ざれば ざりし ざりき ざりけり ざれ", "", "知られざる 知る"),
    Ending("negative", "ず", "z", "ずして ずんば ずとも ずば", "", "戦わずして 戦う"),
    Ending("negative", "ぬ", "z", "ね ねど ねども", "", "知らねど 知る"),
    Ending("conditional (classical)", "ば", "z", "ば", "", "行かば 行く"),
    Ending("concessive", "ども", "e", "ど ども", "", "行けども 行く"),
    Ending("causative", "しめる", "z", "しめる", "v1", "行かしめる 行く"),
    Ending("causative", "しむ", "z", "しむ しむる", "", "知らしむ 知る"),
    Ending("passive", "る", "r5", "る るる", "", "言わるる 言う"),
    Ending("passive", "らる", "r1", "らる らるる", "", "求めらるる 求める"),
    Ending("volitional", "む", "z", "ん む", "", "行かん 行く"),
    Ending("volitional", "う", "z", "う", "", "行かう 行く"),
    Ending("be about to", "んとする", "z", "んとする", "vs-i", "行かんとする 行く"),
    Ending("presumptive", "らむ", "u", "らむ らん めり", "", "行くらむ 行く"),
    Ending("presumptive past", "けむ", "i", "けむ けん", "", "行きけむ 行く"),
    Ending("negative volitional", "まじ", "u", "まじ まじき まじく", "", "許すまじ 許す"),
    Ending("prohibitive", "なかれ", "u", "なかれ 勿れ", "", "忘るなかれ 忘る"),
    Ending("perfect", "り", "q", "り", "", "書けり 書く"),
    Ending("perfect", "たり", "i", "たる たれ たれば たりし たりき たりけり", "", "書きたる 書く"),
    Ending("completed (classical)", "ぬ", "i", "ぬ ぬる ぬれば なむ", "", "過ぎぬ 過ぎる"),
    Ending("completed (classical)", "つ", "i", "つ つる てむ", "", "見つ 見る"),
    Ending("past (classical)", "き", "i", "き し しか しかば", "", "ありし ある"),
    Ending("past (classical)", "けり", "i", "けり ける けれ", "", "行きけり 行く"),
    Ending("desire", "たし", "i", "たし たき", "", "行きたし 行く"),
    Ending("copula", "なり", "n u", "なり なりき なりけり", "", "静かなり 静か"),
    Ending("attributive", "なる", "n", "なる", "", "静かなる 静か"),
    Ending("copula", "たり", "n", "たる", "", "国民たる 国民"),
    Ending("negative", "ず", "n", "ならず ならぬ にあらず に非ず", "", "本意ならず 本意"),
    Ending("plain (classical)", "す", "v", "す", "", "決定す 決定"),
    Ending("attributive", "き", "s", "き", "", "高き 高い"),
    Ending("plain (classical)", "し", "k", "_", "", "高し 高い"),
    Ending("adverbial", "く", "s", "くて くとも くして からず", "", "高くして 高い"),
    Ending("attributive", "る", "ru", "る", "", "助くる 助く"),
)  # fmt: skip
