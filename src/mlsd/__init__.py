"""mlsd: from questions to a machine-learning design document that stays honest."""

__version__ = "0.1.0"
