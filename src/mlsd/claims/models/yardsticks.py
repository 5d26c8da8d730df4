"""What a model is measured against: something simple, something deep, nothing, or something unknown."""

from __future__ import annotations

from mlsd.claims.models.deep_words import DEEP
from mlsd.claims.models.marking import only_marks
from mlsd.claims.models.nothing_beside import not_built, nothing_beside
from mlsd.claims.models.told_deep import told_deep
from mlsd.claims.models.yardstick_words import EVERYDAY, HUMANS, IN_PASSING, NOT_SIMPLE, SIMPLE, TREES
from mlsd.prose import Mention, Phrases, Statement
from mlsd.reading import Topic


def names_deep(topic: Topic) -> bool:
    """Whether an answer names a deep model."""
    return any(is_deep(statement) for statement in topic.prose.statements)


def is_deep(statement: Statement) -> bool:
    """Whether a statement names a deep model, by a known name or by one like TransUNet, YAMNet, BioGPT."""
    if statement.names(DEEP) or told_deep(statement):
        return True
    if not any(map(statement.lower.__contains__, _TAILS)):
        return False
    return any(
        (token.lower.removesuffix("s").endswith(_TAILS) and any(map(str.isupper, token.text[1:])))
        or (token.text in ("Net", "Former") and at > 0 and statement.tokens[at - 1].text == "-")
        for at, token in enumerate(statement.tokens)
    )


_TAILS = (
    "net", "former", "bert", "gan", "gpt", "vae", "lstm", "gru", "cnn", "rnn", "mixer", "mamba", "ode", "dino", "conv",
)  # fmt: skip


def lacks(baselines: Topic) -> bool:
    """Whether an answer says that there is nothing to compare with, or only other models of the kind."""
    return any(statement.names(LACKS) or nothing_beside(statement) for statement in baselines.prose.statements)


LACKS = Phrases(
    "small version", "small copy", "little version", "tiny version", "slim version", "larger copy", "smaller copy",
    "small sibling",
    "makes no sense", "make no sense", "no sense", "senseless", "not meaningful", "not applicable", "does not apply",
    "does not exist", "there is not one", "there isn't one", "not possible", "impossible", "cannot be compared",
    "can't be compared", "incomparable", "have not thought", "will follow", "not yet",
    "no baseline", "no baselines", "none", "nothing", "without a baseline", "not compared", "no comparison", "skip*",
    "other network", "other architecture", "another network", "larger network", "smaller network", "same network",
    "bigger model", "larger model", "smaller model", "larger version", "smaller version", "larger variant",
    "smaller variant", "previous version", "previous model", "last version", "published model", "state of the art",
    "sota", "leaderboard", "pretrained", "checkpoint", "off the shelf model", "vendor's model", "ablation*",
    "fewer layers", "more layers", "without attention", "without pretraining", "without pre training", "same model",
    "same architecture", "own model", "zero shot", "few shot", "api", "backbone", "open model", "foundation",
    "did not compare", "didn't compare", "not compare", "never compared", "was compared", "no yardstick", "no rival",
    "no reference", "no second model", "no other model", "no alternative", "no benchmark", "no measuring",
    "not measured", "was not measured", "did not measure", "didn't measure", "have not measured", "not tried",
    "not run", "was not run", "did not bother", "didn't bother", "left out", "is what there is", "no time for",
    "none was", "none were", "not needed", "unnecessary", "needless", "waste of time", "pointless", "speaks for itself",
    "only networks", "only nets", "only deep", "other nets", "other networks", "other deep", "other transformer*",
    "among networks", "among nets", "two networks", "three networks", "two nets", "three nets", "two transformers",
    "same net", "same transformer", "deeper", "shallower", "wider variant", "smaller sibling", "bigger sibling",
    "smaller one", "bigger one", "larger one", "half the layers", "fewer heads", "base version", "base size",
    "vendor's demo", "the vendor's net*",
)  # fmt: skip


def names_simple(topic: Topic, chosen: bool = False) -> bool:
    """Whether an answer names anything simpler than a deep model, as a candidate, a yardstick or a fallback.

    chosen: of an answer on the choice of a model people count only where they are compared with.
    """
    compares = _is_compared if chosen else _is_of_yardsticks
    return any(simple(statement, not compares(statement)) for statement in topic.prose.statements)


def _is_compared(statement: Statement) -> bool:
    return statement.names(_COMPARES)


def _is_of_yardsticks(statement: Statement) -> bool:
    """Whether people and everyday words may name a yardstick here: not `access is limited to five people`."""
    if statement.kind != "sentence" or len(statement.words) < 6 or is_compared_or_used(statement):
        return True
    return any(
        each.sort == "percent" or (each.sort == "number" and each.value % 1 > 0) for each in statement.quantities
    )


def is_compared_or_used(statement: Statement) -> bool:
    """Whether a sentence tells what is compared, how it is done today, or how often that is right."""
    return statement.names(_COMPARES) or statement.names(_AS_DONE)


_AS_DONE = Phrases(
    "today", "now", "so far", "currently", "until now", "at present", "at the moment", "guess*", "predict*",
    "estimate*", "forecast*", "method", "in use", "score*", "right", "wrong", "finds", "found", "catches",
    "caught", "misses", "decide*", "sort*", "yardstick", "reference", "floor", "bar", "carr*", "answer*",
    "judge*", "accuracy", "recall", "precision", "equals", "rank*", "take the", "taking", "out of",
    "of 100", "do it", "does it", "did it", "eye", "ear", "manual*", "routine", "simple", "mae", "rmse", "mape",
    "smape", "f1", "auc", "auroc", "mse", "dice", "iou", "ndcg", "wer",
)  # fmt: skip


_COMPARES = Phrases(
    "than", "against", "versus", "vs", "beat*", "compared", "as good as", "reach*", "agree*", "outperform*", "baseline",
    "better", "worse", "alone",
)  # fmt: skip


def simple(statement: Statement, unpeopled: bool = False) -> bool:
    """Whether a statement names anything simpler; unpeopled: people do not count."""
    innocent = {at for mention in statement.mentions(NOT_SIMPLE) for at in range(mention.first, mention.last)}
    innocent -= {at for mention in statement.mentions(TREES) for at in range(mention.first, mention.last)}
    if unpeopled:
        innocent |= {mention.first for mention in statement.mentions(HUMANS)}
        innocent |= {at for each in statement.mentions(IN_PASSING) for at in range(each.first, each.last)}
    everyday = () if not unpeopled or is_compared_or_used(statement) else statement.mentions(EVERYDAY)
    bare = {(each.first, each.last) for each in everyday}  # a rule, linear; not a rule of thumb, linear regression
    return any(
        mention.first not in innocent and (mention.first, mention.last) not in bare and not _by_the_way(mention)
        for mention in statement.mentions(SIMPLE)
    )


def _by_the_way(mention: Mention) -> bool:
    """Whether what is named is no rival: who labels or looks on, a part of the net, what was never built."""
    return only_marks(mention) or _without(mention) or not_built(mention) or _looks_on(mention) or _part_of_net(mention)


def _part_of_net(mention: Mention) -> bool:
    """A linear CTC head, an LSTM-CRF, embeddings from fastText: what a deep model is made of."""
    tokens = mention.statement.tokens
    words = [token.lower for token in tokens]
    if not _PARTS.isdisjoint(words[mention.last : mention.last + 2]) or not _TAKEN.isdisjoint(
        words[max(0, mention.first - 2) : mention.first]
    ):
        return True
    joined = mention.first > 1 and tokens[mention.first - 1].text == "-"
    return joined and any(each.last == mention.first - 1 for each in mention.statement.mentions(DEEP))


_PARTS = frozenset("head heads layer layers projection probe decoder output embedding embeddings activation".split())
_TAKEN = frozenset("embeddings vectors".split())


def _looks_on(mention: Mention) -> bool:
    """Whether people named here only know, trust or want something, and so are nothing to be compared with."""
    words = [token.lower for token in mention.statement.tokens[mention.last : mention.last + 3]]
    return not _LOOKING_ON.isdisjoint(words) and any(
        each.first == mention.first for each in mention.statement.mentions(HUMANS)
    )


_LOOKING_ON = frozenset(
    "know knows trust trusts want wants like likes accept accepts understand understands wanted liked "
    "asked ask asks suggested believed believe saw expect expects prefer prefers".split()
)


def _without(mention: Mention) -> bool:
    """No controller by hand was run, without a rule; not `no better than the rule`, `a rule that is not ours`."""
    words = [token.lower for token in mention.statement.tokens[max(0, mention.first - 4) : mention.first]]
    at = max((at for at, word in enumerate(words) if word in _NO), default=-1)
    return at >= 0 and not {"than", "better", "worse", "from", "of", "over", ",", "but"} & set(words[at + 1 :])


_NO = frozenset("no without neither nor never nobody nothing".split())
