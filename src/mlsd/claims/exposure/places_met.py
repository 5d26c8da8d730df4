"""What is done about the place where a thing stood, and about chance, in any words; and words that only sound so."""

from __future__ import annotations

from itertools import pairwise

from mlsd.claims.agents import is_agent
from mlsd.claims.quoting import close
from mlsd.prose import Mention, Phrases, Statement

_PLACES = Phrases(
    "slot", "slots", "rank", "ranks", "position", "positions", "placement", "top of the page", "top of the list",
    "on top", "first place", "higher up", "place in the list", "place on the page", "row number", "screen position",
    "where it stood", "where it stands", "where they stood", "what stands at the top", "view odds", "display bias",
    "p rank", "being seen", "look rates", "times shown", "number of views", "number of impressions", "shelf place",
)  # fmt: skip
_TREATED = Phrases(
    "feature", "input", "tower", "weight", "weights", "weighted", "correct", "corrects", "corrected", "correction",
    "divide", "divided", "odds", "fixed to", "set to", "dropped at serving", "swap", "swaps", "swapping", "swapped",
    "estimated", "discount", "discounted", "normalise", "normalised", "normalize", "normalized", "into the loss",
    "in the loss", "effect", "effects", "adjust", "adjusted", "model of", "accounted", "logged and", "covariate",
)  # fmt: skip
_CHANCE = frozenset("chance lot dice coin random randomly lottery".split())
_DECIDES = frozenset(
    "decide decides decided pick picks picked choose chooses chosen drawn draw draws part share fill fills filled "
    "ordered order mixed given".split()
)
_OTHER_PLACES = frozenset("geographic geographical gps market financial body physical sitting their our".split())
_OTHER_EXPOSURE = frozenset(
    "time times photograph photographs photo photos camera light sun brightness shutter".split()
)
_GENERAL = (
    "reweight", "debias", "de-bias", "selection bias", "exposure", "position", "unbiased", "noise", "explor", "random",
    "uniform", "at random", "shuffl", "examin", "looked at", "by chance", "by lot", "intervention", "causal", "dice",
    "lottery", "coin", "inverse", "fixed order", "alphabetical", "chronological", "swap",
)  # fmt: skip
_OF_SHOWING = Phrases(
    "click", "tap", "shown", "show", "display*", "impression", "item", "slot", "rank", "ranker", "ranking", "list",
    "page", "screen", "seen", "look", "traffic", "session", "served", "slate", "recommend*", "proposal", "feed",
    "examin*", "propensit*", "inverse", "log", "loop", "visitor", "card", "tile", "offer",
)  # fmt: skip


def place_met(statement: Statement) -> bool:
    """Whether a statement takes account of where a thing stood, or lets chance show things."""
    if statement.names(_PLACES) and any(
        each.said and close(statement, each.first, each.last, statement.mentions(_PLACES), 6)
        for each in statement.mentions(_TREATED)
    ):
        return True
    words = statement.words
    return any(
        word in _CHANCE and not _DECIDES.isdisjoint(words[max(0, at - 4) : at + 5]) for at, word in enumerate(words)
    ) and statement.names(_OF_SHOWING)  # fmt: skip


def goes_on(statement: Statement, before: Statement | None) -> bool:
    """It is tapped because it is on top. We measured by how much: the answer to the sentence before."""
    led = statement.words[:1] in (["we"], ["so"], ["this"], ["it"], ["that"])
    return before is not None and led and before.names(_PLACES) and statement.names(_TREATED)


def judged_by_people(statement: Statement) -> bool:
    """The label is the editor's grade; we refit on grades by librarians; clicks go not into training."""
    words = statement.words
    if statement.names(_GRADES) and not {"pay", "paid"}.isdisjoint(words) and statement.names(_DROPPED):
        return True
    if any(each.said for each in statement.mentions(_GRADES)) and statement.names(_LEARNT):
        return any(word.endswith("'s") or word in ("by", "from", "of") for word in words)
    if any(word.startswith(("click", "tap")) for word in words) and any(
        word in ("never", "don't", "not") and _LESSONS & set(words[at + 1 : at + 4]) for at, word in enumerate(words)
    ):
        return True
    return any(one == "not" and two == "into" for one, two in pairwise(words)) and "training" in words


_LESSONS = frozenset("training train learn learned learnt".split())
_GRADES = Phrases("grade", "grades", "rating by", "ratings by", "ratings from", "judgement", "judgements", "judgments")
_DROPPED = Phrases("drop clicks", "clicks altogether", "instead of clicks", "not clicks", "no clicks", "without clicks")
_LEARNT = Phrases(
    "label", "labels", "refit", "fit", "fitted", "train", "trained", "retrained", "learn", "learns", "target"
)


def judged(mention: Mention) -> bool:
    """Whether people grade what is learnt; errors graded by severity, tickets marked by hand teach nothing."""
    text = mention.text.lower().replace("-", " ")
    if not text.startswith(_BY_WHOM):
        return True
    statement = mention.statement
    _, end = statement.clause(mention.first, mention.last)
    words = [token.lower for token in statement.tokens[mention.last : min(end, mention.last + 6)]]
    people = any(is_agent(word) or is_agent(f"{word}s") or word in _JUDGES for word in words)
    return people or statement.names(_TAUGHT)


_BY_WHOM = ("graded", "judged by", "rated by", "marked by", "tagged by", "coded by", "assigned by", "classified by")
_JUDGES = frozenset("people experts staff humans hand physicians nurses clerks us".split())
_TAUGHT = Phrases("label", "labels", "relevan*", "target", "truth", "pair", "pairs", "query", "queries", "click*",
                  "taught",
                  "train*", "learn*", "positive", "positives")  # fmt: skip


def sounds_so(mention: Mention) -> bool:
    """Exposure of photographs, a geographic position, debiased word vectors: nothing that was shown is spoken of."""
    text = mention.text.lower()
    if not text.startswith(_GENERAL):
        return False
    words = [token.lower for token in mention.statement.tokens]
    before, behind = set(words[max(0, mention.first - 1) : mention.first]), set(words[mention.last : mention.last + 5])
    if text.startswith("exposure") and behind & _OTHER_EXPOSURE:
        return True
    if text.startswith("position") and (before & _OTHER_PLACES or words[mention.last : mention.last + 1] == ["of"]):
        return before != {"the"} and not behind & {"item", "items", "result", "results", "click", "clicks"}
    if text.startswith("explor") and text.startswith("explorat") and behind & {"analysis", "data", "look", "study"}:
        return True
    if text == "noise" and before == {"label"}:
        return True
    return not any(each.first != mention.first for each in mention.statement.mentions(_OF_SHOWING))
