"""Who is owed reasons, and what explains."""
