"""Which error costs more."""
