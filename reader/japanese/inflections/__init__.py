"""How Japanese words inflect, as tables: classes of words, endings, and what they mean."""
