"""Whose data it is, which is not yet who labels it; and a truth told as the test or the event that makes it."""

from __future__ import annotations

from itertools import pairwise

from mlsd.claims.agents import is_agent
from mlsd.prose import Mention, Prose, Statement

_SIGNS = (",", ";", ":", ".", "(")
_OF = frozenset(("of", "from", "at", "with", "for", "over"))
_TRUTHS = ("label", "truth", "target", "outcome", "verdict", "class", "mark", "cod", "decid", "confirm", "judg",
           "whether", "positive", "negative", "default", "tag", "annotat", "say", "tell", "writ", "clos")  # fmt: skip
_MAKES = (
    "test", "exam", "examination", "inspection", "measurement", "assay", "analysis", "audit", "survey", "check",
    "weighing", "assessment", "chemistry", "biopsy", "probe",
)  # fmt: skip
_SIDES = frozenset("positive negative positives negatives".split())
_CONDITIONS = frozenset("when if whenever whose with without until once".split())
_COPULAS = frozenset("is are makes make counts count becomes become means =".split())
_BY = frozenset("by from via through after at".split())
_GOES_ON = frozenset("we they i you it who that which and or in on at for to by with has gave of from as did".split())
_REACH = 5  # words between `by` and the test


def across_a_sign(mention: Mention) -> bool:
    """15 minutes, of which: words that a comma parts are no phrase."""
    return any(sign in mention.text for sign in _SIGNS)


def in_passing(mention: Mention) -> bool:
    """Consent forms; five classes of labels per 30 s; annexes are skipped: words of the trade that say nothing here."""
    tokens, word = mention.statement.tokens, mention.text.lower()
    before = [token.lower for token in tokens[max(0, mention.first - 1) : mention.first]]
    if word == "forms":
        return before == ["consent"]
    if word == "skipped":
        return before in ([","], ["are"], ["were"])
    return word == "labels per" and mention.last < len(tokens) and tokens[mention.last].is_number


def hands_over(office: Mention) -> bool:
    """The hotline of the bank, filings from the court administration: whose data it is, with no word of a truth."""
    tokens = office.statement.tokens
    before = {token.lower for token in tokens[max(0, office.first - 2) : office.first]}
    behind = tokens[office.last].lower if office.last < len(tokens) else "."
    led = not _OF.isdisjoint(before) or (behind.isalpha() and behind not in _GOES_ON)
    return led and not any(word.startswith(_TRUTHS) for word in office.statement.words)


def established(prose: Prose) -> bool:
    """Whether the labelled rows, or a side of them, are told by the event that makes them so."""
    fact = prose.facts.get("labelled examples")
    if fact and not _BY.isdisjoint(fact.value.lower().split()):
        return True
    looks = (_by_a_test, _side_told, _paid, _some_each, _coded)
    statements = prose.statements
    return any(look(each) for each in statements for look in looks) or ("|" in prose.text and _headed(statements))


def _by_a_test(statement: Statement) -> bool:
    """By final test at the probe station, from the yearly inspection: what is done to find out."""
    words = statement.words
    return any(
        word in _BY and any(each.endswith(_MAKES) for each in words[at + 1 : at + _REACH])
        for at, word in enumerate(words)
    )


def _coded(statement: Statement) -> bool:
    """Contacted within a day: 1, not: 0."""
    tokens = statement.tokens
    codes = {
        each.text for sign, each in pairwise(tokens) if sign.text in (":", "=", ">", "→") and each.text in ("0", "1")
    }
    return len(codes) > 1


def _headed(statements: list[Statement]) -> bool:
    """| data | n | label |, | calls | 40,000 | the agent's code |: a column of its own, filled with words."""
    rows = [each.text.strip().strip("|").lower().split("|") for each in statements if each.kind == "row"]
    if len(rows) < 2:
        return False
    heads = [at for at, head in enumerate(rows[0]) if head.strip(" *_").startswith(("label", "truth", "target", "who"))]
    return any(at < len(rows[1]) and any(map(str.isalpha, rows[1][at])) for at in heads)


def _some_each(statement: Statement) -> bool:
    """Two readers per scan."""
    words = statement.words
    return any(
        word in ("per", "each") and at > 1 and (words[at - 1] in _PEOPLE or is_agent(words[at - 1]))
        and (len(words[at - 2]) == 1 or words[at - 2] in ("two", "three", "four", "five"))
        for at, word in enumerate(words)
    )  # fmt: skip


_PEOPLE = frozenset(("readers", "reads", "people", "persons", "raters"))


def _paid(statement: Statement) -> bool:
    """1.20 euro per call and person, 0.90 per sentence and translator: whoever is paid for each of them."""
    if not any(each.sort == "money" for each in statement.quantities):
        return False
    return any(word in ("person", "people") or word.endswith(("lator", "otator", "eller")) for word in statement.words)


def _side_told(statement: Statement) -> bool:
    """When a developer closes it as a duplicate, this is a positive pair."""
    words = statement.words
    if _SIDES.isdisjoint(words) or _COPULAS.isdisjoint([token.lower for token in statement.tokens]):
        return False
    return not _CONDITIONS.isdisjoint(words)
