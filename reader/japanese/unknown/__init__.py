"""What MeCab cannot cut by itself: kana, katakana, slang, marks that repeat, doubtful clauses."""
