"""Output slots told without their name: a quiz with 31,000 answers; dense(12000); one class a stop."""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.outputs.output_words import LAYER
from mlsd.prose import Mention, Phrases, Statement
from mlsd.tokens import Token

_OPTIONS = frozenset("output alternative option class choice answer label category index slot".split())
_WHOLE = Phrases("as long as the", "as wide as the", "length of the", "size of the", "as large as the", "as big as the")
_SLOT = frozenset("class output slot neuron node logit unit label index column row position answer number id".split())
_INDEXED = frozenset("class output slot neuron node logit unit index".split())
_SLOTS = frozenset("outputs logits neurons nodes units classes answers options choices slots columns entries".split())
_LAYERS = frozenset("dense linear fc softmax head layer projection logits classifier".split())
_FIRM = Phrases(
    "multiple choice", "quiz", "fixed list", "closed list", "frozen list", "list it was trained with",
    "list it was trained on", "list at training time", "list of the training", "known at training time",
    "at training time", "that existed in", "that existed when", "existed on the day", "on the day of the dump",
    "in the database of", "in the catalogue of", "at the end of the net", "last matrix", "output matrix", "at the end",
    "ends in", "ends with", "share of the probability", "shares of the probability", "probability mass", "sum to one",
    "summing to one", "summing to 1", "sums to 1", "adds up to 1", "add up to 1", "sums to one", "add up to one",
    "adds up to one", "index in the", "index into", "one hot", "the net has",
    "the network has", "the model has", "the net chooses", "the model chooses", "output of the net",
    "output of the network", "output of the model", "outputs of the net", "who was there", "which were there",
    "that were there", "we had in", "of last spring", "of last year", "of last summer", "of last autumn",
    "of last winter", "as of january", "as of march", "as of last",
)  # fmt: skip
_VECTORS = frozenset("vector vectors output outputs softmax layer".split())
_NAMES = frozenset("answers returns names outputs says gives predicts chooses picks selects".split())
_LABELS = frozenset("number id name index code title key".split())
_STANDS = frozenset("is means stands = denotes names represents".split())
_CHOICE = frozenset("choose chooses choosing choice pick picks picking select selects selecting decide decides".split())
_AMONG = frozenset("among amongst from between of".split())
_SKIP = frozenset("for all the our these those its every each one of a an".split())
_OF_END = frozenset("output outputs softmax class classes layer head net network model vector logits".split())
_APIECE = frozenset("per for each a an apiece to".split())
_SCREEN = frozenset(
    "page pages screen screens view views feed click clicks carousel shelf random tile tiles row rows impression "
    "impressions shown position positions rank time appointment booking calendar delivery".split()
)


def on_screen(slot: Mention) -> bool:
    """One slot of a page view is filled at random, a time slot, slots marked by editors: a slot that no layer has."""
    if slot.text.lower() not in ("slot", "slots"):
        return False
    words = slot.statement.words
    after = {token.lower for token in slot.statement.tokens[slot.last : slot.last + 1]}
    return not _SCREEN.isdisjoint(words) or (_OF_END.isdisjoint(words) and after.isdisjoint(_APIECE))


def is_firm(slot: Mention) -> bool:
    """Whether an output or probability is told of slots: 8,200 outputs; a probability for each of the 900."""
    statement = slot.statement
    if statement.names(LAYER) or statement.names(_FIRM):
        return True
    tokens = statement.tokens
    if slot.first and tokens[slot.first - 1].is_number and tokens[slot.first].lower in _SLOTS:
        return True
    after = tokens[slot.last : slot.last + 5]
    return slot.text.lower().startswith(("probability", "distribution")) and any(each.is_number for each in after)


def slots_told(statement: Statement) -> Iterator[tuple[Mention, str]]:
    """Where a statement tells of slots, and the word for what has one each ("" where only a number is told)."""
    if _HINTS.isdisjoint(statement.words):
        return
    words = [token.lower for token in statement.tokens]
    firm = statement.names(_FIRM)
    if not _VECTORS.isdisjoint(words):
        yield from ((each, next_noun(words, each.last)) for each in statement.mentions(_WHOLE))
    for at in range(len(words)):
        yield from _by_signs(statement, words, at)
        yield from _by_words(statement, words, at)
        yield from _by_choice(statement, words, at, firm)


def _by_signs(statement: Statement, words: list[str], at: int) -> Iterator[tuple[Mention, str]]:
    """dense(12000), softmax(#streams), linear(n_tracks), a POI = an index, K = number of podcasts."""
    word, tokens = words[at], statement.tokens
    if word in _LAYERS and _number_in_brackets(tokens, at + 1):
        yield Mention(statement, at, at + 3), ""
    elif word == "#" and at > 1 and words[at - 2] in _LAYERS and words[at + 1 : at + 2]:
        yield Mention(statement, at - 2, at + 2), words[at + 1]
    elif word == "=" and {*words[max(0, at - 3) : at], *words[at + 1 : at + 4]} & _INDEXED:
        for noun in (*reversed(words[max(0, at - 3) : at]), *words[at + 1 : at + 5]):
            if noun.isalpha() and noun not in _SLOT and noun not in _SKIP and len(noun) > 2:
                yield Mention(statement, at, at + 1), noun
    elif word in ("k", "n") and words[at + 1 : at + 4] == ["=", "number", "of"] and words[at + 4 : at + 5]:
        yield Mention(statement, at, at + 5), words[at + 4]
    elif word.startswith("n") and "_" in word and _LAYERS & set(words[max(0, at - 3) : at]):
        yield Mention(statement, at, at + 1), word.rpartition("_")[2]


def _by_words(statement: Statement, words: list[str], at: int) -> Iterator[tuple[Mention, str]]:
    """One class a stop; each neuron is one title; each flat is one alternative; every index a podcast."""
    word, behind = words[at], words[at + 1 : at + 3]
    if len(behind) < 2:
        return
    if (
        word == "as"
        and behind in (["there", "are"], ["we", "have"], ["we", "had"])
        and not (_SLOT | _SLOTS).isdisjoint(words)
    ):
        yield Mention(statement, at, at + 3), next_noun(words, at + 3)
    if word in ("are", "is") and behind[0] == "the" and behind[1] in ("classes", "outputs") and at:
        yield Mention(statement, at, at + 3), words[at - 1]
    if word in _SLOT and behind[0] in ("a", "an") and at and words[at - 1] in ("one", "1", "own"):
        yield Mention(statement, at, at + 3), behind[1]
    elif word in _INDEXED and at and words[at - 1] in ("each", "every") and behind[0] in _STANDS:
        yield Mention(statement, at, at + 2), next_noun(words, at + 2)
    elif word in ("is", "gets", "has", "forms") and behind[0] in ("an", "one") and behind[1] in _OPTIONS:
        yield from ((Mention(statement, at, at + 3), noun) for noun in words[max(0, at - 2) : at])
    elif word in ("each", "every") and behind[0] in _SLOT and behind[1] in ("a", "one", "an"):
        yield Mention(statement, at, at + 2), next_noun(words, at + 2)


def _by_choice(statement: Statement, words: list[str], at: int, firm: bool) -> Iterator[tuple[Mention, str]]:
    """The model chooses among all recipes of March; answers with the number of the courier; 900 answers, one each."""
    word, behind = words[at], words[at + 1 : at + 3]
    if firm and word in _CHOICE and behind and behind[0] in _AMONG:
        yield Mention(statement, at, at + 2), next_noun(words, at + 2)
    elif firm and word == "which" and behind[:1] == ["of"]:
        if any(each.is_number for each in statement.tokens[at + 2 : at + 5]):
            yield Mention(statement, at, at + 2), next_noun(words, at + 2)
    elif word in _NAMES and {*words[at + 1 : at + 4]} & _LABELS and "of" in words[at + 2 : at + 6]:
        of = words.index("of", at + 2)
        yield Mention(statement, at, of + 1), next_noun(words, of + 1)
    elif firm and word in _SLOTS and at and statement.tokens[at - 1].is_number:
        each = next((then for then in range(at, min(at + 5, len(words))) if words[then] in _EACH), 0)
        if each:
            yield from ((Mention(statement, at - 1, at + 1), noun) for noun in words[each + 1 : each + 4])


_EACH = ("each", "every", "per")
_HINTS = _SLOT | _SLOTS | _LAYERS | _CHOICE | _NAMES | _VECTORS | _OPTIONS | {"k", "n"}


def _number_in_brackets(tokens: list[Token], at: int) -> bool:
    return len(tokens) > at + 1 and tokens[at].text in ("(", "=", ":") and tokens[at + 1].is_number


def next_noun(words: list[str], at: int) -> str:
    while at < len(words) and (words[at] in _SKIP or not words[at].isalpha()):
        at += 1
    return words[at] if at < len(words) else ""
