"""That nothing new comes: the list has been settled since 1994, new phones do not; and names of one thing."""

from __future__ import annotations

from mlsd.prose import Mention, Phrases, Statement

KIN = tuple(frozenset(each.split()) for each in (
    "dish recipe", "person people profile", "stream channel streamer", "courier rider", "article item product",
    "song track", "film movie", "book title", "shop store merchant", "supplier vendor", "product item sku",
    "article story post page", "customer client", "employee worker staff", "car vehicle", "medicine drug medication",
    "firm company", "street road", "doctor clinic", "pupil student", "ship vessel", "job occupation profession",
    "question faq", "advert ad", "show podcast episode", "wine bottle", "plant crop", "hotel property", "flat property",
))  # fmt: skip
_NOT = frozenset("not never no don't doesn't won't cannot isn't aren't didn't hasn't haven't nothing hardly".split())
_STOPS = frozenset("; . , but and".split())


def comes_not(statement: Statement, at: int) -> bool:
    """New speakers arrive monthly, new phones do not: whether what is called new at a token is said not to come."""
    words = [token.lower for token in statement.tokens[at : at + 8]]
    end = next((index for index, word in enumerate(words) if word in _STOPS), len(words))
    words = words[:end]
    return any(word in _NOT or (word == "n't") for word in words)


def of_known(words: list[str], at: int) -> bool:
    """New photos of the same recipes, orders of these: what is spoken of at a word is there already."""
    return at > 1 and words[at - 1] in ("same", "these", "those") and "of" in words[max(0, at - 3) : at]


_SETTLED = Phrases(
    "settled since", "been settled", "settled long ago", "settled for good", "settled once and for all", "fixed since",
    "unchanged since", "unchanged for", "the same since", "stable since", "been stable", "been the same", "been fixed",
    "been closed", "is complete", "are complete", "been complete", "is finite", "are finite", "known for centuries",
    "stays as it is", "stay as they are", "stays what it is", "remains as it is", "remain as they are", "for all time",
    "cast in stone", "set in stone", "carved in stone", "cast in concrete", "nailed down", "written in the law",
    "set by statute", "set by decree", "by the constitution", "in the constitution", "no additions", "nothing is added",
    "nothing was added", "nothing has been added", "nobody adds", "no one adds", "none is added", "none are added",
    "none was added",
    "none were added", "none has been added", "none have been added", "never grows", "never grow", "has not grown",
    "have not grown", "will not grow", "not going to grow", "there will be no", "there are no new", "there is no new",
    "are no more of them", "no others exist", "there are no others", "there is no other", "that is all there are",
    "all there is", "all there are", "all there will", "are extinct", "is extinct", "dead language", "out of print",
    "discontinued", "last one was added", "last was added", "do not multiply", "does not multiply", "is agreed for",
    "agreed for years", "frozen by", "is frozen until", "is frozen for", "periodic table", "the alphabet",
    "numbering is",
)  # fmt: skip
_OF_CLASSES = frozenset(
    "list lists inventory set sets class classes catalogue catalog key code codes label labels category categories "
    "alphabet scale roster taxonomy nomenclature scheme kind kinds type types number canon vocabulary they these it "
    "phones letters signs grades species stations units slots outputs there none nothing".split()
)


def closes_list(closed: Mention) -> bool:
    """Whether what is fixed is a list of things; a seed, a layer, a date that is fixed closes none."""
    words = closed.statement.words
    start, _ = closed.statement.clause(closed.first, closed.last)
    before = [token.lower for token in closed.statement.tokens[start : closed.first]]
    return _OF_ELSE.isdisjoint(before) and not (before and words[0] in _NO_LIST)


_OF_ELSE = frozenset(
    "seed layer head net network model weights budget price deadline date schedule threshold split version size width "
    "input format schema interface rate".split()
)
_NO_LIST = frozenset("seed".split())


def none_new(statement: Statement) -> bool:
    """Whether a statement says that the list does not grow."""
    if not statement.names(_SETTLED):
        return False
    return not _OF_CLASSES.isdisjoint(statement.words) and any(
        each.said or _denies(each.text) for each in statement.mentions(_SETTLED)
    )


def _denies(text: str) -> bool:
    return not _NOT.isdisjoint(text.lower().split()) or text.lower().startswith(("no", "nothing", "never"))
