"""What an experiment compares, and what it must pass."""
