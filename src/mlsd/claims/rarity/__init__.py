"""How rare positives are."""
