"""The money that there is for labels, told by what is left, by a share, by the month, or as an answer's only sum."""

from __future__ import annotations

from typing import NamedTuple

from mlsd.claims.labelling.labelling_words import DAMAGE, OTHER_MONEY
from mlsd.claims.quoting import held, plain_statements
from mlsd.prose import Mention, Phrases, Statement
from mlsd.quantities import Quantity, may_hold_figures
from mlsd.reading import Reading, Topic
from mlsd.units import PERIODS

_TOPICS = "setup.project-constraints assumptions"
_SMALLEST = 500.0  # of any currency; less pays for no data set
_SPENT = Phrases(
    "label*", "annotat*", "marking", "transcri*", "grading", "rating", "raters", "tagging", "crowd*", "ground truth",
    "data", "data set", "test set", "training set", "examples",
)  # fmt: skip
_OTHERS = Phrases(
    "competitor*", "rival*", "said to have", "another project", "other project", "other team", "another team",
    "sister", "last year's", "turnover", "earn*", "sales", "fined", "worth", "already spent", "used up",
    "per request", "if we", "staff", "wage", "wages", "insurance", "postage", "price per", "per label",
    "per year saved", "extra for", "value of", "claim of", "invoiced", "cost us", "is lost", "are lost",
    "customers pay", "users pay", "clients pay",
)  # fmt: skip
_REST = frozenset("rest remain remains remaining remainder left balance".split())
_NOT = frozenset("not never no n't nobody cannot can't mustn't nothing none won't anything everything whatever".split())
_MORE = frozenset("more above over exceed exceeds beyond past higher".split())
_STOPS = frozenset(". ; , ( ) – —".split())


class Amount(NamedTuple):
    """A sum of an answer.  ours, other: whether what it is for is labels, or something else."""

    topic: Topic
    statement: Statement
    quantity: Quantity
    ours: bool
    other: bool


def may_hold_money(statement: Statement) -> bool:
    """Whether a statement could tell of a sum: a cheap look before its amounts are read."""
    lower = statement.lower
    return any(map(lower.__contains__, _COINS)) and may_hold_figures(lower)


_COINS = (
    "€", "$", "£", "¥", " cent", " ct", "eur", "usd", "gbp", "chf", "dollar", "pound", "franc", "grand", "yen", "kron",
    "rupee", " kr",
    "cad", "aud", "sek", "nok", "dkk", "pln", "czk", "huf", "inr", "peso", "lira", "zloty", "buck", "real", "shilling",
)  # fmt: skip


def amounts(statement: Statement) -> list[Quantity]:
    """The sums of a statement as they are meant: 20.000 euros, ten grand, €0.2m, 3,500 euros a month for a year."""
    found: list[Quantity] = []
    for each in statement.quantities:
        after = [token.lower for token in statement.tokens[each.last : each.last + 2]]
        value = each.value
        if each.sort == "number" and after[:1] and after[0] in _THOUSANDS:
            value *= 1000
        elif each.sort == "number" and found and each.value >= _SMALLEST and each.value % 50 == 0:
            if not after or after[0] not in _OF_MONEY:
                continue  # of the 100,000 EUR, 80,000 are for people
        elif each.sort != "money":
            continue
        elif after[:1] == ["m"] and statement.tokens[each.last].start == each.end:
            value *= 1e6
        elif value < 1000 and _is_grouped(statement, each):
            value *= 1000
        period = _paid_by(statement, after)
        if period:
            lasts = [one.value / period for one in statement.quantities if one.sort == "duration"]
            value *= round(max(lasts, default=0.0))
        if value >= _SMALLEST:
            found.append(each._replace(value=value, sort="money"))
    return found


_THOUSANDS = frozenset("grand keur teur kusd kgbp kchf".split())
_OF_MONEY = frozenset("are is remain remains for go goes of stay stays left".split())


def _paid_by(statement: Statement, after: list[str]) -> float:
    """Seconds from one payment to the next: 3,500 a month, the weekly allowance; 0 if there is but one."""
    if len(after) > 1 and after[0] in ("a", "per", "/", "each", "every") and after[1] in ("week", "month", "quarter"):
        return PERIODS[after[1]]
    return next((PERIODS[word[:-2]] for word in statement.words if word in ("weekly", "monthly", "quarterly")), 0.0)


def _is_grouped(statement: Statement, each: Quantity) -> bool:
    """20.000 euros: a point before three figures, in money, parts thousands."""
    words = [token.text for token in statement.tokens[each.first : each.last]]
    return any(len(word.partition(".")[2]) == 3 and word[0] != "0" for word in words)


def parted_funds(reading: Reading) -> Amount | None:
    """A sum of which a part, a share or the rest is for labels; None where no sum is parted."""
    for topic, statement in plain_statements(reading, _TOPICS):
        if not may_hold_money(statement):
            continue
        found = [_amount(topic, statement, each) for each in amounts(statement)]
        shares = [each for each in statement.quantities if each.sort == "percent" and each.value < 1]
        if len(found) + len(shares) < 2 or not found or not holds(statement, found[0].quantity):
            continue
        if is_elsewhere(statement, found[0].quantity):
            continue
        whole = max(found, key=lambda each: each.quantity.value)
        part = _ours(found) or _share(topic, statement, shares, whole)
        if part or (part := _left(statement, found, shares, whole)):
            return part
    return None


ELSEWHERE = Phrases(
    "competitor*",
    "rival*",
    "said to have",
    "another project",
    "other project",
    "last year's",
    "first draft",
    "neighbour*",
    "another chair",
    "other chair",
)


def _ours(found: list[Amount]) -> Amount | None:
    """15,000 euros for data work and 4,000 for licences; €0.2m, of which €0.05m is kept for annotation."""
    ours = [each for each in found if each.ours and not each.other]
    return max(ours, key=lambda each: each.quantity.value) if ours and len(ours) < len(found) else None


def _share(topic: Topic, statement: Statement, shares: list[Quantity], whole: Amount) -> Amount | None:
    """40,000 EUR, a quarter of it for labels."""
    for each in shares:
        told = _amount(topic, statement, each)
        led = [token.lower for token in statement.tokens[each.last : whole.quantity.first]]
        before = each.last < whole.quantity.first and led[:1] == ["of"] and len(led) <= 2  # a third of the 90,000
        if (told.ours and not told.other and each.first > whole.quantity.first) or (before and whole.ours):
            value = whole.quantity.value * each.value
            return told._replace(quantity=each._replace(value=value, unit=whole.quantity.unit))
    return None


def _left(statement: Statement, found: list[Amount], shares: list[Quantity], whole: Amount) -> Amount | None:
    """60 k€, of which 50 k€ is staff, the rest annotation; 70 % of it salaries; what remains is for labels."""
    words = [token.lower for token in statement.tokens]
    at = next((at for at, word in enumerate(words) if word in _REST), None)
    if at is None or not any(at < each.first <= at + 8 for each in statement.mentions(_SPENT)):
        return None
    taken = sum(each.quantity.value for each in found if each is not whole)
    taken += sum(each.value * whole.quantity.value for each in shares)
    value = whole.quantity.value - taken
    return whole._replace(quantity=whole.quantity._replace(value=value)) if value > 0 else None


def _amount(topic: Topic, statement: Statement, each: Quantity) -> Amount:
    """A sum with what it is for: as the words behind it say, else those before it."""
    words = [token.text for token in statement.tokens]
    others = [one for one in statement.quantities if one.sort in ("money", "percent") and one.first != each.first]
    end = next((at for at in range(each.last, len(words)) if words[at] in _STOPS), len(words))
    joined = (at for at in range(each.last, end - 1) if words[at] == "and" and words[at + 1] == "for")
    end = min([end, next(joined, end), *(one.first for one in others if one.first > each.first)])
    start = next((at + 1 for at in range(each.first - 1, -1, -1) if words[at] in _STOPS), 0)
    start = max([start, *(one.last for one in others if one.first < each.first)])
    for low, high in ((each.last, end), (start, each.first)):
        ours = any(low <= one.first < high for one in statement.mentions(_SPENT))
        theirs = [*statement.mentions(OTHER_MONEY), *statement.mentions(_STAFF)]
        other = any(low <= one.first < high and not one.text.lower().endswith(("month", "monthly")) for one in theirs)
        if ours or other:
            return Amount(topic, statement, each, ours, other)
    return Amount(topic, statement, each, ours=False, other=False)


_STAFF = Phrases("staff", "wages", "software", "licences", "licenses", "development", "travel", "machines")


def holds(statement: Statement, each: Quantity) -> bool:
    """Whether there is that much: said, or what is denied is to spend more; a word behind a semicolon is not of it."""
    if held(Mention(statement, each.first, each.last)) or _denies_more(statement, each):
        return True
    text = statement.text.partition(";")[0].replace("pilot", "project")
    for aside in ("set aside", "put aside", "laid aside"):
        text = text.replace(aside, "kept back")  # money is, other things are turned down so
    cut = Statement(text, statement.line, statement.kind)
    return each.last <= len(cut.tokens) and held(Mention(cut, each.first, each.last))


def _denies_more(statement: Statement, each: Quantity) -> bool:
    """Must not exceed 22,500; nobody signs an order above 28,000."""
    led = {token.lower for token in statement.tokens[max(each.first - 8, 0) : each.first]}
    behind = {token.lower for token in statement.tokens[each.last : each.last + 3]}
    if "more" in behind and not _NOT.isdisjoint(behind):
        return True
    return not _NOT.isdisjoint(led) and not _MORE.isdisjoint(led)


def only_sum(reading: Reading) -> Amount | None:
    """The only sum that the constraints tell of, where nothing says that it is for something else."""
    found = []
    for topic, statement in plain_statements(reading, _TOPICS):
        if not may_hold_money(statement):
            continue
        sums = amounts(statement)
        if not sums and any(each.sort == "money" for each in statement.quantities):
            if statement.names(OTHER_MONEY):
                continue  # the cloud costs 400 a month
            return None
        if statement.names(_OTHERS) or statement.names(DAMAGE):
            sums = [each for each in sums if holds(statement, each)]
        found += [_amount(topic, statement, each) for each in sums if not is_elsewhere(statement, each)]
    found = [each for each in found if each.ours or not each.other]
    if len(found) != 1:
        return None
    told = found[0]
    statement = told.statement
    if is_elsewhere(statement, told.quantity) or statement.names(_OTHERS) or statement.names(DAMAGE):
        return None
    return told if holds(statement, told.quantity) else None


def is_elsewhere(statement: Statement, each: Quantity) -> bool:
    """Whether a sum is another project's or another year's, as told between the semicolons round it."""
    if not statement.names(ELSEWHERE):
        return False
    cuts = [at for at, token in enumerate(statement.tokens) if token.text == ";"]
    start = max((at for at in cuts if at < each.first), default=-1)
    end = min((at for at in cuts if at >= each.last), default=len(statement.tokens))
    return any(start < one.first < end for one in statement.mentions(ELSEWHERE))
