"""Two arms of a trial told without a control's name: one tenth sees the new, one tenth the present."""

from __future__ import annotations

from mlsd.claims.pairs import in_pairs
from mlsd.prose import Mention, Phrases, Prose, Statement

_NEW = Phrases(
    "the new", "new one", "new model", "new suggestion*", "new plan*", "new list", "new order", "new route*",
    "new version", "new advice", "new engine", "new rule*", "new system", "the model", "our model", "model's", "ours",
    "machine", "the tool", "with it", "with ours", "with the", "suggestion*", "advice", "assistant", "candidate",
    "robot", "software", "app",
)  # fmt: skip
_OLD = Phrases(
    "the present", "present one", "the old", "old one", "old list", "old rule*", "old order", "old plan*", "old way",
    "old engine", "old version", "the current", "current one", "today's", "the existing", "existing one", "the usual",
    "usual one", "the former", "the previous", "median rule", "the rule", "the rules", "fixed rule*", "simple rule",
    "handbook", "by hand", "by eye", "by feel", "on paper", "paper form*", "paper list", "the paper", "their own",
    "his own", "her own", "own way", "own judgement", "own plan", "the habitual", "as they did", "as they used",
    "as they do", "as it was", "as until now", "as so far", "as hitherto", "same as ever", "go on as", "goes on as",
    "went on as", "carry on as", "stay with", "stays with", "stay on", "stays on the", "stick to", "sticks to",
    "remain on", "remains on", "remain with", "remains with", "keep on", "left with", "what they have",
    "what they had", "nothing", "no advice", "no suggestion*", "no help", "no assistant", "no tool", "no model",
    "w o", "sans", "in the dark",
)  # fmt: skip
_TURNS = Phrases(
    "independently", "separately", "each for itself", "each on its own", "every odd", "each odd", "every even",
    "each even", "odd ones", "even ones", "odd days", "even days", "draw straws",
    "drew straws", "drawing straws", "lottery", "losers", "toss a coin", "tossed a coin", "wait a year", "waits a year",
    "wait a month", "next in line", "waiting room",
    "ours has", "ours have", "ours must", "ours should", "ours needs", "ours was", "ours is", "ours beat*", "ours win*",
    "more often than", "more frequently", "envelope*", "then they swap", "drawn from", "as their fathers", "w o",
    "either", "by the last digit", "last digit", "hashed", "by lot", "drawn by", "coin", "next door",
    "down the road", "across the street", "goes on with", "go on with", "without it", "those who did not", "by turns",
    "in turns", "turn about", "takes turns", "take turns", "one day on", "one week on", "week on",
    "week with", "day with", "day on", "shift with", "shift on", "month with", "weeks with", "days with", "swap*",
    "swop*", "switch sides", "change sides", "change over", "changes over", "mirror*", "doubles", "double run",
    "second opinion", "unseen", "would have done", "would do", "would have said", "would say", "would have been",
    "only writes down", "only notes", "only listens", "only watches", "only logs", "runs along", "run along",
    "listens in", "in the background", "behind the scenes", "behind the curtain", "dry run", "keeps deciding",
    "keep deciding", "still decides", "still decide", "goes on deciding", "both rank", "both plan", "both answer",
    "both get", "both decide", "both guess", "both run", "laid beside", "laid next to", "held against", "set against",
    "put beside", "lookalike*", "look alike*", "alike", "similar", "comparable", "of the same kind", "same size",
    "same kind", "sister", "partner", "opposite number", "neighbouring", "peers", "peer group", "second group",
    "second half", "other group", "another group", "other team", "another team", "remaining", "same days",
    "same shifts",
    "same weeks", "a year ago", "years before", "year earlier", "season before", "weeks before", "months before",
    "month before", "week before", "before we had", "before it came", "than ever", "than so far", "than until now",
    "than hitherto", "so far", "up to now", "to date", "from what it was", "was before", "were before", "had before",
)  # fmt: skip
_GETS = frozenset(
    "get gets got see sees saw receive receives use uses used run runs have has had work works play plays drive drives "
    "ride rides try tries given shown served follow follows with and".split()
)


def told_arms(prose: Prose) -> bool:
    """Whether the answer plainly sets two ways beside each other, in words of its own."""
    return any(map(_told, prose.statements))


def _told(statement: Statement) -> bool:
    turns = any(
        not {",", ";", ":", "."} & set(each.text) and not (_get_it_next(each) or _of_the_bars(each) or _so_long(each))
        for each in statement.mentions(_TURNS)
    )
    if turns or _two_alike(statement):
        return True
    words = set(statement.words)
    if {"new", "old"} <= words:
        return True
    new_and_old = statement.names(_NEW) and statement.names(_OLD)
    return (new_and_old and bool(_GETS & words)) or in_pairs(statement.words)


def _so_long(turn: Mention) -> bool:
    """A pilot for six weeks with all buses: how long, not with and without."""
    tokens = turn.statement.tokens
    timed = turn.text.lower().split()[0] in ("weeks", "days", "week", "month", "day") and turn.text.lower()[-2:] != "on"
    return timed and any(
        token.lower in ("for", "over", "during", "within") for token in tokens[max(0, turn.first - 3) : turn.first]
    )


def _of_the_bars(turn: Mention) -> bool:
    """Pager if either breaks: one of the limits, no arm."""
    before = [token.lower for token in turn.statement.tokens[max(0, turn.first - 1) : turn.first]]
    return turn.text.lower() == "either" and before in (["if"], ["when"], ["once"], ["until"], ["unless"])


def _get_it_next(turn: Mention) -> bool:
    """The remaining wards follow, another team comes next: those that get it later, and are no control."""
    if turn.text.lower() not in _OTHERS:
        return False
    words = [token.lower for token in turn.statement.tokens]
    before, after = words[max(0, turn.first - 6) : turn.first], words[turn.last : turn.last + 5]
    return not _NEXT.isdisjoint(after) or not _INTO.isdisjoint(before)


_OTHERS = frozenset(
    ("remaining", "another team", "other team", "another group", "other group", "second group", "second half")
)
_NEXT = frozenset(
    "follow follows join joins next later soon come comes then too afterwards subsequently start starts added switched "
    "moved connected onboarded equipped".split()
)
_INTO = frozenset("extend extended expand expanded roll rolled add adds added then connect move widen widened".split())


def _two_alike(statement: Statement) -> bool:
    """One tenth … another tenth; six depots … six like them: the same amount twice, in something that is no time."""
    seen = set()
    for each in statement.quantities:
        if each.sort in ("percent", "number") and each.value != 1:
            if (each.sort, each.value) in seen:
                return True
            seen.add((each.sort, each.value))
    return False
