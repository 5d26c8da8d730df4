"""What is measured beside the model."""
