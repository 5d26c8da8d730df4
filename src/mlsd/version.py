"""The version, where everything that needs it can see it."""

__version__ = "0.1.0"
