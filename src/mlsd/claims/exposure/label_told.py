"""Clicks that an answer takes for labels outright, and choices told as somebody's own: ads it has picked itself."""

from __future__ import annotations

from itertools import pairwise

from mlsd.claims.beside_facts import beside_facts
from mlsd.claims.exposure.exposure_words import CLICKS, MACHINES, SHOWS, SURFACES
from mlsd.claims.quoting import Place, place
from mlsd.prose import Phrases, Statement

LABEL = Phrases(
    "label", "labels", "labelled", "positive", "positives", "negative", "negatives", "target", "ground truth",
    "y click", "y tap", "y clicked", "y tapped", "y open", "y opened", "y bought", "counts as", "relevant",
    "ones and zeros", "ones and zeroes",
)  # fmt: skip
_FIRM = ("click", "tap", "open", "impression", "swipe", "unopened", "untapped", "unclicked", "view", "play", "watch")
_TRAINING = Phrases("train*", "retrain*", "refit*", "next model", "next version", "goes back into", "fed back")
_PLAIN = frozenset("open view play watch plays views".split())
_DISPLAYED = Phrases(
    "impression", "impressions", "shown", "displayed", "banner", "ranker", "ranking", "recommender", "recommended",
    "suggested", "suggestion", "list", "feed", "offer", "offers", "offered", "mail", "newsletter", "push", "ad", "ads",
    "tile", "tiles", "slot", "carousel", "row", "result", "results", "put up", "put first", "order our",
)  # fmt: skip
_ACTS = SHOWS | frozenset(
    "made makes produced produces built builds composed composes generated generates autoplayed autoplays queued "
    "queues "
    "inserted inserts drew draws laid lay lined lines pushes led leads featured features showcased pinned pins mixed "
    "mixes served serves delivered delivers allocated allocates assigned assigns prepared prepares dealt "
    "deals".split()
)
_SHOWN = frozenset(
    "put shown show showed display displayed suggest suggested recommend recommended rank ranked offer offered list "
    "listed send sent push pushed play played promote promoted feature featured serve served mail mailed propose "
    "proposed present presented place placed advertise advertised".split()
)
_LINKS = frozenset("that which what whatever".split())
_NO_THING = frozenset("as is was has this its us yes always across plus thus less class loss features models".split())
_ADVISED = frozenset(
    "recommended suggested proposed promoted sponsored completions suggestions proposals recommendations hints picks "
    "autocompletions predictions".split()
)
_BETWEEN = frozenset("has have had itself already ever once up just put".split())
_BY = frozenset("running the our this its current present live old same last deployed".split())


def label_told(clicks: Place) -> Place | None:
    """Where an answer on the data takes clicks for labels: that they are learnt from need not be said again."""
    topic = clicks.topic
    told = beside_facts(topic.prose)
    firm = any(
        each.text.lower().startswith(_FIRM) and each.text.lower() not in _PLAIN
        for one in told
        for each in one.mentions(CLICKS)
    )
    if not firm and not any(chosen_itself(each) or each.names(_TRAINING) for each in told):
        return None
    if not any(each.names(_DISPLAYED) for each in told):
        return None
    found = (each for each in told if any(one.said for one in each.mentions(LABEL)))
    return next((place(topic, each) for each in found), None)


def chosen_itself(statement: Statement) -> bool:
    """Ads it has picked itself, whatever we put first, autoplayed by the recommender, offers the engine made."""
    words = statement.words
    for at, (one, two) in enumerate(pairwise([*words, ""])):
        if one in ("itself", "ourselves") and not _ACTS.isdisjoint(words[max(0, at - 3) : at]):
            return True
        thing = one in _LINKS or (one.endswith("s") and len(one) > 2 and one not in _NO_THING)
        if thing and two in ("it", "we") and _acts(words, at + 2, _ACTS if two == "it" else _SHOWN):
            return True
        if one in _ACTS and two == "by" and _machine(words, at + 2):
            return True
        made = (thing or one == "those") and two in _BY and _machine(words, at + 1)
        if made and any(
            word in MACHINES and _acts(words, then) for then, word in enumerate(words[at + 2 : at + 4], at + 3)
        ):
            return True
        if (
            one.endswith("'s")
            and two in _ADVISED | {"proposal", "suggestion", "list"}
            and one[:-2] in MACHINES | SURFACES
        ):
            return True
        if one in _ADVISED and (two in SURFACES or (two in ("of", "from", "by") and _machine(words, at + 2))):
            return True
    return False


def _acts(words: list[str], at: int, acts: frozenset[str] = _ACTS) -> bool:
    while at < len(words) and (words[at] in _BETWEEN or words[at][:1] == "v"):
        at += 1
    return at < len(words) and words[at] in acts


def _machine(words: list[str], at: int) -> bool:
    """the ranker; our present list: a machine or a surface within three words."""
    near = words[at : at + 3]
    return (
        bool(near)
        and (near[0] in _BY or near[0] in MACHINES)
        and any(each in MACHINES or each in SURFACES for each in near)
    )
