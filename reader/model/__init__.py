"""The nouns. Frozen, slotted, tuples inside; they import nothing of ours but each other."""
