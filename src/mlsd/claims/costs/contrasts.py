"""Which error costs more, clause by clause: harm or an amount beside the one, nothing to speak of beside the other.

A clause is weighed by its verbs: what loses, exposes, cannot be undone is heavy; what somebody else catches later, what
merely means a moment's work, is light.  No noun of any trade is needed for that."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from mlsd.claims.claim import READ, Claim
from mlsd.claims.costs.acts import acts, denies, notices
from mlsd.claims.costs.cost_words import HARM, LESS, TRIFLE, WORSE
from mlsd.claims.costs.errors import Error, errors_of
from mlsd.claims.costs.one_error import OF_TIME, even
from mlsd.claims.costs.prices import prices
from mlsd.claims.demands import negated
from mlsd.prose import Mention, Phrases, Statement
from mlsd.reading import Topic

_ABSORBED = Phrases(
    "dealt with", "taken care of", "compensated", "made up for", "picked up", "sorted out", "put out", "put right",
    "fixed", "corrected", "repaired", "caught", "cleared", "noticed", "covered", "insured", "handled", "resolved",
    "seen again", "by hand", "accepted", "absorb", "absorbed", "cleaned up", "cancelled", "filtered", "removed",
    "reversed", "reported", "polished", "seen", "recovered", "solved", "mended", "spotted", "found", "will do it",
    "does it anyway", "do it anyway",
)  # fmt: skip
_BY_WHOM = frozenset("by at in later afterwards anyway next then soon tomorrow again on within".split())
_TAKES_IT = frozenset(
    "catches gets fixes handles finds sees corrects repairs notices clears removes takes does".split()
)
_LIGHT = (
    "minor", "negligibl", "cosmetic", "merely", "just", "only", "slight", "cheap", "trivial", "unpleasant", "annoy",
    "harmless", "small", "tolerable", "bearable", "nothing", "little", "hardly", "barely", "low", "irrelevant",
    "simply",
    "nobody", "okay", "brief", "short", "till", "until",
)  # fmt: skip
_HEAVY = (
    "los", "ruin", "kill", "dead", "death", "damag", "harm", "danger", "expos", "suffer", "destroy", "scandal",
    "fatal",
    "injur", "crush", "liab", "penalt", "sue", "lawsuit", "catastroph", "disast", "irrevers", "fines", "bankrupt",
    "wreck", "insolv", "breach", "outrage", "grave", "severe", "serious", "permanent", "forever", "unplug",
    "uninstall",
    "quit", "resign", "compensation", "million", "collaps", "angry", "furious", "expens", "costly", "uproar",
    "court", "consequen", "effect", "worse", "problem", "issue", "trage", "drama", "big",
)  # fmt: skip
_FEW_SECONDS = 3600.0
_SOME_MONEY = 50.0
_MUCH_MONEY = 10_000.0
_TIMES = 4


class Piece(NamedTuple):
    """A clause with what it weighs.  kind: the one error that it names, or nothing."""

    kind: str
    place: Mention | None
    heavy: int
    light: int
    money: float


def contrasted(topic: Topic, statements: list[Statement]) -> list[Claim]:
    """The error beside which harm or an amount stands, while nothing to speak of stands beside the other."""
    told = [each for each in statements if (not each.names(OF_TIME) or errors_of(each)) and not _compares(each)]
    if not any(map(errors_of, told)):
        return []
    if any(even(each, bool(errors_of(each))) or ("both" in each.words and errors_of(each)) for each in told):
        return []
    priced = any("cost" in each.lower or "price" in each.lower or _money(each) for each in told)
    pieces = [piece for each in told for piece in _pieces(each, priced)]
    named = {piece.kind for piece in pieces if piece.kind}
    if not named:
        return []
    sides = _sides(pieces, named)
    place = next(piece.place for piece in pieces if piece.place)
    for kind, other in (("miss", "alarm"), ("alarm", "miss")):
        ours, theirs = sides.get(kind, []), sides.get(other, [])
        if ours and theirs and _outweighs(ours, theirs, both=len(named) == 2):
            return [Claim(kind, topic, next((each.place for each in ours if each.place), place), READ)]
    return []


def _compares(statement: Statement) -> bool:
    """Hurts more than sending one too many: a comparison, not two tellings side by side."""
    return (
        "than" in statement.words
        and ("more" in statement.words or statement.names(WORSE))
        and not _AGAINST & set(statement.words)
    )


def _sides(pieces: list[Piece], named: set[str]) -> dict[str, list[Piece]]:
    """What is told of each error: what names none goes on about the last, or tells of the one that is never named."""
    sides: dict[str, list[Piece]] = {}
    unnamed = "" if len(named) == 2 else "alarm" if "miss" in named else "miss"
    last = ""
    for piece in pieces:
        kind = piece.kind or unnamed or last
        last = piece.kind or last
        if kind:
            sides.setdefault(kind, []).append(piece)
    return sides


def _outweighs(ours: list[Piece], theirs: list[Piece], both: bool) -> bool:
    dear, cheap = (max(each.money for each in side) for side in (ours, theirs))
    if dear and cheap:
        return dear >= _TIMES * cheap
    weight, against = (sum(each.heavy - each.light for each in side) for side in (ours, theirs))
    weight += dear >= _SOME_MONEY
    against += cheap >= _MUCH_MONEY
    if not both:
        return weight > 0 > against
    told = any(each.heavy for each in ours) or against < 0
    return told and (weight > 0 >= against or weight >= 0 > against)


def _money(statement: Statement) -> bool:
    return any(each.sort == "money" for each in statement.quantities)


def _pieces(statement: Statement, priced: bool) -> Iterator[Piece]:
    for text in _clauses(statement):
        whole = text == statement.text
        clause = statement if whole else Statement(text, statement.line, statement.kind)
        errors = errors_of(clause)
        if len({each[1] for each in errors}) == 2 or not clause.words:
            continue
        heavy, light = _weights(clause, errors)
        money = prices(clause, 0, len(clause.tokens)) or _amounts(clause, priced)
        kind = errors[0][1] if errors else ""
        yield Piece(kind, errors[0][2] if kind else None, heavy, light, max(money, default=0.0))


def _amounts(clause: Statement, priced: bool) -> list[float]:
    """What stands as an amount of money, or as a bare number at the end of a clause, where prices are told."""
    tokens = clause.tokens
    return [
        each.value
        for each in clause.quantities
        if each.sort == "money"
        or (each.sort == "number" and (priced or each.value >= 1000) and each.value >= 1 and (
            each.last == len(tokens) or not tokens[each.last].text[0].isalnum() or tokens[each.last].lower in _GONE))
    ]  # fmt: skip


_GONE = frozenset("gone lost a per each plus and on to extra".split())


def _clauses(statement: Statement) -> Iterator[str]:
    """The parts of a sentence that may tell of one error each; one that tells of both is cut before the second."""
    tokens, start = statement.tokens, 0
    cuts = {at for at, token in enumerate(tokens) if token.text in (";", "—", "–", "|") or token.lower in _AGAINST}
    errors = errors_of(statement)
    for one, two in pairwise(errors):
        if one[1] != two[1]:
            cuts.add(next((at for at in range(two[0], one[2].last, -1) if tokens[at].lower in _JOINS), two[0]))
    if len(errors) and len({each[1] for each in errors}) == 1:
        cuts |= {at for at in range(errors[-1][2].last, len(tokens)) if _sets_off(statement, at)}
        cuts |= {at for at in range(errors[0][0]) if _sets_off(statement, at)}
    for at in sorted(cuts):
        if at - start > 2:
            yield statement.text[tokens[start].start : tokens[at].start]
            start = at if tokens[at].text[0].isalnum() else at + 1
    if start < len(tokens):
        yield statement.text[tokens[start].start :]


def _sets_off(statement: Statement, at: int) -> bool:
    """A comma behind which another thing is spoken of: , a typo; , that from; , the other."""
    tokens = statement.tokens
    return tokens[at].text == "," and at + 1 < len(tokens) and tokens[at + 1].lower in _OTHER_THING


_AGAINST = frozenset("whereas while but vs versus".split())
_JOINS = frozenset((",", "and", ";", "|", ".", "but", "while", "whereas"))
_OTHER_THING = frozenset("a an that low the each every one".split())


def _weights(clause: Statement, errors: list[Error]) -> tuple[int, int]:
    """How heavy and how light a clause is, the words that name the error left out."""
    named = {at for _, _, each in errors for at in range(each.first, each.last)}
    words = [token.lower for at, token in enumerate(clause.tokens) if at not in named]
    heavy = int(any(each.first not in named for each in clause.mentions(HARM)))
    heavy += any(each.first not in named and not negated(each) for each in clause.mentions(WORSE))
    heavy += any(word.startswith(_HEAVY) and not _denied(words, at) for at, word in enumerate(words))
    light = sum(any(each.first not in named for each in clause.mentions(phrases)) for phrases in (TRIFLE, LESS))
    light += any(word.startswith(_LIGHT) for word in words) + _absorbed(clause, words) + _tautology(words)
    light += words[-1:] == ["not"] or words[-2:-1] == ["not"] or words[-1:] in (["isn't"], ["don't"], ["doesn't"])
    light += any(word.startswith(_HEAVY) and _denied(words, at) for at, word in enumerate(words)) + _borne(words)
    light += any(each.sort == "duration" and each.value < _FEW_SECONDS for each in clause.quantities)
    return min(heavy, 2), min(light, 2)


def _denied(words: list[str], at: int) -> bool:
    """no harm, no consequences, without any loss, no worse than."""
    return any(map(denies, words[max(0, at - 2) : at]))


def _borne(words: list[str]) -> bool:
    """We can live with, the bank can carry a few."""
    return any(
        word in ("can", "could") and words[at + 1 : at + 2] and words[at + 1].startswith(_BEARS)
        for at, word in enumerate(words)
    )


_BEARS = ("live", "bear", "carry", "afford", "accept", "absorb", "tolerat", "take", "stand", "survive", "cope")


def _absorbed(clause: Statement, words: list[str]) -> bool:
    """Is dealt with by the stewards, caught at final test; what it misses, the central monitor catches."""
    for each in clause.mentions(_ABSORBED):
        behind = [token.lower for token in clause.tokens[each.last : each.last + 4]]
        if _BY_WHOM & set(behind) or each.last >= len(clause.tokens) - 1:
            return True
    words = [word for word in words if word.isalpha()]
    return any(
        word.endswith("s") and (notices(word) or acts(word) or word in _TAKES_IT)
        and (at == len(words) - 1 or words[at + 1] in ("it", "them", "that", "this", "both"))
        for at, word in enumerate(words)
        if at > 1
    )  # fmt: skip


def _tautology(words: list[str]) -> bool:
    """A typo left in is a typo."""
    words = [word for word in words if word.isalpha()]
    return len(words) > 3 and "is" in words[-4:] and words[-1] in words[:2]
