"""What a document without marks says of a pack's topics: lines to blocks, blocks to evidence, evidence to states."""

from mlsd.coverage.cover import Coverage, cover

__all__ = ["Coverage", "cover"]
