"""An offline measure told without its name: on recorded shifts, the share we get right; yesterday's cows, how many."""

from __future__ import annotations

from mlsd.claims.demands import negated
from mlsd.claims.metrics.counting import counts
from mlsd.claims.metrics.measuring import live_measure
from mlsd.prose import Mention, Phrases, Prose, Statement

_PAST = Phrases(
    "a sample", "already happened", "already know", "already known", "already over", "annotated", "answer is known",
    "answers known", "archive", "archived", "at home first", "at our desk", "at the desk", "back in", "backtest*",
    "backwards", "before anybody", "before anyone", "before release", "beforehand", "bygone", "check set",
    "checked by hand", "closed", "cold cases", "collected shifts", "completed", "covered up", "dead matches",
    "decided cases", "did not learn", "did not meet", "end is known", "ended", "exam set", "example set", "film of",
    "filmed", "finished", "first at home", "footage", "from last", "from the cellar", "from the file",
    "from the files", "from the logs", "from the shelf", "go back over", "hidden", "hide the", "hindcast*",
    "in retrospect", "in the basement", "in the books", "in the box", "in the can", "in the drawer", "in the files",
    "in the lab", "in the laboratory", "in the workshop", "kept aside", "kept back", "know what became", "know who",
    "known answers", "known end", "known ending", "known outcome", "known result", "knows what became", "knows who",
    "labelled shifts", "laid aside", "last autumn's", "last month's", "last night's", "last season's", "last spring's",
    "last summer's", "last term's", "last week's", "last winter's", "last year's", "left out", "logbook", "logs of",
    "look back", "looking back", "mock", "never met", "never saw", "never seen", "never shown", "never trained on",
    "not in the training", "not learned from", "not learnt from", "not met", "not seen", "not shown", "not trained on",
    "not used for fitting", "not used for training", "not used in training", "not used to train", "of last",
    "old calls", "old exams", "old forms", "old games", "old letters", "old matches", "old orders", "old plans",
    "old runs", "old tickets", "old tours", "on file", "on paper", "on tape", "on the desk", "outcome is known",
    "paper trial", "play again", "play back", "play old", "played back", "plays back", "practice run", "proof set",
    "put aside", "re run", "recorded", "recording", "rehearsal", "replay*", "rerun", "reserved", "result is known",
    "retrospect*", "run again over", "run it again", "run it over", "sample of", "sealed", "set aside", "settled",
    "solved cases", "spare", "stowed", "taped", "test animals", "test letters", "test photos", "test pictures",
    "test rides", "test rows", "test songs", "test trees", "the log of", "the test is", "truth is known", "unseen",
    "videos of", "we cover", "we hid", "we hide", "we keep back", "we know how", "we know the", "we know what",
    "we know when", "we know where", "we know whether", "we know which", "what became of", "whose end",
    "whose outcome", "whose result", "with known", "yesterday's", "yesteryear", "past", "previous month",
    "previous year", "previous season", "previous quarter",
    "before it", "before the", "before we", "a sample", "desk test", "tapes", "run through", "were logged",
    "was logged", "of that season", "of that year", "recalculat*", "dry run", "run dry", "dry test", "tested dry",
    "of the last season", "of the last year", "of the last month", "of the last week", "of the last winter",
    "of the last summer", "of the last term", "of the last quarter",
)  # fmt: skip
_IN_USE = Phrases(
    "in the factory", "in service", "in business", "in school", "in schools", "in the field", "in production",
    "in operation", "in use", "in daily", "in the shop", "in the barn", "in the stable", "in the game", "in the plant",
    "in the ward", "in the yard", "in the warehouse", "in the app", "in the branch", "in the office", "in the clinic",
    "in the product", "in the real", "in the hall", "in real", "in normal", "in everyday", "in working", "in the mill",
    "in the street", "in the air", "in the port", "in the mine", "in the kitchen", "in the classroom", "in the team",
    "in the company", "in practice", "in the call", "on the line", "on the floor", "on the road", "on the farm",
    "on the ward", "on the shop", "on the street", "on the boat", "on the water", "on site", "on stage", "on the job",
    "on air", "on the machine", "on the rails", "at the stations", "at the station", "at the counter", "at the till",
    "at the customer", "at the desk", "at the gate", "at the bedside", "at work", "at sea", "when the",
    "when it is in", "when it runs", "when it's", "when people", "when they", "once it", "once the", "once people",
    "once they", "once installed", "once in", "after installation", "after release", "after the release",
    "after launch", "after the launch", "after the start", "after that", "after introduction", "after we", "after it",
    "after delivery", "after the rollout", "after rollout", "afterwards", "afterward", "later on", "later we",
    "later the", "then on", "then in", "then at", "then the", "then we", "live", "out there", "with the users",
    "with users", "with customers", "with the customers", "for the business", "for the users", "during operation",
    "during use", "during work", "during service", "during the season", "from then",
)  # fmt: skip


def told_offline(prose: Prose) -> bool:
    """Whether the answer tells of a measure on what has been, or of one before it comes to live use."""
    statements = prose.statements
    if len({each.text.partition(":")[0].lower() for each in statements if _opens_with_a_place(each)}) > 1:
        return True
    before = None
    for statement in statements:
        if _on_the_past(statement) or _turns_to_use(statement):
            return True
        if before is not None and not _is_live(before) and _opens_in_use(statement) and counts(before):
            return True
        if before is not None and _past(before) and counts(statement) and not statement.names(_IN_USE):
            return True
        before = statement
    return False


def past_measure(prose: Prose) -> Mention | None:
    """What has been, where something is counted on it by no name: on 500 old matches, how often it names the winner."""
    for statement in prose.statements:
        if _on_the_past(statement) and not statement.names(_IN_USE) and any(map(_asks, statement.mentions(_HOW))):
            return next(statement.mentions(_PAST), None)
    return None


_HOW = Phrases("how often", "how many", "how far", "how close", "share of", "how much")


def _asks(mention: Mention) -> bool:
    return not negated(mention)


def _done_in_use(mention: Mention) -> bool:
    """Tickets closed without a second contact: what people do, not the closed tickets."""
    after = [token.lower for token in mention.statement.tokens[mention.last : mention.last + 1]]
    return mention.text.lower() in _ENDED and (not after or after[0] in _LINKS or not after[0].isalpha())


_ENDED = frozenset("closed settled finished ended completed resolved decided saved".split())
_LINKS = frozenset("without within in by per after with on at the before and each".split())
_AT = frozenset("on over across for at in from with against through by of".split())
_RATHER = frozenset("than against versus vs compared since until same".split())
_KEPT = (
    "photo", "image", "picture", "frame", "sentence", "document", "letter", "question", "request", "example", "sample",
    "scan", "essay", "page", "file", "record", "case", "clip", "call", "order", "trip", "ride", "match", "game",
    "night",
    "query", "queries", "return", "recipe", "report", "voyage", "plan", "row", "patient", "animal", "song", "ticket",
)  # fmt: skip


def _is_live(statement: Statement) -> bool:
    return statement.names(_IN_USE) or live_measure(Prose(statement.text)) is not None


def _past(statement: Statement) -> bool:
    if any(not (negated(each) or _done_in_use(each) or _compared_with(each)) for each in statement.mentions(_PAST)):
        return True
    return _so_many_kept(statement) or _of_a_year(statement) or (statement.kind == "row" and _opens_before(statement))


def _compared_with(mention: Mention) -> bool:
    """Fewer than last month's, against the past season: what use is held against."""
    tokens = mention.statement.tokens
    if mention.text.lower() == "before the" and mention.last < len(tokens) and tokens[mention.last].lower == "end":
        return True  # before the end: how long
    if mention.text.lower() == "back in" and mention.first and tokens[mention.first - 1].lower.startswith("com"):
        return True  # who come back in spring
    before = mention.statement.words[max(0, mention.first - 4) : mention.first]
    return not _RATHER.isdisjoint(before)


def _on_the_past(statement: Statement) -> bool:
    return _past(statement) and counts(statement)


def _opens_before(statement: Statement) -> bool:
    return statement.words[:1] == ["before"]


def _so_many_kept(statement: Statement) -> bool:
    """On 800 returns; 300 questions that employees asked."""
    tokens = statement.tokens
    for each in statement.quantities:
        if each.sort != "number" or each.value < 20:
            continue
        led = each.first and tokens[each.first - 1].lower in ("on", "across", "over", "of", "for", "take", "from")
        behind = [token.lower for token in tokens[each.last : each.last + 4]]
        kept = any(word.startswith(_KEPT) for word in behind)
        if kept and (led or not {"that", "which", "from"}.isdisjoint(behind)):
            return True
        if led and tokens[each.first - 1].lower in ("on", "across"):
            return True
    return False


def _of_a_year(statement: Statement) -> bool:
    """On the 2022 rounds; not `against 2022`."""
    words = statement.words
    return _RATHER.isdisjoint(words) and any(
        len(word) == 4
        and word.isdecimal()
        and word.startswith(("19", "20"))
        and not _AT.isdisjoint(words[max(0, at - 4) : at])
        for at, word in enumerate(words)
    )


def _opens_with_a_place(statement: Statement) -> bool:
    """On the 2022 rounds: ...; at the door: ..."""
    words = [token.lower for token in statement.tokens[:10]]
    return bool(words) and words[0] in _AT and ":" in words[1:]


def _opens_in_use(statement: Statement) -> bool:
    """In the factory, the stops per shift: a statement that begins where or when it is used."""
    return any(each.first <= 1 for each in statement.mentions(_IN_USE))


def _turns_to_use(statement: Statement) -> bool:
    """Fewest misses on paper; on the line, stops: a part after a semicolon that begins so."""
    if ";" not in statement.text:
        return False
    first = Statement(statement.text.partition(";")[0], statement.line, statement.kind)
    tokens = statement.tokens
    turns = statement.words[-1] in ("afterwards", "afterward", "later", "then") or any(
        tokens[at].text == ";"
        for each in statement.mentions(_IN_USE)
        for at in (each.first - 1, each.first - 2)
        if at > 0
    )
    return turns and counts(first)
