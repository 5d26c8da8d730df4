"""What the labels cost as facts or prose tell it, against the money that there is for them."""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.bills import PAID, Bill, coin, stated_bill
from mlsd.claims.quoting import close, held, place, plain_statements
from mlsd.claims.tables import cells
from mlsd.prose import Mention, Phrases, Statement
from mlsd.quantities import Quantity
from mlsd.reading import Reading, Topic
from mlsd.tokens import tokens_of

LABEL = Phrases(
    "coding", "cost", "costs", "charge*", "label*", "annotat*", "mark", "marked", "tag", "tagged", "judg*",
    "transcri*", "code", "coded", "opinion", "read", "reading", "grade", "graded", "grading", "rate", "rated",
    "click work*", "crowd*", "rater", "review*", "example", "clip", "image", "photo", "document", "item", "each",
    "sample", "piece", "page", "scan", "recording", "sentence", "report", "apiece", "record", "rating", "vote",
    "opinion",
    "tweet", "contract", "case", "pair", "query", "slide", "x ray", "video", "frame", "post", "comment", "ticket",
    "letter",
    "patch", "tile", "specimen", "utterance", "conversation", "call", "question", "answer", "box", "mask", "outline",
    "judgement", "judgment", "verdict", "leaf", "leaves", "plot", "dialogue", "paragraph", "article", "review", "form",
    "bill*", "price", "rate of", "fee", "wage", "paid", "pay", "pays", "take", "takes", "get", "gets", "ask", "asks",
    "want",
    "receipt", "invoice", "line", "segment", "track", "song", "hour of", "minute of", "word", "token", "entry", "row",
    "listen*", "verif*", "assess*", "task", "hit", "crop", "cell", "signature", "text", "file", "essay", "reply",
    "plate",
)  # fmt: skip
_DOING = Phrases(
    "label*", "annotat*", "mark", "marked", "tag", "tagged", "judged", "transcri*", "coded", "read", "grade", "graded",
    "grading", "rated", "crowd*", "relabel*", "reviewed", "outlined", "segmented by", "checked by", "drawn by hand",
    "x", "rating", "rater", "rate each", "vote", "voted", "voter", "opinion", "heard", "listened", "listener",
    "annotator",
    "judge", "judges", "judging", "judgement", "judgment", "to mark", "marked up", "marked by", "scored by", "scored",
    "transcribe*", "outline", "segment", "segmented", "sketched", "boxed", "assessed", "assessor", "verified",
    "checked",
    "read by", "looked at", "seen by", "reader", "grader", "coder", "expert", "reviewer", "look at each", "translated",
    "to be coded", "classified by", "sorted by", "inspected by", "examined by", "measured by", "counted by", "traced",
    "identified by", "determined by", "turk", "turkers", "crowd", "appen", "prolific", "scale ai", "by hand", "doubly",
)  # fmt: skip
_TWICE = Phrases(
    "twice each", "each twice", "twice over", "double", "doubly", "by both", "twice by", "read twice",
    "labelled twice", "labeled twice", "pairs of", "coded twice", "annotated twice", "rated twice", "marked twice",
    "graded twice", "checked twice", "transcribed twice", "scored twice", "judged twice", "twice independently",
    "done twice", "seen twice", "in duplicate", "in pairs",
)  # fmt: skip
PEOPLE = Phrases(
    "annotator", "labeller", "labeler", "rater", "expert", "reader", "opinion", "label per", "labels each",
    "labels per", "people", "person", "reviewer", "judge", "coder", "student", "nurse", "radiologist", "doctor",
    "biologist", "surveyor", "lawyer", "linguist", "worker", "transcriber", "physician", "times each", "times",
    "independent", "votes", "vote", "pathologist", "paralegal", "teacher", "listener", "turker", "assessor",
    "grader", "coders",
    "botanist", "agronomist", "engineer", "vet", "vets", "clinician", "dermatologist", "cardiologist", "specialist",
    "speaker", "native speaker", "phonetician", "historian", "translator", "geologist", "ecologist", "inspector",
    "colleague", "officer", "editor", "player", "tester", "ratings", "opinions", "judgements", "judgments", "passes",
    "rounds", "pairs of eyes", "eyes", "heads", "clerk", "accountant", "freelancer", "assistant", "intern", "farmer",
    "trader", "analyst", "forester", "curator", "taxonomist", "ornithologist", "birder", "labelings", "annotations",
)  # fmt: skip
BUDGET = Phrases(
    "got", "for the label*", "label*", "annotat*", "euros for", "limit", "not more than", "no more than", "at most",
    "sum", "maximum", "budget", "label* budget", "for label*", "for annotat*", "label* money", "grant", "fund",
    "funds", "funding", "spend", "pays", "purse", "pot", "cap", "money", "available", "have", "gives us", "granted",
    "approved", "altogether", "in all", "in total", "total", "left", "cash", "for crowd*", "for transcri*",
    "transcription",
    "for marking", "marking", "for rating", "for the rater", "for the annotator", "for expert", "for reading", "allow*",
    "afford", "set aside", "ring fenced", "earmark*", "allocat*", "foundation", "sponsor*", "ministry", "subsid*",
    "max",
    "max.", "ceiling", "all in", "for everything", "for the whole", "at our disposal", "disposal", "to spend",
    "can spend",
    "may spend", "pocket", "wallet", "kitty", "line item", "quota", "there is", "there are", "gave us", "receive",
    "costs may",
    "may cost", "not exceed", "up to", "no further", "envelope", "purchase order", "raised", "donat*", "scholarship",
)  # fmt: skip
_OTHER_MONEY = Phrases(
    "gpu", "compute", "cloud", "server", "salary", "salaries", "hardware", "licence", "license", "hosting",
    "per month", "a month", "monthly", "travel", "serving", "storage", "inference", "fine", "loss",
)  # fmt: skip
_DAMAGE = Phrases(
    "costs us", "cost us", "mistake", "wrong", "saves", "save", "loses", "lose", "fine of", "penalt*", "damage",
    "revenue",
    "margin", "profit", "worth", "sold", "sells", "customer pays", "user pays", "fraud", "missed", "refund",
)  # fmt: skip
_SHARED = Phrases(
    "share", "shares", "shared", "split among", "split between", "split the", "divided", "divide", "one of our", "one of the",
    "distributed", "pool of", "in turn", "in turns", "test set only", "only the test", "a subset", "overlap",
    "a tenth", "every tenth", "each take", "each takes a", "one reader each", "one person each", "a sample of", "each do",
)  # fmt: skip
_RAW = Phrases("raw", "unlabelled", "unlabeled", "pool", "filmed", "archive", "stay unlabelled", "hours", "gb", "tb")
_FOR_LABELS = Phrases("label*", "annotat*", "marking", "transcription", "grading")
_MONEY = frozenset("€ $ £ eur usd gbp chf euro euros dollars".split())
_OTHER_UNITS = frozenset("hour h hr month day week year gpu gb tb user call-out request".split())


def over_budget(reading: Reading) -> Bill | None:
    """The labelling bill that the budget does not pay, or None."""
    bill = stated_bill(reading) or _told(reading)
    return bill if bill and bill.total > bill.money * 1.001 else None


def _told(reading: Reading) -> Bill | None:
    """The bill as prose tells it: the price of one label, the examples, the people for each, the money there is."""
    budget = next(_tabled(reading), None) or next(_budgets(reading), None)
    price = next(_prices(reading), None)
    if not budget or not price:
        return None
    topic, statement, cost = price
    hours = _hours(topic) if _by_the_hour(statement, cost) else None
    examples = hours or _examples(topic)
    times = next(_times(topic), 1.0)
    if not examples or (coin(cost) and coin(budget[2]) and coin(cost) != coin(budget[2])):
        return None
    mention = Mention(statement, cost.first, cost.last)
    there = Mention(budget[1], budget[2].first, budget[2].last)
    return Bill(
        examples, times, cost.value, budget[2].value, place(topic, mention), place(budget[0], there), sure=False
    )


def _budgets(reading: Reading) -> Iterator[tuple[Topic, Statement, Quantity]]:
    for topic, statement in plain_statements(reading, "setup.project-constraints"):
        for money in (each for each in statement.quantities if each.sort == "money"):
            start, end = statement.clause(money.first, money.last)
            other = any(start <= each.first < end for each in statement.mentions(_OTHER_MONEY))
            if not other and held(Mention(statement, money.first, money.last)) and (
                close(statement, money.first, money.last, statement.mentions(BUDGET), 8)
            ):  # fmt: skip
                yield topic, statement, money


def _tabled(reading: Reading) -> Iterator[tuple[Topic, Statement, Quantity]]:
    """The money that a table of the budget gives to labels."""
    topic = reading.answered("setup.project-constraints")
    for cell in cells(topic) if topic else ():
        amounts = Statement(cell.text, 0, "row").quantities
        coins = {token.lower for token in tokens_of(f"{cell.text} {cell.column}")} & _MONEY
        if amounts and coins and Statement(cell.row, 0, "row").names(_FOR_LABELS) and topic:
            same = [each for each in cell.statement.quantities if each.value == amounts[0].value]
            if same:
                yield topic, cell.statement, same[0]


def _prices(reading: Reading) -> Iterator[tuple[Topic, Statement, Quantity]]:
    for topic, statement in plain_statements(reading, "data.availability setup.project-constraints"):
        if statement.names(_DAMAGE):
            continue
        for money in (each for each in statement.quantities if each.sort == "money" and each.value < 500):
            after = [token.lower for token in statement.tokens[money.last : money.last + 3]]
            near = close(statement, money.first, money.last, statement.mentions(LABEL), 4)
            each = after[:1] and after[0] in ("per", "a", "an", "each", "apiece", "/")
            fits = _OTHER_UNITS.isdisjoint(after) or _by_the_hour(statement, money)
            if (near or each) and fits and held(Mention(statement, money.first, money.last)):
                yield topic, statement, money


_MEDIA = frozenset(
    "tape audio speech video recording recordings recorded sound footage radio interview talk material film".split()
)


def _by_the_hour(statement: Statement, money: Quantity) -> bool:
    """Whether a price is one for an hour of tape."""
    after = [token.lower for token in statement.tokens[money.last : money.last + 6]]
    return bool({"hour", "hr", "h"} & set(after[:4])) and not _MEDIA.isdisjoint(after)


def _hours(topic: Topic) -> float | None:
    """How many hours of recordings there are to be labelled."""
    found = [each.value / 3600 for statement in topic.prose.plain for each in statement.quantities
             if each.sort == "duration" and each.unit in ("hour", "hours", "h", "hr", "hrs")
             and not _MEDIA.isdisjoint(token.lower for token in statement.tokens[each.last : each.last + 4])
             ]  # fmt: skip
    return found[0] if len(found) == 1 or (found and min(found) == max(found)) else None


def _examples(topic: Topic) -> float | None:
    """How many things are to be labelled: the bare number nearest to a word for labelling, not that of a raw pool."""
    found: list[tuple[int, float]] = []
    for statement in topic.prose.plain:
        doing = list(statement.mentions(_DOING))
        for number in (each for each in statement.quantities if each.sort == "number" and each.value >= 100):
            gaps = [max(each.first - number.last, number.first - each.last, 0) for each in doing]
            if gaps and min(gaps) <= 8 and not _of_pool(statement, number) and _says(statement, number):
                found.append((min(gaps), number.value))
    if not found:
        found = [(0, number.value) for statement in topic.prose.plain for number in _things(statement)]
    if not found:
        found = [(0, value) for value in _pointed_at(topic)]
    return min(found, key=lambda each: each[0])[1] if found else None


_EACH = frozenset("each every all these they both those one".split())


def _pointed_at(topic: Topic) -> Iterator[float]:
    """Counts that a later sentence says are to be labelled: 12,000 films. Each is read by; five workers a scene."""
    before: Statement | None = None
    for statement in topic.prose.plain:
        begins = statement.tokens[0].lower if statement.tokens else ""
        if before and begins in _EACH and (statement.names(_DOING) or statement.names(PEOPLE)):
            counts = [each for each in before.quantities if each.sort == "number" and each.value >= 100]
            yield from (each.value for each in counts if len(counts) == 1 and _says(before, each))
        before = statement
    for statement in topic.prose.plain:
        if statement.names(_DOING) or statement.names(PEOPLE):
            yield from _counts_of(topic, _shared_nouns(statement))


def _shared_nouns(statement: Statement) -> set[str]:
    """What a label is given to: per scene, for each film, a drawing."""
    words = [token.lower for token in statement.tokens]
    nouns = {after.removesuffix("s") for word, after in zip(words, words[1:], strict=False) if word in ("per", "each", "every")}
    return {noun for noun in nouns if noun.isalpha() and len(noun) > 2} - _OTHER_UNITS


def _counts_of(topic: Topic, nouns: set[str]) -> Iterator[float]:
    for statement in topic.prose.plain:
        for number in statement.quantities if nouns else ():
            after = {token.lower.removesuffix("s") for token in statement.tokens[number.last : number.last + 6]}
            if number.sort == "number" and number.value >= 100 and nouns & after and _says(statement, number):
                if not statement.names(_LABELLED) and not _is_part(statement, number):
                    yield number.value


def _is_part(statement: Statement, number: Quantity) -> bool:
    before = {token.lower for token in statement.tokens[max(number.first - 2, 0) : number.first]}
    return not before.isdisjoint(("of", "from", "first", "pilot", "w", "with", "whole"))


_LABELLED = Phrases("already label*", "already annot*", "labelled already", "labels exist", "pilot", "unlabelled", "unlabeled")


def _things(statement: Statement) -> Iterator[Quantity]:
    """Counts that begin a statement and are followed by what gets a label: 4,000 CT scans."""
    for number in statement.quantities[:1]:
        near = any(0 <= each.first - number.last <= 2 for each in statement.mentions(LABEL))
        if number.sort == "number" and number.value >= 100 and near and not _of_pool(statement, number):
            yield number


def _of_pool(statement: Statement, number: Quantity) -> bool:
    """Whether a number counts what there is, or what is labelled already, not what is to be labelled."""
    start, end = statement.clause(number.first, number.last)
    done = any(start <= each.first < end + 6 for each in statement.mentions(PAID))
    raw = [each for each in statement.mentions(_RAW) if start <= each.first < end]
    pool = close(statement, number.first, number.last, raw, 4)
    before = statement.tokens[number.first - 1].lower if number.first else ""
    all_of = statement.tokens[number.first - 2].lower in ("one", "all", "each") if number.first > 1 else False
    return done or pool or (before in ("of", "from") and not all_of)


def _says(statement: Statement, number: Quantity) -> bool:
    return held(Mention(statement, number.first, number.last))


def _times(topic: Topic) -> Iterator[float]:
    """How many labels each example gets: three annotators, each by two people, x 3, twice each."""
    for statement in topic.prose.plain:
        if statement.names(_SHARED) or any(each.sort == "percent" for each in statement.quantities):
            continue  # one in ten is read twice; three readers share the films
        reach = 4 if statement.kind == "row" else 2
        people = list(statement.mentions(PEOPLE))
        for number in statement.quantities:
            before = statement.tokens[number.first - 1].lower if number.first else ""
            whole = number.value == int(number.value) and 1 <= number.value <= 15 and number.sort == "number"
            near = close(statement, number.first, number.last, people, reach if number.value > 1 else 0)
            if whole and (before in ("x", "×", "*", "by") or near):
                yield number.value
        for twice in statement.mentions(_TWICE):
            if held(twice):
                yield 2.0
