"""What is measured, offline and live."""
