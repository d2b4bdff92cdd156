"""What steps of inflection cost in the order of a search's answers."""

from reader.model.morphology import Step

# The order of candidates, in steps of inflection: what a reading costs.
_STEP_COSTS = {
    # Verbs that the dictionary also lists with these endings (使える) are the rarer answer.
    "causative": 0.5, "causative (short)": 0.9, "passive": 0.6, "potential or passive": 0.55, "potential": 1.0,
    "to excess": 0.4, "going on": 1.7, "coming about": 1.7,
    # A compound the dictionary has is one word: 見直す before 見る + 直す.
    "again": 4.0, "each other": 4.0, "into": 4.0, "through": 4.0, "to the end": 4.0,
    "finish": 4.0, "continue to": 4.0, "possible": 3.2, "hard to": 1.4, "begin to": 4.0, "be about to": 4.0, "tending to": 3.0, "violently": 4.0, "here and there": 4.0,
    # Rarely meant in prose of today.
    "exclamation": 3.0, "looking": 1.8, "looks like": 1.7,  "explanation": 1.5, "rough speech": 0.3, "copula": 1.2,
    "past (classical)": 3.0, "perfect": 0.9, "listing (たり)": 0.85, "completed (classical)": 3.0, "plain (classical)": 3.0, "concessive": 2.0,
    "negative volitional": 1.5, "question": 1.5, "emphasis": 1.3, "what is said": 4.0, "like": 1.5, "on the way": 3.0,
    "conditional (classical)": 2.5, "causative (added さ)": 2.5, "potential (added れ)": 2.5,
}  # fmt: skip
# With these a rare word in kana is found by chance: almost any kana are one.
SELDOM = {
    "emphasis", "possible", "to the end", "each other", "into", "through", "perfect", "negative volitional",
    "what is said", "past (classical)", "completed (classical)", "concessive", "conditional (classical)",
    "easy to", "exclamation", "causative (short)", "supposition (classical)",
}  # fmt: skip
_FORM_COSTS = {
    Step("adverbial", "う"): 3.0,  # 高う
    Step("volitional", "(う)"): 3.0,  # 行こ
    Step("volitional", "む"): 2.8,  # 行かん
    Step("polite", "ありません"): 3.0,  # of 仕方ない; 高くありません is 高く and ある
    Step("imperative", "しゃれ"): 2.0,  # いらっしゃい itself is of いらっしゃる
    Step("honorific", "お…です"): 3.0,  # ご存じでしょう is of ご存じ
    Step("explanation", "んだ"): 2.7,  # のんだよ is 飲んだよ
    Step("honorific", "お…"): 3.0,  # おもろい is no もろい
}
_MADE_TO = 0.5  # the short causative and its passive, which come together: 待たされる


def steps_cost(steps: tuple[Step, ...]) -> float:
    names = [step.name for step in steps[:2]]
    if names == ["causative (short)", "passive"]:
        return _MADE_TO + sum(map(_step_cost, steps[2:]))
    return sum(map(_step_cost, steps))


def _step_cost(step: Step) -> float:
    return _FORM_COSTS.get(step) or _STEP_COSTS.get(step.name, 1.0)
