"""The reading view: a text beside its translation, its words, hints, notes and corrections."""
