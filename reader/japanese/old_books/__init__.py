"""How books of 1890 to 1950 spell: words, verbs, okurigana, characters no dictionary has."""
