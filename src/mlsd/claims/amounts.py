"""Figures and amounts: which numbers of an answer measure something, and which only name a version or a year."""

from __future__ import annotations

from mlsd.claims.demands import named, negated
from mlsd.prose import Mention, Phrases, Prose, Statement
from mlsd.quantities import Quantity

_NAMERS = frozenset(
    "v version release tier team level phase step section page chapter table figure no nr number iso rfc python "
    "stage berth hall building room line ticket level sprint option variant part appendix article clause group "
    "floor site gate cell zone depot plant model point item rule".split()
)
_COUNTED = frozenset(
    "request query call user item image picture photo frame page document record row event message channel "
    "session prediction alarm alert token core cpu gpu thread camera job task order transaction payment "
    "search case ticket patient stream file device customer fps qps rps tps people visitor driver result "
    "product".split()
)
_RATES = frozenset("qps rps tps fps iops".split())
_ALLOWED = Phrases(
    "within a second", "under a second", "in a second", "than a second", "below a second", "in one second",
    "sub second", "sub millisecond", "within a minute", "under a minute", "in a minute", "than a minute",
    "within an hour", "under an hour", "in an hour", "than an hour", "within a day", "in a day", "than a day",
    "within the hour", "within the minute", "within the second", "within the day", "few second", "few millisecond",
    "few minute", "few hundred millisecond", "couple of second", "couple of minute", "single digit millisecond",
    "once a minute", "once an hour", "once a day", "fraction of a second", "tenth of a second", "second or two",
    "minute or two", "same day", "next morning", "every hour", "every minute", "every second",
    "a gigabyte", "a megabyte",
)  # fmt: skip
_PLACES = frozenset(
    "hospital site partner country city town farm plant shop store clinic school lab laboratory vendor "
    "annotator labeller labeler rater expert reviewer person people engineer student volunteer camera "
    "microphone sensor column field feature table variable attribute source language dialect lead bit class "
    "category label criterion region ward provider agency office team server machine node day week month year "
    "hour minute second point step bucket district barn rule".split()
)
_ROUGHLY = Phrases(
    "hundreds of thousand", "tens of thousand", "tens of million", "hundreds of million", "thousands of",
    "millions of", "billions of", "a few thousand", "a few hundred", "a few million", "several thousand",
    "several hundred", "several million", "couple of thousand", "couple of hundred", "couple of million", "few dozen",
    "some dozen", "half a million", "half a billion", "dozens of", "several year", "a few year", "many terabyte",
    "decade of", "decades of", "a year's worth", "a year of", "a month of", "a full year", "a whole year",
    "one season", "two season", "three season", "a handful", "barely any", "only a few", "none at all", "no data yet",
    "starts at zero", "start from zero", "nothing yet", "not a single",
)  # fmt: skip
_HOLDERS = frozenset(
    "winter summer spring autumn harvest season vintage growing election term semester cohort campaign treebank corpus "
    "corpora novel book volume issue episode film movie tape reel album concert match tournament league expedition "
    "flight voyage cruise survey census wave edition archive dataset year decade recording interview transcript "
    "subject participant respondent herd flock hive tree plot orchard parcel loan contract mortgage claim bin grasp "
    "trajectory episode demonstration demo rollout run mission lap".split()
)
_TIMES = frozenset("second minute hour day week month millisecond".split())
_WITHIN = frozenset(
    "within under below in than about roughly around maybe perhaps of for takes every over or nearly".split()
)
_GOES_ON = frozenset("or and on at in for from after to is per with but so because when if".split())
_PERIODS_OF = frozenset(("of", "worth"))


_MANY = 20  # of anything: six hundred students


def is_figure(statement: Statement, quantity: Quantity) -> bool:
    """Whether a quantity measures or counts something: no version, year, ordinal, nor the `one` of `one of us`."""
    if quantity.sort != "number":
        return True
    tokens = statement.tokens
    token = tokens[quantity.first]
    if not token.is_number:
        return quantity.value >= 4
    if token.text.isdecimal() and len(token.text) == 4 and 1900 <= quantity.value <= 2100:
        return False
    if quantity.first and _names(statement, quantity.first):
        return False
    after = tokens[quantity.last] if quantity.last < len(tokens) else None
    joined = after is not None and after.start == tokens[quantity.last - 1].end
    return not (after and joined and after.lower in ("d", "st", "nd", "rd", "th"))


def _names(statement: Statement, at: int) -> bool:
    """Whether the number at a token belongs to a name: Python 3.11, RFC 2119, tier-1, team 7."""
    tokens = statement.tokens
    before = tokens[at - 1]
    if before.text in ("-", "_", "/", "#") and at > 1 and before.end == tokens[at].start:
        before = tokens[at - 2]
        if before.end == tokens[at - 1].start and before.text[0].isalpha():
            return True
    if before.lower in _NAMERS or before.lower.removesuffix("s") in _NAMERS or before.text == "#":
        return True
    return before.text[0].isupper() and before.lower not in _RATES and at > 1 and tokens[at - 2].text not in (".", "|")


def has_figure(prose: Prose) -> bool:
    """Whether any quantity of the answer measures or counts something; reads no further than the first that does."""
    return any(is_figure(statement, each) for statement in prose.statements for each in statement.quantities)


def has_measure(prose: Prose) -> bool:
    """Whether the answer has a quantity with a unit: 80 ms, 2 GB, half a minute, 500 users, 300 QPS."""
    if any(fact.quantities for fact in prose.facts.values()) or named(prose, _ALLOWED):
        return True
    if any(_a_second(statement) for statement in prose.statements):
        return True
    return any(_measures(statement, each) for statement in prose.statements for each in statement.quantities)


def _a_second(statement: Statement) -> bool:
    """about a second, within an hour or two; not a second opinion."""
    words = [token.lower for token in statement.tokens]
    for at in range(1, len(words) - 1):
        if words[at] not in ("a", "an", "one", "half") or words[at + 1] not in _TIMES:
            continue
        after = words[at + 2] if at + 2 < len(words) else "."
        if words[at - 1] not in _WITHIN and after != "or":
            continue
        if not after.isalpha() or after in _GOES_ON:
            return True
    return False


def _measures(statement: Statement, quantity: Quantity) -> bool:
    if quantity.sort != "number":
        return quantity.unit != "part"
    if not is_figure(statement, quantity):
        return False
    before = [token.lower for token in statement.tokens[max(0, quantity.first - 4) : quantity.first]]
    if any(word in _RATES or word[:2] in ("p5", "p9") for word in before):
        return True
    if quantity.value >= _MANY and statement.tokens[quantity.last :][:1]:
        return True
    return any(noun in _COUNTED for noun in _nouns(statement, quantity)) and quantity.value >= 4


def _nouns(statement: Statement, quantity: Quantity, reach: int = 3) -> list[str]:
    """The words after a quantity, up to a sign, without a plural s."""
    found = []
    for token in statement.tokens[quantity.last : quantity.last + reach]:
        if not token.text[0].isalpha():
            break
        found.append(token.lower.removesuffix("ies") + "y" if token.lower.endswith("ies") else token.lower.rstrip("s"))
    return found


def has_amount(prose: Prose) -> bool:
    """Whether the answer says how much data there is: rows, gigabytes, years of records."""
    fact = prose.facts.get("labelled examples")
    if fact and fact.quantities:
        return True
    if any(not (negated(each) or _shifted(each)) for each in prose.mentions(_ROUGHLY)):
        return True
    return any(
        _amounts(statement, each) or _seasons(statement, each)
        for statement in prose.plain
        for each in statement.quantities
    )


def _shifted(mention: Mention) -> bool:
    """Off by several years: how far, not how much."""
    return mention.first > 0 and mention.statement.tokens[mention.first - 1].lower == "by"


def _seasons(statement: Statement, quantity: Quantity) -> bool:
    """Nine winters, four harvests, 37 treebanks: so many of what holds many rows each."""
    of = quantity.last + 1 < len(statement.tokens) and statement.tokens[quantity.last + 1].lower == "of"
    if quantity.sort != "number" or (quantity.value < 2 and not of):
        return False
    return any(noun in _HOLDERS for noun in _nouns(statement, quantity, 3))


def _amounts(statement: Statement, quantity: Quantity) -> bool:
    after = [token.lower for token in statement.tokens[quantity.last : quantity.last + 2]]
    if quantity.sort in ("size", "rate"):
        if quantity.unit.endswith("hz"):
            return False
        return quantity.sort == "size" or quantity.value != 1  # one each second: how often, not how much
    if quantity.sort == "duration":
        opens = quantity.first == 0 and after[:1] == [","]  # 14 months, six cities
        return opens or (bool(after) and (after[0] in _PERIODS_OF or quantity.unit.startswith(("hour", "h"))))
    if quantity.unit == "ratio":
        words = statement.tokens[quantity.first : quantity.first + 2]  # 700 of 1.3 million; not one of 12
        return words[0].text.isdecimal() and float(words[0].text) >= _MANY and words[1].lower == "of"
    if quantity.sort == "other":
        return quantity.unit.startswith("tok")
    if quantity.sort != "number" or quantity.value < 20 or not is_figure(statement, quantity):
        return False
    tokens = statement.tokens
    if quantity.value >= 1000:
        return True
    if quantity.last < len(tokens) and tokens[quantity.last].text == "-":
        return False
    nouns = _nouns(statement, quantity, 2)
    return not (nouns and nouns[-1] in _PLACES) and not (nouns and nouns[0] in _PLACES)
