"""What happens when confidence is low."""
