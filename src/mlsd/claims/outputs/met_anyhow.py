"""Whether an answer says what becomes of newcomers: in a sentence on them, on the slots, or on what has one each."""

from __future__ import annotations

from itertools import groupby

from mlsd.claims.outputs.met_else import of_something_else
from mlsd.claims.outputs.newcomers import NEW, UNSURE, Outputs, singular
from mlsd.claims.outputs.no_newcomers import KIN, closes_list, none_new
from mlsd.claims.outputs.output_words import CLOSED, LAYER, MET, SLOTS, UNLISTED
from mlsd.claims.quoting import held, plain_statements
from mlsd.prose import Statement
from mlsd.reading import Reading

_LOOSE = (
    "until", "average", "mean of", "content", "embed", "retriev", "spare", "fall", "popular", "attribute", "metadata",
    "by hand", "manual", "resize", "re size", "append", "padding", "incremental", "description", "explor", "hierarch",
    "decides", "low confidence", "dot", "cosine", "by features", "from features", "to a person", "by a person",
    "to a human", "to a clerk", "people decide", "retrain", "nearest neighbo", "knn", "k nn", "hash", "novelty",
    "weekly retrain", "in reserve", "kept free", "left free", "grows by", "pair of", "widen", "enlarge", "two stage",
    "rule based", "bandit", "ood", "resemble", "arriving later", "catch all",
)  # fmt: skip
_TELLS = frozenset(
    "unknown unseen unlisted unmet first young latest recent recently later newcomer newcomers newest id ids item "
    "items candidate candidates everything anything outside class classes slot slots".split()
)
_BACK = frozenset(
    "it its they them their these those this that then such until he she one ones so instead don't not".split()
)
_EMPTY = frozenset(
    "each every this that they them with from have more about some over year week month time there which what when "
    "into will must shall also want wants model network output outputs layer class classes data than only other "
    "number".split()
)


def met_anyhow(reading: Reading, where: str, found: Outputs) -> bool:
    """Whether newcomers are met, or the list is said to be closed."""
    nouns = _things(found)
    for _, told in groupby(plain_statements(reading, where), key=lambda each: each[0].id):
        spoken = False
        for _, statement in told:
            here = _speaks_of(statement, nouns)
            back = spoken and not _BACK.isdisjoint(statement.words[:6])
            if none_new(statement) or any(held(each) for each in statement.mentions(CLOSED) if closes_list(each)):
                return True
            if (here or back) and statement.names(UNSURE):
                return True
            for met in statement.mentions(MET):
                near = here or back or not met.text.lower().replace("-", " ").startswith(_LOOSE)
                if near and held(met) and not of_something_else(met):
                    return True
            spoken = here or back
    return False


def _things(found: Outputs) -> set[str]:
    """What has the slots and what comes, by the words of both places."""
    words = f"{found.slots.words} {found.coming.words}".lower().replace("-", " ").split()
    nouns = {singular(word.strip(",.;:()|*'")) for word in words} - _EMPTY - {""}
    return nouns.union(*(kin for kin in KIN if not nouns.isdisjoint(kin)))


def _speaks_of(statement: Statement, nouns: set[str]) -> bool:
    words = statement.words
    if not (NEW.isdisjoint(words) and _TELLS.isdisjoint(words)) or any(singular(word) in nouns for word in words):
        return True
    return statement.names(LAYER) or statement.names(SLOTS) or statement.names(UNLISTED)
