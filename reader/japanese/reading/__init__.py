"""How a word is read: numbers, names, what prose means by a spelling, the author's ruby, accent."""
