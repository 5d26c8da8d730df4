"""Models for single users, and who is new."""
