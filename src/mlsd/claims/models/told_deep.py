"""Deep models told without their names: fifty layers of artificial neurons, many layers of little units."""

from __future__ import annotations

from mlsd.prose import Mention, Phrases, Statement

_LAYERED = frozenset("layer layers layered".split())
_MANY = frozenset(
    "many several dozens dozen stack stacks stacked hidden deep multiple hundreds hundred countless two three four "
    "five "
    "six seven eight nine ten twelve sixteen twenty thirty forty fifty".split()
)
_NERVES = frozenset(
    "neuron neurons neurone neurones units cells net nets network networks brain artificial weights learned learnt "
    "learns trained pretrained encoder decoder attention activations gradient nodes".split()
)
_BRAINS = Phrases(
    "artificial neuron*", "neurons", "artificial brain", "brain like", "like the brain", "like a brain",
    "imitates the brain", "modelled on the brain", "modeled on the brain", "billion weights", "billion parameters",
    "million weights", "million parameters", "big language model", "deep learner", "deep models", "backpropagat*",
    "network pretrained", "pretrained network", "pre trained network", "pretrained net", "self attention",
)  # fmt: skip


def told_deep(statement: Statement) -> Mention | None:
    """Where a sentence describes a deep model, whatever it says of it: so many layers of units, artificial neurons."""
    words = statement.words
    if _LAYERED.isdisjoint(words):
        return next(statement.mentions(_BRAINS), None) or _net(statement)
    if _NERVES.isdisjoint(words):
        return None
    tokens = [token.lower for token in statement.tokens]
    for at, word in enumerate(tokens):
        near = tokens[max(0, at - 4) : at]
        if word in _LAYERED and (not _MANY.isdisjoint(near) or any(each.isdecimal() for each in near)):
            return Mention(statement, at, at + 1)
    return None


def _net(statement: Statement) -> Mention | None:
    """A net with attention and eight heads; not a net of the fishermen, nor an elastic one."""
    if _NETS.isdisjoint(statement.words) or _NET_TALK.isdisjoint(statement.words):
        return None
    words = [token.lower for token in statement.tokens]
    at = next((at for at, word in enumerate(words) if word in _NETS), -1)
    led = at > 0 and words[at - 1] in _LEADS
    return Mention(statement, at, at + 1) if led else None


_NETS = frozenset("net nets".split())
_NET_TALK = frozenset("attention heads blocks epochs gpu gpus pretrained intelligence dropout trained training".split())
_LEADS = frozenset("a an the our of big large small same one such".split())
