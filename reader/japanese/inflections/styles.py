"""Speech, dialect and the old language, as far as modern prose uses them."""

from reader.japanese.inflections.rows import Ending as E
from reader.japanese.inflections.rows import SoundChange as S

SPOKEN = (
    S("", "ない", "んない", "らない", "adj-i", "adj-i", "分かんない 分かる"),
    S("", "ない", "らんない", "られない", "adj-i", "adj-i", "信じらんない 信じる"),
    S("", "ない", "んない", "りない", "adj-i", "adj-i", "足んない 足りる"),
    S("", "ない", "んねえ", "らない", "adj-i", "adj-i", "分かんねえ 分かる"),
    S("", "ます", "やす", "ます", "masu", "masu", "行きやす 行く"),
)

# Kansai speech above all; じゃ and ぬ also of the west and of old men in novels.
DIALECT = (
    E("negative", "へん", "h", "へん", "n-neg", "行かへん 行く"),
    E("negative", "ひん", "i", "ひん", "n-neg", "見ひん 見る"),
    E("negative", "へん", "ma", "へん", "n-neg", "行きまへん 行く"),
    E("past", "た", "z", "なんだ", "past", "知らなんだ 知る"),
    E("must", "なければならない", "a", "な なあかん なあきまへん なならん", "", "行かなあかん 行く"),
    E("honorific", "はる", "i a", "はる", "v5r", "行きはる 行く"),
    E("honorific", "てはる", "tv", "てはる", "v5r", "待ってはる 待つ"),
    E("imperative", "なはれ", "i", "なはれ いな", "", "食べなはれ 食べる"),
    E("copula", "や", "n", "や", "ya", "静かや 静か"),
    E("copula", "じゃ", "n", "じゃ じゃった じゃろう", "", "静かじゃ 静か"),
    E("negative", "ない", "n", "やない やあらへん ちゃう", "adj-i", "静かやない 静か"),
    E("explanation", "のだ", "u", "ねん んや のや んじゃ のじゃ", "", "行くねん 行く"),
    E("presumptive", "だろう", "u n", "やろ やろう じゃろ じゃろう", "", "行くやろ 行く"),
)  # fmt: skip

CLASSICAL = (
    E("negative", "ざる", "z", "ざる ざれば ざりし ざりき ざりけり ざれ", "", "知られざる 知る"),
    E("negative", "ず", "z", "ずして ずんば ずとも ずば", "", "戦わずして 戦う"),
    E("negative", "ぬ", "z", "ね ねど ねども", "", "知らねど 知る"),
    E("conditional (classical)", "ば", "z", "ば", "", "行かば 行く"),
    E("concessive", "ども", "e", "ど ども", "", "行けども 行く"),
    E("causative", "しめる", "z", "しめる", "v1", "行かしめる 行く"),
    E("causative", "しむ", "z", "しむ しむる", "", "知らしむ 知る"),
    E("passive", "る", "r5", "る るる", "", "言わるる 言う"),
    E("passive", "らる", "r1", "らる らるる", "", "求めらるる 求める"),
    E("volitional", "む", "z", "ん む", "", "行かん 行く"),
    E("volitional", "う", "z", "う", "", "行かう 行く"),
    E("be about to", "んとする", "z", "んとする", "vs-i", "行かんとする 行く"),
    E("presumptive", "らむ", "u", "らむ らん めり", "", "行くらむ 行く"),
    E("presumptive past", "けむ", "i", "けむ けん", "", "行きけむ 行く"),
    E("negative volitional", "まじ", "u", "まじ まじき まじく", "", "許すまじ 許す"),
    E("prohibitive", "なかれ", "u", "なかれ 勿れ", "", "忘るなかれ 忘る"),
    E("perfect", "り", "q", "り る れば", "", "書けり 書く"),
    E("perfect", "たり", "i", "たる たれ たれば たりし たりき たりけり", "", "書きたる 書く"),
    E("completed (classical)", "ぬ", "i", "ぬ ぬる ぬれば なむ", "", "過ぎぬ 過ぎる"),
    E("completed (classical)", "つ", "i", "つ つる てむ", "", "見つ 見る"),
    E("past (classical)", "き", "i", "き し しか しかば", "", "ありし ある"),
    E("past (classical)", "けり", "i", "けり ける けれ", "", "行きけり 行く"),
    E("desire", "たし", "i", "たし たき", "", "行きたし 行く"),
    E("copula", "なり", "n u", "なり なりき なりけり", "", "静かなり 静か"),
    E("attributive", "なる", "n", "なる", "", "静かなる 静か"),
    E("copula", "たり", "n", "たる", "", "国民たる 国民"),
    E("negative", "ず", "n", "ならず ならぬ にあらず に非ず", "", "本意ならず 本意"),
    E("plain (classical)", "す", "v", "す", "", "決定す 決定"),
    E("attributive", "き", "s", "き", "", "高き 高い"),
    E("plain (classical)", "し", "k", "_", "", "高し 高い"),
    E("adverbial", "く", "s", "くて くとも くして からず", "", "高くして 高い"),
    E("attributive", "る", "ru", "る", "", "助くる 助く"),
)  # fmt: skip
