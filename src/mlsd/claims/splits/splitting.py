"""How train and test are told apart: by chance, by time, by group."""

from __future__ import annotations

from itertools import pairwise

from mlsd.claims.agents import is_agent
from mlsd.claims.beside_facts import beside_facts
from mlsd.claims.claim import READ, STATED, Claim
from mlsd.claims.splits.dealt_blind import before_and_after, dealt_blind
from mlsd.claims.splits.split_words import BY_GROUP, BY_TIME, RANDOM, SPLIT, WITHIN
from mlsd.claims.splits.splits_left import by_groups, left_behind, of_parts
from mlsd.claims.turned_down import only_proposed
from mlsd.prose import Mention, Phrases, Stance, Statement
from mlsd.reading import Topic


def kept_apart(topic: Topic) -> bool:
    """Whether an answer splits by time or by group."""
    timed = any(each.said and of_parts(each) and not _turned_from(each) for each in topic.prose.mentions(BY_TIME))
    grouped = timed or any(each.said and of_parts(each) for each in topic.prose.mentions(BY_GROUP))
    if grouped or _years(topic) or by_groups(topic.prose):
        return True
    return any(
        _cut_in_time(statement) or before_and_after(statement)
        for statement in beside_facts(topic.prose) if _may_cut(statement.lower)
    )  # fmt: skip


def random_split(topic: Topic) -> Claim | None:
    """A split at random, if that is how the answer splits."""
    fact = topic.fact("split")
    if fact:
        value = fact.value.lower()
        value = value.replace("stratified by", "stratified")
        by = any(word in value for word in ("time", "date", "group", "chron", "by ", "per ", "no "))
        drawn = any(word in value for word in ("random", "shuffl"))
        return Claim("random", topic, fact, STATED) if drawn and not by else None
    return None if kept_apart(topic) else _drawn(topic)


def _drawn(topic: Topic) -> Claim | None:
    """Where prose or code deals rows by chance."""
    for mention in topic.prose.mentions(RANDOM):
        left = not _preferred(mention) and left_behind(topic.prose, mention.statement)
        if mention.stance is Stance.SAID and not left and _of_a_split(mention):
            return Claim("random", topic, mention, READ)
    blind = dealt_blind(topic.prose)
    if blind and not left_behind(topic.prose, blind.statement):
        return Claim("random", topic, blind, READ)
    return _of_neighbours(topic) or _in_code(topic)


def _turned_from(mention: Mention) -> bool:
    """A split by date was discussed, but we: what was only proposed, and a turn behind it."""
    words = [token.lower for token in mention.statement.tokens[mention.last :]]
    return "but" in words and "we" in words and only_proposed(mention.statement)


def _preferred(mention: Mention) -> bool:
    """A split by date was discussed, but we preferred to draw at random: what stands behind the turn is held."""
    words = [token.lower for token in mention.statement.tokens[: mention.first]]
    turn = next((at for at in range(len(words) - 1, -1, -1) if words[at] in ("but", "yet", "still")), -1)
    return turn >= 0 and "we" in words[turn:]


def _in_code(topic: Topic) -> Claim | None:
    """train_test_split(..., shuffle=True) in code, which is blanked in prose."""
    lower = topic.prose.text.lower()
    if not any(map(lower.__contains__, _CODE)):
        return None
    if any(
        name in lower for name in ("shuffle=false", "groupshufflesplit", "groupkfold", "timeseriessplit", "groups=")
    ):
        return None
    for number, line in enumerate(topic.prose.text.split("\n")):
        statement = Statement(line.strip(" -*`"), number, "item")
        mention = next((each for each in statement.mentions(_CALLS) if each.stance is Stance.SAID), None)
        if mention and not statement.names(_LOADER):
            return Claim("random", topic, statement, READ)
    return None


_CODE = ("train_test_split", "shuffle=true", "shufflesplit", "random_split(", "sample(frac", ".permutation(",
         "randomsplit(",
         "initial_split(", "createdatapartition(", "sample.split(", "shuffle(")  # fmt: skip
_CALLS = Phrases(
    "train_test_split", "shuffle true", "shufflesplit", "random_split", "stratifiedshufflesplit", "sample frac",
    "permutation", "randomsplit", "initial_split", "createdatapartition", "sample split",
)  # fmt: skip
_LOADER = Phrases(
    "dataloader", "loader", "batch_size", "sampler",
)  # fmt: skip


def _may_cut(lower: str) -> bool:
    """A cheap look whether a statement could cut train from test at a time."""
    return any(word in lower for word in ("test", "valid", "train", "held", "hold", "kept", "evaluat"))


def _cut_in_time(statement: Statement) -> bool:
    """Last two months are the test set; January to August trains: a time and a part in one clause without chance."""
    tokens = statement.tokens
    words = [token.lower for token in tokens]
    for at, word in enumerate(words):
        months = word in _MONTHS and tokens[at].text[0].isupper()
        ends = word in _ENDS and any(each.removesuffix("s") in _TIMES for each in words[at + 1 : at + 5])
        if not (months or ends):
            continue
        start, end = statement.clause(at, at + 1)
        part = Statement(statement.text[tokens[start].start : tokens[end - 1].end], 0, "")
        if (ends and _of_the_whole(words, at)) or _of_people(words[start:end]):
            continue
        chosen = any(
            each.startswith(("test", "valid", "held", "evaluat", "judg", "train", "learn")) for each in words[start:end]
        )
        if chosen and not part.names(RANDOM) and not {"split", "splits"} & set(words[start:end]):
            return True
    return False


def _of_people(words: list[str]) -> bool:
    """Staff were trained in the first week of March; a test server, a test run by users: no rows."""
    people = not _PEOPLE.isdisjoint(words) or any(map(is_agent, words))
    trained = any(one in ("are", "were", "was", "is", "be") and two == "trained" for one, two in pairwise(words))
    return (people and trained) or any(
        one in ("test", "tests", "training", "validation") and two in _NO_DATA for one, two in pairwise(words)
    )


_PEOPLE = frozenset("staff team employees colleagues users people agents everybody everyone".split())
_NO_DATA = frozenset("server servers environment bench system phase drive user users course courses session sessions "
                     "workshop plan account accounts".split())  # fmt: skip


def _of_the_whole(words: list[str], at: int) -> bool:
    """All articles of the past four years: the rows there are, and no part of them."""
    before = words[max(0, at - 7) : at]
    return not _WHOLE.isdisjoint(before) and not _FROM.isdisjoint(before[-2:])


_WHOLE = frozenset("all whole complete entire full every total".split())
_FROM = frozenset("of over from in the across".split())
_ENDS = frozenset(
    "last latest newest final later first earlier earliest older oldest recent before after until beyond "
    "following previous preceding hence thereafter past".split()
)
_TIMES = frozenset(
    "month week day year quarter season date hour cutoff night summer winter spring autumn semester term patch "
    "release harvest flight voyage session campaign tournament".split()
)
_MONTHS = frozenset(
    "january february march april june july august september october november december jan feb mar apr jun jul "
    "aug sep sept oct nov dec".split()
)


def _of_a_split(mention: Mention) -> bool:
    """Whether chance divides train from test here, rather than ordering a batch or cropping a picture."""
    statement = mention.statement
    if mention.text.lower() in ("train_test_split", "shufflesplit"):
        return "shuffle" not in statement.text.lower().replace("shufflesplit", "")
    start, end = statement.clause(mention.first, mention.last)
    within = [
        each
        for each in statement.mentions(WITHIN)
        if start <= each.first < end and each.text.lower() != "seed" and not mention.first <= each.first < mention.last
    ]
    if within:
        return False
    if mention.text.lower() in ("die", "dice", "mix the", "modulo", "stir", "permuted") and not statement.names(_CUT):
        return False
    near = any(-16 <= each.first - mention.last <= 20 for each in statement.mentions(SPLIT))
    return near or _shares(mention)


def _of_neighbours(topic: Topic) -> Claim | None:
    """Folds: ten. The hours are mixed first: chance and cut in two sentences that follow each other."""
    for one, two in pairwise(beside_facts(topic.prose)):
        for chance, cut in ((one, two), (two, one)):
            if cut.names(WITHIN) or chance.names(WITHIN) or not cut.names(_CUT) or only_proposed(chance):
                continue
            mention = next((each for each in chance.mentions(_MIXED) if each.said), None)
            if mention:
                return Claim("random", topic, mention, READ)
    return None


_CUT = Phrases(
    "fold", "folds", "split", "test set", "test part", "testing", "cross validation", "train and test", "hold out",
    "holdout", "held out", "equal parts", "ten parts", "five parts", "80", "70", "90", "exam", "validation", "tested",
    "for test", "as test", "test rows", "test", "is the test", "are the test",
)  # fmt: skip
_MIXED = Phrases(
    "shuffled", "shuffle", "mixed first", "mixed before", "are mixed", "is mixed", "get mixed", "mixed well",
    "well mixed", "mixed thoroughly", "we mix", "randomly ordered", "random order", "in random order", "permuted",
    "mixed up", "scrambled", "jumbled", "like cards", "playing cards", "mix the rows", "mixed together", "all mixed",
)  # fmt: skip


def _shares(mention: Mention) -> bool:
    """80/20 or 70/15/15 near by."""
    texts = [token.text for token in mention.statement.tokens]
    for at in range(1, len(texts) - 1):  # 2:1, 4 to 1
        if texts[at] in (":", "to") and texts[at + 1] == "1" and texts[at - 1] in ("2", "3", "4", "5", "9"):
            return True
    return any(
        texts[at] == "/" and texts[at - 1].isdecimal() and texts[at + 1].isdecimal()
        and 90 <= sum(int(each) for each in texts[at - 1 : at + 4 : 2] if each.isdecimal()) <= 100
        for at in range(1, len(texts) - 1)
    )  # fmt: skip


def _years(topic: Topic) -> bool:
    """Train 2019-2023, test 2024: two parts, each with a year."""
    parts = {"train": False, "test": False}
    if any(_dated(statement) for statement in beside_facts(topic.prose)):
        return True
    for statement in beside_facts(topic.prose):
        tokens = statement.tokens
        for at, token in enumerate(tokens):
            for part in parts:
                if token.lower.startswith(part):
                    near = tokens[at : at + 8]
                    parts[part] = parts[part] or any(
                        each.text.isdecimal() and 1990 <= int(each.text) <= 2035 for each in near
                    )
    return all(parts.values())


def _dated(statement: Statement) -> bool:
    """cut at 2024-10-01; everything before 2024 trains."""
    tokens = statement.tokens
    return any(
        token.lower in ("cut", "before", "until", "after") and statement.names(SPLIT)
        and any(each.text.isdecimal() and 1990 <= int(each.text) <= 2035 for each in tokens[at + 1 : at + 4])
        for at, token in enumerate(tokens)
    )  # fmt: skip
