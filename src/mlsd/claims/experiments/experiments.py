"""What a launch experiment compares with, and which bar must be passed to go live."""

from __future__ import annotations

from mlsd.claims.amounts import is_figure
from mlsd.claims.demands import negated
from mlsd.claims.experiments.no_mishaps import among, arm, goes_well, no_mishap
from mlsd.prose import Mention, Phrases, Prose, Statement

COMPARISON = Phrases(
    "even and odd", "odd ones", "even ones", "odd numbers", "even numbers", "odd numbered", "even numbered",
    "discontinuity",
    "week on week off", "on weeks", "off weeks", "parallel", "worse than the", "better than the", "worse than our",
    "better than our", "than the clerk*", "quasi experiment*", "both outputs", "both versions", "both models",
    "which is which", "preference", "others don't", "others do not", "half don't", "half do not", "rest don't",
    "rest do not", "not get it", "don't get it", "control", "controls", "a b", "ab test", "ab", "split test",
    "multi armed", "bandit", "vs", "versus", "against", "compare*", "comparing", "comparison*", "compared", "shadow*",
    "silent run", "silently", "dark launch", "champion", "challenger", "incumbent", "baseline", "baselines",
    "interleav*", "holdout", "hold out", "held out", "holdback", "hold back", "placebo", "randomis*", "randomiz*",
    "randomly assigned", "by lot", "side by side", "alongside", "beside", "in parallel", "next to", "before and after",
    "before after", "pre post", "difference in difference*", "diff in diff", "synthetic control", "switchback",
    "switch back", "crossover", "cross over", "stepped wedge", "matched", "the other half", "other half", "one half",
    "half of", "half the", "half get*", "the rest", "others keep", "keep the", "keeps the", "two arms", "arm", "arms",
    "group a", "both groups", "two groups", "old one", "old model", "old system", "the old", "than the old",
    "current model", "current system", "current process", "current rule*", "current order", "current ranker",
    "than current", "than today", "today's", "than now", "as now", "as today", "as before", "than before",
    "than last year", "last year's", "last season's", "previous model", "previous version", "previous season",
    "present model", "present system", "present rule*", "present one", "present practice", "present ranker",
    "existing model", "existing system", "existing rule*", "existing process", "production model",
    "model in production", "than the rules", "than rules", "manual process", "by hand", "status quo",
    "human decision*", "than humans", "than the humans", "than people", "than theirs", "theirs", "with and without",
    "without the model", "without it", "uplift", "lift over", "improvement over", "relative to", "counterfactual*",
    "twin*", "a a test", "a a", "backtest*", "back test*", "replay*", "double blind", "blind test", "blinded",
    "neighbouring", "alternate days", "alternating", "odd days", "even days", "without", "than the present",
    "as usual", "business as usual", "blind first", "as always", "as they always", "looked at afterwards",
    "only afterwards", "kept from the", "hidden from the", "not shown to", "without seeing", "unaware",
    "as they do now", "as they did", "random order", "in turn", "staggered", "from scratch", "both",
    "by the machine", "by people", "judges blind", "judged blind", "judge blind", "third person", "blind*",
    "which is better", "which one is better", "who is right", "in pairs", "pairwise", "paired", "two rules",
    "two policies", "two versions", "two models", "other flock", "other group", "other site", "other wards",
    "other houses", "the others", "everyone else", "those without", "those who do not", "decide first",
    "where they differ", "where it differs", "where the machine differs", "differ from", "differs from",
    "disagree with", "disagrees with", "old and new", "new and old", "choose blind", "choose between", "blind choice",
    "on and off", "eight off", "some off", "waiting list", "not yet have", "do not have", "does not have",
    "don't have", "doesn't have", "doesn't get", "does not get", "did not get", "didn't get", "who did not",
    "that did not", "has not", "have not", "hasn't", "haven't", "go without", "goes without", "went without",
    "left alone", "left as they are", "left as it is", "untouched", "unassisted", "untreated", "geo test",
    "geo experiment*", "geo holdout", "ghost bid*", "ghost mode", "ghost ads", "psa ads", "on paper", "lift test",
    "incrementality", "twin line", "the same month", "same week last", "same period", "same months",
    "year before", "the year earlier", "than in", "than at", "than on", "head to head", "duel*", "tournament",
    "round robin", "plays against", "both sides", "both arms", "both lines", "both belts", "both teams", "both halves",
    "two halves", "two lines", "second line", "second belt", "neighbour*", "neighbor*", "reference plot*",
    "reference field*", "control plot*", "strip trial*", "split field*", "alternating strips", "half field",
    "half the field", "odd weeks", "even weeks", "odd and even", "odd lines", "every other", "every second",
    "each second", "each other caller", "every third", "each third", "every fourth",
    "each fourth", "every fifth", "each fifth", "one in two", "one out of two", "one in three", "one in four",
    "one in ten", "every tenth", "each tenth",
    "alternat*", "today's practice", "current practice", "usual care", "standard of care", "standard care",
    "care as usual", "usual route", "usual way", "usual process", "previous bidder", "old bidder", "previous parser",
    "old parser", "previous policy", "the human", "officers alone", "people alone", "alone", "unaided", "phased",
    "waitlist*", "regression discontinuity", "propensity", "a vs b", "ones that wait", "those that wait",
    "who wait", "that wait", "wait till", "wait until", "waits till", "waits until", "wait for it", "still wait*",
    "what would have been",
    "would have happened", "what would have", "later starters", "late starters", "not yet started", "start later",
    "ever did", "always did", "two like them", "like them the",
    "on her own", "on his own", "as she does", "as he does", "as they do", "than she", "than he", "than they",
    "decides first", "decide before", "only then",
)  # fmt: skip
_CONDITIONS = Phrases(
    "significant", "significance", "significantly", "confidence interval", "credible interval", "95 interval",
    "p value", "non inferior*", "noninferior*", "minimum detectable", "mde", "effect size", "success criterion",
    "success criteria", "exit criteria", "acceptance criteria", "guardrail*", "bar is", "the bar", "pass bar",
    "lower end", "lower bound", "upper bound", "no worse than", "not worse", "no more than", "at least", "at most",
    "or more", "or better", "or fewer", "or less", "must not", "must stay", "must be", "must beat", "must rise",
    "must fall", "has to beat", "have to beat", "needs to beat", "only if", "go only", "ships only", "launch only",
    "provided", "as long as", "unless", "kill switch if", "stop rule", "stopping rule", "tolerance", "threshold",
    "only with", "only when", "only after", "not slower", "not longer", "not fewer", "not more", "not less", "no more",
    "no fewer", "no less", "no slower", "no drop in", "no increase in", "no rise in", "no loss of", "no harm",
    "no regression", "no serious", "no accident*", "no injur*", "equal or better", "better or equal", "makes us go",
    "or we drop", "or it goes", "or it is dropped", "or out", "is the goal", "is our goal", "is the aim",
    "is the target", "excludes zero", "exclude zero", "excludes 0", "above zero", "clear of zero", "quarter faster",
    "quarter less", "quarter more", "quarter fewer", "third faster", "third less", "third fewer", "half as many",
    "twice as many", "counts as success", "success is", "success means", "is a success", "we call it a success",
    "to be bought", "may lose", "may not", "may cost", "make us go", "is enough to", "would be enough", "has to win",
    "has to rise", "has to fall", "has to be", "have to be", "has to stay", "needs to rise", "needs to fall",
    "needs to win", "needs to be", "must win", "must drop", "must improve", "must not rise", "must not fall",
    "must exceed", "must hold", "must reach", "go no go", "go/no go", "no go", "gate", "gates", "gated", "hurdle",
    "pass mark", "acceptance", "alpha", "power of", "power 0", "powered", "sequential test", "sprt", "bayes factor",
    "probability of being", "posterior", "pre registered", "preregistered", "criterion", "criteria", "budget for",
    "ceiling", "cap of", "minimum", "maximum", "red line*", "veto", "kill",
)  # fmt: skip
_COMPARED = Phrases(
    "if", "when", "once", "until", "where", "ship", "ships", "go live", "roll out", "launch", "keep", "stays", "stay",
    "stop", "rollback", "roll back", "rolled back", "abort", "promote*", "switch*", "win", "wins", "success", "target",
    "goal", "want", "aim", "expect*", "need*", "require*", "pass", "passes", "below", "above", "under", "over",
    "less than", "more than", "fewer than", "better than", "higher than", "lower than", "exceed*", "within", "beat",
    "beats", "rise*", "fall*", "drop*", "gain*", "improve*", "increase*", "decrease*", "reduce*", "reduction", "up by",
    "down by", "lift", "detect*", "limit", "bar", "minus", "plus", "better", "worse", "by at", "extra", "fewer",
    "rollout", "shorter", "longer", "faster", "slower", "quicker", "cheaper",
    "must", "has to", "have to", "needs to", "need to", "should", "cut", "cuts", "save*", "longer than",
)  # fmt: skip
_OUTCOMES = Phrases(
    "all that", "all those", "as many", "as few", "the same", "match", "matches", "agree", "agrees", "halved",
    "doubled", "beat", "beats", "better than", "worse than", "worse", "better", "improves", "improve", "wins", "win",
    "outperform*", "equal", "as good", "higher", "lower", "fewer", "rises", "falls", "drops", "gets worse", "goes up",
    "goes down",
)  # fmt: skip
_GOING = Phrases(
    "ship", "ships", "go live", "goes live", "roll out", "rolls out", "rolled out", "launch", "launches", "stays",
    "stay", "keep it", "we keep", "is kept", "stop", "stops", "abort", "promote*", "switch over", "takes over",
    "replaces", "go on", "goes on", "release", "released", "widen", "widened", "extend*", "next step", "next stage",
    "turn it off", "switch it off", "pull it", "revert*", "roll back", "rolled back",
)  # fmt: skip
_FEELINGS = Phrases(
    "good", "fine", "happy", "well", "ok", "okay", "satisfied", "convincing", "convinced", "promising", "decide*",
    "looks", "look", "like it", "likes it", "content", "comfortable", "feel", "feels", "confident", "positive",
    "agree", "agrees", "approve*", "everything", "nothing breaks", "nobody complains", "no complaints", "time",
    "ready", "done", "over", "finished", "enough",
)  # fmt: skip
_NOUNS = frozenset("gate gates minimum maximum power alpha kill ceiling veto".split())
_GOES_ON = frozenset(
    "is are of for on at to in and or that which if before by between was must has have opens closes stays each "
    "every per after when with the we it".split()
)
_IF = frozenset(("if", "when", "once", "unless", "until", "provided", "whenever"))
_STAY = frozenset(("don't", "without", "keep", "remain", "continue", "carry", "as"))
_NEXT = frozenset(
    "equip equipped connect connected switch move give include cover onboard reach convert for add adds then to "
    "all go include followed later next before until by and".split()
)
_DONT = frozenset(("don't", "doesn't", "didn't", "won't"))
_REACH = 12  # tokens between a figure and the word that makes a bar of it
_SIGNS = frozenset("<>≥≤≧≦+±")


def compares_with(prose: Prose) -> Mention | None:
    """Where the answer names what the new model is compared with, or None."""
    found = (
        each for each in prose.mentions(COMPARISON) if not (negated(each) or _comes_later(each) or no_mishap(each))
    )
    return next(found, None) or next((each for each in map(_others, prose.statements) if each), None)


def _comes_later(mention: Mention) -> bool:
    """Then the others, add the rest: those that get it next, not those that go without."""
    if mention.text.lower() == "model in production":
        tokens = mention.statement.tokens[max(0, mention.first - 3) : mention.first]
        return any(token.lower in ("put", "bring", "take", "set", "get") for token in tokens)
    if mention.text.lower() in ("other site", "other sites"):
        return bool(
            _NEXT & {token.lower for token in mention.statement.tokens[max(0, mention.first - 4) : mention.first]}
        )
    if mention.text.lower() not in ("the others", "the rest"):
        return False
    words = [token.lower for token in mention.statement.tokens]
    before, after = words[max(0, mention.first - 2) : mention.first], words[mention.last : mention.last + 2]
    return (
        bool(_NEXT & set(before))
        or "too" in words[mention.last : mention.last + 5]
        or any(word.startswith(("follow", "join", "next", "later", "soon")) for word in after)
    )


def _others(statement: Statement) -> Mention | None:
    """12 farms get it, 12 don't; Portugal gets it, Spain does not."""
    words = [token.lower for token in statement.tokens]
    if {"get", "gets", "has", "have", "use", "uses", "got", "receive", "receives", "drive", "see", "sees"} & set(words):
        for at in range(1, len(words)):
            stops = at + 1 == len(words) or not words[at + 1].isalpha() or words[at + 1] in ("for", "until", "yet")
            if stops and (
                words[at] in _DONT or (words[at] == "not" and words[at - 1] in ("do", "does", "did", "will"))
            ):
                return Mention(statement, at - 1, at + 1)
    for quantity in statement.quantities:
        if quantity.first and words[quantity.first - 1] in ("day", "week", "month", "stage", "step", "phase"):
            continue
        after = [token.lower for token in statement.tokens[quantity.last : quantity.last + 7]]
        stays = any(word in _STAY and after[at : at + 2] != ["keep", "it"] for at, word in enumerate(after[:3]))
        if (stays and not goes_well(after)) or any(word in _DONT for word in after):
            return Mention(statement, quantity.first, quantity.last)
    return None


def has_bar(prose: Prose) -> bool:
    """Whether the answer says what must be seen to go live: a threshold, an effect, a condition."""
    if any(not negated(each) and not _before_a_noun(each) for each in prose.mentions(_CONDITIONS)):
        return True
    return any(_sets_bar(statement) for statement in prose.statements)


def _before_a_noun(mention: Mention) -> bool:
    """The gate forecast, a maximum likelihood: part of another thing's name."""
    after = [token.lower for token in mention.statement.tokens[mention.last : mention.last + 1]]
    return mention.text.lower() in _NOUNS and bool(after) and after[0].isalpha() and after[0] not in _GOES_ON


def _sets_bar(statement: Statement) -> bool:
    tokens = statement.tokens
    places = list(statement.mentions(_COMPARED))
    spans = {each.first - 1 for each in statement.quantities if each.sort == "duration"}  # over three weeks
    places = [each for each in places if not (each.first in spans and each.text.lower() in ("over", "within"))]
    for quantity in statement.quantities:
        timed = quantity.sort == "duration"
        if tokens[quantity.first].lower in ("one", "a") and quantity.sort == "rate":
            continue  # one a month
        if tokens[quantity.first].lower == "half" and (
            [token.lower for token in tokens[quantity.last : quantity.last + 2]] in (["of", "the"], ["of", "our"])
            or (quantity.first and tokens[quantity.first - 1].lower in ("other", "one"))
        ):
            continue  # half of the listeners: an arm, no bar
        if quantity.first and tokens[quantity.first - 1].lower == "over" and among(tokens[quantity.last :]):
            continue  # over six wards: where, no bar
        if arm(statement, quantity):
            continue
        told = _limits(statement, quantity.first) if timed else is_figure(statement, quantity)
        before = [token.text for token in tokens[max(0, quantity.first - 2) : quantity.first]]
        near = any(abs(each.first - quantity.first) <= _REACH for each in places)
        if told and (near or any(sign in _SIGNS for sign in before)):
            return True
    conditional = any(token.lower in _IF for token in tokens)
    if not conditional:
        return False
    return statement.names(_OUTCOMES) or (statement.names(_GOING) and not statement.names(_FEELINGS))


def _limits(statement: Statement, at: int) -> bool:
    """Whether a duration is a limit (p99 under 80 ms), not the length of the test."""
    before = [token.lower for token in statement.tokens[max(0, at - 3) : at]]
    return any(word in ("under", "below", "than", "above", "over", "within", "<", ">", "≤", "≥") for word in before)
