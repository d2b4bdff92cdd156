"""The ports in files: the dictionary (read-only, built once, disposable)."""
