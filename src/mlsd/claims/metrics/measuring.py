"""Whether an answer measures on held-out data, on live use, or not at all."""

from __future__ import annotations

from collections.abc import Callable

from mlsd.claims.demands import negated
from mlsd.claims.metrics.data_words import hours_of_data, of_data
from mlsd.claims.metrics.graded import at_a_point
from mlsd.claims.metrics.metric_names import LIVE, MEASURE, OFFLINE, PEOPLE, SETTING, TIMES, WORKPLACES
from mlsd.claims.metrics.signs import DATA, about_labels, acronym_scored, afterwards, foretold, in_use, on_data
from mlsd.prose import Mention, Phrases, Prose, Stance, Statement

_REACH = 10  # tokens between people and what is counted of them
_ENDS = frozenset((":", ",", "itself"))
_DATA = tuple(
    "test valid held hold train data set bench eval split fold sample corp imag photo frame other one "
    "long short first last same end whole average latter former public gold hard easy".split()
)
_KEPT_OUT = Phrases("left out", "kept out", "leave one", "leaving out", "leaves out")
_SCALE_ONLY = frozenset(("map", "maps", "Map", "Maps"))  # a map is also a map


def offline_metric(prose: Prose) -> Mention | None:
    """Where the answer names a metric on held-out data, or None."""
    for mention in prose.mentions(OFFLINE):
        if (
            (mention.stance is not Stance.DENIED or mention.statement.names(_KEPT_OUT))
            and not _takings(mention)
            and not (mention.text in _SCALE_ONLY or mention.text.lower() == "bias" or _clicked_at(mention))
        ):
            return mention
    for statement in prose.statements:
        setting = _not_denied(statement, SETTING)
        if setting and setting.text.lower() == "offline":
            return setting
        if setting and (statement.names(MEASURE) or any(each.sort == "percent" for each in statement.quantities)):
            return setting
        scored = acronym_scored(statement)
        if scored:
            return scored
    return None


def perhaps_offline(prose: Prose) -> Mention | None:
    """Where the answer may measure on data at hand, in whatever words: enough to stay silent."""
    return offline_metric(prose) or _first(prose, foretold) or _first(prose, on_data)


def _perhaps_live(prose: Prose) -> Mention | None:
    """Where the answer may measure real use, in whatever words: enough to stay silent."""
    return live_measure(prose) or _first(prose, in_use)


def per_something(prose: Prose) -> Mention | None:
    """Litres saved per hectare: what only use can bring, told as a rate."""
    if ":" in prose.text:
        return None
    return next((found for each in prose.statements if "per" in each.words and (found := in_use(each))), None)


def perhaps_later(prose: Prose) -> Mention | None:
    """Where the answer goes on to what comes after the test, if it says no more than that something does."""
    return _perhaps_live(prose) or _first(prose, afterwards)


def _first(prose: Prose, look: Callable[[Statement], Mention | None]) -> Mention | None:
    return next((found for found in map(look, prose.statements) if found), None)


def live_measure(prose: Prose) -> Mention | None:
    """Where the answer measures real use: a live metric, a rate over time in operation, something people do."""
    found = next(
        (
            each
            for each in prose.mentions(LIVE)
            if not (negated(each) or of_data(each) or _live_code(each) or _agreed(each) or _in_an_idiom(each))
        ),
        None,
    )
    if found:
        return found
    for statement in prose.statements:
        settings = [statement.clause(each.first, each.last) for each in statement.mentions(SETTING)]
        time = next((each for each in statement.mentions(TIMES) if _rate_of_use(each)), None)
        if time and statement.clause(time.first, time.last) not in settings:
            return time
        for people in statement.mentions(PEOPLE) if not about_labels(statement) else ():
            apart = statement.clause(people.first, people.last) not in settings
            counts = any(
                _gap(people, each) <= _REACH and not hours_of_data(each) for each in statement.mentions(MEASURE)
            )
            if people.stance is not Stance.DENIED and apart and counts:
                return people
        there = next((each for each in statement.mentions(WORKPLACES) if each.stance is not Stance.DENIED), None)
        if there and statement.clause(there.first, there.last) not in settings:
            return there
        place = _on_the_spot(statement) or _at_work(statement)
        if place:
            return place
    return None


def _rate_of_use(mention: Mention) -> bool:
    """Complaints per district; not `we check it per district`, which only parts what is measured anyway."""
    if negated(mention) or at_a_point(mention):
        return False
    words = mention.text.lower().split()
    before = [token.lower for token in mention.statement.tokens[max(0, mention.first - 1) : mention.first]]
    if words[0] in ("a", "each", "every") and before and before[0] in _MOVES:
        return False
    if before and words[0].endswith("ly") and not _SCORES.isdisjoint(_words_before(mention, 3)):
        return False
    if mention.statement.kind == "row" and mention.statement.names(DATA):
        return False
    if words[0] != "per" or words[-1].rstrip("s") in _SPANS:
        return True
    return not (before and before[0] in _PARTED)


def _words_before(mention: Mention, reach: int) -> list[str]:
    return [token.lower for token in mention.statement.tokens[max(0, mention.first - reach) : mention.first]]


_SCORES = frozenset("score scores scored predict predicted forecast foretell evaluate".split())  # the weekly demand
_MOVES = frozenset("by for within of over in than after".split())  # shifted by a week


_SPANS = frozenset("day week month shift night hour quarter year season wk".split())
_PARTED = frozenset("it them this that these those both all figures figure metric metrics , ; reported shown".split())


def _in_an_idiom(mention: Mention) -> bool:
    """Censored at the last visit; each time to see what goes wrong."""
    before = [token.lower for token in mention.statement.tokens[max(0, mention.first - 1) : mention.first]]
    if mention.text.lower() == "in use" and before == ["was"]:
        return True  # another method was in use
    return mention.text.lower() in ("visit", "time to") and before in (["last"], ["first"], ["each"], ["every"])


def _live_code(mention: Mention) -> bool:
    """Calculated in live code, a live plot of the loss: nobody uses it."""
    after = [token.lower for token in mention.statement.tokens[mention.last : mention.last + 1]]
    return mention.text.lower() == "live" and bool(after) and after[0].startswith(_AT_THE_DESK)


def _clicked_at(mention: Mention) -> bool:
    """Click-through on the top 3: a place on the screen, where people click."""
    statement = mention.statement
    top = mention.text.lower().startswith("top")
    return top and any(0 <= mention.first - each.last <= _ON_SCREEN for each in statement.mentions(LIVE))


_ON_SCREEN = 3  # tokens


def _takings(mention: Mention) -> bool:
    """Revenue uplift, sales uplift: money that is counted in use."""
    before = [token.lower for token in mention.statement.tokens[max(0, mention.first - 1) : mention.first]]
    return mention.text.lower() == "uplift" and before in (["revenue"], ["sales"], ["profit"], ["margin"], ["turnover"])


def _agreed(mention: Mention) -> bool:
    """Acceptance by the works council: a signature, no rate."""
    after = [token.lower for token in mention.statement.tokens[mention.last : mention.last + 4]]
    return (
        mention.text.lower() in ("acceptance", "accepted")
        and after[:1] in (["by"], ["of"])
        and any(word.startswith(_BODIES) for word in after[1:])
    )


_BODIES = (
    "council",
    "management",
    "board",
    "committee",
    "works",
    "director",
    "union",
    "steering",
    "sponsor",
    "ministry",
)
_AT_THE_DESK = ("code", "coding", "plot", "loss", "curve", "train", "notebook", "tensorboard")


def _gap(one: Mention, other: Mention) -> int:
    """Tokens between two mentions of a statement."""
    return max(other.first - one.last, one.first - other.last, 0)


def _on_the_spot(statement: Statement) -> Mention | None:
    """On the grid itself: …; in the product, …: a place that is no set of data."""
    words = [token.lower for token in statement.tokens]
    for at, word in enumerate(words[:-4]):
        opens = at == 0 or words[at - 1] in (",", ";", "and", ".")
        if not opens or word not in ("in", "on", "at") or words[at + 1] not in ("the", "our"):
            continue
        end = next((then for then in range(at + 3, at + 5) if words[then : then + 1] and words[then] in _ENDS), 0)
        if words[at + 2].startswith(_MINDS):
            continue
        if end and not any(each.startswith(_DATA) or not each.isalpha() for each in words[at + 2 : end]):
            return Mention(statement, at, end)
    return None


_MINDS = ("judg", "opinion", "view", "experience", "eyes", "estimation", "case", "understanding", "mind")


def _at_work(statement: Statement) -> Mention | None:
    """Where something is counted at a place: in the control room the seconds until, at the berth we count."""
    words = [token.lower for token in statement.tokens]
    for at, word in enumerate(words[:-4]):
        if word not in ("in", "on", "at") or words[at + 1] not in ("the", "our", "its", "site"):
            continue
        for then in range(at + 2, min(at + 6, len(words) - 1)):
            measured = words[then] in ("the", "we", "how") and any(
                then < each.first <= then + 4 for each in statement.mentions(MEASURE)
            )
            if measured and not any(at <= each.first <= then for each in statement.mentions(SETTING)):
                return Mention(statement, at, then)
    return None


def _not_denied(statement: Statement, phrases: Phrases) -> Mention | None:
    return next((each for each in statement.mentions(phrases) if each.stance is not Stance.DENIED), None)
