"""The glossary of all texts, and how each text keeps to its own."""
