"""Sentence → Words: tokenize, group, read.

In the order a sentence goes through them:

- ``tokenize``    MeCab's morphemes (the only place that knows MeCab)
- ``unknown``     what MeCab cannot cut by itself
- ``context``     readings that the neighbours decide; ``register`` how a sentence is told
- ``cutting``     morphemes → dictionary words; ``units``, ``words`` bring all of these together
- ``inflections`` what the endings are; ``inflection`` from a surface to the dictionary form
- ``reading``     how a word is read; ``furigana`` that reading over its characters
- ``old_books``   the spellings of books of 1890 to 1950, for all of the above

``analyse`` says of a word what a reader may ask; ``phrases`` are for practice.
"""
