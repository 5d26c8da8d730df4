"""What the output has slots for, and what arrives."""
