"""A labelling bill that is worked out from link to link: cents a box, boxes per image, images; or by the hour."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from mlsd.claims.agents import is_agent
from mlsd.claims.amounts import is_figure
from mlsd.claims.beside_facts import beside_facts
from mlsd.claims.labelling.bills import PAID, Bill, Sum, bill_of, coin, is_work
from mlsd.claims.labelling.funds import may_hold_money
from mlsd.claims.labelling.labelling_words import DAMAGE, DOING, LABEL, MEDIA, PEOPLE, RAW
from mlsd.claims.labelling.links import THEM, Link, links
from mlsd.claims.labelling.times import labelled_times
from mlsd.claims.labelling.unpaid import is_free
from mlsd.claims.labelling.wholes import whole_bills
from mlsd.claims.quoting import held
from mlsd.prose import Mention, Phrases, Statement
from mlsd.quantities import Quantity, may_hold_figures
from mlsd.reading import Reading, Topic
from mlsd.units import PERIODS

TOPICS = "data.availability data.input-output"
_ONE_LABEL = frozenset(
    "label annotation judgement judgment opinion mark unit piece item example rating vote time reading each".split()
)
_DAY = 86400.0
_WANTED = Phrases(
    "want", "wants", "need", "needs", "must", "order*", "send", "sends", "sent", "go through", "goes through",
    "at least",
    "will be", "is to be", "are to be", "have to be", "get", "gets", "buy", "require*", "plan*", "all of them",
)  # fmt: skip


_TO_COME = Phrases("will be bought", "to be bought", "will be paid", "shall be bought")


class Chain:
    """The links that the answers of one topic tell."""

    def __init__(self, topic: Topic, statements: list[Statement]) -> None:
        self.topic = topic
        self.links = [link for each in statements if may_hold_figures(each.lower) for link in links(each)]
        self.statements = statements

    def prices(self) -> Iterator[Link]:
        """What one of something costs."""
        for link in self.links:
            if link.quantity.sort == "money" and link.per and _is_held(link):
                by_time = "second" in link.per
                if (link.value < 500 or by_time) and (not link.statement.names(DAMAGE) or is_work(link.statement)):
                    yield link

    def count(self, names: frozenset[str], price: Link, depth: int = 0) -> float | None:
        """How many there are to be paid for of what is named so, or None."""
        counts = [link for link in self.links if link.quantity.sort != "money"]
        found = [link for link in counts if link.of & names]
        if not found:
            found = [link for link in counts if link.of & THEM and link.value >= 100 and not link.per]
            found = found if len(found) == 1 else []
        summed = [link.value for link in found if link.summed]
        if summed:
            return sum(summed)
        values = [self._value(link, price, depth) for link in found if self._is_wanted(link, price)]
        return min((value for value in values if value), default=None)

    def only_count(self) -> Link | None:
        """The only large count that is told."""
        large = self._large()
        return large[0] if len(large) == 1 and self._is_wanted(large[0], large[0]) else None

    def _large(self) -> list[Link]:
        """The large counts, without years and without what only lies in the archive."""
        large = (each for each in self.links if each.quantity.sort == "number" and each.value >= 100)
        return [each for each in large if is_figure(each.statement, each.quantity) and not _lies_there(each.statement)]

    def _value(self, link: Link, price: Link, depth: int) -> float | None:
        if "second" in link.per:
            lasts = self._lasts(link)
            return link.value * lasts if lasts else None
        if not link.per:
            return link.value if link.value >= 100 else None
        more = self.count(link.per, price, depth + 1) if depth < 2 else None
        if more is None and depth < 2:
            more = next((each.value for each in self.links if each.of & link.per and each is not link), None)
        return link.value * more if more else None

    def _lasts(self, link: Link) -> float:
        """How long something goes on: 150 a day for 200 days."""
        spans = [each.value for each in link.statement.quantities if each.sort == "duration" and each.value >= _DAY]
        return max(spans, default=0.0)

    def _is_wanted(self, link: Link, price: Link) -> bool:
        """Whether a count is of what gets labels: not of what there is, nor of what has them already."""
        statement = link.statement
        paid = statement.names(PAID) and not statement.names(_TO_COME)
        if statement.names(RAW) or paid or not _is_held(link):
            return False
        if statement is price.statement or statement.names(DOING) or statement.names(_WANTED) or link.per:
            return True
        return len(self._large()) == 1


def _lies_there(statement: Statement) -> bool:
    """Whether a statement tells what there is, or what is labelled already, and nothing of what is to be labelled."""
    stock = statement.names(RAW) or (statement.names(PAID) and not statement.names(_TO_COME))
    return stock and not statement.names(DOING)


def _is_held(link: Link) -> bool:
    return held(Mention(link.statement, link.quantity.first, link.quantity.last))


def further_bills(
    reading: Reading, budget: Sum, times: Callable[[Topic], float], examples: Callable[[Topic], float | None]
) -> Iterator[Bill]:
    """Bills by links from the price to the count, and bills told in one sum.

    times, examples: how often each is labelled (0: not told), how many there are where no noun joins price and count.
    """
    for topic, statement, cost in whole_bills(reading):
        if _same_coin(cost, budget):
            yield bill_of(topic, statement, cost, budget, 1.0, 1.0)
    for id in TOPICS.split():
        answered = reading.answered(id)
        statements = beside_facts(answered.prose) if answered else []
        if answered and any(map(may_hold_money, statements)):
            if any(map(is_free, statements)):
                continue
            chain = Chain(answered, statements)
            for price in chain.prices():
                if _same_coin(price.quantity, budget):
                    for count, often, each in _worked_out(chain, price, times, examples):
                        cost = price.quantity._replace(value=each)
                        yield bill_of(answered, price.statement, cost, budget, count, often)


def _same_coin(cost: Quantity, budget: Sum) -> bool:
    return not (coin(cost) and coin(budget[2]) and coin(cost) != coin(budget[2]))


def _worked_out(
    chain: Chain, price: Link, times: Callable[[Topic], float], examples: Callable[[Topic], float | None]
) -> Iterator[tuple[float, float, float]]:
    """How many there are, how often each is labelled, and what one costs."""
    often = times(chain.topic) or labelled_times(chain.topic)
    if "second" in price.per:
        for names, each in _by_time(chain, price):
            count = chain.count(names, price) if names else 1.0
            if count:
                yield count, often if names else 1.0, each
        return
    count = chain.count(price.per, price)
    if count is not None:
        several = any(link.of & price.per and link.value <= 15 for link in chain.links)
        readers = [link.value for link in chain.links if link.per & price.per and _are_people(link)]
        yield count, 1.0 if several else readers[0] if readers else often, price.value
    elif price.per & _ONE_LABEL or any(each.endswith("ing") for each in price.per):
        many = examples(chain.topic)
        only = chain.only_count() if many is None else None
        if only:
            small = [link.value for link in chain.links if link.per & only.of and 1 < link.value <= 15]
            many, often = only.value, small[0] if small else often
        if many:
            yield many, often, price.value


def _are_people(link: Link) -> bool:
    """Five tasters for each leaf."""
    return 1 < link.value <= 15 and any(is_agent(f"{each}s") for each in link.of)


def labelled_share(topic: Topic) -> float:
    """The share of what there is that gets labels: only a tenth is labelled by hand; 1 where no part is told."""
    for statement in topic.prose.plain:
        for each in statement.quantities:
            led = [token.lower for token in statement.tokens[max(each.first - 2, 0) : each.first]]
            if each.sort == "percent" and each.value < 1 and not _ONLY.isdisjoint(led):
                start, end = statement.clause(each.first, each.last)
                if any(start <= one.first < end for one in statement.mentions(DOING)):
                    return each.value
    return 1.0


_ONLY = frozenset("only just merely but".split())


def _by_time(chain: Chain, price: Link) -> Iterator[tuple[frozenset[str], float]]:
    """What one thing costs at the pay for an hour or a day, with its name; or, without a name, all the hours."""
    period = _paid_for(price)
    if not period:
        return
    for link in chain.links:
        if link.quantity.sort == "rate" and link.of and link.value * period < 5000 and not link.statement.names(RAW):
            yield link.of, price.value / (link.value * period)
    for statement in chain.statements:
        for each in statement.quantities:
            if price.per & _LABELLED and each.sort == "duration" and each.value > period:
                yield frozenset(), price.value * each.value / period
            worked = each.sort == "duration" and each.value > period and each.unit[0] == _UNITS[period]
            if worked and _are_worked(statement, each):
                yield frozenset(), price.value * each.value / period * _workers(statement, each)


_LABELLED = frozenset("annotated labelled labeled transcribed marked tagged coded".split())
_UNITS = {60.0: "m", 3600.0: "h", 86400.0: "d", 604800.0: "w"}


def _paid_for(price: Link) -> float:
    """Seconds that a pay is for, up to a week; 0 if it is for something else."""
    words = [token.lower for token in price.statement.tokens]
    last, first = price.quantity.last, price.quantity.first
    near = words[last : last + 3] + words[max(first - 8, 0) : first]
    return next((PERIODS[word] for word in near if PERIODS.get(word) in _UNITS), 0.0)


def _workers(statement: Statement, hours: Quantity) -> float:
    """Six students annotate for 300 hours each: how many work so long."""
    words = [token.lower for token in statement.tokens]
    if "each" not in words[hours.last : hours.last + 3]:
        return 1.0
    people = [each.value for each in statement.quantities if each.sort == "number" and each.last <= hours.first]
    return people[-1] if people and people[-1] <= 50 else 1.0


def _are_worked(statement: Statement, hours: Quantity) -> bool:
    """6,000 hours of an agronomist marking leaves; not hours of film."""
    words = [token.lower for token in statement.tokens]
    if not MEDIA.isdisjoint(words[hours.last : hours.last + 4]) or statement.names(_RECORDED):
        return False
    works = any(is_agent(word) or is_agent(f"{word}s") for word in words)
    return works or statement.names(PEOPLE) or statement.names(DOING) or statement.names(LABEL)


_RECORDED = Phrases("recorded", "recordings", "archive", "footage", "in stock", "filmed", "unlabelled", "unlabeled")
