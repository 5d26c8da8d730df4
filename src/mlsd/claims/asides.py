"""Sentences about what surrounds a project: its budget, servers, screens, staff; they judge no error and no row."""

from __future__ import annotations

from mlsd.prose import Statement


def aside(statement: Statement) -> bool:
    """Whether a sentence speaks of what surrounds a project, and of nothing that is learned, measured or feared."""
    words = statement.words
    return not _SURROUNDS.isdisjoint(words[:8]) and _MATTERS.isdisjoint(words)


_SURROUNDS = frozenset(
    "api backlog backups budget cloud code dashboard database documentation format hardware interface layout "
    "licence logs officer pages pipeline provider release repository schema screen screens server servers service "
    "storage vendor vendors website wiki workshop".split()
)
_MATTERS = frozenset(
    "accuracy alarm alarms alert alerts case cases class classes cost costs error errors false flag flags fold folds "
    "label labels lag metric miss missed misses mistake mistakes model models positive positives precision predict "
    "predicted prediction predictions product forecast random randomly recall right row rows split splits test tested "
    "train validation warning warnings wrong".split()
)
