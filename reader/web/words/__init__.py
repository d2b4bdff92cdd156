"""The words the owner met."""
