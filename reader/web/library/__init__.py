"""The shelf of texts, and adding one."""
