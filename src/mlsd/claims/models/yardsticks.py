"""What a model is measured against: something simple, something deep, nothing, or something unknown."""

from __future__ import annotations

from mlsd.claims.models.deep_words import DEEP
from mlsd.claims.models.marking import only_marks
from mlsd.claims.models.yardstick_words import NOT_SIMPLE, SIMPLE
from mlsd.prose import Mention, Phrases, Statement
from mlsd.quantities import Quantity
from mlsd.reading import Topic


def names_deep(topic: Topic) -> bool:
    """Whether an answer names a deep model."""
    return any(is_deep(statement) for statement in topic.prose.statements)


def is_deep(statement: Statement) -> bool:
    """Whether a statement names a deep model, by a known name or by one like TransUNet, YAMNet, BioGPT."""
    if statement.names(DEEP):
        return True
    if not any(map(statement.lower.__contains__, _TAILS)):
        return False
    return any(
        (token.lower.removesuffix("s").endswith(_TAILS) and any(map(str.isupper, token.text[1:])))
        or (token.text in ("Net", "Former") and at > 0 and statement.tokens[at - 1].text == "-")
        for at, token in enumerate(statement.tokens)
    )


_TAILS = (
    "net",
    "former",
    "bert",
    "gan",
    "gpt",
    "vae",
    "lstm",
    "gru",
    "cnn",
    "rnn",
    "mixer",
    "mamba",
    "ode",
    "dino",
    "conv",
)


def lacks(baselines: Topic) -> bool:
    """Whether an answer says that there is nothing to compare with, or only other models of the kind."""
    return any(statement.names(_LACKS) for statement in baselines.prose.statements)


def unknown_yardstick(baselines: Topic) -> bool:
    """Whether a score stands there that no deep model named beside it has made: something else did."""
    deep = False
    for statement in baselines.prose.plain:
        for part in statement.text.replace(". ", ";").split(";"):
            told = Statement(part, statement.line, statement.kind)
            if deep and told.words[:1] and told.words[0] in _IT and not named_people(told):
                continue  # a U-Net; it reaches an IoU of 0.71
            if deep and sum(len(word) > 3 and word.isalpha() for word in told.words) < 2 and not simple(told):
                continue  # SPLADE; MRR 0.44 there
            deep = is_deep(told) or bool(told.names(_LACKS))
            scored = _scores(told) and not told.names(_SPREAD)
            if scored and not is_deep(told) and not told.names(_LACKS):
                return True
            for piece in part.replace(" and ", ", ").split(", "):
                bit = Statement(piece, statement.line, statement.kind)
                if _does_something(bit):
                    return True
                named = [token for token in bit.tokens if token.lower.isalpha() and len(token.lower) > 3]
                if bit.tokens and (bit.tokens[0].lower in _GOES_ON or bit.names(_SPREAD)):
                    continue
                if is_deep(told) and bit.names(_ALIKE):
                    continue
                if len(named) > 2 and _scores(bit) and not is_deep(bit) and not bit.names(_LACKS):
                    return True
    return False


def named_people(statement: Statement) -> bool:
    """Whether a sentence names somebody or something simple that a score could be of."""
    return simple(statement)


_IT = frozenset("it which this that these they both its their those".split())
_ALIKE = Phrases(
    "of these", "of those", "of such", "of the same", "ensemble", "committee", "averaged", "its successor",
    "its predecessor", "its larger", "its smaller",
    "bigger one", "larger one", "smaller one", "small one", "large one", "same one", "two together", "three together",
    "five together", "its little", "its big", "its sister", "its twin", "its cousin", "the pair", "both together",
    "seeds", "checkpoints", "copies", "distilled version", "quantised version", "variant", "without augmentation",
    "with augmentation", "from scratch", "untuned", "before tuning", "after tuning", "frozen",
)  # fmt: skip
_SPREAD = Phrases(
    "spread",
    "seeds",
    "random seed",
    "per seed",
    "std",
    "deviation",
    "variance",
    "apart",
    "interval",
    "learning rate",
    "dropout",
)


def _does_something(bit: Statement) -> bool:
    """Ranking by price ascending, counting brown pixels: a way of doing it that no name is needed for."""
    if not bit.tokens or is_deep(bit) or bit.names(_LACKS):
        return False
    if bit.names(_IN_USE):
        return True
    if not bit.tokens[0].lower.endswith("ing"):
        return False
    return bit.tokens[0].lower not in _NO_METHOD and sum(token.lower.isalpha() for token in bit.tokens) > 2


_IN_USE = Phrases(
    "cut at", "height above", "above ground", "what the", "what our", "how the", "how our", "the way", "uses",
    "use today", "used today", "in use", "used so far", "old", "today", "until now", "by experience", "experience",
    "as before", "existing", "present", "current", "registry", "official", "tradition", "custom", "habit", "instinct",
    "gut", "practice", "procedure", "protocol", "handbook", "norm", "regulations", "equation", "equations",
    "spreadsheet", "excel", "tariff", "almanac", "works today", "at the moment",
)  # fmt: skip
_NO_METHOD = frozenset(
    "being having using training everything nothing something anything during fine tuning running comparing looking "
    "skipping waiting reading building".split()
)
_GOES_ON = frozenset("it which that who with on at both trained all for in its their this after when where".split())


def _is_score(each: Quantity) -> bool:
    return each.sort == "percent" or (each.sort == "number" and 0 < each.value < 1)


def _scores(statement: Statement) -> bool:
    """Whether a share stands in a statement, or another figure that is said to be a score: the desk scores 4.1."""
    if any(map(_is_score, statement.quantities)):
        return True
    words = {token.lower for token in statement.tokens}
    if "by" in words and words & {"off", "wrong", "errs", "misses"} and statement.quantities:
        return True
    return (
        bool(words & _SCORES)
        and "if" not in words
        and any(each.sort == "number" and 0 < each.value < 100 and each.value % 1 > 0 for each in statement.quantities)
    )


_SCORES = frozenset("score scores scored reached reaches reach makes made".split())


_LACKS = Phrases(
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
    return any(simple(statement, chosen and not statement.names(_COMPARES)) for statement in topic.prose.statements)


_COMPARES = Phrases(
    "than", "against", "versus", "vs", "beat*", "compared", "as good as", "reach*", "agree*", "outperform*", "baseline",
    "better", "worse", "alone",
)  # fmt: skip
_HUMANS = Phrases(
    "expert*", "human", "clerk*", "by hand", "dermatologist*", "pathologist*", "surgeon*", "inspector*", "editor*",
    "specialist*", "cardiologist*", "physician*", "technician*", "librarian*", "people", "person", "manual*", "doctor*",
    "nurse*", "radiologist*", "planner*", "operator*", "analyst*", "dispatcher*",
)  # fmt: skip


def simple(statement: Statement, unpeopled: bool = False) -> bool:
    """Whether a statement names anything simpler; unpeopled: people do not count."""
    innocent = {at for mention in statement.mentions(NOT_SIMPLE) for at in range(mention.first, mention.last)}
    innocent -= {at for mention in statement.mentions(_TREES) for at in range(mention.first, mention.last)}
    if unpeopled:
        innocent |= {mention.first for mention in statement.mentions(_HUMANS)}
    return any(
        mention.first not in innocent and not only_marks(mention) and not _without(mention)
        for mention in statement.mentions(SIMPLE)
    )


def _without(mention: Mention) -> bool:
    """No controller by hand was run, without a rule; not `no better than the rule`, `a rule that is not ours`."""
    words = [token.lower for token in mention.statement.tokens[max(0, mention.first - 4) : mention.first]]
    at = max((at for at, word in enumerate(words) if word in ("no", "without", "neither", "nor", "never")), default=-1)
    return at >= 0 and not {"than", "better", "worse", "from", "of", "over", ",", "but"} & set(words[at + 1 :])


_TREES = Phrases(
    "random forest", "boosted trees", "decision trees", "of trees", "trees of", "tree ensemble", "isolation forest",
    "boosted tree",
)  # fmt: skip
