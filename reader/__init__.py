"""Taiyaku 対訳: a bilingual annotated reader for Japanese.

The way of the data, one folder a stage, composed in ``pipeline.py``:

1. ``ingest``    bytes → Source              5. ``bitext``  two Documents → Alignment
2. ``text``      Source → Document           6. ``web``     requests → pages
3. ``japanese``  Sentence → Words            7. ``study``   what was read → practice
4. ``lexicon``   Words → LinkedWords         8. ``export``  everything → files

``corpus`` keeps texts as folders, ``store`` what is looked up and what the owner did;
``model`` holds the nouns that all of them speak of.
"""
