"""What was read → what is known and what is to be practised. Pure: ``now`` is an argument."""
