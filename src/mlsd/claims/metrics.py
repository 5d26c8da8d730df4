"""Which metric decides, and which error it forgives: accuracy, precision, recall, or one that weighs both."""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.claim import READ, STATED, Claim, fact_statement
from mlsd.claims.turned_down import only_proposed
from mlsd.prose import Mention, Phrases, Stance, Statement
from mlsd.reading import Topic

ACCURACY = Phrases(
    "accuracy", "accuracies", "percent correct", "per cent correct", "percentage correct", "share correct",
    "classification rate", "correctly classified", "misclassification rate", "classification error", "acc",
    "zero one loss", "misclassified share", "percent right", "share right", "0 1 loss", "correct predictions",
    "correct classifications", "right predictions", "correctness rate", "success rate of the classifier", "hit share",
    "wrong predictions", "share of errors", "misclassifications", "correct calls", "right calls", "percentage right",
    "rate of correct", "share of correct", "share of right", "fraction correct", "proportion correct",
    "fraction right", "error rate", "lowest error", "fewest errors", "fewest mistakes", "overall error", "total error",
    "correctness", "predictions correct", "answers correct", "decisions correct", "predictions right",
    "be right in", "are right in", "is right in", "is correct in", "be correct in", "are correct in",
)  # fmt: skip
PRECISION = Phrases(
    "precision", "positive predictive value", "ppv", "specificity", "true negative rate", "tnr",
    "false discovery rate", "false positive rate", "fpr", "false alarm rate", "selectivity",
)  # fmt: skip
RECALL = Phrases(
    "recall", "sensitivity", "true positive rate", "tpr", "detection rate", "catch rate", "capture rate",
    "false negative rate", "fnr", "miss rate", "probability of detection",
)  # fmt: skip
WEIGHED = Phrases(
    "pr auc", "auprc", "auc", "auc pr", "auroc", "roc", "area under", "f1*", "f2", "f beta", "fbeta", "f score",
    "f measure", "mcc", "matthews", "log loss", "cross entropy", "brier", "gini", "average precision", "map",
    "expected cost", "cost weighted", "cost curve", "cost matrix", "cost per", "total cost", "cost ratio",
    "balanced accuracy", "kappa", "youden*", "g mean", "precision recall", "recall precision", "macro recall",
    "equal error rate", "net benefit", "utility", "cost sensitive", "weighted cost", "lift", "det curve", "f0",
    "expected loss", "class wise", "per class", "macro averaged", "macro average",
)  # fmt: skip
_OTHER_PRECISION = frozenset("mixed half single double full float numeric numerical machine".split())
_OTHER_ACCURACY = frozenset(
    "balanced weighted class wise label labels annotator annotators gps location positional position directional "
    "timing sensor measurement map clock inter averaged macro adjusted budget localisation localization "
    "retrieval word character phone phoneme bit token equal half forecast relative absolute squared mean median "
    "reconstruction tag diarisation diarization slot sentence".split()
)  # fmt: skip
_THINGS = frozenset("label labels annotation annotations gps sensor sensors clock timestamps address addresses".split())
_SHARE = Phrases(
    "share", "proportion", "fraction", "percentage", "percent", "per cent", "rate", "number", "how many", "how often",
    "portion", "part", "%", "count of", "out of a hundred", "of a hundred", "the count",
)  # fmt: skip
_RIGHT = Phrases(
    "classified correctly", "classified right", "correctly classified", "labelled correctly", "labeled correctly",
    "correctly labelled", "correctly labeled", "predicted correctly", "predicted right", "correctly predicted",
    "correct prediction", "correct answer", "correct decision", "correct call", "sorted correctly",
    "judged correctly", "correctly judged", "called correctly", "right answer", "right decision", "right call",
    "got right", "gets right", "assigned correctly", "we get right", "that are right", "that are correct",
    "that is correct", "decided correctly", "is right", "are right", "was right", "were right", "is correct",
    "are correct", "was correct", "were correct", "gets it right", "get it right", "got it right", "getting it right",
    "model gets right", "right class", "correct class", "right label", "correct label", "right category",
    "correct category", "right box", "right bin", "right group", "correct group", "true label", "true class",
    "agree with the label", "agrees with the label", "match the label", "matches the label", "equal the label",
    "correct output", "correct result", "correctly sorted", "correctly assigned", "sorted right", "hits the mark",
    "identified correctly", "correctly identified", "right diagnosis", "correct diagnosis", "correct guess*",
    "right guess*", "right verdicts", "correct verdicts", "rightly classified", "in the right class",
    "put in the right", "correct verdict", "right verdict", "sorts correctly", "classifies correctly",
    "labels correctly", "predicts correctly", "judges correctly", "decides correctly", "sorts right",
    "classify correctly",
    "equals the label", "equals the truth", "agree with the truth", "agrees with the truth", "end up in the right",
    "ends up in the right", "go to the right", "goes to the right", "handled correctly", "treated correctly",
    "answered correctly", "rated correctly", "assessed correctly", "are decided right", "without a mistake",
)  # fmt: skip
_FLAGS = Phrases(
    "alarm*", "alert*", "flag*", "hit", "warning", "call out", "callout", "positive", "blocks", "bans", "stops",
    "rejections", "accusations", "detections", "hits", "tickets raised", "suggestions", "notifications", "recalls",
    "dispatches", "referrals", "referred", "blocked", "raised", "reported cases", "predicted positive*",
)  # fmt: skip
_GENUINE = Phrases(
    "genuine", "real", "true", "truly", "confirmed", "right", "correct", "justified", "prove*", "upheld", "stand up",
    "hold up", "correctly", "rightly", "well founded", "founded", "deserved", "actually", "indeed", "worth",
    "stood up", "held up", "turn out to be", "turned out to be", "with cause", "with reason", "not false",
    "substantiated", "verified", "valid",
)  # fmt: skip
_CAUGHT = Phrases(
    "caught", "detected", "found", "recognised", "recognized", "spotted", "we catch", "it catches", "we find",
    "we detect", "identified", "we caught", "it finds", "it detects", "is caught", "are caught", "is found",
    "are found", "is detected", "are detected", "get caught", "gets caught", "picked up", "we pick up", "noticed",
    "uncovered", "discovered", "intercepted", "unearthed", "tracked down", "the model finds", "the model catches",
    "the system finds", "the system catches", "captured", "flagged",
)  # fmt: skip


def deciding(topic: Topic) -> list[Claim]:
    """The offline metrics that an evaluation holds: those of its fact if there is one, else of its prose."""
    fact = topic.fact("offline metric")
    if fact:
        return [claim._replace(place=fact, sure=STATED) for claim in held(topic, [fact_statement(fact)])]
    return held(topic)


def held(topic: Topic, statements: list[Statement] | None = None) -> list[Claim]:
    """Every metric that an answer holds, fact lines left out: accuracy, precision, recall or weighed."""
    claims = []
    for statement in topic.prose.plain if statements is None else statements:
        for kind, mention in _named(statement):
            if kind != "weighed" and only_proposed(statement):
                continue
            if mention.stance is Stance.SAID or (kind != "accuracy" and _after_all(mention)):
                claims.append(Claim(kind, topic, mention, READ))
    return claims


def _after_all(mention: Mention) -> bool:
    """We do without it and take PR-AUC: what is denied in the clause stands before another verb."""
    if mention.stance is not Stance.DENIED:
        return False
    start, _ = mention.statement.clause(mention.first, mention.last)
    words = [token.lower for token in mention.statement.tokens[start : mention.first]]
    verbs = [at for at, word in enumerate(words) if word in _TAKE]
    return bool(verbs) and not _NOT & set(words[verbs[-1] - 2 :])


_TAKE = frozenset("take use choose judge rank report follow measure look go rely prefer track want".split())
_NOT = frozenset("no not never nor neither without instead than don't won't cannot".split())


def _named(statement: Statement) -> Iterator[tuple[str, Mention]]:
    weighed = list(statement.mentions(WEIGHED))
    taken = {at for mention in weighed for at in range(mention.first, mention.last)}
    for mention in weighed:
        if not _of_the_business(mention):
            yield "weighed", mention
    for kind, phrases in (("accuracy", ACCURACY), ("precision", PRECISION), ("recall", RECALL)):
        for mention in statement.mentions(phrases):
            if mention.first in taken or not _meant(kind, mention):
                continue
            yield ("weighed" if kind != "accuracy" and _at_a_point(mention) else kind), mention
    yield from _told(statement)


def _of_the_business(mention: Mention) -> bool:
    """Online the cost per acquisition: a figure of the business, which chooses no model."""
    if mention.text.lower() not in ("cost per", "total cost", "lift", "utility", "map"):
        return False
    return bool(_ONLINE & {token.lower for token in mention.statement.tokens[: mention.first]})


_ONLINE = frozenset("online live launch production operation field afterwards rollout later business".split())


def _told(statement: Statement) -> Iterator[tuple[str, Mention]]:
    """Metrics in other words: the share of rows classified correctly, of alarms that are genuine, of frauds caught."""
    share = next(statement.mentions(_SHARE), None)
    if share is None:
        return
    flags = next((each for each in statement.mentions(_FLAGS) if 0 <= each.first - share.last <= 4), None)
    for mention in statement.mentions(_RIGHT):
        if 0 <= mention.first - share.last <= 14 and flags is None:
            yield "accuracy", Mention(statement, share.first, mention.last)
            return
    if flags and any(0 <= each.first - flags.last <= 6 for each in statement.mentions(_GENUINE)):
        yield "precision", Mention(statement, share.first, flags.last)
        return
    caught = next((each for each in statement.mentions(_CAUGHT) if 0 < each.first - share.last <= 6), None)
    if caught and not flags:
        yield "recall", Mention(statement, share.first, caught.last)


def _meant(kind: str, mention: Mention) -> bool:
    """Whether a word stands for the metric: not mixed precision, not the accuracy of a clock."""
    tokens = mention.statement.tokens
    before = [token.lower for token in tokens[max(0, mention.first - 2) : mention.first] if token.text[0].isalnum()]
    behind = [token.lower for token in tokens[mention.last : mention.last + 5]]
    if kind == "precision":
        return not (before and before[-1] in _OTHER_PRECISION)
    if kind == "accuracy":
        return not (before and before[-1] in _OTHER_ACCURACY) and not _THINGS & set(behind)
    return not (before and before[-1] in ("product", "vehicle")) and "notice" not in behind[:1]


def _at_a_point(mention: Mention) -> bool:
    """recall at 0.9 precision, precision@10; not `recall at least 0.9`, `recall at 95 %`."""
    statement = mention.statement
    tokens = statement.tokens[mention.last : mention.last + 12]
    if not tokens or tokens[0].lower not in ("at", "@", "subject", "where", "given", "for"):
        return False
    if len(tokens) > 1 and tokens[1].lower in ("least", "best"):
        return False
    if tokens[0].lower in ("for", "where"):
        return tokens[0].lower == "where"
    plain = next((q for q in statement.quantities if q.first == mention.last + 1), None)
    later = {token.lower for token in tokens[1:]}
    if plain and ((plain.sort == "number" and plain.value <= 1) or (plain.sort == "percent" and plain.value >= 0.5)):
        return bool(later & {"precision", "recall", "specificity", "sensitivity", "fpr", "false"})
    return True
