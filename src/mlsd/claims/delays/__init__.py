"""How late labels come, and how often is retrained."""
