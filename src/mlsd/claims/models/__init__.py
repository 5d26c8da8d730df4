"""Which model is chosen, how deep and how large, and where it runs."""
