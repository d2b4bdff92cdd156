"""What words of many meanings say in company; see ``reader.lexicon.sense_rows``."""
