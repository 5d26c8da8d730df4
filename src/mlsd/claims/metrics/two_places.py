"""Two places of measuring told by where they are: on the 2022 rounds, how far off; at the door, how many calls."""

from __future__ import annotations

from mlsd.prose import Mention, Phrases, Prose, Statement

_AT = frozenset("on over across for at in from with against through by".split())
_RATHER = frozenset("than against versus vs compared since until same".split())
_JUDGED = Phrases(
    "how far", "how many", "how often", "how close", "how near", "how well", "how much", "how late", "how early",
    "by how many", "by how much", "off", "wrong", "right", "miss*", "error", "hit", "hits", "correct*", "gap", "rank*",
    "first three", "among the", "within", "median", "half of the time", "in how many", "share", "agree*", "match*",
    "same as", "found", "finds", "caught", "catches", "spot*", "guess*", "predict*", "foretold", "foretell*", "score*",
    "mean", "average", "deviat*", "differ*", "distance", "apart", "nearest", "would have", "score", "grade*", "check*",
)  # fmt: skip
_PAST = Phrases(
    "already over", "dead matches", "cold cases", "bygone", "past", "old ones", "previous", "earlier", "former",
    "of last", "from last", "last year's", "last winter's", "last season's", "last autumn's", "last spring's",
    "last summer's", "last month's", "last term's", "yesteryear", "in the drawer", "in the can", "from the archive",
    "from the cellar", "from the shelf", "in the files", "on file", "in the books", "in the box", "kept aside",
    "put by", "stowed", "sealed", "known end", "known outcome", "known result", "with known", "answers known",
    "we know the", "whose end", "whose outcome", "whose result", "never shown", "not shown", "unseen", "it never saw",
    "not in the training", "on paper", "at the desk", "in the lab", "in the workshop", "dry", "on tape", "recorded",
    "in rehearsal", "rehearsal", "before anybody", "before anyone", "before it", "before the", "before we",
    "beforehand",
    "first of all", "to begin with", "at home", "in house", "in the basement", "dress rehearsal", "mock",
    "practice run",
    "paper trial", "back in", "hindcast*", "retrospect*", "backtest*", "finished", "closed", "settled", "completed",
)  # fmt: skip


def told_two_places(prose: Prose) -> bool:
    """Whether some statement judges on what is past, or two statements open with a place each."""
    statements = prose.statements
    places = [each for each in statements if _opens_with_a_place(each)]
    if len({each.text.partition(":")[0].lower() for each in places}) > 1:
        return True
    return any(_judges_the_past(each) for each in statements)


def _opens_with_a_place(statement: Statement) -> bool:
    """On the 2022 rounds: ...; at the door: ..."""
    words = [token.lower for token in statement.tokens[:10]]
    return bool(words) and words[0] in _AT and ":" in words[1:]


def done_in_use(mention: Mention) -> bool:
    """Tickets closed without a second contact: what people do, not the closed tickets."""
    after = [token.lower for token in mention.statement.tokens[mention.last : mention.last + 1]]
    return mention.text.lower() in _ENDED and (not after or after[0] in _LINKS or not after[0].isalpha())


_ENDED = frozenset("closed settled finished ended completed resolved decided saved".split())
_LINKS = frozenset("without within in by per after with on at the before and each".split())


def _judges_the_past(statement: Statement) -> bool:
    words = statement.words
    if _RATHER & set(words) or not statement.names(_JUDGED):
        return False
    if any(not done_in_use(each) for each in statement.mentions(_PAST)):
        return True
    for at, word in enumerate(words):
        if len(word) == 4 and word.isdecimal() and word.startswith(("19", "20")):
            the = words[at - 1 : at] == ["the"] and at + 1 < len(words)
            if the or _AT & set(words[max(0, at - 4) : at]):
                return True
    return False


_WHEN = Phrases(
    "when it is running", "when it's running", "when it runs", "when running", "once running", "once it runs",
    "once it is running", "while it is running", "while it runs", "as soon as it runs", "when it is installed",
    "once it is installed", "once installed", "after installation", "after the installation", "when it is out",
    "once it is out", "when it is in", "once it is in", "when people", "when users", "when customers", "once people",
    "once users", "when it is used", "once it is used", "when deployed", "once deployed", "after deployment",
    "when released", "once released", "after release", "after the release", "after launch", "after the launch",
    "when it is live", "once it is live", "when live", "once live", "after the start", "after going live",
    "after go live", "after the roll out", "after the rollout", "after rollout", "with running", "in running",
    "during running", "when in use", "once in use", "when it has started", "during the pilot", "from the first day",
)  # fmt: skip


def told_place_of_use(prose: Prose) -> bool:
    """Outside: wheelbarrows of lettuce; in the cutting room, hours till rough cut: a part that opens with a place."""
    for number, statement in enumerate(prose.statements):
        tokens = statement.tokens
        starts = [0] if number else []
        starts += [
            at + 1 for at, token in enumerate(tokens[:-3])
            if token.text in (",", ";", ".") or (token.lower == "and" and tokens[at - 1].text == ",")
        ]  # fmt: skip
        if any(_opens_use(statement, start) for start in starts):
            return True
        if any(each.first in starts for each in statement.mentions(_WHEN)):
            return True
    return False


def _opens_use(statement: Statement, start: int) -> bool:
    words = [token.lower for token in statement.tokens[start : start + 8]]
    if words[:1] and words[0] in _OUT and len(words) > 2:
        return True
    if len(words) < 5 or words[0] not in ("in", "on", "at", "behind", "under") or words[1] not in ("the", "our", "her"):
        return False
    return not any(word.startswith(_AT_HOME) or not word.isalpha() for word in words[2:5] if word not in (":", ","))


_OUT = frozenset(
    "outside outdoors inside aboard ashore afield elsewhere outdoor downtown upstairs downstairs abroad underground "
    "overboard".split()
)
_AT_HOME = (
    "test", "valid", "held", "hold", "train", "data", "set", "bench", "eval", "split", "fold", "sample", "corp",
    "image", "photo", "frame", "other", "one", "same", "end", "whole", "average", "latter", "former", "public", "gold",
    "hard", "easy", "wiki", "appendix", "report", "paper", "thesis", "table", "lab", "notebook", "leader", "mean",
    "median", "basis", "first", "last", "second", "long", "short", "class", "label", "macro", "micro", "score", "cross",
    "year", "month", "week", "subset", "part", "case", "task", "metric", "measure", "unseen", "new", "rare", "dev",
    "clip", "recording", "scan", "document", "sentence", "text", "question", "quer", "document", "record", "row", "map",
    "reserved", "frozen", "sealed", "spare", "hidden", "blind", "challenge", "competition", "literature", "side",
)  # fmt: skip
