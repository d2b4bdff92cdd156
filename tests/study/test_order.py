"""Orders that say the same, and orders that do not. A phrase is text>head, with its role."""

import pytest

from reader.model.study import Phrase, Role
from reader.study.order import accepted

ROLES: dict[str, Role] = {
    "の": "adnominal",
    "が": "subject",
    "は": "topic",
    "に": "case",
    "を": "case",
    "で": "case",
    "て": "clause",
    "、": "first",
    "く": "adverb",
}


def phrases(notation: str) -> list[Phrase]:
    """``古い>1の`` depends on phrase 1; the last letter says how, and a ``*`` that it ends a
    clause before a noun."""
    found = []
    for place, each in enumerate(notation.split()):
        text, _, how = each.partition(">")
        head = int(how.strip("*")[:-1]) if how else place
        role = ROLES[how.strip("*")[-1]] if how else "predicate"
        mark = how.strip("*")[-1] if role in ("topic", "subject", "case") else ""
        found.append(Phrase(text, head, role, mark, clause=how.endswith("*")))
    return found


READ = "太郎は>3は 図書館で>3で 本を>3を 読んだ"
MODIFIED = "古い>1の 本を>3を 静かに>3く 読んだ"
RELATIVE = "昨日>2に 店で>2で 買った>3の* 本を>4を 読んだ"
BECAUSE = "彼は>3は 雨が>2が 降ったので>3て 帰った"
ORDERS = {
    "as it was": (READ, "太郎は 図書館で 本を 読んだ", True),
    "free phrases": (READ, "図書館で 太郎は 本を 読んだ", True),
    "all the other way": (READ, "本を 図書館で 太郎は 読んだ", True),
    "the verb before its object": (READ, "太郎は 図書館で 読んだ 本を", False),
    "an adverb before its object": (MODIFIED, "静かに 古い 本を 読んだ", True),
    "torn from its noun": (MODIFIED, "古い 静かに 本を 読んだ", False),
    "a clause before a noun is fixed": (RELATIVE, "店で 昨日 買った 本を 読んだ", False),
    "out of a clause": (RELATIVE, "買った 本を 昨日 店で 読んだ", False),
    "after a clause": (BECAUSE, "雨が 降ったので 彼は 帰った", True),
    "into a clause": (BECAUSE, "雨が 彼は 降ったので 帰った", False),
    "one subject of two": ("象は>2は 鼻が>2が 長い", "鼻が 象は 長い", False),
    "the same particle": ("家に>2に 七時に>2に 着いた", "七時に 家に 着いた", False),
    "contrasted": ("弟は>4は 右に>4に 兄は>4は 左で>4で 立つ", "弟は 左で 兄は 右に 立つ", False),
    "one after the other": ("起きて>2て 洗って>2て 出た", "洗って 起きて 出た", False),
    "a joining word is first": ("しかし>2、 今日>2に 休む", "今日 しかし 休む", False),
    "missing": (READ, "太郎は 本を 読んだ", False),
    "twice": (READ, "太郎は 太郎は 本を 読んだ", False),
    "nothing": (READ, "", False),
    "two alike": ("人は>3は 人を>3を 人を>3を 見る", "人を 人は 人を 見る", True),
}


@pytest.mark.parametrize(("sentence", "given", "right"), ORDERS.values(), ids=ORDERS)
def test_orders(sentence: str, given: str, right: bool) -> None:
    assert accepted(phrases(sentence), given.split()) is right
