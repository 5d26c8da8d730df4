"""What labels cost, against the budget."""
