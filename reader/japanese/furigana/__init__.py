"""A word's reading, split over its characters."""
