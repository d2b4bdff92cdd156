"""Practice: its start, a session, its cards, and where the exercises come from."""
