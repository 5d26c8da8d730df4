"""What is promised to stay, and what leaves."""
