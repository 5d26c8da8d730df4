"""A bar told as a wish with a figure: 30 s less per call, else no; ten minutes a case is what we need."""

from __future__ import annotations

from mlsd.prose import Phrases, Prose, Statement

_ELSE = Phrases(
    "and we keep", "and we buy", "and it stays", "and it goes live", "and we go", "and we go on", "then we keep",
    "then it stays",
    "else no", "else not", "else it", "else we", "or else", "or no", "or not at all", "or nothing", "or it's over",
    "or it is over", "or it ends", "or it goes", "or out it", "or we take", "or we leave", "or we end", "or we stop",
    "or we go back", "or back", "or we switch", "or we turn", "otherwise it", "otherwise we", "otherwise no",
    "otherwise not", "otherwise the", "or the old", "or it comes down", "or it's off", "or it is off", "if not",
    "we take it away", "we throw it out", "we pull the plug", "is out", "loses its place", "has lost", "has won",
    "wins", "is the winner", "what we need", "what it takes", "is what we want", "we ask for", "is asked for",
    "is wanted",
    "is demanded", "is required", "is expected of", "makes it pay", "pays for itself", "breaks even", "break even",
    "worth its", "worth the", "to stay", "to remain", "to be kept", "may stay", "can stay", "remains if", "stays if",
    "stays when", "kept if", "bought if", "bought when", "we buy", "we sign", "contract is", "contract goes",
    "green light", "thumbs up", "passed with", "passed at", "passed from", "passes with", "passes at", "passed upon",
    "passes when", "passes if", "pass when", "is passed", "counts as passed", "verdict",
    "the line is", "the limit is", "the mark is", "mark to pass", "we set the", "set beforehand", "agreed beforehand",
    "fixed beforehand", "written down before", "laid down", "signed before", "in advance", "should be", "ought to",
    "good enough when", "enough when", "done when", "happy with", "satisfied with", "content with", "settle for",
)  # fmt: skip
_MORE = frozenset(
    "less fewer more shorter longer faster sooner earlier later saved save saves quicker better worse under below "
    "above over within least most up down off lower higher cheaper gained lost late early spared cut".split()
)
_WANT = frozenset(
    "want wants need needs must should else otherwise or if when expect hope aim ask goal success enough stay stays "
    "stop stops ends remains keep keeps win wins continue".split()
)


def told_bar(prose: Prose) -> bool:
    """Whether the answer plainly says what must be seen, in words of its own."""
    return any(map(_told, prose.statements))


def _told(statement: Statement) -> bool:
    words = set(statement.words)
    figures = [each for each in statement.quantities if each.value != 1]
    if figures and statement.names(_ELSE):
        return True
    if not _WANT & words:
        return False
    for each in figures:
        near = statement.tokens[max(0, each.first - 3) : each.last + 3]
        if _MORE & {token.lower for token in near}:
            return True
    return False
