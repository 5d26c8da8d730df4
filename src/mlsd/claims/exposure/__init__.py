"""Clicks that the system itself brought about."""
