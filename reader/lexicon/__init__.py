"""Words → LinkedWords: dictionary entries, names, glossary terms."""
