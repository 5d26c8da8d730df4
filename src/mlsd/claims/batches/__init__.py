"""Batch sizes over workers, and what becomes of the learning rate."""
