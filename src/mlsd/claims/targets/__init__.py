"""What is aimed at, and what a baseline has."""
