"""How long an answer takes, in parts and whole."""
