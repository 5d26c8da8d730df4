"""What keeps coming, in any words: 500 added per day, films that nobody has seen today, a range that is not closed."""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.outputs.ends_told import nouns_at
from mlsd.claims.outputs.newcomers import NEW, recurs
from mlsd.claims.outputs.no_newcomers import of_known
from mlsd.claims.outputs.output_words import COMING
from mlsd.claims.rhythms import PERIODS
from mlsd.prose import Mention, Phrases, Statement

_TIMES = frozenset("day week month year hour minute night season term quarter time".split())
_FRESH = NEW - {"more", "further", "another", "extra"}
_SUPPLY = Phrases(
    "publish*", "upload*", "releas*", "ship", "ships", "launch*", "post", "posts", "posted", "list", "lists",
    "register*",
    "registers", "hire", "hires", "hired", "announce*", "lend*", "create", "creates", "created", "write", "writes",
    "written", "flood*", "pour*", "stream in", "enrol*", "sign up", "signs up", "put up", "putting", "come on the",
    "comes on the", "comes in", "come in", "come", "opens", "open new", "grow", "grows", "grown", "extended", "added",
    "adds", "add", "buy", "buys", "bring", "brings", "refreshed", "renewed", "introduce*",
    "deliver", "delivers", "delivered", "acquire*", "put", "puts", "make", "makes", "made", "send*", "sent",
    "enter", "enters",
    "turn up", "turns up", "submit*", "appear*", "arriv*",
)  # fmt: skip
_OFTEN = Phrases(
    "overnight", "at any time", "any time", "all the time", "hourly", "throughout", "day by day", "around the clock",
    "every few", "each of the last", "in the past", "continuously", "constantly", "nightly", "from now on",
    "by next year",
    "this time next year", "steadily", "nonstop", "non stop", "keep", "keeps", "again and again", "whenever",
    "through the year", "all year", "in that same", "in the same month",
    "during the season",
)  # fmt: skip
_OPEN = Phrases(
    "never the same", "open vocabulary", "open set of", "open ended", "is dynamic",
    "are dynamic", "dynamic set", "turns over", "turn over", "turnover", "churn", "changes daily", "changes weekly",
    "changes every", "changes all the time", "out of date", "outdated", "keeps changing", "keeps growing", "is growing",
    "in flux", "comes and goes", "come and go", "unstable",
)  # fmt: skip
_UNMET = frozenset(
    "nobody no never not didn't don't doesn't weren't wasn't isn't aren't isnt yet unseen hasn't".split()
)
_BEEN = frozenset(
    "seen bought exist existed existing there known listed met had written made trained published met all be".split()
)
_THEN = frozenset(
    "before today yet when ago tomorrow earlier then week month year day morning training ever serving time".split()
)
_YOUNG = frozenset("younger newer fresher".split())
_SHUT = frozenset("fixed closed complete finished final settled stable static".split())
_RECENT = Phrases("just listed", "just published", "just released", "just added", "just arrived", "newly listed",
                  "newly added", "recently approved", "recently added", "recently published", "latest", "cold items",
                  "cold item", "unseen ids", "unseen items", "launch day")  # fmt: skip
_WANTED = Phrases(
    "recommend*", "suggest*", "propos*", "rank*", "show", "shown", "display*", "served", "found", "recognis*",
    "recognize*", "name", "considered", "want", "wants", "demand", "buy", "sell", "reach", "ask", "seen", "see",
    "impressions", "listening", "point", "pushed", "exposure",
)  # fmt: skip
_NO_ITEM = frozenset(
    "user row sensor image photo picture frame message reading measurement batch version font visit session request "
    "query event click play record log sample example day week month year hour minute night season term quarter time "
    "customer listener viewer reader patient member model feature people person subscriber learner data it they that "
    "way one training label labels rate device network net index ticket input output text letter file id need all "
    "idea question case night month spring monday form scan call transaction version column release patch".split()
)


def comers_told(statement: Statement, wanted: bool) -> Iterator[tuple[Mention, set[str]]]:
    """Each place where a statement says that things keep coming, with their names; an empty set where it has none.

    wanted: whether the answer says that what is new is to be chosen too.
    """
    words = [token.lower for token in statement.tokens]
    zero = not {"0", "zero", "none"}.isdisjoint(words[-3:])
    if zero or {"none", "frozen", "unchanged"} & set(words) or sorted_in(statement):
        return
    rhythm = recurs(statement) or statement.names(_OFTEN) or any(each.sort == "rate" for each in statement.quantities)
    for at, word in enumerate(words):
        one = at and words[at - 1] == "a"  # a new form each January
        if word in _FRESH and not one and (rhythm or wanted or statement.names(COMING)):
            nouns = nouns_at(words, at + 1) - _NO_ITEM
            if nouns and not _NO_ITEM & nouns_at(words, at + 1) and _held(statement, at):
                yield Mention(statement, at, at + 2), nouns
        ones = word == "new" and words[at + 1 : at + 2] == ["ones"] and rhythm and wanted
        if ones and _held(statement, at) and not any(each.removesuffix("s") in _PEOPLE for each in words):
            yield Mention(statement, at, at + 2), {"item"}
    for verb in statement.mentions(_SUPPLY) if rhythm else ():
        nouns = _supplied(words, verb)
        if nouns and verb.said:
            yield verb, nouns
    found = _increment(words) or _not_yet(words) or _not_shut(words) or _short_lived(statement, words)
    if found and _held(statement, found):
        yield Mention(statement, found, found + 1), _named(words)
    for told in (*statement.mentions(_OPEN), *(statement.mentions(_RECENT) if rhythm or wanted else ())):
        if told.said:
            yield told, _named(words)


_SORTED = Phrases(
    "are mapped", "is mapped", "are assigned to", "not recommended", "aren't recommended", "never recommended",
    "isn't recommended", "does not recommend", "stays as it is", "not added", "do not change", "don't change",
)  # fmt: skip


def sorted_in(statement: Statement) -> bool:
    """Each goes to one of six shapes, to one of our 25 vans: few classes, and what comes is none of them."""
    if statement.names(_SORTED):
        return True
    words = [token.lower for token in statement.tokens]
    for each in statement.quantities:
        if each.sort in ("number", "other") and 1 < each.value < _CLASSES:
            before = words[max(0, each.first - 4) : each.first]
            if "same" in before[-1:] or ("of" in before and "one" in before):
                return True
    return False


_CLASSES = 60


def wants_new(statement: Statement) -> bool:
    """Whether a statement tells that something is to be chosen from what there is: must be rankable the same day."""
    return statement.names(_WANTED)


def _held(statement: Statement, at: int) -> bool:
    """Whether a word holds; that nobody has seen it yet is the news itself."""
    return Mention(statement, at, at + 1).said or statement.tokens[at].lower in _UNMET


def _named(words: list[str]) -> set[str]:
    """Everything that a statement may name; a thing of the model, of people or of time counts for none."""
    found: set[str] = set()
    for at, word in enumerate(words):
        owner = at and words[at - 1] in ("each", "every", "per")  # the stock of each shop
        if len(word) > 2 and word.isalpha() and not (owner or word.endswith("ly") or of_known(words, at)):
            found |= nouns_at(words, at) & {word, word.removesuffix("s")}
    return found - _NO_ITEM


def _supplied(words: list[str], verb: Mention) -> set[str]:
    """What is supplied: the words before and behind a verb; where the one before only uses the system, those behind."""
    last = next((at for at in range(verb.last, len(words)) if words[at] in (";", ".", ",")), len(words))
    first = max((at + 1 for at in range(verb.first) if words[at] in (";", ".", ":")), default=0)
    behind = _named(words[verb.last : min(last, verb.last + 7)])
    before = [word for word in words[max(first, verb.first - 7) : verb.first] if word.isalpha()]
    if any(word in _NO_ITEM or word.removesuffix("s") in _NO_ITEM for word in before if word not in _TIMES):
        return behind if len(verb.text) > 4 and "to" not in words[verb.last : verb.last + 1] else set()
    if before[:2] == ["a", "new"]:
        return set()
    after = words[verb.last : verb.last + 6]
    if (
        behind
        and any(word[0].isdecimal() or word in NEW or word in _COUNTED for word in after[:4])
        and "by" not in after
    ):
        return behind  # the shop lists 80 new lamps: lamps come, no shops
    return behind | _named(before)


_PEOPLE = frozenset("user customer member people person viewer listener reader pupil patient photo image".split())
_COUNTED = frozenset("some dozen dozens few hundreds thousands several two three four five six".split())


def _increment(words: list[str]) -> int:
    """+150 a month; grows by 60 venues a week; added per day: 500."""
    for at, word in enumerate(words[:-1]):
        if word == "+" and words[at + 1][0].isdecimal() and not PERIODS.keys().isdisjoint(words[at + 2 : at + 7]):
            return at + 1
        if word in ("added", "new", "additions") and words[at + 1] in ("per", "a", "each", "every") and (
            not PERIODS.keys().isdisjoint(words[at + 2 : at + 3]) and words[-1] != "0" and words[-2] != "0"
        ):  # fmt: skip
            return at
    return 0


def _not_yet(words: list[str]) -> int:
    """Films that nobody has seen today; weren't there the month before; does not exist yet; younger than 24 hours."""
    for at, word in enumerate(words):
        been = _BEEN & set(words[at + 1 : at + 6]) if word in _UNMET else set()
        if been and (_THEN & set(words[at + 1 : at + 10]) or been & {"exist", "existed"}):
            return at
        if word in _YOUNG and words[at + 1 : at + 2] == ["than"]:
            return at
    return 0


def _not_shut(words: list[str]) -> int:
    """The range is not closed; the catalogue isn't fixed."""
    return next(
        (at for at, word in enumerate(words) if at and word in _UNMET and _SHUT & set(words[at + 1 : at + 4])), 0
    )


def _short_lived(statement: Statement, words: list[str]) -> int:
    """Ads live under 48 h; a median lifetime of six days; a flat is let within nine days."""
    if _LIVES.isdisjoint(words):
        return 0
    short = any(each.sort == "duration" and each.value < _MONTHS for each in statement.quantities)
    return next(at for at, word in enumerate(words) if word in _LIVES) if short else 0


_LIVES = frozenset("lifetime lifespan live lives expire expires gone vanish vanishes sold".split())
_MONTHS = 100 * 86400.0
