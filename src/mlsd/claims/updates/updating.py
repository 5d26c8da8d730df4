"""How the model learns once it is live."""

from __future__ import annotations

from mlsd.claims.claim import READ, STATED, Claim
from mlsd.claims.turned_down import only_proposed
from mlsd.claims.updates.about_learning import is_of_training
from mlsd.claims.updates.learns_at_once import is_batch, learnt_at_once
from mlsd.claims.updates.moved_by_events import (
    another_time,
    flows_into_it,
    may_be_live,
    moved_by_event,
    runs_straight_on,
)
from mlsd.claims.updates.updating_words import BATCHED, EACH, LIVE, WEIGHTS
from mlsd.prose import Mention, Phrases, Statement
from mlsd.reading import Topic


def learns_live(updates: Topic | None, feedback: Topic | None) -> Claim | None:
    """That weights move with each event: as the answer on updates tells it, or the one on feedback."""
    fact = updates.fact("online learning") if updates else None
    if fact and updates:
        return Claim("live", updates, fact, STATED) if fact.value.lower().startswith(("yes", "true")) else None
    live = _learns_live(updates) if updates else None
    if live or feedback is None or not may_be_live(feedback.prose.lower) or (updates and _has_rhythm(updates)):
        return live
    return _learns_live(feedback, feedback=True)


def _has_rhythm(updates: Topic) -> bool:
    """Whether an answer on updates has training runs in it, so that feedback waits for the next of them."""
    return bool(updates.prose.facts) or any(
        each.said and is_batch(each) and is_of_training(each) for each in updates.prose.mentions(BATCHED)
    )


def _learns_live(updates: Topic, feedback: bool = False) -> Claim | None:
    told = (
        each for each in updates.prose.mentions(LIVE) if not only_proposed(each.statement) and not another_time(each)
    )
    mention = next((each for each in told if each.said and _learned(each)), None)
    if mention:
        return Claim("live", updates, mention, READ)
    for statement in updates.prose.plain:
        if feedback and not may_be_live(statement.lower):
            continue
        batched = any(found.said and is_batch(found) for found in statement.mentions(BATCHED))
        if batched or statement.names(_KEPT):
            continue
        each = next((found for found in statement.mentions(EACH) if found.said), None)
        weights = next((found for found in statement.mentions(WEIGHTS) if found.said), None) or _moved(statement)
        if each and weights and _of_one_part(each, weights) and not another_time(weights):
            return Claim("live", updates, weights, READ)
        at_once = learnt_at_once(statement) or moved_by_event(statement)
        at_once = at_once or flows_into_it(statement, updates.id != "serving.updates") or runs_straight_on(statement)
        if at_once:
            return Claim("live", updates, at_once, READ)
    return None


def _of_one_part(each: Mention, weights: Mention) -> bool:
    """Whether an event and what it moves stand together; not: operators learn with each event; the model stays."""
    first, last = sorted((each.first, weights.first))
    return last - first <= 30 and all(token.text != ";" for token in each.statement.tokens[first:last])


def _moved(statement: Statement) -> Mention | None:
    """updates the opponent's network: a model that is moved."""
    words = [token.lower for token in statement.tokens]
    for at, word in enumerate(words):
        if word in (
            "updates",
            "update",
            "trains",
            "retrains",
            "adjusts",
            "corrects",
            "moves",
            "improves",
            "teaches",
            *_MOVES,
        ):
            then = next((index for index in range(at + 2, min(at + 6, len(words))) if words[index] in _LEARNERS), 0)
            if then and _APART.isdisjoint(words[at - 1 : then]):
                return Mention(statement, at, then + 1)
    return None


_APART = frozenset("features counters counts table cache while whereas ;".split())
_MOVES = frozenset(
    "shifts shift alters alter bends pushes pulls tweaks tunes rewrites rewrite changes change overwrites refits "
    "refit "
    "updating training correcting nudges trains teach steers bumps".split()
)
_LEARNERS = frozenset(
    "model network classifier filter ranker net weights regressor policy recommender embedding regression scorer "
    "predictor forecaster detector tagger agent bandit embeddings parameters coefficients".split()
)  # fmt: skip
_KEPT = Phrases(
    "weights are fixed", "weights are frozen", "model is fixed", "model is frozen", "stays fixed", "stays frozen",
    "next release", "every term", "each term", "every semester", "each semester", "every spring", "every autumn",
    "every sprint", "static", "stored for", "stored as", "kept for", "collected for", "saved for", "goes live",
    "go live", "went live", "not live", "live model stays", "for training later", "later training",
    "training set grows", "added to the training set", "goes to the training set", "into the training set",
    "joins the training set", "each fold", "each model is",
)  # fmt: skip
_BUSINESS = frozenset(
    "platform platforms course courses shop shops school university provider company app environment portal site "
    "service programme program tool lesson lessons market materials business offering".split()
)  # fmt: skip


def _learned(mention: Mention) -> bool:
    """Whether a model learns, not the pupils of an online learning platform; nor a feature updated live by night."""
    tokens = mention.statement.tokens
    after = {token.lower for token in tokens[mention.last : mention.last + 2]}
    is_one = [token.lower for token in tokens[max(0, mention.first - 2) : mention.first]]  # the course is online
    if after & _BUSINESS or (is_one[1:] in (["is"], ["are"], ["as"]) and not _BUSINESS.isdisjoint(is_one)):
        return False
    start, end = mention.statement.clause(mention.first, mention.last)
    return not any(start <= each.first < end for each in mention.statement.mentions(BATCHED))
