"""Words that tell of somebody else's project or of the world at large, not of this one."""

from __future__ import annotations

from mlsd.prose import Phrases

ELSEWHERE = Phrases(
    "the other project", "another project", "other projects", "the other team", "another team", "other product",
    "another product", "the other product", "the other data set", "another data set", "elsewhere", "in nature",
    "sister project", "the old project", "the former project", "neighbouring project", "a different project",
)  # fmt: skip
