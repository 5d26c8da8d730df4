"""Whether people are owed reasons, whether the chosen model shows its own, and what explains it."""

from __future__ import annotations

from typing import NamedTuple

from mlsd.claims.quoting import Place, close, fact_of, held, mentions, place, plain_statements
from mlsd.prose import Mention, Phrases, Stance, Statement
from mlsd.reading import Reading

_WHERE = "serving.interpretability serving.bias-misuse setup.project-constraints setup.user-experience"
_ANSWERED = f"{_WHERE} model.selection serving.confidence serving.inference model.task"

OWED = Phrases(
    "owed reason", "owed a reason", "owed an explanation", "owed explanation", "owe* reason", "owe* a reason",
    "owe them a reason", "owe them reason", "owe an explanation", "owe them an explanation", "owed the reason",
    "owed the ground", "right to reason", "right to the reason", "right to the ground", "right to ground",
    "right to an explanation", "right to explanation", "right to know why", "right to a reason",
    "right to be told why", "right to a justification", "right to learn why", "right to learn the reason",
    "right to know the reason", "right of explanation", "legal right to", "entitled to learn", "entitled to know",
    "entitled to reason", "entitled to the reason", "entitled to a reason", "entitled to an explanation",
    "entitled to be told", "entitled to hear", "entitled to ground", "entitled to the ground", "entitled to ask why",
    "must be told why", "must be told the reason", "must be told the main reason", "must hear why", "must learn why",
    "has to be told why", "have to be told why", "must be given reason", "must be given a reason",
    "must be given the reason", "must be given ground", "must give reason", "must give a reason",
    "must give the reason", "must state reason", "must state the reason", "must state why", "must say why",
    "must explain", "must justify", "must be explained", "must be justified", "have to explain", "has to explain",
    "have to justify", "have to say why", "have to give reason", "has to give reason", "have to give a reason",
    "has to state the reason", "need to be told why", "required to explain", "required to give reason",
    "required to state", "obliged to explain", "obliged to give", "obliged to state", "obliged to justify",
    "obliged to say why", "obliged to tell", "required to justify", "duty to give reason", "duty to state reason",
    "duty to explain", "duty to justify", "statement of reason", "adverse action", "adverse action notice", "ecoa",
    "equal credit opportunity act", "reason* must be given", "reason* must be stated", "reason* must accompany",
    "reason* is due", "reason* are due", "explanation is due", "reasons are owed", "reason is owed",
    "explanation is owed", "reason* are required", "reason is required", "explanation is required",
    "explanation* are required", "reason* required by law", "demand* a reason", "demand* reason",
    "demand* an explanation", "demands to know why", "insist* on a reason", "article 22", "art 22", "art. 22",
    "may ask why", "can demand", "can ask for the reason", "may demand",
)  # fmt: skip
EXPLAINED = Phrases(
    "justified in writing", "in writing by", "justifies", "decided by a", "decides and", "writes it", "writes them",
    "writes down", "written out by", "human decides", "person decides", "reasons come from", "by a caseworker",
    "by a clerk", "by an officer", "by a person", "by a human", "points lost", "cost the applicant", "sub scores",
    "exact rule", "rule that fired", "which rule", "shap", "shapley", "treeshap", "tree shap", "kernelshap", "lime",
    "reason code", "reason sentence", "counterfactual*", "contribution", "attribution*", "saliency", "grad cam",
    "gradcam", "integrated gradient*", "heat map", "heatmap", "scorecard", "score card", "point table", "points table",
    "coefficient*", "surrogate", "glass box", "glassbox", "explainable boosting", "ebm", "gam", "additive model",
    "decision path", "rule list", "decision tree", "anchor*", "monotone", "monotonic", "occlusion",
    "influence function*", "layer wise relevance", "concept bottleneck", "similar case", "nearest case",
    "comparable case", "past case", "example case", "prototype explanation", "what would have changed",
    "what would change", "top factor", "main factor", "strongest factor", "top feature", "strongest feature",
    "top three", "top 3", "top four", "top 4", "three factors", "main reason", "principal reason", "top reason",
    "permutation importance", "feature importance", "captum", "alibi", "explainer", "rationale", "cites", "cited",
    "quotes the", "written by a", "writes the reason", "write the reason", "writes the letter", "human writes",
    "caseworker write*", "officer write*", "clerk write*", "explained by a person", "explains the decision",
    "explains each", "explains every", "explain each", "explain every", "explains the refusal", "explanation module",
    "weighed most", "counted most", "drove the", "pushed the", "highlight*", "words that", "deciding factor",
    "partial dependence", "word weights",
)  # fmt: skip
OPAQUE = Phrases(
    "neural net*", "deep net*", "deep model", "deep learning", "network", "mlp", "multilayer perceptron",
    "multi layer perceptron", "cnn", "convnet", "convolutional", "resnet*", "efficientnet*", "lstm", "gru", "rnn",
    "recurrent", "transformer", "bert", "roberta", "llm", "language model", "gnn", "graph neural", "autoencoder",
    "ensemble", "stack", "stacked", "stacking", "blend", "blended", "boosted", "boosting", "xgboost", "lightgbm",
    "catboost", "gbm", "gbdt", "random forest", "forest", "svm", "support vector", "tabnet", "ft transformer",
    "tabtransformer", "dnn", "black box", "gaussian process", "mixture of expert", "vit", "gpt*",
)  # fmt: skip
CLEAR = Phrases(
    "logistic regression", "linear regression", "linear model", "scorecard", "score card", "decision tree", "gam",
    "generalised additive", "generalized additive", "additive model", "explainable boosting", "ebm", "glm",
    "rule list", "decision list", "decision rule", "points system", "naive bayes", "ridge", "lasso",
    "generalised linear", "generalized linear", "rules", "single tree", "cox", "concept bottleneck",
    "poisson regression",
)  # fmt: skip
_BEATEN = Phrases(
    "than", "over", "against", "versus", "vs", "beat*", "left", "behind", "outperform*", "lost to", "unlike", "weaker",
    "worse", "lower", "below", "short of", "poorer", "replaces", "replaced", "runner up",
)  # fmt: skip
_DUTY = Phrases(
    "mandatory", "compulsory", "statutory", "binding", "must", "owed", "owe", "right", "entitled", "obliged",
    "required", "duty", "law", "legally", "has to", "have to", "may ask", "can ask", "may demand", "can demand",
    "insist", "statute", "regulation", "regulator", "act", "directive", "gdpr", "court", "ombudsman", "obligation",
    "need to be told", "shall", "deserve", "promised", "promise",
)  # fmt: skip
_REASON = Phrases(
    "reason", "why", "explanation", "ground", "justification", "explain", "justify", "justified", "explained",
    "rationale",
)  # fmt: skip
_PEOPLE = Phrases(
    "applicant", "people", "person", "customer", "patient", "tenant", "claimant", "driver", "student", "pupil",
    "parent", "employee", "worker", "candidate", "insured", "farmer", "borrower", "citizen", "buyer", "seller",
    "refus*", "reject*", "denied", "declin*", "dismiss*", "member", "client", "family", "families", "household",
    "traveller", "owner", "player", "user", "policyholder", "debtor", "resident", "whoever", "everybody", "everyone",
    "those who", "turned down", "taxpayer", "defendant", "prisoner", "nurse", "teacher", "merchant", "shop", "courier",
    "rider",
)  # fmt: skip
_NOBODY = frozenset("no not nobody never none neither nor without isn't aren't don't doesn't".split())
_DUE = frozenset("must owed entitled right obliged required due duty demand demands law ask asks".split())
_GLOBAL = Phrases("global", "globally", "overall importance", "on average")


class Reasons(NamedTuple):
    """Reasons that are owed, and the opaque model that has none.  sure: both are stated as facts."""

    owed: Place
    model: Place
    sure: bool


def unexplained(reading: Reading) -> Reasons | None:
    """The reasons that are owed and that an opaque model cannot give, or None."""
    owed, sure = _owed(reading)
    if owed is None:
        return None
    model, stated = _opaque_model(reading)
    if model is None or _is_explained(reading):
        return None
    return Reasons(owed, model, sure and stated)


def _owed(reading: Reading) -> tuple[Place | None, bool]:
    stated = fact_of(reading, "serving.interpretability", "reasons owed")
    if stated:
        word = stated[1].value.lower().split()[0].strip(",.;:")
        return (None if word in ("no", "none", "nobody", "n/a", "not", "never") else place(*stated)), True
    found = next((place(*each) for each in mentions(reading, _WHERE, OWED) if _meant(each[1])), None)
    return found or _owed_loosely(reading), False


def _owed_loosely(reading: Reading) -> Place | None:
    """Reasons that a sentence says people must get, in whatever words: a duty, a reason and somebody it is owed to."""
    for topic, statement in plain_statements(reading, "serving.interpretability"):
        if not statement.names(_PEOPLE):
            continue
        duties = [each for each in statement.mentions(_DUTY) if _meant(each)]
        for reason in statement.mentions(_REASON):
            if _meant(reason) and close(statement, reason.first, reason.last, duties, 10):
                return place(topic, reason)
    return None


def _meant(mention: Mention) -> bool:
    """Whether a duty is not denied; that somebody is refused or turned down denies nothing."""
    start, _ = mention.statement.clause(mention.first, mention.last)
    before = {token.lower for token in mention.statement.tokens[start : mention.first]}
    return not before & _NOBODY and mention.stance is not Stance.SUPPOSED


def _is_explained(reading: Reading) -> bool:
    """Whether anything that the answers hold gives reasons for one decision."""
    for topic, mention in mentions(reading, _ANSWERED, EXPLAINED):
        general = "importance" in mention.text.lower() and mention.statement.names(_GLOBAL)
        if general or (topic.id.startswith("model.") and Statement(mention.text, 0, "item").names(CLEAR)):
            continue
        if held(mention) and not _compared(mention) and not _demanded(mention):
            return True
    return False


def _compared(mention: Mention) -> bool:
    """Whether a model is named only as the one that was beaten."""
    start, end = mention.statement.clause(mention.first, mention.last)
    return any(start <= each.first < end for each in mention.statement.mentions(_BEATEN))


def _demanded(mention: Mention) -> bool:
    """Whether the clause only says that reasons are due, not what gives them."""
    start, end = mention.statement.clause(mention.first, mention.last)
    return not _DUE.isdisjoint(token.lower for token in mention.statement.tokens[start:end])


def _opaque_model(reading: Reading) -> tuple[Place | None, bool]:
    """The chosen model if it is opaque: the stated family, or the first that model choice holds."""
    stated = fact_of(reading, "model.selection", "model family")
    if stated:
        statement = Statement(stated[1].value, 0, "item")
        clear = next(statement.mentions(CLEAR), None)
        opaque = next(statement.mentions(OPAQUE), None)
        chosen = opaque and (clear is None or opaque.first < clear.first)
        return (place(*stated) if chosen else None), True
    for topic, statement in plain_statements(reading, "model.selection"):
        both = [(each, True) for each in statement.mentions(OPAQUE) if held(each)]
        both += [(each, False) for each in statement.mentions(CLEAR) if held(each)]
        for mention, is_opaque in sorted(both, key=lambda pair: pair[0].first):
            return (place(topic, mention) if is_opaque else None), False
    return None, False
