"""A comparison, read as a relation: two ways side by side, one after the other, or one against a named other."""

from __future__ import annotations

from mlsd.claims.demands import negated
from mlsd.claims.pairs import in_pairs
from mlsd.prose import Mention, Phrases, Prose, Statement

_BESIDE = Phrases(
    "control", "a b", "ab test*", "ab", "versus", "vs", "against", "compar*", "shadow*", "holdout*", "hold out",
    "held out", "randomi*", "counterfactual*", "difference in difference*", "diff in diff", "crossover", "cross over",
    "interleav*", "switchback", "placebo", "parallel", "side by side", "champion", "challenger", "arm", "arms",
    "treatment group", "twin", "twins", "unaided", "usual care", "as before", "as today", "as until now",
    "like until now", "as they do", "as usual", "business as usual", "before and after", "before after", "pre post",
    "baseline*", "blind", "two group*", "both group*", "other group", "two version*", "both version*", "both systems",
    "both models", "split test", "bandit*", "stepped wedge", "alternat*", "every other", "every second", "odd",
    "coin",
    "as reference", "as a reference", "never get", "never gets", "even id", "odd id", "paired", "pairwise",
    "head to head", "uplift", "synthetic control", "year before", "year earlier", "last year",
    "week before", "weeks before", "month before", "months before", "replay*", "would have", "other half", "silent*",
    "half of the", "half the", "one half", "the rest", "the others", "remaining", "without it", "swap*", "flip*",
    "beside the", "next to the", "alongside", "similar", "comparable", "difference between", "go without", "by lot",
    "still get", "still see", "still use", "by turns", "lottery", "carry on", "carries on", "last season*",
    "last winter*", "last summer*", "last spring*", "last autumn*",
    "previous year*", "previous season*", "change places", "as he always", "as she always", "as they always",
    "trade places",
    "what they have", "they have today", "they use today", "in use today",
)  # fmt: skip
_OLD = frozenset("present current existing old today's previous former usual manual incumbent hand".split())
_STAYS = frozenset(
    "keep keeps kept stay stays remain remains continue continues rest others other half than both still new "
    "better worse".split()
)
_LATER = frozenset(("the rest", "the others", "remaining", "other group", "every second", "alternat", "other half"))
_NEXT = ("follow", "join", "next", "later", "soon", "then", "too", "start", "come", "get it", "add", "after")


def sides_told(prose: Prose) -> bool:
    """Whether some sentence sets the new way beside another."""
    if any(not (negated(each) or _comes_next(each)) for each in prose.mentions(_BESIDE)):
        return True
    return any(map(_beside_old, prose.statements)) or ("|" in prose.text and _in_columns(prose))


def _comes_next(mention: Mention) -> bool:
    """The rest follow in May, we add the others: those that get it later go without nothing."""
    if mention.text.lower() not in _LATER:
        return False
    tokens = mention.statement.tokens
    near = [*tokens[max(0, mention.first - 6) : mention.first], *tokens[mention.last : mention.last + 5]]
    return any(token.lower.startswith(_NEXT) or token.lower in ("all", "to") for token in near)


def _beside_old(statement: Statement) -> bool:
    words = statement.words
    if (
        ("without" in words and "with" in words)
        or words.count("one") > 1
        or ("in one" in statement.lower and "in the other" in statement.lower)
    ):
        return True
    if not _OLD.isdisjoint(words) and not _STAYS.isdisjoint(words):
        return True
    return in_pairs(words) or _lettered(words) or _as_many(statement)


def _in_columns(prose: Prose) -> bool:
    """| 2 and 5 | ours |, | 3 and 7 | the old tool |: one column, and in it the new way and another."""
    rows = [each.text.strip().strip("|").lower().split("|") for each in prose.statements if each.kind == "row"]
    cells = [[cell.strip(" *_") for cell in row] for row in rows]
    if cells and not _HEADS.isdisjoint(cells[0]):
        return True
    for column in zip(*cells[1:], strict=False):
        if not _NEW.isdisjoint(column) and any(cell not in _NEW and 0 < len(cell.split()) < 4 for cell in column):
            return True
    return False


_HEADS = frozenset(("with", "against", "beside", "versus", "vs", "control", "compared with", "compared to", "rival"))
_NEW = frozenset(("ours", "model", "new", "the model", "our model", "new model", "app", "the app", "new way"))


def _lettered(words: list[str]) -> bool:
    """Canteen A cooks after the forecast, canteen B after the chef."""
    return any(
        word == "b" and at and f" {words[at - 1]} a " in f" {' '.join(words[:at])} " for at, word in enumerate(words)
    )


def _as_many(statement: Statement) -> bool:
    """Two districts follow the model and two the dispatcher: as many again."""
    seen = set()
    for each in statement.quantities:
        if each.sort in ("percent", "number") and each.value != 1:
            if (each.sort, each.value) in seen:
                return True
            seen.add((each.sort, each.value))
    return False
