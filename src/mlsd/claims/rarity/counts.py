"""Rare positives told by counts: a table of classes with their rows, every two hundredth sentence."""

from __future__ import annotations

from itertools import pairwise

from mlsd.claims.rarity.rarity_words import NEGATIVE
from mlsd.prose import Phrases, Prose, Statement
from mlsd.quantities import Quantity
from mlsd.units import ONES

_RARE = 0.05
_PLENTY = 90  # rows of the larger class, at least
_TENTHS = {"tenth": 10.0, "hundredth": 100.0, "thousandth": 1000.0, "millionth": 1e6}


def tabled_counts(prose: Prose) -> tuple[Statement, float] | None:
    """Two rows of a table: | no failure | 488,000 |, | failure | 1,900 |."""
    rows = [each for each in prose.plain if each.quantities and (each.kind == "row" or _is_pair(each))]
    classed = any(row.names(_CLASSED) for row in prose.plain if row.kind == "row" and not row.quantities)
    for one, two in pairwise(rows):
        (first, ours), (second, theirs) = _cell(one), _cell(two)
        if first is None or second is None or two.line - one.line != 1:
            continue
        low, high = sorted((first, second))
        usual = ours if first > second else theirs
        if (
            high >= _PLENTY
            and 0 < low <= _RARE * high
            and (classed or Statement(usual, 0, "item").names(NEGATIVE) or usual.strip().lower() in _WHOLE)
        ):
            total = high if Statement(usual, 0, "item").lower.strip() in ("all", "total") else high + low
            return (one if first < second else two), low / total
    return None


def _is_pair(statement: Statement) -> bool:
    """- torn: 310: a name and its count, as an item."""
    return statement.kind == "item" and ":" in statement.text and len(statement.words) <= 6


_CLASSED = Phrases("class", "label", "outcome", "target")


def _cell(row: Statement) -> tuple[float | None, str]:
    """The single count of a row and the words of its first cell."""
    shares = [each.value for each in row.quantities if each.sort == "percent"]
    counts = [100 * each for each in shares] or [each.value for each in row.quantities if each.sort == "number"]
    name = row.text.strip("| ").split("|")[0] if row.kind == "row" else row.text.partition(":")[0]
    return (counts[0] if len(counts) == 1 else None), name


def half_sampled(statement: Statement) -> bool:
    """We train and test on a sample where they are 50 %."""
    if "half of the " in statement.lower:
        words = statement.words
        at = words.index("half") if "half" in words else 0
        if words[at + 1 : at + 3] == ["of", "the"] and words[at + 4 : at + 5] in (["are"], ["have"], ["is"], ["has"]):
            return True  # half of the parcels are late
    if not any(map(statement.lower.__contains__, ("sampl", "test on", "balanc", "subset"))):
        return False
    return any(
        each.sort == "percent" and 0.3 <= each.value <= 0.7 for each in statement.quantities
    ) and statement.names(_SET)


_SET = Phrases(
    "sample", "subset", "test", "balanc*", "resampl*", "rebalanc*", "where they", "where positives", "in which"
)


def of_many(prose: Prose) -> bool:
    """Which of six tariffs fits, one of 12 classes: the output is no yes or no."""
    for statement in prose.plain:
        kinds = any(map(statement.lower.__contains__, _MANY))
        if " of " not in statement.lower and not kinds:
            continue
        words = [token.lower for token in statement.tokens]
        for at in range(len(words) - 2):
            if words[at] in ("which", "one") and words[at + 1] == "of":
                then = words[at + 2 + (words[at + 2] in ("the", "our", "these")) :][:2]
                count = ONES.get(then[0], float(then[0]) if then and then[0].isdecimal() else 0.0) if then else 0.0
                few = 3 <= count < 100 and at < 24 and (words[at] == "which" or count < 20)
                if few and _of_answers(words):
                    return True
        for at, word in enumerate(words[:-1]):
            count = ONES.get(word, float(word) if word.isdecimal() else 0.0)
            many = kinds and 3 <= count < 1000 and words[at + 1].rstrip("s") in _KINDS | {"language", "specie"}
            if many and _of_answers(words):
                return True
    return False


def _of_answers(words: list[str]) -> bool:
    """Whether it tells what is put out, and not how many vendors answered or in which languages a screen is."""
    return len(words) <= _SHORT or any(word.startswith(_ANSWERS) and word != "answered" for word in words)


_SHORT = 6
_ANSWERS = (
    "output", "predict", "label", "class", "categor", "answer", "sort", "assign", "rout", "goes", "go", "decid", "say",
    "tell", "target", "recogn", "which", "into", "put", "name", "identif", "guess", "out", "choos", "pick", "kind",
    "type", "find", "given", "give", "want", "whether", "breed", "species",
)  # fmt: skip
_MANY = ("classes", "breeds", "kinds", "species", "categories", "languages", "tariffs", "types", "each class")
_KINDS = frozenset("classe kind type categorie label species breed tariff group".split())


def ordinal_in_words(statement: Statement) -> float | None:
    """Only every two hundredth sentence has it."""
    if "every" not in statement.lower and "each" not in statement.lower:
        return None
    words = [token.lower for token in statement.tokens]
    for at in range(2, len(words)):
        times = ONES.get(words[at - 1]) if words[at] in _TENTHS else None
        if times and words[at - 2] in ("every", "each"):
            share = 1 / (times * _TENTHS[words[at]])
            return share if share <= _RARE else None
    return None


def one_of(statement: Statement, each: Quantity) -> bool:
    """from one of 140 camera traps, goes to one of 60 desks: where it is from, not how many there are."""
    words = [token.lower for token in statement.tokens[max(0, each.first - 1) : each.last]]
    return (
        words[-2:-1] == ["of"]
        and "out" not in words
        and each.first > 0
        and words[0] in _LED
        and words[1] in ("one", "1")
        and (len(words) < 5 or not _closes(statement, each))
    )


def _closes(statement: Statement, each: Quantity) -> bool:
    """Is set in 1 row of 250: nothing follows that the figure could count."""
    after = statement.tokens[each.last : each.last + 1]
    return not after or not after[0].text[0].isalnum()


def counted_apart(prose: Prose) -> tuple[Statement, float] | None:
    """90k rows from 240 pumps; and, in another sentence: 310 positives in all of it."""
    if not any(map(prose.lower.__contains__, _EVENTS_LOOK)) and not any(map(prose.lower.__contains__, _HEADED)):
        return None
    rows, events, where = 0.0, 0.0, None
    for statement in prose.plain:
        for each in statement.quantities:
            if each.sort != "number" or each.value < 2 or each.value % 1:
                continue
            after = [token.lower for token in statement.tokens[each.last : each.last + 3]]
            led = [token.lower for token in statement.tokens[max(0, each.first - 2) : each.first]]
            headed = led[1:] == [":"] and led[0] in ("positives", "ones", "yes", "events", "hits")
            if (headed or (after[:1] and after[0] in _EVENTS)) and not statement.names(_KNOWN_ONLY):
                events, where = (events, where) if where else (each.value, statement)
            elif statement.kind != "row" and (not _ROWS.isdisjoint(after[:2]) or _is_many(each, after)):
                rows = max(rows, each.value)
    if where is None or rows < _PLENTY or not 0 < events <= _RARE * rows:
        return None
    return where, events / rows


def _is_many(each: Quantity, after: list[str]) -> bool:
    """120k strips: so many of what has no name here; not 30,000 genes, 4,000 users."""
    return each.value >= 1000 and bool(after) and after[0].isalpha() and _WIDE.isdisjoint(after)


_HEADED = ("positives:", "ones:", "yes:", "events:", "hits:")
_WIDE = frozenset(
    "features columns pixels sensors hospitals users customers sites machines parameters tokens trees words genes "
    "variables dimensions shops stores farms people members employees devices cameras of in per from for a an hz bits "
    "metres meters km kg neighbours layers units steps classes categories topics".split()
)
_EVENTS = frozenset(
    "positives frauds failures defects defaults faults incidents attacks breakdowns outages fires leaks thefts "
    "intrusions hits cheaters bots infections deaths accidents recalls takeovers yes ones relapses strokes ruptures "
    "seizures falls".split()
)
_EVENTS_LOOK = tuple(_EVENTS)
_ROWS = frozenset(
    "rows records samples examples transactions images photos scans sessions logins calls claims loans messages emails "
    "mails parcels orders days visits stays patients documents pages tickets windows frames clips invoices accounts "
    "players posts policies trips flights lines datapoints points observations instances cases items".split()
)
_KNOWN_ONLY = Phrases(
    "labelled", "labeled", "annotated", "so far only", "we know of", "sampled", "per week", "per day", "a day",
    "a week",
    "a month", "per month", "test set", "for the pilot", "by hand", "balanced", "in the pilot",
)  # fmt: skip


def leads(statement: Statement, each: Quantity, start: int) -> bool:
    """One ewe in ninety loses her lamb, half a percent of the sails tear: the subject of what happens, whatever."""
    words = [token.lower for token in statement.tokens]
    then = words[each.last : each.last + 1]
    tail = words[each.last :]
    short = 0 < len(tail) <= 3 and tail[-1] == "." and tail[0].endswith("ed")  # 0.7 percent injured.
    own = then == ["of"] and words[each.last + 1 : each.last + 2] not in (["them"], ["those"], ["these"])
    part = short or (own and not _WHOLES.intersection(words[each.last + 1 : each.last + 4]))
    led = set(words[start : each.first]) <= _ROUGHLY
    return led and (part if each.unit != "ratio" else then not in ([], ["."], [","]))


_WHOLE = ("all", "total")
_WHOLES = frozenset("budget revenue turnover time cost costs traffic data memory area volume pixels cells".split())


def ends(statement: Statement, each: Quantity, start: int) -> bool:
    """The police say one flat in five thousand; that's 1 bag in 900 with us: nothing else leads or follows."""
    words = [token.lower for token in statement.tokens]
    before = words[start : each.first]
    closed = words[each.last : each.last + 1] in ([], ["."], [";"], [","])
    told = not {"in", "out"}.isdisjoint(words[each.first : each.last])
    return closed and told and bool(before) and before[-1] in _SAYS


_SAYS = frozenset(
    "say says said that's that’s it's it’s is are guess reckon estimate estimates estimated about roughly maybe "
    "perhaps around approximately some only think thinks told tells tell us probably happen happens".split()
)
_ROUGHLY = frozenset(
    "i i'd i’d we we'd would say something like guess think it's its so well that approximately about roughly some "
    "only perhaps maybe around just barely hardly no more than at most".split()
)
_LED = frozenset("from in at to by is are into with for on via through onto of uses use has have".split())
