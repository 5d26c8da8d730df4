"""Words for what is aimed at, and for figures that are no baseline's."""

from __future__ import annotations

from mlsd.prose import Phrases

BETTER_LOW = Phrases(
    "lower is better", "smaller is better", "less is better", "lower better", "the lower the better",
    "the smaller the better", "lower = better", "minimised", "minimized",
)  # fmt: skip
BETTER_HIGH = Phrases("higher is better", "larger is better", "more is better", "the higher the better")
AIM = Phrases(
    "hit", "make it to", "arrive at", "end up at", "happy with", "glad with", "pleased with", "fine with", "enough",
    "aim", "aims", "aiming", "target*", "goal", "want", "wanted", "hope", "hoping", "reach*", "come to", "at least",
    "at most", "should be", "must be", "get to", "needs to be", "ought to", "strive", "seek", "bar", "required",
    "below", "under", "above", "ship at", "content with", "satisfied with", "no worse than", "get down to",
    "bring it to", "expected", "ambition", "objective", "settle for", "call it done", "like to see", "good enough",
    "would do", "threshold for launch", "down to", "up to", "success", "successful", "succeed*", "exceed*",
    "promise*", "would let us", "to ship", "to launch", "launch at", "go live at", "go live with", "live with",
    "worthwhile", "worth it", "no higher than", "not higher than", "no larger than", "no lower than",
    "not lower than", "no greater than", "not above", "not below", "not over", "not under", "would make", "pass mark",
    "pass if", "passes if", "passes at", "passed if", "passed at", "minimum", "maximum", "demand*", "ask for",
    "asks for", "agreed", "contract*", "sla", "kpi", "ceiling of", "floor", "over", "within", "beat*", "accept*",
    "acceptable", "tolerate*", "tolerable", "not more than", "no more than", "not less than", "no less than",
    "better than", "or better", "need", "needs", "plan", "plans", "plan for", "hold", "sights", "go for", "going for",
    "set ourselves", "cross", "crosses", "surpass*", "sufficient", "suffices", "suffice", "sign off", "release at",
    "approve*", "limit", "requirement", "requires", "require", "to be useful", "useful at", "useful from", "set at",
    "set to", "fixed at", "or more", "or less", "or lower", "or higher", "or above", "or below", "or up", "is what",
    "is asked for", "at minimum", "done when", "finished when", "ready when", "when we have", "once we have",
    "stop at", "lands at", "land at",
)  # fmt: skip
BYGONE = Phrases(
    "last year's", "old target", "former target", "previous target", "earlier target", "first target", "old goal",
    "former goal", "too lax", "too low", "too high", "too easy", "too modest", "too weak", "was raised from",
    "raised from", "lowered from", "tightened from", "originally", "in the pilot", "of the pilot", "last season's",
    "at that time",
)  # fmt: skip
COLUMN = Phrases(
    "objective",
    "to ship",
    "to launch",
    "release",
    "acceptance",
    "pass mark",
    "threshold",
    "minimum",
    "maximum",
    "target",
    "want",
    "goal",
    "aim",
    "wanted",
    "bar",
    "required",
    "needed",
    "must",
    "to reach",
    "floor",
)
NOT_A_BASELINE = Phrases(
    "human*", "expert", "annotator", "ceiling", "upper bound", "vendor", "advertis*", "publish*", "the paper",
    "a paper", "their paper", "papers", "paper reports", "paper claims", "in paper", "literature", "oracle",
    "leaderboard", "agreement", "our model", "first model", "state of the art", "sota", "target", "goal", "aim",
    "needed", "bar", "training set", "on train", "claims", "inter rater", "in sample", "leak*", "candidate", "needs",
    "our net*", "our transformer", "proposed model", "new model", "we hope", "we want", "we expect", "prototype",
    "last try", "training data", "oracle", "perfect", "other data*", "another data*", "public benchmark",
    "clean speech", "different data*", "different set", "other set", "not comparable",
)  # fmt: skip
RELATIVE = Phrases(
    "lower than", "better than", "higher than", "less than", "above baseline", "over baseline", "over the baseline",
    "below the baseline", "above the baseline", "improvement", "reduction", "relative", "points", "gain",
    "more than the baseline", "lift", "of the baseline", "than", "percent better", "fewer errors", "improve*", "reduc*",
    "cut by", "by at least", "point", "on top", "relative to", "ahead of", "margin",
)  # fmt: skip
ENDS = Phrases(
    "would do", "will do", "is what", "is asked for", "at minimum", "or up", "is demanded", "is expected",
    "is enough", "would be enough", "is fine", "would be fine", "or better", "or less", "or more", "or lower",
    "or higher", "or above", "or below", "suffices", "would suffice", "is the goal", "is the target", "is the aim",
    "is the bar", "is our goal", "is our target", "is our aim", "is our bar", "is what we", "is all we",
    "would be a success", "counts as", "is required", "is needed", "is wanted", "is agreed", "is good enough",
    "promised", "is the pass mark", "is the threshold", "is the minimum", "is the maximum", "is the limit",
    "is acceptable", "is okay", "would make", "makes the", "would please", "pleases", "would make us", "makes us",
    "would satisfy", "satisfies",
)  # fmt: skip
GETS = Phrases(
    "get", "gets", "reach*", "score*", "stands at", "is at", "sits at", "comes to", "comes out at", "arrives at",
    "achiev*", "attain*", "manages", "makes", "gives", "yields", "lands at", "already at", "has", "hits", "obtains",
)  # fmt: skip
