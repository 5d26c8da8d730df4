"""Places that a rule speaks of: where they stand and their words, cut short; and what an answer holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from mlsd.claims.beside_facts import beside_facts
from mlsd.prose import FactLine, Mention, Phrases, Stance, Statement
from mlsd.reading import Reading, Topic

_LONGEST = 64  # characters of a quotation


class Place(NamedTuple):
    """A place of the document.  line: 1-based.  words: what stands there, cut short."""

    topic: Topic
    line: int
    words: str

    @property
    def there(self) -> str:
        """The place as a message about another place names it."""
        return f"'{self.words}', {self.topic.question.title}, line {self.line}"


def place(topic: Topic, found: Mention | Statement | FactLine) -> Place:
    """Where something stands, with its words."""
    if isinstance(found, FactLine):
        words = f"{found.label}: {found.value}"
    elif isinstance(found, Statement):
        words = found.text
    else:
        words = _round(found)
    return Place(topic, topic.line_of(found), short(words))


def short(words: str) -> str:
    """The words on one line, cut at a space after some 60 characters."""
    words = " ".join(words.split()).strip(" ,;:—–-")
    if len(words) <= _LONGEST:
        return words
    return words[: _LONGEST - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def _round(mention: Mention) -> str:
    """The clause of a mention, begun later if the mention would be cut off."""
    statement = mention.statement
    first, _ = statement.clause(mention.first, mention.last)
    end = statement.tokens[mention.last - 1].end
    while end - statement.tokens[first].start > _LONGEST - 10 and first < mention.first:
        first += 1
    return statement.text[statement.tokens[first].start :]


_TURNED_DOWN = Phrases(
    "was not what", "is not what", "wasn't what", "isn't what", "thought about", "thought of", "toyed with", "so no",
    "too many", "too much", "too slow", "too dear", "too expensive", "too costly", "too large", "too heavy",
    "preferred to", "chosen over", "picked over", "taken over", "we prefer not", "put aside", "set aside",
    "laid aside", "kept out", "later version", "next year", "phase two", "phase 2", "not yet", "planned", "backlog",
    "out of scope", "postponed", "lost to", "no budget", "no time", "switched off", "turned off", "removed", "skipped",
    "nobody", "nowhere", "absent", "missing", "lacking", "declined", "wished for", "unaffordable",
)  # fmt: skip


def held(mention: Mention) -> bool:
    """Whether an answer holds what it mentions: says it, and its clause neither turns it down nor puts it off."""
    if not mention.said:
        return False
    start, end = mention.statement.clause(mention.first, mention.last)
    return not any(
        start <= other.first < end and not (mention.last <= other.first and other.text.lower() in _PREFERRED)
        for other in mention.statement.mentions(_TURNED_DOWN)
    )


_PREFERRED = frozenset(("preferred to", "chosen over", "picked over", "taken over"))  # what stands before is taken


def held_so_far(mention: Mention) -> bool:
    """Whether an answer holds what it mentions, whatever condition follows: rebuilt nightly, pushed if it is better."""
    if held(mention):
        return True
    statement = mention.statement
    if mention.stance is not Stance.SUPPOSED:
        return False
    cut = Statement(statement.text[: statement.tokens[mention.last - 1].end], statement.line, statement.kind)
    return held(Mention(cut, mention.first, mention.last))


def mentions(reading: Reading, topics: str, phrases: Phrases) -> Iterator[tuple[Topic, Mention]]:
    """Where the answers to some topics (their ids, in one string) name a phrase, whatever they say of it."""
    for id in topics.split():
        topic = reading.answered(id)
        if topic:
            for mention in topic.prose.mentions(phrases):
                yield topic, mention


def first_held(reading: Reading, topics: str, phrases: Phrases) -> Place | None:
    """The first place of some topics' answers that holds one of the phrases, or None."""
    return next((place(topic, each) for topic, each in mentions(reading, topics, phrases) if held(each)), None)


def close(statement: Statement, first: int, last: int, others: Iterable[Mention], reach: int) -> bool:
    """Whether one of some mentions stands within `reach` tokens of a span."""
    return any(max(other.first - last, first - other.last, 0) <= reach for other in others)


def plain_statements(reading: Reading, topics: str) -> Iterator[tuple[Topic, Statement]]:
    """Every statement of the answers to some topics that is no fact line."""
    for id in topics.split():
        topic = reading.answered(id)
        if topic:
            for statement in beside_facts(topic.prose):
                yield topic, statement


def fact_of(reading: Reading, id: str, label: str) -> tuple[Topic, FactLine] | None:
    """A topic and a fact that it states, or None."""
    topic = reading.answered(id)
    fact = topic.fact(label) if topic else None
    return (topic, fact) if topic and fact else None
