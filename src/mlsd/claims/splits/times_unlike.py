"""Two times set against each other: traffic of 2024 is not like that of 2022, spring says little about autumn."""

from __future__ import annotations

from mlsd.prose import Phrases, Statement

_UNLIKE = Phrases(
    "unknown", "unheard", "was new", "were new", "did not know", "not known", "not heard", "yet",
    "not like", "unlike", "different", "differs", "differ", "differed", "differently", "other than", "another world",
    "nothing like", "nothing to do with", "little to do with", "little in common", "nothing in common", "not the same",
    "not what", "no longer", "not any more", "not anymore", "is not", "isn't", "are not", "aren't", "was not", "wasn't",
    "were not", "weren't", "says little", "say little", "says nothing", "say nothing", "tells little", "tells nothing",
    "tells us little", "tells us nothing", "hardly", "barely", "little about", "nothing about", "a far cry",
    "another matter", "another story", "looks not", "look not", "resembl*", "compar*", "doubled", "halved", "tripled",
    "more than in", "less than in", "fewer than in", "replaced", "gone by", "vanished by", "unheard of", "not exist",
    "did not exist", "didn't exist", "nobody knew", "unknown in", "helps little", "no use for", "useless for",
    "poor guide", "bad guide", "no guide", "worth little", "worth nothing", "stale", "forgotten", "does not apply",
    "do not apply", "does not hold", "do not hold", "old hat", "came in", "came up", "arrived in", "since then",
)  # fmt: skip
_SORTS = (
    frozenset("spring summer autumn winter fall".split()),
    frozenset("january february march april may june july august september october november december jan feb mar apr "
              "jun jul aug sep sept oct nov dec".split()),
    frozenset("monday tuesday wednesday thursday friday saturday sunday".split()),
)  # fmt: skip
_NOW = frozenset("today now today's nowadays currently this".split())
_THEN = frozenset("yesterday yesterday's last then ago past before earlier old".split())
_UNITS = frozenset("year years season seasons month months week weeks winter summer spring autumn harvest".split())


def unlike(statement: Statement) -> tuple[int, int] | None:
    """The tokens of the second of two times that are told to be unlike, or None: what tells it stands between them."""
    if statement.text.endswith("?"):
        return None
    dated = "20" in statement.text and _turned(statement.words)
    alike = "like" in statement.lower and any(map(statement.lower.__contains__, _NOT_LIKE))
    if not (alike or dated or statement.names(_UNLIKE)):
        return None
    words = [token.lower.removesuffix("'s") for token in statement.tokens]
    one, other = _two(words)
    if other and (alike or dated):
        return other, other + 1
    if other and any(one < each.first <= other for each in statement.mentions(_UNLIKE)):
        return other, other + 1
    return None


_NOT_LIKE = ("not look like", "not sound like", "not read like")


def _turned(words: list[str]) -> bool:
    """Words that were friendly in 2020 are insults in 2024: it was so in one year and is otherwise in another."""
    years = [at for at, word in enumerate(words) if _is_year(word)]
    if len(years) < 2:
        return False
    one, other = words[max(0, years[0] - 6) : years[0]], words[years[0] : years[-1]]
    return not {"was", "were"}.isdisjoint(one) and not {"is", "are"}.isdisjoint(other) and words[years[-1] - 1] == "in"


def _two(words: list[str]) -> tuple[int, int]:
    """Where two times of one sort stand: 2024 and 2022, spring and autumn, last year and now."""
    years = [at for at, word in enumerate(words) if len(word) == 4 and word.isdecimal() and word[:2] in ("19", "20")]
    if len({words[at] for at in years}) > 1:
        return years[0], years[-1]
    for sort in _SORTS:
        named = [at for at, word in enumerate(words) if word in sort]
        if len({words[at] for at in named}) > 1:
            return named[0], named[-1]
    if years and any(word in ("today", "now", "nowadays") for word in words[years[0] :]):
        return years[0], max(at for at, word in enumerate(words) if word in ("today", "now", "nowadays"))
    past = [at for at, word in enumerate(words)
            if word in _THEN and not _UNITS.isdisjoint(words[max(0, at - 2) : at + 3])]  # fmt: skip
    now = [at for at, word in enumerate(words) if word in _NOW]
    return (min(past[0], now[0]), max(past[-1], now[-1])) if past and now else (0, 0)


_MOVES = Phrases(
    "went up", "gone up", "go up", "goes up", "went down", "gone down", "goes down", "rose", "risen", "rise", "fell",
    "fallen", "doubled", "tripled", "halved", "grew", "grown", "climbed", "sank", "sunk", "dropped", "jumped",
    "increased", "decreased", "dearer", "cheaper", "warmer", "colder", "hotter", "wetter", "drier", "shorter",
    "longer", "older", "different", "differently", "changed", "moved", "shifted", "turned", "spread", "replaced",
    "came in", "came up", "appeared", "vanished", "disappeared", "died out", "arrived", "introduced", "rebuilt",
    "renamed",
    "more and more", "fewer and fewer", "new road", "new roads", "new line", "new lines", "new products", "new law",
    "new rules",
)  # fmt: skip
_SPANS = frozenset("years year decade decades months seasons season winters summers pandemic covid corona war".split())


def moved(statement: Statement) -> tuple[int, int] | None:
    """Rents went up by a third since 2021: what moved, and in which time; the place of the move, or None."""
    if not statement.names(_MOVES):
        return None
    words = [token.lower for token in statement.tokens]
    for move in statement.mentions(_MOVES):
        after = words[move.last : move.last + 9]
        at = next((at for at, word in enumerate(after) if word in ("since", "during", "within", "over")), None)
        timed = at is not None and any(word in _SPANS or _is_year(word) for word in after[at + 1 : at + 5])
        if timed and move.said:
            return move.first, move.last
    return None


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal() and word[:2] in ("19", "20")


_OUTPUT = Phrases(
    "predict*", "forecast*", "output", "how many", "how much", "free", "number of", "level", "price", "demand", "load",
    "whether", "will", "we want", "y", "target", "out", "estimat*", "expected", "count", "value", "speed", "delay",
    "temperature", "need", "risk", "state", "position", "fail", "fails", "break", "breaks", "occupancy", "queue",
    "wait",
)  # fmt: skip
_DONE_IN = frozenset(
    "recorded measured taken answer answers answered done finish finished respond responds built trained collected "
    "read reply replies returned runs run computed back came come comes results within made ready fits "
    "processed".split()
)


def in_a_while(statement: Statement) -> tuple[int, int] | None:
    """Free places in 30 minutes: what is predicted lies a while ahead; the place of the time, or None."""
    if " in " not in statement.lower or not statement.names(_OUTPUT):
        return None
    words = [token.lower for token in statement.tokens]
    for each in statement.quantities:
        if each.sort != "duration" or each.value < 60 or words[max(0, each.first - 1)] != "in":
            continue
        before = words[max(0, each.first - 6) : each.first - 1]
        if before and _DONE_IN.isdisjoint(before) and statement.names(_OUTPUT):
            return each.first, each.last
    return None
