"""What was read, known and practised, as plots and tables."""
